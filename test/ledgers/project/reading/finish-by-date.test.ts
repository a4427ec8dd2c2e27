import { expect, test } from 'vitest';
import { measuredValue } from '../../../../src/calculate/figure.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { readDataset } from '../../../../src/office/pipeline.ts';

const JUNE = { year: 2022, month: 6 };

/** How many are planned to finish, finished, overdue and unknown in these lists, and what is warned of. */
async function finishesOf(...lists: readonly (readonly [heading: string, ...rows: string[]])[]) {
  const files = lists.map(([heading, ...rows], at) => {
    const text = [`项目名称,建设性质,总投资（万元）,计划竣工时间,${heading}`, ...rows].join('\n');
    const bytes = new TextEncoder().encode(text);
    return { name: `${'甲乙丙'.charAt(at)}溪区2022年6月.csv`, read: async () => bytes };
  });
  const { value, findings } = await readDataset(files, { period: JUNE });
  const { planned, finished, overdue, unknown } = calculateReport(value.projects, JUNE).finishes;
  return {
    figures: [planned, finished, overdue, unknown].map((tally) => measuredValue(tally)),
    warned: findings.filter(({ code }) => code.startsWith('finish/')).map(({ code }) => code),
  };
}

test.each<[string, readonly (readonly [string, ...string[]])[], readonly number[], readonly string[]]>([
  [
    'the date tells, also early or late ones',
    [
      [
        '实际竣工时间',
        '石板闸,续建,3000,2022-05,2022-04',
        '芦湾泵房,新建,3000,2023-02,2022-06',
        '柏林小学,续建,3000,2021-10,2022-01',
        '西岭茶厂,续建,3000,2022-03,',
        '南坡梯田,新建,3000,2022-09,',
        '北渡口,续建,3000,2024-01,',
      ],
    ],
    [5, 3, 1, 0],
    [],
  ],
  [
    'a yes tells, whenever it was planned',
    [
      [
        '是否竣工',
        '石板闸,续建,3000,2022-05,是',
        '芦湾泵房,新建,3000,2023-02,是',
        '柏林小学,续建,3000,2021-10,是',
        '北渡口,续建,3000,,是',
        '西岭茶厂,续建,3000,2022-03,否',
      ],
    ],
    [5, 4, 1, 0],
    [],
  ],
  [
    'nothing tells: what is due may be finished, what has not begun is not',
    [
      [
        '形象进度',
        '石板闸,续建,3000,2022-05,',
        '南坡梯田,续建,3000,2022-09,',
        '西岭茶厂,新建,3000,2022-03,未开工',
      ],
    ],
    [3, 0, 2, 1],
    [],
  ],
  [
    'one 竣工 in any list makes all natures roles',
    [
      ['实际竣工时间', '石板闸,续建,3000,2022-05,2022-04'],
      ['实际竣工时间', '芦湾泵房,竣工,3000,2022-06,2022-06'],
    ],
    [1, 1, 0, 0],
    ['finish/phase', 'finish/ongoing'],
  ],
])('%s', async (_, lists, figures, warned) => {
  expect(await finishesOf(...lists)).toEqual({ figures, warned });
});

test('a project ticked to start and to finish this year counts for both, one that goes on and is to finish is 竣工', async () => {
  const text = [
    '项目名称,责任单位,总投资（万元）,计划开工,已开工,续建,计划竣工,已竣工',
    '沙湾茶园,甲溪区,900,√,√,,√,',
    '沙湾码头,甲溪区,800,√,√,,√,√',
    '沙湾水塔,甲溪区,700,,√,√,√,√',
    '沙湾村道,甲溪区,600,√,,,,',
    '沙湾林场,甲溪区,500,,√,√,,',
  ].join('\n');
  const file = { name: '甲溪区2022年6月.csv', read: async () => new TextEncoder().encode(text) };
  const { value } = await readDataset([file], { period: JUNE });
  const { starts, finishes } = calculateReport(value.projects, JUNE);
  expect([starts.planned, starts.started].map((tally) => measuredValue(tally))).toEqual([3, 2]);
  expect(
    [finishes.planned, finishes.finished, finishes.overdue].map((tally) => measuredValue(tally)),
  ).toEqual([3, 2, 0]);
});
