import { columnOf, type DetailColumns } from '../../ledgers/project/measures/columns.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { exact, lesser, plus, times, ZERO } from '../../model/exact.ts';
import type { Kind } from './kind.ts';
import type { Evidence, Working } from './ranking.ts';
import type { AdditiveCase, AdditiveScoring, ProjectTest } from './scheme.ts';
import { number, written } from './working.ts';

/**
 * 逐项加分: each project earns points for what it is and has done: level, size, type, phase, event.
 *
 *     points = Σ over projects, over rules: points of the first case of the rule that the project meets
 *
 * A line that stands for several projects (打包) earns them for each, but points for the size of an amount once, as the
 * amount is that of the line. A case about an amount is not met where the list does not say it. Always applicable to who
 * has projects. Source: DOMAIN §4, office E.
 */
export const additive: Kind<AdditiveScoring> = {
  score: ({ rules, most }, { projects, columns }) => {
    const cases = rules.map((rule) => rule.map((one) => ({ points: one.points, ...readied(one, columns) })));
    const counts = new Map<(typeof cases)[number][number], number>();
    const evidence: Evidence[] = [];
    for (const project of projects()) {
      let points = ZERO;
      for (const rule of cases) {
        const met = rule.find((one) => one.holds(project));
        const number_ = met === undefined ? 0 : met.isOfLine ? 1 : project.size;
        if (met === undefined || number_ === 0) continue;
        counts.set(met, (counts.get(met) ?? 0) + number_);
        points = plus(points, times(met.points, exact(number_)));
      }
      if (points.top !== 0n) evidence.push({ of: 'project', project, points });
    }
    const parts = cases.flat().filter((one) => counts.has(one));
    const total = parts.reduce((sum, one) => plus(sum, times(one.points, exact(counts.get(one)!))), ZERO);
    const working = parts.flatMap((one, at): Working => {
      const part = written`${number(one.points)} × ${{ value: exact(counts.get(one)!), unit: 'count' }}`;
      return at === 0 ? part : [' + ', ...part];
    });
    return {
      state: 'scored',
      points: most === undefined ? total : lesser(total, most),
      working: working.length === 0 ? [number(ZERO)] : working,
      value: number(total),
      projects: undefined,
      unreported: 0,
      evidence,
    };
  },
  weight: () => undefined,
  most: ({ most }) => most,
};

interface ReadyCase {
  /** It is about an amount, which belongs to the line, not to each project it stands for. */
  readonly isOfLine: boolean;
  readonly holds: (project: Project) => boolean;
}

function readied({ when }: AdditiveCase, columns: DetailColumns): ReadyCase {
  const tests = when.map((test) => testOf(test, columns));
  return {
    isOfLine: when.some((test) => 'from' in test),
    holds: (project) => tests.every((holds) => holds(project)),
  };
}

function testOf(test: ProjectTest, columns: DetailColumns): (project: Project) => boolean {
  if ('from' in test) {
    const column = columnOf(columns, test.column);
    return (project) => {
      const amount = column.kind === 'money' || column.kind === 'count' ? column.value(project) : undefined;
      return amount !== undefined && isBetween(amount, test.from, test.below);
    };
  }
  const words = wordsOf(test.column, columns);
  if ('is' in test) return (project) => words(project).some((word) => test.is.includes(word));
  return (project) => words(project).some((word) => test.contains.some((part) => word.includes(part)));
}

/** A project has several levels, and of any other column one word. */
function wordsOf(id: string, columns: DetailColumns): (project: Project) => readonly string[] {
  if (id === 'level') return (project) => project.levels;
  const column = columnOf(columns, id);
  if (column.kind !== 'text') throw new Error(`column ${id} holds no text to compare`);
  return (project) => {
    const word = column.value(project);
    return word === undefined ? [] : [word];
  };
}

function isBetween(amount: number, from: number | undefined, below: number | undefined): boolean {
  return (from === undefined || amount >= from) && (below === undefined || amount < below);
}
