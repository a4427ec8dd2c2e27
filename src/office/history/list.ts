import type { OpenedVersion } from '../../history/chain.ts';
import type { Language } from '../../language/language.ts';
import type { LayoutColumn, LayoutRow, LayoutTable } from '../../model/layout.ts';
import { formatPeriod } from '../../model/period.ts';
import { EMPTY_CELL, textCell } from '../../show/cells.ts';
import { drawBlocks, tableBlock } from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import type { OpenedHistory } from './check.ts';
import { lastVersion } from './store.ts';

/** The closed months as a table, a line a version. Ends with a line break. */
export function historyPicture(history: OpenedHistory, options: PictureOptions<Language>): string {
  const { words } = options;
  if (history.months.length === 0) return `${words.history.nothingClosed}\n`;
  return drawBlocks([tableBlock(historyTable(history, words), true, options)], options);
}

function historyTable({ history, months }: OpenedHistory, language: Language): LayoutTable {
  const { columns } = language.history;
  const { columns: fields, summary } = language.report;
  const column = (
    id: string,
    title: string,
    kind: LayoutColumn['kind'],
    expendable: number,
  ): LayoutColumn => ({ id, title, kind, expendable });
  return {
    id: 'history',
    title: language.history.list,
    notes: [],
    columns: [
      column('period', columns.period, 'text', 0),
      column('version', columns.version, 'text', 0),
      column('closedAt', columns.closedAt, 'text', 3),
      column('projects', summary.projects, 'count', 0),
      column('totalInvestment', fields.totalInvestment, 'money', 2),
      column('annualPlan', fields.annualPlan, 'money', 1),
      column('completed', fields.completed, 'money', 0),
      column('rate', summary.rate, 'percent', 0),
      column('digest', columns.digest, 'text', 4),
      column('remarks', columns.remarks, 'text', 0),
    ],
    rows: months.flatMap(({ period, versions }) =>
      versions.map((version) => rowOf(version, lastVersion(history, period), language)),
    ),
  };
}

/** So much of a checksum tells two apart. */
const DIGITS = 12;

function rowOf(opened: OpenedVersion, last: number, { history }: Language): LayoutRow {
  const { period, version, month, manifest, digest } = opened;
  const { totals } = manifest ?? {};
  const count = (value: number | undefined) =>
    value === undefined ? EMPTY_CELL : ({ type: 'count', value } as const);
  const money = (value: number | undefined) =>
    value === undefined ? EMPTY_CELL : ({ type: 'money', value } as const);
  const { completed, annualPlan } = totals ?? {};
  const hasRate = completed !== undefined && annualPlan !== undefined && annualPlan > 0;
  const remarks = [
    ...(month === undefined ? [history.damaged] : []),
    ...(version === last ? [] : [history.replaced(version + 1)]),
    ...(manifest?.revises === undefined ? [] : [history.revised(manifest.revises.reason)]),
    ...(manifest?.accepted === undefined ? [] : [history.accepted(manifest.accepted)]),
  ];
  return {
    cells: [
      textCell(formatPeriod(period)),
      textCell(history.version(version)),
      textCell(month?.closedAt.slice(0, 10)),
      count(totals?.projects),
      money(totals?.totalInvestment),
      money(annualPlan),
      money(completed),
      hasRate ? { type: 'percent', value: { numerator: completed, denominator: annualPlan } } : EMPTY_CELL,
      textCell(digest?.slice(0, DIGITS)),
      textCell(remarks.join('；')),
    ],
    emphasis: month === undefined ? 'behind' : undefined,
  };
}
