import type { PlainDate } from '../model/plain-date.ts';
import type { Sheet } from '../model/sheet.ts';
import type { CellPlace } from '../model/table.ts';
import type { MoneyUnit } from '../model/yuan.ts';
import { readDate } from '../normalise/date.ts';
import { periodInText } from '../normalise/period.ts';
import { textCell } from '../normalise/reading.ts';
import { oneLine } from '../normalise/text.ts';
import { type UnknownUnit, unitInText } from '../normalise/unit.ts';
import { declaredCount, labelKind } from './labels.ts';

/** What is written around a table and holds for all of it. */
export interface Surroundings {
  readonly title: string | undefined;
  /** 一、续建项目, standing alone right above the header: what the whole table is about. */
  readonly heading: string | undefined;
  readonly reporter: string | undefined;
  readonly reportedOn: PlainDate | undefined;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly unit:
    | {
        readonly reading: MoneyUnit | UnknownUnit;
        readonly raw: string;
        readonly row: number;
        readonly column: number;
      }
    | undefined;
  readonly declaredCount: (CellPlace & { readonly value: number }) | undefined;
  readonly titleAt: CellPlace | undefined;
  readonly reportedAt: CellPlace | undefined;
}

/** Reads the rows `from` … `to` (exclusive) above a header, and the texts of the notes below the table. */
export function readSurroundings(
  sheet: Sheet,
  from: number,
  to: number,
  notes: readonly string[],
): Surroundings {
  const { cells } = sheet;
  const lines: Line[] = [];
  for (let position = from; position < to; position += 1) {
    const texts: { text: string; column: number }[] = [];
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const text = oneLine(cells.text(cell));
      if (text !== '') texts.push({ text, column: cells.column(cell) });
    }
    lines.push({ row: cells.rowNumber(position), texts });
  }
  const whole = lines.map((line) => line.texts.map((one) => one.text).join('  '));
  const title = findTitle(lines);
  const spoken = [...whole, ...notes];
  const period = bestPeriod([title?.text ?? '', ...whole]);
  return {
    title: title?.text,
    heading: findHeading(lines),
    reporter: labelled(spoken, REPORTER),
    reportedOn: reportedOn(spoken, period?.year),
    year: period?.year,
    month: period?.month,
    unit: findUnit(lines, notes),
    declaredCount: findCount(lines),
    titleAt: title?.at,
    reportedAt: placeOf(lines, REPORTED_ON),
  };
}

interface Line {
  readonly row: number;
  readonly texts: readonly { readonly text: string; readonly column: number }[];
}

const REPORTER =
  /(?:填报|上报|报送|申报|制表|编制|填表)(?:单位|部门)\s*(?:[（(][^（）()]{0,20}[)）])?\s*[:：]?\s*([^:：]*)/;
const REPORTED_ON =
  /(?:填报|上报|报送|填表|制表|统计|更新|报表)(?:时间|日期)\s*(?:[（(][^（）()]{0,20}[)）])?\s*[:：]?\s*([^:：]*)/;
/** Where the value of one label ends and the next label begins. */
const NEXT_LABEL =
  /\s{2,}|\t|(?:填报|填表|制表|报送|上报|金额|计量|审核|统计)?(?:单位|时间|日期|部门|人|负责人|电话|期别)(?:\s*[（(][^（）()]{0,20}[)）])?\s*[:：]?\s*$|(?:填报|填表|制表|报送|上报|审核)(?:单位|时间|日期|人)/;
const LONGEST_HEADING = 30;
const ATTACHMENT = /^附[件表]?\s*[\d一二三四五六七八九十-]*\s*[:：]?\s*/;
const UNIT_AT_END =
  /[（(【]?\s*(?:金额)?(?:单位|單位)?\s*[:：]?\s*[千百万亿萬億]*元[^（）()【】]{0,8}[)）】]?\s*$/;
/** 填报单位：…, 单位：… and their like are no titles. */
const LABELLED = /^\p{Script=Han}{1,8}(?:[（(][^（）()]{0,12}[)）])?\s*[:：]/u;
const TITLE_WORDS = /表|清单|计划|情况|台账|一览|名单|汇总|项目|进度|名录/;

function findTitle(lines: readonly Line[]): { readonly text: string; readonly at: CellPlace } | undefined {
  const candidates = lines
    .flatMap(({ row, texts }) => texts.map(({ text, column }) => ({ text, at: { row, column } })))
    .map(({ text, at }) => ({ text: text.replace(ATTACHMENT, '').replace(UNIT_AT_END, '').trim(), at }))
    .filter(({ text }) => text.length >= 4 && !LABELLED.test(text));
  return candidates.find(({ text }) => TITLE_WORDS.test(text)) ?? candidates[0];
}

/** The first cell with a label; its value may stand in the next one. */
function placeOf(lines: readonly Line[], label: RegExp): CellPlace | undefined {
  for (const { row, texts } of lines) {
    const found = texts.find(({ text }) => label.test(text));
    if (found !== undefined) return { row, column: found.column };
  }
  return undefined;
}

function labelled(lines: readonly string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const value = pattern.exec(line)?.[1]?.trim();
    if (value === undefined) continue;
    const ending = NEXT_LABEL.exec(value);
    const bare = (ending === null ? value : value.slice(0, ending.index))
      .replace(/[（(](?:盖章|公章|章|签章)[)）]/g, '')
      .trim();
    if (bare !== '') return bare;
  }
  return undefined;
}

function reportedOn(lines: readonly string[], year: number | undefined): PlainDate | undefined {
  const text = labelled(lines, REPORTED_ON);
  if (text === undefined) return undefined;
  const reading = readDate(textCell(text.replace(/\s+/g, '')), { year });
  return reading.state === 'value' && 'precision' in reading.value ? reading.value : undefined;
}

function bestPeriod(
  lines: readonly string[],
): { year?: number | undefined; month?: number | undefined } | undefined {
  let best: { year?: number | undefined; month?: number | undefined } | undefined;
  for (const line of lines) {
    const withoutReport = line.replace(/(?:填报|上报|报送|填表|制表|打印)(?:时间|日期).*$/, '');
    const found = periodInText(withoutReport);
    if (found === undefined) continue;
    if (found.year !== undefined && found.month !== undefined) return found;
    best = { year: best?.year ?? found.year, month: best?.month ?? found.month };
  }
  return best;
}

/** The last line above the table, if it is numbered like a section or names one after 表1：. */
function findHeading(lines: readonly Line[]): string | undefined {
  const last = lines.findLast((line) => line.texts.length > 0);
  const text = last?.texts.length === 1 ? last.texts[0]!.text : undefined;
  if (text === undefined || text.length > LONGEST_HEADING) return undefined;
  const named = text.replace(/^表\s*[\d一二三四五六七八九十]+\s*[:：、.]?\s*/, '');
  return named !== text || labelKind(text) === 'section' || !/[表:：]/.test(text) ? named : undefined;
}

function findUnit(lines: readonly Line[], notes: readonly string[]): Surroundings['unit'] {
  for (const { row, texts } of lines) {
    for (const [index, { text, column }] of texts.entries()) {
      const reading = unitOf(text, texts[index + 1]?.text ?? '');
      if (reading !== undefined) return { ...reading, row, column };
    }
  }
  for (const note of notes) {
    const spoken = UNIT_IN_NOTE.exec(note)?.[1];
    const reading = spoken === undefined ? undefined : unitInText(spoken);
    if (reading !== undefined) return { reading, raw: spoken ?? '', row: 0, column: 0 };
  }
  return undefined;
}

/** 单位：亿元, whether alone, in a title's brackets or after 填报单位; its value may stand in the next cell. */
function unitOf(text: string, next: string): { reading: MoneyUnit | UnknownUnit; raw: string } | undefined {
  for (const [, label, value] of text.matchAll(UNIT_LABEL)) {
    if (label !== undefined && OTHER_UNIT_LABEL.test(label)) continue;
    const raw = value === undefined || value === '' ? next : value;
    const reading = raw === '' ? undefined : unitInText(`（${raw}）`);
    if (reading !== undefined) return { reading, raw };
  }
  for (const [, raw] of text.matchAll(UNIT_BRACKET)) {
    const reading = unitInText(`（${raw}）`);
    if (reading !== undefined) return { reading, raw: raw ?? '' };
  }
  return undefined;
}

const UNIT_LABEL =
  /(\p{Script=Han}{2})?(?:单位|單位)\s*(?:为|是)?\s*[:：]?\s*([^()（）[\]【】\s:：;；。]{0,16})/gu;
/** 填报单位, 业主单位 …: units of another kind. */
const OTHER_UNIT_LABEL = /填报|填報|报送|上报|填表|制表|编制|业主|建设|责任|牵头|申报|主管|报告|实施/;
const UNIT_BRACKET = /[（(【]\s*([^（）()【】]{0,6}[元圆][^（）()【】]{0,8})\s*[)）】]/g;
const UNIT_IN_NOTE =
  /(?:金额|投资|计量)额?(?:单位|均以|单位均为|均为|单位为)\s*[:：为]?\s*([^，。；,;\s]{1,8})/;

function findCount(lines: readonly Line[]): Surroundings['declaredCount'] {
  for (const line of lines) {
    for (const { text, column } of line.texts) {
      const value = declaredCount(text);
      if (value !== undefined) return { value, row: line.row, column };
    }
  }
  return undefined;
}
