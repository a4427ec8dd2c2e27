import { CELL, type Cells, type Sheet } from '../model/sheet.ts';
import type { Range } from '../model/source.ts';
import { cleanText } from '../normalise/text.ts';
import type { Dictionary, HeaderMatch } from './dictionary.ts';
import { headerGrid, WIDEST_GROUP } from './header-grid.ts';
import { readHeading } from './heading/read-heading.ts';
import type { Veto } from './heading/sense.ts';
import { isTimeLabel } from './heading/times.ts';
import { LEFT_OVER, matchHeader } from './match-header.ts';
import { sectionNumbering } from './rows/numbering.ts';
import { isUnitRow } from './rows/row-shapes.ts';
import { textsOfRow } from './task.ts';

/** The header of a table: one to four rows, and what each of its columns says. */
export interface Header<Field extends string> {
  /** Stored-row positions, top to bottom. */
  readonly positions: readonly number[];
  readonly columns: readonly HeaderColumn<Field>[];
  readonly score: number;
}

export interface HeaderColumn<Field extends string> {
  readonly column: number;
  /** Levels of the header, outermost first, on one line each. */
  readonly parts: readonly string[];
  readonly match: HeaderMatch<Field>;
}

/**
 * Finds the header that starts at or after stored row `from`, at most `within` rows on. Each band of one to four rows
 * gets a score from the meaning of its columns, and the best band is taken. A header must have a column of names and
 * at least `fewest` fields.
 */
export function findHeader<Field extends string>(
  sheet: Sheet,
  dictionary: Dictionary<Field>,
  from: number,
  within: number,
  year: number | undefined,
  fewest: number = FEWEST_FIELDS,
): Header<Field> | undefined {
  const end = Math.min(sheet.cells.rowCount, from + within);
  const merges = mergesOver(sheet, from, end);
  let best: Header<Field> | undefined;
  for (let top = from; top < end; top += 1) {
    // A list has one header; the rows below it are data, and there may be a million.
    if (best !== undefined && top > best.positions.at(-1)!) break;
    if (!mayHoldHeader(sheet.cells, top)) continue;
    let named = false;
    for (let depth = 1; depth <= DEEPEST && top + depth <= sheet.cells.rowCount; depth += 1) {
      const last = top + depth - 1;
      if (depth > 1 && (!mayHoldHeader(sheet.cells, last) || isSection(sheet, top, last, merges))) break;
      named ||= mayNameEntries(sheet.cells, last, dictionary.nameEnds);
      if (!named) continue;
      const header = readHeader(sheet, dictionary, top, depth, merges, year);
      if (header.score > (best?.score ?? 0) && isHeader(header, fewest)) best = header;
    }
  }
  return best;
}

/** The header in exactly these rows. */
function readHeader<Field extends string>(
  sheet: Sheet,
  dictionary: Dictionary<Field>,
  top: number,
  depth: number,
  merges: readonly Range[],
  year: number | undefined,
): Header<Field> {
  const positions = Array.from({ length: depth }, (_, index) => top + index);
  const row = sheet.cells.rowNumber(top);
  if (isCutShort(sheet, positions, merges) || (depth > 1 && isTitle(sheet.cells, top)))
    return { positions, columns: [], score: 0 };
  // A label merged from above belongs to a header that begins above.
  if (merges.some((merge) => merge.top < row && row <= merge.bottom))
    return { positions, columns: [], score: 0 };
  const grid = headerGrid(sheet, positions, mergesOf(sheet, positions, merges));
  const columns: HeaderColumn<Field>[] = [];
  const fields = new Set<string>();
  let score = 0;
  for (const [column, parts] of grid) {
    const match = matchHeader(parts, dictionary, year);
    columns.push({ column, parts, match });
    score += worth(match, parts, fields);
  }
  // A deeper band must be better by what it explains, not by repeating rows of data.
  return {
    positions,
    columns: columns.sort((a, b) => a.column - b.column),
    score: score - 0.1 * (depth - 1),
  };
}

/** The merges of the header itself: those of a title above it do not show how its groups are written. */
function mergesOf(
  { cells }: Sheet,
  positions: readonly number[],
  merges: readonly Range[],
): readonly Range[] {
  const [top, bottom] = [cells.rowNumber(positions[0]!), cells.rowNumber(positions.at(-1)!)];
  return merges.filter((merge) => merge.top <= bottom && merge.bottom >= top);
}

/** The words of all columns of a header, as one key. */
export function wordsOf({ columns }: Header<string>, year: number | undefined): string {
  return `${year} ${columns.map(({ parts }) => parts.join('\n')).join('\t')}`;
}

/**
 * The header at the same place, read with the dictionary of another ledger; undefined where it is none for that
 * ledger. `words` are those of the header, from `wordsOf`.
 */
export function readAgain<Field extends string>(
  header: Header<string>,
  words: string,
  dictionary: Dictionary<Field>,
  year: number | undefined,
): Header<Field> | undefined {
  const { headers } = dictionary;
  if (!headers.has(words)) {
    const matches = header.columns.map(({ parts }) => matchHeader(parts, dictionary, year));
    if (headers.size >= MOST_REMEMBERED) headers.clear();
    headers.set(words, explains(matches, FEWEST_FIELDS) ? matches : undefined);
  }
  const matches = headers.get(words);
  if (matches === undefined) return undefined;
  const columns = header.columns.map(({ column, parts }, at) => ({ column, parts, match: matches[at]! }));
  return { ...header, columns };
}

const MOST_REMEMBERED = 1000;

/** A row that is no level of a header: a single label left of all others, or the name of the list. */
function isTitle(cells: Cells, position: number): boolean {
  const first = cells.rowStart(position);
  if (cells.rowEnd(position) - first > 1) return false;
  return cells.column(first) <= cells.column(cells.rowStart(position + 1)) || TITLE.test(cells.text(first));
}

const TITLE = /[表單单]$|清单|台账|名录|一览/;

/**
 * Whether the header continues below the band: a label of its last row is merged further down, or stands over several
 * columns that have labels of their own in the next row, where the name column has none.
 */
function isCutShort(sheet: Sheet, positions: readonly number[], merges: readonly Range[]): boolean {
  const { cells } = sheet;
  const last = positions.at(-1)!;
  const row = cells.rowNumber(last);
  const next = last + 1 < cells.rowCount ? cells.rowNumber(last + 1) : Number.POSITIVE_INFINITY;
  // Rows of nothing but the lower ends of merges are not stored.
  const goesOn = (merge: Range) =>
    merge.top <= row && next <= merge.bottom && merge.bottom - merge.top < DEEPEST;
  if (merges.some(goesOn)) return true;
  if (next !== row + 1 || !mayHoldHeader(cells, last + 1)) return false;
  const sideways = merges.filter(
    (merge) => merge.top === row && merge.bottom === row && merge.right > merge.left,
  );
  const labelled = (column: number) => cells.inRow(last + 1, column) >= 0;
  if (sideways.length > 0) {
    return sideways.some(
      (merge) => merge.right - merge.left < WIDEST_GROUP && labelled(merge.left) && labelled(merge.left + 1),
    );
  }
  return mergesOf(sheet, [...positions, last + 1], merges).length === 0 && isSubdivided(sheet, last);
}

/** Whether the row below the band is a section or a row of units, unless labels of the band reach down beside it. */
function isSection(sheet: Sheet, top: number, position: number, merges: readonly Range[]): boolean {
  const { cells } = sheet;
  if (!isSectionRow(cells, position) && !isUnitRow(textsOfRow(sheet, position))) return false;
  const [first, row] = [cells.rowNumber(top), cells.rowNumber(position)];
  return !merges.some((merge) => first <= merge.top && merge.top < row && row <= merge.bottom);
}

/**
 * A row of labels for amounts, each directly below another label and right of the names: the lower level of groups
 * with one column, as text files write it.
 */
function isInnerLevel(cells: Cells, position: number): boolean {
  const first = cells.rowStart(position);
  if (position === 0 || cells.rowEnd(position) === first || !mayHoldHeader(cells, position - 1)) return false;
  for (let cell = first; cell < cells.rowEnd(position); cell += 1) {
    const text = cells.text(cell).trim();
    if (cells.kind(cell) !== CELL.text || !saysAmount(text)) return false;
    if (sectionNumbering(text) !== undefined || cells.inRow(position - 1, cells.column(cell)) < 0)
      return false;
  }
  for (let above = position - 1; above >= Math.max(0, position - DEEPEST); above -= 1) {
    const start = cells.rowStart(above);
    if (cells.rowEnd(above) - start > 2 && cells.column(start + 1) < cells.column(first)) return true;
  }
  return false;
}

/** A label of figures by its grammar (本月, 累计, 其中征拆费用): not a name, an agency or an answer. */
function saysAmount(text: string): boolean {
  if (TOTAL.test(text)) return true;
  const { sense, veto, leftover } = readHeading([text], undefined);
  if (leftover !== '') return false;
  return sense === undefined ? OF_FIGURES.has(veto) : !OF_EVENT.test(sense);
}

/** These are figures too, though of a part or of another time. */
const OF_FIGURES: ReadonlySet<Veto | undefined> = new Set([
  'part',
  'gap',
  'elsewhen',
  'former',
  'change',
] as const);
const TOTAL = /^[合小总][计計]$/;
const OF_EVENT = /^(?:start|finish|completion|duration|statistics) /;

/** A single label, or a numbered one, below a header is not a level of it. */
function isSectionRow(cells: Cells, position: number): boolean {
  if (isInnerLevel(cells, position)) return false;
  const first = cells.rowStart(position);
  if (cells.rowEnd(position) - first < 2) return true;
  const marker = sectionNumbering(cells.text(first).trim());
  return marker !== undefined && cells.rowEnd(position) - first === 2;
}

/** Without merges: labels in the next row stand mostly where this row has none, right of a group's label. */
function isSubdivided(sheet: Sheet, position: number): boolean {
  const { cells } = sheet;
  if (isInnerLevel(cells, position + 1)) return true;
  if (isSectionRow(cells, position + 1) || isUnitRow(textsOfRow(sheet, position + 1))) return false;
  let own = 0;
  let open = 0;
  for (let cell = cells.rowStart(position + 1); cell < cells.rowEnd(position + 1); cell += 1) {
    if (/[\d０-９]/.test(cells.text(cell)) && !/[季月年]/.test(cells.text(cell))) return false;
    if (cells.inRow(position, cells.column(cell)) >= 0) own += 1;
    else open += 1;
  }
  return open > 0 && own <= open;
}

/**
 * The header that begins in the sheet row the user named: that row alone if it is enough, else as many rows as
 * explain most.
 */
export function headerAt<Field extends string>(
  sheet: Sheet,
  dictionary: Dictionary<Field>,
  row: number,
  year: number | undefined,
): Header<Field> | undefined {
  const top = sheet.cells.rowPosition(row);
  if (top < 0) return undefined;
  const end = Math.min(top + DEEPEST, sheet.cells.rowCount);
  const merges = mergesOver(sheet, top, end);
  const headers = Array.from({ length: end - top }, (_, index) =>
    readHeader(sheet, dictionary, top, index + 1, merges, year),
  );
  return (
    headers.find((header) => isHeader(header, FEWEST_FIELDS)) ??
    headers.reduce((best, header) => (header.score > best.score ? header : best))
  );
}

function mergesOver(sheet: Sheet, from: number, end: number): readonly Range[] {
  if (sheet.merges.length === 0 || from >= end) return [];
  const top = sheet.cells.rowNumber(from);
  const bottom = sheet.cells.rowNumber(end - 1);
  return sheet.merges.filter((range) => range.top <= bottom && range.bottom >= top);
}

/** With fewer fields a list cannot be told from other tables, unless its title says what it is. */
const FEWEST_FIELDS = 3;
/** Most rows of a header. */
export const DEEPEST = 4;
const LONGEST_LABEL = 60;
const LONGEST_NAME_LABEL = 16;

/** Whether a row can be labels: short words and years. A row in which one cell in four is an amount is data. */
function mayHoldHeader(cells: Cells, position: number): boolean {
  let labels = 0;
  let times = 0;
  let others = 0;
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
    if (isTimeLabel(cells.text(cell))) {
      times += 1;
      continue;
    }
    const text = cells.kind(cell) === CELL.text ? cleanText(cells.text(cell)) : '';
    if (text.length <= LONGEST_LABEL && /[^\d\s.,%/０-９．，-]/.test(text) && !AMOUNT.test(text)) labels += 1;
    else others += 1;
  }
  if (labels === 0) return times > 1 && others === 0;
  return others * 3 <= labels && !speaksOfList(cells, position);
}

/** 55679万元, 约3.5亿: a number with its unit is not a label. */
const AMOUNT =
  /^\s*[约¥￥-]?\s*[\d０-９][\d\s.,０-９．，]*(?:[百千]?[万亿萬億]|千)?[元圆圓]?整?(?:左右)?\s*$/;

/** Whether all cells are statements about the list: 填报单位：…, 单位：…, 注：… */
function speaksOfList(cells: Cells, position: number): boolean {
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1)
    if (!SPEAKS.test(cells.text(cell))) return false;
  return true;
}

const SPEAKS =
  /^\s*[（(]?(?:(?:(?:填报|上报|报送|填表|制表|统计|编制)(?:单位|部门|人|时间|日期)|(?:金额|计量|投资|货币)?单位(?:名称)?)[^:：]{0,8}[:：]|(?:注|说明|备注)[:：].|本表|表内)/;

/** A row without one of these last characters is no header. This excludes most rows before anything is looked up. */
function mayNameEntries(cells: Cells, position: number, nameEnds: ReadonlySet<string>): boolean {
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
    const text = cells.text(cell);
    // 项目名称 Name of the project
    if (text.length > LONGEST_NAME_LABEL && !(text.length <= LONGEST_LABEL && ENGLISH_BEHIND.test(text)))
      continue;
    if (/[名项項]|工\s*程/.test(text)) return true;
    for (const character of text) if (nameEnds.has(character)) return true;
  }
  return false;
}

const ENGLISH_BEHIND = /^[^A-Za-z]{1,16}[A-Za-z\s.,'()&/-]+$/;

function isHeader<Field extends string>({ columns }: Header<Field>, fewest: number): boolean {
  return explains(
    columns.map(({ match }) => match),
    fewest,
  );
}

/** Whether these columns make a header: one of names, and enough others that mean a field or may mean one. */
function explains<Field extends string>(matches: readonly HeaderMatch<Field>[], fewest: number): boolean {
  const fields = new Set<string>();
  let doubtful = 0;
  for (const match of matches) {
    const field = fieldOf(match);
    if (field !== undefined) fields.add(field);
    else if (isOpen(match)) doubtful += 1;
  }
  return fields.has('name') && fields.size + doubtful >= fewest;
}

/** The field that a heading means without help from its values. */
export function fieldOf<Field extends string>(match: HeaderMatch<Field>): Field | undefined {
  const [first] = match.candidates;
  return first === undefined || isOpen(match) || match.leftover.length >= LEFT_OVER ? undefined : first.field;
}

/** Values and neighbouring columns must decide which field it is. */
function isOpen<Field extends string>({ candidates, by, leftover }: HeaderMatch<Field>): boolean {
  return (
    candidates.length > 0 && (by === 'values' || candidates[0]!.sure < SURE) && leftover.length < LEFT_OVER
  );
}

const SURE = 0.7;

function worth<Field extends string>(
  match: HeaderMatch<Field>,
  parts: readonly string[],
  seen: Set<string>,
): number {
  const field = fieldOf(match);
  if (field !== undefined) {
    if (seen.has(field)) return 0.1;
    seen.add(field);
    return field === 'name' ? 3 : 1;
  }
  if (isOpen(match)) return 0.7;
  if (match.isKnown && match.leftover.length < LEFT_OVER) return 0.3;
  return parts.some((part) => /^[\d.,%０-９．，-]+$/.test(part)) ? -1 : -0.3;
}
