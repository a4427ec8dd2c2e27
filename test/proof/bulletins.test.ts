import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from '../cli/memory-effects.ts';

/**
 * Bulletins in the styles of several offices (fixtures/bulletins), with errors planted in them. Held are three rates over
 * all of them: errors found, figures called wrong that are right, and figures of which nothing can be said.
 */
const TRUTH = 'test/truth/bulletins';
const files = readdirSync(TRUTH).map((name) => name.replace(/\.json$/, ''));
const sums = { planted: 0, found: 0, falselyWrong: 0, figures: 0, unknown: 0 };

interface Planted {
  readonly before: string;
  readonly printed: string;
  readonly right: string;
}

interface Truth {
  readonly data?: string;
  readonly workspace?: string;
  readonly period?: string;
  readonly alone?: boolean;
  readonly planted: readonly Planted[];
  readonly rounded: readonly Planted[];
  readonly otherwise: readonly Planted[];
}

interface ProvedFigure {
  readonly text: string;
  readonly at: string;
  readonly verdict: string;
  readonly expected: string | null;
}

describe('bulletins with planted errors', () => {
  test.each(files)('%s', async (file) => {
    const truth = JSON.parse(readFileSync(`${TRUTH}/${file}.json`, 'utf8')) as Truth;
    const { code, figures } = await proof(`fixtures/bulletins/${file}`, truth);
    const wrong = figures.filter(({ verdict }) => verdict === 'wrong');
    const named = wrong.map(({ text, expected }) => `${text} → ${expected}`).sort();
    const planted = truth.planted.map(({ printed, right }) => `${printed} → ${right}`).sort();
    expect(named).toEqual(planted);
    expect(code).toBe(planted.length > 0 ? 1 : 0);
    for (const { printed, right } of truth.rounded)
      expect(figures).toContainEqual(
        expect.objectContaining({ text: printed, verdict: 'rounding', expected: right }),
      );
    for (const { printed, right } of truth.otherwise)
      expect(figures).toContainEqual(
        expect.objectContaining({ text: printed, verdict: 'other-denominator', expected: right }),
      );
    sums.planted += planted.length;
    sums.found += named.filter((one) => planted.includes(one)).length;
    sums.falselyWrong += named.filter((one) => !planted.includes(one)).length;
    if (truth.alone) return;
    sums.figures += figures.length;
    sums.unknown += figures.filter(({ verdict }) => verdict === 'unknown').length;
  });

  afterAll(() => {
    const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;
    process.stdout.write(
      `proof: ${share(sums.found, sums.planted)} of ${sums.planted} planted errors found, ${sums.falselyWrong} right figures called wrong, ${share(sums.unknown, sums.figures)} of ${sums.figures} unknown\n`,
    );
    expect(sums.found / sums.planted).toBeGreaterThanOrEqual(0.9);
    expect(sums.falselyWrong).toBe(0);
    expect(sums.unknown / sums.figures).toBeLessThanOrEqual(0.2);
  });
});

async function proof(path: string, { data, workspace, period, alone }: Truth) {
  const against = alone
    ? ['--alone']
    : [
        ...(workspace === undefined ? [] : ['-C', workspace]),
        ...(period === undefined ? [] : ['--period', period]),
        ...(data === undefined ? [] : ['--data', data]),
      ];
  const effects = memoryEffects();
  const code = await main(['proof', path, '--format', 'json', ...against], effects);
  const document = JSON.parse(effects.out()) as { files: { figures: ProvedFigure[] }[] };
  return { code, figures: document.files[0]!.figures };
}
