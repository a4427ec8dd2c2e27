import type { Mutant } from './mutants.ts';

/** A test with what it was seen to do. */
export interface SeenTest {
  readonly name: string;
  readonly file: string;
  readonly run: () => unknown;
  readonly hits: ReadonlySet<number>;
  /** How often it came by any mutant. */
  readonly asked: number;
  readonly milliseconds: number;
}

/** What this process has worked, whatever else the machine does. */
export function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Which mutant is on, and which were asked for. All files of a run share it. */
export interface Switch {
  active: number;
  /** Where the mutants that are asked for are put. */
  hits: Set<number>;
  /** Questions so far. */
  asked: number;
  /** So many questions, and a run counts as one without end. */
  most: number;
  readonly mutants: Map<number, Mutant>;
  add(mutants: readonly Mutant[]): void;
  readonly tests: SeenTest[];
  /** What tests do at their end, once nobody runs them any more. */
  readonly putOff: (() => Promise<unknown>)[];
  /** Asked for while modules were loaded. */
  readonly atStart: Set<number>;
}

export const ENDLESS = 'without end';

const shared = globalThis as unknown as { __kpSwitch?: Switch; __kp?: (id: number) => boolean };
const atStart = new Set<number>();

shared.__kpSwitch ??= {
  active: -1,
  hits: atStart,
  asked: 0,
  most: Number.POSITIVE_INFINITY,
  mutants: new Map(),
  add(mutants) {
    for (const mutant of mutants) this.mutants.set(mutant.id, mutant);
  },
  tests: [],
  putOff: [],
  atStart,
};
export const theSwitch: Switch = shared.__kpSwitch;

shared.__kp ??= (id: number): boolean => {
  theSwitch.hits.add(id);
  theSwitch.asked += 1;
  if (theSwitch.asked > theSwitch.most) throw new Error(ENDLESS);
  return id === theSwitch.active;
};
