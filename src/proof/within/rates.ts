import { compareExact, dividedBy, type Exact, exact, minus, times } from '../../model/exact.ts';
import { agreementOf, rangeOf } from '../agreement.ts';
import type { Claim } from '../claim.ts';
import { inFormOf } from '../figures.ts';
import type { Verdict } from '../verdict.ts';
import { statedMonths } from './months.ts';
import type { TextFigures } from './text-figures.ts';

/** The numerators and the denominator of each rate. */
const RATES: ReadonlyMap<string, readonly [numerators: readonly string[], denominator: string]> = new Map([
  ['rate', [['completed'], 'annualPlan']],
  ['starts.rate', [['starts.started'], 'starts.planned']],
  ['starts.rateOfDue', [['starts.startedOfDue', 'starts.started'], 'starts.due']],
  ['starts.rateOfAll', [['starts.started'], 'projects']],
  ['finishes.rate', [['finishes.finished'], 'finishes.planned']],
  ['growth.lastYear.completed', [['completed'], 'before.lastYear.completed']],
]);

/** The verdict on a rate, and the figures it was recomputed from. */
export interface Recomputed {
  readonly verdict: Verdict;
  readonly from: readonly Claim[];
}

/** Recomputes a rate or lead from the amounts beside it; undefined if these are missing. */
export function rateVerdict(claim: Claim, text: TextFigures): Recomputed | undefined {
  const [stem] = claim.stems;
  if (claim.figure.kind === 'points' && stem === 'lead') return leadVerdict(claim, text);
  if (claim.figure.kind !== 'percent' || stem === undefined) return undefined;
  if (stem === 'lead') return undefined;
  const tried = [stem, ...claim.stems.slice(1)].flatMap((one) => quotients(claim, one, text));
  const same = tried.find(({ agreement }) => agreement === 'same');
  if (same !== undefined) return verdictOf('right', same, claim, text);
  for (const other of claim.otherwise) {
    const found = quotients(claim, other, text).find(({ agreement }) => agreement === 'same');
    if (found !== undefined) return verdictOf('other-denominator', tried[0] ?? found, claim, text, found);
  }
  const near = tried.find(({ agreement }) => agreement === 'near');
  if (near !== undefined) return verdictOf('rounding', near, claim, text);
  const [first] = tried;
  const isCertain =
    first !== undefined &&
    claim.isSure &&
    (stem.startsWith('growth.')
      ? text.areTogether(claim, first.over) && text.isSaidOnce(first.of)
      : [first.of, first.over].every(
          (one) => text.areTogether(claim, one) || text.isOnlyInParagraph(claim, one),
        ));
  return isCertain ? verdictOf('wrong', first, claim, text) : undefined;
}

interface Quotient {
  readonly of: Claim;
  readonly over: Claim;
  readonly value: Exact;
  /** `near`: the rate is possible for the values that the printed amounts were rounded from. */
  readonly agreement: 'same' | 'near' | 'apart';
}

function quotients(claim: Claim, stem: string, text: TextFigures): Quotient[] {
  const [numerators, denominator] = RATES.get(stem) ?? [[], ''];
  return numerators.flatMap((numerator) => {
    const found: Quotient[] = [];
    for (const of of text.near(claim, numerator).slice(0, MOST_TRIED))
      for (const over of text.near(claim, denominator).slice(0, MOST_TRIED)) {
        if (over.figure.value.top <= 0n) continue;
        const value = printed(claim, stem, times(dividedBy(of.figure.value, over.figure.value), HUNDRED));
        const [low, high] = quotientRange(of, over).map((bound) => printed(claim, stem, bound));
        found.push({ of, over, value, agreement: quotientAgreement(claim, value, low!, high!) });
      }
    return found;
  });
}

/** An amount may be stated several times, rounded and in full; so many are tried. */
const MOST_TRIED = 3;
const HUNDRED = exact(100);

/** As a text prints it: growth is the part above 100 %, a fall the part below. */
function printed({ isBehind }: Claim, stem: string, percent: Exact): Exact {
  if (!stem.startsWith('growth.')) return percent;
  return isBehind ? minus(HUNDRED, percent) : minus(percent, HUNDRED);
}

/** The range of the quotient of two rounded amounts. */
function quotientRange(of: Claim, over: Claim): readonly [Exact, Exact] {
  const [low, high] = rangeOf(of.figure);
  const [least, most] = rangeOf(over.figure);
  const value = times(dividedBy(of.figure.value, over.figure.value), HUNDRED);
  if (least.top <= 0n) return [value, value];
  return [times(dividedBy(low, most), HUNDRED), times(dividedBy(high, least), HUNDRED)];
}

function quotientAgreement(claim: Claim, value: Exact, one: Exact, other: Exact): Quotient['agreement'] {
  if (agreementOf(claim.figure, value) === 'same') return 'same';
  // 连三成都不到 of 33.5 %: what lies on the other side is no rounding.
  if (claim.figure.isRough && claim.figure.about === 'under') return 'apart';
  const [lowest, highest] = compareExact(one, other) <= 0 ? [one, other] : [other, one];
  const [from, to] = rangeOf(claim.figure);
  return compareExact(lowest, to) <= 0 && compareExact(from, highest) <= 0 ? 'near' : 'apart';
}

function verdictOf(
  verdict: Verdict['verdict'],
  { of, over, value }: Quotient,
  claim: Claim,
  text: TextFigures,
  by = { of, over },
): Recomputed {
  const told: Verdict = {
    verdict,
    against: 'text',
    measure: pathOf(claim),
    expected: verdict === 'right' ? undefined : inFormOf(claim.figure, value),
    denominator: by.over.figure.text,
    parts: verdict === 'right' ? [] : [text.part(by.of), text.part(by.over)],
  };
  return { verdict: told, from: [by.of, by.over] };
}

/** The path for `kp trace`; only measures of all projects have one. */
export function pathOf({ stems: [stem], subject }: Claim): string | undefined {
  if (
    stem === undefined ||
    subject.unknown !== undefined ||
    subject.phase !== undefined ||
    !subject.groups.includes('')
  )
    return undefined;
  return /^(?:projects|totalInvestment|annualPlan|completed|rate|lead)$/.test(stem)
    ? `overall.${stem}`
    : /^(?:starts|finishes)\./.test(stem)
      ? stem
      : undefined;
}

/** Lead = rate − months / 12; the rate is beside it, the months are anywhere in the text. */
function leadVerdict(claim: Claim, text: TextFigures): Recomputed | undefined {
  const months = statedMonths(claim, text);
  const [rate] = text.near(claim, 'rate').filter((one) => text.areTogether(claim, one));
  if (months === undefined || rate === undefined) return undefined;
  const lead = minus(rate.figure.value, exact(months * 100, 12));
  const signed = claim.isBehind ? { top: -lead.top, bottom: lead.bottom } : lead;
  const [low, high] = rangeOf(rate.figure);
  const half = dividedBy(minus(high, low), exact(2));
  const agreement = agreementOf(claim.figure, signed);
  const [from, to] = rangeOf(claim.figure);
  const isNear =
    compareExact(minus(signed, half), to) <= 0 && compareExact(from, { ...plusOf(signed, half) }) <= 0;
  const verdict = agreement === 'same' ? 'right' : isNear ? 'rounding' : claim.isSure ? 'wrong' : undefined;
  if (verdict === undefined) return undefined;
  const told: Verdict = {
    verdict,
    against: 'text',
    measure: pathOf(claim),
    expected: verdict === 'right' ? undefined : inFormOf(claim.figure, signed),
    denominator: undefined,
    parts: verdict === 'right' ? [] : [text.part(rate)],
  };
  return { verdict: told, from: [rate] };
}

function plusOf(one: Exact, other: Exact): Exact {
  return minus(one, { top: -other.top, bottom: other.bottom });
}
