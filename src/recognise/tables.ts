import { type Finding, finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Sheet } from '../model/sheet.ts';
import { type LeftOutRow, type Table, tableSource } from '../model/table.ts';
import { oneLine } from '../normalise/text.ts';
import { refused } from '../read/xlsx/fault.ts';
import { type Ground, groundOf } from './block-context.ts';
import { filledByMonths, sheetOfBlock, spansBelow } from './block-sheet.ts';
import { type BlockEnd, type BlockStart, blockEnd } from './blocks.ts';
import { settleColumns } from './columns.ts';
import { readSurroundings } from './context.ts';
import { dotGroups } from './dot-groups.ts';
import { filledDown } from './filled-down.ts';
import { findHeader, type Header, headerAt } from './header.ts';
import { withSharedTotals } from './lane-totals.ts';
import { endOfLanes, type Lane, lanesOf, sheetOfLane } from './lanes.ts';
import { MOST_TABLES } from './limits.ts';
import { withOneName } from './name-columns.ts';
import { periodAbove, yearInHeaders } from './period-hints.ts';
import { rowFindings } from './rows/row-findings.ts';
import { rowRules } from './rows/row-rules.ts';
import { shiftCheck } from './rows/shifted.ts';
import { sortRows } from './rows/sort-rows.ts';
import { onlyRows } from './table-rows.ts';
import { fieldOfKind, placeIn, type SheetTask, textsOfRow } from './task.ts';
import { settleUnits } from './units.ts';
import { whichLedger } from './which-ledger.ts';

/** A sheet's tables that are lists, the number of its other tables, and whether one has headers but no rows. */
export interface SheetTables<Field extends string> {
  readonly lists: readonly Table<Field>[];
  readonly others: number;
  readonly hasBlankForm: boolean;
  /** Findings about tables of other ledgers. */
  readonly aside: readonly Finding[];
}

/** Reads a sheet's blocks from top to bottom, and lists that are side by side from left to right. */
export function readTables<Field extends string>(task: SheetTask<Field>): Outcome<SheetTables<Field>> {
  const read: Read<Field> = { tables: [], findings: [], aside: [], ground: undefined };
  readBlocks(task, undefined, read);
  // A ledger may have lists of two layouts.
  const ledgers = groupBy([task, ...(task.others ?? [])], ({ ledger }) => ledger.id);
  const isList = ({ ledger: id, columns }: Table<Field>) => {
    const fields = new Set(columns.flatMap(({ field }) => field ?? []));
    // A title may have made it a list whose columns alone would not tell.
    return ledgers.get(id)!.some(({ ledger }) => ledger.isList(fields, true));
  };
  const filled = read.tables.filter(isFilled);
  const lists = filled
    .filter(isList)
    .map((table) => onlyListed(table, ledgers.get(table.ledger)![0]!.ledger, read));
  const hasBlankForm = read.tables.some((table) => !isFilled(table) && isList(table));
  const { findings, aside } = read;
  return { value: { lists, others: filled.length - lists.length, hasBlankForm, aside }, findings };
}

/** Takes out the rows that say they are not in the list, and reports them. */
function onlyListed<Field extends string>(
  table: Table<Field>,
  ledger: SheetTask<Field>['ledger'],
  { findings }: Read<Field>,
): Table<Field> {
  const said = ledger.rowsNotIn?.(table);
  if (said === undefined) return table;
  const { cells } = table.sheet;
  const rowAt = (index: number) => cells.rowNumber(table.rows[index]!);
  const name = (indexes: readonly number[], code: 'row/removed' | 'row/proposed') => {
    if (indexes.length === 0) return;
    const rows = indexes.map(rowAt);
    findings.push(finding(code, { rows }, tableSource(table, rows[0]!)));
  };
  name(said.removed, 'row/removed');
  name(said.proposed, 'row/proposed');
  const names = table.columns.find(({ field }) => field === 'name');
  const nameAt = (index: number) => {
    const cell = names === undefined ? -1 : cells.inRow(table.rows[index]!, names.column);
    return cell < 0 ? '' : oneLine(cells.text(cell));
  };
  const placeOf = (index: number) => tableSource(table, rowAt(index), names?.column);
  for (const index of said.doubtful)
    findings.push(finding('row/removal-told', { name: nameAt(index) }, placeOf(index)));
  for (const { index, remark } of said.elsewhere) {
    const facts = { name: nameAt(index), remark: oneLine(remark) };
    findings.push(finding('row/counted-elsewhere', facts, placeOf(index)));
  }
  const without = (from: Table<Field>, indexes: readonly number[], reason: 'removed' | 'proposed') => {
    const out = new Set(indexes.map((index) => table.rows[index]));
    return out.size === 0 ? from : onlyRows(from, (index) => !out.has(from.rows[index]), reason);
  };
  return without(without(table, said.removed, 'removed'), said.proposed, 'proposed');
}

/** Somebody filled it in, although perhaps no row correctly. */
function isFilled({ rows, leftOut }: Table): boolean {
  return rows.length > 0 || leftOut.some(({ reason }) => reason === 'shifted' || reason === 'no-name');
}

/** What was read so far, and what is known for the next block. */
interface Read<Field extends string> {
  readonly tables: Table<Field>[];
  readonly findings: Finding[];
  /** Findings about tables of other ledgers. */
  readonly aside: Finding[];
  ground: Ground | undefined;
}

/** Reads all blocks of a sheet. `lane` is given for one of several lists side by side. */
function readBlocks<Field extends string>(
  whole: SheetTask<Field>,
  lane: Lane | undefined,
  read: Read<Field>,
): void {
  const { sheet } = whole;
  let from = 0;
  while (from < sheet.cells.rowCount) {
    if (read.tables.length >= MOST_TABLES)
      throw refused(sheet.name, 'tables', MOST_TABLES, sheet.cells.rowNumber(from));
    const year = yearAt(whole, from, read.ground);
    const found = whichLedger(whole, from, year, (one, fewest) => headerFrom(one, from, year, lane, fewest));
    if (found === undefined) return;
    const { task, header, rival } = found;
    if (rival !== undefined) {
      const facts = { ledger: task.ledger.id, rival };
      const row = sheet.cells.rowNumber(header.positions[0]!);
      read.findings.push(finding('table/which-ledger', facts, placeIn(task, row)));
    }
    const nameField = fieldOfKind(task, 'name');
    const lanes = lane === undefined ? lanesOf(header, nameField) : [];
    if (lanes.length === 0) {
      const named = withOneName(sheet, header, nameField);
      from = readStack({ ...task, sheet: named.sheet }, named.header, { from, year, lane }, read);
      continue;
    }
    const end = endOfLanes(task, header, lanes, year);
    const before = read.tables.length;
    for (const one of lanes) {
      const rows = { from, top: header.positions[0]!, end };
      const lane = sheetOfLane(sheet, one, rows);
      readBlocks(onSheet(whole, lane), one, read);
    }
    read.tables.push(...withSharedTotals(read.tables.splice(before)));
    from = end;
  }
}

/** The same task for a part of the sheet. */
function onSheet<Field extends string>(task: SheetTask<Field>, sheet: Sheet): SheetTask<Field> {
  return { ...task, sheet, others: task.others?.map((other) => ({ ...other, sheet })) };
}

/** The rows searched for a header; no list with more lines above it has been seen. */
const HEADER_WITHIN = 60;

function headerFrom<Field extends string>(
  { sheet, dictionary, options }: SheetTask<Field>,
  from: number,
  year: number | undefined,
  lane: Lane | undefined,
  fewest: number | undefined,
): Header<Field> | undefined {
  if (from === 0 && lane === undefined && options.headerRow !== undefined)
    return headerAt(sheet, dictionary, options.headerRow, year);
  const header = findHeader(sheet, dictionary, from, HEADER_WITHIN, year, fewest);
  const [top, second] = header?.positions ?? [];
  if (lane === undefined || top === undefined || second === undefined) return header;
  // A single label over the whole lane is the list's name.
  const labels = sheet.cells.rowEnd(top) - sheet.cells.rowStart(top);
  return labels > 1 ? header : headerAt(sheet, dictionary, sheet.cells.rowNumber(second), year);
}

function yearAt<Field extends string>(
  { sheet, dictionary, options }: SheetTask<Field>,
  from: number,
  ground: Ground | undefined,
): number | undefined {
  return (
    periodAbove(sheet, from, dictionary).year ??
    ground?.context.year ??
    options.year ??
    yearInHeaders(sheet, from)
  );
}

interface StackPlace {
  /** The first of the lines above the header. */
  readonly from: number;
  readonly year: number | undefined;
  readonly lane: Lane | undefined;
}

/** Reads the blocks that share a header, down to the first row that belongs to none of them. */
function readStack<Field extends string>(
  task: SheetTask<Field>,
  header: Header<Field>,
  { from, year, lane }: StackPlace,
  read: Read<Field>,
): number {
  const columns = lane && ([lane.left, lane.right] as const);
  const below = header.positions.at(-1)! + 1;
  let start: BlockStart = { lines: from, rows: below };
  for (;;) {
    const lines = {
      from: start.lines,
      to: start.rows === below ? header.positions[0]! : start.rows,
      columns,
    };
    const said = groundOf(task, readSurroundings(task.sheet, lines), read.ground);
    const end = blockEnd(task, header, start.rows, said, year);
    const reached = readBlock(task, header, { start, end, lines, said, year }, read);
    if (end.next === undefined || reached < end.to) return Math.max(reached, below);
    start = end.next;
  }
}

interface BlockPlace {
  readonly start: BlockStart;
  readonly end: BlockEnd;
  /** The lines above the block. */
  readonly lines: Parameters<typeof readSurroundings>[1];
  /** What these lines say. */
  readonly said: Ground;
  readonly year: number | undefined;
}

/** Reads one block as a table; returns the first stored row after it. */
function readBlock<Field extends string>(
  whole: SheetTask<Field>,
  found: Header<Field>,
  place: BlockPlace,
  read: Read<Field>,
): number {
  const { start, end, lines } = place;
  const { task, headerRows, columns, sorted, findings } = understand(whole, found, place);
  const { sheet } = task;
  const isEnded = sorted.end < sheet.cells.rowCount;
  const reached = isEnded ? whole.sheet.cells.rowPosition(sheet.cells.rowNumber(sorted.end - 1)) + 1 : end.to;
  const among = end.lines.filter((position) => position < reached);
  const notes = [...sorted.notes, ...among.map((position) => textsOfRow(whole.sheet, position).join('  '))];
  const ground = groundOf(task, readSurroundings(whole.sheet, { ...lines, notes }), read.ground);
  const united = settleUnits(task, {
    columns,
    headerRow: headerRows.at(-1)!,
    unitRow: sorted.leftOut.find(({ reason }) => reason === 'unit-row')?.row,
    rows: sorted.rows,
    sayings: ground.units,
  });
  const above = Array.from({ length: lines.to - lines.from }, (_, index) => lines.from + index);
  const { rows, sectionOf, sections, totals, memberOf } = sorted;
  const groups = filledDown(task, columns, sorted, spansBelow(sheet, headerRows.at(-1)!, columns));
  read.tables.push({
    ledger: task.ledger.id,
    file: whole.file,
    sheet,
    headerRows,
    columns: united.columns,
    rows,
    sectionOf,
    sections,
    leftOut: [
      ...above.map((position) => lineLeftOut(whole.sheet, position)),
      ...sorted.leftOut,
      ...among.map((position) => lineLeftOut(whole.sheet, position)),
    ],
    totals,
    memberOf,
    context: ground.context,
    spans: groups.spans,
  });
  read.ground = ground;
  // If the block continues under an earlier header, the findings about its columns were made there.
  const ofColumns = start.rows === found.positions.at(-1)! + 1 ? findings.ofColumns : [];
  const into = whole.isOther === true ? read.aside : read.findings;
  const dots = dotGroups(task, united.columns, sorted.rows);
  for (const more of [ofColumns, united.findings, dots, groups.findings, findings.ofRows])
    for (const one of more) into.push(one);
  return reached;
}

/** Interprets one block: its part of the sheet, the meaning of its columns, the kinds of its rows. */
function understand<Field extends string>(
  whole: SheetTask<Field>,
  found: Header<Field>,
  { start, end, said, year }: BlockPlace,
) {
  const sheet = filledByMonths(whole, found, sheetOfBlock(whole.sheet, found, start, end));
  const task = { ...whole, sheet };
  const headerRows = found.positions.map((position) => whole.sheet.cells.rowNumber(position));
  const header = { ...found, positions: headerRows.map((row) => sheet.cells.rowPosition(row)) };
  const about = { year: said.context.year ?? year, month: said.context.month ?? whole.options.month };
  const settled = settleColumns(task, header, about);
  const columns = whole.options.leaveOutHidden
    ? settled.columns.filter((column) => !sheet.hiddenColumns.has(column.column))
    : settled.columns;
  const shifts = shiftCheck(task, header, columns);
  const rules = rowRules(task, header, columns, year, shifts.isShifted);
  const sorted = sortRows(sheet, header.positions.at(-1)! + 1, rules);
  const ofRows = [...rowFindings(task, sorted, columns, rules.nameColumn), ...shifts.findings()];
  return { task, headerRows, columns, sorted, findings: { ofColumns: settled.findings, ofRows } };
}

function lineLeftOut(sheet: Sheet, position: number): LeftOutRow {
  const raw = textsOfRow(sheet, position).join(' ').slice(0, 60);
  return { row: sheet.cells.rowNumber(position), reason: 'preamble', raw };
}
