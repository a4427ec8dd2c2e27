import type { Records, Sheet } from '../../model/sheet.ts';
import type { Column, FieldKind } from '../../model/table.ts';
import { statesNothing } from '../../normalise/placeholder.ts';
import { unitInText } from '../../normalise/unit.ts';
import type { Header } from '../header.ts';
import type { SheetTask } from '../task.ts';
import { fieldsOf, isFigure } from './torn-records.ts';

/** What the records of a table usually look like, learnt from the header and most of the records. */
export interface RecordHabits {
  /** By column from the left. */
  readonly columns: readonly Expected[];
  /** The width of most records. */
  readonly usual: number;
  /** Nearly all records are as wide as the header. */
  readonly isEven: boolean;
  /** Columns of amounts whose next column holds at most `slack` times as much. */
  readonly pairs: readonly { readonly more: number; readonly slack: number }[];
}

/** What the fields of a column should hold. */
interface Expected {
  readonly kind: FieldKind | undefined;
  /** A different value would change a figure. */
  readonly isFigure: boolean;
}

export function recordHabits<Field extends string>(
  task: SheetTask<Field>,
  records: Records,
  header: Header<Field>,
  columns: readonly Column<Field>[],
): RecordHabits {
  const { sheet } = task;
  const below = header.positions.at(-1)! + 1;
  const { usual, isEven } = widthsBelow(sheet, records, below);
  const width = widthOf(sheet, records, header, usual);
  const sample = sampleBelow(sheet, records, below, width);
  return {
    columns: expectedOf(task, columns, width, sample),
    usual,
    isEven: isEven(width),
    pairs: records.delimiter === ',' ? pairsOf(task, columns) : [],
  };
}

/** Amounts in different units are not compared. */
function pairsOf<Field extends string>(
  { ledger }: SheetTask<Field>,
  columns: readonly Column<Field>[],
): RecordHabits['pairs'] {
  const unitOf = ({ header }: Column<Field>) => String(unitInText(header.split('/').at(-1)!));
  return columns.flatMap((column) => {
    const next = columns.find((other) => other.column === column.column + 1);
    return ledger.relations.flatMap((relation) => {
      if (relation.is !== 'at-most' || relation.more !== column.field || relation.less !== next?.field)
        return [];
      return unitOf(column) === unitOf(next) ? [{ more: column.column, slack: relation.slack ?? 1 }] : [];
    });
  });
}

const SAMPLED = 1000;
const EVEN_SHARE = 0.9;
/** In a short list, this many odd records are still the exception. */
const FEW = 2;

/** Kinds for which any words are valid, but no bare number. */
export const FREE: ReadonlySet<FieldKind> = new Set<FieldKind>(['text', 'name', 'district', 'progress']);
/** Kinds for which any value is valid. */
const OPEN: ReadonlySet<FieldKind> = new Set<FieldKind>(['code']);

/** The number of fields in the header. Empty fields after the last label count if most records have them too. */
function widthOf<Field extends string>(
  { cells }: Sheet,
  { widths }: Records,
  { positions, columns }: Header<Field>,
  usual: number,
): number {
  const written = Math.max(...positions.map((position) => widths[cells.rowNumber(position)]!));
  const labelled = Math.max(...columns.map(({ column }) => column));
  return Math.max(labelled, Math.min(written, usual));
}

function widthsBelow({ cells }: Sheet, { widths, maybeTorn }: Records, from: number) {
  const counts = new Map<number, { all: number; whole: number }>();
  const end = Math.min(cells.rowCount, from + SAMPLED);
  let records = 0;
  for (let position = from; position < end; position += 1) {
    const row = cells.rowNumber(position);
    const width = widths[row]!;
    if (width < 2) continue;
    const { all, whole } = counts.get(width) ?? { all: 0, whole: 0 };
    counts.set(width, { all: all + 1, whole: whole + (maybeTorn.has(row) ? 0 : 1) });
    records += 1;
  }
  // The records that are certainly whole tell how wide a record should be.
  const [usual = 0] =
    [...counts].toSorted(([, one], [, other]) => other.whole - one.whole || other.all - one.all)[0] ?? [];
  const isEven = (width: number) => {
    const odd = records - (counts.get(width)?.all ?? 0);
    return odd * 2 < records && odd <= Math.max(FEW, records * (1 - EVEN_SHARE));
  };
  return { usual, isEven };
}

/** The fields of the first records that are as wide as the header, by column. */
function sampleBelow(sheet: Sheet, { widths, maybeTorn }: Records, from: number, width: number): string[][] {
  const columns = Array.from({ length: width }, (): string[] => []);
  const end = Math.min(sheet.cells.rowCount, from + SAMPLED / 10);
  for (let position = from; position < end; position += 1) {
    const row = sheet.cells.rowNumber(position);
    if (widths[row] !== width || maybeTorn.has(row)) continue;
    fieldsOf(sheet, position, width).forEach((text, column) => {
      if (!statesNothing(text)) columns[column]!.push(text);
    });
  }
  return columns;
}

/** From left to right. A column of words with numbers may hold anything; without a field, its values decide. */
function expectedOf<Field extends string>(
  { ledger }: SheetTask<Field>,
  columns: readonly Column<Field>[],
  width: number,
  sample: readonly (readonly string[])[],
): Expected[] {
  const kinds = new Map(ledger.columns.map(({ field, kind }) => [field, kind]));
  return Array.from({ length: width }, (_, index): Expected => {
    const column = columns.find((one) => one.column === index + 1);
    const kind =
      column?.field === undefined || column.flag !== undefined ? undefined : kinds.get(column.field);
    const texts = sample[index]!;
    const figures = texts.filter(isFigure).length;
    if (kind === undefined) return { kind: kindOf(texts.length, figures), isFigure: false };
    const isOpen = OPEN.has(kind) || (FREE.has(kind) && figures * 2 > texts.length);
    return { kind: isOpen ? undefined : kind, isFigure: kind !== 'text' && kind !== 'progress' };
  });
}

function kindOf(texts: number, figures: number): FieldKind | undefined {
  if (texts < 3) return undefined;
  return figures === 0 ? 'text' : undefined;
}
