import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from '../cli/memory-effects.ts';

/** A city whose agencies try every trick: `kp check` names each, with the projects it is about, and nothing else. */
const WORKSPACE = 'fixtures/workspaces/tricks';

interface Trick {
  readonly month: string;
  readonly agency: string;
  readonly what: string;
  readonly codes: readonly string[];
  readonly besides: readonly string[];
  readonly projects: readonly string[];
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly file: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

const TRICKS: readonly Trick[] = JSON.parse(readFileSync(`${WORKSPACE}/tricks.json`, 'utf8'));
const MONTHS = [...new Set(TRICKS.map(({ month }) => month))];

test.each(MONTHS)(
  '%s: every trick is named, and nothing else',
  async (month) => {
    const effects = memoryEffects();
    await main(['check', '-C', WORKSPACE, '--period', month, '--format', 'json'], effects);
    const found: readonly Found[] = JSON.parse(effects.out()).findings;
    const tricks = TRICKS.filter((trick) => trick.month === month);
    const unnamed = tricks.filter((trick) => !isNamed(trick, found)).map(({ what }) => what);
    const expected = (one: Found) =>
      tricks.some((trick) => [...trick.codes, ...trick.besides].includes(one.code) && isAbout(trick, one));
    const besides = found.filter((one) => !expected(one)).map(({ code, facts }) => ({ code, facts }));
    expect({ unnamed, besides }).toEqual({ unnamed: [], besides: [] });
  },
  60_000,
);

test('an honest month is left alone', async () => {
  const effects = memoryEffects();
  await main(['check', '-C', WORKSPACE, '--period', '2023-07', '--format', 'json'], effects);
  const found: readonly Found[] = JSON.parse(effects.out()).findings;
  expect(found.filter(({ code }) => code.startsWith('month/') || code.startsWith('project/'))).toEqual([]);
});

/** By every one of its codes, as more than a note, and each of its projects; without projects in its agency's list. */
function isNamed(trick: Trick, found: readonly Found[]): boolean {
  const { codes, projects } = trick;
  const own = found.filter(
    (one) => codes.includes(one.code) && one.severity !== 'note' && isAbout(trick, one),
  );
  const words = new Set(own.flatMap(({ facts }) => Object.values(facts).flat()));
  return (
    codes.every((code) => own.some((one) => one.code === code)) && projects.every((name) => words.has(name))
  );
}

function isAbout({ projects, agency }: Trick, { facts, file }: Found): boolean {
  const words = Object.values(facts).flat();
  return (
    projects.some((name) => words.includes(name)) || words.includes(agency) || (file ?? '').includes(agency)
  );
}
