import type { FieldKind } from '../model/table.ts';
import type { Candidate } from './dictionary.ts';
import { type Draft, type Settling, shareOf } from './draft.ts';
import { LEFT_OVER } from './match-header.ts';
import { FIGURES } from './relations.ts';

/**
 * A field that a column of figures may have: how certain its heading is, and the score with its values and months.
 */
export interface Choice<Field extends string> {
  readonly field: Field;
  readonly sure: number;
  readonly score: number;
}

/** The fields that a column can have by its heading, if its values and months allow them. */
export function choicesOf<Field extends string>(
  settling: Settling<Field>,
  draft: Draft<Field>,
  isContested: (field: Field) => boolean,
): Choice<Field>[] {
  const { leftover, by } = draft.from.match;
  const isDoubtful = leftover.length >= LEFT_OVER && by === 'grammar';
  return inJanuary(settling, draft).flatMap(({ field, sure, rank }): Choice<Field>[] => {
    const kind = settling.kinds.get(field) ?? 'text';
    if (!FIGURES.has(kind)) return [];
    const worth = ofMonths(settling, draft, field);
    if (worth === undefined) return [];
    // A heading that is certain needs no check of its values.
    if (sure >= CERTAIN && !isDoubtful && kind !== 'percent' && !isContested(field))
      return [{ field, sure, score: sure - NOTHING + worth }];
    const fit = fitOf(settling, draft, kind);
    if (by !== 'settled' && fit < PLAUSIBLE && (sure < CERTAIN || kind === 'percent')) return [];
    const own = isDoubtful ? sure * DOUBTFUL : sure;
    const filled = draft.values.length === 0 ? EMPTY : 0;
    const first = filled < 0 ? 0 : by === 'settled' ? SETTLED : rank < 1 ? ADJUSTED : 0;
    const alike = isSaidAlike(settling, draft, field) ? ALIKE : 0;
    const beside = runsBeside(settling, draft, field) ? BESIDE : 0;
    const score = own - NOTHING + worth + filled + first + alike + beside + (fit - 1) * SPOKEN;
    return [{ field, sure: own, score }];
  });
}

/** The score of a heading with no other support. */
const NOTHING = 0.5;
const CERTAIN = 0.95;
const PLAUSIBLE = 0.5;
const DOUBTFUL = 0.75;
const EMPTY = -0.3;
const SETTLED = 2;
/** 调整后的计划 counts before the plan. */
const ADJUSTED = 0.3;
const SPOKEN = 0.2;
const ALIKE = 0.15;
const LIKELY = 0.8;
const BESIDE = 0.4;

/**
 * 截至2024年8月底累计完成 beside 截至2023年底累计完成: the same words except for the day, so both count from the start of the works.
 */
function isSaidAlike<Field extends string>(
  { drafts, task }: Settling<Field>,
  draft: Draft<Field>,
  field: Field,
): boolean {
  const sum = task.ledger.relations.find((one) => one.is === 'sum' && one.whole === field);
  if (sum?.is !== 'sum') return false;
  const words = withoutTimes(draft);
  return drafts.some(
    (other) =>
      other !== draft &&
      other.from.match.candidates.some((one) => one.field === sum.one && one.sure >= LIKELY) &&
      withoutTimes(other) === words,
  );
}

/**
 * 完成投资 beside 累计完成投资, where neither names a year: they can be the month and the year so far, or the year and
 * everything since the start. The amounts must decide.
 */
function runsBeside<Field extends string>(
  { drafts, task }: Settling<Field>,
  draft: Draft<Field>,
  field: Field,
): boolean {
  const { running } = task.ledger;
  if (running === undefined || field !== running.month) return false;
  const yearIn = ({ from }: Draft<Field>) =>
    from.match.candidates.find((one) => one.field === running.year)?.sure ?? 0;
  const own = yearIn(draft);
  return drafts.some((other) => other !== draft && yearIn(other) > 0 && yearIn(other) < own);
}

function withoutTimes<Field extends string>({ from }: Draft<Field>): string {
  return from.parts.join('').replace(/[\d年月日底末上去前\s]/g, '');
}

/** In January the month is the year so far: of 本月完成投资 and 1月完成投资 each gets one field; a single one is the year's. */
function inJanuary<Field extends string>(
  { about, task }: Settling<Field>,
  { from: { match } }: Draft<Field>,
): readonly Candidate<Field>[] {
  const { running } = task.ledger;
  const own = match.candidates.find(({ field }) => field === running?.month);
  if (
    running === undefined ||
    about.month !== 1 ||
    own === undefined ||
    own.sure < CERTAIN ||
    (match.span?.to ?? 1) !== 1
  )
    return match.candidates;
  return [
    ...match.candidates,
    { ...own, field: running.year, sure: own.sure + (match.span === undefined ? 0.01 : 0.02) },
  ];
}

/**
 * The score of the months that a heading names, for a field; undefined where they exclude it. Completed amounts end
 * with the list's month at the latest. Of several such columns the one that ends with the list's month counts; for
 * the month alone only an exact match does.
 */
function ofMonths<Field extends string>(
  { about, task, kinds, drafts }: Settling<Field>,
  { from: { match } }: Draft<Field>,
  field: Field,
): number | undefined {
  const { span } = match;
  if (span === undefined || kinds.get(field) !== 'money') return 0;
  const distance = Math.abs((about.month ?? 12) - span.to);
  if (!task.ledger.done.has(field)) return distance * -BY_MONTH;
  if (about.month !== undefined && span.to > about.month) return undefined;
  // 1-3月 beside 4-6月 is a piece of the year so far.
  const goesOn = ({ from, values }: Draft<Field>) =>
    from.match.span?.from === span.to + 1 &&
    from.match.candidates.every((one) => task.ledger.done.has(one.field)) &&
    values.length > 0;
  if (distance > 0 && drafts.some(goesOn)) return undefined;
  // 4-6月 is a piece of it anyway.
  if (span.from > 1 && span.to > span.from) return undefined;
  if (span.isQuarter && distance !== 0 && span.to !== about.ownMonth) return undefined;
  if (field === task.ledger.running?.month && about.month !== undefined && distance !== 0) return undefined;
  const { month } = about;
  if (distance > 0 && month !== undefined && drafts.some((other) => saysNow(other, field, month)))
    return undefined;
  return distance === 0
    ? BY_PERIOD
    : about.month === undefined
      ? -distance * BY_MONTH
      : EARLIER - distance * BY_MONTH;
}

/**
 * The heading is about the present: 年初以来 beside 1-9月 in October, even if few cells can be read; 截至10月底累计, though it
 * may not count from January.
 */
function saysNow<Field extends string>(
  { from: { match }, values }: Draft<Field>,
  field: Field,
  month: number,
): boolean {
  const own = match.candidates.find((one) => one.field === field);
  if (own === undefined || values.length === 0) return false;
  return match.span === undefined ? own.sure >= LIKELY : match.span.to === month;
}

const BY_MONTH = 0.01;
const BY_PERIOD = 0.1;
/** A column that ends with an earlier month counts only where there is no other. */
const EARLIER = -0.2;

/** The share of values that a kind can have; 1 where there are none. Years are not amounts. */
function fitOf<Field extends string>(
  settling: Settling<Field>,
  { values }: Draft<Field>,
  kind: FieldKind,
): number {
  if (values.length === 0) return 1;
  if (kind === 'money')
    return values.length > 1 && values.every(isYear) ? 0 : shareOf(settling, values, kind);
  if (kind === 'percent' && values.filter(isBeyondRate).length * 2 > values.length) return 0;
  const share = shareOf(settling, values, kind);
  // 主体施工 answers whether works have begun as well as 是 does.
  return kind === 'yes-no' ? Math.max(share, shareOf(settling, values, 'progress')) : share;
}

/** 4,100 under 投资进度 is an amount. */
function isBeyondRate(value: string): boolean {
  return !value.includes('%') && Number(value.replaceAll(',', '')) > HIGHEST_RATE;
}

const HIGHEST_RATE = 1000;

export function isYear(value: string): boolean {
  return /^(?:19|20)\d\d年?$/.test(value);
}
