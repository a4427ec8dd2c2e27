import { describe, expect, test } from 'vitest';
import { loadCorpus } from './corpus.ts';
import { complaint } from './judge.ts';
import { mutantOf } from './mutate.ts';

/** The beginning of a run; `npm run fuzz` does the rest, in processes of their own. */
const RUN = 20_190_831;
const NUMBERS = Array.from({ length: 250 }, (_, number) => number);
const corpus = loadCorpus('fixtures');

describe('a spoilt file ends in findings or records', () => {
  test('the corpus holds every format', () => {
    expect(corpus.minimal.length).toBeGreaterThanOrEqual(15);
    expect(corpus.fixtures.length).toBeGreaterThan(50);
  });

  test('250 mutants', async () => {
    const failures: string[] = [];
    for (const number of NUMBERS) {
      const mutant = mutantOf(corpus, RUN, number);
      const found = await complaint(mutant);
      if (found !== undefined)
        failures.push([`${number}: ${found}`, mutant.seed.name, ...mutant.recipe].join('; '));
    }
    expect(failures).toEqual([]);
  });
});
