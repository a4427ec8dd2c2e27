import type { Sheet } from '../../model/sheet.ts';
import type { Column, FieldKind } from '../../model/table.ts';
import { oneLine } from '../../normalise/text.ts';
import { DEEPEST, findHeader, type Header } from '../header.ts';
import { matchHeader } from '../match-header.ts';
import { columnsOfKind, type SheetTask, textsOfRow } from '../task.ts';
import type { RowRules } from './row-view.ts';

/** Collects what is needed to read the rows below a header, once the columns are settled. */
export function rowRules<Field extends string>(
  task: SheetTask<Field>,
  header: Header<Field>,
  columns: readonly Column<Field>[],
  year: number | undefined,
  isShifted: RowRules['isShifted'],
): RowRules {
  const { sheet, ledger, options } = task;
  const ofKind = (...kinds: readonly FieldKind[]) =>
    columnsOfKind(task, columns, ...kinds).map(({ column }) => column);
  const [serialColumn] = ofKind('serial');
  const money = columnsOfKind(task, columns, 'money');
  const figures = money.filter(({ field, pieceOf }) =>
    [field, pieceOf].some((one) => one !== undefined && ledger.figures.has(one)),
  );
  const identity = columns.filter(({ field }) => field !== undefined && ledger.identity.has(field));
  return {
    nameColumn: ofKind('name')[0] ?? 0,
    serialColumn,
    identityColumns: new Set(identity.map((one) => one.column)),
    amountColumns: new Set(ofKind('money', 'percent', 'count', 'quantity')),
    moneyColumns: (figures.length > 0 ? figures : money).map(({ column }) => column),
    unitColumn: ofKind('unit')[0],
    membersColumn: ofKind('count')[0],
    headerLabels: headerLabels(sheet, header),
    isSectionWord: ledger.isSection,
    sectionKind: ledger.sectionKind,
    startsTable: (position) => tableStart(task, position, year),
    isNumbered: isNumbered(sheet, header.positions.at(-1)! + 1, serialColumn),
    isShifted,
    leaveOutHidden: options.leaveOutHidden ?? false,
    withoutShortcuts: options.withoutShortcuts ?? false,
  };
}

/** Whether a header begins here: of a list, or of another table, such as groups with their number of projects. */
function tableStart<Field extends string>(
  { sheet, dictionary, isOther }: SheetTask<Field>,
  position: number,
  year: number | undefined,
): 'list' | 'other' | undefined {
  if (findHeader(sheet, dictionary, position, DEEPEST, year)?.positions[0] === position) return 'list';
  const texts = textsOfRow(sheet, position);
  // In a list that consists of words, a row of words alone is no header.
  if (isOther || texts.length < 3) return undefined;
  if (texts.some((text) => text.length > LONGEST_LABEL || NUMBER.test(text) || DAY.test(text)))
    return undefined;
  const known = texts.filter((text) => matchHeader([text], dictionary, year).isKnown);
  return known.length >= 3 && known.length >= texts.length * MOSTLY ? 'other' : undefined;
}

const LONGEST_LABEL = 20;
const NUMBER = /^[\d.,%０-９．，％]+$/;
/** A day. No label of a column names one: at most it names a month. */
const DAY = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?$/;
const MOSTLY = 0.6;
const SAMPLED = 200;
/** Sections, totals and notes have no number, and in some lists they are more than half of the rows. */
const NUMBERED = 0.4;

function isNumbered({ cells }: Sheet, from: number, serialColumn: number | undefined): boolean {
  if (serialColumn === undefined) return false;
  const to = Math.min(cells.rowCount, from + SAMPLED);
  let numbered = 0;
  for (let position = from; position < to; position += 1) {
    const cell = cells.inRow(position, serialColumn);
    if (cell >= 0 && /^\s*(?:[（(]?(?:[A-Za-z]{1,4}[-.]?)?\d|[①-⑳])/.test(cells.text(cell))) numbered += 1;
  }
  return numbered >= 2 && numbered >= (to - from) * NUMBERED;
}

/** Labels by column; a merged label is in the column in which it is written. */
function headerLabels<Field extends string>(
  { cells }: Sheet,
  header: Header<Field>,
): Map<number, Set<string>> {
  const labels = new Map<number, Set<string>>();
  for (const position of header.positions) {
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const column = cells.column(cell);
      const own = labels.get(column) ?? new Set<string>();
      labels.set(column, own.add(oneLine(cells.text(cell))));
    }
  }
  return labels;
}
