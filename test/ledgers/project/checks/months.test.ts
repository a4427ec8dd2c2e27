import { describe, expect, test } from 'vitest';
import { oneCause } from '../../../../src/check/one-cause.ts';
import { runRules } from '../../../../src/check/run-rules.ts';
import { lastReports } from '../../../../src/identity/last-reports.ts';
import { projectMoved } from '../../../../src/ledgers/project/checks/agencies.ts';
import { betweenMonths, checkMonth } from '../../../../src/ledgers/project/checks/check-month.ts';
import { PROJECT_CHECKS } from '../../../../src/ledgers/project/checks/checks.ts';
import {
  CARRIED,
  type HeldAgainst,
  type MonthToCheck,
} from '../../../../src/ledgers/project/checks/material.ts';
import { type Matching, matchProjects } from '../../../../src/ledgers/project/identity/identity.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import type { Finding, FindingCode } from '../../../../src/model/finding.ts';
import type { Period } from '../../../../src/model/period.ts';
import { readDataset } from '../../../../src/office/pipeline.ts';

/** Every rule about a project in several months: what changed, and what the same change would be within the rules. */
const HEADER =
  '项目名称,项目代码,项目性质,总投资（万元）,截至上年底累计完成投资（万元）,2023年度计划投资（万元）,本年累计完成投资（万元）,本月完成投资（万元）,计划开工时间,实际开工时间,计划竣工时间,实际竣工时间,前期进展,形象进度,级别,项目类别,责任单位';
/** Columns by their headers, so that a change says what it changes. */
const COLUMNS = HEADER.split(',').map((header) =>
  header.replace(/（.*）|2023年度/g, '').replace(/累计完成投资$/, ''),
);
const BEFORE =
  '城东大道,2201-510104-04-01-123451,续建,50000,20000,8000,5300,500,2021-03,2021-04,2025-06,,,桩基施工,市重点,交通,锦江区';
const AFTER =
  '城东大道,2201-510104-04-01-123451,续建,50000,20000,8000,6000,700,2021-03,2021-04,2025-06,,,主体施工,市重点,交通,锦江区';
const OTHER = '滨河湿地,,储备,9000,,,,,,,,,,,,,锦江区';
const JULY = { year: 2023, month: 7 };
const AUGUST = { year: 2023, month: 8 };
const SEPTEMBER = { year: 2023, month: 9 };
const DECEMBER = { year: 2022, month: 12 };
const JANUARY = { year: 2023, month: 1 };
/** A month without lists, that nothing is known of. */
const NOTHING: MonthToCheck = {
  period: SEPTEMBER,
  tables: [],
  notReported: [],
  absent: [],
  projects: [],
  configuration: undefined,
  plan: undefined,
  removed: new Set(),
  thisYear: undefined,
  lastYear: undefined,
  doubts: [],
  recent: undefined,
  earlier: undefined,
};

type Changes = Readonly<Partial<Record<string, string>>>;

async function projectsOf(rows: readonly string[], period: Period = SEPTEMBER): Promise<readonly Project[]> {
  const bytes = new TextEncoder().encode([HEADER, ...rows, OTHER].join('\n'));
  const file = { name: '锦江区.csv', read: async () => bytes };
  return (await readDataset([file], { period })).value.projects;
}

function change(row: string, changes: Changes): string {
  for (const column of Object.keys(changes)) if (!COLUMNS.includes(column)) throw new Error(`no ${column}`);
  return row
    .split(',')
    .map((field, at) => changes[COLUMNS[at]!] ?? field)
    .join(',');
}

function match(before: readonly Project[], after: readonly Project[]): Matching {
  return matchProjects(before, after, [], []).value;
}

/** Lists of earlier months, the latest first, against this one's. */
async function heldAgainst(
  months: readonly (readonly [Period, readonly string[]])[],
  after: readonly Project[],
): Promise<HeldAgainst> {
  const earlier = await Promise.all(
    months.map(async ([period, rows]) => ({ period, records: await projectsOf(rows, period) })),
  );
  const reports = lastReports(earlier, CARRIED, match)!;
  return { reports, matching: match(reports.records, after) };
}

/** What a project's last reports of this year, and of last year, have against it. */
function heldAgainstReports(
  month: Parameters<typeof betweenMonths>[0],
  planned: ReadonlyMap<Project, Project>,
): readonly FindingCode[] {
  return runRules(PROJECT_CHECKS.rules, betweenMonths(month, planned)).map(({ code }) => code);
}

/** What is found of a month of which no more is known than this. */
function found(month: Partial<MonthToCheck>): readonly Finding[] {
  return oneCause(checkMonth({ ...NOTHING, ...month }), PROJECT_CHECKS);
}

async function plannedOf(plan: readonly string[], after: readonly Project[]) {
  const { pairs } = match(await projectsOf(plan), after);
  return new Map(pairs.map(({ before, after: [own] }) => [own!, before[0]!]));
}

async function compare(
  months: readonly (readonly [Period, readonly string[]])[],
  rows: readonly string[],
  plan: readonly string[] = [],
): Promise<readonly FindingCode[]> {
  const after = await projectsOf(rows);
  const held = await heldAgainst(months, after);
  const planned = await plannedOf(plan, after);
  return heldAgainstReports({ period: SEPTEMBER, thisYear: held, lastYear: undefined }, planned);
}

const RESERVE = change(BEFORE, {
  项目性质: '储备',
  前期进展: '办理立项用地规划许可',
  实际开工时间: '',
  形象进度: '',
});
const START = change(AFTER, { 项目性质: '新开工', 计划开工时间: '2023-04', 实际开工时间: '2023-04' });

const RULES: readonly (readonly [code: FindingCode, before: string, broken: string, right: string])[] = [
  [
    'month/fell',
    BEFORE,
    change(AFTER, { 本年: '5200', 本月完成投资: '' }),
    change(AFTER, { 本年: '5300', 本月完成投资: '0' }),
  ],
  ['amount/blank', BEFORE, change(AFTER, { 总投资: '' }), change(AFTER, { 总投资: '见附件' })],
  ['amount/blank', BEFORE, change(AFTER, { 截至上年底: '' }), change(AFTER, { 计划投资: '' })],
  ['month/difference', BEFORE, change(AFTER, { 本月完成投资: '500' }), AFTER],
  ['month/phase-back', BEFORE, change(AFTER, { 项目性质: '新开工' }), change(AFTER, { 项目性质: '竣工' })],
  ['month/replanned', BEFORE, change(AFTER, { 计划投资: '9000' }), AFTER],
  ['month/replanned', BEFORE, change(AFTER, { 总投资: '60000' }), AFTER],
  ['month/replanned', BEFORE, change(AFTER, { 截至上年底: '21000' }), AFTER],
  [
    'month/dates-moved',
    BEFORE,
    change(AFTER, { 计划竣工时间: '2025-12' }),
    change(AFTER, { 计划竣工时间: '2025-06-30' }),
  ],
  ['month/renamed', BEFORE, change(AFTER, { 项目名称: '滨江高架' }), AFTER],
  [
    'month/date-rewritten',
    BEFORE,
    change(AFTER, { 实际开工时间: '2021-06' }),
    change(AFTER, { 实际开工时间: '2021-04-18' }),
  ],
  [
    'month/step-back',
    RESERVE,
    change(RESERVE, { 前期进展: '签订投资协议', 本年: '6000', 本月完成投资: '700' }),
    change(RESERVE, { 前期进展: '开展施工前准备', 本年: '6000', 本月完成投资: '700' }),
  ],
  ['start/relabelled', change(START, { 本年: '5300' }), change(START, { 项目性质: '续建' }), START],
  ['start/relabelled', change(START, { 本年: '5300' }), change(START, { 项目性质: '竣工' }), START],
];

describe.each(RULES)('%s', (code, before, broken, right) => {
  test('is found', async () => {
    expect(await compare([[AUGUST, [before]]], [broken])).toEqual([code]);
  });

  test('is not found where all is right', async () => {
    expect(await compare([[AUGUST, [before]]], [right])).toEqual([]);
  });
});

test('a finish taken back is found', async () => {
  const finished = change(BEFORE, {
    项目性质: '竣工',
    计划竣工时间: '2023-08',
    实际竣工时间: '2023-08',
    形象进度: '已竣工',
  });
  const open = change(AFTER, { 项目性质: '竣工', 计划竣工时间: '2023-08' });
  expect(await compare([[AUGUST, [finished]]], [open])).toEqual(['month/withdrawn']);
});

describe('the last report counts, however long ago', () => {
  const FELL = change(AFTER, { 本年: '5200', 本月完成投资: '' });
  const BLANK = change(BEFORE, { 本年: '', 本月完成投资: '' });

  test.each<
    readonly [string, readonly (readonly [Period, readonly string[]])[], string, readonly FindingCode[]]
  >([
    ['silent last month', [[JULY, [BEFORE]]], FELL, ['month/fell']],
    ['silent last month, and all is right', [[JULY, [BEFORE]]], AFTER, []],
    [
      'blank last month',
      [
        [AUGUST, [BLANK]],
        [JULY, [BEFORE]],
      ],
      FELL,
      ['month/fell'],
    ],
    [
      'blank last month, and all is right',
      [
        [AUGUST, [BLANK]],
        [JULY, [BEFORE]],
      ],
      AFTER,
      [],
    ],
    [
      'not in last month’s list',
      [
        [AUGUST, []],
        [JULY, [BEFORE]],
      ],
      FELL,
      ['month/fell'],
    ],
    [
      'mended last month',
      [
        [AUGUST, [change(BEFORE, { 本年: '5100' })]],
        [JULY, [BEFORE]],
      ],
      FELL,
      [],
    ],
    [
      'the month is no difference of two that do not follow',
      [[JULY, [BEFORE]]],
      change(AFTER, { 本月完成投资: '90' }),
      [],
    ],
  ])('%s', async (_, months, row, codes) => {
    expect(
      (await compare(months, [row])).filter((code) => code !== 'month/difference' || codes.includes(code)),
    ).toEqual(codes);
  });

  test('a project that is gone is named with the month of its last report, unless the plan let it go', async () => {
    const after = await projectsOf([]);
    const held = await heldAgainst(
      [
        [AUGUST, []],
        [JULY, [BEFORE]],
      ],
      after,
    );
    expect(found({ thisYear: held })).toEqual([
      {
        code: 'month/disappeared',
        facts: { name: '城东大道', agency: '锦江区', month: '2023-07' },
        source: { file: '锦江区.csv' },
      },
    ]);
    expect(found({ thisYear: held, removed: new Set(held.matching.left) })).toEqual([]);
  });
});

describe('what the plan says is no change without a word', () => {
  test.each<readonly [string, Changes, Changes]>([
    ['an annual plan', { 计划投资: '9000' }, { 计划投资: '9100' }],
    ['planned dates', { 计划竣工时间: '2026-01' }, { 计划竣工时间: '2026-02' }],
    ['a phase', { 项目性质: '新开工' }, { 项目性质: '储备' }],
  ])('%s', async (_, planned, other) => {
    const row = change(AFTER, planned);
    expect(await compare([[AUGUST, [BEFORE]]], [row], [row])).toEqual([]);
    expect(await compare([[AUGUST, [BEFORE]]], [row], [change(row, other)])).toHaveLength(1);
  });
});

describe('a list that stands still', () => {
  const SECOND = change(BEFORE, { 项目名称: '城西大道', 项目代码: '', 本年: '700' });
  const again = async (before: readonly string[], after: readonly string[]) => {
    const matching = match(await projectsOf(before, AUGUST), await projectsOf(after));
    return found({ recent: { period: AUGUST, matching } }).map(({ facts }) =>
      'names' in facts ? facts.names : [],
    );
  };

  test.each<readonly [string, readonly string[], readonly (readonly string[])[]]>([
    ['all as last month', [BEFORE, SECOND], [['城东大道', '城西大道']]],
    [
      'other words, the same figures',
      [change(BEFORE, { 形象进度: '主体施工' }), SECOND],
      [['城东大道', '城西大道']],
    ],
    ['one has moved', [AFTER, SECOND], []],
    [
      'they say that nothing was done',
      [change(BEFORE, { 本月完成投资: '0' }), change(SECOND, { 本月完成投资: '0' })],
      [],
    ],
    ['one project alone may stand still', [BEFORE], []],
    [
      'one agency’s in a file of many',
      [BEFORE, SECOND, change(AFTER, { 项目名称: '河东桥', 项目代码: '', 责任单位: '武侯区' })],
      [['城东大道', '城西大道']],
    ],
  ])('%s', async (_, rows, names) => {
    const bridge = change(BEFORE, { 项目名称: '河东桥', 项目代码: '', 责任单位: '武侯区' });
    expect(await again([BEFORE, SECOND, bridge], rows)).toEqual(names);
  });

  test('a list copied for the third month running is found, and one that moved is not', async () => {
    const still = await projectsOf([BEFORE]);
    const second = await projectsOf([BEFORE]);
    const third = await projectsOf([BEFORE]);
    const copied = (after: readonly Project[]) =>
      found({ recent: { period: AUGUST, matching: match(second, after) }, earlier: match(still, second) });
    expect(copied(third).map(({ code }) => code)).toEqual(['month/unchanged']);
    expect(copied(await projectsOf([AFTER]))).toEqual([]);
  });
});

describe('last month’s list sent again', () => {
  const SECOND = change(BEFORE, { 项目名称: '城西大道', 项目代码: '', 本年: '4100', 本月完成投资: '' });
  const FIRST = change(BEFORE, { 本月完成投资: '' });
  const NO_MONEY = { 本年: '0', 本月完成投资: '' };
  const JANUARY_LISTS = [FIRST, SECOND];
  test.each<readonly [string, Period, readonly string[], readonly string[], readonly FindingCode[]]>([
    ['two projects, as they were', AUGUST, [FIRST, SECOND], [FIRST, SECOND], ['month/sent-again']],
    ['one of them moved', AUGUST, [FIRST, SECOND], [FIRST, change(SECOND, { 本年: '4101' })], []],
    [
      'one says that it did nothing',
      AUGUST,
      [FIRST, SECOND],
      [FIRST, change(SECOND, { 本月完成投资: '0' })],
      [],
    ],
    ['a single project may stand still', AUGUST, [FIRST], [FIRST], []],
    [
      'one has done nothing yet',
      AUGUST,
      [FIRST, change(SECOND, NO_MONEY)],
      [FIRST, change(SECOND, NO_MONEY)],
      [],
    ],
    ['a year begins', DECEMBER, JANUARY_LISTS, JANUARY_LISTS, []],
  ])('%s', async (_, period, before, after, expected) => {
    const matching = match(await projectsOf(before), await projectsOf(after));
    expect(found({ recent: { period, matching } }).map(({ code }) => code)).toEqual(expected);
  });
});

describe('against the plan', () => {
  const PLAN = change(BEFORE, { 本年: '', 本月完成投资: '' });

  test.each<readonly [string, readonly string[], readonly string[], readonly FindingCode[]]>([
    ['what it has is right', [PLAN], [AFTER], []],
    ['a project that nobody reported', [PLAN], [], ['project/not-reported']],
    ['a project that is not planned', [], [AFTER], ['project/not-planned']],
    ['another annual plan', [PLAN], [change(AFTER, { 计划投资: '7000' })], ['plan/differs']],
    ['a blank total', [PLAN], [change(AFTER, { 总投资: '' })], ['amount/blank']],
    [
      'a blank that the plan has as well',
      [change(PLAN, { 总投资: '' })],
      [change(AFTER, { 总投资: '' })],
      [],
    ],
    ['a blank plan, which is named anyway', [PLAN], [change(AFTER, { 计划投资: '' })], []],
    ['another total', [PLAN], [change(AFTER, { 总投资: '51000' })], ['plan/differs']],
    ['more done before the year', [PLAN], [change(AFTER, { 截至上年底: '19000' })], ['plan/differs']],
    ['another planned finish', [PLAN], [change(AFTER, { 计划竣工时间: '2026-01' })], ['plan/differs']],
    ['another phase', [PLAN], [change(AFTER, { 项目性质: '竣工' })], ['plan/differs']],
    ['another level', [PLAN], [change(AFTER, { 级别: '省重点、市重点' })], ['plan/differs']],
    ['another category', [PLAN], [change(AFTER, { 项目类别: '产业' })], ['plan/differs']],
    [
      'two things at once',
      [PLAN],
      [change(AFTER, { 项目类别: '产业', 总投资: '51000' })],
      ['plan/differs', 'plan/differs'],
    ],
    ['a category in more words', [PLAN], [change(AFTER, { 项目类别: '交通类' })], []],
    ['no level at all', [PLAN], [change(AFTER, { 级别: '' })], []],
    ['a plan that is only rounded', [change(PLAN, { 计划投资: '8000.4' })], [AFTER], []],
    ['a planned start as 续建', [change(PLAN, { 项目性质: '新开工' })], [AFTER], ['start/relabelled']],
    [
      'a planned start as 储备',
      [change(PLAN, { 项目性质: '新开工' })],
      [change(AFTER, { 项目性质: '储备' })],
      ['plan/differs'],
    ],
  ])('%s', async (_, plan, reported, codes) => {
    const matching = match(await projectsOf(plan), await projectsOf(reported));
    expect(found({ plan: matching }).map(({ code }) => code)).toEqual(codes);
  });
});

describe('project/moved', () => {
  const MOVED = change(AFTER, { 责任单位: '武侯区' });
  const told = async (
    plan: readonly string[] | undefined,
    last: readonly string[] | undefined,
    rows: readonly string[],
  ) => {
    const projects = await projectsOf(rows);
    const held = last && (await heldAgainst([[AUGUST, last]], projects));
    const findings = projectMoved({
      projects,
      plan: plan && match(await projectsOf(plan), projects),
      thisYear: held,
      lastYear: undefined,
      fileOf: (agency) => `${agency}.xlsx`,
    });
    return findings.map(({ facts, source }) => ['told' in facts ? facts.told : '', source.file]);
  };
  test('the one that should list it has handed in nothing: told once', async () => {
    const projects = await projectsOf([MOVED]);
    const plan = match(await projectsOf([BEFORE]), projects);
    const month = { projects, plan, thisYear: undefined, lastYear: undefined };
    expect(projectMoved({ ...month, fileOf: () => undefined })).toHaveLength(1);
    expect(projectMoved({ ...month, fileOf: () => '锦江区.csv' })).toHaveLength(1);
    expect(projectMoved({ ...month, fileOf: () => '武侯区.csv' })).toHaveLength(2);
  });

  const BOTH = [
    ['after', '锦江区.csv'],
    ['before', '锦江区.xlsx'],
  ];

  test.each<
    readonly [
      string,
      readonly string[] | undefined,
      readonly string[] | undefined,
      string,
      readonly string[][],
    ]
  >([
    ['another’s by the plan', [BEFORE], undefined, MOVED, BOTH],
    ['another’s by last month', undefined, [BEFORE], MOVED, BOTH],
    ['another’s by both is told once', [BEFORE], [BEFORE], MOVED, BOTH],
    ['handed over by the plan', [change(BEFORE, { 责任单位: '武侯区' })], [BEFORE], MOVED, []],
    ['where it was', [BEFORE], [BEFORE], AFTER, []],
    ['the list names no agency', [BEFORE], undefined, change(AFTER, { 责任单位: '' }), []],
    ['new', [], [], MOVED, []],
  ])('%s', async (_, plan, last, row, expected) => {
    expect(
      await told(plan, last, [row, change(AFTER, { 项目名称: '别的', 项目代码: '', 责任单位: '武侯区' })]),
    ).toEqual(expected);
  });
});

describe('the turn of the year', () => {
  const OLD = change(BEFORE, { 本年: '7000', 本月完成投资: '600' });
  const NEW = change(BEFORE, { 截至上年底: '27000', 本年: '400', 本月完成投资: '400' });
  const OLD_START = change(OLD, { 项目性质: '新开工', 计划开工时间: '2022-05', 实际开工时间: '2022-05' });
  const OLD_FINISH = change(OLD, { 项目性质: '竣工', 计划竣工时间: '2022-11' });
  const DONE = change(OLD_FINISH, { 实际竣工时间: '2022-11', 形象进度: '已竣工' });

  const across = async (
    before: readonly string[],
    rows: readonly string[],
    plan: readonly string[] = [],
    from: Period = DECEMBER,
  ) => {
    const after = await projectsOf(rows, JANUARY);
    const held = await heldAgainst([[from, before]], after);
    const month = { period: JANUARY, thisYear: undefined, lastYear: held };
    return heldAgainstReports(month, await plannedOf(plan, after));
  };

  test.each<readonly [string, string, string, readonly FindingCode[]]>([
    ['what was done goes on', OLD, NEW, []],
    ['done before the year is too low', OLD, change(NEW, { 截至上年底: '25500' }), ['year/before-differs']],
    ['done before the year is too high', OLD, change(NEW, { 截至上年底: '28000' }), ['year/before-differs']],
    [
      'a new annual plan and a new total are nobody’s business',
      OLD,
      change(NEW, { 总投资: '52000', 计划投资: '9000' }),
      [],
    ],
    [
      'the month is not the year to date of January',
      OLD,
      change(NEW, { 本月完成投资: '300' }),
      ['month/difference'],
    ],
    ['the very figure of last year', OLD, change(NEW, { 本年: '7000', 本月完成投资: '' }), ['year/carried']],
    [
      'a start of last year goes on',
      OLD_START,
      change(NEW, { 计划开工时间: '2022-05', 实际开工时间: '2022-05' }),
      [],
    ],
    [
      'a start of last year starts again',
      change(OLD_START, { 计划开工时间: '', 实际开工时间: '' }),
      change(NEW, { 项目性质: '新开工', 计划开工时间: '', 实际开工时间: '' }),
      ['start/before-year'],
    ],
    [
      'a start of last year under another date',
      OLD_START,
      change(NEW, { 计划开工时间: '2022-05', 实际开工时间: '2023-01' }),
      ['month/date-rewritten'],
    ],
    ['a finish that did not come goes on as 续建', OLD_FINISH, change(NEW, { 计划竣工时间: '2022-11' }), []],
    ['planned dates moved', OLD, change(NEW, { 计划竣工时间: '2025-09' }), ['month/dates-moved']],
    [
      'back from 续建 to 储备',
      OLD,
      change(NEW, { 项目性质: '储备', 实际开工时间: '', 形象进度: '' }),
      ['month/phase-back', 'month/withdrawn'],
    ],
    [
      'a finish of last year finishes again',
      DONE,
      change(NEW, { 项目性质: '竣工', 计划竣工时间: '2022-11', 形象进度: '已竣工' }),
      ['finish/before-year'],
    ],
  ])('%s', async (_, before, after, codes) => {
    expect(await across([before], [after])).toEqual(codes);
  });

  test('the new year’s plan takes over', async () => {
    const row = change(NEW, { 计划竣工时间: '2025-09', 项目性质: '储备', 实际开工时间: '', 形象进度: '' });
    expect(await across([OLD], [row], [row])).toEqual(['month/withdrawn']);
  });

  test('a last list before December says only how much it is at least', async () => {
    const november = { year: 2022, month: 11 };
    expect(await across([OLD], [change(NEW, { 截至上年底: '27500' })], [], november)).toEqual([]);
    expect(await across([OLD], [change(NEW, { 截至上年底: '26500' })], [], november)).toEqual([
      'year/before-differs',
    ]);
  });

  test('a list that goes on counting is told once, without the months that cannot agree', async () => {
    const more = { 项目名称: '城西大道', 项目代码: '' };
    const continued = change(NEW, { 本年: '7400' });
    expect(await across([OLD, change(OLD, more)], [continued, change(continued, more)])).toEqual([
      'year/carried',
    ]);
    expect(await across([OLD, change(OLD, more)], [NEW, change(NEW, more)])).toEqual([]);
    const honest = ['河东桥', '河西桥', '河心桥'].map((name) => ({
      项目名称: name,
      项目代码: '',
      责任单位: '武侯区',
    }));
    const before = [OLD, change(OLD, more), ...honest.map((own) => change(OLD, own))];
    const after = [continued, change(continued, more), ...honest.map((own) => change(NEW, own))];
    expect(await across(before, after)).toEqual(['year/carried']);
  });

  test('in later months only what stands between the years is asked', async () => {
    const row = change(NEW, { 截至上年底: '25500', 计划竣工时间: '2025-09', 本月完成投资: '90' });
    const after = await projectsOf([row], { year: 2023, month: 2 });
    const lastYear = await heldAgainst([[DECEMBER, [OLD]]], after);
    const thisYear = await heldAgainst(
      [[JANUARY, [change(row, { 本年: '310', 本月完成投资: '310' })]]],
      after,
    );
    const month = { period: { year: 2023, month: 2 }, thisYear, lastYear };
    expect(heldAgainstReports(month, new Map())).toEqual(['year/before-differs']);
  });
});
