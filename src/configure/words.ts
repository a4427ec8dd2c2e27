/** A key of kp.yaml with its parent keys; `name`, `aliases` and `agency` mean the same everywhere. */
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
  | 'lifecycle'
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
  | 'thresholds.readiness'
  | 'thresholds.reportingDay'
  | 'targets'
  | 'targets.spread'
  | 'sponsors'
  | 'sponsors.five'
  | 'calendar'
  | 'calendar.holidays'
  | 'calendar.workdays'
  | 'approvals'
  | 'approvals.days'
  | 'connected'
  | 'connected.weeks'
  | 'promotion'
  | 'promotion.large'
  | 'promotion.startDays'
  | 'goals'
  | 'goals.wanted'
  | 'goals.task'
  | 'bulletin'
  | 'bulletin.head'
  | 'bulletin.number'
  | 'bulletin.to'
  | 'bulletin.signature'
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
  | 'sources'
  | 'sources.file'
  | 'sources.sheet'
  | 'sources.month'
  | 'sources.leaveOut'
  | 'sources.note'
  | 'agency';

/**
 * Texts about kp.yaml: for its example, for editors and for `kp config`. Kept separate because most runs need none of
 * them.
 */
export interface ConfigurationWords {
  /** The purpose of each key, in one sentence without a full stop. */
  readonly keys: Readonly<Record<ConfigurationKey, string>>;
  /** The lines above all keys of the example. */
  readonly introduction: readonly string[];
  /** A list item with a key and its meaning: a field, and what lists call it. */
  readonly entry: (key: string, meaning: string) => string;
  readonly init: InitWords;
  readonly config: ConfigWords;
}

interface InitWords {
  readonly made: (folder: string) => string;
  readonly wouldMake: (folder: string) => string;
  /** The contents of the new folder, with their purpose. */
  readonly contents: readonly (readonly [name: string, meaning: string])[];
  readonly next: string;
  readonly steps: (folder: string, month: string, hasAgencies: boolean) => readonly string[];
  /** How many agencies kp.yaml got from the lists of a first month. */
  readonly taken: (agencies: number) => string;
  /** For the example: one more folder, what the lists contain, and the commands to try. */
  readonly corrections: readonly [name: string, meaning: string];
  readonly example: string;
  readonly tryThese: string;
  readonly tries: readonly (readonly [call: string, meaning: string])[];
}

interface ConfigWords {
  readonly key: string;
  readonly value: string;
  readonly origin: string;
  /** Text for an empty list or map. */
  readonly empty: string;
  readonly byDefault: string;
  readonly environment: (name: string) => string;
  readonly option: (name: string) => string;
  /** Separators between list items in one line, and between the entries of a map. */
  readonly items: string;
  readonly entries: string;
  readonly noFile: string;
  readonly sound: (path: string) => string;
}
