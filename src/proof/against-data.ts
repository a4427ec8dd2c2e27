import {
  compareExact,
  dividedBy,
  type Exact,
  exact,
  greater,
  minus,
  negative,
  times,
} from '../model/exact.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { Claim } from './claim.ts';
import { inFormOf } from './figures.ts';
import { type Candidate, groupOf, type Known } from './known.ts';
import type { Verdict } from './verdict.ts';

/**
 * Compares a claim with the data. Right: the figure agrees with a measure that it may mean. Wrong: all its words are
 * understood, and it agrees with none. Figures of another month or of an unknown subject stay unknown.
 */
export function againstData(claim: Claim, known: Known, before: string | undefined): Verdict | undefined {
  const then = monthOf(claim, known);
  if (then === undefined) return undefined;
  if (then !== known) {
    // Its paths are those of that month, not of the one that `kp trace` is asked about.
    const verdict = againstData({ ...claim, when: undefined, since: undefined }, then, before);
    return verdict && { ...verdict, measure: undefined, denominator: undefined };
  }
  const candidates = known.candidates(claim, claim.stems);
  const held = candidates.map((candidate) => ({ candidate, agreement: agreement(claim, candidate) }));
  const same = held.find((one) => one.agreement === 'same' && !isByChance(claim, one.candidate));
  if (same !== undefined) {
    if (isMisnamed(claim)) return misnamed(claim, same.candidate);
    return right(same.candidate);
  }
  const other = known
    .candidates(claim, claim.otherwise)
    .find((candidate) => candidate !== undefined && agreement(claim, candidate) === 'same');
  if (other !== undefined)
    return {
      verdict: 'other-denominator',
      against: 'data',
      measure: other.path,
      expected: expectedOf(claim, candidates[0]),
      denominator: other.denominator,
    };
  const first = likeliest(claim, candidates, before);
  const near = held.find(
    (one) => one.agreement === 'near' && one.candidate === first && !claim.figure.isRough,
  );
  if (near !== undefined)
    return {
      verdict: 'rounding',
      against: 'data',
      measure: near.candidate.path,
      expected: expectedOf(claim, near.candidate),
      denominator: near.candidate.denominator,
    };
  if (first !== undefined && isTurned(claim, first)) return wrong(claim, first);
  const misprinted = held.find(({ candidate }) => candidate.isOwn && isMisprinted(claim, candidate));
  if (misprinted !== undefined) return wrong(claim, misprinted.candidate);
  if (!claim.isSure || first === undefined || mayBeOneMonth(claim) || isAnother(claim, known))
    return undefined;
  if (claim.stems[0]!.includes('lastMonth') && !known.areProjectsAsBefore) return undefined;
  if (isBeyond(claim, first) || isOfAllProjects(claim, known) || mayBeOfSome(claim, first)) return undefined;
  return wrong(claim, first);
}

/** Small numbers and shares in words agree with something anyway: another measure of another subject is not what they mean. */
function isByChance({ figure }: Claim, { isOwn, isOfFirstStem }: Candidate): boolean {
  const isCoarse = figure.isRough || (figure.kind === 'count' && significantDigits(figure) <= ROUND_DIGITS);
  return isCoarse && !isOwn && !isOfFirstStem;
}

/** 44 projects, in a sentence that names nobody: what follows, or the sentence before, may say which of all they are. */
function mayBeOfSome({ stems, isSubjectNamed, figure, subject }: Claim, { value, path }: Candidate): boolean {
  if (stems[0] !== 'projects' || isSubjectNamed || path?.endsWith('.projects') !== true) return false;
  return subject.phase === undefined && compareExact(figure.value, value) < 0;
}

/** 已开工34个 where 24 are planned to start counts all projects under way, for which the data have no figure. */
function isOfAllProjects(claim: Claim, known: Known): boolean {
  if (claim.stems[0] !== 'starts.started' || claim.subject.phase === '新开工') return false;
  const [planned] = known.candidates(claim, ['starts.planned']);
  return planned !== undefined && compareExact(claim.figure.value, planned.value) > 0;
}

/** 下降8.8个百分点 where it has risen by 8.8: the size says what is meant, and the direction is wrong. */
function isTurned(claim: Claim, candidate: Candidate): boolean {
  const { figure, isApart, isNamed, subject } = claim;
  const value = asSaid(claim, candidate);
  if (isApart || !isNamed || subject.unknown !== undefined || value.top >= 0n) return false;
  return significantDigits(figure) >= ROUND_DIGITS && agreementOf(figure, negative(value)) === 'same';
}

/**
 * 215.25 for 2152.52, 1339.3 for 1393.3: the same digits with the point elsewhere, or with two neighbours changed. So few
 * other numbers are like this that the measure of the claim need not be sure.
 */
function isMisprinted(claim: Claim, candidate: Candidate): boolean {
  const { figure } = claim;
  if (figure.isRough || figure.about !== undefined || significantDigits(figure) < MISPRINTED_DIGITS)
    return false;
  const value = asSaid(claim, candidate);
  const shifted = [times(value, exact(10)), dividedBy(value, exact(10))];
  if (shifted.some((one) => agreementOf(figure, one) === 'same')) return true;
  const [said, right] = [figure.text, inFormOf(figure, value)];
  if (said.length !== right.length) return false;
  const apart = [...said].flatMap((character, at) => (character === right[at] ? [] : [at]));
  const [one = 0, other = 0] = apart;
  return apart.length === 2 && other - one <= 2 && said[one] === right[other] && said[other] === right[one];
}

const MISPRINTED_DIGITS = 4;

function wrong(claim: Claim, candidate: Candidate): Verdict {
  return {
    verdict: 'wrong',
    against: 'data',
    measure: candidate.path,
    expected: expectedOf(claim, candidate),
    denominator: candidate.denominator,
  };
}

/**
 * 超过100亿元 is no wrong thing to say of 145亿元, nor 近40% of 35 %: a round figure may be far from the true one. Shares in
 * words are only wrong if they are on the wrong side, or a whole step off.
 */
function isBeyond(claim: Claim, candidate: Candidate): boolean {
  const { figure } = claim;
  const { about, isRough, value, scale } = figure;
  const apart = minus(asSaid(claim, candidate), value);
  const isNear = compareExact(apart.top < 0n ? negative(apart) : apart, greater(scale, LEAST_STEP)) < 0;
  if (isRough && about !== 'above' && about !== 'under' && isNear) return true;
  if (about === undefined || about === 'about' || about === 'under') return false;
  if (!isRough && significantDigits(figure) > ROUND_DIGITS) return false;
  if (about === 'above') return apart.top > 0n;
  // 近七成 is at least six tenths.
  return !isRough && apart.top < 0n;
}

const ROUND_DIGITS = 2;
/** A share in words may be so many 百分点 off. */
const LEAST_STEP = exact(5);

/** 2 for 3,500 and 0.35. */
function significantDigits({ form }: Claim['figure']): number {
  return form.number.replaceAll(/^[0.,，]+|[.,，]/g, '').replace(/0+$/, '').length;
}

/**
 * Whether the figure equals another figure of the same subjects to the last digit: then its words were misunderstood
 * rather than the figure wrong. Not for fewer than three digits, which agree by chance, nor for cells, whose headings
 * say what they are.
 */
function isAnother(claim: Claim, known: Known): boolean {
  const digits = claim.figure.form.number.replaceAll(/^[0.,，]+|[.,，]/g, '').length;
  if (claim.sentence < 0 || claim.figure.isRough || claim.isPlain || digits < FEWEST_DIGITS) return false;
  return known.ofSame(claim).some((value) => agreementOf(claim.figure, value) === 'same');
}

const FEWEST_DIGITS = 3;

/** Two figures of one sentence that changed places: each is what the other's words mean, as with 年度计划投资 and 完成投资. */
export function swappedWith(one: Claim, other: Claim, known: Known): readonly [Verdict, Verdict] | undefined {
  const isOneSentence = one.paragraph === other.paragraph && one.sentence === other.sentence;
  if (!isOneSentence || one.figure.kind !== other.figure.kind || one.stems[0] === other.stems[0])
    return undefined;
  if (![one, other].every((claim) => claim.isSure && claim.isNamed && monthOf(claim, known) === known))
    return undefined;
  const [first] = known.candidates(one, one.stems);
  const [second] = known.candidates(other, other.stems);
  if (first === undefined || second === undefined) return undefined;
  const areSwapped = agreement(one, second) === 'same' && agreement(other, first) === 'same';
  return areSwapped ? [wrong(one, first), wrong(other, second)] : undefined;
}

function right(candidate: Candidate): Verdict {
  return {
    verdict: 'right',
    against: 'data',
    measure: candidate.path,
    expected: undefined,
    denominator: candidate.denominator,
  };
}

function agreement(claim: Claim, candidate: Candidate): Agreement {
  return agreementOf(claim.figure, asSaid(claim, candidate));
}

/** 低3个百分点 is said of -3, 相差3个百分点 of both. */
function asSaid({ isBehind, isApart }: Claim, { value }: Candidate): Exact {
  const turns = isApart ? value.top < 0n : isBehind;
  return turns ? negative(value) : value;
}

function expectedOf(claim: Claim, candidate: Candidate | undefined): string | undefined {
  if (candidate === undefined) return undefined;
  return inFormOf(claim.figure, asSaid(claim, candidate));
}

/** A lead is in 百分点: 快10.8% means something else than 快10.8个百分点. */
function isMisnamed({ figure, stems }: Claim): boolean {
  return figure.kind === 'percent' && stems[0] === 'lead';
}

function misnamed(claim: Claim, candidate: Candidate): Verdict {
  const points = expectedOf(claim, candidate)?.replace(/(?:%|％|\s*per ?cent)$/, (unit) =>
    unit.includes('c') ? ' percentage points' : '个百分点',
  );
  return {
    verdict: 'wrong',
    against: 'data',
    measure: candidate.path,
    expected: points,
    denominator: candidate.denominator,
  };
}

/**
 * The likeliest candidate; if the clause does not name its subject, that of the last right figure before it counts.
 */
function likeliest(
  { isSubjectNamed }: Claim,
  candidates: readonly Candidate[],
  before: string | undefined,
): Candidate | undefined {
  const own = candidates.find(({ isFirst }) => isFirst);
  if (isSubjectNamed || before === undefined) return own;
  const group = groupOf(before);
  return candidates.find(({ path, isOfFirstStem }) => isOfFirstStem && groupOf(path) === group) ?? own;
}

/** 8月完成投资 may be the amount of August alone, or of all months since January. */
function mayBeOneMonth({ when, stems }: Claim): boolean {
  return when?.isSingle === true && (stems[0] === 'completed' || stems[0] === 'rate');
}

/** The data of the month that a claim is about; undefined if there are none. */
function monthOf({ when, since, stems }: Claim, known: Known): Known | undefined {
  const { period, before } = known;
  if (when?.restAfter === period.month && stems[0]?.startsWith('remaining')) return known;
  if (since !== undefined && since.month !== (period.month === 1 ? 12 : period.month - 1)) return undefined;
  const isOf = (month: Known) =>
    (when?.year ?? month.period.year) === month.period.year &&
    (when?.month ?? month.period.month) === month.period.month;
  if (isOf(known)) return known;
  // 4月当月 is the amount of one month; 4月底 the state at its end.
  const isState = when?.month !== undefined && when.isSingle !== true && since === undefined;
  return before !== undefined && isState && isOf(before) ? before : undefined;
}
