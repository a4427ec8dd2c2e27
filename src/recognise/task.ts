import { placeOn, type Sheet } from '../model/sheet.ts';
import type { Source } from '../model/source.ts';
import { wholeField } from '../model/stretch.ts';
import type { Column, FieldKind } from '../model/table.ts';
import { wordsIn } from '../normalise/quoted.ts';
import { oneLine } from '../normalise/text.ts';
import type { Dictionary } from './dictionary.ts';
import type { LedgerWords } from './ledger-words.ts';

export interface RecogniseOptions {
  /** The year of the lists, if known beforehand. */
  readonly year?: number | undefined;
  /** The month of the lists, if known beforehand. */
  readonly month?: number | undefined;
  /** The sheet row in which the header begins; without it, the header is searched for. */
  readonly headerRow?: number | undefined;
  /** Leave out hidden rows and columns, instead of counting them with a note. */
  readonly leaveOutHidden?: boolean | undefined;
  /** Examine every row closely: a test uses it to show that the quick look changes nothing. */
  readonly withoutShortcuts?: boolean | undefined;
}

/** A sheet, with the ledger that it is read for. */
export interface SheetTask<Field extends string> {
  readonly file: string;
  readonly sheet: Sheet;
  readonly ledger: LedgerWords<Field>;
  readonly dictionary: Dictionary<Field>;
  readonly options: RecogniseOptions;
  /** The same sheet, to be tried as a list of other ledgers. */
  readonly others?: readonly SheetTask<Field>[];
  /** This task reads the sheet for one of those other ledgers. */
  readonly isOther?: boolean;
}

/** The field that a ledger has for values of a kind. */
export function fieldOfKind<Field extends string>(
  { ledger }: Pick<SheetTask<Field>, 'ledger'>,
  kind: FieldKind,
): Field | undefined {
  return ledger.columns.find((definition) => definition.kind === kind)?.field;
}

/** The columns whose fields hold values of these kinds. */
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

/** The place of a row and column of the task's sheet. */
export function placeIn(
  task: Pick<SheetTask<string>, 'file' | 'sheet'>,
  row?: number,
  column?: number,
): Source {
  const { file, sheet } = task;
  return { file, sheet: sheet.name === '' ? undefined : sheet.name, ...placeOn(sheet, row, column) };
}

/** The texts of a row's filled cells, each on one line. */
export function textsOfRow(sheet: Sheet, position: number): string[] {
  const { cells } = sheet;
  const texts: string[] = [];
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
    texts.push(shownIn(sheet, cell));
  }
  return texts;
}

/** A cell's text on one line; for a date, the text that Excel shows, because it may be a heading: 1-8月累计完成投资. */
export function shownIn(sheet: Sheet, cell: number): string {
  return oneLine(wordsIn(sheet, cell));
}
