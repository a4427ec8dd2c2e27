import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/office/pipeline.ts';
import type { Draw } from './clerk.ts';
import { drawList } from './list.ts';

/** What may be done to a list without changing a figure: a topic of the clerk, and the way it is done. */
const LAWS: readonly Law[] = [
  { law: 'rows in another order', topic: 'rows in another order', way: 0 },
  { law: 'columns in another order', topic: 'columns in another order', way: 0 },
  { law: 'another unit', topic: 'unit', way: 2 },
  { law: 'another number format', topic: 'amounts', way: 1 },
  { law: 'a total row at the top', topic: 'total', way: 0 },
  { law: 'a total row at the end', topic: 'total', way: 1 },
  { law: 'a project split into parts of the same unit', topic: 'parts', way: 0, plain: ['unit from'] },
  { law: 'labels across the row', topic: 'labels from the first column on', way: 0 },
  { law: 'an empty column', topic: 'an empty column', way: 0 },
  {
    law: 'each block on a sheet of its own',
    topic: 'each block on a sheet of its own',
    way: 0,
    also: new Map([['phase from', 1]]),
  },
  { law: 'a cover', topic: 'a cover', way: 0 },
  { law: 'a sheet of sums', topic: 'a sheet of sums', way: 1 },
];

const LISTS = 12;

interface Law {
  readonly law: string;
  readonly topic: string;
  readonly way: number;
  /** What both lists have, so that there is something to change. */
  readonly also?: ReadonlyMap<string, number>;
  /** Habits that neither list has. */
  readonly plain?: readonly string[];
}

describe('the figures stay', () => {
  test.each(LAWS.map((law) => [law.law, law] as const))(
    '%s',
    async (_, { topic, way, also = new Map(), plain: without = [] }) => {
      for (let number = 0; number < LISTS; number += 1) {
        const draw = { seed: 2026, number };
        const plain = await figures({ ...draw, plain: new Set([topic, 'doubt', ...without]), forced: also });
        const forced = new Map([...also, [topic, way] as const]);
        const other = await figures({ ...draw, plain: new Set(['doubt', ...without]), forced });
        expect(other, `list ${number}`).toEqual(plain);
      }
    },
    60_000,
  );
});

/** The sums of the list; of a project in parts they hold its money once. */
async function figures(draw: Draw) {
  const { file, period } = drawList(draw);
  const { value } = await readDataset([{ name: file.name, read: async () => file.bytes }], { period });
  const sum = (field: 'totalInvestment' | 'annualPlan' | 'completed') =>
    value.projects.reduce((all, project) => all + (project[field] ?? 0), 0);
  return { total: sum('totalInvestment'), plan: sum('annualPlan'), completed: sum('completed') };
}
