import { matchingKey } from '../normalise/text.ts';
import { type Mark, wordAt } from './heading/lexicon.ts';
import { rememberHeaders } from './heading/remember.ts';
import { timeAt, withPlainTimes } from './heading/times.ts';

/**
 * The keys under which a header can be looked up: with and without the text in brackets, because 业主(建设)单位 needs it
 * and 责任单位（牵头） does not.
 */
export const headerKeys: (text: string, year: number | undefined) => HeaderKeys = rememberHeaders(makeKeys);

function makeKeys(text: string, year: number | undefined): HeaderKeys {
  const compact = withPlainTimes(inChinese(text.normalize('NFKC')).replace(/\s+/g, ''));
  const writings = BRACKET.test(compact) ? [compact, compact.replace(BRACKETED, '')] : [compact];
  const keys = writings.map((writing) => keysOf(withoutUnit(matchingKey(writing)), year));
  const full = new Set(keys.map((key) => key.relative).filter((key) => key !== ''));
  const reduced = new Set(keys.flatMap((key) => [key.timeless, key.core]).filter((key) => key !== ''));
  const first = compact.split(AND)[0]!;
  // 学校(项目)名称 is a name of projects; in 说明(项目名称) the bracket only explains.
  const opened = /[)\]}】〕〉》]$/.test(compact) ? compact : compact.replace(BRACKETS, '');
  const endings = [...new Set([first, compact, opened])];
  return {
    full: [...full],
    reduced: [...reduced].filter((key) => !full.has(key)),
    endings: endings.map((text) => withoutUnit(matchingKey(text.replace(BRACKETED, '')))),
  };
}

/** Drops an English translation: 项目名称 Project name. Words in capitals are used in Chinese and stay: PPP项目. */
function inChinese(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text.replace(ENGLISH, '') : text;
}

/** English words, but not the pinyin that a converter left: 工業(yè). */
const ENGLISH = /(?<![(\p{Script=Latin}])[A-Za-z]*[a-z]{2}[A-Za-z.'-]*(?!\p{Script=Latin})/gu;

export interface HeaderKeys {
  /**
   * With times relative to the list's year: `Y年` is this year, `P年` an earlier one, `X年` a later one, `C月` several months
   * from January, `M月` one month, `Q月` other months.
   */
  readonly full: readonly string[];
  /** Without times, then also without words that do not change the meaning. */
  readonly reduced: readonly string[];
  /** The text before the first 及, and the whole: 存在的问题 of 存在的问题及拟采取的措施. */
  readonly endings: readonly string[];
}

/** The years that a header names, from which the list's own year can be guessed. */
export function yearsIn(text: string): number[] {
  return Array.from(text.normalize('NFKC').matchAll(/(20\d\d)(?!\d)/g), (match) => Number(match[1]));
}

const BRACKET = /[([{【〔〈《]/;
const BRACKETED = /[([{【〔〈《][^()[\]{}【】〔〕〈〉《》]*[)\]}】〕〉》]?/g;
const BRACKETS = /[()[\]{}【】〔〕〈〉《》]/g;
const AND = /及其?|[和与、，,;；]/;
const SHORTEST_CORE = 2;

function withoutUnit(key: string): string {
  return key.replace(/^\d{1,2}(?=[^\d年月.\-季日])/, '').replace(/(?<=.)(?:[十百千万亿]*元|%)$/, '');
}

function keysOf(key: string, year: number | undefined): { relative: string; timeless: string; core: string } {
  let relative = '';
  let timeless = '';
  let core = '';
  for (let at = 0; at < key.length; ) {
    const time = timeAt(key, at, year);
    if (time !== undefined) {
      at += time.length;
      if (time.year !== undefined) relative += time.year === 0 ? 'Y年' : time.year < 0 ? 'P年' : 'X年';
      else if (time.span === undefined) relative += 'Q月';
      else relative += time.span.from === time.span.to ? 'M月' : time.span.from === 1 ? 'C月' : 'Q月';
      continue;
    }
    const word = wordAt(key, at);
    const text = word?.text ?? key.charAt(at);
    at += text.length;
    relative += text;
    const says = (marks: ReadonlySet<Mark>) => word?.marks.every((mark) => marks.has(mark)) ?? false;
    if (!says(TIMES)) timeless += text;
    if (text.length === 1 || !says(IDLE)) core += text;
  }
  return { relative, timeless, core: core.length < SHORTEST_CORE ? '' : core };
}

const TIMES: ReadonlySet<Mark> = new Set<Mark>([
  'this-year',
  'this-month',
  'elsewhen',
  'until',
  'end',
  'before',
  'since-january',
  'now',
  'cumulative',
  'part-of-date',
]);
const IDLE: ReadonlySet<Mark> = new Set<Mark>([
  ...TIMES,
  'filler',
  'done',
  'mostly-done',
  'completion',
  'state',
]);
