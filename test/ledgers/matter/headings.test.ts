import { expect, test } from 'vitest';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { MATTERS } from '../../../src/ledgers/matter/matter.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const recognise = createRecogniser(entryWords(MATTERS, ANY_OFFICE));
const USUAL = { name: '需协调事项', project: '项目名称', asked: '牵头部门', due: '办结时限' };
const CELLS: Readonly<Record<string, readonly [string, string]>> = {
  name: ['管线迁改', '用地报批'],
  project: ['北环路', '南环桥'],
  asked: ['供电公司', '自然资源局'],
  due: ['2024-05-31', '2024-06-30'],
  agency: ['甲区', '乙区'],
  raised: ['2024-01-05', '2024-02-01'],
  status: ['未办结', '已办结'],
  answer: ['已列入计划', '正在研究'],
  resolvedOn: ['2024-03-02', '2024-03-01'],
};

test.each<readonly [field: string, headings: string]>([
  [
    'name',
    '困难和诉求 困难及诉求 存在困难和诉求 问题诉求 诉求事项 堵点难点 当前存在的突出问题 推进中的困难 事项名称',
  ],
  ['name', '需要市级层面协调解决的问题 请求事项 企业诉求 制约项目推进的因素 反映问题 需解决问题'],
  ['asked', '请求协调单位 需协调部门 拟协调部门 市级责任部门 主责部门 对口部门 涉及部门 承办处室 解决单位'],
  ['due', '希望解决时间 要求办结时间 办结期限 计划解决时限 拟解决时间 最迟办结日期 要求完成时间 时限'],
  ['agency', '申报单位 提出单位 反映单位 诉求主体 属地'],
  ['raised', '收到日期 受理时间 登记时间 诉求时间'],
  ['status', '目前状态 办理状态 是否解决 销号状态'],
  ['answer', '承办单位答复 部门答复意见 解决方案 回复情况 部门意见'],
  ['resolvedOn', '办结日期 解决时间 实际办结时间'],
  ['project', '所属项目 涉及项目 建设项目 重点项目名称'],
])('%s: %s', (field, headings) => {
  const others = headings.split(' ').filter((heading) => fieldOf(field, heading) !== field);
  expect(others).toEqual([]);
});

/** The field of the column with this heading, in a list that is otherwise as usual. */
function fieldOf(field: string, heading: string): string | undefined {
  const headers = Object.entries({ ...USUAL, [field]: heading });
  const rows = [0, 1].map((at) => headers.map(([own]) => CELLS[own]![at]).join('|'));
  const drawing = [headers.map(([, header]) => header).join('|'), ...rows].join('\n');
  const { value } = recognise({ file: '台账.xlsx', format: 'xlsx', sheets: [grid(drawing)] }, {});
  const [table] = value[0]!.tables;
  return table?.columns.find(({ header }) => header === heading)?.field;
}
