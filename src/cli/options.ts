import type { OptionId } from '../language/help-words.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import { failure } from '../model/problem.ts';

/** How every option is written on the command line, by the name that commands use. */
export const OPTION_FLAGS = {
  period: '--period <YYYY-MM>',
  output: '-o, --output <PATH>',
  format: '--format <FORMAT>',
  by: '--by <TABLES>',
  where: '--where <FIELD=VALUE>',
  unit: '--unit <UNIT>',
  benchmark: '--benchmark <NAME=RATE>',
  template: '--template <FILE>',
  failOn: '--fail-on <SEVERITY>',
  return: '--return <DIR>',
  agency: '--agency <NAME>',
  only: '--only <CODES>',
  ignore: '--ignore <CODES>',
  lists: '--lists',
  plan: '--plan <WHICH>',
  date: '--date <YYYY-MM-DD>',
  on: '--on <YYYY-MM-DD>',
  from: '--from <YYYY-MM>',
  fromLists: '--from <FOLDER>',
  to: '--to <YYYY-MM>',
  reason: '--reason <WORDS>',
  remove: '--remove',
  scheme: '--scheme <SCHEME>',
  track: '--track <TRACK>',
  explain: '--explain <AGENCY>',
  whatIf: '--what-if <FILE>',
  replay: '--replay',
  compareSchemes: '--compare-schemes <SCHEME...>',
  register: '--register <FILE>',
  rules: '--rules <LIGHTS>',
  encoding: '--encoding <NAME>',
  delimiter: '--delimiter <CHARACTER>',
  quote: '--quote <MARK>',
  table: '--table',
  sheet: '--sheet <NAME>',
  headerRow: '--header-row <NUMBER>',
  rawCsv: '--raw-csv',
  fields: '--fields <COLUMNS>',
  skipHidden: '--skip-hidden',
  origin: '--origin',
  example: '--example',
  accept: '--accept <REASON>',
  revise: '--revise <REASON>',
  all: '--all',
  seed: '--seed <SEED>',
  size: '--size <NUMBER>',
  share: '--share <SHARE>',
  strata: '--strata <BY>',
  unseen: '--unseen',
  data: '--data <INPUT...>',
  alone: '--alone',
  datasetFormat: '--to <FORMAT>',
  without: '--without <WHAT>',
  city: '--city <NAME>',
  cities: '--cities <NAMES>',
  workspace: '-C, --workspace <DIR>',
  quiet: '-q, --quiet',
  verbose: '-v, --verbose',
  debug: '--debug',
  lang: '--lang <LANGUAGE>',
  progress: '--no-progress',
  dryRun: '--dry-run',
  color: '--color [WHEN]',
  noColor: '--no-color',
  log: '--log <FORMAT>',
  project: '--project <NAME>',
  findings: '--findings',
} as const satisfies Record<OptionId, string>;

/** Options that can be given several times. */
export const REPEATABLE: ReadonlySet<OptionId> = new Set([
  'output',
  'where',
  'benchmark',
  'register',
  'only',
  'ignore',
]);

/** The options of a command line as strings, not yet parsed. */
export class Options {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = new Map(Object.entries(values));
  }

  has(id: OptionId): boolean {
    return this.#values.get(id) !== undefined;
  }

  flag(id: OptionId): boolean {
    return this.#values.get(id) === true;
  }

  text(id: OptionId): string | undefined {
    const value = this.#values.get(id);
    return typeof value === 'string' ? value : undefined;
  }

  texts(id: OptionId): readonly string[] {
    const value = this.#values.get(id);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  /** The same options with other values for one of them. */
  withTexts(id: OptionId, values: readonly string[]): Options {
    return new Options(Object.fromEntries([...this.#values, [id, values]]));
  }

  /** One of a closed list of words; anything else is a usage error. */
  choice<Word extends string>(id: OptionId, words: readonly Word[]): Word | undefined {
    const value = this.text(id);
    if (value === undefined) return undefined;
    const word = words.find((known) => known === value);
    if (word === undefined) throw invalidValue(id, value, words);
    return word;
  }

  /** A month, `2019-08`. */
  month(id: OptionId): Period | undefined {
    const value = this.text(id);
    const period = value === undefined ? undefined : parsePeriod(value);
    if (value === undefined || period !== undefined) return period;
    if (LIKE_A_MONTH.test(value)) throw failure('usage/no-such-month', { option: longFlag(id), value });
    throw invalidValue(id, value, ['2019-08']);
  }

  /** Names written as one value, `key,completed`; a value without any is a usage error. */
  names(id: OptionId, expected: readonly string[]): readonly string[] | undefined {
    return this.parsed(id, expected, (text) => {
      const names = text
        .split(/[,，、]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
      return names.length === 0 ? undefined : names;
    });
  }

  /** A value parsed by a function; if that returns undefined, it is a usage error. */
  parsed<T>(
    id: OptionId,
    expected: readonly string[],
    parse: (text: string) => T | undefined,
  ): T | undefined {
    const value = this.text(id);
    if (value === undefined) return undefined;
    const result = parse(value);
    if (result === undefined) throw invalidValue(id, value, expected);
    return result;
  }
}

/** A year and a number: the number is not a month. */
const LIKE_A_MONTH = /^\s*20\d\d[-./]?\d{1,2}\s*$/;

function invalidValue(id: OptionId, value: string, expected: readonly string[]): Error {
  return failure('usage/invalid-value', { option: longFlag(id), value, expected });
}

/** `--period` */
export function longFlag(id: OptionId): string {
  return OPTION_FLAGS[id].split(' ').find((part) => part.startsWith('--')) ?? OPTION_FLAGS[id];
}
