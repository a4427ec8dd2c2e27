import { subjectsOf } from './months.ts';
import { outcomeOf } from './outcome.ts';
import { ALERT_RULES, type FactUnit, RULES } from './rules.ts';
import { shownSubject } from './shown.ts';
import { alertWaivers, hasEnded, isWaiverOf } from './waivers.ts';

/** What light rules may use, for projects and agencies. */
interface WrittenRuleKind {
  readonly id: string;
  /** The kinds of subjects that it can be applied to. */
  readonly kinds: readonly string[];
  readonly facts: Readonly<Record<string, FactUnit>>;
  /** The rule applies to cases that cannot be judged; its light is grey if no level gives it a colour. */
  readonly isGrey: boolean;
}

/**
 * What alerts need from the project ledger: the available rules, the facts of every month, and whether goals were met.
 */
export const ALERTED = {
  written: {
    rules: ALERT_RULES.map((id): WrittenRuleKind => {
      const { facts, isGrey, ofAgency } = RULES[id];
      const kinds = ofAgency === undefined ? ['project'] : ['project', 'agency', 'district'];
      return { id, facts, isGrey, kinds };
    }),
  },
  subjectsOf,
  outcomeOf,
  shownSubject,
  waivers: { alertWaivers, isWaiverOf, hasEnded },
} as const;
