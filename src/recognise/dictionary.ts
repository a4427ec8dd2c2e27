import type { FieldDefinition, FieldKind } from '../model/table.ts';

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
  /** How far to the front of its field's wordings a key stands: 0 is the most usual; behind all where none fits. */
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
 * Makes a register's wordings ready for look-up. The shorthand `(a|b|)c` of the wordings is already an expression;
 * answers are kept, since the files of a batch use the same headers over and over.
 */
export function buildDictionary<Field extends string>(
  definitions: readonly FieldDefinition<Field>[],
  unused: readonly string[],
): Dictionary<Field> {
  const answers = new Map<string, Meaning<Field> | undefined>();
  const rules = definitions.map((definition) => ({
    field: definition.field,
    whole: wordingPattern(definition.wordings),
    wordings: definition.wordings,
    doubtful: definition.doubtful === undefined ? undefined : wordingPattern(definition.doubtful),
  }));
  const unusedPattern = wordingPattern(unused);

  function find(key: string): Meaning<Field> | undefined {
    const exact = rules.filter((rule) => rule.whole.test(key));
    const doubtful = rules.filter((rule) => rule.doubtful?.test(key));
    const first = exact[0];
    if (doubtful.length > 0) {
      return { is: 'doubtful', fields: [...new Set([...exact, ...doubtful].map((rule) => rule.field))] };
    }
    if (first === undefined) return unusedPattern.test(key) ? { is: 'unused' } : undefined;
    return { is: 'field', field: first.field, key };
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
      const wordings = rules.find((rule) => rule.field === field)?.wordings ?? [];
      const rank = wordings.findIndex((wording) => wordingPattern([wording]).test(key));
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

function wordingPattern(wordings: readonly string[]): RegExp {
  return new RegExp(`^(?:${wordings.join('|')})$`);
}
