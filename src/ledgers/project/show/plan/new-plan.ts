import type { Finding } from '../../../../model/finding.ts';
import type { Letterhead } from '../../../../model/paper.ts';
import type { Shown } from '../../../../write/formats.ts';
import { spokenMoney } from '../../../../write/spoken-money.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import type { NextPlan } from '../../plan/candidates.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { candidatesDocument, groupTables } from './candidates.ts';
import { carriedSentences, carriedTable } from './carried.ts';
import { planList, planPaper } from './paper.ts';

/**
 * What goes on from the year before and the candidates that pass, as the lists of the year's plan: put into `plan/2024/`,
 * they are read as the plan. As a paper, it gives the numbers by level, area and category, followed by the lists.
 */
export function newPlanShown(
  next: NextPlan,
  sentence: (reason: Finding) => string,
  drawing: ProjectPicture & { readonly letterhead: Letterhead },
): Shown {
  const { year, candidates, carried } = next;
  const { plan, report } = drawing.words;
  const passed = candidates.filter(({ reasons }) => reasons.length === 0).map(({ project }) => project);
  const title = plan.spoken.newPlanTitle(year);
  const table = planList(title, passed, report);
  const total = passed.reduce((sum, { totalInvestment = 0 }) => sum + totalInvestment, 0);
  const summary = plan.spoken.newPlan({
    projects: passed.length,
    proposed: candidates.length,
    totalInvestment: spokenMoney(total, drawing.tag, drawing.unit),
  });
  const groups = groupTables(candidates, report, plan);
  const goesOn = carried && carriedTable(plan.spoken.carriedTitle(year), carried, drawing.words);
  const lists = goesOn === undefined ? [table] : [goesOn, table];
  const lead = [...carriedSentences(carried, drawing), summary];
  const ofAll = [...(carried?.projects ?? []).map(({ project }) => project), ...passed];
  return {
    document: () => candidatesDocument(next, sentence),
    // One list in a file of text, else two sheets.
    tables: (format) => (format === 'csv' || format === 'tsv' ? [planList(title, ofAll, report)] : lists),
    heading: title,
    picture: () => {
      const blocks = [
        sentenceBlock(lead, drawing),
        ...[...groups, ...lists].map((one) => tableBlock(one, true, drawing)),
      ];
      return drawPicture(title, '', blocks, drawing);
    },
    paper: async () =>
      planPaper({
        title,
        lead: lead.join(plan.spoken.between),
        groups,
        lists,
        words: plan.spoken,
        serial: drawing.words.workbook.serial,
        letterhead: drawing.letterhead,
      }),
  };
}
