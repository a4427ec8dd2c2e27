import type { ScoreEntry } from '../../calculate/scoring/entry.ts';
import { rankAgencies } from '../../calculate/scoring/rank-agencies.ts';
import type { MonthRecords, Ranking, RankRecords } from '../../calculate/scoring/ranking.ts';
import { asksRecords, formerMonths } from '../../calculate/scoring/requests.ts';
import type { Scheme } from '../../calculate/scoring/scheme.ts';
import { formerBoards, streaksGoOn, withMovement, withStreaks } from '../../calculate/scoring/streaks.ts';
import { formerPeriod } from '../../calculate/scoring/window.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import type { Configuration } from '../../model/configuration.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Dataset } from '../pipeline.ts';
import { versionAt } from '../workspace/schemes.ts';

/** One of the records that are ranked. */
export type Ranked = Dataset['projects'][number];

/** Where rankings take their data from. */
export interface RankingSource {
  readonly ledger: (typeof PROJECTS)['ranked'];
  /** The projects of a month; undefined if none are available. */
  readonly month: (period: Period) => Promise<RankRecords<Ranked> | undefined>;
  /** The entries of registers that a scheme scores a month by. */
  readonly register: (scheme: Scheme, period: Period) => Promise<readonly ScoreEntry[]>;
  readonly configuration: Configuration | undefined;
}

/** A source for rankings of projects. Each month is read once, however many rankings need it. */
export function rankingSource({ month, ...source }: Omit<RankingSource, 'ledger'>): RankingSource {
  return { ...source, ledger: PROJECTS.ranked, month: remembered(month) };
}

/** The ranking of one period; undefined if the month has no data. */
export async function rankPeriod(
  scheme: Scheme,
  period: Period,
  source: RankingSource,
): Promise<Ranking | undefined> {
  const own = await source.month(period);
  if (own === undefined && asksRecords(scheme)) return undefined;
  const months: MonthRecords<Ranked>[] = own === undefined ? [] : [{ period, ...own }];
  for (const former of formerMonths(scheme, period)) {
    const records = await source.month(former);
    if (records !== undefined) months.push({ period: former, ...records });
  }
  return rankAgencies(scheme, {
    scored: source.ledger.scored,
    period,
    months,
    register: await source.register(scheme, period),
    agencies: source.configuration?.agencies ?? [],
    exemptions: source.configuration?.exemptions ?? [],
    missing: source.configuration?.thresholds.missing,
  });
}

/** The same where a ranking is required: a month without data is a Failure. */
export async function requireRanking(
  scheme: Scheme,
  period: Period,
  source: RankingSource,
): Promise<Ranking> {
  const ranking = await rankPeriod(scheme, period, source);
  if (ranking === undefined) throw failure('usage/no-month-data', { period: formatPeriod(period) });
  return ranking;
}

/** A ranking with movement and streaks, and the period from which movement is counted. */
export interface FollowedRanking {
  readonly ranking: Ranking;
  readonly since: Period | undefined;
}

/**
 * Compares with earlier rankings, each by the scheme version of its time: for movement with the previous cycle (or the
 * previous boards, if that has no data), for streaks with one board after another as long as a streak goes on.
 */
export async function followed(
  versions: readonly Scheme[],
  ranking: Ranking,
  source: RankingSource,
): Promise<FollowedRanking> {
  const rankThen = async (period: Period) => {
    const scheme = versionAt(versions, period);
    return scheme && (await rankPeriod(scheme, period, source));
  };
  const boards = await boardsBefore(ranking, rankThen);
  const before = (await rankThen(formerPeriod(ranking.scheme.cycle, ranking.period))) ?? boards[0];
  const streaked = withStreaks(ranking, boards);
  return before === undefined
    ? { ranking: streaked, since: undefined }
    : { ranking: withMovement(streaked, before), since: before.period };
}

/** At least one if available, because the movement arrows may need it. */
async function boardsBefore(
  ranking: Ranking,
  rankThen: (period: Period) => Promise<Ranking | undefined>,
): Promise<readonly Ranking[]> {
  const boards: Ranking[] = [];
  do {
    const before = await rankThen(formerBoards(ranking.scheme, (boards.at(-1) ?? ranking).period));
    if (before === undefined) break;
    boards.push(before);
  } while (streaksGoOn(ranking, boards));
  return boards;
}

function remembered(month: RankingSource['month']): RankingSource['month'] {
  const known = new Map<string, ReturnType<RankingSource['month']>>();
  return (period) => {
    const key = formatPeriod(period);
    let found = known.get(key);
    if (found === undefined) {
      found = month(period);
      known.set(key, found);
    }
    return found;
  };
}
