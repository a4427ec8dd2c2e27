import type { PlainDate } from '../model/plain-date.ts';
import type { Sheet } from '../model/sheet.ts';
import type { CellPlace } from '../model/source.ts';
import { agencyInTitle } from '../normalise/agency.ts';
import { readDate } from '../normalise/date.ts';
import { periodInText } from '../normalise/period.ts';
import { textCell } from '../normalise/reading.ts';
import { unitInLine } from '../normalise/unit.ts';
import { declaredCount, labelKind, namesList } from './labels.ts';
import { sectionNumbering } from './rows/numbering.ts';
import { shownIn } from './task.ts';
import type { UnitSaying } from './units.ts';

/** What is written around a table and applies to all of it. */
export interface Surroundings {
  readonly title: string | undefined;
  /** 一、续建项目, standing alone right above the header: what the whole table is about. */
  readonly heading: string | undefined;
  readonly reporter: string | undefined;
  readonly reportedOn: PlainDate | undefined;
  readonly year: number | undefined;
  readonly month: number | undefined;
  /** What its lines and notes state as its unit, the nearest first. */
  readonly units: readonly UnitSaying[];
  readonly declaredCount: (CellPlace & { readonly value: number }) | undefined;
  readonly titleAt: CellPlace | undefined;
  readonly reportedAt: CellPlace | undefined;
}

/** Rows that apply to a table (`to` exclusive), and the columns in which it stands. */
interface Around {
  readonly from: number;
  readonly to: number;
  /** Texts of the notes below the table. */
  readonly notes?: readonly string[];
  /**
   * First and last column of the table: where tables stand side by side, only the words above its own columns apply
   * to it.
   */
  readonly columns?: readonly [first: number, last: number];
}

/** Reads the rows above a header, and the texts of the notes below the table. */
export function readSurroundings(sheet: Sheet, { from, to, notes = [], columns }: Around): Surroundings {
  const lines = linesOf(sheet, from, to);
  const [first, last] = columns ?? [0, Number.POSITIVE_INFINITY];
  const own = lines.map(({ row, texts }) => ({
    row,
    texts: texts.filter(({ column }) => first <= column && column <= last),
  }));
  const beside = lines.map(({ row, texts }) => ({
    row,
    texts: texts.filter(({ column }) => column < first || last < column),
  }));
  const all = [...own, ...beside];
  const whole = all.map((line) => line.texts.map((one) => one.text).join('  '));
  const title = findTitle(
    own.map(({ row, texts }, at) => ({ row, texts: [...texts, ...beside[at]!.texts] })),
  );
  const spoken = [...whole, ...notes];
  const ownUnits = unitsAbove(own);
  const period = bestPeriod([title?.text ?? '', ...whole]);
  return {
    title: title?.text,
    heading: findHeading(own.some(({ texts }) => texts.length > 0) ? own : beside),
    reporter: labelled(spoken, REPORTER),
    reportedOn: reportedOn(spoken, period?.year),
    year: period?.year,
    month: period?.month,
    units: [...(ownUnits.length > 0 ? ownUnits : unitsAbove(beside)), ...unitsBelow(notes)],
    declaredCount: findCount(all),
    titleAt: title?.at,
    reportedAt: placeOf(all, REPORTED_ON),
  };
}

/** A row of few words that applies to the rows below it: it states a unit or the reporter. */
export function isBlockLine(texts: readonly string[]): boolean {
  if (texts.some((text) => text.length > LONGEST_LINE)) return false;
  if (texts.some((text) => REPORTER.test(text))) return true;
  // 总投资（万元） in a row of several labels is a heading.
  const isStated = texts.some(
    (text, at) =>
      (texts.length < FEWEST_LABELS || /单位|單位/.test(text)) &&
      unitInLine(text, texts[at + 1]) !== undefined,
  );
  return isStated && labelKind(texts[0] ?? '') !== 'note';
}

/** Whether a line can be a title, if a header follows: 清单, 一览表, or projects of an agency or a period. */
export function isTitleLine(texts: readonly string[]): boolean {
  const [text = ''] = texts;
  const bare = text.replace(ATTACHMENT, '').replace(UNIT_AT_END, '').trim();
  if (texts.length !== 1 || bare.length > LONGEST_LINE || labelKind(bare) !== 'plain') return false;
  if (namesList(bare)) return true;
  return TITLE_WORDS.test(bare) && (periodInText(bare) !== undefined || agencyInTitle(bare) !== undefined);
}

function linesOf(sheet: Sheet, from: number, to: number): Line[] {
  const { cells } = sheet;
  const lines: Line[] = [];
  for (let position = from; position < to; position += 1) {
    const texts: Line['texts'][number][] = [];
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const text = shownIn(sheet, cell);
      if (text !== '') texts.push({ text, column: cells.column(cell) });
    }
    lines.push({ row: cells.rowNumber(position), texts });
  }
  return lines;
}

interface Line {
  readonly row: number;
  readonly texts: readonly { readonly text: string; readonly column: number }[];
}

const REPORTER =
  /(?:(?:填报|上报|报送|申报|呈报|编报|汇报|制表|编制|填表|填制)(?:单位|部门|机构)|^\s*单位(?:名称|全称)(?=[^:：]{0,12}[:：]))\s*(?:[（(][^（）()]{0,20}[)）])?\s*[:：]?\s*([^:：]*[:：]?)/;
const REPORTED_ON =
  /(?:填报|上报|报送|填表|制表|统计|更新|报表)(?:时间|日期)\s*(?:[（(][^（）()]{0,20}[)）])?\s*[:：]?\s*([^:：]*[:：]?)/;
/** The next label on the line, whatever it is: the words between a blank and a colon. */
const LABEL_BEHIND = /\s+[（(]?\S*[:：]$/;
/** Where the value of one label ends and the next label begins without a blank. */
const NEXT_LABEL =
  /\s{2,}|\t|(?:填报|填表|制表|报送|上报|金额|计量|审核|统计)?(?:单位|时间|日期|部门|人|负责人|电话|期别)(?:\s*[（(][^（）()]{0,20}[)）])?\s*[:：]?\s*$|(?:填报|填表|制表|报送|上报|审核)(?:单位|时间|日期|人)/;
const LONGEST_HEADING = 30;
const LONGEST_LINE = 60;
const FEWEST_LABELS = 3;
const ATTACHMENT = /^附[件表]?\s*[\d一二三四五六七八九十-]*\s*[:：]?\s*/;
const UNIT_AT_END =
  /[（(【]?\s*(?:金额|数据|计量)?(?:单位|單位)?(?:均?为)?\s*[:：]?\s*[千百万亿萬億]*元[^（）()【】]{0,8}[)）】]?\s*$/;
/** 填报单位：…, 单位：… and the like are no titles. */
const LABELLED = /^\p{Script=Han}{1,8}(?:[（(][^（）()]{0,12}[)）])?\s*[:：]/u;
const TITLE_WORDS = /表|清单|计划|情况|台账|一览|名单|汇总|项目|进度|名录/;

function findTitle(lines: readonly Line[]): { readonly text: string; readonly at: CellPlace } | undefined {
  const candidates = lines
    .flatMap(({ row, texts }) => texts.map(({ text, column }) => ({ text, at: { row, column } })))
    .map(({ text, at }) => ({ text: text.replace(ATTACHMENT, '').replace(UNIT_AT_END, '').trim(), at }))
    .filter(({ text }) => text.length >= 4 && !LABELLED.test(text) && sectionNumbering(text) === undefined);
  return candidates.find(({ text }) => TITLE_WORDS.test(text)) ?? candidates[0];
}

/** The first cell with a label; the value may be in the next cell. */
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
    const own = value.replace(LABEL_BEHIND, '');
    const ending = NEXT_LABEL.exec(own);
    const bare = (ending === null ? own : own.slice(0, ending.index))
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

/**
 * The last line above the table that is more than a label or unit, without a leading 表1：. Other lines with 表 or ： are
 * no headings, unless they are numbered like a section.
 */
function findHeading(lines: readonly Line[]): string | undefined {
  const spoken = lines.map(({ texts }) =>
    texts
      .map(({ text }) => text.replace(UNIT_AT_END, '').trim())
      .filter((text) => text !== '' && !LABELLED.test(text)),
  );
  const [text, ...others] = spoken.findLast((texts) => texts.length > 0) ?? [];
  if (text === undefined || others.length > 0 || text.length > LONGEST_HEADING) return undefined;
  const named = text.replace(/^表\s*[\d一二三四五六七八九十]+\s*[:：、.]?\s*/, '');
  return named !== text || labelKind(text) === 'section' || !/[表:：]/.test(text) ? named : undefined;
}

function unitsAbove(lines: readonly Line[]): UnitSaying[] {
  return lines.flatMap(({ row, texts }) =>
    texts.flatMap(({ text, column }, at) => {
      const stated = unitInLine(text, texts[at + 1]?.text);
      return stated === undefined ? [] : [{ ...stated, from: 'preamble' as const, row, column }];
    }),
  );
}

function unitsBelow(notes: readonly string[]): UnitSaying[] {
  return notes.flatMap((note) => {
    const stated = unitInLine(note);
    return stated === undefined ? [] : [{ ...stated, from: 'note' as const }];
  });
}

function findCount(lines: readonly Line[]): Surroundings['declaredCount'] {
  for (const line of lines) {
    for (const { text, column } of line.texts) {
      const value = declaredCount(text);
      if (value !== undefined) return { value, row: line.row, column };
    }
  }
  return undefined;
}
