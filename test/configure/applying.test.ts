import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from '../cli/memory-effects.ts';

/** What kp.yaml settles bears on how the lists are read. */
const folder = mkdtempSync(join(tmpdir(), 'kp-applying-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CONFIGURATION = `
agencies:
  - name: 成都高新区
    aliases: [高新, 高新区管委会]
  - name: 轨道集团
    aliases: [成都轨道交通集团有限公司, 地铁公司]
  - name: 郫都区
    aliases: [郫县]
  - 武侯区
categories:
  - name: 重大基础设施
    aliases: [基础设施, 基础设施类]
chains:
  - name: 集成电路
    aliases: [集成电路产业链, 芯片]
areas:
  - name: 鹿溪智谷
    aliases: [鹿溪片区]
synonyms:
  columns:
    annualPlan: [本年任务数, 2023年盘子]
    completed: [实绩]
    category: [归口]
  values:
    新开工: [年内启动]
    省重点: [省级挂牌]
    编制项目建议书及可研报告: [编可]
benchmarks:
  - name: 全省平均
    rate: 70%
`;

let made = 0;

/** A workspace with these lists of August 2023. */
function workspace(lists: Readonly<Record<string, string>>, configuration = CONFIGURATION): string {
  made += 1;
  const root = join(folder, String(made));
  const files = Object.entries(lists).map(([name, text]) => [`submissions/2023-08/${name}`, text] as const);
  for (const [name, text] of [['kp.yaml', configuration] as const, ...files]) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

async function kp(root: string, ...argv: string[]) {
  const effects = memoryEffects();
  const code = await main(['-C', root, ...argv], effects);
  return { code, out: effects.out(), err: effects.err() };
}

/** The records of one list, by what one key of them says. */
async function records(name: string, text: string, key: string, configuration = CONFIGURATION) {
  const { out } = await kp(workspace({ [name]: text }, configuration), 'normalize', '--format', 'json');
  const { records: found } = JSON.parse(out) as { records: Record<string, unknown>[] };
  return found.map((record) => record[key]);
}

const REST = '总投资（万元）,年度计划投资（万元）,1-8月完成投资（万元）';

describe('agencies', () => {
  test.each([
    ['by an alias in the column', '甲.csv', `项目名称,责任单位,${REST}\n甲,郫县,1,1,1\n`, '郫都区'],
    ['by a company in full', '甲.csv', `项目名称,责任单位,${REST}\n甲,成都轨道交通集团,1,1,1\n`, '轨道集团'],
    ['as nobody has settled', '甲.csv', `项目名称,责任单位,${REST}\n甲,锦江区,1,1,1\n`, '锦江区'],
    [
      'by an alias in the file name',
      '高新2023年8月重点项目.csv',
      `项目名称,${REST}\n甲,1,1,1\n`,
      '成都高新区',
    ],
    ['by a usual writing in the file name', '附件3：郫县.csv', `项目名称,${REST}\n甲,1,1,1\n`, '郫都区'],
    [
      'by the title',
      '甲.csv',
      `地铁公司2023年1—8月重点项目进展,,,\n项目名称,${REST}\n甲,1,1,1\n`,
      '轨道集团',
    ],
    ['by 填报单位', '甲.csv', `填报单位：高新区管委会,,,\n项目名称,${REST}\n甲,1,1,1\n`, '成都高新区'],
    ['by a section', '甲.csv', `序号,项目名称,${REST}\n一、地铁公司,,,,\n1,甲,1,1,1\n`, '轨道集团'],
    [
      'by a former district in a section',
      '甲.csv',
      `序号,项目名称,${REST}\n一、郫县,,,,\n1,甲,1,1,1\n`,
      '郫都区',
    ],
  ])('%s', async (_, name, text, expected) => {
    expect(await records(name, text, 'agency')).toEqual([expected]);
  });

  describe('the office’s own city is above them', () => {
    const county = 'city: 简阳市\nagencies: [石桥镇, {name: 平泉街道, aliases: [平泉]}]\n';

    test.each([
      ['in the title', '甲.csv', `简阳市2023年1—8月重点项目进展,,,\n项目名称,${REST}\n甲,1,1,1\n`, null],
      ['in the file name', '简阳市2023年8月重点项目.csv', `项目名称,${REST}\n甲,1,1,1\n`, null],
      ['before an agency', '简阳市石桥镇2023年8月.csv', `项目名称,${REST}\n甲,1,1,1\n`, '石桥镇'],
      ['before an alias', '甲.csv', `项目名称,责任单位,${REST}\n甲,简阳市平泉,1,1,1\n`, '平泉街道'],
    ])('%s', async (_, name, text, expected) => {
      expect(await records(name, text, 'agency', county)).toEqual([expected]);
    });
  });

  test('a district goes by its present name', async () => {
    const text = `项目名称,所属区县,${REST}\n甲,郫县,1,1,1\n乙,锦江区,1,1,1\n`;
    expect(await records('甲.csv', text, 'district')).toEqual(['郫都区', '锦江区']);
  });

  test('two lists of one agency under two names are two lists of one agency', async () => {
    const root = workspace({
      '郫县2023年8月.csv': `填报时间：2023年9月1日,,,\n项目名称,${REST}\n天府站,100,50,10\n`,
      '郫都区2023年8月（更正）.csv': `填报时间：2023年9月3日,,,\n项目名称,${REST}\n天府站,100,50,20\n`,
    });
    const { out } = await kp(root, 'report', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ overall: { projects: 1, completed: 200_000 } });
  });

  test('stand in every table in the order of kp.yaml, others after them by name', async () => {
    const text = `项目名称,责任单位,${REST}\n甲,武侯区,1,1,1\n乙,锦江区,1,1,1\n丙,高新,1,1,1\n丁,郫县,1,1,1\n戊,成华区,1,1,1\n`;
    const { out } = await kp(workspace({ '甲.csv': text }), 'report', '--format', 'json');
    const { byAgency } = JSON.parse(out) as { byAgency: { key: string }[] };
    expect(byAgency.map(({ key }) => key)).toEqual(['成都高新区', '郫都区', '武侯区', '成华区', '锦江区']);
  });
});

describe('words', () => {
  test.each([
    ['a category', 'category', '项目类别', '基础设施类', '重大基础设施'],
    ['a category nobody has settled', 'category', '项目类别', '文化旅游', '文化旅游'],
    ['a category under a header of the office', 'category', '归口', '基础设施', '重大基础设施'],
    ['a chain', 'chain', '产业链', '芯片', '集成电路'],
    ['an area', 'area', '重点片区', '鹿溪片区', '鹿溪智谷'],
    ['a phase', 'phase', '项目性质', '年内启动', '新开工'],
    ['a usual phase', 'phase', '项目性质', '续建项目', '续建'],
    ['a level', 'levels', '项目级别', '省级挂牌', ['省重点']],
    ['a level among others', 'levels', '项目级别', '市重点、省级挂牌', ['市重点', '省重点']],
    ['a step', 'step', '前期工作阶段', '编可', '编制项目建议书及可研报告'],
  ])('%s', async (_, key, header, written, expected) => {
    const text = `项目名称,${header},${REST}\n甲,${written},1,1,1\n乙,${written},1,1,1\n`;
    expect(await records('武侯区.csv', text, key)).toEqual([expected, expected]);
  });

  test.each([
    ['a chain in a section', 'chain', '一、芯片', '集成电路'],
    ['a category in a section', 'category', '（一）基础设施类（1个）', '重大基础设施'],
    ['a phase in a section', 'phase', '二、年内启动项目', '新开工'],
  ])('%s', async (_, key, section, expected) => {
    const text = `序号,项目名称,${REST}\n${section},,,,\n1,甲,1,1,1\n`;
    expect(await records('武侯区.csv', text, key)).toEqual([expected]);
  });

  test('a section’s cell is found again, though it says it in other words', async () => {
    const text = `序号,项目名称,${REST}\n一、年内启动项目,,,,\n（一）芯片,,,,\n1,甲,1,1,1\n`;
    const root = workspace({ '武侯区.csv': text });
    const { out } = await kp(root, 'trace', 'byPhase[新开工].projects', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ addends: [{ cell: 'submissions/2023-08/武侯区.csv!A2' }] });
  });
});

describe('columns', () => {
  test.each([
    ['a header of the office', '本年任务数（万元）', 20_000],
    ['with its year', '2023年盘子（万元）', 20_000],
    ['in 亿元', '本年任务数（亿元）', 200_000_000],
  ])('%s', async (_, header, expected) => {
    const text = `项目名称,总投资（万元）,${header},1-8月完成投资（万元）\n甲,9,2,1\n`;
    expect(await records('武侯区.csv', text, 'annualPlan')).toEqual([expected]);
  });

  test('it holds before a usual wording for the same field', async () => {
    const text =
      '项目名称,总投资（万元）,年度计划投资（万元）,1-8月完成投资（万元）,实绩（万元）\n甲,9,5,1,2\n';
    expect(await records('武侯区.csv', text, 'completed')).toEqual([20_000]);
  });

  test('an empty one gives way', async () => {
    const text =
      '项目名称,总投资（万元）,年度计划投资（万元）,1-8月完成投资（万元）,实绩（万元）\n甲,9,5,1,\n';
    expect(await records('武侯区.csv', text, 'completed')).toEqual([10_000]);
  });
});

describe('benchmarks', () => {
  const text = `项目名称,责任单位,${REST}\n甲,武侯区,100,100,80\n`;

  test.each([
    [[], [['全省平均', 10]]],
    [['--benchmark', '全国=60%'], [['全国', 20]]],
  ])('%j', async (options, expected) => {
    const { out } = await kp(workspace({ '甲.csv': text }), 'report', '--format', 'json', ...options);
    const { benchmarks } = JSON.parse(out) as { benchmarks: { name: string; overall: number }[] };
    expect(benchmarks.map(({ name, overall }) => [name, Math.round(overall)])).toEqual(expected);
  });
});
