import type { ScoreEntry } from '../../../src/calculate/scoring/entry.ts';
import { rankAgencies } from '../../../src/calculate/scoring/rank-agencies.ts';
import type { AgencyScore, Ranking, RankingData } from '../../../src/calculate/scoring/ranking.ts';
import type { Scheme } from '../../../src/calculate/scoring/scheme.ts';
import { readScheme } from '../../../src/configure/read-scheme.ts';
import { SCORED } from '../../../src/ledgers/project/measures/scored.ts';
import type { Project } from '../../../src/ledgers/project/record.ts';
import type { AgencyEntry } from '../../../src/model/configuration.ts';
import { decimalText, parseExact } from '../../../src/model/exact.ts';
import { type Period, parsePeriod } from '../../../src/model/period.ts';
import { type Given, projects } from '../../ledgers/project/measures/records.ts';

/** A scheme written as an office would. */
export function schemeOf(indicators: string, rest = ''): Scheme {
  const text = `id: test\nname: 试验\n${rest}\nindicators:\n${indicators}`;
  const { scheme, faults } = readScheme(Buffer.from(text));
  if (scheme === undefined) throw new Error(JSON.stringify(faults));
  return scheme;
}

export interface Circumstances
  extends Partial<Omit<RankingData<Project>, 'months' | 'scored' | 'period' | 'agencies'>> {
  /** Other months, by `2023-06`. */
  readonly former?: Readonly<Record<string, readonly Given[]>>;
  /** Who sent a list; left out: whoever has records. */
  readonly reporters?: readonly string[];
  readonly agencies?: readonly (Partial<AgencyEntry> & { readonly name: string })[];
}

export function rank(
  scheme: Scheme,
  period: Period,
  given: readonly Given[],
  { former = {}, agencies = [], reporters, ...rest }: Circumstances = {},
): Ranking {
  return rankAgencies(scheme, {
    period,
    scored: SCORED,
    months: [
      { period, records: projects(given), reporters: reporters && new Set(reporters) },
      ...Object.entries(former).map(([key, some]) => ({
        period: parsePeriod(key)!,
        records: projects(some),
      })),
    ],
    register: [],
    exemptions: [],
    agencies: agencies.map((entry) => ({ aliases: [], track: undefined, group: undefined, ...entry })),
    ...rest,
  });
}

/** The agencies of the only track, or of all. */
export function scoresOf({ tracks }: Ranking): AgencyScore[] {
  return tracks.flatMap(({ agencies }) => agencies);
}

export function scoreOf(ranking: Ranking, agency: string): AgencyScore {
  const score = scoresOf(ranking).find((one) => one.agency === agency);
  if (score === undefined) throw new Error(`no ${agency}`);
  return score;
}

/** `甲 1 60.00`, in the order of the board; without a rank its state. */
export function told({ tracks }: Ranking): string[] {
  return tracks.flatMap(({ agencies, digits }) =>
    agencies.map(({ agency, rank: place, score, state }) =>
      [agency, place ?? state, ...(score === undefined ? [] : [decimalText(score, digits)])].join(' '),
    ),
  );
}

/** Points by indicator, with the decimals of the scheme. */
export function pointsOf(ranking: Ranking, agency: string): Record<string, string | undefined> {
  const { indicators } = scoreOf(ranking, agency);
  const { decimals } = ranking.scheme;
  return Object.fromEntries(
    indicators.map(({ key, points }) => [key, points && decimalText(points, decimals)]),
  );
}

export function entry(
  agency: string,
  item: string,
  value?: string,
  more: { readonly target?: string; readonly period?: string } = {},
): ScoreEntry {
  return {
    agency,
    item,
    period: parsePeriod(more.period ?? '2023-09')!,
    value: value === undefined ? undefined : parseExact(value),
    target: more.target === undefined ? undefined : parseExact(more.target),
    source: { file: '登记.csv', row: 2, column: 4 },
    raw: value ?? '',
  };
}
