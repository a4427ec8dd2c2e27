import type { Clerk } from './clerk.ts';
import type { Column } from './columns.ts';
import { emptyPage, type Page, put, text } from './grid.ts';
import { monthsTo } from './headings.ts';
import { drawAmountWriter, type Money } from './numbers.ts';
import { groupsOf, type Month, type Project } from './projects.ts';

/** Sheets of the workbook that hold no project of their own: a cover, instructions, sums of what the others list. */
export function drawFurtherPages(
  clerk: Clerk,
  list: Listed,
): { readonly before: Page[]; readonly after: Page[] } {
  const before: Page[] = [];
  const after: Page[] = [];
  if (clerk.does('a cover', 12)) before.push(cover(list));
  if (clerk.does('a sheet of instructions', 10)) after.push(instructions(clerk));
  const summary = clerk.choose('a sheet of sums', 8, 'none', ['before the list', 'behind the list'] as const);
  if (summary === 'before the list') before.push(sums(clerk, list));
  if (summary === 'behind the list') after.push(sums(clerk, list));
  return { before, after };
}

export interface Listed {
  readonly projects: readonly Project[];
  readonly columns: readonly Column[];
  readonly money: Money;
  readonly period: Month;
}

function cover({ period: { year, month } }: Listed): Page {
  return pageOf('封面', [[], ['重点项目推进情况月报'], [], [`（${year}年${month}月）`], [], ['二〇二X年']]);
}

function instructions(clerk: Clerk): Page {
  const example = clerk.does('an example among the instructions', 2)
    ? [
        ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）'],
        ['1', 'XX路建设项目', '10000', '3000'],
      ]
    : [];
  return pageOf('填表说明', [
    ['填表说明'],
    ['1.项目名称应与立项批复一致。'],
    ['2.总投资为项目批复的总投资，单位为万元。'],
    ['3.累计完成投资为当年1月1日至本月末的数据。'],
    ...example,
  ]);
}

/** One row an agency, or a phase, with its count and sums, and a total. */
function sums(clerk: Clerk, { projects, columns, money, period: { year, month } }: Listed): Page {
  const key = clerk.pick<'agency' | 'phase'>('sums by', ['agency', 'phase']);
  const amounts = columns.filter(({ kind, id }) => kind === 'amount' && MAIN.includes(id));
  const write = drawAmountWriter(clerk);
  const random = clerk.random('sums');
  const page = pageOf(clerk.pick('sheet of sums', ['汇总表', '汇总', '总表', '分类汇总']), [
    [`${year}年${monthsTo(month)}重点项目汇总表`],
    [`单位：${money.unit}`],
    [
      '序号',
      key === 'agency' ? '责任单位' : '项目性质',
      '项目个数',
      ...amounts.map(({ heading }) => heading.join('')),
    ],
  ]);
  const groups: [string, readonly Project[]][] = [...groupsOf(projects, key), ['合计', projects]];
  for (const [at, [name, members]] of groups.entries()) {
    const row = page.rows.length;
    if (name !== '合计') put(page, row, 0, { value: at + 1 });
    put(page, row, 1, text(name));
    put(page, row, 2, { value: members.length });
    for (const [index, column] of amounts.entries()) {
      if (column.kind !== 'amount') continue;
      const sum = members.reduce((all, project) => all + column.say(project.amounts), 0);
      put(page, row, 3 + index, write(sum, money, random));
    }
  }
  return page;
}

const MAIN: readonly string[] = ['total', 'plan', 'completed'];

function pageOf(name: string, rows: readonly (readonly string[])[]): Page {
  const page = emptyPage(name);
  for (const [row, cells] of rows.entries()) {
    put(page, row, 0, undefined);
    for (const [column, words] of cells.entries()) put(page, row, column, text(words));
  }
  return page;
}
