import { wordField } from '../model/stretch.ts';
import { headerKeys } from './header-key.ts';
import type { Sense, Veto } from './heading/sense.ts';
import type { Span } from './heading/times.ts';
import type { FieldDefinition, WideHeadings } from './ledger-words.ts';

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
  readonly definitions: readonly FieldDefinition<Field>[];
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
  const settledFields = new Map<string, Field>();
  const senses = new Map<string, Candidate<Field>[]>();
  const likely = new Map<string, Field[]>();
  const usual: Wording<Candidate<Field>>[] = [];
  const stretched = definitions.filter(({ byStretch }) => byStretch === true);
  const stretches = stretched.flatMap(({ field, wordings: own = '' }) =>
    partsOf(own).map((text) => ({ ...readWording(text), means: field })),
  );
  for (const definition of definitions) {
    const { field, means = {}, likely: hints = [], wordings: own = '', byStretch } = definition;
    if (byStretch === true) continue;
    for (const header of settled.get(field) ?? [])
      for (const key of headerKeys(header, undefined).full) settledFields.set(key, field);
    for (const [pattern, sure] of Object.entries(means)) {
      const candidate = { field, sure, rank: 2 - sure };
      for (const sense of spellOutSense(pattern)) push(senses, sense, candidate);
    }
    for (const sense of hints.flatMap(spellOutSense)) push(likely, sense, field);
    for (const [rank, text] of partsOf(own).entries())
      usual.push({ ...readWording(text), means: { field, sure: 1, rank } });
  }
  const doubtful = definitions.flatMap(({ field, doubtful: own = '' }) =>
    partsOf(own).map((text) => ({ ...readWording(text), means: { field, sure: OPEN, rank: LAST } })),
  );
  const spare = definitions.flatMap(({ field, spare: own = '' }) =>
    partsOf(own).map((text) => ({ ...readWording(text), means: { field, sure: ENDING, rank: LAST } })),
  );
  const useless = partsOf(unused).map((text) => ({ ...readWording(text), means: undefined }));
  const lookUp = (key: string): Meaning<Field> | undefined => {
    const known = usual.find((wording) => fits(wording, key))?.means;
    const open = doubtful.filter((wording) => fits(wording, key)).map(({ means }) => means);
    if (open.length === 0) {
      const others = spare.filter((wording) => fits(wording, key)).map(({ means }) => means);
      if (known !== undefined) return { candidates: [known, ...others], isDoubtful: false };
      return useless.some((wording) => fits(wording, key)) ? NOTHING : undefined;
    }
    const candidates = known === undefined ? open : [{ ...known, sure: OPEN }, ...open];
    const isFirst = ({ field }: Candidate<Field>, at: number) =>
      candidates.findIndex((one) => one.field === field) === at;
    return { candidates: candidates.filter(isFirst), isDoubtful: true };
  };
  for (const candidates of senses.values()) candidates.sort((a, b) => b.sure - a.sure);
  // The longest ending is the most specific: what ends in 协调问题 is not 问题.
  const endings = definitions
    .flatMap(({ field, endings: own = '' }) => partsOf(own).map((ending) => ({ field, ending })))
    .sort((one, other) => other.ending.length - one.ending.length);
  let spelled: Map<string, Meaning<Field>> | undefined;
  return {
    definitions,
    nameEnds: nameEndsOf(definitions, [...usual, ...doubtful], settledFields),
    matches: new Map(),
    spelledOut: () => (spelled ??= spellAllOut(usual, doubtful, lookUp)),
    settled: (key) => settledFields.get(key),
    hasStretches: stretched.length > 0,
    ofStretch: (key) =>
      key === '' ? stretched[0]?.field : stretches.find((wording) => fits(wording, key))?.means,
    ofWide: (parts) => wideField(parts, wide, lookUp),
    lookUp,
    endsLike(key) {
      const found = endings.find(({ ending }) => key.endsWith(ending));
      if (found === undefined) return undefined;
      return { candidates: [{ field: found.field, sure: ENDING, rank: LAST }], isDoubtful: false };
    },
    meant: (sense) => senses.get(sense) ?? [],
    likely: (sense) => likely.get(sense) ?? [],
  };
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

/** One wording of a field; in each of its pieces one of the choices fits. */
interface Wording<Means> {
  readonly pieces: readonly (readonly string[])[];
  /** The characters with which it can end. */
  readonly ends: ReadonlySet<string>;
  readonly means: Means;
}

/** `(a|b|)c`: ac, bc, c. Groups do not nest. */
function readWording(text: string): Omit<Wording<never>, 'means'> {
  const pieces = text
    .split(PARENTHESES)
    .map((piece, index) => (index % 2 === 0 ? [piece] : piece.split('|')));
  const last = pieces.findLastIndex((choices) => !choices.includes(''));
  const ends = new Set(pieces.slice(Math.max(0, last)).flatMap((choices) => choices.flatMap(lastOf)));
  return { pieces, ends };
}

const PARENTHESES = /[()]/;

/** Whether a wording stands for this key. */
function fits({ pieces, ends }: Omit<Wording<unknown>, 'means'>, key: string): boolean {
  return ends.has(key.at(-1) ?? '') && goesOn(pieces, 0, key, 0);
}

function goesOn(pieces: Wording<unknown>['pieces'], piece: number, key: string, from: number): boolean {
  if (piece === pieces.length) return from === key.length;
  return pieces[piece]!.some(
    (choice) => key.startsWith(choice, from) && goesOn(pieces, piece + 1, key, from + choice.length),
  );
}

function spellAllOut<Field extends string>(
  usual: readonly Wording<Candidate<Field>>[],
  doubtful: readonly Wording<Candidate<Field>>[],
  lookUp: (key: string) => Meaning<Field> | undefined,
): Map<string, Meaning<Field>> {
  const spelled = new Map<string, Meaning<Field>>();
  for (const wording of usual) {
    const meaning = { candidates: [wording.means], isDoubtful: false };
    for (const key of spellOut(wording)) if (!spelled.has(key)) spelled.set(key, meaning);
  }
  for (const key of doubtful.flatMap(spellOut)) spelled.set(key, lookUp(key)!);
  return spelled;
}

function spellOut({ pieces }: Omit<Wording<unknown>, 'means'>): string[] {
  const texts = pieces.reduce(
    (texts, choices) => texts.flatMap((text) => choices.map((choice) => text + choice)),
    [''],
  );
  return texts.filter((text) => text !== '');
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

function lastOf(text: string): string | [] {
  return text.at(-1) ?? [];
}

function partsOf(texts: string): string[] {
  return texts.split(' ').filter((text) => text !== '');
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
