import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from '../cli/memory-effects.ts';

/** An office that sets its targets in January, and whose figures of May are held against them. */
const ROOT = mkdtempSync(join(tmpdir(), 'kp-task-goals-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const FILES = {
  'kp.yaml': `city: 雁溪市
agencies: [雁矶区, 桃湖县]
promotion: { startDays: 180 }
goals:
  2024:
    promotion.signedInQuarter: { task: 签约项目 }
    promotion.large: { task: 引进大项目 }
    promotion.agency[雁矶区].signedInQuarter: { task: 签约项目 }
    promotion.agency[桃湖县].signedInQuarter: { task: 签约项目 }
    promotion.agency[雁矶区].signedInQuarterAmount: { task: 签约金额 }
    promotion.agency[桃湖县].signedInQuarterAmount: { task: 签约金额 }
`,
  'submissions/2024-01/目标任务清单.csv': `雁溪市2024年目标任务分解清单
序号,任务,责任单位,单位,全年目标,一季度目标,二季度目标,三季度目标,四季度目标
1,签约项目,雁矶区,个,12,3,4,3,2
2,签约项目,桃湖县,个,10,,,,
3,签约金额,雁矶区,亿元,60,10,20,20,10
4,签约金额,桃湖县,亿元,40,,,,
`,
  'submissions/2024-05/招商台账.csv': `雁溪市招商引资项目台账（2024年5月）
序号,项目名称,投资方,协议投资（亿元）,签约时间,责任单位
1,甲项目,一公司,3,2024-04-12,雁矶区
2,乙项目,二公司,5,2024-05-06,雁矶区
3,丙项目,三公司,0.8,2024-02-20,桃湖县
`,
};
for (const [name, content] of Object.entries(FILES)) {
  mkdirSync(dirname(join(ROOT, name)), { recursive: true });
  writeFileSync(join(ROOT, name), content);
}

async function kp(...words: readonly string[]) {
  const effects = memoryEffects();
  await main([...words, '-C', ROOT], effects);
  return { out: effects.out(), err: effects.err() };
}

test('a figure is held against the goal of its task for the quarter, down to the cells', async () => {
  const { out } = await kp('ledger', 'promotion', '--format', 'json');
  const { goals } = JSON.parse(out);
  // 4 of the district, and 5 by June less 3 by March of the county.
  expect(goals[0]).toMatchObject({ figure: 'promotion.signedInQuarter', value: 2, goal: 6, rate: 2 / 6 });
  expect(goals[0].cells.map((cell: string) => cell.slice(-2))).toEqual(['G3', 'E4']);
});

test('a task that no list names is said, by the ledger and by kp check', async () => {
  for (const words of [['ledger', 'promotion'], ['check']])
    expect(JSON.stringify(await kp(...words, '--lang', 'en'))).toContain('“引进大项目”');
});

test('agencies are scored by the goals of their rows', async () => {
  const { out } = await kp('rank', '--scheme', 'promotion', '--format', 'json');
  // 10 × 2 ÷ 4 + 10 × 8亿 ÷ 20亿; the county signed nothing in the quarter.
  expect(JSON.parse(out).tracks[0].agencies.map((row: { score: number }) => row.score)).toEqual([9, 0]);
});
