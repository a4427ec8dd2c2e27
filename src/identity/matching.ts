import type { IdentityDoubt } from '../findings/identity.ts';
import type { ListRecord } from '../model/record.ts';

/** The same record or records in two lists. Several on a side: a split, a merge, or one code on several rows. */
export interface Pair<One> {
  readonly before: readonly One[];
  readonly after: readonly One[];
  readonly how: 'code' | 'name' | 'settled' | 'renamed' | 'split' | 'merged';
  /** The reason to doubt it. */
  readonly doubt?: IdentityDoubt | undefined;
}

/** Two lists compared: every record is in exactly one of `pairs`, `entered` and `left`. */
export interface Matching<One> {
  /** In the order of the list before. */
  readonly pairs: readonly Pair<One>[];
  readonly entered: readonly One[];
  readonly left: readonly One[];
  /** The name of each agency that is used for both lists, by every spelling. */
  readonly agencies: ReadonlyMap<string, string>;
}

/** Records that look alike, but not enough to treat them as the same. */
export interface Suspicion<One> {
  readonly before: readonly One[];
  readonly after: readonly One[];
  readonly doubt: IdentityDoubt;
}

/**
 * Records that moved from one agency to another and are most of what one of the two has: how many, and one of them as
 * an example.
 */
export interface AgencyChange {
  readonly projects: number;
  readonly before: ListRecord;
  readonly after: ListRecord;
}

/** Records of the two lists that have not been paired yet, in the order of the lists. */
export interface Unpaired<One> {
  readonly before: ReadonlySet<One>;
  readonly after: ReadonlySet<One>;
}

/** What a step finds. */
export interface Step<One> {
  readonly pairs: readonly Pair<One>[];
  /** Earlier pairs that are now part of these. */
  readonly replaced?: ReadonlySet<Pair<One>>;
  readonly suspicions?: readonly Suspicion<One>[];
}

/** How a ledger tells whether two records are the same. */
export interface Sameness<One> {
  /** The record's own code; undefined if it has none. */
  readonly codeOf: (record: One) => string | undefined;
  /** What identifies a record within its agency; undefined if it has no name. */
  readonly nameOf: (record: One) => string | undefined;
  /** Whether two records of the same name are most likely the same, even under another code or agency. */
  readonly isLikely: (before: One, after: One) => boolean;
  /** Keys that distinguish rows of the same code or name, the most reliable first. */
  readonly apart: readonly ((record: One) => string)[];
  /** Further steps, in order, for records that neither code nor name can pair. */
  readonly further: (rules: IdentityRules<One>) => readonly FurtherStep<One>[];
}

export type FurtherStep<One> = (pairs: readonly Pair<One>[], open: Unpaired<One>) => Step<One>;

/** The rules that all steps use. */
export interface IdentityRules<One> extends Sameness<One> {
  /** The key of a record's agency, aliases applied; empty if the list states none. */
  readonly agencyOf: (record: One) => string;
  /** For each earlier record, the later ones that kp.yaml says are different, however alike they look. */
  readonly denied: ReadonlyMap<One, ReadonlySet<One>>;
}

/** Pairs with one record on each side, whose fields can be compared; none without a matching. */
export function singlesOf<One>(matching: Pick<Matching<One>, 'pairs'> | undefined): Single<One>[] {
  return (matching?.pairs ?? []).flatMap(({ before, after, how }) =>
    before.length === 1 && after.length === 1 ? [{ before: before[0]!, after: after[0]!, how }] : [],
  );
}

export interface Single<One> extends Pick<Pair<One>, 'how'> {
  readonly before: One;
  readonly after: One;
}
