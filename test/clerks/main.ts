import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatSource } from '../../src/model/source.ts';
import type { Draw } from './clerk.ts';
import { csv } from './formats.ts';
import type { Outcome } from './judge.ts';
import { codesOf, type Smallest, shrink, tryDraw } from './shrink.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    lists: { type: 'string', default: '2000' },
    /** Only the list of this number, with everything about it. */
    only: { type: 'string' },
    save: { type: 'string', default: 'out/clerks' },
    /** How many failing lists are made smaller and kept. */
    shrink: { type: 'string', default: '60' },
  },
});

const seed = Number(values.seed);
const count = Number(values.lists);
if (!Number.isInteger(seed) || !(count > 0)) throw new Error('--seed and --lists are whole numbers');
if (values.only === undefined) await run();
else await show({ seed, number: Number(values.only) });

async function run(): Promise<void> {
  const score: Record<Outcome, number> = { right: 0, asked: 0, lost: 0, silent: 0 };
  const byHabit = new Map<string, { all: number; failed: number }>();
  const failures: Failure[] = [];
  for (let number = 0; number < count; number += 1) {
    const { list, verdict } = await tryDraw({ seed, number });
    score[verdict.outcome] += 1;
    for (const [topic, way] of list.habits) {
      const habit = byHabit.get(`${topic} = ${way}`) ?? { all: 0, failed: 0 };
      byHabit.set(`${topic} = ${way}`, habit);
      habit.all += 1;
      if (verdict.outcome !== 'right') habit.failed += 1;
    }
    if (verdict.outcome !== 'right')
      failures.push({ draw: { seed, number }, outcome: verdict.outcome, codes: codesOf(verdict) });
  }
  await saveKinds(failures.slice(0, Number(values.shrink)));
  printHabits(byHabit);
  const habits = [...byHabit.values()].reduce((sum, { all }) => sum + all, 0);
  const shares = Object.entries(score).map(
    ([outcome, lists]) => `${outcome} ${lists} (${((100 * lists) / count).toFixed(1)} %)`,
  );
  print(`${count} lists of seed ${seed}, ${(habits / count).toFixed(1)} habits each: ${shares.join(', ')}`);
  process.exitCode = score.silent > 0 ? 1 : 0;
}

/** Failing lists that come down to the same habits are one kind; of each the first is kept, in its smallest form. */
async function saveKinds(failures: readonly Failure[]): Promise<void> {
  const kinds = new Map<
    string,
    { readonly number: number; readonly smallest: Smallest; readonly ways: string[] }
  >();
  for (const { draw, outcome, codes } of failures) {
    const smallest = await shrink(draw, outcome, codes);
    const topics = [...smallest.list.habits.keys()].map((topic) =>
      topic.replace(/ (?:before|behind) the amounts$/, ''),
    );
    const name = `${outcome} [${codes}] ${topics.sort().join('; ') || 'no habit at all'}`;
    const kind = kinds.get(name) ?? { number: draw.number, smallest, ways: [] };
    kinds.set(name, kind);
    kind.ways.push([...smallest.list.habits.values()].filter((way) => way !== 'true').join(' + '));
  }
  for (const [name, { number, smallest, ways }] of [...kinds].sort(
    ([, one], [, other]) => other.ways.length - one.ways.length,
  )) {
    save(smallest, number);
    const examples = [...new Set(ways)].slice(0, 6).join(' | ');
    print(
      `${ways.length}× #${number} ${name}: ${examples}\n     ${smallest.verdict.differences.slice(0, 2).join('; ')}`,
    );
  }
}

interface Failure {
  readonly draw: Draw;
  readonly outcome: Outcome;
  readonly codes: string;
}

/** How often each habit is on a list that fails, where that is more often than one in ten. */
function printHabits(byHabit: ReadonlyMap<string, { all: number; failed: number }>): void {
  const bad = [...byHabit].filter(([, { all, failed }]) => failed / all > 0.1 && failed > 1);
  bad.sort(([, one], [, other]) => other.failed / other.all - one.failed / one.all);
  for (const [habit, { all, failed }] of bad.slice(0, 60))
    print(`${String(failed).padStart(5)} of ${all}  ${habit}`);
}

async function show(draw: Draw): Promise<void> {
  const first = await tryDraw(draw);
  const { outcome } = first.verdict;
  const smallest = outcome === 'right' ? first : await shrink(draw, outcome, codesOf(first.verdict));
  save(smallest, draw.number);
  print(describe(smallest));
}

function save(smallest: Smallest, number: number): void {
  const folder = join(values.save, `${seed}-${number}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, smallest.list.file.name), smallest.list.file.bytes);
  writeFileSync(join(folder, 'truth.md'), describe(smallest));
}

/** The list as a grid, its truth, and where kp parts from it. */
function describe({ list, verdict }: Smallest): string {
  const errors = verdict.errors.map(
    ({ code, source, facts }) => `${formatSource(source)} ${code} ${JSON.stringify(facts)}`,
  );
  return [
    `${verdict.outcome}: ${list.file.name}`,
    ...[...list.habits].map(([topic, way]) => `- ${topic} = ${way}`),
    ...list.pages.flatMap((page) => [`[${page.name}]`, csv(page)]),
    ...list.projects.map((project) => JSON.stringify(project)),
    ...(list.doubt === undefined ? [] : [`in doubt: ${JSON.stringify(list.doubt)}`]),
    ...verdict.differences,
    ...errors,
    '',
  ].join('\n');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
