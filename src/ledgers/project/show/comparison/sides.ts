import type { Period } from '../../../../model/period.ts';
import type { PlanKind } from '../../../../model/vocabulary.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Project } from '../../record.ts';
import type { ComparisonWords, SilentAgencies } from './words.ts';

/** One of the two lists that are compared. */
export interface ComparedSide {
  readonly name: SideName;
  readonly period: Period;
  readonly projects: readonly Project[];
  readonly progress: Progress;
  /**
   * Agencies that sent no list for this month; undefined if kp.yaml does not say who must report, or if the list is not
   * a month's.
   */
  readonly notReported?: readonly string[] | undefined;
}

/** How the user named the list. */
export type SideName =
  | { readonly kind: 'month'; readonly period: Period }
  | { readonly kind: 'plan'; readonly year: number; readonly plan: PlanKind }
  | { readonly kind: 'list'; readonly path: string; readonly holds: 'month' | 'plan' };

/**
 * Agencies that sent no list for one of the two months but did for the other: their projects only seem to have entered
 * or left.
 */
export function silentAgencies(from: ComparedSide, to: ComparedSide, titles: readonly [string, string]) {
  const onlyIn = ({ notReported = [] }: ComparedSide, other: ComparedSide): string[] =>
    notReported.filter((agency) => other.notReported?.includes(agency) !== true);
  const silent: readonly SilentAgencies[] = [
    { title: titles[0], agencies: onlyIn(from, to), counted: 'entered' },
    { title: titles[1], agencies: onlyIn(to, from), counted: 'left' },
  ];
  return silent.filter(({ agencies }) => agencies.length > 0);
}

/**
 * The names of both sides. Months of the same year are named without the year; two different sides never get the same
 * name.
 */
export function sideTitles(from: ComparedSide, to: ComparedSide, words: ComparisonWords): [string, string] {
  const bothMonths = isMonth(from) && isMonth(to);
  const withYear = !bothMonths || from.period.year !== to.period.year;
  const titles: [string, string] = [titleOf(from, withYear, words), titleOf(to, withYear, words)];
  if (titles[0] !== titles[1]) return titles;
  const [path, otherPath] = [segmentsOf(from), segmentsOf(to)];
  const differ = path.findIndex((segment, at) => segment !== otherPath[at]);
  const first = Math.max(0, differ);
  return [path.slice(first).join('/') || titles[0], otherPath.slice(first).join('/') || titles[1]];
}

function titleOf({ name, period }: ComparedSide, withYear: boolean, words: ComparisonWords): string {
  if (name.kind === 'plan') return words.plan(name.year, name.plan);
  if (name.kind === 'list' && name.holds === 'plan') return words.plan(period.year, undefined);
  return words.month(period, withYear);
}

function isMonth({ name }: ComparedSide): boolean {
  return name.kind === 'month' || (name.kind === 'list' && name.holds === 'month');
}

/** The parts of the path by which a list was named; empty for months and plans. */
function segmentsOf({ name }: ComparedSide): string[] {
  return name.kind === 'list' ? name.path.split(/[/\\]/).filter((segment) => segment !== '') : [];
}
