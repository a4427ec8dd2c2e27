import type { Finding } from '../../../../model/finding.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import type { Letterhead, Paper } from '../../../../model/paper.ts';
import { amounts, dates, layRows, texts } from '../../../../show/columns.ts';
import type { Shown } from '../../../../write/formats.ts';
import { spokenMoney } from '../../../../write/spoken-money.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import type { Candidate } from '../../plan/candidates.ts';
import type { Project } from '../../record.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { ReportWords } from '../report/words.ts';
import { candidatesDocument, groupTables } from './candidates.ts';

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
  const table = planTable(title, passed, report);
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
    paper: async () => paperOf(title, summary, groups, table, plan.spoken.newPlanAnnex, drawing.letterhead),
  };
}

function planTable(title: string, projects: readonly Project[], { columns }: ReportWords): LayoutTable {
  return {
    id: 'newPlan',
    title,
    unit: '万元',
    notes: [],
    ...layRows<Project>(
      [
        texts('name', columns.name, 0, ({ name }) => name),
        texts('code', columns.code, 4, ({ code }) => code),
        texts('agency', columns.agency, 0, ({ agency }) => agency),
        texts('level', columns.level, 1, ({ levels }) => levels.join('、')),
        texts('area', columns.area, 3, ({ area }) => area),
        texts('category', columns.category, 1, ({ category }) => category),
        texts('phase', columns.phase, 2, ({ phase }) => phase),
        texts('step', columns.step, 3, ({ step }) => step),
        amounts('totalInvestment', columns.totalInvestment, 0, ({ totalInvestment }) => totalInvestment),
        amounts('annualPlan', columns.annualPlan, 0, ({ annualPlan }) => annualPlan),
        dates('plannedStart', columns.plannedStart, 2, ({ plannedStart }) => plannedStart),
        dates('plannedFinish', columns.plannedFinish, 2, ({ plannedFinish }) => plannedFinish),
      ],
      projects,
    ),
  };
}

function paperOf(
  title: string,
  lead: string,
  groups: readonly LayoutTable[],
  table: LayoutTable,
  label: string,
  letterhead: Letterhead,
): Paper {
  return {
    title,
    letterhead,
    lead,
    sections: groups.map((group) => ({
      id: group.id,
      heading: group.title,
      paragraphs: [],
      pointer: '',
      tables: [group],
      charts: [],
    })),
    annexes: [{ label, table }],
    annexList: [table.title],
    named: NOTHING_NAMED,
  };
}

/** This paper does not fill in a template of the office. */
const NOTHING_NAMED: Paper['named'] = {
  text: () => undefined,
  tables: () => [],
  charts: () => [],
  names: () => [],
  words: [],
  sectionIds: [],
  tableIds: [],
  chartIds: [],
};
