import type { LayoutTable } from '../../../../model/layout.ts';
import type { Letterhead, Paper } from '../../../../model/paper.ts';
import { amounts, type ColumnOf, dates, layRows, texts } from '../../../../show/columns.ts';
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
  /** The lists of projects, behind the text. */
  readonly lists: readonly LayoutTable[];
  readonly words: Pick<PlanWords['spoken'], 'newPlanAnnex' | 'annexLine'>;
  /** Above the numbers of the projects. */
  readonly serial: string;
  readonly letterhead: Letterhead;
}

export function planPaper({ title, lead, groups, lists, words, serial, letterhead }: PlanPaper): Paper {
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
    annexes: lists.map((list) => ({
      label: words.newPlanAnnex,
      table: numbered(LEFT_OUT.reduce(withoutColumn, list), serial),
    })),
    annexList: lists.map((list) => words.annexLine(list.title)),
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
export function planList(title: string, projects: readonly Project[], words: ReportWords): LayoutTable {
  return {
    id: 'newPlan',
    title,
    unit: '万元',
    notes: [],
    ...layRows<Project>(
      planColumns<Project>(words, (project) => project),
      projects,
    ),
  };
}

/** What a plan rules of the project that a row is about. */
export function planColumns<Row>(
  { columns }: ReportWords,
  of: (row: Row) => Project,
): readonly ColumnOf<Row>[] {
  return [
    texts('name', columns.name, 0, (row) => of(row).name),
    texts('code', columns.code, 4, (row) => of(row).code),
    texts('agency', columns.agency, 0, (row) => of(row).agency),
    texts('level', columns.level, 1, (row) => of(row).levels.join('、')),
    texts('area', columns.area, 3, (row) => of(row).area),
    texts('category', columns.category, 1, (row) => of(row).category),
    texts('phase', columns.phase, 2, (row) => of(row).phase),
    texts('step', columns.step, 3, (row) => of(row).step),
    amounts('totalInvestment', columns.totalInvestment, 0, (row) => of(row).totalInvestment),
    amounts('annualPlan', columns.annualPlan, 0, (row) => of(row).annualPlan),
    dates('plannedStart', columns.plannedStart, 2, (row) => of(row).plannedStart),
    dates('plannedFinish', columns.plannedFinish, 2, (row) => of(row).plannedFinish),
  ];
}
