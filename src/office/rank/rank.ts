import type { Ranking } from '../../calculate/scoring/ranking.ts';
import type { Scheme } from '../../calculate/scoring/scheme.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { explainDocument } from '../../show/rank/explain.ts';
import { boardShown, comparedShown, explainedShown, replayShown } from '../../show/rank/shown.ts';
import type { Shown } from '../../write/formats.ts';
import type { Context } from '../context.ts';
import type { Drawing } from '../picture.ts';
import { requireVersion, schemeVersions } from '../workspace/schemes.ts';
import type { RankAsked, RankInput } from './input.ts';
import { compareSchemes, explainAgency, onlyTrack, onlyTracks, replay, supposeFile } from './modes.ts';
import { followed, requireRanking } from './ranker.ts';

/** The options of a ranking. */
export interface RankQuestion extends RankAsked {
  /** Undefined: as in kp.yaml. */
  readonly scheme: string | undefined;
  readonly track: string | undefined;
  readonly mode: RankMode;
  /** The command that traces an agency's score in this ranking, ready to be copied. */
  readonly traceCall: (agency: string) => string;
}

export type RankMode =
  | { readonly kind: 'board' }
  | { readonly kind: 'explain'; readonly agency: string }
  | { readonly kind: 'what-if'; readonly file: string }
  | { readonly kind: 'replay' }
  | { readonly kind: 'compare'; readonly first: string; readonly second: string };

/**
 * The result; undefined if the file with assumed changes cannot be read. The findings are those of that file; `ofMonth`
 * are those of the ranked lists.
 */
export async function rankShown(
  { mode, scheme, track, traceCall }: RankQuestion,
  { period, source, workspace }: RankInput,
  ofMonth: readonly Finding[],
  drawing: Drawing,
  context: Context,
): Promise<Outcome<Shown | undefined>> {
  const only = (shown: Shown): Outcome<Shown> => ({ value: shown, findings: [] });
  const versionsOf = (name: string) => schemeVersions(name, workspace, context);
  if (mode.kind === 'compare') {
    const first = requireVersion(await versionsOf(mode.first), period);
    const second = requireVersion(await versionsOf(mode.second), period);
    const comparison = await compareSchemes(first, second, period, source);
    return only(comparedShown({ ...comparison, tracks: onlyTracks(comparison.tracks, track) }, drawing));
  }
  const versions = await versionsOf(scheme ?? source.configuration?.schemes[0] ?? 'basic');
  const own = await requireRanking(requireVersion(versions, period), period, source);
  if (mode.kind === 'replay') {
    const rankings = await replay(own, versions, source);
    return only(
      replayShown(
        rankings.map((one) => onlyTrack(one, track)),
        drawing,
      ),
    );
  }
  if (mode.kind === 'what-if') {
    const { value: supposed, findings } = await supposeFile(own, mode.file, source, context);
    if (supposed === undefined) return { value: undefined, findings };
    const { title, movement } = context.language.rank.whatIf;
    const remarks = [title(supposed.replaced, supposed.added)];
    const detail = () => source.ledger.detail([], period, [], context.language.report);
    return {
      value: boardShown(onlyTrack(supposed.ranking, track), { detail, remarks, movement }, drawing),
      findings,
    };
  }
  if (mode.kind === 'explain') {
    const { ranking } = await followed(versions, own, source);
    const explained = await explainAgency(ranking, mode.agency, source);
    const { rank, report } = context.language;
    const words = { rank, formula: report.formula, columnsOf: source.ledger.columnsOf };
    const call = traceCall(explained.score.agency);
    return only(explainedShown(explained, explainDocument(explained, words), call, drawing));
  }
  const { shown } = await followedBoard({ versions, own, track, source, ofMonth }, drawing, context);
  return only(shown);
}

/** The boards of a month by one scheme, with movement and streaks. */
export interface MonthBoard {
  readonly ranking: Ranking;
  readonly shown: Shown;
}

export async function monthBoard(
  scheme: string,
  { period, source, workspace }: RankInput,
  ofMonth: readonly Finding[],
  drawing: Drawing,
  context: Context,
): Promise<MonthBoard> {
  const versions = await schemeVersions(scheme, workspace, context);
  const own = await requireRanking(requireVersion(versions, period), period, source);
  return followedBoard({ versions, own, track: undefined, source, ofMonth }, drawing, context);
}

/** A ranking of the month, and what its boards are drawn from. */
interface Board extends Pick<RankInput, 'source'>, Pick<RankQuestion, 'track'> {
  readonly versions: readonly Scheme[];
  readonly own: Ranking;
  readonly ofMonth: readonly Finding[];
}

async function followedBoard(
  { versions, own, track, source, ofMonth }: Board,
  drawing: Drawing,
  context: Context,
): Promise<MonthBoard> {
  const { period } = own;
  const { ranking, since } = await followed(versions, own, source);
  const projects = (await source.month(period))?.records ?? [];
  const { rank: words } = context.language;
  const others = (source.configuration?.schemes ?? []).filter((id) => id !== ranking.scheme.id);
  const remarks = [
    ...(since === undefined ? [] : [words.since(since.year, since.month)]),
    ...(others.length === 0 ? [] : [words.otherSchemes(others)]),
  ];
  const detail = () => source.ledger.detail(projects, period, ofMonth, context.language.report);
  const chosen = onlyTrack(ranking, track);
  return { ranking: chosen, shown: boardShown(chosen, { detail, remarks }, drawing) };
}
