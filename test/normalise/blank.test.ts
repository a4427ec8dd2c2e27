import { expect, test } from 'vitest';
import { isBlank, saysNoProblem, saysNothing } from '../../src/normalise/blank.ts';

const BLANK = [
  '',
  ' ',
  '\u3000',
  '\u00a0\t\n',
  '\u200b',
  '/',
  '\\',
  '／',
  '//',
  '-',
  '--',
  '－－',
  '—',
  '——',
  '–',
  '−',
  '_',
  '~',
  '…',
  '……',
  '.',
  '。',
  '、',
  '*',
  '（）',
  'N/A',
  'n/a',
  'NA',
  'null',
  'None',
  'NaN',
  '空',
  '未填',
  '不涉及',
  ' 不涉及 ',
  '（空）',
  '请选择',
  '--请选择--',
  '（请选择）',
  '请选择项目级别',
  '请从下拉列表中选择',
  '点击选择',
  '请填写',
];
const NOTHING = ['无', '無', '无。', '暂无', '暫無', '没有', '×', '✕', 'x', '（无）', ' 无 '];
const NO_PROBLEM = [
  '无问题',
  '暂无问题',
  '目前无问题',
  '无困难',
  '无需协调',
  '无需协调事项',
  '暂无需协调事项',
  '无需要协调解决的问题',
  '不存在问题',
  '没有困难',
  '暂无需市级协调解决的问题',
  '無需協調事項',
  '无问题及困难',
  '暂无需要市级协调的事项',
  '目前暂无存在问题',
];
const FILLED = [
  '0',
  '0.00',
  '1',
  '12',
  '-5',
  'N',
  '否',
  '是',
  '零',
  '一',
  '○',
  '待定',
  '无锡路工程',
  '无人机产业园',
  '1/2',
  '3-5',
  '请示件',
  '请市级协调用地',
  '点军区',
  '下拉选',
];
const PROBLEMS = [
  '无土地指标',
  '无法开工',
  '无资金',
  '没有用地指标',
  '征地困难',
  '存在问题：征地',
  '无施工许可，需协调',
  '无,但资金紧张',
];

const both = (list: string[], expected: boolean) => list.map((text) => [text, expected] as const);

test.each([...both(BLANK, true), ...both([...NOTHING, ...NO_PROBLEM, ...FILLED, ...PROBLEMS], false)])(
  '%j is blank: %s',
  (text, expected) => {
    expect(isBlank(text)).toBe(expected);
  },
);

test.each([...both([...BLANK, ...NOTHING], true), ...both([...NO_PROBLEM, ...FILLED, ...PROBLEMS], false)])(
  '%j says nothing: %s',
  (text, expected) => {
    expect(saysNothing(text)).toBe(expected);
  },
);

test.each([...both([...BLANK, ...NOTHING, ...NO_PROBLEM], true), ...both([...FILLED, ...PROBLEMS], false)])(
  '%j says no problem: %s',
  (text, expected) => {
    expect(saysNoProblem(text)).toBe(expected);
  },
);

test.each([
  [' '.repeat(100_000), true],
  [`${' '.repeat(100_000)}x`, false],
  ['无'.repeat(100_000), false],
])('long cells (%#)', (text, expected) => {
  expect(isBlank(text)).toBe(expected);
  expect(saysNoProblem(text)).toBe(expected);
});
