import type { Ranking } from '../../calculate/scoring/ranking.ts';
import { formerMonths } from '../../calculate/scoring/requests.ts';
import type { Outcome } from '../../model/outcome.ts';
import { failure } from '../../model/problem.ts';
import { traceRank } from '../../show/rank/trace.ts';
import type { Context } from '../context.ts';
import { type TraceAsked, type Traceable, type Traced, tracedAs } from '../trace.ts';
import { requireVersion, schemeVersions } from '../workspace/schemes.ts';
import { type RankInput, rankInput } from './input.ts';
import { requireRanking } from './ranker.ts';

/** The same for scores: traces a score, or an indicator's points, to the cells. Undefined if nothing could be read. */
export async function rankTraceable(
  asked: TraceAsked,
  context: Context,
): Promise<Outcome<Traceable | undefined>> {
  refuseOthers(asked);
  const { value: input, findings } = await rankInput(asked, context);
  if (input === undefined) return { value: undefined, findings };
  const { drift, unreadable } = input;
  const trace = (wanted: string) => traceIn(wanted, input, asked, context);
  return { value: { trace, drift, unreadable }, findings };
}

/** A score always covers all projects of an agency and the reported figures, so filters are refused. */
function refuseOthers({ records: { where, benchmarks } }: TraceAsked): void {
  const asked = [...(where.length > 0 ? ['--where'] : []), ...(benchmarks.length > 0 ? ['--benchmark'] : [])];
  if (asked.length > 0) throw failure('usage/either-or', { options: ['rank[…]', ...asked] });
}

async function traceIn(
  wanted: string,
  { period, source, workspace }: RankInput,
  asked: TraceAsked,
  context: Context,
): Promise<Traced> {
  const name = asked.scheme ?? source.configuration?.schemes[0] ?? 'basic';
  const scheme = requireVersion(await schemeVersions(name, workspace, context), period);
  const ranking = await requireRanking(scheme, period, source);
  const { rank, report } = context.language;
  const { columnsOf, cellOf } = source.ledger;
  const found = traceRank(ranking, wanted, {
    months: await monthsOf(ranking, source),
    columnsOf,
    cellOf,
    words: rank,
    formula: report.formula,
  });
  if (!found.found) throw failure('usage/unknown-figure', { figure: wanted, examples: found.suggestions });
  return tracedAs(found.trace, found.figures, columnsOf(period));
}

async function monthsOf({ scheme, period }: Ranking, source: RankInput['source']) {
  const months = [period, ...formerMonths(scheme, period)];
  return Promise.all(
    months.map(async (one) => ({ period: one, records: (await source.month(one))?.records ?? [] })),
  );
}
