import { CELL, type Cells, type Sheet } from '../model/sheet.ts';
import type { CellPlace } from '../model/source.ts';
import type { SheetLayout } from '../model/table.ts';
import { oneLine } from '../normalise/text.ts';
import type { Dictionary } from './dictionary.ts';
import { fieldOf, findHeader } from './header.ts';
import { readHeading } from './heading/read-heading.ts';
import { matchHeader } from './match-header.ts';
import { cardsAsRows, labelTest } from './turn/cards-as-rows.ts';
import { columnsAsRows } from './turn/columns-as-rows.ts';
import { rowsAsOne } from './turn/rows-as-one.ts';

/**
 * A sheet that does not list one project per row: its layout, the label or heading that shows it, and the list that it
 * is turned into, where that is certain.
 */
export interface OtherLayout {
  readonly layout: SheetLayout;
  readonly label: string;
  readonly row: number;
  readonly column: number;
  readonly turned: Sheet | undefined;
}

/**
 * Finds a sheet where each project has several rows, one for the plan and the next for what was done: a column in which
 * such words alternate, beside a column of names that are written once or repeated.
 */
export function rowsInTurn<Field extends string>(
  sheet: Sheet,
  dictionary: Dictionary<Field>,
  nameField: Field | undefined,
): OtherLayout | undefined {
  const { cells } = sheet;
  const header = findHeader(sheet, dictionary, 0, WITHIN, undefined, FEWEST_WITH_TURNS);
  const name = header?.columns.find(({ match }) => fieldOf(match) === nameField);
  if (header === undefined || name === undefined) return undefined;
  const first = header.positions.at(-1)! + 1;
  const rows = Array.from({ length: Math.min(SAMPLED, cells.rowCount - first) }, (_, index) => first + index);
  const textsIn = (column: number) => rows.map((position) => textIn(cells, position, column));
  const names = textsIn(name.column);
  for (const { column, parts } of header.columns) {
    if (column === name.column || hasManyWords(cells, rows, column)) continue;
    // A page break may repeat the header.
    const texts = textsIn(column).map((text) => (parts.includes(text) ? '' : text));
    const first = texts.find((text) => text !== '');
    // A project's first word stands in the row of its name, the others below it.
    const isBelow = (text: string, at: number) =>
      text === '' || text === first || names[at] === '' || names[at] === names[at - 1];
    const kind = takeTurns(texts);
    if (kind === undefined || !texts.every(isBelow)) continue;
    if (kind === 'years' && !texts.every((text, at) => text === first || names[at] === '')) continue;
    const row = cells.rowNumber(header.positions.at(-1)!);
    const words = [...new Set(texts.filter((text) => text !== ''))];
    const turned = rowsAsOne(sheet, { header, name: name.column, column, words });
    return { layout: 'in-turn', label: parts.at(-1) ?? '', row, column, turned };
  }
  return undefined;
}

/** More words than can take turns, as most columns show in their first rows. */
function hasManyWords(cells: Cells, rows: readonly number[], column: number): boolean {
  // Blanks and a repeated header are no such words.
  const most = MOST_WORDS + 2;
  const words = new Set<string>();
  return rows.some((position) => words.add(textIn(cells, position, column)).size > most);
}

/** Whether a few words repeat: at least one for a plan and one for what was done, or years. */
function takeTurns(texts: readonly string[]): 'natures' | 'years' | undefined {
  const filled = texts.filter((text) => text !== '');
  if (filled.length * 2 < texts.length) return undefined;
  const words = [...new Set(filled)];
  if (words.length < 2 || words.length > MOST_WORDS || filled.length === words.length) return undefined;
  const natures = words.map((text) => NATURE.exec(readHeading([text], undefined).sense ?? '')?.[1]);
  if (natures.includes('plan') && natures.includes('done')) return 'natures';
  return words.every((text) => YEAR.test(text)) ? 'years' : undefined;
}

const MOST_WORDS = 4;
const YEAR = /^20\d\d年?度?$/;
/** The nature of an amount. Starts and finishes are excluded: 计划开工 is a plan as well, but not of an amount. */
const NATURE = /^(?!start|finish|completion|duration|statistics)\S+ (plan|done) /;
const FEWEST_WITH_TURNS = 2;

/**
 * Finds labels to the left of their values instead of above them: one project per block or sheet (cards), or per
 * column. Only used where no list was found.
 */
export function labelsBeside<Field extends string>(
  sheet: Sheet,
  dictionary: Dictionary<Field>,
  nameField: Field | undefined,
): OtherLayout | undefined {
  const { cells } = sheet;
  const fieldAt = (cell: number): Field | undefined => {
    const text = cells.kind(cell) === CELL.text ? oneLine(cells.text(cell)).replace(/[:：]$/, '') : '';
    return text === '' || text.length > LONGEST_LABEL
      ? undefined
      : fieldOf(matchHeader([text], dictionary, undefined));
  };
  /** Below each project there may be a column for the plan and one for what was done. */
  const readColumns = (place: CellPlace) => {
    const turned = columnsAsRows(sheet, place, labelTest(sheet, dictionary));
    const inTurn = turned && rowsInTurn(turned, dictionary, nameField);
    return inTurn === undefined ? turned : inTurn.turned;
  };
  const asked = new Set<Field>();
  let label: OtherLayout | undefined;
  for (let position = 0; position < Math.min(WITHIN, cells.rowCount); position += 1) {
    const end = cells.rowEnd(position);
    for (let cell = cells.rowStart(position); cell < end; cell += 1) {
      const field = fieldAt(cell);
      if (field === undefined || cell + 1 >= end || fieldAt(cell + 1) !== undefined) continue;
      asked.add(field);
      if (field !== nameField || label !== undefined) continue;
      let values = 0;
      for (let next = cell + 1; next < end && fieldAt(next) === undefined; next += 1) values += 1;
      const place = { row: cells.rowNumber(position), column: cells.column(cell) };
      const isColumns = values > 1;
      label = {
        layout: isColumns ? 'in-columns' : 'cards',
        label: oneLine(cells.text(cell)),
        ...place,
        turned: isColumns ? readColumns(place) : cardsAsRows(sheet, dictionary),
      };
    }
  }
  return asked.size >= FEWEST_LABELS ? label : undefined;
}

function textIn(cells: Cells, position: number, column: number): string {
  const cell = cells.inRow(position, column);
  return cell < 0 || cells.kind(cell) !== CELL.text ? '' : oneLine(cells.text(cell));
}

const WITHIN = 60;
const SAMPLED = 60;
const LONGEST_LABEL = 20;
const FEWEST_LABELS = 3;
