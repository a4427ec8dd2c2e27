import { wordField } from '../model/stretch.ts';
import { headerKeys } from './header-key.ts';
import type { Sense, Veto } from './heading/sense.ts';
import type { Span } from './heading/times.ts';
import type { FieldDefinition, WideHeadings } from './ledger-words.ts';
import { fits, lastOf, partsOf, spellOut, type Wording, wordingsOf } from './wordings.ts';

/** A field that a header may mean. */
export interface Candidate<Field extends string> {
  readonly field: Field;
  /** 0–1 */
  readonly sure: number;
  /** Orders the headers of one field, smaller first: the more usual wording, the more certain meaning. */
  readonly rank: number;
}

/** What the words of one column's header say. */
export interface HeaderMatch<Field extends string> {
  /** The most certain first; empty for a header that is known but not used, and for an unknown one. */
  readonly candidates: readonly Candidate<Field>[];
  /** Fields that it may mean if no other column has them; they are asked about, never simply taken. */
  readonly likely: readonly Field[];
  readonly isKnown: boolean;
  /**
   * How it was matched: by the office's settings, by a wording, by a wording that leaves the choice to the values, or
   * by the grammar of headings.
   */
  readonly by: 'settled' | 'words' | 'values' | 'grammar' | undefined;
  /** Months that the header names. */
  readonly span: Span | undefined;
  /** The part that no word of the grammar explains. */
  readonly leftover: string;
  readonly veto: Veto | undefined;
}

/** The fields that a wording fits; empty for one that is known but not used. */
export interface Meaning<Field extends string> {
  readonly candidates: readonly Candidate<Field>[];
  /** The values decide. */
  readonly isDoubtful: boolean;
}

export interface Dictionary<Field extends string> {
  /** The last characters of all headers of the name column. A row without any of them is no header. */
  readonly nameEnds: ReadonlySet<string>;
  /** The field that the office has settled for a key. */
  settled(key: string): Field | undefined;
  readonly hasStretches: boolean;
  /**
   * The field of a breakdown (one column per part of the year) that a heading belongs to, by its words without the
   * time.
   */
  ofStretch(key: string): Field | undefined;
  /** The field of a column for one word of those that headings give: `mark@评委1`. */
  ofWide(parts: readonly string[]): Field | undefined;
  lookUp(key: string): Meaning<Field> | undefined;
  /** A field whose wordings can end like this key: 市直行业主管部门. */
  endsLike(key: string): Meaning<Field> | undefined;
  /** The fields that take a sense, the surest first. */
  meant(sense: Sense): readonly Candidate<Field>[];
  /** The fields that a sense may mean if no other column has them. */
  likely(sense: Sense): readonly Field[];
  /** Headers that were matched before: the files of a batch share most of them. */
  readonly matches: Map<string, HeaderMatch<Field>>;
  /** The same of whole headers, by the words of all columns; `undefined` for what is no header of this ledger. */
  readonly headers: Map<string, readonly HeaderMatch<Field>[] | undefined>;
  /** All wordings of fields, each written in full, to compare with headers that match none exactly. */
  spelledOut(): ReadonlyMap<string, Meaning<Field>>;
}

/** Prepares a ledger's table of fields for look-up. */
export function buildDictionary<Field extends string>(
  definitions: readonly FieldDefinition<Field>[],
  unused: string,
  settled: ReadonlyMap<string, readonly string[]>,
  wide?: WideHeadings,
): Dictionary<Field> {
  const stretched = definitions.filter(({ byStretch }) => byStretch === true);
  const whole = definitions.filter(({ byStretch }) => byStretch !== true);
  const stretches = stretched.flatMap(({ field, wordings = '' }) => wordingsOf(wordings, () => field));
  const fieldOfKey = settledKeys(whole, settled);
  const wordings = ledgerWordings(definitions, whole, unused);
  const lookUp = (key: string) => meaningOf(key, wordings);
  const { taken, likely } = sensesOf(whole);
  const endings = endingsOf(definitions);
  let spelled: Map<string, Meaning<Field>> | undefined;
  return {
    nameEnds: nameEndsOf(definitions, [...wordings.usual, ...wordings.doubtful], fieldOfKey),
    matches: new Map(),
    headers: new Map(),
    spelledOut: () => (spelled ??= spellAllOut(wordings)),
    settled: (key) => fieldOfKey.get(key),
    hasStretches: stretched.length > 0,
    ofStretch: (key) =>
      key === '' ? stretched[0]?.field : stretches.find((wording) => fits(wording, key))?.means,
    ofWide: (parts) => wideField(parts, wide, lookUp),
    lookUp,
    endsLike: (key) => endings.find(({ ending }) => key.endsWith(ending))?.meaning,
    meant: (sense) => taken.get(sense) ?? [],
    likely: (sense) => likely.get(sense) ?? [],
  };
}

/** The headings that the office has settled in kp.yaml. */
function settledKeys<Field extends string>(
  definitions: readonly FieldDefinition<Field>[],
  settled: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Field> {
  return new Map(
    definitions.flatMap(({ field }) =>
      (settled.get(field) ?? []).flatMap((header) =>
        headerKeys(header, undefined).full.map((key) => [key, field] as const),
      ),
    ),
  );
}

/** The senses that fields take, the surest field first, and those that they may have if no other column has them. */
function sensesOf<Field extends string>(definitions: readonly FieldDefinition<Field>[]) {
  const taken = new Map<string, Candidate<Field>[]>();
  const likely = new Map<string, Field[]>();
  for (const { field, means = {}, likely: hints = [] } of definitions) {
    for (const [pattern, sure] of Object.entries(means)) {
      const candidate = { field, sure, rank: 2 - sure };
      for (const sense of spellOutSense(pattern)) push(taken, sense, candidate);
    }
    for (const sense of hints.flatMap(spellOutSense)) push(likely, sense, field);
  }
  for (const candidates of taken.values()) candidates.sort((a, b) => b.sure - a.sure);
  return { taken, likely };
}

/** The longest ending is the most specific: what ends in 协调问题 is not 问题. */
function endingsOf<Field extends string>(definitions: readonly FieldDefinition<Field>[]) {
  return definitions
    .flatMap(({ field, endings = '' }) => {
      const meaning = { candidates: [{ field, sure: ENDING, rank: LAST }], isDoubtful: false };
      return partsOf(endings).map((ending) => ({ ending, meaning }));
    })
    .sort((one, other) => other.ending.length - one.ending.length);
}

/** The wordings of a ledger's headings, by how much each says. */
interface LedgerWordings<Field extends string> {
  readonly usual: readonly Wording<Candidate<Field>>[];
  /** Those that leave the choice to the values. */
  readonly doubtful: readonly Wording<Candidate<Field>>[];
  /** Fields that a usual wording of another field can mean as well. */
  readonly spare: readonly Wording<Candidate<Field>>[];
  /** Known, but of no field. */
  readonly unused: readonly Wording<undefined>[];
}

function ledgerWordings<Field extends string>(
  definitions: readonly FieldDefinition<Field>[],
  whole: readonly FieldDefinition<Field>[],
  unused: string,
): LedgerWordings<Field> {
  return {
    usual: whole.flatMap(({ field, wordings = '' }) =>
      wordingsOf(wordings, (rank) => ({ field, sure: 1, rank })),
    ),
    doubtful: definitions.flatMap(({ field, doubtful = '' }) =>
      wordingsOf(doubtful, () => ({ field, sure: OPEN, rank: LAST })),
    ),
    spare: definitions.flatMap(({ field, spare = '' }) =>
      wordingsOf(spare, () => ({ field, sure: ENDING, rank: LAST })),
    ),
    unused: wordingsOf(unused, () => undefined),
  };
}

function meaningOf<Field extends string>(
  key: string,
  { usual, doubtful, spare, unused }: LedgerWordings<Field>,
): Meaning<Field> | undefined {
  const known = usual.find((wording) => fits(wording, key))?.means;
  const open = meant(doubtful, key);
  if (open.length > 0) {
    const candidates = known === undefined ? open : [{ ...known, sure: OPEN }, ...open];
    const isFirst = ({ field }: Candidate<Field>, at: number) =>
      candidates.findIndex((one) => one.field === field) === at;
    return { candidates: candidates.filter(isFirst), isDoubtful: true };
  }
  if (known !== undefined) return { candidates: [known, ...meant(spare, key)], isDoubtful: false };
  return unused.some((wording) => fits(wording, key)) ? NOTHING : undefined;
}

function meant<Means>(wordings: readonly Wording<Means>[], key: string): Means[] {
  return wordings.filter((wording) => fits(wording, key)).map(({ means }) => means);
}

function spellAllOut<Field extends string>(wordings: LedgerWordings<Field>): Map<string, Meaning<Field>> {
  const spelled = new Map<string, Meaning<Field>>();
  for (const wording of wordings.usual) {
    const meaning = { candidates: [wording.means], isDoubtful: false };
    for (const key of spellOut(wording)) if (!spelled.has(key)) spelled.set(key, meaning);
  }
  for (const key of wordings.doubtful.flatMap(spellOut)) spelled.set(key, meaningOf(key, wordings)!);
  return spelled;
}

/** `met@用地` for 已保障 below 用地: the word that a heading gives, in the field that the rest of it means. */
function wideField<Field extends string>(
  parts: readonly string[],
  wide: WideHeadings | undefined,
  lookUp: Dictionary<Field>['lookUp'],
): Field | undefined {
  const heading = wide?.read(parts);
  if (wide === undefined || heading === undefined) return undefined;
  const known = headerKeys(heading.rest, undefined).full.flatMap((key) => lookUp(key)?.candidates ?? []);
  const field = heading.rest === '' ? wide.bare : known[0]?.field;
  if (field === undefined || !wide.fields.has(field)) return undefined;
  return wordField(field, heading.word) as Field;
}

function nameEndsOf<Field extends string>(
  definitions: readonly FieldDefinition<Field>[],
  wordings: readonly Wording<Candidate<Field>>[],
  settled: ReadonlyMap<string, Field>,
): ReadonlySet<string> {
  const names = definitions.filter(({ kind }) => kind === 'name');
  const isName = (field: Field) => names.some((one) => one.field === field);
  const keys = [...settled].flatMap(([key, field]) => (isName(field) ? [key] : []));
  const endings = names.flatMap(({ endings: own = '' }) => partsOf(own));
  const ofWordings = wordings.flatMap(({ means, ends }) => (isName(means.field) ? [...ends] : []));
  return new Set([...ofWordings, ...[...keys, ...endings].flatMap(lastOf)]);
}

const NOTHING = { candidates: [], isDoubtful: false };
/** How certain a wording is that leaves the choice to the values. */
const OPEN = 0.5;
const ENDING = 0.8;
/** Ranks after every wording. */
const LAST = 100;

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** `year|- rate plan` → `year rate plan`, `- rate plan`. */
export function spellOutSense(pattern: string): string[] {
  let senses = [''];
  for (const slot of pattern.split(' '))
    senses = senses.flatMap((sense) => slot.split('|').map((one) => `${sense} ${one}`));
  return senses.map((sense) => sense.trimStart());
}
