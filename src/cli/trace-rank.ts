import type { Ranking } from '../calculate/scoring/ranking.ts';
import { formerMonths } from '../calculate/scoring/requests.ts';
import { cellOf } from '../ledgers/project/cell-of.ts';
import { detailColumns } from '../ledgers/project/measures/columns.ts';
import { formatPeriod } from '../model/period.ts';
import { failure } from '../model/problem.ts';
import { type Context, usesColor } from '../office/context.ts';
import { type RankInput, rankInput } from '../office/rank/input.ts';
import { rankPeriod } from '../office/rank/ranker.ts';
import { requireVersion, schemeVersions } from '../office/schemes.ts';
import { type FoundTrace, traceRank } from '../show/rank/trace.ts';
import { palette } from '../write/terminal/palette.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { exitCode } from './fail-on.ts';
import { FORMATS } from './formats.ts';
import type { Options } from './options.ts';
import { printFindings } from './print-findings.ts';
import { basisAsked, monthAsked } from './requests.ts';
import { writePieces } from './write-pieces.ts';

/** `kp trace 'rank[…]…'`: a score, or the points of an indicator, down to the cells. */
export async function traceRanking(
  wanted: string,
  inputs: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { effects, settings } = context;
  const format = options.choice('format', FORMATS.trace) ?? 'table';
  refuseOthers(options);
  const asked = { ...monthAsked(inputs, options), registers: options.texts('register') };
  const { value: input, findings } = await rankInput({ ...asked, goesBy: basisAsked(options) }, context);
  if (input === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  const { unreadable } = input;
  await printFindings(findings, { ...context, settings: { ...settings, quiet: !settings.verbose } });
  const traced = await traceOf(wanted, input, options, context);
  if (format === 'json') await writePieces([`${JSON.stringify(traced.trace, null, 2)}\n`], effects.stdout);
  else await effects.stdout.write(await pictureOf(traced, input, context));
  await printFindings(input.drift, context);
  return exitCode({ unreadable, findings, failOn: 'never' });
}

/** A score stands for all projects of an agency, by the figures they report. */
function refuseOthers(options: Options): void {
  const asked = (['where', 'benchmark'] as const).filter((id) => options.has(id));
  if (asked.length > 0)
    throw failure('usage/either-or', { options: ['rank[…]', ...asked.map((id) => `--${id}`)] });
}

type Traced = Extract<FoundTrace, { found: true }>;

async function traceOf(
  wanted: string,
  { period, source, workspace }: RankInput,
  options: Options,
  context: Context,
): Promise<Traced> {
  const name = options.text('scheme') ?? source.configuration?.schemes[0] ?? 'basic';
  const scheme = requireVersion(await schemeVersions(name, workspace, context), period);
  const ranking = await rankPeriod(scheme, period, source);
  if (ranking === undefined) throw failure('usage/no-month-data', { period: formatPeriod(period) });
  const { rank, report } = context.language;
  const months = await monthsOf(ranking, source);
  const found = traceRank(ranking, wanted, {
    months,
    columnsOf: detailColumns,
    cellOf,
    words: rank,
    formula: report.formula,
  });
  if (found.found) return found;
  throw failure('usage/unknown-figure', { figure: wanted, examples: found.suggestions });
}

async function monthsOf({ scheme, period }: Ranking, source: RankInput['source']) {
  const months = [period, ...formerMonths(scheme, period)];
  return Promise.all(
    months.map(async (one) => ({ period: one, records: (await source.month(one))?.records ?? [] })),
  );
}

async function pictureOf(
  { trace, figures }: Traced,
  { period }: RankInput,
  { settings, language, effects }: Context,
): Promise<string> {
  const { renderRankTrace } = await import('../show/rank/trace-picture.ts');
  const colors = palette(usesColor(settings.color, effects.environment, effects.stdout.isTerminal));
  const columns = detailColumns(period);
  const isMoney = (column: string) => columns.get(column)?.kind === 'money';
  return renderRankTrace(trace, {
    words: language.trace,
    colors,
    width: effects.stdout.columns(),
    figures,
    isMoney,
  });
}
