import { compareChinese } from '../../model/collation.ts';
import type { AgencyEntry, Exemption } from '../../model/configuration.ts';
import { type Exact, minus, sum } from '../../model/exact.ts';
import { formatPeriod, monthIndex, type Period } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import { type BoardField, boardOf, hasBoards, placesOf } from './boards.ts';
import { meetsAll } from './comparisons.ts';
import type { Subject } from './kind.ts';
import type { Scored } from './measure.ts';
import { type MonthSums, monthSums } from './month-sums.ts';
import { printedDigits } from './printed-digits.ts';
import type { AgencyScore, AgencyState, RankedTrack, Ranking, RankingData } from './ranking.ts';
import { ranksOf } from './ranks.ts';
import { asksAmounts, asksRecords, requestsOf } from './requests.ts';
import type { MeasureRequest, Scheme } from './scheme.ts';
import { type ScoredAgency, type Standing, scoreAgency, termsFor } from './score-agency.ts';
import { trackOf } from './tracks.ts';
import { agencyFigure, formulasOf, type Value } from './values.ts';
import { isInSpan } from './window.ts';

/**
 * Scores every agency by a scheme and ranks it in its track. The ranking lists all agencies with projects, and the
 * agencies of the office that sent no list: these are 未报送, which is a state and never a rank. The order of the input
 * does not matter.
 */
export function rankAgencies<R extends ListRecord>(scheme: Scheme, data: RankingData<R>): Ranking {
  const { scored, period } = data;
  const formulas = [...requestsOf(scheme).flatMap(formulasOf), ...Object.values(scored.missing.sums)];
  const months = new Map(
    data.months.map((month) => [
      formatPeriod(month.period),
      monthSums(month.records, month.period, formulas, scheme.ranks, scored),
    ]),
  );
  const own = data.months.find((one) => formatPeriod(one.period) === formatPeriod(period));
  const listed = agenciesOf(scheme, data, months.get(formatPeriod(period))?.agencies ?? [], own?.reporters);
  const field: Field = { scheme, data, missing: scored.missing, months, listed, values: new Map() };
  const names = [...new Set([...scheme.tracks.map(({ name }) => name), ...listed.map(({ track }) => track)])];
  return {
    period,
    scheme,
    tracks: names.map((track) => rankTrack(track, field)).filter(({ agencies }) => agencies.length > 0),
  };
}

/** An agency that is listed, before it is scored. */
interface Listed extends Standing {
  readonly agency: string;
  readonly hasReported: boolean;
  readonly exemption: Exemption | undefined;
}

/** Everything that agencies are scored by except the records. */
type Circumstances = Omit<RankingData<never>, 'scored' | 'months'>;

/** All that scoring looks at. */
interface Field {
  readonly scheme: Scheme;
  readonly data: Circumstances;
  readonly missing: Scored<never>['missing'];
  readonly months: ReadonlyMap<string, MonthSums>;
  /** In the office's order. */
  readonly listed: readonly Listed[];
  /** Figures already taken, by agency, request and period. */
  readonly values: Map<string, Value>;
}

/** The agencies that have reported. For a scheme that uses no lists these are the agencies in its register. */
function agenciesOf(
  scheme: Scheme,
  { agencies, exemptions, period, register }: Circumstances,
  inLists: readonly string[],
  sent: Iterable<string> = inLists,
): Listed[] {
  // Only agencies are expected to report; an area without records is not listed.
  const expected = scheme.ranks === 'agency' ? agencies : [];
  const entries = new Map<string, AgencyEntry>(expected.map((entry) => [entry.name, entry]));
  const inRegister = register.filter((entry) => isInSpan(entry.period, 'year', period));
  const registered = inRegister.map(({ agency }) => agency);
  const reported = new Set(asksRecords(scheme) ? sent : [...sent, ...registered]);
  const others = [...new Set([...inLists, ...registered])].filter((agency) => !entries.has(agency));
  return [...entries.keys(), ...others.sort(compareChinese)].map((agency) => ({
    agency,
    track: trackOf(agency, entries.get(agency), scheme),
    group: entries.get(agency)?.group,
    hasReported: reported.has(agency),
    exemption: exemptions.find((one) => one.agency === agency && covers(one, period)),
  }));
}

/** Whether an exemption is valid on any day of the month. */
function covers({ from, until }: Exemption, { year, month }: Period): boolean {
  const index = monthIndex(year, month);
  return monthIndex(from.year, from.month) <= index && index <= monthIndex(until.year, until.month);
}

function rankTrack(track: string, field: Field): RankedTrack {
  const { scheme } = field;
  const members = field.listed.filter((standing) => standing.track === track);
  const scored = members.map((standing) => {
    const own = scoreOf(standing, members, field);
    return { standing, ...own, state: stateOf(standing, own, field) };
  });
  const contenders = scored.flatMap(({ standing, score, beaten, state }) =>
    state === 'ranked' && score !== undefined
      ? [{ standing, score, beaten, breakers: breakersOf(standing.agency, field) }]
      : [],
  );
  const ranks = ranksOf(contenders, scheme.ties.rule);
  const ranked = contenders
    .map((one) => ({ ...one, rank: ranks.get(one)! }))
    .sort((first, second) => first.rank - second.rank);
  const places = new Map(ranked.map((one) => [one.standing, one]));
  const unheard = scored.filter(({ state }) => isUnheard(state)).length;
  const last = lastPlace({ track, ranked, unheard }, scheme);
  const agencies = scored.map(({ standing, indicators, score, state }): AgencyScore => {
    const { agency, group, exemption } = standing;
    const place = places.get(standing);
    const given = isUnheard(state) ? last : undefined;
    return {
      agency,
      group,
      state,
      exemption,
      rank: place?.rank ?? given?.rank,
      score,
      board:
        place && scheme.boards ? boardOf(place, { track, ranked, unheard }, scheme.boards) : given?.board,
      distance: place && distanceOf(place, ranked),
      indicators,
      streak: 0,
      movement: undefined,
    };
  });
  // Array.sort is stable: agencies with the same rank, and those without one, stay in the office's order.
  const behind = Number.POSITIVE_INFINITY;
  return {
    key: track,
    agencies: agencies.sort((first, second) => (first.rank ?? behind) - (second.rank ?? behind)),
    digits: printedDigits(
      ranked.map(({ score }) => score),
      scheme.decimals,
    ),
  };
}

function stateOf(standing: Listed, { score, unscored }: ScoredAgency, field: Field): AgencyState {
  if (standing.exemption !== undefined) return 'exempt';
  if (!standing.hasReported) return 'not-reported';
  if (isMissingTooMuch(standing, field)) return 'incomplete';
  if (unscored === 'not-reported') return 'not-reported';
  return score === undefined ? 'exempt' : 'ranked';
}

/**
 * If the share of missing data is up to the threshold, gaps simply count against the agency; above it there is too
 * little to rank it by.
 */
function isMissingTooMuch(standing: Listed, { scheme, data, missing, months }: Field): boolean {
  const { agency } = standing;
  const month = months.get(formatPeriod(data.period));
  const isAsked = scheme.indicators.some((indicator) => {
    const terms = termsFor(indicator, standing, data.period.month);
    return terms !== undefined && asksAmounts(terms.scoring, missing.columns);
  });
  if (month === undefined || !isAsked) return false;
  const sums = Object.entries(missing.sums).map(([name, formula]) => [name, month.of(agency, formula)]);
  if (sums.some(([, tally]) => tally === undefined)) return false;
  return missing.isTooMuch(Object.fromEntries(sums), data.missing);
}

/** The agency must report, and is silent or incomplete. */
export function isUnheard(state: AgencyState): boolean {
  return state === 'not-reported' || state === 'incomplete';
}

/**
 * The place that a scheme gives silent or incomplete agencies (after all others) and the board of that place; undefined
 * if they are only named.
 */
function lastPlace(
  field: BoardField & { readonly ranked: readonly Placed[] },
  { silent, boards, ties }: Scheme,
) {
  if (silent === 'named') return undefined;
  const { track, ranked } = field;
  const rank = ties.rule === 'shared' ? ranked.length + 1 : (ranked.at(-1)?.rank ?? 0) + 1;
  const isOnBoard = boards !== undefined && hasBoards(field, boards) && placesOf(boards.black, track) > 0;
  return { rank, board: isOnBoard ? ('black' as const) : undefined };
}

function scoreOf(
  standing: Listed,
  members: readonly Listed[],
  field: Field,
): ScoredAgency & { readonly beaten: boolean | undefined } {
  if (!standing.hasReported)
    return { indicators: [], score: undefined, unscored: 'not-reported', beaten: undefined };
  const subject = subjectOf(standing, members, field);
  const target = field.scheme.boards?.target ?? [];
  const beaten = target.length === 0 ? undefined : meetsAll(target, subject);
  return { ...scoreAgency(field.scheme, standing, subject), beaten };
}

function subjectOf({ agency }: Listed, members: readonly Listed[], field: Field): Omit<Subject, 'earned'> {
  const { data, listed } = field;
  const { period } = data;
  const month = field.months.get(formatPeriod(period));
  const measured = (of: readonly Listed[], request: MeasureRequest): Exact[] =>
    of.flatMap((one) => {
      const value = figureOf(one.agency, request, period, field);
      return value.state === 'measured' ? [value.quantity.value] : [];
    });
  return {
    period,
    value: (request, at = period) => figureOf(agency, request, at, field),
    peers: (request) =>
      measured(
        members.filter(({ hasReported, exemption }) => hasReported && exemption === undefined),
        request,
      ),
    city: (request) => sum(measured(listed, request)),
    entries: (item, over) =>
      data.register.filter(
        (entry) => entry.agency === agency && entry.item === item && isInSpan(entry.period, over, period),
      ),
    lines: () => month?.linesOf(agency) ?? [],
  };
}

function figureOf(agency: string, request: MeasureRequest, period: Period, field: Field): Value {
  const key = `${formatPeriod(period)} ${JSON.stringify(request)} ${agency}`;
  let value = field.values.get(key);
  if (value === undefined) {
    value = agencyFigure(request, agency, period, field.months, field.data.register);
    field.values.set(key, value);
  }
  return value;
}

function breakersOf(agency: string, field: Field): (Exact | undefined)[] {
  return field.scheme.ties.breakers.map((request) => {
    const value = figureOf(agency, request, field.data.period, field);
    return value.state === 'measured' ? value.quantity.value : undefined;
  });
}

interface Placed {
  readonly rank: number;
  readonly score: Exact;
}

function distanceOf(one: Placed, ranked: readonly Placed[]): Exact | undefined {
  const next = ranked.findLast(({ rank }) => rank < one.rank);
  return next && minus(next.score, one.score);
}
