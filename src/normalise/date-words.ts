import type { DateRange, PlainDate } from '../model/plain-date.ts';
import { calendarExpression } from './calendar-expression.ts';
import { dateRange } from './date-range.ts';
import { type SiteProgress, siteProgress } from './site-progress.ts';

export type DateInWords =
  | {
      readonly state: 'value';
      readonly value: PlainDate;
      /** What the words around the date claim: 预计2023年10月 is planned, 已于2023年3月开工 is done. */
      readonly claim: 'planned' | 'done' | undefined;
    }
  | { readonly state: 'range'; readonly value: DateRange }
  /** Words without a date that still tell something: 已开工, 未开工, 待定 (nothing known yet). */
  | { readonly state: 'words'; readonly says: SiteProgress };

/**
 * Reads a date among words (已于2023年3月开工, 预计2023年10月, 未开工，计划2023年10月), a start and a finish in one text
 * (2023年3月开工，2025年12月竣工), or words alone (已开工, 待定). Only words of a closed list may stand around a date: a date in a
 * longer story (3月完成可研) is not the one the column asks for. Undefined where nothing is certain.
 */
export function dateInWords(text: string, listYear: number | undefined): DateInWords | undefined {
  const single = dateWithWords(text, listYear);
  if (single)
    return single.date ? { state: 'value', value: single.date, claim: claimOf(single.words) } : single.range;
  if (DIGIT.test(text)) return startAndFinish(text, listYear);
  const says = siteProgress(text);
  if (says.started !== undefined || says.finished !== undefined) return { state: 'words', says };
  return UNDECIDED.test(text) ? { state: 'words', says: {} } : undefined;
}

interface DateWithWords {
  readonly date?: PlainDate;
  readonly range?: DateInWords;
  readonly words: string;
}

function dateWithWords(text: string, listYear: number | undefined): DateWithWords | undefined {
  const bracket = REMARK.exec(text);
  const bare = bracket ? bracket[1]! : text;
  const leading = LEADING.exec(bare)?.[0] ?? '';
  const rest = bare.slice(leading.length);
  const trailing = TRAILING.exec(rest)?.[0] ?? '';
  const middle = rest.slice(0, rest.length - trailing.length);
  // 2023年3月未开工 tells the state at that time; it is no date of a start.
  if (trailing.includes('未')) return undefined;
  const words = `${leading} ${trailing} ${bracket?.[2] ?? ''}`;
  const date = calendarExpression(middle, listYear);
  if (date) return { date, words };
  const range = dateRange(middle, listYear);
  return range && { range: { state: 'range', value: range }, words };
}

function startAndFinish(text: string, listYear: number | undefined): DateInWords | undefined {
  const [first, second, third] = text.split(CLAUSE_END).filter((clause) => clause !== '');
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const start = dateWithWords(first, listYear);
  if (!start?.date || !STARTS.test(start.words)) return undefined;
  const finish = dateWithWords(second, start.date.year);
  if (!finish?.date || !FINISHES.test(finish.words)) return undefined;
  return { state: 'range', value: { start: start.date, end: finish.date } };
}

function claimOf(words: string): 'planned' | 'done' | undefined {
  if (PLANNED.test(words)) return 'planned';
  return DONE.test(words) ? 'done' : undefined;
}

const WORD =
  '(?:尚未|暂未|未|目前|已经|已|原|于|在|将|拟|计划|预计|力争|争取|确保|暂定|初步|定于|目标|约|大约|左右|前后|之前|以前|前|正式|全面|实际|实现|顺利|项目|工程|开工|动工|启动|开始|建设|施工|竣工|完工|完成|建成|投产|投用|投入使用|运营|通车|验收|交付|使用|并|进场|时间|日期|为|[:,;。、])';
const LEADING = new RegExp(`^${WORD}+`);
const TRAILING = new RegExp(`${WORD}+$`);
/** A remark in brackets, without digits. */
const REMARK = /^([^()]+)\(([^()\d]*)\)$/;
const DIGIT = /\d/;
const CLAUSE_END = /[,;。、\n]/;
const STARTS = /开工|动工|启动|开始/;
const FINISHES = /竣工|完工|建成|投产|投用|使用|通车|完成|交付/;
const PLANNED = /未|计划|预计|拟|力争|争取|确保|将|暂定|目标|(?<![以之])前(?!后)/;
const DONE = /已|实际/;
const UNDECIDED =
  /^(?:时间|暂|尚|还|目前)?(?:待定|未定|待确定|未确定|未明确|不确定|待明确|另定|另行确定|暂缓|视.{1,10}(?:而定|确定)|待.{1,12}(?:确定|后))$/;
