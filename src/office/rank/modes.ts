import type { AgencyScore, RankedTrack, Ranking, RankRecords } from '../../calculate/scoring/ranking.ts';
import type { Scheme } from '../../calculate/scoring/scheme.ts';
import { formerBoards, withMovement } from '../../calculate/scoring/streaks.ts';
import { nearestNames } from '../../model/nearest.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { folded } from '../../normalise/folded.ts';
import { compareRankings, type RankComparison } from '../../show/rank/compare.ts';
import type { Explained, Supposed } from '../../show/rank/explain.ts';
import type { Context } from '../context.ts';
import { nothingRead } from '../reading/count-inputs.ts';
import { readFiles } from '../reading/read-inputs.ts';
import { versionAt } from '../workspace/schemes.ts';
import { type Ranked, type RankingSource, rankPeriod, requireRanking } from './ranker.ts';

/** One agency of a ranking, and what it would gain by doing a little more. */
export async function explainAgency(
  ranking: Ranking,
  wanted: string,
  source: RankingSource,
): Promise<Explained> {
  const { track, score } = findAgency(ranking, wanted);
  const supposed: Supposed[] = [];
  for (const [change, apply] of source.ledger.changes) {
    supposed.push({ change, score: await suppose(ranking, score.agency, apply, source) });
  }
  return { ranking, track, score, supposed };
}

/** The ranking as it would be with a changed list; movement is counted from the real ranking. */
export interface SupposedRanking {
  readonly ranking: Ranking;
  readonly replaced: number;
  readonly added: number;
}

/** The projects of a file replace those of the same name; undefined if the file cannot be read. */
export async function supposeFile(
  ranking: Ranking,
  file: string,
  source: RankingSource,
  context: Context,
): Promise<Outcome<SupposedRanking | undefined>> {
  const { period } = ranking;
  const files = await context.effects.files.discover([file]);
  const { value: dataset, findings } = await readFiles(files, { period }, context);
  if (nothingRead(dataset)) return { value: undefined, findings };
  const now = await source.month(period);
  const then = source.ledger.replaced(now?.records ?? [], dataset.projects);
  const added = dataset.projects.flatMap(({ agency }) => agency ?? []);
  const reporters = now?.reporters && new Set([...now.reporters, ...added]);
  const supposition = withRecords(source, period, { records: then.projects, reporters });
  const other = await rankPeriod(ranking.scheme, period, supposition);
  const supposed = other === undefined ? ranking : withMovement(other, ranking);
  return { value: { ranking: supposed, replaced: then.replaced, added: then.added }, findings };
}

/** The ranking and those of the earlier boards, the earliest first, each by the scheme version of its time. */
export async function replay(
  ranking: Ranking,
  versions: readonly Scheme[],
  source: RankingSource,
): Promise<readonly Ranking[]> {
  const rankings = [ranking];
  for (;;) {
    const period = formerBoards(ranking.scheme, rankings[0]!.period);
    const scheme = versionAt(versions, period);
    const before = scheme && (await rankPeriod(scheme, period, source));
    if (before === undefined) return rankings;
    rankings.unshift(before);
  }
}

export async function compareSchemes(
  first: Scheme,
  second: Scheme,
  period: Period,
  source: RankingSource,
): Promise<RankComparison> {
  const one = await requireRanking(first, period, source);
  return compareRankings(one, await requireRanking(second, period, source));
}

/** Only the requested track; a unique part of its name is enough. */
export function onlyTracks<Track extends { readonly key: string }>(
  tracks: readonly Track[],
  wanted: string | undefined,
): readonly Track[] {
  if (wanted === undefined) return tracks;
  const known = tracks.map(({ key }) => key);
  const name = named(wanted, known);
  if (name === undefined) throw failure('usage/unknown-track', { track: wanted, known });
  return tracks.filter(({ key }) => key === name);
}

export function onlyTrack(ranking: Ranking, wanted: string | undefined): Ranking {
  return { ...ranking, tracks: onlyTracks(ranking.tracks, wanted) };
}

function findAgency({ tracks }: Ranking, wanted: string): { track: RankedTrack; score: AgencyScore } {
  const known = tracks.flatMap(({ agencies }) => agencies.map(({ agency }) => agency));
  const name = named(wanted, known);
  for (const track of tracks) {
    const score = track.agencies.find(({ agency }) => agency === name);
    if (score !== undefined) return { track, score };
  }
  throw failure('usage/unknown-agency', { agency: wanted, known: nearestNames(wanted, known) });
}

/** The name itself, else the only name that contains the text. */
function named(wanted: string, known: readonly string[]): string | undefined {
  const text = folded(wanted);
  const exact = known.find((name) => folded(name) === text);
  if (exact !== undefined) return exact;
  const containing = known.filter((name) => folded(name).includes(text));
  return containing.length === 1 ? containing[0] : undefined;
}

async function suppose(
  { scheme, period }: Ranking,
  agency: string,
  change: RankingSource['ledger']['changes'][number][1],
  source: RankingSource,
): Promise<AgencyScore | undefined> {
  const now = await source.month(period);
  const projects = change(now?.records ?? [], agency);
  if (projects === undefined) return undefined;
  const ranking = await rankPeriod(
    scheme,
    period,
    withRecords(source, period, { ...now, records: projects }),
  );
  return ranking && findAgency(ranking, agency).score;
}

function withRecords(source: RankingSource, period: Period, records: RankRecords<Ranked>): RankingSource {
  const key = formatPeriod(period);
  return {
    ...source,
    month: (wanted) => (formatPeriod(wanted) === key ? Promise.resolve(records) : source.month(wanted)),
  };
}
