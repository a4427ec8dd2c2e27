import type { TrendDocument } from '../../../../contract/trend.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { formatPeriod, type Period } from '../../../../model/period.ts';
import { rowIn } from '../../../../model/table.ts';
import { YUAN_PER_YI } from '../../../../model/yuan.ts';
import { amounts, layRows, texts } from '../../../../show/columns.ts';
import type { LedgerTexts } from '../../../words/words.ts';
import type { Project } from '../../record.ts';
import type { TrendWords } from './words.ts';

/** What a month's lists say about one project: its row, the rows it was split into or merged from, or nothing. */
export interface FollowedMonth {
  readonly period: Period;
  /** Undefined if there are no lists for the month. */
  readonly rows: readonly Project[] | undefined;
}

/** A row of a month, or the reason why there is none. */
interface Line {
  readonly period: Period;
  readonly row: Project | undefined;
  readonly none: string;
}

/** A project's rows, month by month. */
export function followedTable(
  months: readonly FollowedMonth[],
  words: TrendWords,
  fields: LedgerTexts['fields'],
): LayoutTable {
  const lines = months.flatMap(({ period, rows }): Line[] =>
    rows === undefined || rows.length === 0
      ? [{ period, row: undefined, none: rows === undefined ? words.missing : words.notListed }]
      : rows.map((row) => ({ period, row, none: '' })),
  );
  return {
    id: 'project',
    title: words.project,
    ...unitOf(months),
    notes: [],
    ...layRows<Line>(
      [
        texts('period', words.period, 0, ({ period }) => formatPeriod(period)),
        texts('name', fields.name, 0, ({ row, none }) => row?.name ?? none),
        texts('agency', fields.agency, 2, ({ row }) => row?.agency),
        texts('phase', fields.phase, 1, ({ row }) => row?.phase),
        texts('state', words.state, 0, ({ row }) => row && words.states[stateOf(row)]),
        amounts('totalInvestment', fields.totalInvestment, 3, ({ row }) => row?.totalInvestment),
        amounts('annualPlan', fields.annualPlan, 1, ({ row }) => row?.annualPlan),
        amounts('completed', fields.completed, 0, ({ row }) => row?.completed),
      ],
      lines,
    ),
  };
}

/** 亿元, unless the project is below 1 亿元. */
function unitOf(months: readonly FollowedMonth[]): Pick<LayoutTable, 'unit'> {
  const totals = months.flatMap(({ rows = [] }) => rows.map(({ totalInvestment = 0 }) => totalInvestment));
  return Math.max(0, ...totals) < YUAN_PER_YI ? { unit: '万元' } : {};
}

/** The same as the key `project` of `kp.trend/1`. */
export function followedDocument(months: readonly FollowedMonth[]): NonNullable<TrendDocument['project']> {
  return months.flatMap(({ period, rows = [] }) =>
    rows.map((row) => ({
      period: formatPeriod(period),
      name: row.name,
      code: row.code ?? null,
      agency: row.agency ?? null,
      phase: row.phase ?? null,
      state: stateOf(row),
      totalInvestment: row.totalInvestment ?? null,
      annualPlan: row.annualPlan ?? null,
      completed: row.completed ?? null,
      file: row.table.file,
      sheet: row.table.sheet.name === '' ? null : row.table.sheet.name,
      row: rowIn(row.table, row.position),
    })),
  );
}

/** Whether it has started and is finished, as far as the list says. */
function stateOf({ started, finished }: Project): keyof TrendWords['states'] {
  if (finished === true) return 'finished';
  if (started === undefined) return 'unknown';
  return started ? 'underway' : 'not-started';
}
