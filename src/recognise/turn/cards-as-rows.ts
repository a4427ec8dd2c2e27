import { CELL, type Cells, type Sheet } from '../../model/sheet.ts';
import type { CellPlace } from '../../model/source.ts';
import { oneLine } from '../../normalise/text.ts';
import type { Dictionary } from '../dictionary.ts';
import { fieldOf } from '../header.ts';
import { matchHeader } from '../match-header.ts';
import { lineOf, type Placed, showsAll, turnedSheet } from './turned-sheet.ts';

/**
 * A sheet with a card for each project, turned: the labels of the first card become the header, each card a row. A value
 * stands right of its label, or below one that stands in a row of labels. Undefined where the cards differ in their
 * labels, where a label of some field comes twice in a card, or where something stands between cards that is not above
 * the first.
 */
export function cardsAsRows<Field extends string>(
  sheet: Sheet,
  dictionary: Dictionary<Field>,
): Sheet | undefined {
  if (!showsAll(sheet)) return undefined;
  const { cards, above, below } = cardsOf(sheet, rowsOf(sheet, labelTest(sheet, dictionary)));
  const [first] = cards;
  if (first === undefined || cards.some((card) => signature(card) !== signature(first))) return undefined;
  const asking = first.pairs.filter(
    ({ text }) => matchHeader([text], dictionary, undefined).candidates.length > 0,
  );
  if (new Set(asking.map(({ text }) => text)).size < asking.length) return undefined;
  const { cells } = sheet;
  const headerRow = first.top;
  const placed: Placed[] = above.flatMap((at) => lineOf(sheet, at));
  for (const [index, { label }] of first.pairs.entries())
    placed.push({ row: headerRow, column: index + 1, from: label });
  for (const { pairs, bottom } of cards)
    for (const [index, { value }] of pairs.entries())
      placed.push({ row: Math.max(bottom, headerRow + 1), column: index + 1, from: value });
  placed.push(...below.flatMap((at) => lineOf(sheet, at)));
  const lines = new Set([...above, ...below].map((at) => cells.rowNumber(at)));
  return turnedSheet(
    sheet,
    placed,
    sheet.merges.filter(({ top }) => lines.has(top)),
  );
}

interface Pair {
  readonly text: string;
  readonly label: CellPlace;
  readonly value: CellPlace;
}

interface Card {
  readonly pairs: readonly Pair[];
  readonly top: number;
  readonly bottom: number;
}

/** The labels of a card and their places within it. */
function signature({ pairs, top }: Card): string {
  return pairs
    .map(({ text, label, value }) =>
      [text, label.row - top, label.column, value.row - top, value.column].join(),
    )
    .join('\n');
}

export type IsLabel = (cell: number) => boolean;

/** A label is a heading of some field, known to the ledger or not used by it. */
export function labelTest<Field extends string>({ cells }: Sheet, dictionary: Dictionary<Field>): IsLabel {
  return (cell) => {
    const text = labelText(cells, cell);
    if (cells.kind(cell) !== CELL.text || text === '' || text.length > LONGEST_LABEL) return false;
    const match = matchHeader([text], dictionary, undefined);
    return fieldOf(match) !== undefined || (match.isKnown && match.leftover === '' && match.by === 'words');
  };
}

const LONGEST_LABEL = 20;

function labelText(cells: Cells, cell: number): string {
  return oneLine(cells.text(cell)).replace(/[:：]$/, '');
}

/** The pairs in each stored row; a row without any is a line. */
function rowsOf(sheet: Sheet, isLabel: IsLabel): readonly (readonly Pair[])[] {
  const { cells } = sheet;
  const rows: Pair[][] = [];
  for (let at = 0; at < cells.rowCount; at += 1) {
    const own = cellsOf(cells, at);
    const heads = own.filter(isLabel);
    if (own.length > 1 && heads.length === own.length && at + 1 < cells.rowCount) {
      // A row of labels, with their values below.
      rows.push(
        heads.map((cell) =>
          pair(cells, cell, at, { row: cells.rowNumber(at) + 1, column: cells.column(cell) }),
        ),
      );
      if (cells.rowNumber(at + 1) === cells.rowNumber(at) + 1) {
        rows.push([]);
        at += 1;
      }
    } else rows.push(pairsBeside(sheet, at, own, isLabel));
  }
  return rows;
}

function pairsBeside(sheet: Sheet, at: number, own: readonly number[], isLabel: IsLabel): Pair[] {
  const { cells, merges } = sheet;
  const row = cells.rowNumber(at);
  const pairs: Pair[] = [];
  for (let index = 0; index < own.length; index += 1) {
    const cell = own[index]!;
    const next = own[index + 1];
    // A word before a value that is no known label has a column of its own as well, unless it stands over labels.
    const isNamed = isLabel(cell) || (next !== undefined && cells.kind(cell) === CELL.text && !isLabel(next));
    if (!isNamed) continue;
    const column = cells.column(cell);
    const right = merges.find((one) => one.top === row && one.left === column)?.right ?? column;
    pairs.push(pair(cells, cell, at, { row, column: right + 1 }));
    if (next !== undefined && cells.column(next) === right + 1 && !isLabel(next)) index += 1;
  }
  return pairs;
}

function pair(cells: Cells, cell: number, at: number, value: CellPlace): Pair {
  return {
    text: labelText(cells, cell),
    label: { row: cells.rowNumber(at), column: cells.column(cell) },
    value,
  };
}

function cellsOf(cells: Cells, at: number): number[] {
  const start = cells.rowStart(at);
  return Array.from({ length: cells.rowEnd(at) - start }, (_, index) => start + index);
}

/** A card begins where the first label of all comes again. Lines between two cards must be those above the first. */
function cardsOf(
  { cells }: Sheet,
  rows: readonly (readonly Pair[])[],
): { readonly cards: readonly Card[]; readonly above: readonly number[]; readonly below: readonly number[] } {
  const cards: { pairs: Pair[]; top: number; bottom: number; last: number; first: number }[] = [];
  const opening = rows.find((pairs) => pairs.length > 0)?.[0]?.text;
  for (const [at, pairs] of rows.entries()) {
    if (pairs.length === 0) continue;
    const bottom = Math.max(...pairs.map(({ value }) => value.row));
    if (pairs[0]!.text === opening)
      cards.push({ pairs: [...pairs], top: cells.rowNumber(at), bottom, last: at, first: at });
    else {
      const card = cards.at(-1)!;
      card.pairs.push(...pairs);
      card.bottom = bottom;
      card.last = at;
    }
  }
  const lineTexts = (from: number, to: number) =>
    range(from, to)
      .filter((at) => rows[at]!.length === 0)
      .flatMap((at) => cellsOf(cells, at).map((cell) => oneLine(cells.text(cell)).replace(/\d+/g, '')))
      .join('\n');
  const [first] = cards;
  if (first === undefined) return { cards, above: [], below: [] };
  const above = range(0, first.first);
  const isClear = cards.every(
    (card, index) =>
      index === 0 || lineTexts(valuesEnd(cells, cards[index - 1]!), card.first) === lineTexts(0, first.first),
  );
  const last = cards.at(-1)!;
  return { cards: isClear ? cards : [], above, below: range(valuesEnd(cells, last), cells.rowCount) };
}

/** The first stored row below a card's last values. */
function valuesEnd(
  cells: Cells,
  { last, bottom }: { readonly last: number; readonly bottom: number },
): number {
  return last + 1 < cells.rowCount && cells.rowNumber(last + 1) <= bottom ? last + 2 : last + 1;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
