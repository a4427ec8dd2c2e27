import { CELL, type Sheet } from '../model/sheet.ts';
import { oneLine } from '../normalise/text.ts';
import { refused } from '../read/xlsx/fault.ts';
import type { Ground } from './block-context.ts';
import { isBlockLine, isTitleLine, readSurroundings, type Surroundings } from './context.ts';
import { DEEPEST, fieldOf, findHeader, type Header } from './header.ts';
import { labelKind } from './labels.ts';
import { MOST_SECTIONS } from './limits.ts';
import { fieldOfKind, type SheetTask, textsOfRow } from './task.ts';
import type { UnitSaying } from './units.ts';

/** Where a block begins, as positions of stored rows. */
export interface BlockStart {
  /** The first of the lines that apply to it. */
  readonly lines: number;
  /**
   * The first row below its header; where it continues with the header of the block before, the first row below its
   * lines.
   */
  readonly rows: number;
}

export interface BlockEnd {
  /** The first row after the block. */
  readonly to: number;
  /** Lines among or below its rows that only repeat what is known, or state its unit. */
  readonly lines: readonly number[];
  /** The next block, if it continues with the same header. */
  readonly next: BlockStart | undefined;
}

/**
 * Finds where a block ends: at another header over its names, or at lines that state another unit, reporter, title or
 * month. The header may be repeated below such lines, or the rows may simply go on. Lines that repeat the same
 * statements are those of a new page. A file with far more such lines than any list has is refused.
 */
export function blockEnd<Field extends string>(
  task: SheetTask<Field>,
  header: Header<Field>,
  from: number,
  said: Ground,
  year: number | undefined,
): BlockEnd {
  const { sheet, dictionary } = task;
  const { cells } = sheet;
  const isName = fieldOfKind(task, 'name');
  const name = header.columns.find(({ match }) => fieldOf(match) === isName);
  const column = name?.column ?? 0;
  const label = name?.parts.at(-1);
  const labels = new Set(header.positions.map((position) => textsOfRow(sheet, position).join('\n')));
  const isOfHeader = (position: number) => labels.has(textsOfRow(sheet, position).join('\n'));
  const lines: number[] = [];
  let run: number[] = [];
  let runs = 0;
  const startsTable = (position: number) =>
    cells.rowEnd(position) - cells.rowStart(position) >= FEWEST_LABELS &&
    findHeader(sheet, dictionary, position, DEEPEST, year)?.positions[0] === position;
  const isSpoken = (position: number) => isBlockLine(textsOfRow(sheet, position));
  for (let position = from; position < cells.rowCount; position += 1) {
    const cell = cells.inRow(position, column);
    const words = cell < 0 || cells.kind(cell) !== CELL.text ? '' : cells.text(cell);
    const isRepeated = words.length > 0 && oneLine(words) === label;
    const mayBeLine = !isRepeated && mayHold(sheet, position, run.length > 0);
    if (mayBeLine && !startsTable(position) && !isOfHeader(position)) {
      run.push(position);
      continue;
    }
    if (run.length === 0 && !isRepeated) continue;
    runs += 1;
    if (runs > MOST_SECTIONS) throw refused(sheet.name, 'sections', MOST_SECTIONS, cells.rowNumber(position));
    const isHeader = run.length > 0 && (isRepeated || startsTable(position));
    const title = isHeader ? run.findIndex((line) => isTitleLine(textsOfRow(sheet, line))) : -1;
    // The signature of the block above stands before the title of the next.
    run.splice(0, Math.max(0, title));
    if (isRepeated && !isOfHeader(position)) return { to: run[0] ?? position, lines, next: undefined };
    const speaking = run.filter((line, at) => (title >= 0 && at === 0) || isSpoken(line));
    if (speaking.length > 0) {
      const says = readSurroundings(sheet, { from: run[0]!, to: position });
      const isTitled = title >= 0 && pageless(says.title) !== pageless(said.context.title);
      if (isTitled || ((isHeader || words !== '') && isAnother(says, said))) {
        const next = isHeader ? undefined : { lines: run[0]!, rows: position };
        return { to: run[0]!, lines, next };
      }
      lines.push(...speaking);
    }
    run = [];
  }
  return { to: cells.rowCount, lines: [...lines, ...run.filter(isSpoken)], next: undefined };
}

/** Whether rows of few words may contain a line that applies to the rows below. */
function mayHold(sheet: Sheet, position: number, among: boolean): boolean {
  const { cells } = sheet;
  const start = cells.rowStart(position);
  const end = cells.rowEnd(position);
  if (end - start > MOST_WORDS) return false;
  for (let cell = start; cell < end; cell += 1) if (cells.kind(cell) !== CELL.text) return false;
  const texts = textsOfRow(sheet, position);
  if (isBlockLine(texts) || isTitleLine(texts)) return true;
  return labelKind(texts[0] ?? '') === 'note' ? among : texts.length === 1;
}

const MOST_WORDS = 4;
/** Fewest labels of a header. */
const FEWEST_LABELS = 2;

/** Whether the lines state something else than what already applies. */
function isAnother({ units, reporter, month }: Surroundings, said: Ground): boolean {
  const { context } = said;
  const isOther = <T>(mine: T | undefined, known: T | undefined) => mine !== undefined && mine !== known;
  return (
    isOther(units[0] && wordOf(units[0]), said.units[0] && wordOf(said.units[0])) ||
    isOther(reporter, context.reporter) ||
    (context.month !== undefined && isOther(month, context.month))
  );
}

function wordOf({ reading }: UnitSaying): string {
  return typeof reading === 'string' ? reading : reading.unknown;
}

/** A title without the marks of a continued page, 续表 or 第2页. */
function pageless(title = ''): string {
  return title.replace(/\s|[（(]?(?:续表?|接上表|第\d+页|共\d+页)[)）]?/g, '');
}
