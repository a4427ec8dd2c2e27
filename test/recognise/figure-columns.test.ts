import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../src/language/describe.ts';
import { loadLanguage } from '../../src/language/language.ts';
import { codes, tableOf } from './grid.ts';

/** Rows of five projects: total, before the year, plan, month, year so far, since the start. */
const PROJECTS = [
  { T: 9000, B: 2000, P: 3000, M: 200, C: 1500, S: 3500 },
  { T: 8000, B: 0, P: 2500, M: 150, C: 900, S: 900 },
  { T: 20000, B: 9000, P: 4000, M: 300, C: 2600, S: 11600 },
  { T: 6000, B: 3500, P: 1500, M: 90, C: 700, S: 4200 },
  { T: 12000, B: 5000, P: 5000, M: 400, C: 3100, S: 8100 },
] as const;
type Kind = keyof (typeof PROJECTS)[number] | 'R' | 'X' | 'Y' | 'W' | '';

/** A list for May 2022 with these headings, each over amounts of a kind; `>` separates the levels of a merged heading. */
function read(...columns: readonly (readonly [heading: string, kind: Kind])[]) {
  const cells = PROJECTS.map((project, index) => {
    const value = (kind: Kind): string => {
      if (kind === '') return '';
      if (kind === 'R') return ((project.C / project.P) * 100).toFixed(2);
      if (kind === 'X') return String(project.P + 7 * (index + 1));
      if (kind === 'Y') return String(2022 + (index % 2));
      return kind === 'W' ? '主体封顶并开始装修' : String(project[kind]);
    };
    return `${index + 1}|第${index + 1}水厂|${columns.map(([, kind]) => value(kind)).join('|')}`;
  });
  const depth = Math.max(...columns.map(([heading]) => heading.split('>').length));
  const rows = Array.from({ length: depth }, (_, level) => {
    const labels = columns.map(([heading]) => heading.split('>')[level] ?? '');
    return `${level === 0 ? '序号|项目名称' : '|'}|${labels.join('|')}`;
  });
  const merges = [1, 2, ...columns.flatMap(([heading], at) => (heading.includes('>') ? [] : [at + 3]))]
    .filter(() => depth > 1)
    .map((column) => ({ top: 2, left: column, bottom: 1 + depth, right: column }));
  const drawing = `单位：万元\n${rows.join('\n')}\n${cells.join('\n')}`;
  const { table, findings } = tableOf(drawing, { merges }, { year: 2022, month: 5 });
  return {
    fields: table.columns.slice(2).map(({ field }) => field),
    columns: table.columns.slice(2),
    findings,
  };
}

const USUAL = [
  ['总投资', 'T'],
  ['年度计划投资', 'P'],
] as const;

describe('what words leave open is settled by the amounts', () => {
  test.each([
    ['累计完成投资', 'C', 'completed'],
    ['累计完成投资', 'S', 'completedTotal'],
    ['截至5月底累计投资', 'C', 'completed'],
    ['截至5月底累计投资', 'S', 'completedTotal'],
    ['已完成投资', 'C', 'completed'],
  ] as const)('%s holding %s is %s', (heading, kind, field) => {
    const { fields, findings } = read(...USUAL, ['以前年度完成投资', 'B'], [heading, kind]);
    expect(fields[3]).toBe(field);
    expect(codes(findings)).toEqual([]);
  });

  test('截至 in the words of 截至上年底 is since the start, where the amounts bear it out', () => {
    const both = (kind: Kind) => {
      const { fields, findings } = read(
        ['总投资', 'T'],
        ['2022年计划', 'P'],
        ['截至2021年底累计完成', 'B'],
        ['截至2022年5月底累计完成', kind],
      );
      return [fields[3], codes(findings)];
    };
    expect(both('S')).toEqual(['completedTotal', []]);
    expect(both('C')).toEqual(['completed', []]);
  });

  test('of two days of a month the later one holds', () => {
    const { fields } = read(...USUAL, ['截至5月20日完成', 'M'], ['截至5月31日完成', 'C']);
    expect(fields).toEqual(['totalInvestment', 'annualPlan', undefined, 'completed']);
    expect(read(...USUAL, ['截至5月31日完成', 'C'], ['截至5月20日完成', 'M']).fields[2]).toBe('completed');
  });

  test('本年 beside 本月 under 投资 is the year so far; alone it is the plan', () => {
    const { fields } = read(
      ['投资>总投资', 'T'],
      ['投资>年计划', 'P'],
      ['投资>本月', 'M'],
      ['投资>本年', 'C'],
    );
    expect(fields).toEqual(['totalInvestment', 'annualPlan', 'completedMonth', 'completed']);
    expect(read(['总投资', 'T'], ['2022年投资', 'P'], ['完成投资', 'C']).fields).toEqual([
      'totalInvestment',
      'annualPlan',
      'completed',
    ]);
  });

  test('beside the year’s own column 累计 is the project’s', () => {
    expect(read(...USUAL, ['累计完成', 'S'], ['2022年完成', 'C']).fields.slice(2)).toEqual([
      'completedTotal',
      'completed',
    ]);
  });

  test('本月 below 累计完成 is as much as has been done by its end, beside 年初以来 what was done in it', () => {
    expect(read(...USUAL, ['累计完成>上月', 'M'], ['累计完成>本月', 'C']).fields.slice(2)).toEqual([
      undefined,
      'completed',
    ]);
    expect(read(...USUAL, ['累计完成>本月', 'M'], ['累计完成>年初以来', 'C']).fields.slice(2)).toEqual([
      'completedMonth',
      'completed',
    ]);
  });

  test('a column of amounts is no rate, whatever it is called', () => {
    expect(read(...USUAL, ['今年完成', 'C'], ['投资进度', 'R']).fields[3]).toBe('completionRate');
    expect(read(...USUAL, ['今年完成', 'C'], ['投资进度', 'S']).fields[3]).toBeUndefined();
  });

  test('an equation proves its columns', () => {
    const { columns } = read(
      ...USUAL,
      ['以前年度完成投资', 'B'],
      ['累计完成', 'S'],
      ['今年完成', 'C'],
      ['完成率', 'R'],
    );
    expect(columns.map(({ decided }) => decided)).toEqual([
      'exact',
      'proven',
      'proven',
      'proven',
      'proven',
      'proven',
    ]);
  });

  test('nothing settles it: an error with both readings and the line for kp.yaml', () => {
    const { findings } = read(['总投资', 'T'], ['累计完成投资', 'C']);
    expect(findings).toMatchObject([
      {
        code: 'column/ambiguous',
        facts: { header: '累计完成投资', field: 'completed', other: 'completedTotal' },
      },
    ]);
  });
});

describe('this period and the last', () => {
  test.each([
    [
      ['上期累计完成', 'B'],
      ['本期完成', 'M'],
      ['本期累计完成', 'C'],
    ],
    [
      ['上期完成', 'B'],
      ['本期新增投资', 'M'],
      ['累计', 'C'],
    ],
    [
      ['上报告期累计', 'B'],
      ['当期完成', 'M'],
      ['累计完成', 'C'],
    ],
  ] as const)('%j', (...columns) => {
    const { fields, findings } = read(...USUAL, ...columns);
    expect(fields.slice(2)).toEqual([undefined, 'completedMonth', 'completed']);
    expect(codes(findings)).toEqual([]);
  });

  test('of 当月 below two months the one of the list counts', () => {
    const { fields, findings } = read(
      ...USUAL,
      ['4月>当月', 'B'],
      ['4月>累计', 'S'],
      ['5月>当月', 'M'],
      ['5月>累计', 'C'],
    );
    expect(fields.slice(2)).toEqual([undefined, undefined, 'completedMonth', 'completed']);
    expect(codes(findings)).toEqual([]);
  });

  test('本期总投资 is that of the part that is being built', () => {
    expect(read(['本期总投资', 'T'], ['年度计划投资', 'P'], ['今年完成', 'C']).fields[0]).toBe(
      'totalInvestment',
    );
  });
});

describe('what is done beside what is done in all, neither with a year', () => {
  test.each([
    ['完成投资', '累计完成投资'],
    ['完成', '累计完成'],
    ['完成', '累计'],
    ['实际', '累计实际'],
  ])('%s and %s are asked about where both readings hold', (bare, inAll) => {
    const { findings } = read(...USUAL, [bare, 'M'], [inAll, 'C']);
    expect(codes(findings)).toContain('column/ambiguous');
  });

  test.each([
    ['完成投资', '累计完成投资'],
    ['完成', '累计完成'],
    ['完成', '累计'],
  ])('%s and %s are this year and since the start where that is above the plan', (bare, inAll) => {
    const { fields, findings } = read(...USUAL, [bare, 'C'], [inAll, 'S']);
    expect(fields.slice(2)).toEqual(['completed', 'completedTotal']);
    expect(codes(findings)).toEqual([]);
  });

  test('or where the rate tells', () => {
    const { fields, findings } = read(...USUAL, ['完成投资', 'M'], ['累计完成投资', 'C'], ['完成率', 'R']);
    expect(fields.slice(2, 4)).toEqual(['completedMonth', 'completed']);
    expect(codes(findings)).toEqual([]);
  });
});

describe('two columns for one field', () => {
  test('the same heading twice is settled where the amounts add up', () => {
    const { fields, findings } = read(...USUAL, ['以前年度完成', 'B'], ['完成投资', 'C'], ['完成投资', 'S']);
    expect(fields.slice(3)).toEqual(['completed', 'completedTotal']);
    expect(codes(findings)).toEqual([]);
  });

  test.each([
    [
      ['年度计划投资', 'P'],
      ['年度计划投资', 'X'],
      ['今年完成', 'C'],
    ],
    [
      ['年度计划投资', 'P'],
      ['今年完成', 'C'],
      ['今年完成', 'S'],
    ],
    [
      ['年度计划投资', 'P'],
      ['完成投资', 'C'],
      ['完成投资', 'S'],
    ],
  ] as const)('else it is an error: %j', (...columns) => {
    const { findings } = read(['总投资', 'T'], ...columns);
    expect(findings).toMatchObject([
      { code: 'column/ambiguous', facts: { rival: expect.stringMatching(/\([D-F]\)$/) } },
    ]);
  });

  test('of the same heading twice the one that can be seen holds', () => {
    const { table, findings } = tableOf(
      '项目名称|总投资（万元）|年度计划（万元）|年度计划（万元）\n桥|900|300|400\n路|800|500|700',
      { hiddenColumns: [3] },
      { year: 2022, month: 5 },
    );
    expect(table.columns.map(({ field }) => field)).toEqual([
      'name',
      'totalInvestment',
      undefined,
      'annualPlan',
    ]);
    expect(codes(findings)).toEqual(['column/duplicate']);
  });

  test.each([
    ['年度计划(E)', false],
    ['年度计划(万元)', true],
  ])(
    'kp.yaml is offered where it can tell 年度计划 from the other by its heading: %s',
    async (rival, offered) => {
      const facts = { header: '年度计划', field: 'annualPlan', other: undefined, rival };
      const found = { code: 'column/ambiguous', facts, source: { file: '' } } as const;
      const { remedy } = describeFinding(found, await loadLanguage('zh-CN'));
      expect(remedy.includes('kp.yaml')).toBe(offered);
    },
  );

  test.each(['C', ''] as const)(
    'the same heading twice over the same amounts or none is no question: %j',
    (kind) => {
      const { fields, findings } = read(...USUAL, ['完成投资', 'C'], ['完成投资', kind]);
      expect(fields.slice(2)).toEqual(['completed', undefined]);
      expect(codes(findings)).toEqual([]);
    },
  );

  test('two headings that say the same of different amounts are an error', () => {
    const { findings } = read(...USUAL, ['2022年投资目标', 'X'], ['今年完成', 'C']);
    expect(findings).toMatchObject([
      { code: 'column/ambiguous', facts: { field: 'annualPlan', rival: '2022年投资目标' } },
    ]);
  });

  test.each([
    ['1-5月完成投资（上报数）', '1-5月完成投资（核定数）'],
    ['1-5月完成投资（初审）', '1-5月完成投资（复审）'],
    ['1-5月完成投资（含征地费）', '1-5月完成投资（不含征地费）'],
    ['前5个月完成投资', '1-5月完成投资'],
  ])('%s and %s with different amounts are an error, with one amount none', (one, other) => {
    const asked = { code: 'column/ambiguous', facts: { field: 'completed', rival: other } };
    expect(read(...USUAL, [one, 'C'], [other, 'M']).findings).toMatchObject([asked]);
    expect(codes(read(...USUAL, [one, 'C'], [other, 'C']).findings)).toEqual([]);
  });

  test('two plans of which neither says that it is the annual plan are asked about, with one amount not', () => {
    const plans = (other: Kind) =>
      read(['总投资', 'T'], ['市下达计划', 'P'], ['自定目标', other], ['1-5月完成投资', 'C']).findings;
    expect(plans('X')).toMatchObject([{ code: 'column/ambiguous', facts: { field: 'annualPlan' } }]);
    expect(codes(plans('P'))).toEqual([]);
  });

  test.each([
    ['1-5月完成投资', '1-4月完成投资'],
    ['1-5月完成投资（万元）', '1-5月完成投资（亿元）'],
  ])('%s and %s are no such two', (one, other) => {
    const { fields, findings } = read(...USUAL, [one, 'C'], [other, 'M']);
    expect([fields, codes(findings)]).toEqual([
      ['totalInvestment', 'annualPlan', 'completed', undefined],
      [],
    ]);
  });

  test('unless the rate tells which', () => {
    const { fields, findings } = read(...USUAL, ['2022年投资目标', 'X'], ['今年完成', 'C'], ['完成率', 'R']);
    expect(fields.slice(1, 3)).toEqual(['annualPlan', undefined]);
    expect(codes(findings)).toEqual([]);
  });
});

describe('a plan that was changed', () => {
  test('holds in its new form, wherever it stands', () => {
    const first = ['年度计划投资', 'P'] as const;
    const changed = ['调整后年度计划投资', 'X'] as const;
    expect(read(['总投资', 'T'], first, changed, ['今年完成', 'C']).fields).toEqual([
      'totalInvestment',
      undefined,
      'annualPlan',
      'completed',
    ]);
    expect(read(['总投资', 'T'], changed, first, ['今年完成', 'C']).fields).toEqual([
      'totalInvestment',
      'annualPlan',
      undefined,
      'completed',
    ]);
  });

  test('unless the new form is empty', () => {
    const { fields } = read(...USUAL, ['调整后年度计划投资', ''], ['今年完成', 'C']);
    expect(fields).toEqual(['totalInvestment', 'annualPlan', undefined, 'completed']);
  });
});

test('an empty column gives way to one that is filled, though its words are surer', () => {
  const { fields } = read(...USUAL, ['本年累计完成投资', ''], ['完成投资', 'C']);
  expect(fields.slice(2)).toEqual([undefined, 'completed']);
});

describe('months and quarters go by the list’s month', () => {
  test.each([
    [
      ['1-4月完成投资', '1-5月完成投资'],
      [undefined, 'completed'],
    ],
    [
      ['1-5月完成投资', '1-6月完成投资'],
      ['completed', undefined],
    ],
    [
      ['截至4月底累计完成', '截至5月底累计完成'],
      [undefined, 'completed'],
    ],
    [
      ['4月完成投资', '5月完成投资'],
      [undefined, 'completedMonth'],
    ],
    [
      ['1-3月完成投资', '4-5月完成投资'],
      [undefined, undefined],
    ],
    [
      ['1-4月完成投资', '5月完成投资'],
      [undefined, 'completedMonth'],
    ],
    [
      ['6月完成投资', '今年完成'],
      [undefined, 'completed'],
    ],
    [
      ['一季度完成投资', '二季度完成投资'],
      [undefined, undefined],
    ],
    [
      ['一季度完成投资', '1-5月累计'],
      [undefined, 'completed'],
    ],
  ])('%j: %j', (headings, fields) => {
    const found = read(...USUAL, ...headings.map((heading) => [heading, 'C'] as const));
    expect(found.fields.slice(2)).toEqual(fields);
  });
});

test('what was done by the end of the list’s month holds before an earlier month of the year', () => {
  const headings = [
    ['1-3月完成投资', 'M'],
    ['截至5月底累计完成投资', 'C'],
  ] as const;
  expect(read(...USUAL, ...headings).fields.slice(2)).toEqual([undefined, 'completed']);
  expect(read(...USUAL, headings[0]).fields[2]).toBe('completed');
});

describe('groups bind what stands below them', () => {
  test('an amount of something else, a part, another year', () => {
    const { fields } = read(
      ['总投资', 'T'],
      ['年度产值>计划', 'X'],
      ['年度产值>1-5月完成', 'S'],
      ['其中：土建>1-5月完成', 'M'],
      ['2023年>计划投资', 'X'],
      ['2022年投资>计划', 'P'],
      ['2022年投资>1-5月完成', 'C'],
    );
    expect(fields).toEqual([
      'totalInvestment',
      undefined,
      undefined,
      undefined,
      undefined,
      'annualPlan',
      'completed',
    ]);
  });

  test('years are no amounts', () => {
    const { fields } = read(
      ['总投资', 'T'],
      ['2022年计划>计划年份', 'Y'],
      ['2022年计划>合计', 'P'],
      ['今年完成', 'C'],
    );
    expect(fields).toEqual(['totalInvestment', undefined, 'annualPlan', 'completed']);
  });

  test('a target in words is no amount', () => {
    expect(read(['总投资', 'T'], ['年度目标', 'W'], ['今年完成', 'C']).fields[1]).toBeUndefined();
  });
});

describe('amounts that nothing explains', () => {
  test('are named with the field that the list lacks', () => {
    const { columns, findings } = read(['总投资', 'T'], ['年度盘子', 'P'], ['今年完成', 'C']);
    expect(findings).toMatchObject([
      { code: 'column/unexplained', facts: { header: '年度盘子', field: 'annualPlan' } },
    ]);
    expect(columns[1]).toMatchObject({ field: undefined, likely: 'annualPlan' });
  });

  test('are only unknown where it lacks nothing', () => {
    const { findings } = read(...USUAL, ['今年完成', 'C'], ['盘子', 'P']);
    expect(codes(findings)).toEqual(['column/unmapped']);
  });

  test.each([
    ['完成产值', 'C', 'completed'],
    ['完成工作量', 'C', 'completed'],
    ['投资进度（万元）', 'C', 'completed'],
    ['投资情况', 'C', 'completed'],
  ] as const)('%s is asked about where nothing else says what is done', (heading, kind, field) => {
    const { fields, findings } = read(...USUAL, [heading, kind]);
    expect(fields[2]).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'column/unexplained', facts: { header: heading, field } }]);
    expect(codes(read(...USUAL, ['今年完成', 'C'], [heading, 'M']).findings)).toEqual([]);
  });

  test.each([
    ['2022年', 'annualPlan', ['总投资', 'T']],
    ['2022', 'annualPlan', ['总投资', 'T']],
    ['2022年1-12月', 'annualPlan', ['总投资', 'T']],
    ['省级下达投资计划', 'annualPlan', ['总投资', 'T']],
    ['计划投资', 'totalInvestment', ['年度计划投资', 'P']],
  ] as const)('%s is asked about where nothing else is %s', (heading, field, other) => {
    const kind = field === 'annualPlan' ? 'P' : 'T';
    const { findings } = read(other, [heading, kind], ['今年完成', 'C']);
    expect(findings).toMatchObject([{ code: 'column/unexplained', facts: { header: heading, field } }]);
  });

  test('are left in peace where they say that they are something else', () => {
    const { findings } = read(['总投资', 'T'], ['今年完成', 'C'], ['累计未完成投资', 'M']);
    expect(codes(findings)).toEqual([]);
  });
});
