import type { FieldDefinition, FieldKind } from '../model/table.ts';
import { headerKey } from './header-key.ts';

/** What a header key means to a register. */
export type Meaning<Field extends string> =
  /** `key`: the wording it fits. */
  | { readonly is: 'field'; readonly field: Field; readonly key: string }
  /** It fits several fields; their values decide. In the dictionary's order. */
  | { readonly is: 'doubtful'; readonly fields: readonly Field[] }
  /** Known, and of no use to any figure. */
  | { readonly is: 'unused' };

export interface Dictionary<Field extends string> {
  readonly definitions: readonly FieldDefinition<Field>[];
  lookUp(key: string): Meaning<Field> | undefined;
  /** How far to the front of its field's wordings a key stands: 0 is the most usual, a settled one -1; behind all where none fits. */
  rankOf(field: Field, key: string): number;
  /** Headers matched before: the files of a batch use the same ones over and over. */
  readonly matches: Map<string, HeaderMatch<Field>>;
  /** The usual wordings spelled out, for headers that only resemble one; made when first asked for. */
  usualWordings(): readonly Wording<Field>[];
}

/** What the words of one column's header say. */
export interface HeaderMatch<Field extends string> {
  readonly meaning: Meaning<Field> | undefined;
  /** Last month named in the header. */
  readonly month: number | undefined;
  /** The wording it resembles, where no exact one was found. */
  readonly like: string | undefined;
  readonly confidence: number;
}

export interface Wording<Field extends string> {
  readonly text: string;
  readonly field: Field;
  readonly isMoney: boolean;
}

/**
 * Makes a register's wordings ready for look-up. Answers are kept, since the files of a batch use the same headers over and
 * over.
 */
export function buildDictionary<Field extends string>(
  definitions: readonly FieldDefinition<Field>[],
  unused: readonly string[],
  settled: ReadonlyMap<string, readonly string[]>,
): Dictionary<Field> {
  const answers = new Map<string, Meaning<Field> | undefined>();
  const entries = entriesByBeginning(definitions, unused);
  const settledFields = new Map<string, Field>();
  for (const { field } of definitions)
    for (const header of settled.get(field) ?? [])
      for (const key of headerKey(header, undefined).keys) settledFields.set(key, field);

  function find(key: string): Meaning<Field> | undefined {
    const chosen = settledFields.get(key);
    if (chosen !== undefined) return { is: 'field', field: chosen, key };
    const fitting = (entries.get(key.charAt(0)) ?? []).filter(({ wording }) => fits(wording, key));
    const fields = fitting.flatMap((entry) => entry.field ?? []);
    const [field] = fields;
    if (field === undefined) return fitting.length > 0 ? { is: 'unused' } : undefined;
    if (fitting.some(({ isDoubtful }) => isDoubtful)) return { is: 'doubtful', fields: [...new Set(fields)] };
    return { is: 'field', field, key };
  }

  let usual: readonly Wording<Field>[] | undefined;
  return {
    definitions,
    matches: new Map(),
    lookUp(key) {
      if (!answers.has(key)) answers.set(key, find(key));
      return answers.get(key);
    },
    rankOf(field, key) {
      if (settledFields.get(key) === field) return -1;
      const wordings = definitions.find((definition) => definition.field === field)?.wordings ?? [];
      const rank = wordings.findIndex((wording) => fits(wording, key));
      return rank < 0 ? wordings.length : rank;
    },
    usualWordings() {
      usual ??= definitions
        .filter((definition) => !NEVER_FUZZY.has(definition.kind))
        .flatMap(spellOutDefinition);
      return usual;
    },
  };
}

interface Entry<Field extends string> {
  readonly wording: string;
  /** Undefined for what no figure uses. */
  readonly field: Field | undefined;
  readonly isDoubtful: boolean;
}

/** The wordings by the first characters of their texts: those that are certain, then the doubtful, then those of no use. */
function entriesByBeginning<Field extends string>(
  definitions: readonly FieldDefinition<Field>[],
  unused: readonly string[],
): ReadonlyMap<string, readonly Entry<Field>[]> {
  const entries: Entry<Field>[] = [
    ...definitions.flatMap(({ field, wordings }) =>
      wordings.map((wording) => ({ wording, field, isDoubtful: false })),
    ),
    ...definitions.flatMap(({ field, doubtful = [] }) =>
      doubtful.map((wording) => ({ wording, field, isDoubtful: true })),
    ),
    ...unused.map((wording) => ({ wording, field: undefined, isDoubtful: false })),
  ];
  const byBeginning = new Map<string, Entry<Field>[]>();
  for (const entry of entries) {
    for (const character of beginnings(entry.wording)) {
      const others = byBeginning.get(character);
      if (others === undefined) byBeginning.set(character, [entry]);
      else others.push(entry);
    }
  }
  return byBeginning;
}

function beginnings(wording: string): ReadonlySet<string> {
  const characters = new Set<string>();
  for (let at = 0; at < wording.length; ) {
    if (wording[at] !== '(') return characters.add(wording.charAt(at));
    const close = wording.indexOf(')', at);
    const choices = wording.slice(at + 1, close).split('|');
    for (const choice of choices) if (choice !== '') characters.add(choice.charAt(0));
    if (!choices.includes('')) return characters;
    at = close + 1;
  }
  return characters.add('');
}

/** `(a|b|)c` → ac, bc, c. Groups do not nest. */
export function spellOut(wording: string): string[] {
  let texts = [''];
  for (const [, group, plain] of wording.matchAll(/\(([^()]*)\)|([^()]+)/g)) {
    const choices = group === undefined ? [plain ?? ''] : group.split('|');
    texts = texts.flatMap((text) => choices.map((choice) => text + choice));
  }
  return texts.filter((text) => text !== '');
}

/** Columns of these kinds attract every unknown header; they are matched exactly or not at all. */
const NEVER_FUZZY: ReadonlySet<FieldKind> = new Set<FieldKind>(['serial', 'yes-no', 'count']);
const USUAL_FORMS = 60;

function spellOutDefinition<Field extends string>(definition: FieldDefinition<Field>): Wording<Field>[] {
  return definition.wordings
    .flatMap((wording) => spellOut(wording).slice(0, USUAL_FORMS))
    .filter((text) => text.length >= 3)
    .map((text) => ({ text, field: definition.field, isMoney: definition.kind === 'money' }));
}

/**
 * Whether a key is one of the texts that a wording is short for. Walked by hand: regular expressions of all wordings take
 * longer to compile than a batch takes to look its headers up.
 */
function fits(wording: string, key: string, start = 0, keyStart = 0): boolean {
  let at = keyStart;
  for (let index = start; index < wording.length; index++) {
    if (wording[index] === '(') return fitsChoice(wording, key, index, at);
    if (wording.charCodeAt(index) !== key.charCodeAt(at)) return false;
    at += 1;
  }
  return at === key.length;
}

/** The rest of a wording, from the group that opens at `open`. */
function fitsChoice(wording: string, key: string, open: number, at: number): boolean {
  const close = wording.indexOf(')', open);
  for (let start = open + 1; start <= close; ) {
    const bar = wording.indexOf('|', start);
    const end = bar < 0 || bar > close ? close : bar;
    const choice = wording.slice(start, end);
    if (key.startsWith(choice, at) && fits(wording, key, close + 1, at + choice.length)) return true;
    start = end + 1;
  }
  return false;
}
