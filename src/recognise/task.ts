import type { Sheet } from '../model/sheet.ts';
import type { Source } from '../model/source.ts';
import { wholeField } from '../model/stretch.ts';
import type { Column, FieldKind } from '../model/table.ts';
import { wordsIn } from '../normalise/quoted.ts';
import { oneLine } from '../normalise/text.ts';
import type { Dictionary } from './dictionary.ts';
import type { LedgerWords } from './ledger-words.ts';

export interface RecogniseOptions {
  /** The year the lists are about, where it is known beforehand. */
  readonly year?: number | undefined;
  /** The month the lists are about, where it is known beforehand. */
  readonly month?: number | undefined;
  /** Sheet row in which the header begins, instead of searching for it. */
  readonly headerRow?: number | undefined;
  /** Leaves out what the author hid, instead of counting it with a note. */
  readonly leaveOutHidden?: boolean | undefined;
  /** Look at every row closely, for the test that the quick look changes nothing. */
  readonly withoutShortcuts?: boolean | undefined;
}

/** A sheet to be understood, and by what. */
export interface SheetTask<Field extends string> {
  readonly file: string;
  readonly sheet: Sheet;
  readonly ledger: LedgerWords<Field>;
  readonly dictionary: Dictionary<Field>;
  readonly options: RecogniseOptions;
  /** The same sheet, to be understood as a list of another ledger. */
  readonly others?: readonly SheetTask<Field>[];
  /** It is such another ledger that it is understood by. */
  readonly isOther?: boolean;
}

/** The field that a ledger keeps for values of a kind. */
export function fieldOfKind<Field extends string>(
  { ledger }: Pick<SheetTask<Field>, 'ledger'>,
  kind: FieldKind,
): Field | undefined {
  return ledger.columns.find((definition) => definition.kind === kind)?.field;
}

/** The columns whose fields a ledger keeps for values of these kinds. */
export function columnsOfKind<Field extends string>(
  { ledger }: Pick<SheetTask<Field>, 'ledger'>,
  columns: readonly Column<Field>[],
  ...kinds: readonly FieldKind[]
): Column<Field>[] {
  const fields = new Set(ledger.columns.filter(({ kind }) => kinds.includes(kind)).map(({ field }) => field));
  return columns.filter(({ field, pieceOf }) =>
    [field && (wholeField(field) as Field), pieceOf].some((one) => one !== undefined && fields.has(one)),
  );
}

/** Where something stands in the task's sheet. */
export function placeIn(
  task: Pick<SheetTask<string>, 'file' | 'sheet'>,
  row?: number,
  column?: number,
): Source {
  return { file: task.file, sheet: task.sheet.name === '' ? undefined : task.sheet.name, row, column };
}

/** The texts of a stored row's filled cells, on one line each. */
export function textsOfRow(sheet: Sheet, position: number): string[] {
  const { cells } = sheet;
  const texts: string[] = [];
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
    texts.push(shownIn(sheet, cell));
  }
  return texts;
}

/** A cell's text on one line; of a date what its format shows: 1-8月累计完成投资 may be one. */
export function shownIn(sheet: Sheet, cell: number): string {
  return oneLine(wordsIn(sheet, cell));
}
