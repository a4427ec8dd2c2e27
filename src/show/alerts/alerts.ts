import type { LightCounts } from '../../calculate/alerts/counts.ts';
import type { Card, LifeLight, LightState, Warned } from '../../calculate/alerts/lives.ts';
import type { RuleRecord } from '../../calculate/alerts/replay.ts';
import type { LightRule, LightRules } from '../../calculate/alerts/rules.ts';
import type { Addend } from '../../contract/trace.ts';
import type { Waiver } from '../../model/configuration.ts';
import type { Period } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Source } from '../../model/source.ts';

/** Whom a card is about. */
export interface ShownSubject {
  readonly name: string;
  /** The agency itself, with all its projects. */
  readonly isAgency: boolean;
  /** Nothing came of it this month. */
  readonly isSilent: boolean;
  readonly code: string | undefined;
  readonly agency: string | undefined;
  /** Several are parted by 、. */
  readonly sponsor: string | undefined;
  readonly area: string | undefined;
  /** The row of the list; undefined of an agency. */
  readonly source: Source | undefined;
  /** The cells that say so, each under its field. */
  readonly proofs: (rule: string) => readonly Proof[];
}

export interface Proof {
  readonly field: string;
  readonly addend: Addend;
}

export type ShownCard = Card<ShownSubject, Waiver>;
export type ShownLight = LifeLight<Waiver>;

/** What groups of cards there are, by id. */
export type CardGroups = ReadonlyMap<'byAgency' | 'bySponsor' | 'byArea', ReadonlyMap<string, LightCounts>>;

/** A month's alerts, ready to be shown. */
export interface ShownAlerts {
  readonly period: Period;
  readonly on: PlainDate;
  readonly rules: LightRules;
  /** The months that are looked back on, this one included. */
  readonly months: readonly Period[];
  readonly counts: AlertCounts;
  /** The worst first; those that have cleared this month last. */
  readonly cards: readonly ShownCard[];
  /** The projects that had a light in any month of the year so far, each as in the first such month. */
  readonly warned: readonly Warned<ShownSubject>[];
  readonly groups: CardGroups;
  /** How many a rule could not be asked about. */
  readonly unknown: readonly { readonly rule: LightRule; readonly subjects: readonly ShownSubject[] }[];
  /** What a rule's fact is counted in. */
  readonly unitOf: (rule: string, fact: string) => FactUnit;
  readonly replay: readonly RuleRecord<ShownSubject>[] | undefined;
}

export type FactUnit = 'months' | 'days' | 'points' | 'share';

export type AlertCounts = LightCounts &
  Readonly<Record<LightState, number>> & { readonly warnedThisYear: number; readonly waived: number };
