import { formatDate, type PlainDate } from '../../model/plain-date.ts';
import { readDate } from '../../normalise/date.ts';
import { textCell } from '../../normalise/reading.ts';
import { matchingKey } from '../../normalise/text.ts';
import { dateOf, type EntryValue, textOf } from '../entries/entry.ts';
import type { Derived, EntryContext } from '../ledger.ts';
import { KICKOFF_FIELDS } from './fields.ts';

/**
 * Which event a row belongs to: the one in its cell, else the one that the batch, a section or the title names. A
 * name that means no single event (集中开工项目台账) is ignored; then the day and the kind tell events apart.
 */
export function deriveKickoff(
  values: ReadonlyMap<string, EntryValue>,
  { sections, above, period }: EntryContext,
): readonly Derived[] {
  const says = { values };
  const event =
    textOf(says, 'event') ??
    textOf(says, 'batch') ??
    sections.map(eventIn).find((words) => words !== undefined) ??
    above.map(eventIn).find(isOneOf);
  const stated = dateOf(says, 'day');
  const day = stated ?? dayIn([event, ...sections, ...above], period.year);
  const kind = textOf(says, 'kind') ?? kindIn([event ?? '', ...sections, ...above]);
  const year = day?.year ?? period.year;
  const apart = event ?? [day === undefined ? '' : formatDate(day), ...placeOf(says, kind)].join(' ');
  return [
    ...(stated !== undefined || day === undefined ? [] : [{ field: 'day', value: day }]),
    ...(textOf(says, 'event') !== undefined || event === undefined ? [] : [{ field: 'event', value: event }]),
    ...(textOf(says, 'kind') !== undefined || kind === undefined ? [] : [{ field: 'kind', value: kind }]),
    { field: 'occasion', value: [year, kind ?? '', matchingKey(apart)].join(' ') },
  ];
}

/** The day, month or quarter that the words about an event name: 2024年第三季度集中开工. It says whether it has come. */
function dayIn(words: readonly (string | undefined)[], listYear: number): PlainDate | undefined {
  for (const one of words) {
    const found = one === undefined || !/开工/.test(one) ? null : WHEN.exec(one.replace(/\s/g, ''));
    if (found === null) continue;
    const [, year = String(listYear), quarter, month, day] = found;
    const text =
      quarter === undefined ? `${month}月${day === undefined ? '' : `${day}日`}` : `${quarter}季度`;
    const reading = readDate(textCell(`${year}年${text}`), {});
    if (reading.state === 'value') return reading.value;
  }
  return undefined;
}

const WHEN = /(?:(20\d\d)年度?)?(?:第?([一二三四1-4])季度|(?<![\d-])(\d{1,2})月(?:份)?(?:(\d{1,2})日)?)/;

/** 一季度集中开工项目表 → 一季度集中开工; undefined for words without an event. */
function eventIn(words: string): string | undefined {
  if (!/开工|开竣工/.test(words)) return undefined;
  return words.replace(LIST_WORDS, '').trim() || undefined;
}

const LIST_WORDS =
  /(?:重点|重大|)(?:项目|工程)?(?:基本|推进|进展|)(?:情况|)(?:清单|台账|一览表|统计表|汇总表|登记表|明细表|情况表|名单|表|)(?:[（(].*[)）])?$/;

/** Whether the words name one particular event: a quarter, a month, a day, a batch. */
function isOneOf(words: string | undefined): boolean {
  return words !== undefined && /季|月|\d日|第.{1,3}[批次期场]|首批|半年|上午|节/.test(words);
}

/** The kind of event in these words. 市级 only if no other kind is named, because the 市 of 简阳市 matches as well. */
function kindIn(words: readonly string[]): string | undefined {
  const closed = KICKOFF_FIELDS.find(({ field }) => field === 'kind')!.words!;
  const found = words.flatMap((one) => {
    const title = /开工/.test(one) ? one.replace(/开工.*$/, '') : '';
    return closed.find(([, pattern]) => pattern.test(title))?.[0] ?? [];
  });
  return found.find((kind) => kind !== '市级') ?? found[0];
}

/** Events of one day and kind are told apart by zone or trade, since each holds its own. */
function placeOf(says: { readonly values: ReadonlyMap<string, EntryValue> }, kind: string | undefined) {
  if (kind === '片区') return [textOf(says, 'district') ?? ''];
  return kind === '行业' ? [textOf(says, 'field') ?? ''] : [];
}

/** The year in which an event counts: without a day, that of its list. */
export function yearOf(entry: { readonly values: ReadonlyMap<string, EntryValue> }): number {
  return Number(textOf(entry, 'occasion')?.split(' ')[0]);
}

/** The month of an event, if its day is known to the month. */
export function monthOf(day: PlainDate | undefined): string | undefined {
  if (day === undefined || (day.precision !== 'day' && day.precision !== 'month')) return undefined;
  return `${day.year}-${String(day.month).padStart(2, '0')}`;
}
