import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/options.ts';
import { PackageParts } from '../../../src/read/xlsx/package-parts.ts';
import { readZipDirectory } from '../../../src/read/xlsx/zip-directory.ts';
import { kp, smallWorkspace } from '../../cli/small-workspace.ts';

/** The text of a bulletin, a line a paragraph. */
async function bulletin(...argv: string[]): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'kp-bulletin-')), 'a.docx');
  expect(await kp(undefined, ...argv, '-q', '-o', path)).toMatchObject({ code: 0 });
  const parts = new PackageParts(readZipDirectory(readFileSync(path), DEFAULT_LIMITS), DEFAULT_LIMITS);
  const document = Buffer.from(await parts.bytes('word/document.xml')).toString();
  return document
    .split('</w:p>')
    .map((one) => one.replace(/<[^>]+>/g, ''))
    .join('\n');
}

describe('what stands around a bulletin', () => {
  const rows = '城东大道,,新都区,省重点,续建,1000,500,300';

  it('is what kp.yaml says, and nothing that it does not say', async () => {
    const around = ['市重点项目办公室文件', '重办〔2023〕9号', '各区县人民政府：', '2023年9月8日'];
    const settings =
      'bulletin:\n  head: 市重点项目办公室文件\n  number: 重办〔2023〕9号\n  to: 各区县人民政府\n  signature: [市重点项目办公室, 2023年9月8日]\n';
    const [plain, set] = ['', settings].map((configuration) =>
      smallWorkspace({ 'submissions/2023-08': rows }, configuration),
    );
    const said = (await bulletin('report', '-C', set!)).split('\n');
    expect(around.filter((line) => !said.includes(line))).toEqual([]);
    const bare = await bulletin('report', '-C', plain!);
    expect(around.filter((line) => bare.includes(line))).toEqual([]);
  });

  it('errors of the lists are said where they are, and only there', async () => {
    const faulty = '城西大道,,新都区,省重点,续建,1000,500,约三百';
    const [sound, wrong] = [rows, `${rows}\n${faulty}`].map((list) =>
      smallWorkspace({ 'submissions/2023-08': list }),
    );
    expect(await bulletin('report', '-C', wrong!)).toMatch(
      /清单中尚有[1-9]处错误没有改正，有关数字以改正后为准。/,
    );
    expect(await bulletin('report', '-C', sound!)).not.toContain('没有改正');
  });
});

/** A list of one project, with what its last columns say. */
function listOf(...columns: readonly (readonly [heading: string, cell: string])[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'kp-list-')), '2024年1-3月.csv');
  const all = [
    ['项目名称', '城东大道'],
    ['项目性质', '新开工'],
    ['年度计划投资（万元）', '1000'],
    ...columns,
  ];
  writeFileSync(path, [0, 1].map((row) => all.map((column) => column[row]).join(',')).join('\n'));
  return path;
}

describe('what a list leaves open is not denied', () => {
  it.each([
    ['no word of a start', [], '截至3月底未见开工。开工情况不明1个', '尚无项目开工'],
    ['a start denied', [['是否开工', '否'] as const], '截至3月底尚无项目开工。', '未见开工'],
    ['no date of the plan', [['是否开工', '否'] as const], '今年计划新开工项目1个', '应开工'],
  ] as const)('%s', async (_, columns, said, denied) => {
    const text = await bulletin('report', listOf(...columns));
    expect(text).toContain(said);
    expect(text).not.toContain(denied);
  });
});

/** What the offices printed, in the sentences of kp. */
describe('a bulletin states what was published', () => {
  it('of Chengdu, January to August 2019', async () => {
    const text = await bulletin('report', 'fixtures/submissions/chengdu-2019-08');
    for (const sentence of [
      '1—8月，1,105个重点项目完成投资3,568.05亿元，占年度计划4,606.99亿元的77.45%，高于时序进度10.8个百分点。',
      '项目总投资35,834.65亿元。',
      '其中省重点项目144个，完成投资1,338.3亿元',
      '今年计划新开工项目308个，截至8月底已开工215个，占全年计划的69.81%',
      '省重点项目计划新开工33个，已开工27个，开工率81.82%',
      '已竣工47个（总投资437.76亿元）',
      '年内还将竣工107个（总投资990.22亿元）',
      '储备项目110个',
      '签订投资协议71个，编制项目建议书及可研报告18个，办理立项用地规划许可11个，编报初步设计及施工图设计3个，开展施工前准备7个。',
    ])
      expect(text).toContain(sentence);
  }, 120_000);

  it('of Tongliang, January to September 2024, in English', async () => {
    const text = await bulletin('report', 'fixtures/submissions/tongliang-2024-09', '--lang', 'en');
    for (const sentence of [
      'January–September: 211 key projects completed 29.701 billion yuan, 73.27% of the annual plan of 40.534 billion yuan, 1.7 percentage points behind time progress.',
      'By the plan 67 were due by then, and 57 have started (85.07% of those due); 10 are overdue.',
    ])
      expect(text).toContain(sentence);
    expect(text).not.toMatch(/undefined|NaN|\{|\b1 projects|\bare 1\b/);
  }, 120_000);
});

describe('a long list', () => {
  /** Projects of one agency, each a percent further than the one before, the first with nothing done. */
  const lists = (projects: number) =>
    Array.from({ length: projects }, (_, at) => `项目${at},,新都区,省重点,续建,1000,100,${at}`)
      .reverse()
      .join('\n');

  it.each([
    ['is whole while it is read', 40, undefined],
    [
      'begins with those furthest behind and says where the rest is',
      41,
      '共41条，这里列出前40条，全部见“汇总表.xlsx”。',
    ],
  ] as const)('%s', async (_, projects, said) => {
    const root = smallWorkspace({ 'submissions/2023-08': lists(projects) });
    const lines = (await bulletin('report', '-C', root)).split('\n');
    const list = lines.slice(lines.indexOf('进度滞后项目'));
    const end = list.findIndex((line, at) => at > 0 && line.startsWith('附件'));
    const listed = list.slice(0, end < 0 ? undefined : end).filter((line) => /^项目\d+$/.test(line));
    expect(new Set(listed)).toEqual(new Set(Array.from({ length: 40 }, (_, at) => `项目${at}`)));
    expect(listed[0]).toBe('项目0');
    expect(list.find((line) => line.startsWith('共'))).toBe(said);
  });
});

describe('subjects that only some offices keep', () => {
  it.each([
    [
      'targets',
      'zh-CN',
      [
        '目标任务20项，截至9月底完成4项，达到进度6项，滞后9项，无法判断1项。',
        '目标任务：滞后',
        '与上月（2023年8月，有2家未报送）相比，完成投资增加0.26亿元（+12.50%），完成率提高8.3个百分点。',
      ],
    ],
    [
      'targets',
      'en',
      [
        'Of 20 targets, 4 have been met by the end of September, 6 on track, 9 behind, 1 that cannot be judged.',
      ],
    ],
    [
      'tour',
      'zh-CN',
      [
        '抽中拉练项目6个，截至3月底现场查看5个。评委投票18票，4个项目得分。现场收集问题4个，已答复2个，登记为需协调事项1个，既未答复也未登记1个。',
        '拉练：未答复未登记的问题',
      ],
    ],
    [
      'tour',
      'en',
      [
        '6 projects were drawn for a visit, 5 visited by the end of March. The judges cast 18 votes; 4 projects have marks. 4 questions were raised on site, 2 answered, 1 registered as matters, 1 neither answered nor registered.',
      ],
    ],
  ])(
    '%s in %s',
    async (workspace, language, said) => {
      const text = await bulletin('report', '-C', `fixtures/workspaces/${workspace}`, '--lang', language);
      for (const sentence of said) expect(text).toContain(sentence);
    },
    120_000,
  );

  it('are not spoken of in others', async () => {
    const text = await bulletin('report', 'fixtures/submissions/tongliang-2024-09');
    expect(text).not.toMatch(/目标任务|拉练|与上月/);
  }, 120_000);
});
