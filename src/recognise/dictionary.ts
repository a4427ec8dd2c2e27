import { headerKeys } from './header-key.ts';
import type { Sense, Veto } from './heading/sense.ts';
import type { Span } from './heading/times.ts';
import type { FieldDefinition } from './ledger-words.ts';

/** A field that a header may mean. */
export interface Candidate<Field extends string> {
  readonly field: Field;
  /** 0–1 */
  readonly sure: number;
  /** Among the headers of one field the smaller holds: the more usual wording, the surer sense. */
  readonly rank: number;
}

/** What the words of one column's header say. */
export interface HeaderMatch<Field extends string> {
  /** The surest first; none where it is known and of no use, or not known at all. */
  readonly candidates: readonly Candidate<Field>[];
  readonly isKnown: boolean;
  /** Said by the office, by a wording, by a wording that leaves it to the values, or by the heading's grammar. */
  readonly by: 'settled' | 'words' | 'values' | 'grammar' | undefined;
  /** Months that the header names. */
  readonly span: Span | undefined;
  /** What no word of the grammar explains. */
  readonly leftover: string;
  readonly veto: Veto | undefined;
}

/** The fields that a wording fits; none where it is known and of no use. */
export interface Meaning<Field extends string> {
  readonly candidates: readonly Candidate<Field>[];
  /** The values decide. */
  readonly isDoubtful: boolean;
}

export interface Dictionary<Field extends string> {
  readonly definitions: readonly FieldDefinition<Field>[];
  /** Characters with which headers of the names end: a row with none of them is no header. */
  readonly nameEnds: ReadonlySet<string>;
  /** The field that the office has settled for a key. */
  settled(key: string): Field | undefined;
  lookUp(key: string): Meaning<Field> | undefined;
  /** The field of words that a key ends like: 市直行业主管部门. */
  endsLike(key: string): Meaning<Field> | undefined;
  /** The fields that take a sense, the surest first. */
  meant(sense: Sense): readonly Candidate<Field>[];
  /** Headers matched before: the files of a batch use the same ones over and over. */
  readonly matches: Map<string, HeaderMatch<Field>>;
  /** The wordings of mere words, for headers that only resemble one. */
  readonly wordings: ReadonlyMap<string, Meaning<Field>>;
}

/** Makes a ledger's table of fields ready for look-up. */
export function buildDictionary<Field extends string>(
  definitions: readonly FieldDefinition<Field>[],
  unused: string,
  settled: ReadonlyMap<string, readonly string[]>,
): Dictionary<Field> {
  const settledFields = new Map<string, Field>();
  const senses = new Map<string, Candidate<Field>[]>();
  const wordings = new Map<string, { candidates: Candidate<Field>[]; isDoubtful: boolean }>();
  for (const { field, means = {}, wordings: own = '' } of definitions) {
    for (const header of settled.get(field) ?? [])
      for (const key of headerKeys(header, undefined).full) settledFields.set(key, field);
    for (const [pattern, sure] of Object.entries(means)) {
      const candidate = { field, sure, rank: 2 - sure };
      for (const sense of spellOutSense(pattern)) push(senses, sense, candidate);
    }
    for (const [rank, wording] of own.split(' ').entries()) {
      const meaning = { candidates: [{ field, sure: 1, rank }], isDoubtful: false };
      for (const key of spellOut(wording)) if (!wordings.has(key)) wordings.set(key, meaning);
    }
  }
  for (const { field, doubtful = '' } of definitions)
    for (const key of doubtful.split(' ').flatMap(spellOut)) {
      const known = wordings.get(key)?.candidates.map((one) => ({ ...one, sure: OPEN })) ?? [];
      const candidates = known.some((one) => one.field === field)
        ? known
        : [...known, { field, sure: OPEN, rank: LAST }];
      wordings.set(key, { candidates, isDoubtful: true });
    }
  const nothing = { candidates: [], isDoubtful: false };
  for (const key of unused.split(' ').flatMap(spellOut)) if (!wordings.has(key)) wordings.set(key, nothing);
  for (const candidates of senses.values()) candidates.sort((a, b) => b.sure - a.sure);
  // The longest says most: what ends in 协调问题 is no 问题.
  const endings = definitions
    .flatMap(({ field, endings: own = '' }) => own.split(' ').map((ending) => ({ field, ending })))
    .sort((one, other) => other.ending.length - one.ending.length);
  return {
    definitions,
    nameEnds: nameEndsOf(definitions, wordings, settledFields),
    matches: new Map(),
    wordings,
    settled: (key) => settledFields.get(key),
    lookUp: (key) => wordings.get(key),
    endsLike(key) {
      const found = endings.find(({ ending }) => ending !== '' && key.endsWith(ending));
      if (found === undefined) return undefined;
      return { candidates: [{ field: found.field, sure: ENDING, rank: LAST }], isDoubtful: false };
    },
    meant: (sense) => senses.get(sense) ?? [],
  };
}

function nameEndsOf<Field extends string>(
  definitions: readonly FieldDefinition<Field>[],
  wordings: ReadonlyMap<string, Meaning<Field>>,
  settled: ReadonlyMap<string, Field>,
): ReadonlySet<string> {
  const names = definitions.filter(({ kind }) => kind === 'name');
  const isName = (field: Field) => names.some((one) => one.field === field);
  const keys = [
    ...[...wordings].filter(([, { candidates }]) => candidates.some(({ field }) => isName(field))),
    ...[...settled].filter(([, field]) => isName(field)),
  ].map(([key]) => key);
  const endings = names.flatMap(({ endings: own = '' }) => own.split(' '));
  return new Set([...keys, ...endings].flatMap((text) => text.at(-1) ?? []));
}

/** How sure a wording is that leaves it to the values. */
const OPEN = 0.5;
const ENDING = 0.8;
/** Behind every wording. */
const LAST = 100;

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** `(a|b|)c` → ac, bc, c. Groups do not nest. */
function spellOut(wording: string): string[] {
  let texts = [''];
  for (const [index, piece] of wording.split(PARENTHESES).entries()) {
    const choices = index % 2 === 0 ? [piece] : piece.split('|');
    texts = texts.flatMap((text) => choices.map((choice) => text + choice));
  }
  return texts.filter((text) => text !== '');
}

const PARENTHESES = /[()]/;

/** `year|- rate plan` → `year rate plan`, `- rate plan`. */
export function spellOutSense(pattern: string): string[] {
  let senses = [''];
  for (const slot of pattern.split(' '))
    senses = senses.flatMap((sense) => slot.split('|').map((one) => `${sense} ${one}`));
  return senses.map((sense) => sense.trimStart());
}
