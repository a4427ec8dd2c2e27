import { describe, expect, test } from 'vitest';
import { settlePackages } from '../../../src/ledgers/project/reading/packages.ts';
import { readProjects } from '../../../src/ledgers/project/reading/read-projects.ts';
import { codes, type GridOptions, tableOf } from '../grid.ts';

const BARE = '序号|项目名称|总投资（万元）|年度计划投资（万元）|1-6月完成投资（万元）';
const FULL = `${BARE}|建设内容|责任单位`;
const JUNE = { year: 2024, month: 6 };

/** Number of projects and their total investment in 万元, and what was said of the rows. */
function read(header: string, rows: string, options = {}, drawn: GridOptions = {}) {
  const { table, findings } = tableOf(`2024年1—6月重点项目表\n${header}\n${rows}`, drawn, options);
  const projects = settlePackages(table, readProjects(table, JUNE).value).value;
  return {
    projects: projects.reduce((sum, { size }) => sum + size, 0),
    total: projects.reduce((sum, { totalInvestment = 0 }) => sum + totalInvestment, 0) / 10_000,
    said: codes(findings).filter((code) => /^(?:row|package|name)\//.test(code)),
    leftOut: table.leftOut.filter(({ reason }) => reason !== 'preamble').map(({ reason }) => reason),
  };
}

/** What the sections of the list are called, each behind those it stands under. */
function sections(rows: string) {
  const { table } = tableOf(`2024年1—6月重点项目表\n${FULL}\n${rows}`);
  return table.sections.map(({ name, parent }) => (parent === undefined ? name : `${parent.name} > ${name}`));
}

const A = '1|柳岸公路|4317|913|417|8公里|市交通局';
const B = '2|松坡学校|2643|707|359|36个班|市教育局';
const C = '3|云台水厂|1256|331|97|日供水5万吨|市水务局';
const SUMS = '8216|1951|873';

test.each([
  ['折合(亿元)', 3, 'note'],
  ['折合为亿元', 3, 'note'],
  // The nearest that is a project.
  ['折合板厂迁建', 4, undefined],
])('%s below the total', (label, projects, reason) => {
  const found = read(
    BARE,
    `1|柳岸公路|4317|913|417\n2|松坡学校|2643|707|359\n3|云台水厂|1256|331|97\n|合计（万元）|${SUMS}\n|${label}|0.82|0.2|0.09`,
  );
  expect([found.projects, found.leftOut]).toEqual([
    projects,
    reason === undefined ? ['total'] : ['total', reason],
  ]);
});

describe('a name over several rows of amounts', () => {
  const HEADER = '序号|项目名称|资金来源|总投资（万元）|年度计划投资（万元）|责任单位';
  const NEXT = '2|松坡学校|财政|2643|707|市教育局';
  const over = (rows: number) => ({
    merges: [1, 2, 4, 6].map((column) => ({ top: 3, bottom: 2 + rows, left: column, right: column })),
  });
  test.each([
    [
      'the first is the sum of the others',
      `1|柳岸公路|小计|4317|913|市交通局\n||财政||300|\n||专项债||613|\n${NEXT}`,
      3,
      [],
      6960,
    ],
    [
      'it is not',
      `1|柳岸公路|财政|4317|300|市交通局\n||专项债||613|\n${NEXT}`,
      2,
      ['row/lines-of-one'],
      6960,
    ],
    [
      'nor where all amounts but one add up',
      `1|柳岸公路|小计|4317|913|市交通局\n||财政|9|300|\n||专项债|8|613|\n${NEXT}`,
      3,
      ['row/lines-of-one'],
      6960,
    ],
    [
      'the last one is their subtotal',
      `1|柳岸公路|财政|4000|300|市交通局\n||专项债|317|613|\n||小计|4317|913|\n${NEXT}`,
      3,
      [],
      6960,
    ],
    [
      'a subtotal of something else',
      `1|柳岸公路|财政|4000|300|市交通局\n||专项债|317|613|\n||小计|4317|990|\n${NEXT}`,
      3,
      ['row/lines-of-one'],
      6643,
    ],
    [
      'another agency, and no amount',
      `1|柳岸公路|财政|4317|913|市交通局\n|||||市公路局\n${NEXT}`,
      2,
      [],
      6960,
    ],
  ])('%s', (_, rows, height, said, total) => {
    const found = read(HEADER, rows, {}, over(height));
    expect([found.projects, found.total, found.said]).toEqual([2, total, said]);
  });

  test('rows without a name that no merge covers lack one', () => {
    const found = read(HEADER, `1|柳岸公路|财政|4317|300|市交通局\n||专项债||613|\n${NEXT}`);
    expect(found.said).toEqual(['name/missing']);
  });
});

describe('a total, whatever it is called', () => {
  test.each([
    ['a word of its own', `${A}\n${B}\n${C}\n|合计|${SUMS}||`, []],
    ['in the column of numbers', `${A}\n${B}\n${C}\n总计||${SUMS}||`, []],
    ['with a unit', `${A}\n${B}\n${C}\n|总 计（单位：万元）|${SUMS}||`, []],
    ['累计', `${A}\n${B}\n${C}\n|累计|${SUMS}||`, []],
    ['with a count where others have words', `合计||${SUMS}|3项|\n${A}\n${B}\n${C}`, []],
    ['numbered on, by its word', `${A}\n${B}\n${C}\n4|合计|${SUMS}|3个|市发改委`, []],
    ['a word whose sum is wrong', `${A}\n${B}\n${C}\n|汇总|9999|1951|873||`, []],
    ['of one project, by its word', `${A}\n${B}\n${C}\n\n|全部项目|${SUMS}||`, []],
    ['no word, but the sums', `${A}\n${B}\n${C}\n|本级情况|${SUMS}||`, ['row/proven-total']],
    ['no label at all', `${A}\n${B}\n${C}\n||${SUMS}||`, ['row/proven-total']],
    ['no word, above the rows', `|各项目情况|${SUMS}||\n${A}\n${B}\n${C}`, ['row/proven-total']],
    ['no word, and nearly the sums', `${A}\n${B}\n${C}\n|本级情况|8100|1900|850||`, ['row/unclear']],
  ])('%s', (_, rows, said) => {
    expect(read(FULL, rows)).toMatchObject({ projects: 3, total: 8216, said });
  });

  test.each([
    [
      'its words among the agencies, below',
      ['市交通局|柳岸公路|4317|913|417', '市水务局|云台水厂|1256|331|97', '本年项目总计||5573|1244|514'],
      [],
    ],
    [
      'its words among the agencies, above',
      ['本年项目总计||5573|1244|514', '市交通局|柳岸公路|4317|913|417', '市水务局|云台水厂|1256|331|97'],
      [],
    ],
    [
      'an agency, and no name',
      ['市发改委||5573|1244|514', '市交通局|柳岸公路|4317|913|417', '市水务局|云台水厂|1256|331|97'],
      ['row/proven-total'],
    ],
  ])('in a list that begins with the agencies: %s', (_, rows, said) => {
    const header = '责任单位|项目名称|总投资（万元）|年度计划投资（万元）|1-6月完成投资（万元）';
    expect(read(header, rows.join('\n'))).toMatchObject({
      projects: 2,
      total: 5573,
      said,
      leftOut: ['total'],
    });
  });

  test('nearly the sum of the rows above, with rows set in below it that are then projects', () => {
    const rows = `${A}\n${B}\n|乡村公路打包项目|6800|1600|770||\n|　河东段|3000|700|300|2公里|\n|　河西段|3700|800|400|3公里|`;
    expect(read(FULL, rows)).toMatchObject({ projects: 4, said: ['row/unclear'] });
  });

  test('of a single project, called 全部项目', () => {
    expect(read(FULL, `|全部项目|4317|913|417||\n${A}`)).toMatchObject({
      projects: 1,
      total: 4317,
      said: [],
    });
  });

  test('其中 below it, and then a section of one project and its parts that says the same', () => {
    const parts = '1.1|柳岸公路路基|2000|413|200||市交通局\n1.2|柳岸公路路面|2317|500|217||市交通局';
    const rows = `|合计|5573|1244|514||\n|其中：续建项目|4317|913|417||\n|续建项目|4317|913|417||\n${A}\n${parts}\n|竣工项目|1256|331|97||\n${C}`;
    expect(sections(rows)).toEqual(['续建', '竣工']);
  });

  test('其中 below it, and then a section that says the same', () => {
    const rows = `|合计|${SUMS}||\n|其中：续建项目|6960|1620|776||\n|续建项目|6960|1620|776||\n${A}\n${B}\n|竣工项目|1256|331|97||\n${C}`;
    expect(sections(rows)).toEqual(['续建', '竣工']);
  });

  test('sections that add up, and a total of sections', () => {
    const rows = `|本区全部|${SUMS}||\n|城区部分|6960|1620|776||\n${A}\n${B}\n|镇村部分|1256|331|97||\n${C}`;
    expect(read(FULL, rows)).toMatchObject({
      projects: 3,
      total: 8216,
      leftOut: ['total', 'section', 'section'],
    });
  });
});

describe('groups with their sums above, one of a single project', () => {
  const groups = (heads: readonly string[], items: readonly string[]) =>
    read(
      FULL,
      [
        `${heads[0]}|交通|6960|1620|776||`,
        A.replace('1', items[0]!),
        B.replace('2', items[1]!),
        `${heads[1]}|水务|1256|331|97||`,
        C.replace('3', items[2]!),
        `${heads[2]}|民生|2250|404|135||`,
        `${items[3]}|桑园养老院|1310|203|66|90床|市民政局`,
        `${items[4]}|桑园菜场|940|201|69|60摊位|市商务局`,
      ].join('\n'),
    );
  test.each<[readonly string[], readonly string[]]>([
    [
      ['一', '二', '三'],
      ['1', '2', '1', '1', '2'],
    ],
    [
      ['A', 'B', 'C'],
      ['1', '2', '3', '4', '5'],
    ],
    [
      ['甲', '乙', '丙'],
      ['A-01', 'A-02', 'B-01', 'C-01', 'C-02'],
    ],
    [
      ['A', 'B', 'C'],
      ['项目1', '项目2', '项目3', '项目4', '项目5'],
    ],
    [
      ['一类', '二类', '三类'],
      ['甲-1', '甲-2', '乙-1', '丙-1', '丙-2'],
    ],
    [
      ['', '', ''],
      ['1', '2', '3', '4', '5'],
    ],
  ])('%s above %s', (heads, items) => {
    const { projects, total, said } = groups(heads, items);
    expect([projects, total, said.filter((code) => code !== 'row/proven-total')]).toEqual([5, 10466, []]);
  });

  test('numbered like its project: asked about', () => {
    expect(groups(['1', '2', '3'], ['01', '02', '03', '04', '05']).said).toContain('row/sum-of-others');
  });

  test('a row with the amounts of the next, in a list without such groups, is a project', () => {
    const { projects, total } = read(FULL, `${A}\n${B}\n4|云台水厂前期|1256|331|97||\n${C}`);
    expect([projects, total]).toEqual([4, 9472]);
  });

  test('letters above numbers are headings, also in a list of names and amounts', () => {
    const { projects, total } = read(
      BARE,
      'A|交通|6960|1620|776\n1|柳岸公路|4317|913|417\n2|松坡学校|2643|707|359\nB|水务|1256|331|97\n3|云台水厂|1256|331|97',
    );
    expect([projects, total]).toEqual([3, 8216]);
  });
});

describe('subtotals of agencies', () => {
  const rows = (...lines: readonly string[]) => {
    const { table } = tableOf(`2024年1—6月重点项目表\n${BARE}|建设规模\n${lines.join('\n')}`);
    return table.sectionOf.length === 0
      ? []
      : Array.from(table.sectionOf, (section) => table.sections[section]?.name);
  };
  const [ROAD, SCHOOL, WORKS] = [
    '1|柳岸公路|4317|913|417|8公里',
    '2|松坡学校|2643|707|359|36个班',
    '3|云台水厂|1256|331|97|5万吨',
  ];

  test.each([
    ['above their rows', ['|市交通局小计|4317|913|417', ROAD, '|市水务局小计|3899|1038|456', SCHOOL, WORKS]],
    [
      'above, below the total of all',
      [
        '|合计|8216|1951|873',
        '|市交通局小计|4317|913|417',
        ROAD,
        '|市水务局小计|3899|1038|456',
        SCHOOL,
        WORKS,
      ],
    ],
    [
      'above, one of them without its word',
      ['|市交通局|4317|913|417', ROAD, '|市水务局小计|3899|1038|456', SCHOOL, WORKS],
    ],
  ])('%s', (_, lines) => {
    expect(rows(...lines)).toEqual(['市交通局', '市水务局', '市水务局']);
  });

  test('of new projects alone, in a list whose fullest column says what was done before', () => {
    const header =
      '序号|项目名称|项目性质|截至2023年底累计完成|总投资（万元）|年度计划投资（万元）|1-6月完成投资（万元）';
    const lines = [
      '|市交通局||800|4317|913|417',
      '1|柳岸公路|续建|500|3317|613|317',
      '2|松坡公路|续建|300|1000|300|100',
      '|市水务局||0|3899|1038|456',
      '3|云台水厂|新开工|0|1256|331|97',
      '4|白塔水厂|新开工|0|2643|707|359',
      '填报人：张三|||审核人：李四',
    ];
    const { table } = tableOf(`2024年1—6月重点项目表\n${header}\n${lines.join('\n')}`);
    const names = Array.from(table.sectionOf, (section) => table.sections[section]?.name);
    expect(names).toEqual(['市交通局', '市交通局', '市水务局', '市水务局']);
  });

  test.each([
    ['an agency', '市水务局', '1', '2'],
    ['whatever it is called, whose rows are numbered on', '滨江片区', '2', '3'],
  ])('in a list of names and amounts: %s', (_, group, first, second) => {
    const lines = [
      '|市交通局|4317|913|417',
      ROAD,
      `|${group}|3899|1038|456`,
      SCHOOL.replace('2', first),
      WORKS.replace('3', second),
    ];
    const bare = lines.map((line) => line.replace(/\|[^|]*(?:公里|个班|万吨)$/, ''));
    const { table } = tableOf(`2024年1—6月重点项目表\n${BARE}\n${bare.join('\n')}`);
    expect(Array.from(table.sectionOf, (section) => table.sections[section]?.name).slice(1)).toEqual([
      group,
      group,
    ]);
    expect(table.memberOf.size).toBe(0);
  });

  test('below their rows they open nothing', () => {
    const lines = [ROAD, '|市交通局小计|4317|913|417', SCHOOL, WORKS, '|市水务局小计|3899|1038|456'];
    expect(rows(...(lines as string[]))).toEqual([undefined, undefined, undefined]);
  });
});

test('a group with a Roman number, its projects numbered before their names', () => {
  const header = '名称|总投资（万元）|年度计划投资（万元）|1-6月完成投资（万元）';
  const rows = 'Ⅰ 交通类|6960|1620|776\n①柳岸公路|4317|913|417\n②松坡学校|2643|707|359\n总计|6960|1620|776';
  expect(read(header, rows)).toMatchObject({ projects: 2, total: 6960, leftOut: ['section', 'total'] });
});

describe('sections without numbers', () => {
  test.each([
    [
      'of agencies and counties',
      `|市水务局|||||\n${C}\n|松河县|||||\n${A}\n|市教育局|||||\n${B}`,
      ['市水务局', '松河县', '市教育局'],
    ],
    [
      'agencies below a phase',
      `|续建项目|||||\n|市水务局|||||\n${C}\n|松河县|||||\n${A}\n${B}`,
      ['续建', '续建 > 市水务局', '续建 > 松河县'],
    ],
    [
      'one project each, with its subtotal',
      `|市水务局|||||\n${C}\n|小计|1256|331|97||\n|市交通局|||||\n${A}\n|小计|4317|913|417||`,
      ['市水务局', '市交通局'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(sections(rows)).toEqual(expected);
  });
});

test('in a list of mere names and amounts a sum of the rows above may be their project: asked about', () => {
  const header = '项目名称|总投资（万元）|年度计划投资（万元）|1-6月完成投资（万元）';
  const rows = '柳岸公路|4317|913|417\n松坡学校|2643|707|359\n东片开发|6960|1620|776\n云台水厂|1256|331|97';
  expect(read(header, rows)).toMatchObject({ projects: 3, total: 8216, said: ['row/unclear'] });
});

/** Round amounts in fixed shares meet often by chance: 2 × 500 are 1000, and so are their plans. */
test('round amounts prove nothing', () => {
  const rows = [6000, 2500, 3500, 1000, 500, 500].map((total, index) => {
    const name = ['柳岸公路', '松坡学校', '云台水厂', '白塔医院', '石门隧道', '金沙渡口'][index];
    return `|${name}|${total}|${total * 0.4}|${total * 0.2}`;
  });
  expect(read(BARE, rows.join('\n'))).toMatchObject({ projects: 6, total: 14_000, said: [] });
});

describe('a project that stays one', () => {
  test.each([
    ['the sum of others in one column only', `${A}\n${B}\n3|云台水厂|6960|331|97|日供水5万吨|市水务局`, []],
    [
      'the sum of others in every column, but filled like them: asked about',
      `${A}\n${B}\n3|云台水厂|6960|1620|776|日供水5万吨|市水务局`,
      ['row/sum-of-others'],
    ],
    ['a name that begins like a total', `${A}\n${B}\n3|合计村公路|1256|331|97|5公里|市交通局`, []],
    ['two of the same size side by side', `${A}\n2|柳岸二桥|4317|913|417|2公里|市交通局\n${C}`, []],
  ])('%s', (_, rows, said) => {
    expect(read(FULL, rows)).toMatchObject({ projects: 3, said });
  });
});

describe('a project and its parts: the money counts once', () => {
  const whole = '1|柳岸片区|6960|1620|776|道路和学校|市住建局';
  const next = '2|云台水厂|1256|331|97|日供水5万吨|市水务局';
  const parts = (one: string, other: string) =>
    `${one}|柳岸公路|4317|913|417|8公里|市交通局\n${other}|松坡学校|2643|707|359|36个班|市教育局`;
  test.each([
    ['1.1', '1.2'],
    ['1-1', '1-2'],
    ['（1）', '（2）'],
    ['①', '②'],
    ['', ''],
  ])('parts numbered “%s”, “%s”', (one, other) => {
    expect(read(FULL, `${whole}\n${parts(one, other)}\n${next}`)).toMatchObject({ total: 8216, said: [] });
  });

  test('（1） and its parts 1.1 and 1.2', () => {
    const rows = `${whole.replace('1', '（1）')}\n${parts('1.1', '1.2')}\n${next.replace('2', '（2）')}`;
    expect(read(FULL, rows)).toMatchObject({ total: 8216, said: [] });
  });

  test('named after their project, in a list without numbers', () => {
    const rows = [
      '|云台水厂工程|6960|2784|1392|日供水8万吨|市水务局',
      '|云台水厂一期|4317|1727|863|日供水5万吨|市水务局',
      '|云台水厂二期|2643|1057|529|日供水3万吨|市水务局',
    ];
    expect(read(FULL, rows.join('\n'))).toMatchObject({ projects: 2, total: 6960 });
  });

  test('named after their project, which stands below them', () => {
    const rows = [
      '|云台水厂一期|4317|1727|863|日供水5万吨|市水务局',
      '|云台水厂二期|2643|1057|529|日供水3万吨|市水务局',
      '|云台水厂工程|6960|2784|1392|日供水8万吨|市水务局',
    ];
    expect(read(FULL, rows.join('\n'))).toMatchObject({ total: 6960 });
  });

  test('in one fixed share of the money: the name tells', () => {
    const rows = [
      '|石门隧道工程|5000|2000|1000|3公里|市交通局',
      '|石门隧道左线|2000|800|400|3公里|市交通局',
      '|石门隧道右线|3000|1200|600|3公里|市交通局',
      '|白塔医院|1256|331|97|300张床位|市卫健委',
    ];
    expect(read(FULL, rows.join('\n'))).toMatchObject({ total: 6256 });
  });

  test('a plan by quarters, rounded for each, does not part them', () => {
    const header = '项目名称|责任单位|总投资（万元）|2024年计划投资（万元）|四季度计划投资（万元）';
    const rows =
      '石门隧道工程|市交通局|8634|1826|459\n石门隧道左线|市交通局|4317|913|227\n石门隧道右线|市交通局|4317|913|227';
    expect(read(header, rows)).toMatchObject({ total: 8634 });
  });

  test('the first part is by chance the sum of the others', () => {
    const rows = [
      '|石门隧道工程|8634|1826|834|3公里|市交通局',
      '|石门隧道左线|4317|913|417|3公里|市交通局',
      '|石门隧道右线|2643|707|359|3公里|市交通局',
      '|石门隧道引道|1674|206|58|1公里|市交通局',
    ];
    expect(read(FULL, rows.join('\n'))).toMatchObject({ total: 8634 });
  });

  test('each row in a unit of its own', () => {
    const header = '序号|项目名称|单位|总投资|年度计划投资|1-6月完成投资';
    const rows =
      '1|柳岸片区|亿元|0.696|0.162|0.0776\n1.1|柳岸公路|万元|4317|913|417\n1.2|松坡学校|万元|2643|707|359';
    expect(read(header, rows)).toMatchObject({ total: 6960, said: [] });
  });

  test('in 亿元, to the fifth digit', () => {
    const header = '序号|项目名称|总投资（亿元）|年度计划投资（亿元）|1-6月完成投资（亿元）';
    const rows =
      '1|柳岸片区|80.50361|25.42109|16.50547\n1.1|柳岸公路|26.83453|8.47369|5.50182\n1.2|松坡学校|26.83453|8.47369|5.50182\n1.3|云台水厂|26.83455|8.47371|5.50183';
    expect(read(header, rows).said).toEqual([]);
    expect(read(header, rows.replace('5.50183', '5.50223')).said).toEqual(['package/parts-differ']);
  });

  test('1.… and 2.… before the names: 其中 ends with the next project', () => {
    const rows = `|1.柳岸片区|6960|1620|776|道路和学校|市住建局\n|其中：柳岸公路|4317|913|417|8公里|市交通局\n|松坡学校|2643|707|359|36个班|市教育局\n|2.云台水厂|1256|331|97|日供水5万吨|市水务局`;
    expect(read(FULL, rows)).toMatchObject({ projects: 2, total: 8216, said: [] });
  });

  test.each([
    ['①', '②'],
    ['一', '二'],
  ])('a project numbered %s ends what 其中 opened under another', (first, second) => {
    const rows = `${whole.replace('1', first)}\n|其中：柳岸公路|4317|913|417|8公里|市交通局\n${next.replace('2', second)}`;
    expect(read(FULL, rows)).toMatchObject({ projects: 2, total: 8216 });
  });

  test('the same in any order', () => {
    const [, ...rows] = `\n${whole}\n${parts('1.1', '1.2')}\n${next}\n3|丁桥|100|10|5|1座|市交通局`.split(
      '\n',
    );
    for (let turn = 0; turn < rows.length; turn += 1) {
      rows.push(rows.shift()!);
      expect(read(FULL, rows.join('\n')).total).toBe(8316);
    }
  });

  test('其中 and the rows after it', () => {
    const rows = `${whole}\n|其中：柳岸公路|4317|913|417|8公里|市交通局\n|　　　松坡学校|2643|707|359|36个班|市教育局\n${next}`;
    expect(read(FULL, rows)).toMatchObject({ projects: 2, total: 8216, said: [] });
  });

  test.each([
    ['the only numbers of the list are those of the wholes', '1', '2'],
    ['a list without numbers', '', ''],
  ])('其中 and rows that are not set in: %s', (_, first, second) => {
    const parts = '|其中：柳岸公路|4317|913|417|8公里|市交通局\n|松坡学校|2643|707|359|36个班|市教育局';
    const rows = `${whole.replace('1', first)}\n${parts}\n${next.replace('2', second)}`;
    expect(read(FULL, rows)).toMatchObject({ projects: 2, total: 8216, said: [] });
  });

  test.each([
    ['a project like its neighbour', '2', []],
    ['a section above projects numbered otherwise', '（2）', ['section']],
  ])('without amounts of its own it is %s', (_, second, leftOut) => {
    const rows = `1|柳岸片区|||||\n${parts('1.1', '1.2')}\n${next.replace('2', second)}`;
    expect(read(FULL, rows)).toMatchObject({ total: 8216, leftOut });
  });

  test('a single part', () => {
    expect(read(BARE, '1|甲|500|100|50\n1.1|甲一期|500|100|50\n2|乙|300|80|20').total).toBe(800);
  });

  test('parts that do not add up are asked about', () => {
    const rows = `${whole}\n1.1|柳岸公路|4317|913|417|8公里|市交通局\n1.2|松坡学校|2000|707|359|36个班|市教育局\n${next}`;
    expect(read(FULL, rows).said).toEqual(['package/parts-differ']);
  });

  test('3-1 put in between is no part of 3 when it is larger', () => {
    expect(read(BARE, '3|甲|500|100|50\n3-1|乙|900|200|50\n4|丙|300|80|20')).toMatchObject({
      projects: 3,
      total: 1700,
    });
  });

  test('brackets throughout number projects', () => {
    expect(read(BARE, '（1）|甲|500|100|50\n（2）|乙|900|200|50')).toMatchObject({
      projects: 2,
      total: 1400,
    });
  });
});

describe('rows that are no list', () => {
  test.each([
    ['an example by its number', '例|某某大桥|99999|9999|999|2公里|某局'],
    ['an example by its name', '|示例：某某大桥|99999|9999|999|2公里|某局'],
    ['column numbers with dashes', '栏次|—|1|2|3|—|—'],
  ])('%s', (_, row) => {
    expect(read(FULL, `${row}\n${A}\n${B}`)).toMatchObject({ projects: 2, total: 6960, said: [] });
  });

  test('a project below a header that is not quite the list’s is said', () => {
    const other = FULL.replace('项目名称', '项目类别');
    expect(read(FULL, `${A}\n${B}\n${other}\n${C}`)).toMatchObject({
      projects: 2,
      said: ['row/other-table'],
    });
  });

  test.each([
    [
      'the first column is of agencies',
      '责任单位|项目名称|总投资（万元）|年度计划投资（万元）|1-6月完成投资（万元）',
      '市交通局|柳岸公路|4317|913|417',
    ],
    [
      'the first column is of amounts',
      '总投资（万元）|项目名称|责任单位|年度计划投资（万元）|1-6月完成投资（万元）',
      '4317|柳岸公路|市交通局|913|417',
    ],
  ])('a note below: %s', (_, header, row) => {
    for (const note of ['注：本表每月8日前报送', '本表数据以统计口径为准，（含征地）'])
      expect(read(header, `${row}\n${note}`)).toMatchObject({ projects: 1, total: 4317, said: [] });
  });

  test('words and amounts in full width are no header of another table', () => {
    const wide = '项目名称|形象进度|存在问题|总投资（万元）|年度计划投资（万元）';
    expect(
      read(wide, '柳岸公路|主体施工|无|４３１７|９１３\n松坡学校|基础施工|资金缺口|２６４３|７０７'),
    ).toMatchObject({
      projects: 2,
      total: 6960,
    });
  });

  test('the header again below amounts in full width', () => {
    const wide = A.replaceAll(/\d{3,}/g, (digits) =>
      [...digits].map((digit) => '０１２３４５６７８９'[Number(digit)]).join(''),
    );
    expect(read(FULL, `${B}\n${wide}\n${FULL}\n${C}`)).toMatchObject({ projects: 3, total: 8216, said: [] });
  });

  test.each([
    [
      'names and amounts alone: each total has its rows below',
      '项目名称|总投资（万元）|年度计划投资（万元）',
      '',
      4,
      9756,
    ],
    ['numbers besides: lines without one break the total down', BARE, '1|', 2, 2796],
  ])('小计 above its rows, %s', (_, header, number, projects, total) => {
    const bare = number === '' ? '' : '|';
    const end = number === '' ? '' : '|';
    const first = ['竣工项目小计|6960|1620', '柳岸公路|4317|913', '松坡学校|2643|707'].map(
      (line) => `${bare}${line}${end}`,
    );
    const second = [`${bare}续建项目小计|2796|531${end}`, `${number}云台水厂|1256|331${end}`];
    const third = [`${number.replace('1', '2')}石门医院|1540|200${end}`];
    expect(read(header, [...first, ...second, ...third].join('\n'))).toMatchObject({ projects, total });
  });

  test('其中坝 in a list of names and amounts alone is asked about, 其中：新开工 is not', () => {
    const header = '项目名称|总投资（万元）|年度计划投资（万元）';
    expect(read(header, '柳岸公路|4317|913\n其中坝渡口改造|643|107').said).toEqual(['row/unclear']);
    expect(read(header, '合计|4317|913\n其中：新开工|4317|913\n柳岸公路|4317|913')).toMatchObject({
      projects: 1,
      said: [],
    });
    expect(read(header, '合计|4317|913\n柳岸公路|3317|713\n松坡学校|1000|200')).toMatchObject({
      projects: 2,
      total: 4317,
      said: [],
    });
    expect(read(header, '柳岸公路|4317|913\n其中征地拆迁|643|107')).toMatchObject({
      projects: 1,
      total: 4317,
      said: [],
    });
  });

  test.each([
    ['above every other row', '其中坝渡口改造|643|107\n柳岸公路|4317|913'],
    ['with more than the row above', '松坡学校|643|107\n其中坝渡口改造|4317|913'],
    ['below the total', '合计|4960|1020\n其中坝渡口改造|643|107\n柳岸公路|4317|913'],
  ])('其中坝 %s is a project', (_, rows) => {
    const header = '项目名称|总投资（万元）|年度计划投资（万元）';
    expect(read(header, rows)).toMatchObject({ projects: 2, total: 4960, said: [] });
  });

  test.each([
    ['words alone, below a numbered project', '|||||监理单位|某某监理公司', [], ['continued']],
    ['with a number of its own', '2||||||市教育局', ['name/missing'], ['no-name']],
    ['with an amount', '||120|||监理单位|某某监理公司', ['name/missing'], ['no-name']],
  ])('a row without a name: %s', (_, row, said, leftOut) => {
    const rows = `${A}\n${row}\n${B.replace('2|', '3|')}\n${C.replace('3|', '4|')}`;
    expect(read(FULL, rows)).toMatchObject({ projects: 3, total: 8216, said, leftOut });
  });

  test.each([
    ['of digits', '2', '（1）', '（2）'],
    ['in circles', '②', '1', '2'],
  ])('a project %s that has nothing but its parts is no section', (_, own, first, second) => {
    const one = own === '2' ? '1' : '①';
    const rows = [
      `${one}|柳岸公路|4317|913|417||`,
      `${own}|停车场建设|||||`,
      `${first}|城东停车场|2643|707|359||`,
      `${second}|城西停车场|1256|331|97||`,
      `${own === '2' ? '3' : '③'}|石门医院|1540|200|90||`,
    ].join('\n');
    expect(read(FULL, rows)).toMatchObject({ projects: 4, total: 9756, said: [], leftOut: [] });
    expect(sections(rows)).toEqual([]);
  });

  test('names above their rows are sections where no project is numbered as they are', () => {
    const rows = '1|停车场|||||\n（1）|城东停车场|2643|707|359||\n2|医院|||||\n（1）|石门医院|1540|200|90||';
    expect(sections(rows)).toEqual(['停车场', '医院']);
  });

  test.each([
    ['增减额', '|增减额|1200|90|45||', 3],
    ['去年同期', '|去年同期|7016|1861|828||', 3],
    ['a project called so in part', '|增减挂钩示范区|1200|90|45||', 4],
    ['a numbered one', '4|去年同期|1200|90|45||', 4],
  ])('below the total: %s', (_, row, projects) => {
    expect(read(FULL, `${A}\n${B}\n${C}\n|合计|${SUMS}||\n${row}`).projects).toBe(projects);
  });

  test('a name like 某某大桥 alone is asked about', () => {
    const row = '3|某某大桥|5000|913|417|8公里|市交通局';
    expect(read(FULL, `${A}\n${B}\n${row}`)).toMatchObject({ projects: 2, said: ['row/example'] });
  });

  test.each([['—'], ['/'], ['']])('amounts for a project named “%s”', (name) => {
    expect(read(FULL, `${A}\n${B}\n3|${name}|5000|331|97|日供水5万吨|市水务局`)).toMatchObject({
      projects: 2,
      said: ['name/missing'],
    });
  });
});
