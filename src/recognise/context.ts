import type { PlainDate } from '../model/plain-date.ts';
import type { Sheet } from '../model/sheet.ts';
import type { MoneyUnit } from '../model/yuan.ts';
import { readDate } from '../normalise/date.ts';
import { periodInText } from '../normalise/period.ts';
import { textCell } from '../normalise/reading.ts';
import { oneLine } from '../normalise/text.ts';
import { type UnknownUnit, unitInText } from '../normalise/unit.ts';
import { declaredCount } from './labels.ts';

/** What is written around a table and holds for all of it. */
export interface Surroundings {
  readonly title: string | undefined;
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
  readonly declaredCount: { readonly value: number; readonly row: number } | undefined;
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
  const period = bestPeriod([title ?? '', ...whole]);
  return {
    title,
    reporter: labelled(spoken, REPORTER),
    reportedOn: reportedOn(spoken, period?.year),
    year: period?.year,
    month: period?.month,
    unit: findUnit(lines, notes),
    declaredCount: findCount(lines),
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
const LABEL = /^(?:附件|附表|附)\s*[\d一二三四五六七八九十-]*\s*[:：]?\s*$/;
const TITLE_WORDS = /表|清单|计划|情况|台账|一览|名单|汇总|项目|进度|名录/;

function findTitle(lines: readonly Line[]): string | undefined {
  const candidates = lines
    .flatMap((line) => line.texts.map((one) => one.text))
    .filter(
      (text) =>
        text.length >= 4 &&
        !LABEL.test(text) &&
        !/[:：].{0,30}$/.test(text.replace(/^附[件表][^:：]*[:：]/, '')),
    )
    .map((text) => text.replace(/^附[件表]\s*[\d一二三四五六七八九十-]*\s*[:：]?\s*/, ''));
  return candidates.find((text) => TITLE_WORDS.test(text)) ?? candidates[0];
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

function findUnit(lines: readonly Line[], notes: readonly string[]): Surroundings['unit'] {
  for (const line of lines) {
    for (const [index, { text, column }] of line.texts.entries()) {
      const next = line.texts[index + 1]?.text ?? '';
      const label = /(?<!填报|报送|上报|填表|制表|编制|业主|建设|责任|牵头|申报)单位\s*[:：]?\s*(.*)$/.exec(
        text,
      );
      const spoken =
        label === null
          ? /[（(]\s*((?:金额)?(?:单位)?[:：]?[^（）()]{0,6}元[^（）()]{0,12})[)）]/.exec(text)?.[1]
          : label[1] || next;
      if (spoken === undefined || spoken === '') continue;
      const reading = unitInText(spoken);
      if (reading !== undefined) return { reading, raw: spoken.trim(), row: line.row, column };
    }
  }
  for (const note of notes) {
    const spoken =
      /(?:金额|投资|计量)(?:额|)?(?:单位|均以|单位均为|均为|单位为)\s*[:：为]?\s*([^，。；,;\s]{1,8})/.exec(
        note,
      )?.[1];
    const reading = spoken === undefined ? undefined : unitInText(spoken);
    if (reading !== undefined) return { reading, raw: spoken ?? '', row: 0, column: 0 };
  }
  return undefined;
}

function findCount(lines: readonly Line[]): Surroundings['declaredCount'] {
  for (const line of lines) {
    for (const { text } of line.texts) {
      const value = declaredCount(text);
      if (value !== undefined) return { value, row: line.row };
    }
  }
  return undefined;
}
