import type { Mutant } from './mutants.ts';

/** A test with what it was seen to do. */
export interface SeenTest {
  readonly name: string;
  readonly file: string;
  readonly run: () => unknown;
  readonly hits: ReadonlySet<number>;
  readonly milliseconds: number;
}

/** Which mutant is on, and which were asked for. All files of a run share it. */
export interface Switch {
  active: number;
  /** Where the mutants that are asked for are put. */
  hits: Set<number>;
  /** Questions left until a run counts as one without end. */
  left: number;
  readonly mutants: Map<number, Mutant>;
  add(mutants: readonly Mutant[]): void;
  readonly tests: SeenTest[];
  /** Asked for while modules were loaded. */
  readonly atStart: Set<number>;
}

export const ENDLESS = 'without end';

const shared = globalThis as unknown as { __kpSwitch?: Switch; __kp?: (id: number) => boolean };
const atStart = new Set<number>();

shared.__kpSwitch ??= {
  active: -1,
  hits: atStart,
  left: Number.POSITIVE_INFINITY,
  mutants: new Map(),
  add(mutants) {
    for (const mutant of mutants) this.mutants.set(mutant.id, mutant);
  },
  tests: [],
  atStart,
};
export const theSwitch: Switch = shared.__kpSwitch;

shared.__kp ??= (id: number): boolean => {
  theSwitch.hits.add(id);
  theSwitch.left -= 1;
  if (theSwitch.left < 0) throw new Error(ENDLESS);
  return id === theSwitch.active;
};
