import type { Sums } from '../../../calculate/survey.ts';
import type { Condition, SumFormula } from '../../../model/formula.ts';
import { identifier, literal, snakeCase } from '../../../write/sql.ts';
import { datasetColumns, datasetName } from '../dataset.ts';

/** The columns of a SELECT that answer sums, each under its name. */
export function sqlSums(sums: Sums<string>): readonly string[] {
  return Object.entries(sums).map(([name, formula]) => `${sqlSum(formula)} AS ${snakeCase(name)}`);
}

export function prefixed(prefix: string, sums: Sums<string>): Sums<string> {
  return Object.fromEntries(Object.entries(sums).map(([name, formula]) => [prefix + name, formula]));
}

/**
 * A sum as a `Survey` answers it for a list that has records: money is 0 if no record fits, and NULL if some fit and
 * none of them states it.
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

/** A count of no records is 0, also for a month without any; money is then not known. */
export function sqlTally(name: string, { column: formulaColumn }: SumFormula): string {
  return kindOf(datasetName(formulaColumn)) === 'count' ? `COALESCE(${name}, 0) AS ${name}` : name;
}

/** What the detail table says as 是 and 否 is an answer here, and an empty cell is NULL. */
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

/** They are the same in every month. */
const KINDS = new Map(datasetColumns({ year: 2000, month: 1 }).map(({ name, kind }) => [name, kind]));
