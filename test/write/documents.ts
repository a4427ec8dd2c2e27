import type { LayoutTable } from '../../src/model/layout.ts';
import { column, count, money, text } from './invented.ts';

/** One small table with every kind of cell, and a second one. */
export const SMALL_TABLES: readonly LayoutTable[] = [
  {
    id: 'byAgency',
    title: '分责任单位',
    notes: ['截至 8 月底'],
    columns: [
      column('key', '责任单位', 'text'),
      column('projects', '项目数', 'count'),
      column('annualPlan', '年度计划投资', 'money'),
      column('rate', '完成率', 'percent'),
      column('lead', '高于时序', 'points'),
      column('latest', '最近开工', 'date'),
    ],
    rows: [
      {
        cells: [
          text('=郫都区|"一"\n*二*'),
          count(1_105),
          money(460_699_000_001),
          { type: 'percent', value: { numerator: 356_805, denominator: 460_699 } },
          { type: 'points', value: { numerator: 1, denominator: 8 } },
          { type: 'date', value: { year: 2019, month: 8, day: 31, precision: 'month' } },
        ],
        emphasis: 'behind',
      },
      {
        cells: [
          text('合计'),
          count(0),
          money(0),
          { type: 'empty', reason: 'no-denominator' },
          { type: 'empty' },
          { type: 'empty' },
        ],
        emphasis: 'total',
      },
    ],
  },
  {
    id: 'detail',
    kind: 'records',
    title: '项目明细',
    notes: [],
    columns: [column('plan', '计划', 'money')],
    rows: [{ cells: [money(15_000)] }],
  },
];
