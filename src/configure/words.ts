/** A key of kp.yaml with those around it; `name`, `aliases` and `agency` mean the same wherever they stand. */
export type ConfigurationKey =
  | 'city'
  | 'language'
  | 'basis'
  | 'agencies'
  | 'agencies.track'
  | 'agencies.group'
  | 'categories'
  | 'chains'
  | 'areas'
  | 'name'
  | 'aliases'
  | 'synonyms'
  | 'synonyms.columns'
  | 'synonyms.values'
  | 'thresholds'
  | 'thresholds.lagging'
  | 'thresholds.missing'
  | 'thresholds.overPlan'
  | 'thresholds.candidates'
  | 'thresholds.reportingDay'
  | 'targets'
  | 'targets.spread'
  | 'benchmarks'
  | 'benchmarks.rate'
  | 'schemes'
  | 'lights'
  | 'identities'
  | 'identities.from'
  | 'identities.to'
  | 'identities.same'
  | 'waivers'
  | 'waivers.code'
  | 'waivers.project'
  | 'waivers.reason'
  | 'waivers.until'
  | 'exemptions'
  | 'exemptions.reason'
  | 'exemptions.from'
  | 'exemptions.until'
  | 'agency';

/** What kp.yaml is told to be: in its own example, to editors, and by `kp config`. Kept apart: most runs need none of it. */
export interface ConfigurationWords {
  /** What each key is for, in one sentence without a stop. */
  readonly keys: Readonly<Record<ConfigurationKey, string>>;
  /** The lines above all keys of the example. */
  readonly introduction: readonly string[];
  /** One key and its meaning in a list of them: a field and what lists call it. */
  readonly entry: (key: string, meaning: string) => string;
  readonly init: InitWords;
  readonly config: ConfigWords;
}

interface InitWords {
  readonly made: (folder: string) => string;
  readonly wouldMake: (folder: string) => string;
  /** What is in the new folder, and what each is for. */
  readonly contents: readonly (readonly [name: string, meaning: string])[];
  readonly next: string;
  readonly steps: (folder: string, month: string) => readonly string[];
}

interface ConfigWords {
  readonly key: string;
  readonly value: string;
  readonly origin: string;
  /** A list or a map without anything in it. */
  readonly empty: string;
  readonly byDefault: string;
  readonly environment: (name: string) => string;
  readonly option: (name: string) => string;
  /** Between the items of a list in one line, and between the entries of a map. */
  readonly items: string;
  readonly entries: string;
  readonly noFile: string;
  readonly sound: (path: string) => string;
}
