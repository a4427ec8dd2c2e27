import { expect, test } from 'vitest';
import { matchProjects } from '../../../../src/ledgers/project/identity/identity.ts';
import { lastMovements } from '../../../../src/ledgers/project/measures/last-movement.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import { formatDate } from '../../../../src/model/plain-date.ts';
import { projects } from './records.ts';

const match = (before: readonly Project[], after: readonly Project[]) =>
  matchProjects(before, after, [], []).value;

/** Completed by month, January first; `-` where no list has the project. */
test.each([
  ['every month', '1 2 3 4', '2024-04'],
  ['not since February', '1 2 2 2', '2024-02'],
  ['not in any month', '2 2 2 2', '-'],
  ['back and forth', '1 3 2 2', '2024-03'],
  ['in a month after one without a list', '1 - 2 2', '2024-03'],
  ['reported for the first time', '- - - 2', '-'],
  ['only this month', '1 1 1 2', '2024-04'],
])('a project that has moved %s', (_, months, expected) => {
  const reported = months.split(' ').map((written, at) => ({
    period: { year: 2024, month: at + 1 },
    projects: written === '-' ? [] : projects([{ completed: Number(written) * 10_000 }]),
  }));
  const [now, ...earlier] = reported.reverse();
  const day = lastMovements(now!, earlier, match).get(now!.projects[0]!);
  expect(day === undefined ? '-' : formatDate(day)).toBe(expected);
});
