import type { Sums } from '../../../calculate/survey.ts';
import type { Condition, SumFormula } from '../../../model/formula.ts';
import { identifier, literal, snakeCase } from '../../../write/sql.ts';
import { datasetColumns, datasetName } from '../dataset.ts';

/** The columns of a SELECT that compute sums, each under its name. */
export function sqlSums(sums: Sums<string>): readonly string[] {
  return Object.entries(sums).map(([name, formula]) => `${sqlSum(formula)} AS ${snakeCase(name)}`);
}

export function prefixed(prefix: string, sums: Sums<string>): Sums<string> {
  return Object.fromEntries(Object.entries(sums).map(([name, formula]) => [prefix + name, formula]));
}

/**
 * The same value as in a `Survey` of a list with records: money is 0 if no record fits, and NULL if records fit but
 * none states it.
 */
function sqlSum({ column: formulaColumn, where }: SumFormula): string {
  const column = datasetName(formulaColumn);
  const filter = where.length === 0 ? '' : ` FILTER (WHERE ${where.map(sqlCondition).join(' AND ')})`;
  const sum = `SUM(${identifier(column)})${filter}`;
  switch (kindOf(column)) {
    case 'count':
      return `COALESCE(${sum}, 0)`;
    case 'yuan':
      return filter === '' ? sum : `CASE WHEN COUNT(*)${filter} = 0 THEN 0 ELSE ${sum} END`;
    default:
      throw new Error(`column ${column} of the dataset cannot be added up`);
  }
}

/** Without any records a count is 0, but money is unknown. */
export function sqlTally(name: string, { column: formulaColumn }: SumFormula): string {
  return kindOf(datasetName(formulaColumn)) === 'count' ? `COALESCE(${name}, 0) AS ${name}` : name;
}

/** 是 or 否 in the detail table is a boolean here, and an empty cell is NULL. */
export function sqlCondition({ column, is }: Condition): string {
  const name = identifier(column);
  if (is === '') return `${name} IS NULL`;
  if (kindOf(column) === 'text') return `${name} = ${literal(is)}`;
  return is === '是' ? name : `NOT ${name}`;
}

function kindOf(column: string) {
  const kind = KINDS.get(column);
  if (kind === undefined) throw new Error(`no column ${column} in the dataset`);
  return kind;
}

/** The same for every month, so any period will do. */
const KINDS = new Map(datasetColumns({ year: 2000, month: 1 }).map(({ name, kind }) => [name, kind]));
