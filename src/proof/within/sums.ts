import { compareExact, type Exact, minus, sum, ZERO } from '../../model/exact.ts';
import { rangeOf } from '../agreement.ts';
import type { Claim } from '../claim.ts';
import { subjectKey } from '../claim.ts';
import { inFormOf } from '../figures.ts';
import type { Verdict } from '../verdict.ts';
import { pathOf } from './rates.ts';
import type { TextFigures } from './text-figures.ts';

/** A whole and its parts: a table's total and rows, or what follows 其中. */
interface Division {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  /** The parts are complete by their meaning: what has started and what has not. */
  readonly isAll: boolean;
}

/**
 * Compares wholes with the sums of their parts; if they differ, the whole is called wrong. Parts may be incomplete: a
 * smaller sum only counts if they are complete by their meaning, or if another measure of the same parts adds up. A
 * larger sum always counts, unless the parts may overlap.
 */
export function* sumVerdicts(text: TextFigures): Generator<readonly [Claim, Verdict]> {
  const divisions = [...inTables(text), ...inSentences(text)];
  const proved = divisions.filter(adds);
  for (const division of divisions) {
    const { whole, parts } = division;
    if (adds(division)) {
      for (const claim of [whole, ...parts]) yield [claim, rightInText(claim)];
      continue;
    }
    const total = sum(parts.map(({ figure }) => figure.value));
    const isAll = division.isAll || proved.some((one) => haveSameParts(one, division));
    const isMore = compareExact(total, rangeOf(whole.figure)[1]) > 0 && !mayOverlap(parts);
    // Of a whole that is not known, what later sentences say of others are no parts.
    if (
      whole.subject.unknown !== undefined &&
      parts.some(({ subject, sentence }) => isOfData(subject) && sentence !== whole.sentence)
    )
      continue;
    if (!(isAll || isMore) || !whole.isNamed || !parts.every((part) => text.isUsable(part))) continue;
    const isRounded = difference(total, whole, parts);
    yield [
      whole,
      {
        verdict: isRounded ? 'rounding' : 'wrong',
        against: 'text',
        measure: pathOf(whole),
        expected: inFormOf(whole.figure, total),
        denominator: undefined,
        parts: parts.map((part) => text.part(part)),
      },
    ];
  }
}

function isOfData({ groups: [group = ''], unknown }: Claim['subject']): boolean {
  return unknown === undefined && group.startsWith('by');
}

export function rightInText(claim: Claim): Verdict {
  return {
    verdict: 'right',
    against: 'text',
    measure: pathOf(claim),
    expected: undefined,
    denominator: undefined,
  };
}

function adds({ whole, parts }: Division): boolean {
  return compareExact(sum(parts.map(({ figure }) => figure.value)), whole.figure.value) === 0;
}

/** Whether the difference can be rounding: up to half of the last digit of the whole and of every part. */
function difference(total: Exact, whole: Claim, parts: readonly Claim[]): boolean {
  const apart = minus(total, whole.figure.value);
  const most = sum([whole, ...parts].map(({ figure }) => half(figure)));
  const size = apart.top < 0n ? minus(ZERO, apart) : apart;
  return compareExact(size, most) <= 0;
}

function half(figure: Claim['figure']): Exact {
  const [low, high] = rangeOf(figure);
  const whole = minus(high, low);
  return { top: whole.top, bottom: whole.bottom * 2n };
}

/** A project may have several levels, so groups by level are not parts of a whole. */
function mayOverlap(parts: readonly Claim[]): boolean {
  return parts.some(({ subject }) => subject.groups.some((group) => group.startsWith('byLevel[')));
}

function haveSameParts(one: Division, other: Division): boolean {
  const keys = (division: Division) => division.parts.map(({ subject }) => subjectKey(subject)).join(' ');
  return keys(one) === keys(other);
}

/** The rows of a column with their total. A table without a total is compared with the text. */
function* inTables(text: TextFigures): Generator<Division> {
  const columns = new Map<string, Claim[]>();
  for (const claim of text.claims) {
    const place = text.placeOf(claim);
    if (place === undefined || !isAmount(claim)) continue;
    const key = `${place.table}:${place.column}`;
    columns.set(key, [...(columns.get(key) ?? []), claim]);
  }
  for (const claims of columns.values()) {
    const parts = claims.filter(({ isTotal }) => !isTotal);
    const totals = claims.filter(({ isTotal }) => isTotal);
    if (parts.length < 2 || mayOverlap(parts)) continue;
    if (parts.some(({ stems }) => stems[0] !== claims[0]!.stems[0])) continue;
    if (totals.length === 1) yield { whole: totals[0]!, parts, isAll: false };
    if (totals.length > 0) continue;
    const [stem = ''] = parts[0]!.stems;
    for (const whole of text.near({ ...parts[0]!, subject: EVERYBODY }, stem))
      if (text.placeOf(whole) === undefined && whole.isSure) yield { whole, parts, isAll: false };
  }
}

const EVERYBODY = { groups: [''], phase: undefined, step: undefined, unknown: undefined };

/**
 * Within a sentence: what follows 其中, 按类型分 or 项目中, by measure, with the last figure before it of the same measure;
 * and planned starts with what has started and what has not.
 */
function* inSentences(text: TextFigures): Generator<Division> {
  const { claims } = text;
  const said = claims.filter((claim) => text.placeOf(claim) === undefined && isAmount(claim));
  for (const [at, first] of said.entries()) {
    const before = said[at - 1];
    if (!first.isPart || (before?.isPart && before.paragraph === first.paragraph)) continue;
    const after = said.slice(at).findIndex((claim) => !claim.isPart || claim.paragraph !== first.paragraph);
    const run = after < 0 ? said.slice(at) : said.slice(at, at + after);
    for (const kind of [0, 1, 2]) {
      const lead = run.filter((claim) => measureOf(claim) !== undefined).map(measureOf);
      const measure = [...new Set(lead)][kind];
      const parts = withoutRepeats(run.filter((claim) => measureOf(claim) === measure));
      if (measure === undefined || parts.length < 2) continue;
      const whole = said.slice(0, at).findLast((claim) => isWholeOf(claim, parts));
      if (whole !== undefined && isNear(whole, first, before)) yield { whole, parts, isAll: false };
    }
  }
  for (const whole of said.filter(({ stems }) => stems[0] === 'starts.planned' || stems[0] === 'projects')) {
    const follows = (stem: string) =>
      said.find(
        (claim) =>
          claim.stems[0] === stem && claim.paragraph === whole.paragraph && claim.sentence === whole.sentence,
      );
    const [started, not] = [follows('starts.started'), follows('starts.notStarted')];
    if (started !== undefined && not !== undefined && whole.stems[0] === 'starts.planned')
      yield { whole, parts: [started, not], isAll: true };
  }
}

/** 按类型分 may come some paragraphs after the whole. */
const PARAGRAPHS_BETWEEN = 3;

function isNear(whole: Claim, first: Claim, before: Claim | undefined): boolean {
  if (whole.paragraph === first.paragraph) return true;
  return before?.paragraph !== first.paragraph && whole.paragraph >= first.paragraph - PARAGRAPHS_BETWEEN;
}

function isWholeOf({ isPart, figure, stems }: Claim, parts: readonly Claim[]): boolean {
  if (isPart || figure.kind !== parts[0]!.figure.kind) return false;
  return (
    parts.every((part) => part.stems[0] === stems[0]) || (figure.kind === 'count' && stems[0] === 'projects')
  );
}

/** Numbers of projects at any stage can be parts of a number of projects. */
function measureOf({ figure, stems }: Claim): string | undefined {
  if (figure.kind !== 'count') return stems[0];
  return stems.length > 0 ? 'projects' : undefined;
}

/** The parts before the first repetition. */
function withoutRepeats(parts: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>();
  const end = parts.findIndex(({ subject, stems }) => {
    const key = `${subjectKey(subject)} ${stems[0]}`;
    return seen.size === seen.add(key).size;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

function isAmount({ figure }: Claim): boolean {
  return figure.kind === 'money' || figure.kind === 'count';
}
