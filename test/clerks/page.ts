import type { Clerk } from './clerk.ts';
import type { Column } from './columns.ts';
import { emptyPage, type Page, put, text } from './grid.ts';
import type { UnitPlace } from './header.ts';
import type { Line } from './lines.ts';
import type { Money } from './numbers.ts';
import type { Month, Phase } from './projects.ts';
import { putTable } from './table.ts';

/** A table with what stands above it. */
export interface Block {
  /** What the title says besides the month. */
  readonly titled: { readonly agency?: string; readonly phase?: Phase };
  /** 填报单位, where the block says it. */
  readonly reporter: string;
  readonly period: Month;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly money: Money;
  readonly unitPlace: UnitPlace;
  /** The unit holds from the block above and is not said again. */
  readonly isUnitKnown?: boolean;
}

/** One sheet with its blocks below each other, or side by side. */
export function drawPage(clerk: Clerk, name: string, blocks: readonly Block[], isSideBySide: boolean): Page {
  const page = emptyPage(name);
  const left = clerk.does('an empty first column', 8) ? 1 : 0;
  if (isSideBySide) {
    let column = left;
    for (const block of blocks) {
      putBlock(clerk, page, block, 0, column);
      column += block.columns.length + 1;
    }
    return page;
  }
  let row = 0;
  for (const block of blocks) {
    if (row > 0) row += clerk.pick('rows between blocks', [1, 0, 2]);
    row = putBlock(clerk, page, block, row, left);
  }
  return page;
}

function putBlock(clerk: Clerk, page: Page, block: Block, top: number, left: number): number {
  let row = top;
  if (top === 0 && clerk.does('an attachment line', 4))
    put(page, row++, left, text(clerk.pick('attachment', ['附件1', '附件：', '附表2', '附件1-1'])));
  const title = titleOf(clerk, block);
  put(page, row, left, text(title));
  page.merges.push({ top: row, left, bottom: row, right: left + block.columns.length - 1 });
  row += 1;
  if (block.unitPlace === 'sentence' && !block.isUnitKnown)
    put(page, row++, left, text(unitSentence(clerk, block.money)));
  const meta = metaOf(clerk, block);
  for (const { at, words } of meta) put(page, row, left + at, text(words));
  if (meta.length > 0) row += 1;
  if (clerk.does('an empty row above the headings', 8)) row += 1;
  row = putTable(clerk, page, block, row, left);
  if (block.unitPlace === 'note') put(page, row++, left, text(unitSentence(clerk, block.money)));
  return row;
}

/** Title lines name the list, and often who sends it and for which month. */
function titleOf(clerk: Clerk, { titled, period, money, unitPlace, isUnitKnown }: Block): string {
  const subject = clerk.choose('title: subject', 3, '进展情况表', TITLE_SUBJECTS);
  const month = clerk.choose('title: month', 3, 'Y年1-M月', ['Y年M月', 'Y年M月份', 'Y年1—M月份', '']);
  const months = period.month === 1 ? month.replace(/1[-—]M/, 'M') : month;
  const when = months.replace('Y', String(period.year)).replace('M', String(period.month));
  const unit = unitPlace === 'title' && !isUnitKnown ? `（单位：${money.unit}）` : '';
  return `${titled.agency ?? ''}${when}${titled.phase ?? ''}重点项目${subject}${unit}`;
}

const TITLE_SUBJECTS = ['建设进度月报表', '推进情况统计表', '投资完成情况表', '调度表', '清单'];

function unitSentence(clerk: Clerk, { unit }: Money): string {
  const words = clerk.pick('unit: sentence', [
    '注：表内金额单位均为万元。',
    '说明：本表投资额以万元为单位填报。',
    '本表投资额均以万元计。',
    '（本表金额单位为万元，面积单位为亩）',
  ]);
  return words.replace('万元', unit);
}

/** 填报单位, 填报时间 and 单位 in one line, as cells of their own or as one text. */
function metaOf(
  clerk: Clerk,
  { reporter, period: { year, month }, columns, money, unitPlace, isUnitKnown }: Block,
): { at: number; words: string }[] {
  const pieces: string[] = [];
  if (reporter !== '')
    pieces.push(
      `${clerk.choose('reporter: label', 3, '填报单位：', ['填报单位:', '报送单位：', '填报单位（盖章）：', '单位名称：', '上报单位：'])}${reporter}`,
    );
  const day = clerk.choose('time of filling in', 3, '', ['填报时间：', '报送日期：']);
  if (day !== '') pieces.push(`${day}${dayOfReport(year, month)}`);
  if (unitPlace === 'line' && !isUnitKnown) {
    pieces.push(
      clerk
        .choose('unit: line', 2, '单位：万元', [
          '单位:万元',
          '（单位：万元）',
          '金额单位：万元',
          '计量单位：万元',
          '单位： 万元',
          '单位：万元、%',
          '投资单位：万元',
        ])
        .replace('万元', money.unit),
    );
  }
  if (pieces.length === 0) return [];
  if (clerk.does('line above the headings in one cell', 4))
    return [{ at: 0, words: pieces.join('　　　　') }];
  const step = Math.max(1, Math.floor(columns.length / pieces.length));
  return pieces.map((words, index) => ({
    at: index === pieces.length - 1 && index > 0 ? columns.length - 1 : index * step,
    words,
  }));
}

function dayOfReport(year: number, month: number): string {
  return month === 12 ? `${year + 1}年1月5日` : `${year}年${month + 1}月5日`;
}
