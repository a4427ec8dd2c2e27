import type { Level } from './level.ts';
import type { Mark } from './lexicon.ts';
import type { Event, Form, Sense, Veto } from './sense.ts';
import type { Span } from './times.ts';

export interface Meaning {
  readonly sense: Sense | undefined;
  readonly veto: Veto | undefined;
  readonly span: Span | undefined;
}

/**
 * What a heading says about a time, or about whether something has happened; undefined where it asks for an amount.
 * Levels come innermost first.
 */
export function dateMeaning(levels: readonly Level[]): Meaning | undefined {
  const [leaf] = levels;
  if (leaf === undefined || leaf.measure === 'investment' || leaf.measure === 'total') return undefined;
  const at = levels.findIndex((level) => level.event !== undefined);
  const asks = leaf.form !== undefined && leaf.form !== 'state';
  const leansOut =
    at > 0 &&
    leaf.measure === undefined &&
    levels[at]!.measure === undefined &&
    isMode(leaf) &&
    leaf.span === undefined;
  if (!asks && at !== 0 && !leansOut) return undefined;
  if (at === 0 && leaf.measure !== undefined && !asks) return undefined;
  const form = levels.slice(0, Math.max(at, 0) + 1).find((level) => level.form !== undefined)?.form;
  if (at < 0) return completion(levels, form);
  const event = levels[at]!.event!;
  const veto = vetoOf(levels, at, event);
  if (veto !== undefined) return { sense: undefined, veto, span: undefined };
  return { sense: `${event} ${modeOf(levels)} ${form ?? '-'}`, veto, span: undefined };
}

/** 完成时间, without saying what is completed. */
function completion(levels: readonly Level[], form: Form | undefined): Meaning {
  const isPlain = levels.every(
    ({ marks }) => ELSE.every((mark) => !marks.has(mark)) && !marks.has('approval'),
  );
  const isMeant = form === 'time' && isPlain && levels[0]!.marks.has('completion');
  const veto = isMeant ? vetoOf(levels, 0, 'completion') : 'event';
  if (veto !== undefined) return { sense: undefined, veto, span: undefined };
  const isDone = levels[0]!.order.filter((mark) => mark === 'done').length > 1;
  const mode = levels.some(isPlanned) ? 'plan' : isDone ? 'done' : '-';
  return { sense: `completion ${mode} time`, veto: undefined, span: undefined };
}

/** Marks of events other than start and finish, and of things they happen to. */
const ELSE: readonly Mark[] = ['event', 'part', 'other', 'funds', 'money'];

function vetoOf(levels: readonly Level[], at: number, event: Event): Veto | undefined {
  const around = levels.flatMap(({ marks }) => [...marks]);
  if (around.includes('former')) return 'former';
  if (around.includes('gap')) return 'gap';
  if (around.includes('rate') || around.includes('change')) return 'change';
  if (around.includes('elsewhen') || around.includes('last-year')) return 'elsewhen';
  const own = levels.slice(0, at + 1).flatMap(({ marks }) => [...marks]);
  const isElse = (marks: readonly Mark[]) => ELSE.some((mark) => marks.includes(mark));
  if (isElse(own) || (event !== 'statistics' && (own.includes('approval') || own.includes('statistics'))))
    return 'event';
  // 征地拆迁 above 开工时间: the start of clearing the site, not of the works.
  return around.includes('part') || around.includes('event') ? 'event' : undefined;
}

function isMode(level: Level): boolean {
  return isPlanned(level) || level.marks.has('done') || level.form !== undefined;
}

function isPlanned({ marks }: Level): boolean {
  return marks.has('plan') || marks.has('expected');
}

function modeOf(levels: readonly Level[]): 'plan' | 'done' | '-' {
  const level = levels.find((one) => isPlanned(one) || one.marks.has('done'));
  if (level === undefined) return '-';
  // 计划（实际）开工时间 can be either.
  if (isPlanned(level)) return level.marks.has('done') ? '-' : 'plan';
  return 'done';
}
