import type { Sheet } from '../model/sheet.ts';
import { DEEPEST, fieldOf, findHeader, type Header } from './header.ts';
import { fieldOfKind, type SheetTask } from './task.ts';

/** The columns of one of several lists that stand side by side. */
export interface Lane {
  readonly left: number;
  readonly right: number;
}

/**
 * Lists side by side share their header rows, and their headings repeat from left to right. Empty where there is only
 * one list.
 */
export function lanesOf<Field extends string>(
  header: Header<Field>,
  nameField: Field | undefined,
): readonly Lane[] {
  const columns = header.columns.map(({ column, parts, match }) => ({
    column,
    parts,
    field: fieldOf(match),
  }));
  // The name of each list may stand over its headings and change their meaning: 续建项目 / 项目.
  const called = new Set(columns.flatMap(({ field, parts }) => (field === nameField ? [parts.at(-1)] : [])));
  const isName = ({ field, parts }: (typeof columns)[number]) =>
    field === nameField || (field === undefined && called.has(parts.at(-1)));
  const names = columns.flatMap((column, at) => (isName(column) ? [at] : []));
  if (names.length < 2) return [];
  const starts = [0];
  for (const [index, name] of names.slice(1).entries())
    starts.push(startBefore(columns, { start: starts[index]!, name: names[index]! }, name));
  const lanes = starts.map((start, index) => columns.slice(start, starts[index + 1]));
  const [first, ...others] = lanes.map((lane) => new Set(lane.flatMap(({ field }) => field ?? [])));
  const comesAgain = others.every(
    (fields) => [...fields].filter((field) => first!.has(field)).length >= FEWEST_AGAIN,
  );
  if (!comesAgain) return [];
  return lanes.map((lane, index) => ({
    // A title may stand over a first column without a label.
    left: index === 0 ? 1 : lanes[index - 1]!.at(-1)!.column + 1,
    right: index + 1 < lanes.length ? lane.at(-1)!.column : Number.POSITIVE_INFINITY,
  }));
}

/** The project's name and two more fields: with fewer repeated, it may be one list that says something twice. */
const FEWEST_AGAIN = 3;

interface Labelled {
  readonly column: number;
  readonly parts: readonly string[];
}

/**
 * Where a list on the right begins, given its column of names: no list repeats a heading, so it begins at the latest
 * where a heading of the left list is repeated, or at an empty column before that.
 */
function startBefore(
  columns: readonly Labelled[],
  left: { readonly start: number; readonly name: number },
  name: number,
): number {
  const again = (levels: number) => {
    const seen = new Set<string>();
    for (let at = left.start; at < name; at += 1) {
      const heading = columns[at]!.parts.slice(-levels).join('\n');
      if (at > left.name && seen.has(heading)) return at;
      seen.add(heading);
    }
    return undefined;
  };
  // The outermost level may be the name of each list.
  const levels = Math.max(...columns.slice(left.start, name).map(({ parts }) => parts.length));
  const latest = again(levels) ?? again(Math.max(1, levels - 1)) ?? name;
  for (let at = latest; at > left.name; at -= 1)
    if (columns[at]!.column - columns[at - 1]!.column > 1) return at;
  return latest;
}

/** Where lists side by side end: at the header of a table that spans several of them, or at the lines above that. */
export function endOfLanes<Field extends string>(
  { sheet, dictionary, ledger }: SheetTask<Field>,
  header: Header<Field>,
  lanes: readonly Lane[],
  year: number | undefined,
): number {
  const { cells } = sheet;
  const nameField = fieldOfKind({ ledger }, 'name');
  const labelAt = new Map(header.columns.map(({ column, parts }) => [column, parts.at(-1)]));
  // Perhaps only one of the lists continues on a new page here, beside rows of the others.
  const isRepeated = (column: number, parts: readonly string[]) => labelAt.get(column) === parts.at(-1);
  let lines = 0;
  for (let position = header.positions.at(-1)! + 1; position < cells.rowCount; position += 1) {
    const isLine = cells.rowEnd(position) - cells.rowStart(position) <= lanes.length;
    const next = isLine ? undefined : findHeader(sheet, dictionary, position, DEEPEST, year);
    if (next?.positions[0] === position && lanesOf(next, nameField).length === 0) {
      const labels = next.columns.filter(
        ({ column, parts, match }) => !isRepeated(column, parts) && fieldOf(match) !== undefined,
      );
      const isOfLane = ({ left, right }: Lane) =>
        [next.columns[0]!, next.columns.at(-1)!].every(({ column }) => left <= column && column <= right);
      if (labels.length > 0 && !lanes.some(isOfLane)) return position - lines;
    }
    lines = isLine ? lines + 1 : 0;
  }
  return cells.rowCount;
}

/** The sheet with the columns of one list only; lines above the headers apply to all lists. */
export function sheetOfLane(
  sheet: Sheet,
  { left, right }: Lane,
  { from, top, end }: { from: number; top: number; end: number },
): Sheet {
  const positions = Array.from({ length: end - from }, (_, index) => from + index);
  const cells = sheet.cells.part(
    positions,
    (position, column) => position < top || (left <= column && column <= right),
  );
  const isWithin = (column: number) => left <= column && column <= right;
  return {
    ...sheet,
    cells,
    merges: sheet.merges.filter((merge) => isWithin(merge.left) && isWithin(merge.right)),
  };
}
