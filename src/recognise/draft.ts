import { type Finding, type FindingCode, type FindingFacts, finding } from '../model/finding.ts';
import type { Column, ColumnDecision, ColumnMatch, FieldKind } from '../model/table.ts';
import type { Candidate } from './dictionary.ts';
import type { Header, HeaderColumn } from './header.ts';
import { settledAs } from './ledger-words.ts';
import type { Samples } from './samples.ts';
import { placeIn, type SheetTask } from './task.ts';

/** The year and the month of a list, as far as they are known. */
export interface ListPeriod {
  readonly year: number | undefined;
  /** The later of the month that the list names and the requested one. */
  readonly month: number | undefined;
  readonly ownMonth: number | undefined;
}

/** The columns of one table while their fields are being decided. */
export interface Settling<Field extends string> {
  readonly task: SheetTask<Field>;
  readonly header: Header<Field>;
  readonly about: ListPeriod;
  readonly kinds: ReadonlyMap<Field, FieldKind>;
  readonly samples: Samples;
  readonly drafts: readonly Draft<Field>[];
  readonly findings: Finding[];
}

export interface Draft<Field extends string> {
  readonly from: HeaderColumn<Field>;
  readonly header: string;
  /** Filled texts with a meaning, from the first rows. */
  readonly values: readonly string[];
  field: Field | undefined;
  match: ColumnMatch;
  confidence: number;
  decided: ColumnDecision | undefined;
  flag: string | undefined;
  /** The field that it forms together with other columns: 1月 … 8月 form the year so far. */
  pieceOf: Field | undefined;
  /** The field that a column of unexplained amounts would be. */
  likely: Field | undefined;
}

/** The name by which kp.yaml settles the field. */
export function settledName<Field extends string>({ task }: Settling<Field>, field: Field): string {
  return task.isOther === true ? settledAs(task.ledger.id, field) : field;
}

export function draftOf<Field extends string>(from: HeaderColumn<Field>, samples: Samples): Draft<Field> {
  return {
    from,
    header: from.parts.join('/'),
    get values() {
      return samples.values(from.column, from.parts.at(-1));
    },
    field: undefined,
    match: from.match.isKnown ? 'ignored' : 'unmapped',
    confidence: 0,
    decided: undefined,
    flag: undefined,
    pieceOf: undefined,
    likely: undefined,
  };
}

export function columnOf<Field extends string>(draft: Draft<Field>): Column<Field> {
  const { from, header, field, match, confidence, decided, flag, pieceOf, likely } = draft;
  const month = from.match.span?.to;
  const { column } = from;
  return {
    column,
    header,
    field,
    match,
    confidence,
    decided,
    unit: undefined,
    unitFrom: undefined,
    flag,
    month,
    ...(pieceOf !== undefined && { pieceOf }),
    likely,
  };
}

/** The share of values that can be words, numbers or dates of a kind; 0 without values. */
export function shareOf<Field extends string>(
  { task: { ledger } }: Settling<Field>,
  values: readonly string[],
  kind: FieldKind,
): number {
  if (values.length === 0 || ledger.denies(kind, values)) return 0;
  return values.filter((value) => ledger.isWordOf(kind, value)).length / values.length;
}

export function take<Field extends string>(
  draft: Draft<Field>,
  { field, sure }: Pick<Candidate<Field>, 'field' | 'sure'>,
  match: ColumnMatch,
  decided: ColumnDecision | undefined,
): void {
  draft.field = field;
  draft.match = match;
  draft.confidence = sure;
  draft.decided = decided;
}

/** A finding at the header of a column. */
export function report<Field extends string, Code extends FindingCode>(
  { task, header, findings }: Settling<Field>,
  draft: Draft<Field>,
  code: Code,
  facts: FindingFacts[Code],
): void {
  const row = task.sheet.cells.rowNumber(header.positions.at(-1)!);
  findings.push(finding(code, facts, placeIn(task, row, draft.from.column)));
}
