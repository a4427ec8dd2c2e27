import { type DetailColumns, detailColumns } from '../../ledgers/project/measures/columns.ts';
import { DIMENSIONS } from '../../ledgers/project/measures/dimensions.ts';
import type { Project } from '../../ledgers/project/record.ts';
import type { SumFormula } from '../../model/formula.ts';
import type { Period } from '../../model/period.ts';
import type { Tally } from '../figure.ts';
import { type Grouping, Survey, type Tallies } from '../survey.ts';
import type { RankedUnit } from './scheme.ts';

/** Sums of one month, by agency or whatever else is ranked, each asked once however many indicators want it. */
export interface MonthSums {
  readonly period: Period;
  readonly projects: readonly Project[];
  readonly columns: DetailColumns;
  /** In the order of the lists; only agencies with projects. */
  readonly agencies: readonly string[];
  /** Undefined for an agency without projects. */
  readonly of: (agency: string, formula: SumFormula) => Tally | undefined;
  readonly projectsOf: (agency: string) => readonly Project[];
}

export function monthSums(
  projects: readonly Project[],
  period: Period,
  formulas: readonly SumFormula[],
  ranks: RankedUnit,
): MonthSums {
  const grouping = groupingOf(ranks);
  const columns = detailColumns(period);
  const survey = new Survey(columns);
  const byName = new Map(formulas.map((formula) => [nameOf(formula), formula]));
  const answers = survey.askBy(Object.fromEntries(byName), grouping);
  survey.answer(projects);
  const tallies: ReadonlyMap<string, Tallies<string>> = answers();
  return {
    period,
    projects,
    columns,
    agencies: [...tallies.keys()].filter((agency) => agency !== ''),
    of: (agency, formula) => tallies.get(agency)?.[nameOf(formula)],
    projectsOf: (agency) => projects.filter((project) => grouping.keysOf(project) === agency),
  };
}

/** Two formulas of one name ask the same. */
function nameOf({ column, where }: SumFormula): string {
  return JSON.stringify([column, ...where.map(({ column: tested, is }) => [tested, is])]);
}

/** Clusters are ranked, and have no table in the report. */
function groupingOf(ranks: RankedUnit): Grouping {
  if (ranks !== 'cluster') return DIMENSIONS.find(({ id }) => id === ranks)!;
  return {
    id: 'cluster',
    keysOf: (project) => project.cluster,
    condition: (key) => ({ column: 'cluster', is: key }),
  };
}
