import type { Sums } from '../../../calculate/survey.ts';
import { RESERVE_STEPS } from '../../../model/vocabulary.ts';
import {
  createView,
  identifier,
  literal,
  ofRatio,
  type SqlRatio,
  snakeCase,
  sqlDifference,
} from '../../../write/sql.ts';
import { datasetName } from '../dataset.ts';
import { DIMENSIONS, type Dimension } from '../measures/dimensions.ts';
import { FINISH_SUMS } from '../measures/finishes.ts';
import { PROGRESS_SUMS } from '../measures/progress.ts';
import { LINES } from '../measures/report.ts';
import { CONVERTED_SUMS, RESERVE_SUMS, sumsAt } from '../measures/reserves.ts';
import { START_SUMS } from '../measures/starts.ts';
import { WATCH_LISTS, type WatchListId, watched, watchSums } from '../measures/watch-lists.ts';
import { keyOf } from '../plain.ts';
import { RESERVES, WATCH_LIST } from '../show/report/figure-names.ts';
import { finishFigures, progressFigures, rateColumns, startFigures, TIME_PROGRESS } from './figures.ts';
import { prefixed, sqlCondition, sqlSums, sqlTally } from './sums.ts';

/**
 * Every figure of `kp.report/1` as views over the tables `projects`, `months` and `published_rates`. They use the
 * report's own formulas and names: a part is a view, an array in it another view, a key a column in snake_case. Without
 * `hasNames`, no view names the projects of a list.
 */
export function reportViews(hasNames: boolean): readonly string[] {
  return [
    view('overall', wholeOf(PROGRESS_SUMS), progressFigures()),
    ...DIMENSIONS.map((dimension) => groups(dimension)),
    view('starts', wholeOf(START_SUMS), startFigures('')),
    startsByLevel(),
    view('finishes', wholeOf(FINISH_SUMS), finishFigures('')),
    reserves(),
    reserveSteps(),
    ...WATCH_LISTS.flatMap((id) => [
      view(snakeCase(id), wholeOf(watchSums(id)), tallies(watchSums(id), WATCH_LIST)),
      watchedItems(id, hasNames),
    ]),
    inputs(),
    view('report', wholeOf(LINES), [
      `${ofRatio('kp_rate', TIME_PROGRESS)} AS time_progress`,
      ...tallies(LINES, ['problems']),
      '"agenciesNotReported" AS not_reported',
    ]),
    benchmarks(),
  ];
}

function groups(dimension: Dimension): string {
  const sums = {
    ...PROGRESS_SUMS,
    ...prefixed('starts_', START_SUMS),
    ...prefixed('finishes_', FINISH_SUMS),
  };
  return view(snakeCase(dimension.table), groupsOf(dimension, sums), [
    'key',
    ...progressFigures(),
    ...startFigures('starts_'),
    ...finishFigures('finishes_'),
  ]);
}

/** Only levels that have planned starts. */
function startsByLevel(): string {
  const level = DIMENSIONS.find(({ id }) => id === 'level')!;
  const planned = START_SUMS.planned.where.map(sqlCondition).join(' AND ');
  return view('starts_by_level', groupsOf(level, START_SUMS, planned), [
    'key',
    ...startFigures('', ['planned', 'started', 'rate']),
  ]);
}

function reserves(): string {
  const sums = { ...RESERVE_SUMS, ...prefixed('converted_', CONVERTED_SUMS) };
  const converted = RESERVES.map((name) => `converted_${name}`);
  return view('reserves', wholeOf(sums), tallies(sums, [...RESERVES, ...converted]));
}

/** All five steps in order, also those without projects. */
function reserveSteps(): string {
  const steps = RESERVE_STEPS.map((step, at) =>
    select(wholeOf(sumsAt(step)), [
      `${at + 1} AS place`,
      `${literal(step)} AS key`,
      ...tallies(sumsAt(step), RESERVES),
    ]),
  );
  return createView('reserves_steps', steps.join('\nUNION ALL\n'));
}

function watchedItems(id: WatchListId, hasNames: boolean): string {
  const rate: SqlRatio = {
    numerator: identifier(datasetName('completed')),
    denominator: identifier(datasetName('annualPlan')),
  };
  const lead = sqlDifference(rate, TIME_PROGRESS);
  return createView(
    `${snakeCase(id)}_items`,
    `${select('projects JOIN months USING (city, period)', [
      ...(hasNames ? ['name AS project', 'code'] : []),
      'agency',
      ...rateColumns('rate', rate),
      `${ofRatio('kp_points', lead)} AS lead`,
      `${ofRatio('kp_percent', lead)} AS lead_points`,
      ...(hasNames ? ['file', 'sheet'] : []),
      identifier('row'),
    ])}\nWHERE ${sqlCondition(watched(id))}`,
  );
}

function inputs(): string {
  const sums = { ...LINES, projects: PROGRESS_SUMS.projects };
  return view('inputs', wholeOf(sums), [
    ...['files', 'unreadable', 'rows'].map(identifier),
    ...tallies(sums, ['lines', 'projects', 'packages']),
    ...['errors', 'warnings', 'notes'].map(identifier),
  ]);
}

/** The difference of the rates of all projects and of 省重点 from a published rate, in 百分点. */
function benchmarks(): string {
  const published: SqlRatio = { numerator: 'numerator', denominator: 'denominator' };
  const above = (view: string) => {
    const own = { numerator: `${view}.rate_numerator`, denominator: `${view}.rate_denominator` };
    return `CASE WHEN ${view}.rate IS NOT NULL THEN ${ofRatio('kp_points', sqlDifference(own, published))} END`;
  };
  const from = `published_rates
  LEFT JOIN overall USING (city, period)
  LEFT JOIN (SELECT * FROM by_level WHERE key = '省重点') AS provincial USING (city, period)`;
  return view('benchmarks', from, [
    'name',
    `${ofRatio('kp_rate', published)} AS rate`,
    `${above('overall')} AS overall`,
    `${above('provincial')} AS provincial`,
  ]);
}

function view(name: string, from: string, columns: readonly string[]): string {
  return createView(name, select(from, columns));
}

function select(from: string, columns: readonly string[]): string {
  return `SELECT\n  ${['city', 'period', ...columns].join(',\n  ')}\nFROM ${from}`;
}

/** Sums over all records of a month, with a row even for a month without records. */
function wholeOf(sums: Sums<string>): string {
  return `months LEFT JOIN (
    SELECT\n      ${['city', 'period', ...sqlSums(sums)].join(',\n      ')}
    FROM projects
    GROUP BY city, period
  ) AS sums USING (city, period)`;
}

/** The same sums for each group; a project with several levels counts in each. */
function groupsOf({ id }: Dimension, sums: Sums<string>, having?: string): string {
  const column = identifier(keyOf(id));
  const [key, from] =
    id === 'level'
      ? ['word', `projects CROSS JOIN LATERAL unnest(string_to_array(${column}, '、')) AS level(word)`]
      : [column, `projects`];
  return `(
    SELECT\n      ${['city', 'period', `${key} AS key`, ...sqlSums(sums)].join(',\n      ')}
    FROM ${from}
    WHERE ${key} IS NOT NULL
    GROUP BY city, period, ${key}${having === undefined ? '' : `\n    HAVING COUNT(*) FILTER (WHERE ${having}) > 0`}
  ) AS sums JOIN months USING (city, period)`;
}

function tallies(sums: Sums<string>, names: readonly string[]): readonly string[] {
  return names.map((name) => sqlTally(snakeCase(name), sums[name]!));
}
