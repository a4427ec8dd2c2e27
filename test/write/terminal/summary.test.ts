import { describe, expect, test } from 'vitest';
import { findingSpeech } from '../../../src/language/describe.ts';
import { loadLanguage } from '../../../src/language/language.ts';
import { calculateReport } from '../../../src/ledgers/project/measures/report.ts';
import { renderSummary } from '../../../src/ledgers/project/show/report/summary.ts';
import { reportTable } from '../../../src/ledgers/project/show/report/tables.ts';
import { LANGUAGES, type LanguageTag } from '../../../src/model/language-tag.ts';
import { displayWidth } from '../../../src/write/terminal/display-width.ts';
import { palette } from '../../../src/write/terminal/palette.ts';
import { month, projects } from '../../ledgers/project/measures/records.ts';

const YI = 100_000_000;

/** A batch with everything the picture shows: behind and ahead, over 100 %, reserves, packages, a value that is missing. */
const records = projects([
  {
    agency: '武侯区',
    levels: ['省重点', '市重点'],
    phase: '续建',
    totalInvestment: 120 * YI,
    annualPlan: 20 * YI,
    completed: 17.5 * YI,
  },
  {
    agency: '武侯区',
    levels: ['市重点'],
    phase: '新开工',
    totalInvestment: 8 * YI,
    annualPlan: 2 * YI,
    completed: 1 * YI,
    started: true,
    plannedStart: month(2019, 6),
    actualStart: month(2019, 5),
  },
  {
    agency: '青羊区',
    levels: ['市重点'],
    phase: '新开工',
    totalInvestment: 5.25 * YI,
    annualPlan: 3 * YI,
    completed: 0,
    started: false,
    plannedStart: month(2019, 7),
  },
  {
    agency: '青羊区',
    levels: ['市重点'],
    phase: '竣工',
    totalInvestment: 30 * YI,
    annualPlan: 6 * YI,
    completed: 3.3 * YI,
    finished: true,
    plannedFinish: month(2019, 8),
  },
  {
    agency: '成都轨道交通集团有限公司',
    levels: ['国家重点'],
    phase: '续建',
    totalInvestment: 1356 * YI,
    annualPlan: 100 * YI,
    completed: 109.4 * YI,
  },
  {
    agency: '市“一号”工程★办',
    levels: ['市重点'],
    phase: '竣工',
    totalInvestment: 1 * YI,
    annualPlan: 1 * YI,
    finished: false,
    plannedFinish: month(2019, 5),
  },
  { agency: '高新区', levels: ['市重点'], phase: '储备', step: '签订投资协议', totalInvestment: 50 * YI },
  {
    agency: '高新区',
    levels: ['市重点'],
    phase: '储备',
    step: '开展施工前准备',
    totalInvestment: 20 * YI,
    isPackage: true,
    size: 12,
  },
]);
const report = calculateReport(
  records,
  { year: 2019, month: 8 },
  {
    benchmarks: [{ name: '全省', ratio: { numerator: 1011, denominator: 1000 } }],
  },
);
const counts = { files: 5, unreadable: 1, errors: 2, warnings: 13, notes: 40 };

async function summary(tag: LanguageTag, width: number | undefined, color = false): Promise<string> {
  const language = await loadLanguage(tag);
  const tables = (['byLevel', 'byAgency'] as const).map((id) =>
    reportTable(id, { report, findings: [], words: language.report, speech: findingSpeech(language) }),
  );
  return renderSummary(report, counts, tables, {
    words: language,
    tag: language.tag,
    colors: palette(color),
    unit: '亿元',
    width,
    wholeTables: false,
  });
}

describe('the picture of a month', () => {
  test.each([
    ['zh-CN', 60],
    ['zh-CN', 80],
    ['zh-CN', 120],
    ['zh-CN', 200],
    ['zh-CN', undefined],
    ['en', 80],
    ['en', undefined],
  ] as const)('in %s at width %s', async (tag, width) => {
    await expect(await summary(tag, width)).toMatchFileSnapshot(
      `../../golden/terminal/summary.${tag}.${width ?? 'pipe'}.txt`,
    );
  });

  test.each(LANGUAGES.flatMap((tag) => [40, 60, 72, 80, 100, 120].map((width) => [tag, width] as const)))(
    'in %s no line is wider than %i',
    async (tag, width) => {
      const lines = (await summary(tag, width)).split('\n');
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    },
  );

  test('colours change nothing but colours', async () => {
    const colored = await summary('zh-CN', 100, true);
    expect(colored).not.toBe(await summary('zh-CN', 100));
    // biome-ignore lint/complexity/useRegexLiterals: an escape character is clearer in a string
    expect(colored.replace(new RegExp('\u001b\\[\\d+m', 'g'), '').replace(/ +$/gm, '')).toBe(
      await summary('zh-CN', 100),
    );
  });

  test('off a terminal no sentence is broken', async () => {
    expect(await summary('zh-CN', undefined)).toMatch(/^ {2}1—8月，已填报的5个重点项目.*项目总投资.*。$/m);
  });
});

test('a batch without figures says so and draws no bars', async () => {
  const language = await loadLanguage('zh-CN');
  const empty = calculateReport([], { year: 2019, month: 1 });
  const drawn = renderSummary(empty, { ...counts, files: 1 }, [], {
    words: language,
    tag: language.tag,
    colors: palette(false),
    unit: '亿元',
    width: 80,
    wholeTables: false,
  });
  expect(drawn).toContain('1月，没有符合条件的项目');
  expect(drawn).not.toMatch(/[█░]/);
  expect(drawn).toContain('1个文件读不出，未计入');
});
