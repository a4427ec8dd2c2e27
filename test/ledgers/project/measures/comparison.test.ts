import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredValue } from '../../../../src/calculate/figure.ts';
import { compareProjects } from '../../../../src/ledgers/project/comparison/comparison.ts';
import type { RollForward } from '../../../../src/ledgers/project/comparison/roll-forward.ts';
import { matchProjects } from '../../../../src/ledgers/project/identity/identity.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import { inventedList, type Line, line } from './invented-lists.ts';
import { projects } from './records.ts';

function compare(before: readonly Project[], after: readonly Project[]) {
  return compareProjects(matchProjects(before, after, [], []).value);
}

function rolled(before: readonly Line[], after: readonly Line[], measure: RollForward['measure']) {
  const found = compare(projects(before), projects(after)).rollForward.find(
    (one) => one.measure === measure,
  )!;
  const { before: was, added, removed, changed, newlyReported, noLongerReported, after: is } = found;
  return [was, added, removed, changed, newlyReported, noLongerReported, is];
}

describe('roll-forward: before, added, removed, changed, of it newly and no longer reported, after', () => {
  const of = (name: string, completed?: number) => line(name, 1, { completed });
  test.each<[string, readonly Line[], readonly Line[], (number | undefined)[]]>([
    ['changed', [of('甲', 3)], [of('甲', 5)], [3, 0, 0, 2, 0, 0, 5]],
    ['fallen', [of('甲', 5)], [of('甲', 3)], [5, 0, 0, -2, 0, 0, 3]],
    ['entered', [of('甲', 3)], [of('甲', 3), of('乙', 4)], [3, 4, 0, 0, 0, 0, 7]],
    ['left', [of('甲', 3), of('乙', 4)], [of('甲', 3)], [7, 0, 4, 0, 0, 0, 3]],
    [
      'newly reported is no progress',
      [of('甲'), of('乙', 1)],
      [of('甲', 4), of('乙', 1)],
      [1, 0, 0, 4, 4, 0, 5],
    ],
    [
      'no longer reported is no loss',
      [of('甲', 4), of('乙', 1)],
      [of('甲'), of('乙', 1)],
      [5, 0, 0, -4, 0, 4, 1],
    ],
    ['a reported 0 is reported', [of('甲', 0)], [of('甲', 4)], [0, 0, 0, 4, 0, 0, 4]],
    ['nobody reported before', [of('甲')], [of('甲', 4)], [undefined, 0, 0, 4, 4, 0, 4]],
    ['nobody reports any more', [of('甲', 4)], [of('甲')], [4, 0, 0, -4, 0, 4, undefined]],
    ['entered without a report', [of('甲', 3)], [of('甲', 3), of('乙')], [3, 0, 0, 0, 0, 0, 3]],
    ['no lists', [], [], [0, 0, 0, 0, 0, 0, 0]],
    ['no list before', [], [of('甲', 4)], [0, 4, 0, 0, 0, 0, 4]],
  ])('%s', (_, before, after, expected) => {
    expect(rolled(before, after, 'completed')).toEqual(expected);
  });

  test.each<[string, readonly Line[], readonly Line[], (number | undefined)[]]>([
    [
      'a package counts by its members',
      [line('打包', 1, { size: 3 })],
      [line('打包', 1, { size: 5 })],
      [3, 0, 0, 2, 0, 0, 5],
    ],
    [
      'a split adds a line',
      [line('云溪园', 3)],
      [line('云溪园一期', 1), line('云溪园二期', 2)],
      [1, 0, 0, 1, 0, 0, 2],
    ],
    ['no lists', [], [], [0, 0, 0, 0, 0, 0, 0]],
  ])('projects: %s', (_, before, after, expected) => {
    expect(rolled(before, after, 'projects')).toEqual(expected);
  });

  test('a project that changes hands is added to one agency and removed from the other', () => {
    const others = [line('丙', 5), line('丁', 5, { agency: '郫都区' })];
    const before = [line('甲', 3), ...others];
    const after = [line('甲', 3, { agency: '郫都区' }), ...others];
    const { byAgency, rollForward, transferred } = compare(projects(before), projects(after));
    expect(transferred.map(({ after: [one] }) => one?.name)).toEqual(['甲']);
    const sizes = byAgency.map(({ agency, measures }) => {
      const { added, removed, movedIn, movedOut } = measures[0]!;
      return [agency, added, removed, movedIn, movedOut];
    });
    expect(sizes).toEqual([
      ['郫都区', 1, 0, 1, 0],
      ['新都区', 0, 1, 0, 1],
    ]);
    expect(rollForward[0]).toMatchObject({ added: 0, removed: 0, movedIn: 0, movedOut: 0 });
  });
});

describe('what changed', () => {
  test.each<
    [
      string,
      Line,
      Line,
      Partial<Record<'renamed' | 'replanned' | 'moved' | 'phases' | 'started' | 'finished', number>>,
    ]
  >([
    ['nothing', line('甲', 1), line('甲', 1), {}],
    ['another writing of the name', line('甲（一期）', 1), line('甲一期', 1), {}],
    ['renamed', line('甲', 1, { code: 'c1' }), line('乙', 1, { code: 'c1' }), { renamed: 1 }],
    [
      'another plan',
      line('甲', 1, { annualPlan: 1 }),
      line('甲', 1, { annualPlan: 2 }),
      { replanned: 1, moved: 1 },
    ],
    ['a plan at last', line('甲', 1), line('甲', 1, { annualPlan: 2 }), { replanned: 1, moved: 1 }],
    ['another total', line('甲', 1), line('甲', 2), { replanned: 1, moved: 1 }],
    ['completed', line('甲', 1, { completed: 1 }), line('甲', 1, { completed: 2 }), { moved: 1 }],
    ['another phase', line('甲', 1, { phase: '储备' }), line('甲', 1, { phase: '新开工' }), { phases: 1 }],
    ['a phase untold', line('甲', 1, { phase: '储备' }), line('甲', 1), { phases: 1 }],
    ['begun', line('甲', 1, { started: false }), line('甲', 1, { started: true }), { started: 1 }],
    ['begun before', line('甲', 1, { started: true }), line('甲', 1, { started: true }), {}],
    ['finished', line('甲', 1), line('甲', 1, { finished: true }), { finished: 1 }],
  ])('%s', (_, before, after, expected) => {
    const found = compare(projects([before]), projects([after]));
    const { renamed, regrouped, transferred, replanned, moved, phases, started, finished } = found;
    const lists = { renamed, regrouped, transferred, replanned, moved, phases, started, finished };
    const counts = Object.entries(lists).flatMap(([name, list]) =>
      list.length > 0 ? [[name, list.length]] : [],
    );
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  test('by how much', () => {
    const before = projects([line('甲', 1, { annualPlan: 5, completed: 1 })]);
    const after = projects([line('甲', 1, { completed: 3 })]);
    expect(compare(before, after).moved[0]!.changes).toEqual([
      { measure: 'annualPlan', before: 5, after: undefined },
      { measure: 'completed', before: 1, after: 3 },
    ]);
  });
});

describe('for any two lists', () => {
  test('every line adds up, all agencies and each; agencies add up to all', () => {
    fc.assert(
      fc.property(inventedList, inventedList, (ones, others) => {
        const { rollForward, byAgency } = compare(projects(ones), projects(others));
        for (const line of [...rollForward, ...byAgency.flatMap(({ measures }) => measures)]) {
          const { before, added, removed, changed, after } = line;
          expect((before ?? 0) + added - removed + changed).toBe(after ?? 0);
        }
        rollForward.forEach((whole, at) => {
          const parts = byAgency.map(({ measures }) => measures[at]!);
          const sum = (value: (line: RollForward) => number | undefined) =>
            parts.reduce((total, part) => total + (value(part) ?? 0), 0);
          expect(sum((part) => part.before)).toBe(whole.before ?? 0);
          expect(sum((part) => part.after)).toBe(whole.after ?? 0);
          expect(sum((part) => part.added - part.movedIn)).toBe(whole.added);
          expect(sum((part) => part.removed - part.movedOut)).toBe(whole.removed);
        });
      }),
    );
  });

  test('before and after are the sums of the report', () => {
    fc.assert(
      fc.property(inventedList, inventedList, (ones, others) => {
        const lists = [projects(ones), projects(others)] as const;
        const { rollForward } = compare(...lists);
        const [was, is] = lists.map((list) => calculateReport(list, { year: 2023, month: 8 }).overall);
        for (const { measure, before, after } of rollForward) {
          expect(before).toBe(lists[0].length === 0 ? 0 : measuredValue(was![measure]));
          expect(after).toBe(lists[1].length === 0 ? 0 : measuredValue(is![measure]));
        }
      }),
    );
  });

  test('a list against itself is empty', () => {
    fc.assert(
      fc.property(inventedList, (given) => {
        // Without name and code nothing can be known again.
        const list = projects(given.filter(({ key, code }) => key !== '' || code !== undefined));
        const { matching, rollForward, byAgency, rates, ...lists } = compare(list, list);
        expect([...matching.entered, ...matching.left]).toEqual([]);
        expect(Object.values(lists).flat()).toEqual([]);
        // Twins of one name and code may be taken for each other, and then one may state what the other does not.
        const names = new Set(list.map(({ key, code, agency }) => `${key}/${code}/${agency}`));
        const codes = new Set(list.map(({ key, code }) => code ?? key));
        if (Math.min(names.size, codes.size) === list.length)
          expect(rates.common.rated.after).toEqual(rates.after);
        for (const { before, added, removed, changed, after } of rollForward) {
          expect([added, removed, changed]).toEqual([0, 0, 0]);
          expect(after).toBe(before);
        }
      }),
    );
  });

  test('the lists exchanged: the same with its sides exchanged', () => {
    fc.assert(
      fc.property(inventedList, inventedList, (ones, others) => {
        const [before, after] = [projects(ones), projects(others)];
        const [there, back] = [compare(before, after), compare(after, before)];
        expect(back.rollForward).toEqual(there.rollForward.map(mirrored));
        for (const list of ['renamed', 'regrouped', 'replanned', 'moved', 'phases'] as const)
          expect(back[list]).toHaveLength(there[list].length);
      }),
    );
  });
});

function mirrored(line: RollForward): RollForward {
  return {
    ...line,
    before: line.after,
    added: line.removed,
    removed: line.added,
    changed: 0 - line.changed,
    after: line.before,
    newlyReported: line.noLongerReported,
    noLongerReported: line.newlyReported,
  };
}
