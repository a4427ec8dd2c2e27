import type { LayoutTable } from '../../../../model/layout.ts';
import type { Letterhead, Paper } from '../../../../model/paper.ts';
import { amounts, dates, layRows, texts } from '../../../../show/columns.ts';
import { numbered, withoutColumn } from '../../../../show/numbered.ts';
import type { Project } from '../../record.ts';
import type { ReportWords } from '../report/words.ts';
import type { PlanWords } from './words.ts';

/** A year's plan, or its new projects, as a paper. */
interface PlanPaper {
  readonly title: string;
  readonly lead: string;
  /** A section each. */
  readonly groups: readonly LayoutTable[];
  /** The list of projects, behind the text. */
  readonly list: LayoutTable;
  readonly words: Pick<PlanWords['spoken'], 'newPlanAnnex' | 'annexLine'>;
  /** Above the numbers of the projects. */
  readonly serial: string;
  readonly letterhead: Letterhead;
}

export function planPaper({ title, lead, groups, list, words, serial, letterhead }: PlanPaper): Paper {
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
    annexes: [{ label: words.newPlanAnnex, table: numbered(LEFT_OUT.reduce(withoutColumn, list), serial) }],
    annexList: [words.annexLine(list.title)],
    named: NOTHING_NAMED,
  };
}

/** A page has no room for them; a workbook has. */
const LEFT_OUT = ['code', 'area', 'step'];

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

/** The list that a plan is: what it rules of each project. */
export function planList(title: string, projects: readonly Project[], { columns }: ReportWords): LayoutTable {
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
