import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { kp } from './small-workspace.ts';

/** A project that September's list has otherwise than the plan and August's: told, unless a recorded adjustment or a waiver explains it. */
const HEADER =
  '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）,计划开工时间,实际开工时间,计划竣工时间\n';
const PLAN_HEADER =
  '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,计划开工时间,计划竣工时间\n';
const AUGUST = '环湖路,东城区,新开工,9000,1200,500,2023-03,2023-03,2024-12\n';
const PLAN = '环湖路,东城区,新开工,9000,1200,2023-03,2024-12\n';

const CHANGES: readonly (readonly [
  what: string,
  list: string,
  adjusted: string,
  codes: readonly string[],
])[] = [
  [
    'another agency',
    AUGUST.replace('东城区', '西城区').replace(',500,', ',600,'),
    '项目名称,责任单位,调整方式\n环湖路,西城区,调整\n',
    ['project/moved'],
  ],
  [
    'another annual plan',
    AUGUST.replace('1200,500', '1500,600'),
    '项目名称,责任单位,年度计划投资（万元）\n环湖路,东城区,1500\n',
    ['month/replanned'],
  ],
  [
    'another planned finish',
    AUGUST.replace('2024-12', '2025-06').replace(',500,', ',600,'),
    '项目名称,责任单位,计划竣工时间\n环湖路,东城区,2025-06\n',
    ['month/dates-moved'],
  ],
  [
    'another phase',
    AUGUST.replace('新开工', '续建').replace(',500,', ',600,'),
    '项目名称,责任单位,项目性质\n环湖路,东城区,续建\n',
    ['start/relabelled'],
  ],
  [
    'no project',
    '别的路,东城区,续建,7000,900,300,2022-03,2022-03,2024-12\n',
    '项目名称,责任单位,调整方式\n环湖路,东城区,调出\n',
    ['month/disappeared'],
  ],
];

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
function workspace(list: string, configuration = ''): void {
  root = mkdtempSync(join(tmpdir(), 'kp-explained-'));
  write('kp.yaml', `agencies: [东城区, 西城区]\n${configuration}`);
  write(
    'plan/2023.csv',
    `${PLAN_HEADER}${PLAN}别的路,东城区,续建,7000,900,2022-03,2024-12\n河西桥,西城区,续建,8000,800,2022-05,2024-11\n`,
  );
  const others = '河西桥,西城区,续建,8000,800,AMOUNT,2022-05,2022-05,2024-11\n';
  const east = '别的路,东城区,续建,7000,900,AMOUNT,2022-03,2022-03,2024-12\n';
  write('submissions/2023-08/东城区.csv', `${HEADER}${AUGUST}${east.replace('AMOUNT', '300')}`);
  write('submissions/2023-08/西城区.csv', HEADER + others.replace('AMOUNT', '400'));
  const isMoved = list.includes('西城区');
  const own = list.includes('别的路')
    ? list.replace(',300,', ',350,')
    : `${isMoved ? '' : list}${east.replace('AMOUNT', '350')}`;
  write('submissions/2023-09/东城区.csv', HEADER + own);
  write('submissions/2023-09/西城区.csv', HEADER + others.replace('AMOUNT', '450') + (isMoved ? list : ''));
}
afterEach(() => rmSync(root, { recursive: true }));

async function codes(): Promise<readonly string[]> {
  const { out } = await kp(root, 'check', '--period', '2023-09', '--format', 'json');
  const { findings } = JSON.parse(out) as { findings: readonly { code: string; severity: string }[] };
  return [...new Set(findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code))];
}

describe.each(CHANGES)('%s', (_, list, adjustment, expected) => {
  test('is told', async () => {
    workspace(list);
    expect(await codes()).toEqual(expected);
  });

  test('is explained by a recorded adjustment', async () => {
    workspace(list);
    write('调整.csv', adjustment);
    const { code, err } = await kp(
      root,
      'plan',
      'adjust',
      join(root, '调整.csv'),
      '--date',
      '2023-09-05',
      '--reason',
      '批准',
    );
    expect(code, err).toBe(0);
    expect(await codes()).toEqual([]);
  });

  test('is accepted by a waiver', async () => {
    const waivers = expected.map(
      (code) => `  - { code: ${code}, project: 环湖路, reason: 已核, until: 2023-12-31 }\n`,
    );
    workspace(list, `waivers:\n${waivers.join('')}`);
    expect(await codes()).toEqual([]);
  });
});
