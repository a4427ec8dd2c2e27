import type { LightState } from '../../calculate/alerts/lives.ts';
import type { Outcome } from '../../calculate/alerts/replay.ts';
import type { Shade } from '../../calculate/alerts/rules.ts';
import type { AlertCounts } from './alerts.ts';

/** The texts around alerts; the meaning of each rule is described where its facts are computed. */
export interface AlertWords {
  readonly title: (year: number, month: number) => string;
  /** Which rules were used, and for which day. */
  readonly aside: (name: string, version: string, on: string) => string;
  /** Red first, then new lights, cleared ones, and the year so far. */
  readonly summary: (counts: AlertCounts) => readonly string[];
  readonly none: string;
  readonly lights: Readonly<Record<Shade, string>>;
  readonly states: Readonly<Record<LightState, string>>;
  readonly lists: Readonly<Record<Shade | 'cleared' | 'waived', string>>;
  readonly tables: Readonly<
    Record<'byAgency' | 'bySponsor' | 'byArea' | 'lights' | 'counts' | 'unknown', string>
  >;
  readonly columns: Readonly<Record<AlertColumn, string>>;
  /** Grey means neither a warning nor that all is well. */
  readonly greyNote: string;
  /** Nothing is known this month, so this is the state of an earlier report. */
  readonly asOf: (month: string) => string;
  readonly cleared: (shade: Shade) => string;
  readonly waived: (reason: string, until: string) => string;
  /** How many subjects lack the data for each rule. */
  readonly unknown: (rules: readonly { rule: string; subjects: number; isAgency: boolean }[]) => string;
  /** Between a rule and its facts. */
  readonly colon: string;
  /** Between the lights of a card. */
  readonly semicolon: string;
  readonly history: (first: string, months: number) => string;
  readonly replay: ReplayWords;
  /** How a count is calculated, for `kp trace`. */
  readonly formula: (what: string, key: string | undefined) => string;
}

export type AlertColumn =
  | 'light'
  | 'project'
  | 'code'
  | 'agency'
  | 'sponsor'
  | 'area'
  | 'rule'
  | 'reason'
  | 'state'
  | 'since'
  | 'months'
  | 'asOf'
  | 'waived'
  | 'cells'
  | 'file'
  | 'sheet'
  | 'row'
  | 'projects'
  | 'of'
  | 'period'
  | 'count';

interface ReplayWords {
  readonly title: (first: string, last: string) => string;
  readonly table: string;
  readonly months: string;
  readonly items: string;
  readonly columns: Readonly<
    Record<'fired' | 'settled' | 'missed' | 'rate' | 'unwarned' | 'first' | 'outcome', string>
  >;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly note: string;
}

/** Facts as text, by name; `monthShare?` is there if a level of the rule bounds it. */
export type FactTexts = Readonly<Record<string, string | undefined>>;

/** A rule in words: its name, and its facts. Numbers are given as text. */
export interface RuleWords {
  readonly name: string;
  /** In a word or two, where space is short. */
  readonly short: (facts: FactTexts) => string;
  readonly reason: (facts: FactTexts, months: number) => string;
}

export type AlertRuleWords = Readonly<Record<string, RuleWords>>;
