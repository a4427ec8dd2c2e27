import { describe, expect, test } from 'vitest';
import type { Condition, Formula, SumFormula } from '../../../src/model/formula.ts';
import type { LayoutCell, LayoutTable } from '../../../src/model/layout.ts';
import type { DisplayUnit } from '../../../src/write/amounts.ts';
import { Detail } from '../../../src/write/xlsx/detail.ts';
import { spreadsheetFormula } from '../../../src/write/xlsx/formula.ts';
import { column, count, money, text } from '../invented.ts';

const DAY = 1_000_000;
const LONG = '长'.repeat(256);
/** Key, plan in 元, completed in 元. */
const PROJECTS: readonly [agency: string, plan: number, completed: number][] = [
  ['郫都区', 200_000_000, 150_000_000],
  ['郫都区', 100_000_000, 50_000_001],
  ['A局', 30_000, 30_000],
  ['a局', 40_000, 30_000],
  ['01', 50_000, 30_000],
  ['1', 60_000, 30_000],
  ['～＊', 70_000, 30_000],
  ['集团*~?', 80_000, 30_000],
  ['"甲"&<乙>', 90_000, 30_000],
  ['=甲', 100_000, 30_000],
  ['两\n行', 110_000, 30_000],
  [LONG, 120_000, 30_000],
  ['', 130_000, 30_000],
  ['无计划局', 0, 0],
];
const DETAIL: LayoutTable = {
  id: 'detail',
  kind: 'records',
  title: '项目明细',
  notes: [],
  columns: [
    column('agency', '责任单位', 'text'),
    column('size', '项目数', 'count'),
    column('annualPlan', '年度计划投资', 'money'),
    column('completed', '累计完成', 'money'),
    column('phase', '性质', 'text'),
    column('days', '用时', 'quantity'),
  ],
  rows: PROJECTS.map(([agency, plan, completed], index) => ({
    cells: [
      agency === '' ? { type: 'empty' } : text(agency),
      count(1),
      money(plan),
      money(completed),
      text(index % 2 === 0 ? '续建' : '新开工'),
      // 0, 1, 2 … days; the third row states none.
      index === 2 ? { type: 'empty' } : { type: 'quantity', value: index * DAY, unit: '天' },
    ],
  })),
};

const F = "'明细'!$F$4:$F$17";
const E = "'明细'!$E$4:$E$17";
const A = "'明细'!$A$4:$A$17";
const B = "'明细'!$B$4:$B$17";
const C = "'明细'!$C$4:$C$17";
const D = "'明细'!$D$4:$D$17";
const PIDU: readonly Condition[] = [{ column: 'agency', is: '郫都区' }];

function sum(of: string, where: readonly Condition[] = []): SumFormula {
  return { op: 'sum', column: of, where };
}
function plan(agency: string, value: number): LayoutCell {
  return { type: 'money', value, formula: sum('annualPlan', [{ column: 'agency', is: agency }]) };
}
const RATE: Formula = {
  op: 'ratio',
  numerator: sum('completed', PIDU),
  denominator: sum('annualPlan', PIDU),
};
const LEAD: Formula = { ...RATE, op: 'lead', month: 8 };
const PIDU_PLAN: LayoutCell = { type: 'money', value: 300_000_000, formula: sum('annualPlan', PIDU) };
const PIDU_COMPLETED: LayoutCell = { type: 'money', value: 200_000_001, formula: sum('completed', PIDU) };
const PIDU_RATE: LayoutCell = {
  type: 'percent',
  value: { numerator: 200_000_001, denominator: 300_000_000 },
  formula: RATE,
};
const PIDU_LEAD: LayoutCell = {
  type: 'points',
  value: { numerator: 1, denominator: 300_000_000 },
  formula: LEAD,
};

const days = (value: number, where: readonly Condition[]): LayoutCell => ({
  type: 'quantity',
  value,
  unit: '天',
  formula: { op: 'median', column: 'days', where },
});

interface Case {
  readonly name: string;
  /** The last cell is the one in question. */
  readonly row: readonly LayoutCell[];
  readonly unit?: DisplayUnit;
  readonly detailUnit?: DisplayUnit;
  readonly expected: string | undefined;
}

const SUMS: readonly Case[] = [
  {
    name: 'all projects',
    row: [{ type: 'count', value: 14, formula: sum('size') }],
    expected: `SUM(${B})`,
  },
  {
    name: 'money of a group, 万元 to 亿元',
    row: [PIDU_PLAN],
    expected: `ROUND(SUMIFS(${C},${A},"郫都区")/10000,8)`,
  },
  {
    name: 'money in the same unit',
    unit: '万元',
    row: [PIDU_PLAN],
    expected: `ROUND(SUMIFS(${C},${A},"郫都区"),4)`,
  },
  {
    name: 'money from 亿元 to 万元',
    unit: '万元',
    detailUnit: '亿元',
    row: [PIDU_PLAN],
    expected: `ROUND(SUMIFS(${C},${A},"郫都区")*10000,4)`,
  },
  {
    name: 'two conditions',
    row: [{ type: 'count', value: 1, formula: sum('size', [...PIDU, { column: 'phase', is: '续建' }]) }],
    expected: `SUMIFS(${B},${A},"郫都区",'明细'!$E$4:$E$17,"续建")`,
  },
  {
    name: 'wildcards',
    row: [plan('集团*~?', 80_000)],
    expected: `ROUND(SUMIFS(${C},${A},"集团~*~~~?")/10000,8)`,
  },
  {
    name: 'quotes and signs',
    row: [plan('"甲"&<乙>', 90_000)],
    expected: `ROUND(SUMIFS(${C},${A},"""甲""&<乙>")/10000,8)`,
  },
  {
    name: 'an operator first',
    row: [plan('=甲', 100_000)],
    expected: `ROUND(SUMIFS(${C},${A},"==甲")/10000,8)`,
  },
  { name: 'empty cells', row: [plan('', 130_000)], expected: `ROUND(SUMIFS(${C},${A},"=")/10000,8)` },
  {
    name: 'a median of all that state it',
    // 0 1 3 4 5 6 7 8 9 10 11 12 13
    row: [days(7 * DAY, [])],
    expected: `ROUND(MEDIAN(IF(ISNUMBER(${F}),${F})),6)`,
  },
  {
    name: 'a median of an even number, with a condition',
    // 0 4 6 8 10 12
    row: [days(7 * DAY, [{ column: 'phase', is: '续建' }])],
    expected: `ROUND(MEDIAN(IF(ISNUMBER(${F})*(${E}="续建"),${F})),6)`,
  },
  {
    name: 'the median of one row',
    row: [days(8 * DAY, [{ column: 'agency', is: '"甲"&<乙>' }])],
    expected: `ROUND(MEDIAN(IF(ISNUMBER(${F})*(${A}="""甲""&<乙>"),${F})),6)`,
  },
  {
    name: 'a group that is not there',
    row: [plan('不存在', 0)],
    expected: `ROUND(SUMIFS(${C},${A},"不存在")/10000,8)`,
  },
];

const QUOTIENTS: readonly Case[] = [
  {
    name: 'a rate beside its parts',
    row: [PIDU_PLAN, PIDU_COMPLETED, PIDU_RATE],
    expected: 'IF(A7=0,"—",B7/A7)',
  },
  {
    name: 'a rate without them',
    row: [PIDU_COMPLETED, PIDU_RATE],
    expected:
      `IF(ROUND(SUMIFS(${C},${A},"郫都区")/10000,8)=0,"—",` +
      `ROUND(SUMIFS(${D},${A},"郫都区")/10000,8)/ROUND(SUMIFS(${C},${A},"郫都区")/10000,8))`,
  },
  {
    name: 'a lead beside its rate',
    row: [PIDU_RATE, PIDU_LEAD],
    expected: 'IF(ISNUMBER(A7),ROUND((A7-8/12)*100,8),"—")',
  },
  {
    name: 'a lead beside the parts of its rate',
    row: [PIDU_PLAN, PIDU_COMPLETED, PIDU_LEAD],
    expected: 'IF(A7=0,"—",ROUND((B7/A7-8/12)*100,8))',
  },
];

const VALUES: readonly Case[] = [
  { name: 'no formula', row: [count(3)], expected: undefined },
  { name: 'a sum that is another value', row: [plan('郫都区', 300_000_001)], expected: undefined },
  { name: 'an upper-case name beside a lower-case one', row: [plan('A局', 30_000)], expected: undefined },
  { name: 'numbers that a spreadsheet takes for equal', row: [plan('01', 50_000)], expected: undefined },
  { name: 'a line break', row: [plan('两\n行', 110_000)], expected: undefined },
  { name: 'more than 255 characters', row: [plan(LONG, 120_000)], expected: undefined },
  { name: 'a median that is another value', row: [days(8 * DAY, [])], expected: undefined },
  {
    name: 'a median of nothing',
    row: [days(0, [{ column: 'agency', is: '不存在' }])],
    expected: undefined,
  },
  {
    name: 'an unknown column',
    row: [{ type: 'count', value: 0, formula: sum('nothing') }],
    expected: undefined,
  },
  {
    name: 'a condition on an unknown column',
    row: [{ type: 'count', value: 0, formula: sum('size', [{ column: 'nothing', is: 'x' }]) }],
    expected: undefined,
  },
  {
    name: 'a condition on a column of figures',
    row: [{ type: 'count', value: 0, formula: sum('size', [{ column: 'size', is: '1' }]) }],
    expected: undefined,
  },
  {
    name: 'money counted',
    row: [{ type: 'count', value: 300_000_000, formula: sum('annualPlan', PIDU) }],
    expected: undefined,
  },
  {
    name: 'a rate that is another value',
    row: [{ type: 'percent', value: { numerator: 2, denominator: 3 }, formula: RATE }],
    expected: undefined,
  },
  {
    name: 'a lead of another month',
    row: [
      { type: 'points', value: { numerator: 1, denominator: 300_000_000 }, formula: { ...LEAD, month: 9 } },
    ],
    expected: undefined,
  },
];

describe.each([
  ['sums', SUMS],
  ['quotients', QUOTIENTS],
  ['written as bare values', VALUES],
])('%s', (_, cases) => {
  test.each(cases)('$name', ({ row, unit = '亿元', detailUnit = '万元', expected }) => {
    const detail = new Detail(DETAIL, '明细', 4, detailUnit);
    expect(spreadsheetFormula(row.at(-1)!, { detail, row: { cells: row }, rowNumber: 7, unit })).toBe(
      expected,
    );
  });
});
