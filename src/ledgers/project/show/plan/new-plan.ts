import type { Finding } from '../../../../model/finding.ts';
import type { Letterhead } from '../../../../model/paper.ts';
import type { Shown } from '../../../../write/formats.ts';
import { spokenMoney } from '../../../../write/spoken-money.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import type { Candidate } from '../../plan/candidates.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { candidatesDocument, groupTables } from './candidates.ts';
import { planList, planPaper } from './paper.ts';

/**
 * The candidates that pass, as a list for the year's plan: put into `plan/2024/`, it is read as part of the plan. As a
 * paper, it gives the numbers by level, area and category, followed by the list.
 */
export function newPlanShown(
  year: number,
  candidates: readonly Candidate[],
  sentence: (reason: Finding) => string,
  drawing: ProjectPicture & { readonly letterhead: Letterhead },
): Shown {
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
  return {
    document: () => candidatesDocument(year, candidates, sentence),
    tables: () => [table],
    heading: title,
    picture: () => {
      const blocks = [
        sentenceBlock([summary], drawing),
        ...[...groups, table].map((one) => tableBlock(one, true, drawing)),
      ];
      return drawPicture(title, '', blocks, drawing);
    },
    paper: async () =>
      planPaper({
        title,
        lead: summary,
        groups,
        list: table,
        words: plan.spoken,
        serial: drawing.words.workbook.serial,
        letterhead: drawing.letterhead,
      }),
  };
}
