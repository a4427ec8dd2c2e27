import { writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { test } from 'vitest';
import { reasonFor } from './equivalent.ts';
import type { Mutant } from './mutants.ts';
import { type SeenTest, theSwitch } from './switch.ts';

type Fate = 'killed' | 'survived' | 'never reached' | 'equivalent' | 'at start';

test('each mutant', { timeout: 7_200_000 }, async () => {
  const { mutants, tests, atStart } = theSwitch;
  const repeatable = await repeatableTests(tests);
  const fates = new Map<Mutant, Fate>();
  for (const mutant of sampled([...mutants.values()])) {
    const reaching = repeatable.filter(({ hits }) => hits.has(mutant.id));
    const isKilled = await kill(mutant, reaching);
    const missed = reaching.length > 0 ? 'survived' : atStart.has(mutant.id) ? 'at start' : 'never reached';
    fates.set(mutant, isKilled ? 'killed' : reasonFor(mutant) !== undefined ? 'equivalent' : missed);
  }
  say(fates, tests.length, repeatable.length);
});

/** All, or every so many of them. */
function sampled(mutants: readonly Mutant[]): readonly Mutant[] {
  const step = Number(process.env.KP_MUTANT_STEP ?? 1);
  return mutants.filter(({ id }) => id % step === 0);
}

/** Tests that pass a second time as well, the quickest first: of others nobody could say what made them fail. */
async function repeatableTests(tests: readonly SeenTest[]): Promise<readonly SeenTest[]> {
  const kept: SeenTest[] = [];
  for (const one of tests.toSorted((first, second) => first.milliseconds - second.milliseconds)) {
    if (one.milliseconds > LONGEST) continue;
    if (await passes(one, -1)) kept.push(one);
  }
  return kept;
}

const LONGEST = 4000;
const QUESTIONS_MORE = 200_000;

async function kill(mutant: Mutant, tests: readonly SeenTest[]): Promise<boolean> {
  for (const one of tests) if (!(await passes(one, mutant.id))) return true;
  return false;
}

async function passes({ run, hits }: SeenTest, mutant: number): Promise<boolean> {
  theSwitch.active = mutant;
  theSwitch.left = QUESTIONS_MORE + hits.size * 20_000;
  try {
    await run();
    return true;
  } catch {
    return false;
  } finally {
    theSwitch.active = -1;
    theSwitch.left = Number.POSITIVE_INFINITY;
    await setImmediate();
  }
}

function say(fates: ReadonlyMap<Mutant, Fate>, seen: number, repeatable: number): void {
  const count = (wanted: Fate, file?: string) =>
    [...fates].filter(([mutant, fate]) => fate === wanted && (file === undefined || mutant.file === file))
      .length;
  const lines = [...fates]
    .filter(([, fate]) => fate !== 'killed')
    .map(([{ file, line, from, to }, fate]) => `${fate}\t${file}:${line}\t${oneLine(from)}\t→ ${oneLine(to)}`)
    .sort();
  const score = (file?: string): string => {
    const [killed, missed] = [count('killed', file), count('survived', file) + count('never reached', file)];
    return `${killed} of ${killed + missed} killed (${((killed / (killed + missed)) * 100).toFixed(1)} %)`;
  };
  for (const file of new Set([...fates.keys()].map((mutant) => mutant.file)))
    lines.push(`${file}: ${score(file)}`);
  const folder = process.env.KP_MUTATED ?? '';
  lines.push(
    `${folder}: ${score()}; ${count('equivalent')} equivalent, ${count('at start')} only when modules are loaded; ` +
      `${repeatable} of ${seen} tests that come by`,
  );
  const text = `${lines.join('\n')}\n`;
  if (process.env.KP_MUTANT_LOG !== undefined) writeFileSync(process.env.KP_MUTANT_LOG, text);
  console.log(text);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 140);
}
