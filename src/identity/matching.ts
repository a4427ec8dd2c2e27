import type { IdentityDoubt } from '../findings/identity.ts';
import type { ListRecord } from '../model/record.ts';

/** The same record, or records, in two lists. Several on a side: split up, merged, or one code on several lines. */
export interface Pair<One> {
  readonly before: readonly One[];
  readonly after: readonly One[];
  readonly how: 'code' | 'name' | 'settled' | 'renamed' | 'split' | 'merged';
  /** What speaks against it. */
  readonly doubt?: IdentityDoubt | undefined;
}

/** Two lists against each other; every record of either is in exactly one of the three. */
export interface Matching<One> {
  /** In the order of the list before. */
  readonly pairs: readonly Pair<One>[];
  readonly entered: readonly One[];
  readonly left: readonly One[];
  /** The name by which an agency goes in both lists, by every writing of it. */
  readonly agencies: ReadonlyMap<string, string>;
}

/** Records that look alike, but not enough to be taken for the same. */
export interface Suspicion<One> {
  readonly before: readonly One[];
  readonly after: readonly One[];
  readonly doubt: IdentityDoubt;
}

/** Records that went from one agency to another, most of what one of the two has: how many, and one of them. */
export interface AgencyChange {
  readonly projects: number;
  readonly before: ListRecord;
  readonly after: ListRecord;
}

/** Records of two lists that have no counterpart yet, in the order of the lists. */
export interface Unpaired<One> {
  readonly before: ReadonlySet<One>;
  readonly after: ReadonlySet<One>;
}

/** What a step finds. */
export interface Step<One> {
  readonly pairs: readonly Pair<One>[];
  /** Earlier pairs that are part of these now. */
  readonly replaced?: ReadonlySet<Pair<One>>;
  readonly suspicions?: readonly Suspicion<One>[];
}

/** What a ledger knows of the sameness of its records. */
export interface Sameness<One> {
  /** The code that is the record's own; undefined where it has none. */
  readonly codeOf: (record: One) => string | undefined;
  /** By what a record is known within its agency; undefined where it has no name. */
  readonly nameOf: (record: One) => string | undefined;
  /** Whether two of one name are most likely the same, be it under another code or another agency. */
  readonly isLikely: (before: One, after: One) => boolean;
  /** What tells lines of one code or name apart, the surest first. */
  readonly apart: readonly ((record: One) => string)[];
  /** Further steps for what neither code nor name tells, in order. */
  readonly further: (rules: IdentityRules<One>) => readonly FurtherStep<One>[];
}

export type FurtherStep<One> = (pairs: readonly Pair<One>[], open: Unpaired<One>) => Step<One>;

/** What every step goes by. */
export interface IdentityRules<One> extends Sameness<One> {
  /** The key of a record's agency, aliases applied; empty where the list names none. */
  readonly agencyOf: (record: One) => string;
  /** Records before, with those after that kp.yaml says they are not, however alike they look. */
  readonly denied: ReadonlyMap<One, ReadonlySet<One>>;
}

/** Pairs of one record on either side, whose fields can be held against each other; none without a matching. */
export function singlesOf<One>(matching: Pick<Matching<One>, 'pairs'> | undefined): Single<One>[] {
  return (matching?.pairs ?? []).flatMap(({ before, after, how }) =>
    before.length === 1 && after.length === 1 ? [{ before: before[0]!, after: after[0]!, how }] : [],
  );
}

export interface Single<One> extends Pick<Pair<One>, 'how'> {
  readonly before: One;
  readonly after: One;
}
