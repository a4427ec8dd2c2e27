import type { Phase } from '../../../model/vocabulary.ts';
import type { Matching, ProjectPair } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import {
  type AgencyRollForward,
  agencyIn,
  type MovedMeasure,
  type RatesForward,
  type RollForward,
  ratesForward,
  rollForward,
  rollForwardByAgency,
  stated,
} from './roll-forward.ts';

/**
 * The changes from one list to another, in the order of the earlier list; new projects are in the order of the later
 * one.
 */
export interface Comparison {
  readonly matching: Matching;
  readonly rollForward: readonly RollForward[];
  readonly byAgency: readonly AgencyRollForward[];
  readonly rates: RatesForward;
  /** The name itself changed, not only its spelling. */
  readonly renamed: readonly ProjectPair[];
  /** Split, merged, or on a different number of rows. */
  readonly regrouped: readonly ProjectPair[];
  /** Moved to another agency; an agency that was only renamed does not count. */
  readonly transferred: readonly ProjectPair[];
  /** The annual plan or the total investment changed. */
  readonly replanned: readonly Movement[];
  /** Any amount changed. */
  readonly moved: readonly Movement[];
  readonly phases: readonly PhaseChange[];
  /** Started, or finished, since the earlier list. */
  readonly started: readonly ProjectPair[];
  readonly finished: readonly ProjectPair[];
}

export interface Movement {
  readonly pair: ProjectPair;
  readonly changes: readonly AmountMovement[];
}

/** Undefined if the list does not state it; at least one of the two does. */
export interface AmountMovement {
  readonly measure: MovedMeasure;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface PhaseChange {
  readonly pair: ProjectPair;
  readonly before: Phase | undefined;
  readonly after: Phase | undefined;
}

export function compareProjects(matching: Matching): Comparison {
  const { pairs } = matching;
  const moved = pairs.flatMap(movementOf);
  const agencyOf = agencyIn(matching);
  return {
    matching,
    rollForward: rollForward(matching),
    byAgency: rollForwardByAgency(matching),
    rates: ratesForward(matching),
    renamed: pairs.filter(isRenamed),
    regrouped: pairs.filter(isRegrouped),
    transferred: pairs.filter((pair) => isTransferred(pair, agencyOf)),
    replanned: moved.filter(({ changes }) => changes.some(({ measure }) => PLANNED.has(measure))),
    moved,
    phases: pairs.flatMap(phaseChangeOf),
    started: pairs.filter((pair) => becameTrue(pair, ({ started }) => started)),
    finished: pairs.filter((pair) => becameTrue(pair, ({ finished }) => finished)),
  };
}

const MOVED_MEASURES: readonly MovedMeasure[] = [
  'totalInvestment',
  'completedBefore',
  'annualPlan',
  'completed',
  'fundsInPlace',
];
const PLANNED: ReadonlySet<MovedMeasure> = new Set<MovedMeasure>(['totalInvestment', 'annualPlan']);

function movementOf(pair: ProjectPair): Movement[] {
  const changes = MOVED_MEASURES.map((measure) => ({
    measure,
    before: stated(pair.before, measure),
    after: stated(pair.after, measure),
  })).filter(({ before, after }) => before !== after);
  return changes.length === 0 ? [] : [{ pair, changes }];
}

function isRenamed({ before, after }: ProjectPair): boolean {
  return before.length === 1 && after.length === 1 && before[0]!.key !== after[0]!.key;
}

/** If only one list names the members of a package, that is no split. */
function isRegrouped({ before, after }: ProjectPair): boolean {
  const lines = (projects: readonly Project[]): number =>
    projects.filter(({ table, position }) => !table.memberOf.has(position)).length;
  return lines(before) !== lines(after);
}

function isTransferred(
  { before, after }: ProjectPair,
  agencyOf: (project: Project) => string | undefined,
): boolean {
  const [from, to] = [new Set(before.map(agencyOf)), new Set(after.map(agencyOf))];
  return from.size !== to.size || [...from].some((agency) => !to.has(agency));
}

function phaseChangeOf(pair: ProjectPair): PhaseChange[] {
  const [before, after] = [onePhase(pair.before), onePhase(pair.after)];
  if (before === 'several' || after === 'several' || before === after) return [];
  return [{ pair, before, after }];
}

function onePhase([first, ...others]: readonly Project[]): Phase | 'several' | undefined {
  return others.every(({ phase }) => phase === first?.phase) ? first?.phase : 'several';
}

function becameTrue(
  { before, after }: ProjectPair,
  told: (project: Project) => boolean | undefined,
): boolean {
  return after.some((one) => told(one) === true) && !before.some((one) => told(one) === true);
}
