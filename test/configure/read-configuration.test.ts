import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../src/configure/read-configuration.ts';
import { describeProblem } from '../../src/language/describe.ts';
import { loadLanguage } from '../../src/language/language.ts';
import { USUAL_THRESHOLDS } from '../../src/ledgers/project/checks/material.ts';
import { USUAL_LIMITS } from '../../src/ledgers/project/measures/limits.ts';
import { fraction } from '../../src/model/ratio.ts';

const chinese = await loadLanguage('zh-CN');

/** `line:column sentence`, as an office would see it. */
function faultsOf(written: string | Uint8Array): string[] {
  const { faults } = readConfiguration(Buffer.from(written));
  return faults.map(({ line, column, problem }) => `${line}:${column} ${describeProblem(problem, chinese)}`);
}

describe('a smallest kp.yaml for every fault', () => {
  test.each([
    ['a misspelt key', 'citty: 成都市', ['1:1 没有“citty”这个键，是不是“city”？']],
    [
      'a key of another world',
      'thresholds:\n  天气: 晴',
      [
        '2:3 “thresholds”下没有“天气”这个键，可用：lagging、missing、overPlan、candidates、readiness、reportingDay',
      ],
    ],
    [
      'a misspelt key in an entry',
      'agencies:\n  - name: 武侯区\n    alias: [武侯]',
      ['3:5 “agencies”下没有“alias”这个键，是不是“aliases”？'],
    ],
    [
      'a field by its Chinese name',
      'synonyms:\n  columns:\n    年度计划投资: [任务数]',
      ['3:5 “synonyms.columns”下没有“年度计划投资”这个键，是不是“annualPlan”？'],
    ],
    ['no name', 'agencies:\n  - track: 区县', ['2:5 “agencies”下缺少“name”']],
    ['an empty name', 'agencies:\n  - name:\n    track: 区县', ['2:10 “agencies”下缺少“name”']],
    ['an empty item', 'schemes:\n  - basic\n  -', ['3:4 “schemes”应为文字，这里是空的']],
    [
      'a text for a list',
      'agencies: 武侯区',
      ['1:11 “agencies”应为列表（每行以“- ”开头，或写成 [甲, 乙]），这里是文字'],
    ],
    [
      'a spread of eleven months',
      'targets:\n  spread: 1/1/1/1/1/1/1/1/1/1/1',
      [
        '2:11 “targets.spread”的取值“1/1/1/1/1/1/1/1/1/1/1”读不懂，应为均分办法：months、working-days，或十二个月的权重，如 4/4/8/9/9/10/8/8/10/10/10/10',
      ],
    ],
    [
      'a column that lists of sponsors do not have',
      'sponsors:\n  five: [包联领导, 责任部门]',
      ['2:16 “sponsors.five”不认识“责任部门”，是不是“责任单位”？'],
    ],
    [
      'a holiday that is no day',
      'calendar:\n  holidays: [国庆]',
      ['2:14 “calendar.holidays”的取值“国庆”读不懂，应为年月日，如 2023-12-31'],
    ],
    [
      'a goal of no figure',
      'goals:\n  2024:\n    promotion.signedInQuartr: 30',
      ['3:5 “goals.2024”不认识“promotion.signedInQuartr”，是不是“promotion.signedInQuarter”？'],
    ],
    [
      'a goal of a figure that a group does not have',
      'goals:\n  2024:\n    promotion.step[签约].signed: 30',
      ['3:5 “goals.2024”不认识“promotion.step[签约].signed”，是不是“promotion.signed”？'],
    ],
    [
      'a goal of a median',
      'goals:\n  2024:\n    promotion.signedDays: 30',
      ['3:5 “goals.2024”不认识“promotion.signedDays”，是不是“promotion.signedRate”？'],
    ],
    [
      'an amount wanted without a unit',
      'goals:\n  2024:\n    promotion.fundsInPlaceYear: 80',
      ['3:33 “goals.2024.promotion.fundsInPlaceYear”的取值“80”读不懂，应为带单位的金额，如 5000万元'],
    ],
    [
      'an amount wanted of a count',
      'goals:\n  2024:\n    promotion.large: 16亿元',
      ['3:22 “goals.2024.promotion.large”的取值“16亿元”读不懂，应为整数，至少为1'],
    ],
    [
      'a goal that says neither a number nor a task',
      'goals:\n  2024:\n    promotion.large: {}',
      ['3:22 “goals.2024.promotion.large”下缺少“task”'],
    ],
    [
      'a goal of an unknown key',
      'goals:\n  2024:\n    promotion.large: { tsk: 招商签约 }',
      ['3:24 “goals.2024.promotion.large”下没有“tsk”这个键，是不是“task”？'],
    ],
    [
      'a goal of no year',
      'goals:\n  本年:\n    promotion.large: 16',
      ['2:3 “goals”的取值“本年”读不懂，应为年份，如 2024'],
    ],
    [
      'goals without a year',
      'goals:\n  promotion.large: 16',
      [
        '2:3 “goals”的取值“promotion.large”读不懂，应为年份，如 2024',
        '2:20 “goals.promotion.large”应为一行行的“键: 值”，这里是文字',
      ],
    ],
    [
      'a goal of an agency that is none',
      'agencies: [武侯区]\ngoals:\n  2024:\n    promotion.agency[武候区].signedInYear: 5',
      ['4:5 “goals.2024.promotion.agency[武候区].signedInYear”不认识“武候区”，是不是“武侯区”？'],
    ],
    ['no days at all', 'approvals:\n  days: 0', ['2:9 “approvals.days”的取值“0”读不懂，应为整数，至少为1']],
    [
      'a signature that is no list',
      'bulletin:\n  signature: 重点办',
      ['2:14 “bulletin.signature”应为列表（每行以“- ”开头，或写成 [甲, 乙]），这里是文字'],
    ],
    ['a list for a text', 'city: [成都市]', ['1:7 “city”应为文字，这里是列表']],
    ['a map for a text', 'city:\n  name: 成都市', ['2:3 “city”应为文字，这里是“键: 值”']],
    ['a list for the file', '- 武侯区', ['1:1 整个文件应为一行行的“键: 值”，这里是列表']],
    ['a text for the file', '武侯区', ['1:1 整个文件应为一行行的“键: 值”，这里是文字']],
    ['a word of no list', 'language: zh', ['1:11 “language”不认识“zh”，可用：zh-CN、en']],
    ['a misspelt word', 'language: zh-CM', ['1:11 “language”不认识“zh-CM”，是不是“zh-CN”？']],
    [
      'a rate that may be a fraction',
      'thresholds:\n  lagging: 0.1',
      ['2:12 “thresholds.lagging”的取值“0.1”读不懂，应为百分数，如 10%'],
    ],
    [
      'an amount without a unit',
      'thresholds:\n  candidates:\n    default: 50000',
      ['3:14 “thresholds.candidates.default”的取值“50000”读不懂，应为带单位的金额，如 5000万元'],
    ],
    [
      'no day',
      'exemptions:\n  - {agency: 郫都区, reason: 洪灾, from: 2023-07, until: 2023-02-30}',
      [
        '2:37 “exemptions.from”的取值“2023-07”读不懂，应为年月日，如 2023-12-31',
        '2:53 “exemptions.until”的取值“2023-02-30”读不懂，应为年月日，如 2023-12-31',
      ],
    ],
    ['no basis', 'basis: plan', ['1:8 “basis”不认识“plan”，可用：reported、original、adjusted']],
    [
      'no day of a month',
      'thresholds:\n  reportingDay: 32',
      ['2:17 “thresholds.reportingDay”的取值“32”读不懂，应为几日（1—31），如 5'],
    ],
    [
      'neither yes nor no',
      'identities:\n  - {from: [甲], to: [乙], same: maybe}',
      ['2:32 “identities.same”的取值“maybe”读不懂，应为是（true）或否（false）'],
    ],
    ['a key twice', 'city: 成都市\nlanguage: en\ncity: 德阳市', ['3:1 “city”写了两次，第 1 行已有']],
    [
      'an agency twice',
      'agencies:\n  - 武侯区\n  - name: 武侯区人民政府',
      ['3:11 “武侯区人民政府”与第 2 行“武侯区”的名称或别名重复'],
    ],
    [
      'an alias of two agencies',
      'agencies:\n  - name: 郫都区\n    aliases: [郫县]\n  - name: 高新区\n    aliases: [西区, 郫县]',
      ['5:19 “郫县”归了“高新区”，又在第 3 行归了“郫都区”，只能归一个'],
    ],
    [
      'a name that is another’s alias',
      'chains:\n  - name: 集成电路\n    aliases: [芯片]\n  - 芯片',
      ['4:5 “芯片”与第 3 行“集成电路”的名称或别名重复'],
    ],
    [
      'a header of two fields',
      'synonyms:\n  columns:\n    annualPlan: [任务数]\n    periodPlan: [任务数（万元）, 任务 数]',
      [
        '4:18 “任务数（万元）”归了“periodPlan”，又在第 3 行归了“annualPlan”，只能归一个',
        '4:27 “任务 数”归了“periodPlan”，又在第 3 行归了“annualPlan”，只能归一个',
      ],
    ],
    [
      'a writing of two words',
      'synonyms:\n  values:\n    续建: [跨年]\n    新开工: [跨年]',
      ['4:11 “跨年”归了“新开工”，又在第 3 行归了“续建”，只能归一个'],
    ],
    [
      'a benchmark twice',
      'benchmarks:\n  - {name: 全省, rate: 80%}\n  - {name: 全省, rate: 81%}',
      ['3:12 “全省”写了两次，第 2 行已有'],
    ],
    [
      'what is said of a file twice',
      'sources:\n  - { file: 甲.xlsx, agency: 甲区 }\n  - { file: 甲.xlsx, note: 电话核实 }\n  - { file: 甲.xlsx, agency: 乙区 }',
      ['4:13 “甲.xlsx”写了两次，第 2 行已有'],
    ],
    [
      'a sheet of a file twice',
      'sources:\n  - { file: 甲.xlsx, sheet: 旧, leaveOut: 旧表 }\n  - { file: 甲.xlsx, sheet: 旧, leaveOut: 草稿 }',
      ['3:13 “甲.xlsx:旧”写了两次，第 2 行已有'],
    ],
    [
      'a month of a file that is none',
      'sources:\n  - {file: a.xlsx, month: 2023-13}',
      ['2:27 “sources.month”的取值“2023-13”读不懂，应为月份，如 2023-09'],
    ],
    ['what is said of no file', 'sources:\n  - {agency: 武侯区}', ['2:5 “sources”下缺少“file”']],
    [
      'an agency of a file that is none',
      'agencies: [武侯区, 郫都区]\nsources:\n  - {file: a.xlsx, agency: 郫都}',
      ['3:28 “sources.agency”不认识“郫都”，是不是“郫都区”？'],
    ],
    [
      'an agency that is none',
      'agencies: [武侯区, 郫都区]\nexemptions:\n  - {agency: 郫都, reason: 洪灾, from: 2023-07-01, until: 2023-07-02}',
      ['3:14 “exemptions.agency”不认识“郫都”，是不是“郫都区”？'],
    ],
    [
      'a category that is none',
      'categories: [基础设施]\nthresholds:\n  candidates:\n    基础设置: 1亿元\n    default: 1亿元',
      ['4:5 “thresholds.candidates.基础设置”不认识“基础设置”，是不是“基础设施”？'],
    ],
    [
      'a category under two names',
      'categories: [{name: 重大基础设施, aliases: [基础设施]}]\nthresholds:\n  candidates:\n    重大基础设施: 1亿元\n    基础设施: 2亿元',
      ['5:11 “基础设施”与第 4 行“重大基础设施”的名称或别名重复'],
    ],
    [
      'a finding that is none',
      'waivers:\n  - {code: date/unreadble, reason: 已核, until: 2023-12-31}',
      ['2:12 “waivers.code”不认识“date/unreadble”，是不是“date/unreadable”？'],
    ],
    [
      'a time that ends before it begins',
      'exemptions:\n  - {agency: 郫都区, reason: 洪灾, from: 2023-07-02, until: 2023-07-01}',
      ['2:56 截止日 2023-07-01 早于起始日 2023-07-02'],
    ],
  ])('%s', (_, written, expected) => {
    expect(faultsOf(written)).toEqual(expected);
  });
});

describe('slips of writing', () => {
  test.each([
    ['a tab', 'agencies:\n\t- 武侯区', '2:1 “- 武侯区”读不懂：行首用了制表符，请改用空格缩进'],
    [
      'a full-width space',
      'agencies:\n　- 武侯区',
      '2:1 “- 武侯区”读不懂：行首用了全角空格，请改用半角空格缩进',
    ],
    [
      'a full-width colon',
      'city：成都市\nlanguage: en',
      '1:1 “city：成都市”读不懂：冒号是全角的“：”，请改成半角的“:”，后面空一格',
    ],
    [
      'a full-width colon in an entry',
      'agencies:\n  - name：武侯区\n    track: 区县',
      '2:3 “- name：武侯区”读不懂：冒号是全角的“：”，请改成半角的“:”，后面空一格',
    ],
    ['no space after the colon', 'language: en\ncity:成都市', '2:1 “city:成都市”读不懂：冒号后面要空一格'],
    [
      'no space after the dash',
      'agencies:\n  -武侯区\n  -郫都区',
      '2:3 “-武侯区”读不懂：短横“-”后面要空一格',
    ],
    ['two colons', 'city: 成都: 市', '1:7 “city: 成都: 市”读不懂：一行里有两个冒号，含冒号的文字请加引号'],
    ['an open quote', 'language: en\ncity: "成都市\nschemes: []', '2:7 “city: "成都市”读不懂：引号没有配对'],
    ['an open bracket', 'language: en\nschemes: [basic\n', '2:10 “schemes: [basic”读不懂：括号没有配对'],
    ['a reserved character', 'city: @成都', '1:7 “city: @成都”读不懂：文字以特殊符号开头，请给它加引号'],
    ['a backslash', 'city: "成\\都"', '1:9 “city: "成\\都"”读不懂：双引号里的反斜杠用得不对，请改用单引号'],
    [
      'an item out of line',
      'agencies:\n  - name: 武侯区\n   track: 区县',
      '3:4 “track: 区县”读不懂：与上下行不合。同级的行左边要对齐，每行写成“键: 值”或“- 值”',
    ],
  ])('%s', (_, written, expected) => {
    expect(faultsOf(written)).toEqual([expected]);
  });
});

describe('what a kp.yaml may not hold', () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`);

  test.each([
    ['an alias', 'city: &x 成都市\nschemes: [*x]', ['1:10 不能用引用标记“&x”', '2:11 不能用引用“*x”']],
    ['an alias of nothing', 'city: *x', ['1:7 不能用引用“*x”']],
    ['a merge', 'thresholds:\n  <<: *x', ['2:7 不能用引用“*x”']],
    ['a tag', 'city: !!js/function x', ['1:21 不能用类型标记“!!js/function”']],
    ['a second document', 'city: 成都市\n---\ncity: 德阳市', ['2:1 一个文件只能有一份配置']],
    [
      'characters that nobody sees, in a value and in a key',
      'city: "成\\0都"\nchains:\n  - 电\u200b池\n"area\\u202es": []',
      [
        '1:7 里面有看不见的字符（U+0000），请删去重新键入',
        '3:5 里面有看不见的字符（U+200B），请删去重新键入',
        '4:1 里面有看不见的字符（U+202E），请删去重新键入',
      ],
    ],
    [
      '__proto__',
      '__proto__: {city: x}\nthresholds:\n  candidates:\n    __proto__: 1亿元',
      ['1:1 不能用“__proto__”作键', '4:5 不能用“__proto__”作键'],
    ],
  ])('%s', (_, written, expected) => {
    const found = faultsOf(written);
    expect(found).toHaveLength(expected.length);
    for (const [at, said] of found.entries()) expect(said).toContain(expected[at]);
  });

  test('a billion laughs is refused line by line, and never told', () => {
    const found = faultsOf(['a0: &a0 哈', ...laughs].join('\n'));
    expect(found.length).toBeLessThan(200);
    expect(found).toContainEqual(expect.stringContaining('不能用引用“*a0”'));
  });

  test('constructor and toString are words like any other', () => {
    expect(faultsOf('constructor: x\ntoString: y')).toHaveLength(2);
    expect(faultsOf('thresholds:\n  candidates:\n    constructor: 1亿元')).toEqual([]);
  });

  test.each([
    ['brackets', `city: ${'['.repeat(100_000)}`],
    ['dashes', `city:\n ${'- '.repeat(20_000)}`],
    ['maps', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('no depth of %s brings it down', (_, written) => {
    expect(faultsOf(written).length).toBeGreaterThan(0);
  });
});

describe('encodings', () => {
  const text = 'city: 成都市\n';
  const gbk = Buffer.concat([Buffer.from('language: en\ncity: '), Buffer.from([0xb3, 0xc9, 0xb6, 0xbc])]);

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), []],
    [
      'Windows line ends',
      Buffer.from('city: 成都市\r\nlangage: en\r\n'),
      ['2:1 没有“langage”这个键，是不是“language”？'],
    ],
    ['GBK', gbk, ['2:1 编码不是 UTF-8，像是 GBK。请用记事本“另存为”，编码选 UTF-8']],
    [
      'UTF-16',
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      ['1:1 编码不是 UTF-8，像是 UTF-16。请用记事本“另存为”，编码选 UTF-8'],
    ],
    ['none', Buffer.from([0x63, 0xff, 0xff]), ['1:1 编码不是 UTF-8。请用记事本“另存为”，编码选 UTF-8']],
    [
      'too much',
      Buffer.alloc(1_048_577, 0x23),
      ['1:1 文件有 1048577 字节，超过了 1048576 字节的上限，是不是放错了文件？'],
    ],
  ])('%s', (_, bytes, expected) => {
    expect(faultsOf(bytes)).toEqual(expected);
  });
});

test('all faults at once, in the order of the file; what follows from one is not said', () => {
  expect(
    faultsOf(
      'citty: 成都市\nagencies:\n  - name: 郫都区\n\t  aliases: [郫县]\n  - name: 郫都区\n    alias: x\nlanguage: x',
    ).map((said) => said.split(' ')[0]),
  ).toEqual(['1:1', '4:1', '5:11', '6:5', '7:11']);
});

test('whatever is cut out or put in, it does not throw, and points into the file', () => {
  const text = readFileSync('test/configure/broken/kp.yaml', 'utf8');
  const pieces = fc.constantFrom(
    '\t',
    '　',
    '：',
    ':',
    '- ',
    '"',
    '[',
    '{',
    '&a ',
    '*a',
    '!x ',
    '|',
    '\n',
    '\0',
    '😀',
  );
  const cut = fc.tuple(fc.nat(text.length), fc.nat(20), pieces);
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 5 }), (cuts) => {
      const spoilt = cuts.reduce(
        (done, [at, length, piece]) => done.slice(0, at) + piece + done.slice(at + length),
        text,
      );
      const lines = spoilt.split('\n').length;
      const { faults } = readConfiguration(Buffer.from(spoilt));
      expect(faults.filter(({ line, column }) => line < 1 || line > lines || column < 1)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

describe('what is read', () => {
  const of = (written: string) => readConfiguration(Buffer.from(written)).configuration;

  test.each([[''], ['# 空'], ['city:\nagencies:\nthresholds:\n'], ['city: ~\nlanguage: null']])(
    'nothing said is the default: %j',
    (written) => {
      expect(faultsOf(written)).toEqual([]);
      expect(of(written)).toEqual({
        city: undefined,
        basis: 'reported',
        language: undefined,
        agencies: [],
        categories: [],
        chains: [],
        areas: [],
        lifecycle: [],
        synonyms: { columns: new Map(), values: new Map() },
        thresholds: {
          lagging: { numerator: 10, denominator: 100 },
          missing: { numerator: 5, denominator: 100 },
          overPlan: { numerator: 150, denominator: 100 },
          candidates: new Map(),
          readiness: undefined,
          reportingDay: undefined,
        },
        targets: { spread: 'months' },
        sponsors: { five: ['name', 'sponsor', 'team', 'plan', 'followThrough'] },
        calendar: { holidays: [], workdays: [] },
        approvals: { days: 45 },
        connected: { weeks: 4 },
        promotion: { large: 100_000_000, startDays: undefined },
        goals: [],
        bulletin: {},
        benchmarks: [],
        schemes: [],
        lights: 'office-a',
        identities: [],
        waivers: [],
        exemptions: [],
        sources: [],
      });
    },
  );

  test.each([
    ['city: 2023', { city: '2023' }],
    ['city: yes', { city: 'yes' }],
    ['city: "null"', { city: 'null' }],
    [
      'agencies: [武侯区]',
      { agencies: [{ name: '武侯区', aliases: [], track: undefined, group: undefined }] },
    ],
    [
      'agencies: [{name: 武侯区, aliases: [武侯]}]\ngoals: {2024: {promotion.large: 16, promotion.signedInQuarter: {task: 招商签约}, promotion.fundsInPlaceYear: 80亿元, "promotion.agency[武侯].signedRate": 40%}}',
      {
        goals: [
          { year: 2024, figure: 'promotion.large', unit: 'whole', wanted: 16 },
          {
            year: 2024,
            figure: 'promotion.signedInQuarter',
            unit: 'whole',
            wanted: { task: '招商签约', span: 'quarter' },
          },
          { year: 2024, figure: 'promotion.fundsInPlaceYear', unit: 'money', wanted: 8_000_000_000 },
          {
            year: 2024,
            figure: 'promotion.agency[武侯区].signedRate',
            unit: 'percent',
            wanted: { numerator: 40, denominator: 100 },
          },
        ],
      },
    ],
    ['thresholds: {lagging: 12.5%}', { thresholds: { lagging: { numerator: 125, denominator: 1000 } } }],
    ['thresholds: {lagging: 10个百分点}', { thresholds: { lagging: { numerator: 10, denominator: 100 } } }],
    ['thresholds: {lagging: 15}', { thresholds: { lagging: { numerator: 15, denominator: 100 } } }],
    ['thresholds: {reportingDay: 5日}', { thresholds: { reportingDay: 5 } }],
    [
      'categories: [{name: 重大基础设施, aliases: [基础设施]}]\nthresholds: {candidates: {基础设施: 5亿元, default: 5000万元}}',
      {
        thresholds: {
          candidates: new Map([
            ['重大基础设施', 500_000_000],
            ['', 50_000_000],
          ]),
        },
      },
    ],
    [
      'synonyms: {values: {续建: [跨年, 结转]}}',
      {
        synonyms: {
          values: new Map([
            ['跨年', '续建'],
            ['结转', '续建'],
          ]),
        },
      },
    ],
    [
      'identities: [{from: [甲], to: [乙], same: 否}]',
      { identities: [{ from: ['甲'], to: ['乙'], same: false }] },
    ],
    [
      'agencies: [{name: 郫都区, aliases: [郫县]}]\nwaivers: [{code: date/*, agency: 郫县, reason: 已核, until: 2023年12月31日}]',
      { waivers: [{ code: 'date/*', agency: '郫都区', until: { year: 2023, month: 12, day: 31 } }] },
    ],
  ])('%s', (written, expected) => {
    expect(faultsOf(written)).toEqual([]);
    expect(of(written)).toMatchObject(expected);
  });

  test('its defaults are what holds without a kp.yaml', () => {
    const { thresholds } = of('');
    expect(fraction(thresholds.overPlan)).toBe(fraction(USUAL_THRESHOLDS.overPlan));
    expect(fraction(thresholds.lagging)).toBe(fraction(USUAL_LIMITS.lagging));
    expect(fraction(thresholds.missing)).toBe(fraction(USUAL_LIMITS.missing));
  });

  test('of a file with faults the language alone', () => {
    expect(of('language: en\ncity: 成都市\nagences: []')).toMatchObject({ language: 'en', city: undefined });
    expect(of('language: klingon')).toMatchObject({ language: undefined });
  });
});
