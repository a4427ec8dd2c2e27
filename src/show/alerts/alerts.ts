import type { LightCounts } from '../../calculate/alerts/counts.ts';
import type { Card, LifeLight, LightState, Warned } from '../../calculate/alerts/lives.ts';
import type { RuleRecord } from '../../calculate/alerts/replay.ts';
import type { LightRule, LightRules } from '../../calculate/alerts/rules.ts';
import type { Addend } from '../../contract/trace.ts';
import type { Waiver } from '../../model/configuration.ts';
import type { Period } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Source } from '../../model/source.ts';

/** The subject of a card. */
export interface ShownSubject {
  readonly name: string;
  /** The agency itself, with all its projects. */
  readonly isAgency: boolean;
  /** It sent nothing this month. */
  readonly isSilent: boolean;
  readonly code: string | undefined;
  readonly agency: string | undefined;
  /** Several names are separated by 、. */
  readonly sponsor: string | undefined;
  readonly area: string | undefined;
  /** The row of the list; undefined for an agency. */
  readonly source: Source | undefined;
  /** The cells that prove it, by field. */
  readonly proofs: (rule: string) => readonly Proof[];
}

export interface Proof {
  readonly field: string;
  readonly addend: Addend;
}

export type ShownCard = Card<ShownSubject, Waiver>;
export type ShownLight = LifeLight<Waiver>;

/** The ways to group cards, by id. */
export type CardGroups = ReadonlyMap<'byAgency' | 'bySponsor' | 'byArea', ReadonlyMap<string, LightCounts>>;

/** A month's alerts, ready to be shown. */
export interface ShownAlerts {
  readonly period: Period;
  readonly on: PlainDate;
  readonly rules: LightRules;
  /** The months that were evaluated, including this one. */
  readonly months: readonly Period[];
  readonly counts: AlertCounts;
  /** The most serious first; those that cleared this month come last. */
  readonly cards: readonly ShownCard[];
  /** The projects that had a light in any month of this year, each as in the first such month. */
  readonly warned: readonly Warned<ShownSubject>[];
  readonly groups: CardGroups;
  /** How many subjects lack the data for a rule. */
  readonly unknown: readonly { readonly rule: LightRule; readonly subjects: readonly ShownSubject[] }[];
  /** The unit of a rule's fact. */
  readonly unitOf: (rule: string, fact: string) => FactUnit;
  readonly replay: readonly RuleRecord<ShownSubject>[] | undefined;
}

export type FactUnit = 'months' | 'days' | 'points' | 'share';

export type AlertCounts = LightCounts &
  Readonly<Record<LightState, number>> & { readonly warnedThisYear: number; readonly waived: number };
