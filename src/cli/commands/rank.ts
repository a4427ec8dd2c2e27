import type { Finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../../office/context.ts';
import { type RankInput, rankInput } from '../../office/rank/input.ts';
import {
  compareSchemes,
  explainAgency,
  onlyTrack,
  onlyTracks,
  replay,
  supposeFile,
} from '../../office/rank/modes.ts';
import { followed, rankPeriod } from '../../office/rank/ranker.ts';
import { requireVersion, schemeVersions } from '../../office/schemes.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode } from '../fail-on.ts';
import { printFindings } from '../print-findings.ts';
import {
  boardOutput,
  comparedOutput,
  explainOutput,
  type RankOutput,
  replayOutput,
} from '../rank-formats.ts';
import { namedFiles, type RankRequest, rankRequest, traceCall } from '../rank-request.ts';
import { refuseOutputs } from '../refuse-outputs.ts';
import { renderTables, sayTables, tableTargets, writeTables } from '../table-formats.ts';
import { writePieces } from '../write-pieces.ts';

/** `kp rank [INPUT…]`: scores, ranks, red and black boards; why, what if, how it was, and by another scheme. */
export const rank: Run = async (inputs, options, context) => {
  const { effects, language } = context;
  const request = rankRequest(inputs, options);
  const targets = await tableTargets(options.texts('output'), context);
  await refuseOutputs(targets, await effects.files.discover(namedFiles(request)), context);
  const { value: input, findings } = await rankInput(request, context);
  if (input === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  await refuseOutputs(targets, input.files, context);
  const output = await outputOf(request, input, findings, context);
  if (output === undefined) return EXIT.unreadable;
  const { pack, picture } = output;
  const style = { language, unit: undefined, rawCsv: request.rawCsv };
  await writeTables(targets, pack, style, context);
  if (request.format === 'table') await effects.stdout.write(await picture());
  else await writePieces([await renderTables(request.format, pack, style)], effects.stdout);
  await printFindings([...findings, ...input.drift], context);
  await sayTables(targets, context);
  return exitCode({ unreadable: input.unreadable, findings, failOn: 'never' });
};

/** Undefined where a file that is supposed cannot be read; the findings are told by then. */
async function outputOf(
  request: RankRequest,
  input: RankInput,
  findings: readonly Finding[],
  context: Context,
): Promise<RankOutput | undefined> {
  const { period, source, workspace } = input;
  const { mode } = request;
  const versionsOf = (name: string) => schemeVersions(name, workspace, context);
  const noData = () => failure('usage/no-month-data', { period: formatPeriod(period) });
  if (mode.kind === 'compare') {
    const first = requireVersion(await versionsOf(mode.first), period);
    const second = requireVersion(await versionsOf(mode.second), period);
    const comparison = await compareSchemes(first, second, period, source);
    if (comparison === undefined) throw noData();
    return comparedOutput({ ...comparison, tracks: onlyTracks(comparison.tracks, request.track) }, context);
  }
  const versions = await versionsOf(request.scheme ?? source.configuration?.schemes[0] ?? 'basic');
  const own = await rankPeriod(requireVersion(versions, period), period, source);
  if (own === undefined) throw noData();
  switch (mode.kind) {
    case 'replay': {
      const rankings = await replay(own, versions, source);
      return replayOutput(
        rankings.map((one) => onlyTrack(one, request.track)),
        context,
      );
    }
    case 'what-if': {
      const { value, findings: ofFile } = await supposeFile(own, mode.file, source, context);
      await printFindings(ofFile, context);
      if (value === undefined) return undefined;
      const { title, movement } = context.language.rank.whatIf;
      const supposition = { remarks: [title(value.replaced, value.added)], movement };
      return boardOutput(onlyTrack(value.ranking, request.track), [], [], context, supposition);
    }
    case 'explain':
    case 'board': {
      const { ranking, since } = await followed(versions, own, source);
      if (mode.kind === 'explain') {
        const explained = await explainAgency(ranking, mode.agency, source);
        return explainOutput(explained, traceCall(explained.score.agency, request), context);
      }
      const projects = (await source.month(period))?.records ?? [];
      const { rank: words } = context.language;
      const others = (source.configuration?.schemes ?? []).filter((id) => id !== ranking.scheme.id);
      const remarks = [
        ...(since === undefined ? [] : [words.since(since.year, since.month)]),
        ...(others.length === 0 ? [] : [words.otherSchemes(others)]),
      ];
      return boardOutput(onlyTrack(ranking, request.track), projects, findings, context, { remarks });
    }
  }
}
