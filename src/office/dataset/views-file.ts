import { PROJECTS } from '../../ledgers/projects.ts';
import type { DatasetColumn } from '../../model/dataset.ts';
import {
  createView,
  identifier,
  literal,
  SQL_TYPES,
  type SqlDialect,
  sqlFunctions,
} from '../../write/sql.ts';
import { type PartsAsked, projectColumns, withPlace } from './month-parts.ts';
import { MONTHS, monthColumns, PUBLISHED_RATES, publishedColumns } from './month-tables.ts';

/** Every figure of a report over the tables of a dataset, as an SQL file to be run once: first tables, then views. */
export function viewsFile(dialect: SqlDialect, asked: PartsAsked): string {
  const tables: readonly (readonly [name: string, columns: readonly DatasetColumn<never>[]])[] = [
    [PROJECTS.id, projectColumns(ANY_MONTH, asked)],
    [MONTHS, monthColumns()],
    [PUBLISHED_RATES, publishedColumns()],
  ];
  return [
    HEADER[dialect],
    ...sqlFunctions(dialect),
    ...tables.map(([name, columns]) => {
      const all = withPlace(columns, ANY_MONTH, asked);
      return dialect === 'duckdb' ? duckdbTable(name, all, asked) : postgresTable(name, all);
    }),
    ...PROJECTS.reportViews(!asked.withoutNames),
  ].join('\n');
}

/** Columns are the same in every month. */
const ANY_MONTH = {
  period: { year: 2000, month: 1 },
  inputs: [],
  calculation: { limits: PROJECTS.usualLimits, reporting: undefined, agencyOrder: [], benchmarks: [] },
};

const HEADER: Readonly<Record<SqlDialect, string>> = {
  duckdb: '-- Run in the folder of the dataset: duckdb -init views.duckdb.sql\n',
  postgres:
    '-- psql -f views.postgres.sql, then \\copy each CSV file into the table that its folder is called after.\n',
};

/** Reads the files directly, wherever they are below the engine's folder. */
function duckdbTable(name: string, columns: readonly DatasetColumn<never>[], { to }: PartsAsked): string {
  const files = literal(`${name}/*/*/*/part-0.${to}`);
  if (to === 'parquet')
    return createView(name, `SELECT * FROM read_parquet(${files}, hive_partitioning = false)`);
  const types = columns.map((column) => `${literal(column.name)}: ${literal(SQL_TYPES[column.kind])}`);
  return createView(
    name,
    `SELECT * FROM read_csv(${files}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
  hive_partitioning = false, columns = {${types.join(', ')}})`,
  );
}

/** Only if the office has not made the table itself, for example with partitions. */
function postgresTable(name: string, columns: readonly DatasetColumn<never>[]): string {
  const lines = columns.map((column) => `  ${identifier(column.name)} ${SQL_TYPES[column.kind]}`);
  return `CREATE TABLE IF NOT EXISTS ${name} (\n${lines.join(',\n')}\n);\n`;
}
