import { matchingKey } from '../../normalise/text.ts';
import { type Mark, wordAt } from './lexicon.ts';
import { rememberHeaders } from './remember.ts';
import type { Event, Form } from './sense.ts';
import { type Times, timeAt, withPlainTimes } from './times.ts';

/** The meaning of one level of a heading. */
export interface Level extends Times {
  /** The marks of its words, in order. */
  readonly order: readonly Mark[];
  readonly measure: LevelMeasure | undefined;
  readonly event: Event | undefined;
  readonly form: Form | undefined;
  readonly leftover: string;
}

/** `money`: 资金 and the like, without saying for what; `other`: taxes, land … */
export type LevelMeasure = 'investment' | 'total' | 'funds' | 'output' | 'money' | 'other';

export const readLevel: (part: string, year: number | undefined) => Level = rememberHeaders(makeLevel);

function makeLevel(part: string, year: number | undefined): Level {
  const plain = part.normalize('NFKC').replace(/\s+/g, '').replace(REMARK, '').replace(UNIT_BRACKET, '');
  const text = matchingKey(withPlainTimes(plain)).replace(/^\d{1,2}(?=[^\d年月.\-季日])/, '');
  const times: Times = { year: undefined, isYearOfDay: false, span: undefined, marks: new Set() };
  const order: Mark[] = [];
  let leftover = '';
  let isAfterYear = false;
  for (let at = 0; at < text.length; ) {
    const time = timeAt(text, at, year);
    const word = time === undefined ? wordAt(text, at) : undefined;
    at += time?.length ?? word?.text.length ?? 1;
    if (time !== undefined) {
      if (time.isElsewhen) times.marks.add('elsewhen');
      if (time.isEnd) times.marks.add('end');
      times.span ??= time.span;
      if (time.year !== undefined && times.year === undefined) {
        times.year = time.year;
        times.isYearOfDay = order.at(-1) === 'until';
        isAfterYear = true;
      }
    } else if (word !== undefined) {
      for (const mark of word.marks) {
        times.marks.add(mark);
        order.push(mark);
        if (mark === 'end' && isAfterYear) times.isYearOfDay = true;
      }
      isAfterYear = false;
    } else if (!/[\da-z.-]/.test(text.charAt(at - 1))) leftover += text.charAt(at - 1);
  }
  const form = formOf(times.marks);
  if (countsFromStart(order, form)) {
    times.marks.add('since-start');
    times.marks.delete('start');
  }
  const measure = measureOf(times.marks);
  if (times.marks.has('this-period') && (measure !== 'total' || times.marks.has('done')))
    times.marks.add('this-month');
  const event = eventOf(times.marks);
  const isDate = form === undefined && event !== undefined && times.marks.has('part-of-date');
  return {
    ...times,
    order,
    measure,
    event,
    form: isDate && event !== 'statistics' ? 'time' : form,
    leftover,
  };
}

/** A remark on what the figure includes or excludes, and units of money. */
const REMARK =
  /[([{【〔〈《](?:(?:不?含|不?包[括含]|剔除|扣除|注|如)[^()[\]{}【】〔〕〈〉《》]*|以[^()[\]{}【】〔〕〈〉《》]*为准)[)\]}】〕〉》]|[,;](?:不?含|不?包[括含]|剔除|扣除)[^()[\]{}【】〔〕〈〉《》]*(?=[)\]}】〕〉》])/g;
const UNIT_BRACKET = /[([{【〔](?:单位|金额|人民币|[:：、,，/]|[十百千万亿]*元)+[)\]}】〕]/g;

/** 开工至今, 开工累计: here 开工 asks for no start. */
function countsFromStart(order: readonly Mark[], form: Form | undefined): boolean {
  const start = order.indexOf('start');
  if (start < 0 || (form !== undefined && !(form === 'state' && order.includes('done')))) return false;
  return order.some((mark, index) => index > start && COUNTING.has(mark));
}

const COUNTING: ReadonlySet<Mark> = new Set<Mark>(['cumulative', 'until', 'now', 'since-january']);

function measureOf(marks: ReadonlySet<Mark>): LevelMeasure | undefined {
  if (marks.has('other')) return 'other';
  if (marks.has('output')) return 'output';
  if (marks.has('total')) return 'total';
  if (marks.has('funds')) return 'funds';
  if (marks.has('sum') && !marks.has('money')) return 'total';
  if (marks.has('investment')) return 'investment';
  return marks.has('money') ? 'money' : undefined;
}

function eventOf(marks: ReadonlySet<Mark>): Event | undefined {
  if (marks.has('start')) return marks.has('finish') ? 'duration' : 'start';
  if (marks.has('finish')) return 'finish';
  if (marks.has('duration')) return 'duration';
  return marks.has('statistics') ? 'statistics' : undefined;
}

function formOf(marks: ReadonlySet<Mark>): Form | undefined {
  if (marks.has('limit')) return 'limit';
  if (marks.has('time')) return 'time';
  if (marks.has('whether')) return 'whether';
  return marks.has('state') ? 'state' : undefined;
}
