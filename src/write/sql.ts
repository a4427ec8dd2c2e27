import type { DatasetColumn } from '../model/dataset.ts';

/** The engines that views are written for. The views are the same for all; only tables and functions differ. */
export const SQL_DIALECTS = ['duckdb', 'postgres'] as const;
export type SqlDialect = (typeof SQL_DIALECTS)[number];

/** The types of columns, by names that both engines know. */
export const SQL_TYPES = {
  text: 'TEXT',
  yuan: 'BIGINT',
  count: 'BIGINT',
  answer: 'BOOLEAN',
  date: 'DATE',
} as const satisfies Record<DatasetColumn<never>['kind'], string>;

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A key of a JSON document as a column name: `rateOfDue` is `rate_of_due`. */
export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function createView(name: string, query: string): string {
  return `CREATE OR REPLACE VIEW ${name} AS\n${query};\n`;
}

/** A fraction of two integers of any size, each given as an SQL expression. */
export interface SqlRatio {
  readonly numerator: string;
  readonly denominator: string;
}

/** `first − second`, not reduced; both denominators are above 0. */
export function sqlDifference(first: SqlRatio, second: SqlRatio): SqlRatio {
  return {
    numerator: `${first.numerator} * ${second.denominator} - ${second.numerator} * ${first.denominator}`,
    denominator: `${first.denominator} * ${second.denominator}`,
  };
}

/** A call of one of the functions below. */
export function ofRatio(name: keyof typeof FUNCTIONS, { numerator, denominator }: SqlRatio): string {
  return `${name}(${numerator}, ${denominator})`;
}

/** SQL functions that turn two integers `n` and `d` into a figure; NULL where `d` allows no division. */
const FUNCTIONS = {
  /** The unrounded fraction, as in JSON documents. */
  kp_rate: { gives: 'FLOAT8', body: () => 'CAST(n AS FLOAT8) / CAST(d AS FLOAT8)' },
  /** A difference of rates in 百分点, as in JSON documents: in lowest terms, then divided once. */
  kp_points: {
    gives: 'FLOAT8',
    body: (quotient: Quotient) =>
      `CAST(${quotient('n', 'gcd(n, d)')} * 100 AS FLOAT8) / CAST(${quotient('d', 'gcd(n, d)')} AS FLOAT8)`,
  },
  /** In % (for a difference in 百分点), rounded half-up, away from 0, to two decimals, calculated in integers. */
  kp_percent: {
    gives: 'NUMERIC',
    body: (quotient: Quotient) =>
      `CAST(CASE WHEN n < 0 THEN -1 ELSE 1 END * ${quotient('(abs(n) * 20000 + d)', '(2 * d)')} AS NUMERIC(18, 0)) * 0.01`,
  },
} as const;

type Quotient = (numerator: string, denominator: string) => string;

export function sqlFunctions(dialect: SqlDialect): readonly string[] {
  return Object.entries(FUNCTIONS).map(([name, { gives, body }]) => {
    const value = `CASE WHEN d > 0 THEN ${body(QUOTIENT[dialect])} END`;
    return dialect === 'duckdb'
      ? `CREATE OR REPLACE MACRO ${name}(n, d) AS ${value};\n`
      : `CREATE OR REPLACE FUNCTION ${name}(n NUMERIC, d NUMERIC) RETURNS ${gives}
LANGUAGE SQL IMMUTABLE PARALLEL SAFE AS $$ SELECT ${value} $$;\n`;
  });
}

/** The integer part of a quotient of two integers. */
const QUOTIENT: Readonly<Record<SqlDialect, Quotient>> = {
  duckdb: (numerator, denominator) => `(${numerator} // ${denominator})`,
  postgres: (numerator, denominator) => `div(${numerator}, ${denominator})`,
};
