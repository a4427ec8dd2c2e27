import type { Meaning } from './date-meaning.ts';
import type { Level } from './level.ts';
import type { Mark } from './lexicon.ts';
import type { Measure, Nature, Veto } from './sense.ts';
import { type Scope, scopeOf } from './times.ts';

/**
 * What a heading says about an amount or a rate; undefined where it is about neither. Levels come innermost first.
 */
export function amountMeaning(path: readonly Level[]): Meaning | undefined {
  const levels = isTotalOfItsOwn(path) ? path.slice(0, 1) : path;
  const { scope, span } = scopeOf(levels);
  const nature = natureOf(levels);
  const of = levels.find((level) => level.measure !== undefined);
  const isRate = nature === 'rate' || nature === 'share';
  const measure = isRate ? rateOf(levels) : of?.measure;
  const veto = vetoOf(levels, scope, measure, of);
  if (veto !== undefined) return { sense: undefined, veto, span };
  if (of === undefined && nature === undefined && scope === undefined) return undefined;
  return { sense: `${scope ?? '-'} ${nature ?? '-'} ${(measure as Measure | undefined) ?? '-'}`, veto, span };
}

/** 总投资 below 2024年完成情况 is the total, whatever the level above says; below 2024年计划投资 it is the total of the plan. */
function isTotalOfItsOwn([leaf, ...around]: readonly Level[]): boolean {
  if (leaf?.measure !== 'total' || !saysNoTime(leaf) || isDone(leaf) || leaf.marks.has('rate')) return false;
  const isBound = (level: Level) => level.marks.has('part') || isOfOther(level) || isElsewhere(level);
  return !around.some((level) => isBound(level) || natureOfLevel(level, 1) === 'plan');
}

function isOfOther({ measure }: Level): boolean {
  return measure === 'other' || measure === 'output';
}

function isElsewhere({ marks, year }: Level): boolean {
  return (
    marks.has('elsewhen') ||
    marks.has('last-year') ||
    (year ?? 0) !== 0 ||
    marks.has('former') ||
    marks.has('gap')
  );
}

function vetoOf(
  levels: readonly Level[],
  scope: Scope | undefined,
  measure: Level['measure'] | 'plan',
  of: Level | undefined,
): Veto | undefined {
  const marks = levels.flatMap((level) => [...level.marks]);
  if (marks.includes('change')) return 'change';
  if (marks.includes('gap')) return 'gap';
  if (marks.includes('former')) return 'former';
  if (levels.some(isPart) || isPartOfTotal(levels)) return 'part';
  if (measure === 'other' || measure === 'money') return 'other';
  const isBound = levels.some((level) => isOfOther(level) && level !== of && !level.marks.has('investment'));
  if (isBound) return 'other';
  if (scope === 'elsewhen') return 'elsewhen';
  const isEvent = levels.some((level) => HAPPENS.some((mark) => level.marks.has(mark)));
  if (isEvent || (marks.includes('approval') && measure !== 'total')) return 'event';
  return undefined;
}

const HAPPENS: readonly Mark[] = ['event', 'statistics', 'start', 'finish', 'duration'];

/** 其中：本年完成 is not a share: there 其中 only says that the amount of one period follows. */
function isPart({ marks, order, span, year }: Level): boolean {
  if (!marks.has('part')) return false;
  const isTime = span !== undefined || year !== undefined || TIMES.some((mark) => marks.has(mark));
  return !(isTime && marks.has('of-which') && order.filter((mark) => mark === 'part').length === 1);
}

/** 固定资产投资 below 总投资. */
function isPartOfTotal([leaf, ...around]: readonly Level[]): boolean {
  if (leaf?.measure !== 'investment' || !saysNoTime(leaf) || natureOfLevel(leaf, 0) !== undefined)
    return false;
  return around.some(({ measure }) => measure === 'total');
}

const TIMES: readonly Mark[] = ['this-year', 'this-month', 'since-january', 'earlier-years', 'last-year'];

/** The whole that a rate is a share of: the plan, the total, or something else. */
function rateOf(levels: readonly Level[]): Level['measure'] | 'plan' {
  const level = levels.find(({ marks, measure }) => measure !== undefined || marks.has('plan'));
  if (level === undefined) return undefined;
  if (level.measure === 'total' || isOfOther(level)) return level.measure;
  return level.marks.has('plan') ? 'plan' : level.measure;
}

function natureOf(levels: readonly Level[]): Nature | undefined {
  // 投资 above 进度.
  if (levels[0]!.marks.has('progress') && levels.some(({ measure }) => measure !== undefined)) return 'rate';
  const natures = levels.map(natureOfLevel);
  const isLoose = levels.every(({ marks }) => !marks.has('done') && !marks.has('achieved'));
  if (isLoose && natures.includes('done') && natures.includes('plan')) return 'plan';
  const at = natures.findIndex((nature) => nature !== undefined);
  const nature = natures[at];
  const isBare = nature === 'done' && levels.slice(0, at + 1).every(saysNoTime);
  // 计划 above 完成投资: either what is to be done, or what was done of it.
  return isBare && natures.slice(at + 1).some((outer) => outer === 'plan') ? 'either' : nature;
}

function saysNoTime({ marks, span, year }: Level): boolean {
  return (
    span === undefined &&
    year === undefined &&
    !TIMES.some((mark) => marks.has(mark)) &&
    !marks.has('cumulative')
  );
}

function natureOfLevel(level: Level, index: number): Nature | undefined {
  const { marks, order } = level;
  const isOfInvestment = level.measure !== undefined || isDone(level) || marks.has('plan');
  // Units in an outer level (万元、%) belong to several columns.
  if (marks.has('rate') && (index === 0 || level.measure === undefined)) {
    return marks.has('share') && !isDone(level) && !marks.has('plan') ? 'share' : 'rate';
  }
  if (marks.has('progress') && isOfInvestment) return 'rate';
  if (marks.has('assigned') && !isDone(level)) return 'assigned';
  if (marks.has('achieved')) return 'done';
  const plan = order.indexOf('plan');
  const done = order.indexOf('done');
  if (plan >= 0 && marks.has('stretch') && !isDone(level)) return 'expected';
  if (plan >= 0) return done >= 0 && done < plan ? 'either' : 'plan';
  if (marks.has('expected')) return isDone(level) ? 'forecast' : 'expected';
  return isDone(level) ? 'done' : undefined;
}

function isDone({ marks }: Level): boolean {
  return marks.has('done') || marks.has('mostly-done');
}
