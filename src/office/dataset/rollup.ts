import type { DatasetDocument } from '../../contract/dataset.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import { compareChinese } from '../../model/collation.ts';
import { groupBy } from '../../model/group-by.ts';
import { formatPeriod, type Period, parsePeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { compareRatios } from '../../model/ratio.ts';
import type { Shown } from '../../write/formats.ts';
import type { Context } from '../context.ts';
import type { Drawing } from '../picture.ts';
import { readDataset } from './read-dataset.ts';

type MonthOfDataset = DatasetDocument['periods'][number];

interface Asked {
  readonly folders: readonly string[];
  /** Undefined: the latest that any city has. */
  readonly period: Period | undefined;
  /** All cities that must report, those without a dataset too; undefined: the cities of the datasets. */
  readonly cities: readonly string[] | undefined;
}

/** The figures of a month for several cities, added up from their sealed sums; no record is read. */
export async function rollUpDatasets(
  { folders, period: asked, cities: expected }: Asked,
  context: Context,
): Promise<(drawing: Drawing) => Shown> {
  const datasets: DatasetDocument[] = [];
  for (const folder of folders) datasets.push(await readDataset(folder, context));
  refuseDoubles(datasets, folders);
  refuseOthers(datasets, folders, expected);
  datasets.sort((first, second) => compareChinese(first.city, second.city));

  const known = [...new Set(datasets.flatMap(({ periods }) => periods.map(({ period }) => period)))].sort();
  const wanted = asked === undefined ? known.at(-1) : formatPeriod(asked);
  const months = datasets.flatMap(({ city, without, periods }) => {
    const month = periods.find(({ period }) => period === wanted);
    return month === undefined ? [] : [{ city, without, month }];
  });
  const period = parsePeriod(wanted ?? '');
  if (period === undefined || months.length === 0)
    throw failure('dataset/no-month', { period: wanted ?? '', months: known });

  const { rollUp, rollUpLevels, shown } = PROJECTS.rolled;
  const limits = strictest(months.map(({ month }) => month));
  const rollup = {
    period,
    cities: months.map(({ city, month }) => ({
      key: city,
      ...rollUp([month.sums.overall], period, month.thresholds),
      version: month.version,
      reporting: month.reporting ?? undefined,
    })),
    notReported: [...new Set(expected ?? datasets.map(({ city }) => city))]
      .filter((city) => !months.some((own) => own.city === city))
      .sort(compareChinese),
    whole: rollUp(
      months.map(({ month }) => month.sums.overall),
      period,
      limits,
    ),
    byLevel: rollUpLevels(
      months.map(({ month }) => month.sums),
      period,
      limits,
    ),
    twice: listedTwice(months),
    untold: months.filter(({ month }) => month.codes === null).map(({ city }) => city),
  };
  return (drawing) => shown(rollup, { ...drawing, words: context.language });
}

/** Two datasets of one city may have the same records, and it would be unclear which one counts. */
function refuseDoubles(datasets: readonly DatasetDocument[], folders: readonly string[]): void {
  const byCity = groupBy(
    datasets.map(({ city }, at) => ({ city, folder: folders[at]! })),
    ({ city }) => city,
  );
  for (const [city, own] of byCity)
    if (own.length > 1) throw failure('dataset/same-city', { city, paths: own.map(({ folder }) => folder) });
}

/** A city by another name than its dataset's would count and be said not to have reported. */
function refuseOthers(
  datasets: readonly DatasetDocument[],
  folders: readonly string[],
  cities: readonly string[] | undefined,
): void {
  for (const [at, { city }] of datasets.entries())
    if (cities?.includes(city) === false)
      throw failure('dataset/other-city', { city, path: folders[at]!, cities });
}

/** The lowest limit of all cities: a lead of the whole is given only where each city would give it. */
function strictest(months: readonly MonthOfDataset[]): MonthOfDataset['thresholds'] {
  return months
    .map(({ thresholds }) => thresholds)
    .reduce((one, other) => (compareRatios(other.missing, one.missing) < 0 ? other : one));
}

function listedTwice(months: readonly { readonly city: string; readonly month: MonthOfDataset }[]) {
  const listings = months.flatMap(({ city, month }) => (month.codes ?? []).map((code) => ({ code, city })));
  return [...groupBy(listings, ({ code }) => code)]
    .filter(([, own]) => own.length > 1)
    .map(([code, own]) => ({ code, cities: own.map(({ city }) => city) }));
}
