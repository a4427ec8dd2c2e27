import { appendFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { test } from 'vitest';
import { Random } from '../fuzz/random.ts';
import type { Mutant } from './mutants.ts';
import { type SeenTest, theSwitch } from './switch.ts';

type Fate = 'killed' | 'survived' | 'never reached' | 'at start';

test('each mutant', { timeout: 7_200_000 }, async () => {
  const { mutants, tests, atStart } = theSwitch;
  const repeatable = await repeatableTests(tests);
  const fates = new Map<Mutant, Fate>();
  for (const mutant of sampled([...mutants.values()])) {
    const reaching = repeatable.filter(({ hits }) => hits.has(mutant.id));
    const isKilled = await kill(mutant, reaching);
    const missed = reaching.length > 0 ? 'survived' : atStart.has(mutant.id) ? 'at start' : 'never reached';
    const fate = isKilled ? 'killed' : missed;
    fates.set(mutant, fate);
    if (fate !== 'killed') log(lineOf(mutant, fate));
  }
  say(fates, tests.length, repeatable.length);
  for (const clear of theSwitch.putOff) await clear();
});

/** All, or so many of them, drawn from a seed. */
function sampled(mutants: readonly Mutant[]): readonly Mutant[] {
  const { KP_MUTANT_SAMPLE: size = '', KP_MUTANT_SEED: seed = '1' } = process.env;
  if (size === '') return mutants;
  const random = new Random(Number(seed));
  const left = [...mutants];
  const drawn = Array.from({ length: Math.min(Number(size), left.length) }, () => {
    const [mutant] = left.splice(random.integer(left.length), 1);
    return mutant!;
  });
  return drawn.sort((first, second) => first.id - second.id);
}

/** Tests that pass a second time as well, the quickest first: of others nobody could say what made them fail. */
async function repeatableTests(tests: readonly SeenTest[]): Promise<readonly SeenTest[]> {
  const kept: SeenTest[] = [];
  for (const one of tests.toSorted((first, second) => first.milliseconds - second.milliseconds)) {
    const fault =
      one.milliseconds > LONGEST ? 'takes too long' : (await passes(one, -1)) ? '' : 'fails if run twice';
    if (fault === '') kept.push(one);
    else log(`left out\t${one.file}\t${one.name}\t${fault}`);
  }
  return kept;
}

const LONGEST = 2000;
/** Tests that took longer than this together are not waited for: what they would have noticed counts as missed. */
const LONGEST_OF_ALL = 3000;
const QUESTIONS_MORE = 200_000;

async function kill(mutant: Mutant, tests: readonly SeenTest[]): Promise<boolean> {
  let milliseconds = 0;
  for (const one of tests) {
    milliseconds += one.milliseconds;
    if (milliseconds > LONGEST_OF_ALL) return false;
    if (!(await passes(one, mutant.id))) return true;
  }
  return false;
}

async function passes({ run, asked }: SeenTest, mutant: number): Promise<boolean> {
  theSwitch.active = mutant;
  theSwitch.asked = 0;
  theSwitch.most = QUESTIONS_MORE + 5 * asked;
  try {
    await run();
    return true;
  } catch {
    return false;
  } finally {
    theSwitch.active = -1;
    theSwitch.most = Number.POSITIVE_INFINITY;
    await setImmediate();
  }
}

function say(fates: ReadonlyMap<Mutant, Fate>, seen: number, repeatable: number): void {
  const score = (file?: string): string => {
    const count = (wanted: Fate) =>
      [...fates].filter(([mutant, fate]) => fate === wanted && (file ?? mutant.file) === mutant.file).length;
    const killed = count('killed');
    const all = killed + count('survived') + count('never reached');
    const aside = `${count('at start')} only while modules are loaded`;
    return `${killed} of ${all} killed (${((killed / all) * 100).toFixed(1)} %); ${aside}`;
  };
  for (const file of new Set([...fates.keys()].map((mutant) => mutant.file))) log(`${file}: ${score(file)}`);
  const all = theSwitch.mutants.size;
  log(
    `${process.env.KP_MUTATED}: ${fates.size} of ${all} changes tried; ${score()}; ${repeatable} of ${seen} tests that come by`,
  );
}

function lineOf({ file, line, from, to }: Mutant, fate: Fate): string {
  return `${fate}\t${file}:${line}\t${oneLine(from)}\t→ ${oneLine(to)}`;
}

function log(line: string): void {
  console.log(line);
  if (process.env.KP_MUTANT_LOG !== undefined) appendFileSync(process.env.KP_MUTANT_LOG, `${line}\n`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 140);
}
