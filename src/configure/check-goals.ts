import { goalFigure, goalFigures } from '../ledgers/goal-figures.ts';
import type { Goal, GoalUnit, StatedGoal } from '../model/configuration.ts';
import { nearestNames } from '../model/nearest.ts';
import type { Fault } from '../model/problem.ts';
import { plainPath } from '../show/trace/named-figure.ts';
import { dataAt } from './check-shape.ts';
import { moneyOf, percentOf, wholeOf, yearOf } from './values.ts';
import type { YamlFile } from './yaml.ts';
import type { YamlData } from './yaml-nodes.ts';

/**
 * Finds goals for something that is not a year, for a figure that no ledger has, or in another unit than the figure.
 */
export function checkGoals(file: YamlFile): Fault[] {
  return entriesOf(dataAt(file.data, ['goals'])).flatMap(([year, figures]): Fault[] => {
    const isYear = yearOf(year) !== undefined;
    const facts = { key: 'goals', written: year, expected: 'year' } as const;
    const place = file.placeOf(['goals', year], 'key');
    return [
      ...(isYear ? [] : [{ ...place, problem: { code: 'configuration/unreadable-value', facts } as const }]),
      ...entriesOf(figures).flatMap(([figure, wanted]) => faultOf(year, figure, wanted, file) ?? []),
    ];
  });
}

/** The goals of a file without faults; agencies by their names. */
export function goalsOf(
  written: Readonly<Record<string, Readonly<Record<string, WrittenGoal>>>>,
  agencyNamed: (writing: string) => string,
): StatedGoal[] {
  return Object.entries(written).flatMap(([year, figures]) =>
    Object.entries(figures).flatMap(([figure, { wanted: text = '', task }]) => {
      const found = goalFigure(figure);
      const inYear = yearOf(year);
      if (found === undefined || inYear === undefined) return [];
      const { unit, span } = found;
      const wanted = task === undefined ? READERS[unit](text) : { task, span };
      if (wanted === undefined) return [];
      const path = plainPath(figure).replace(OF_AGENCY, (_, agency) => `.agency[${agencyNamed(agency)}]`);
      return [{ year: inYear, figure: path, unit, wanted }];
    }),
  );
}

/** `30` is short for `wanted: 30`. */
export interface WrittenGoal {
  readonly wanted?: string | undefined;
  /** A task of the office's list of targets, whose goal it is. */
  readonly task?: string | undefined;
}

/** `promotion.agency[武侯区].signedInYear` */
export const OF_AGENCY = /\.agency\[([^\]]+)\]/;

function faultOf(year: string, figure: string, wanted: YamlData, file: YamlFile): Fault | undefined {
  const path = ['goals', year, figure];
  const found = goalFigure(figure);
  if (found === undefined) {
    const known = goalFigures();
    const suggestion = nearestNames(figure.replace(/\w+\[[^\]]*\]\./, ''), known, 1)[0];
    const facts = { key: `goals.${year}`, word: figure, known, suggestion };
    return { ...file.placeOf(path, 'key'), problem: { code: 'configuration/unknown-word', facts } };
  }
  const key = `goals.${year}.${figure}`;
  const own = isMap(wanted) ? wanted.wanted : wanted;
  if (isMap(wanted) && Object.keys(wanted).length === 0) {
    const facts = { key: 'task', inside: key };
    return { ...file.placeOf(path), problem: { code: 'configuration/missing-key', facts } };
  }
  if (typeof own !== 'string' || own === '' || READERS[found.unit](own) !== undefined) return undefined;
  const facts = { key, written: own, expected: found.unit };
  return { ...file.placeOf(path), problem: { code: 'configuration/unreadable-value', facts } };
}

const READERS: Readonly<Record<GoalUnit, (text: string) => Goal['wanted'] | undefined>> = {
  whole: wholeOf,
  money: moneyOf,
  percent: percentOf,
};

function isMap(data: YamlData): data is { readonly [key: string]: YamlData } {
  return typeof data === 'object' && !Array.isArray(data);
}

function entriesOf(data: YamlData): readonly (readonly [string, YamlData])[] {
  return isMap(data) ? Object.entries(data) : [];
}
