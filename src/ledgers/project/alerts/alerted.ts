import { subjectsOf } from './months.ts';
import { outcomeOf } from './outcome.ts';
import { ALERT_RULES, type FactUnit, RULES } from './rules.ts';
import { shownSubject } from './shown.ts';
import { alertWaivers, hasEnded, isWaiverOf } from './waivers.ts';

/** What light rules may say of projects and agencies. */
interface WrittenRuleKind {
  readonly id: string;
  /** Of whom it may be asked. */
  readonly kinds: readonly string[];
  readonly facts: Readonly<Record<string, FactUnit>>;
  /** It holds where nothing can be judged, and is grey where no colour is given it. */
  readonly isGrey: boolean;
}

/** What alerts must know of projects: the rules there are, the facts of every month, and how goals came out. */
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
