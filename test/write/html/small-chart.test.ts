import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDate } from '../../../src/model/plain-date.ts';
import type { ChartLine, WallChart } from '../../../src/model/wall-chart.ts';
import { renderWallChart } from '../../../src/write/html/wall-chart/wall-chart.ts';

/**
 * A chart of four lines in both languages, as it is written; style and script are left out, since they are built.
 * `GOLDEN_UPDATE=1` writes the files anew, to be read before they are kept.
 */
const UPDATE = process.env.GOLDEN_UPDATE === '1';

const at = (row: number, column: number) => ({ file: '锦坪区.xlsx', sheet: '续建', row, column });

function line(row: number, name: string, more: Partial<ChartLine>): ChartLine {
  return {
    name,
    place: at(row, 2),
    groups: [['锦坪区'], ['续建']],
    light: undefined,
    reason: undefined,
    marks: [],
    annualPlan: 80_000_000,
    completed: 61_960_000,
    rate: { numerator: 61_960_000, denominator: 80_000_000 },
    isBehind: false,
    planned: { start: parseDate('2022-03'), finish: parseDate('2023-11') },
    actual: { state: 'started', start: parseDate('2022-04'), finish: undefined },
    overdue: undefined,
    calendar: '计划2022.3—2023.11；2022.4开工',
    values: [
      { text: '锦坪区', sources: [at(3, 1)] },
      { text: '8000万元', sources: [at(row, 8)] },
      { text: '6196万元', sources: [at(row, 11), at(row, 12)] },
    ],
    ...more,
  };
}

const trace = {
  figure: 'overall.rate',
  period: '2023-09',
  formula: '本年完成÷年度计划',
  places: [{ file: '锦坪区.xlsx', sheet: '续建', cells: 'H6:H8' }],
};

const CHART: WallChart = {
  title: '棠州市2023年重点项目挂图',
  aside: '截至2023年9月底 · 4个项目 · 1份清单',
  sentences: ['1—9月，4个重点项目完成投资0.62亿元。'],
  period: { year: 2023, month: 9 },
  unit: '万元',
  headlines: [
    {
      label: '年度投资完成率',
      value: '77.45%',
      note: '高于时序2.5个百分点',
      share: { numerator: 7745, denominator: 10_000 },
      isTimed: true,
      isBehind: false,
      trace,
    },
  ],
  fields: [
    { id: 'agency', title: '责任单位' },
    { id: 'annualPlan', title: '年度计划投资' },
    { id: 'completed', title: '本年累计完成投资' },
  ],
  groupings: [
    {
      id: 'agency',
      title: '责任单位',
      isSeveral: false,
      isShown: true,
      groups: [
        {
          key: '锦坪区',
          title: '锦坪区',
          count: '3个',
          annualPlan: 160_000_000,
          completed: 61_960_000,
          rate: { numerator: 61_960_000, denominator: 80_000_000 },
          isBehind: false,
          remarks: ['高于时序2.5个百分点', '缺数据1个'],
        },
        {
          key: '',
          title: '未填责任单位',
          count: '1个',
          annualPlan: undefined,
          completed: undefined,
          rate: undefined,
          isBehind: false,
          remarks: [],
        },
      ],
    },
    { id: 'phase', title: '项目性质', isSeveral: false, isShown: true, groups: [] },
  ],
  marks: [{ id: 'missing', title: '缺数据' }],
  lights: [{ shade: 'red', title: '红灯', short: '红' }],
  lines: [
    line(6, '锦湖片区安置房（一期）', {}),
    line(7, '云坪自来水厂扩建工程', {
      light: 'red',
      reason: '应开工未开工',
      completed: 'missing',
      rate: undefined,
      marks: ['missing'],
      planned: { start: parseDate('2023-Q2'), finish: parseDate('2024') },
      actual: { state: 'not-started', start: undefined, finish: undefined },
      overdue: 'start',
      calendar: '计划2023年二季度—2024年；未开工；应开工未开工',
    }),
    line(8, '<b>万丰</b>文体中心', {
      actual: { state: 'finished', start: parseDate('2022-04'), finish: parseDate('2023-06-15') },
      calendar: '计划2022.3—2023.11；2022.4开工、2023.6.15竣工',
    }),
    line(9, '三槐文旅小镇', {
      groups: [[''], ['储备']],
      annualPlan: undefined,
      completed: undefined,
      rate: undefined,
      planned: { start: undefined, finish: undefined },
      actual: { state: 'unknown', start: undefined, finish: undefined },
      calendar: '计划时间未填；是否开工未填',
      values: [undefined, undefined, undefined],
    }),
  ],
  heat: {
    title: '各单位逐月进度',
    note: '斜线表示没有数据',
    months: ['8月', '9月', '10月'],
    rows: [
      {
        key: '锦坪区',
        cells: [
          { state: 'missing', text: '—', said: '未报送' },
          {
            state: 'measured',
            lead: { numerator: 245, denominator: 10_000 },
            text: '+2.5',
            said: '完成率77.45%',
            trace,
          },
          { state: 'to-come' },
        ],
      },
    ],
  },
  notes: ['2023年1—9月累计'],
};

test.each(['zh-CN', 'en'] as const)('%s', (tag) => {
  const path = join(import.meta.dirname, `small-chart.${tag}.html`);
  const written = renderWallChart(CHART, tag)
    .replace(/<style>.*?<\/style>/s, '<style></style>')
    .replace(/<script>.*?<\/script>/s, '<script></script>')
    .replace(/sha256-[\w+/=]+/g, 'sha256-…');
  if (UPDATE) writeFileSync(path, written);
  expect(written).toBe(readFileSync(path, 'utf8'));
});
