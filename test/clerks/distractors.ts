import type { Random } from '../fuzz/random.ts';
import type { Clerk } from './clerk.ts';
import { monthsTo } from './headings.ts';
import type { Amounts, Month } from './projects.ts';

/** A column that looks like one of the project's figures and is none. */
export interface Distractor {
  readonly id: string;
  readonly heading: readonly string[];
  /** In 元, of a project or of a part. */
  readonly value: (amounts: Amounts) => number;
  /** Beside which figure it likes to stand. */
  readonly beside: 'total' | 'plan' | 'completed';
}

/** None on half the lists; else one to three kinds, a kind being one column or a group of them. */
export function drawDistractors(clerk: Clerk, period: Month, step: number): Distractor[] {
  const kinds = Object.entries(KINDS).filter(([id]) => clerk.does(`distractor: ${id}`, 24));
  return kinds.flatMap(([id, draw]) =>
    draw({
      random: clerk.random(`distractor: ${id} words`),
      period,
      step: (value) => Math.round(value / step) * step,
    }).map((column, at) => ({ ...column, id: `${id} ${at}` })),
  );
}

interface Task {
  readonly random: Random;
  readonly period: Month;
  /** Rounds to what the unit can say. */
  readonly step: (value: number) => number;
}

type Column = Omit<Distractor, 'id'>;

const KINDS: Record<string, (task: Task) => Column[]> = {
  output: ({ random, period, step }) => [
    one(
      'completed',
      random.pick([
        `${monthsTo(period.month)}累计完成产值`,
        '本年累计产值',
        '年度产值',
        '累计完成产值',
        '工业总产值',
      ]),
      ({ completed }) => step(completed * 1.6),
    ),
  ],
  'output in a group': ({ random, period, step }) => [
    one(
      'completed',
      [
        random.pick(['产值', '产值情况', '工业产值']),
        random.pick(['本年累计完成', '累计完成', `1-${period.month}月`]),
      ],
      ({ completed }) => step(completed * 1.3),
    ),
  ],
  tax: ({ random, step }) => [
    one(
      'completed',
      random.pick(['本年累计入库税收', '累计实现税收', '税收', '年内累计完成税收']),
      ({ completed }) => step(completed * 0.06),
    ),
  ],
  left: ({ random, period, step }) => [
    one(
      'completed',
      random.pick([
        '未完成投资',
        '年度未完成投资',
        '尚未完成投资',
        '剩余投资',
        '年度剩余投资',
        '欠完成投资',
        `${period.year}年尚差投资`,
      ]),
      ({ plan, completed }) => step(plan - completed),
    ),
  ],
  'of which land': ({ random, step }) => [
    one(
      'completed',
      random.pick(['其中：征地拆迁', '其中：征地拆迁投资', '其中征拆费用', '其中：征地拆迁费']),
      ({ completed }) => step(completed * 0.2),
    ),
  ],
  'of which works': ({ random, step }) => [
    one('completed', random.pick(['其中：建安投资', '其中：建安工程', '其中：工程费用']), ({ completed }) =>
      step(completed * 0.7),
    ),
    ...(random.oneIn(2)
      ? [
          one('completed', random.pick(['其中：设备购置', '设备投资']), ({ completed }) =>
            step(completed * 0.1),
          ),
        ]
      : []),
  ],
  'last year': ({ random, period: { year, month }, step }) => [
    one(
      'plan',
      random.pick([
        `${year - 1}年完成投资`,
        '上年完成投资',
        '上年度完成投资',
        `${year - 1}年${monthsTo(month)}完成投资`,
        '上年同期完成投资',
        '去年同期完成投资',
      ]),
      ({ before }) => step(before * 0.6),
    ),
  ],
  'next month': ({ random, period: { month }, step }) => [
    one(
      'completed',
      random.pick([
        `${(month % 12) + 1}月计划投资`,
        '下月计划完成投资',
        '下月计划投资',
        '下月投资计划',
        '下月预计完成投资',
      ]),
      ({ plan }) => step(plan / 11),
    ),
  ],
  'plan of the month': ({ random, period: { month }, step }) => [
    one(
      'completed',
      random.pick([`${month}月计划投资`, '本月计划完成投资', '当月投资计划', '本月计划投资']),
      ({ plan }) => step(plan / 12),
    ),
  ],
  "last month's": ({ random, period: { month }, step }) =>
    month === 1
      ? []
      : [
          one(
            'completed',
            random.pick([
              `${monthsTo(month - 1)}累计完成投资`,
              '截至上月底累计完成投资',
              '上月累计完成投资',
              `${monthsTo(month - 1)}完成投资`,
            ]),
            ({ completed, month: own }) => step(completed - own),
          ),
        ],
  'next year': ({ random, period: { year }, step }) => [
    one(
      'plan',
      random.pick([`${year + 1}年计划投资`, '下年度计划投资', `${year + 1}年投资计划`, '明年计划投资']),
      ({ total, before, plan }) => step((total - before - plan) * 0.7),
    ),
  ],
  expected: ({ random, period: { year }, step }) => [
    one(
      'completed',
      random.pick(['全年预计完成投资', '预计全年完成投资', `预计${year}年完成投资`, '年底预计完成投资']),
      ({ plan }) => step(plan * 1.05),
    ),
  ],
  paid: ({ random, step }) => [
    one(
      'completed',
      random.pick(['累计支付资金', '已支付工程款', '累计拨付资金', '本年累计支付']),
      ({ completed }) => step(completed * 0.8),
    ),
  ],
  funds: ({ random, step }) => [
    one(
      'completed',
      random.pick(['本年到位资金', '到位资金', '资金到位情况', '本年累计到位资金']),
      ({ completed }) => step(completed * 0.9),
    ),
  ],
  contract: ({ random, step }) => [
    one('total', random.pick(['合同金额', '中标价', '中标金额', '施工合同价']), ({ total }) =>
      step(total * 0.8),
    ),
  ],
  sources: ({ random, step }) => {
    const group = random.pick(['资金来源', '总投资资金来源', '投资来源']);
    return [
      one('total', [group, random.pick(['中央资金', '中央预算内投资', '中央投资'])], ({ total }) =>
        step(total * 0.1),
      ),
      one('total', [group, random.pick(['省级资金', '省级投资', '省预算内'])], ({ total }) =>
        step(total * 0.2),
      ),
      one('total', [group, random.pick(['银行贷款', '专项债券', '贷款'])], ({ total }) => step(total * 0.3)),
      one(
        'total',
        [group, random.pick(['自筹资金', '企业自筹', '业主自筹'])],
        ({ total }) => total - step(total * 0.1) - step(total * 0.2) - step(total * 0.3),
      ),
    ];
  },
  'plan by quarter': ({ random, step }) => {
    const group = random.pick(['分季度投资计划', '年度计划分解', '季度计划投资']);
    const names = random.pick([
      ['一季度', '二季度', '三季度', '四季度'],
      ['第一季度', '第二季度', '第三季度', '第四季度'],
    ]);
    return names.map((name, at) =>
      one('plan', [group, name], ({ plan }) => (at < 3 ? step(plan / 4) : plan - 3 * step(plan / 4))),
    );
  },
  'done by month': ({ random, period: { month }, step }) => {
    if (month === 1) return [];
    const group = random.pick(['各月完成投资', '分月完成投资', '月度完成投资情况']);
    return Array.from({ length: month - 1 }, (_, at) => {
      const share = ({ completed, month: own }: Amounts) => step((completed - own) / (month - 1));
      const last = (amounts: Amounts) => amounts.completed - amounts.month - share(amounts) * (month - 2);
      return one('completed', [group, `${at + 1}月`], at < month - 2 ? share : last);
    }).concat(one('completed', [group, `${month}月`], ({ month: own }) => own));
  },
};

function one(beside: Column['beside'], heading: string | readonly string[], value: Column['value']): Column {
  return { beside, heading: typeof heading === 'string' ? [heading] : heading, value };
}
