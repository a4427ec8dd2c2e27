import { CELL, type Cells, type Sheet } from '../../model/sheet.ts';
import type { Range } from '../../model/source.ts';
import { oneLine } from '../../normalise/text.ts';
import type { Header } from '../header.ts';
import { lineOf, type Placed, showsAll, turnedSheet } from './turned-sheet.ts';

/** Where a list says of each row what its amounts are (计划, 完成), and where its names stand. */
interface Turns {
  readonly header: Header<string>;
  readonly name: number;
  readonly column: number;
  readonly words: readonly string[];
}

/**
 * A sheet with several rows for each project, turned: a column of amounts becomes one for each word, below the heading
 * it had, and the rows become one. Totals in the same words do so as well. Undefined where a row cannot be told to
 * belong to a project, or where rows of one project differ in what they would say once.
 */
export function rowsAsOne(sheet: Sheet, turns: Turns): Sheet | undefined {
  const { cells } = sheet;
  const { positions } = turns.header;
  const isFlat =
    positions.length === 1 || sheet.merges.some(({ top }) => top === cells.rowNumber(positions[0]!));
  const rows = showsAll(sheet) && isFlat ? projectRows(sheet, turns) : undefined;
  const columns = rows && turnedColumns(sheet, turns, rows.projects);
  if (
    rows === undefined ||
    columns === undefined ||
    !rows.others.every((at) => isKept(cells, at, turns, columns))
  )
    return undefined;
  return laidOut(sheet, turns, rows, columns);
}

interface ProjectRows {
  /** The stored rows of each project, and of each total in the same words. */
  readonly projects: readonly (readonly number[])[];
  /** Sections, notes, totals in a row. */
  readonly others: readonly number[];
}

/** A project begins where its first word comes again, or where the cells up to the name say something else. */
function projectRows({ cells }: Sheet, { header, name, column, words }: Turns): ProjectRows | undefined {
  const projects: number[][] = [];
  const others: number[] = [];
  let isOpen = false;
  for (let at = header.positions.at(-1)! + 1; at < cells.rowCount; at += 1) {
    const word = words.indexOf(textAt(cells, at, column));
    if (word < 0) {
      isOpen = false;
      if (!repeats(cells, at, header)) others.push(at);
      continue;
    }
    const open = isOpen ? projects.at(-1)! : undefined;
    const goesOn =
      open !== undefined &&
      words.indexOf(textAt(cells, open.at(-1)!, column)) < word &&
      saysNothingElse(cells, at, open[0]!, name);
    if (goesOn) open.push(at);
    else if (cells.column(cells.rowStart(at)) > name) return undefined;
    else projects.push([at]);
    isOpen = true;
  }
  const whole = projects.filter((rows) => rows.length === words.length);
  return whole.length * 2 >= projects.length ? { projects, others } : undefined;
}

/** Whether the cells up to the name are empty or those of the project's first row. */
function saysNothingElse(cells: Cells, at: number, first: number, name: number): boolean {
  for (let cell = cells.rowStart(at); cell < cells.rowEnd(at) && cells.column(cell) <= name; cell += 1)
    if (oneLine(cells.text(cell)) !== textAt(cells, first, cells.column(cell))) return false;
  return true;
}

/** The header again, at the top of a page. */
function repeats(cells: Cells, at: number, { positions }: Header<string>): boolean {
  const texts = (position: number) =>
    Array.from({ length: cells.rowEnd(position) - cells.rowStart(position) }, (_, index) =>
      oneLine(cells.text(cells.rowStart(position) + index)),
    ).join('\n');
  return positions.some((position) => texts(position) === texts(at));
}

interface TurnedColumn {
  /** Its number in the turned sheet, and in the sheet as handed in. */
  readonly column: number;
  readonly from: number;
  /** The word whose rows it holds; undefined where the project says it once. */
  readonly word: number | undefined;
}

/**
 * What stands left of the words is said once for each project. What stands right of them is said in each row, unless it
 * is merged over them, the same in all of them, or only words.
 */
function turnedColumns(
  sheet: Sheet,
  { name, column: turn, words }: Turns,
  projects: readonly (readonly number[])[],
): readonly TurnedColumn[] | undefined {
  const { cells } = sheet;
  const merged = new Set(sheet.merges.map(({ top, left, bottom }) => `${top}:${left}:${bottom}`));
  const turned: TurnedColumn[] = [];
  for (let from = 1; from <= cells.lastColumn; from += 1) {
    if (from === turn) continue;
    const said = projects.map((rows) => rows.map((at) => textAt(cells, at, from)));
    const isOnce = said.every(([first, ...below]) => below.every((text) => text === '' || text === first));
    const isMerged = projects.some((rows) =>
      merged.has(`${cells.rowNumber(rows[0]!)}:${from}:${cells.rowNumber(rows.at(-1)!)}`),
    );
    const isAmounts = projects.some((rows) => isAmount(sheet, rows[0]!, from));
    if (isOnce && (from < turn || isMerged || !isAmounts))
      turned.push({ column: turned.length + 1, from, word: undefined });
    else if (from < turn || from <= name) return undefined;
    else for (const word of words.keys()) turned.push({ column: turned.length + 1, from, word });
  }
  return turned.some(({ word }) => word !== undefined) ? turned : undefined;
}

function isAmount({ cells, formats }: Sheet, at: number, column: number): boolean {
  const cell = cells.inRow(at, column);
  if (cell < 0) return false;
  const kind = formats[cells.format(cell)]?.kind;
  return cells.kind(cell) === CELL.number ? kind !== 'date' : /^[\d,.]+$/.test(oneLine(cells.text(cell)));
}

/** A row of no project is kept if nothing is lost by it: it says nothing in the turned columns, or is a total. */
function isKept(cells: Cells, at: number, { name }: Turns, columns: readonly TurnedColumn[]): boolean {
  const first = cells.rowStart(at);
  const leading = columns.filter(({ from }) => from <= name).map(({ from }) => textAt(cells, at, from));
  if (leading.some((text) => TOTAL.test(text))) return true;
  const isTurned = (column: number) =>
    columns.some(({ from, word }) => from === column && word !== undefined);
  for (let cell = first; cell < cells.rowEnd(at); cell += 1) if (isTurned(cells.column(cell))) return false;
  return true;
}

const TOTAL = /^[（(]?[合总小共]\s*[计計]/;

function laidOut(
  sheet: Sheet,
  { header, column: turn, words }: Turns,
  { projects, others }: ProjectRows,
  columns: readonly TurnedColumn[],
): Sheet {
  const { cells } = sheet;
  const numberOf = (position: number) => cells.rowNumber(position);
  const [headTop, headBottom] = [numberOf(header.positions[0]!), numberOf(header.positions.at(-1)!)];
  const placed: Placed[] = [];
  for (let at = 0; at < header.positions[0]!; at += 1) placed.push(...lineOf(sheet, at));
  const columnOf = new Map(columns.map(({ from, column }) => [from, column] as const).reverse());
  for (let row = headTop; row <= headBottom; row += 1)
    for (const [from, column] of columnOf) placed.push({ row, column, from: { row, column: from } });
  const wordsRow = headBottom + 1;
  const firstOf = words.map((word) => projects.flat().find((at) => textAt(cells, at, turn) === word)!);
  for (const { column, word } of columns)
    if (word !== undefined)
      placed.push({ row: wordsRow, column, from: { row: numberOf(firstOf[word]!), column: turn } });
  // The rows below in their order, each with the number of its last row, and further down where that is taken.
  const items = [...projects, ...others.map((at) => [at])].sort(([one], [other]) => one! - other!);
  const rowOf = new Map<number, number>();
  let row = wordsRow;
  for (const item of items) {
    row = Math.max(row + 1, numberOf(item.at(-1)!));
    for (const at of item) rowOf.set(numberOf(at), row);
    const isProject = words.includes(textAt(cells, item[0]!, turn));
    for (const { column, from, word } of columns) {
      const at = word === undefined ? item[0]! : item.find((one) => textAt(cells, one, turn) === words[word]);
      const own = { row: numberOf(at ?? item[0]!), column: from };
      if (word === undefined || isProject)
        placed.push({ row, column, from: own, isAbsent: at === undefined });
    }
  }
  const merges = [
    ...sheet.merges.flatMap((merge) => mergeBelow(merge, headBottom, rowOf, columnOf)),
    ...sheet.merges.filter(({ bottom }) => bottom < headTop),
    ...headerMerges(sheet, headTop, headBottom, columns),
  ];
  return turnedSheet(sheet, placed, merges);
}

/** A merge over rows of several projects, or within a row; one within a project's rows is gone with them. */
function mergeBelow(
  { top, left, bottom, right }: Range,
  headBottom: number,
  rowOf: ReadonlyMap<number, number>,
  columnOf: ReadonlyMap<number, number>,
): Range[] {
  const [from, to] = [rowOf.get(top), rowOf.get(bottom)];
  const [first, last] = [columnOf.get(left), columnOf.get(right)];
  if (top <= headBottom || from === undefined || to === undefined) return [];
  if (first === undefined || last === undefined || (from === to && first === last)) return [];
  return [{ top: from, left: first, bottom: to, right: last }];
}

/** Each heading reaches down to the words, or over the columns that its own became. */
function headerMerges(
  { cells, merges }: Sheet,
  headTop: number,
  headBottom: number,
  columns: readonly TurnedColumn[],
): Range[] {
  const within = (left: number, right: number) => columns.filter(({ from }) => left <= from && from <= right);
  const found: Range[] = [];
  const over = (top: number, column: number) =>
    merges.find((one) => one.top === top && one.left === column) ?? {
      top,
      bottom: top,
      left: column,
      right: column,
    };
  for (const column of new Set(columns.map(({ from }) => from)))
    for (let top = headTop; top <= headBottom; top += 1) {
      if (cells.at(top, column) < 0) continue;
      const { bottom, left, right } = over(top, column);
      const own = within(left, right);
      const isOnce = own.every(({ word }) => word === undefined);
      const [first, last] = [own[0]!.column, own.at(-1)!.column];
      const reach = bottom === headBottom && isOnce ? bottom + 1 : bottom;
      if (first !== last || top !== reach) found.push({ top, left: first, bottom: reach, right: last });
    }
  return found;
}

function textAt(cells: Cells, position: number, column: number): string {
  const cell = cells.inRow(position, column);
  return cell < 0 ? '' : oneLine(cells.text(cell));
}
