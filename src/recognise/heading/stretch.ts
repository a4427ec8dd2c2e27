import type { MonthPart, Stretch } from '../../model/stretch.ts';
import { isUnitWord } from '../../normalise/quantity.ts';
import { matchingKey } from '../../normalise/text.ts';
import { timeAt, withPlainTimes } from './times.ts';

/**
 * The heading of one column of a breakdown: the part of the year that it names, and its other words as a matching
 * key.
 */
export interface StretchHeading {
  readonly stretch: Stretch;
  readonly rest: string;
}

/** Reads 一季度目标, 1-9月计划, 截至9月底完成, 9月 above 上旬, 本月目标, 月目标. Undefined where it names no part of the list's own year. */
export function stretchHeading(
  parts: readonly string[],
  year: number | undefined,
): StretchHeading | undefined {
  const text = parts.map(plainPart).join('');
  if (!/[月季周旬]/.test(text)) return undefined;
  let rest = '';
  let months: { readonly from: number; readonly to: number } | undefined;
  let part: MonthPart | undefined;
  for (let at = 0; at < text.length; ) {
    const time = timeAt(text, at, year);
    if (time !== undefined) {
      if (time.isElsewhen || (time.year ?? 0) !== 0) return undefined;
      months = time.span ?? months;
      at += time.length;
      continue;
    }
    const own = partAt(text, at);
    if (own !== undefined) {
      part = own.part ?? part;
      if (own.part === undefined) months ??= OWN_MONTH;
      at += own.length;
      continue;
    }
    rest += text.charAt(at);
    at += 1;
  }
  if (months === undefined && part === undefined) return undefined;
  const { from, to } = months ?? OWN_MONTH;
  // Only a single month can have a part.
  if (part !== undefined && from !== to) return undefined;
  const counts = part === undefined && from > 0 && CUMULATIVE.test(rest);
  const stretch = { from: counts ? 1 : from, to, ...(part === undefined ? {} : { part }) };
  return { stretch, rest: matchingKey(rest.replace(FILLERS, '')) };
}

const OWN_MONTH = { from: 0, to: 0 };

function plainPart(part: string): string {
  const text = part.normalize('NFKC').replace(/\s+/g, '');
  const unmarked = text.replace(/[([【]([^()[\]【】]*)[)\]】]/g, (_, inner: string) =>
    isUnitWord(inner) || /[元%]/.test(inner) ? '' : inner,
  );
  return withPlainTimes(unmarked);
}

interface PartToken {
  readonly length: number;
  /** Undefined for the whole of the list's own month. */
  readonly part: MonthPart | undefined;
}

function partAt(text: string, at: number): PartToken | undefined {
  PART.lastIndex = at;
  const match = PART.exec(text);
  if (match === null) return undefined;
  const [written, week, name] = match;
  const part =
    week !== undefined
      ? ({
          of: 'week',
          at: '一二三四五'.includes(week) ? '一二三四五'.indexOf(week) + 1 : Number(week),
        } as const)
      : NAMES.get(name!);
  return { length: written.length, part };
}

const PART = /第?([一二三四五1-5])周|(上旬|中旬|下旬|上半月|下半月|本月|当月|^月度?(?=目标|任务|计划|完成))/y;
const NAMES = new Map<string, MonthPart>([
  ['上旬', { of: 'ten-days', at: 1 }],
  ['中旬', { of: 'ten-days', at: 2 }],
  ['下旬', { of: 'ten-days', at: 3 }],
  ['上半月', { of: 'half', at: 1 }],
  ['下半月', { of: 'half', at: 2 }],
]);
/** Counted from January. */
const CUMULATIVE = /截至|截止|累计|累积|底|末|前|至/;
const FILLERS =
  /季度|月度|分季|分月|分旬|按季|按月|截至到?|截止到?|累计|累积|年度|全年|本年|年|底|末|前|至|止|到|份|的|应|拟|期/g;
