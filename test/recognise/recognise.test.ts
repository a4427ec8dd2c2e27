import { describe, expect, test } from 'vitest';
import { codes, dataRows, grid, recognise, tableOf } from './grid.ts';

const HEADER = '序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|1-8月完成投资（万元）';

describe('where the header stands', () => {
  test.each([
    ['in row 1', `${HEADER}\n1|甲厂房|锦江区|续建|100|50|30`, [1], [2]],
    [
      'below title and preamble',
      `锦江区2019年1-8月重点项目表\n填报单位：锦江区|单位：万元\n\n${HEADER}\n1|甲厂房|锦江区|续建|100|50|30`,
      [4],
      [5],
    ],
    [
      'in column B, column A empty',
      `|${HEADER.replaceAll('\n', '\n|')}\n|1|甲厂房|锦江区|续建|100|50|30`,
      [1],
      [2],
    ],
    [
      'over two rows without merges',
      '序号|项目名称|责任单位|投资情况（万元）||\n|||总投资|年度计划投资|1-8月完成投资\n1|甲厂房|锦江区|100|50|30',
      [1, 2],
      [3],
    ],
  ])('%s', (_, drawing, header, rows) => {
    const { table } = tableOf(drawing);
    expect(table.headerRows).toEqual(header);
    expect(dataRows(table)).toEqual(rows);
  });

  test('over three rows with merges', () => {
    const { table } = tableOf(
      `
序号|项目名称|责任单位|投资情况（万元）|||
|||总投资|2019年||
||||计划投资|1-8月完成投资|完成率
1|甲厂房|锦江区|100|50|30|60`,
      {
        merges: [
          { top: 1, left: 1, bottom: 3, right: 1 },
          { top: 1, left: 2, bottom: 3, right: 2 },
          { top: 1, left: 3, bottom: 3, right: 3 },
          { top: 1, left: 4, bottom: 1, right: 7 },
          { top: 2, left: 4, bottom: 3, right: 4 },
          { top: 2, left: 5, bottom: 2, right: 7 },
        ],
      },
    );
    expect(table.headerRows).toEqual([1, 2, 3]);
    expect(table.columns.map((column) => column.field)).toEqual([
      'serial',
      'name',
      'agency',
      'totalInvestment',
      'annualPlan',
      'completed',
      'completionRate',
    ]);
    expect(table.columns.filter((column) => column.unit).map((column) => column.unitFrom)).toEqual([
      'header',
      'header',
      'header',
    ]);
  });
});

describe('rows that are no projects', () => {
  test('sections, totals, of-which, column numbers, units, repeated headers, notes', () => {
    const { table } = tableOf(`
${HEADER}
甲|乙|1|2|3|4|5
一、基础设施项目（2个）||||300|100|60
1|甲大桥|锦江区|续建|100|50|30
2|乙大桥|锦江区|续建|200|50|30

二、产业项目
${HEADER}
3|丙厂房|锦江区|新开工|50|20|10
|小计|||50|20|10
合计|2|||350|120|70
其中：省重点||||100|50|30
　　市重点||||250|70|40
注：投资含土地费用。
1.统计口径同上月
填报人：李明|审核人：王强`);
    expect(dataRows(table)).toEqual([4, 5, 9]);
    expect(table.leftOut.map((left) => [left.row, left.reason])).toEqual([
      [2, 'column-numbers'],
      [3, 'section'],
      [7, 'section'],
      [8, 'repeated-header'],
      [10, 'total'],
      [11, 'total'],
      [12, 'of-which'],
      [13, 'of-which'],
      [14, 'note'],
      [15, 'note'],
      [16, 'note'],
    ]);
    expect(table.sections.map((section) => [section.name, section.covers])).toEqual([
      ['基础设施', { from: 0, to: 2 }],
      ['产业', { from: 2, to: 3 }],
    ]);
  });

  test('a section whose marker has a cell of its own', () => {
    const { table } = tableOf(`${HEADER}\n一|续建项目|||300||\n1|甲大桥|锦江区|续建|100|50|30`);
    expect(table.sections.map((section) => section.name)).toEqual(['续建']);
    expect(dataRows(table)).toEqual([3]);
  });

  test('sections of three levels', () => {
    const { table } = tableOf(`
${HEADER}
一、重大基础设施
（一）交通
——铁路
1|甲铁路|锦江区|续建|100|50|30
——公路
2|乙公路|锦江区|续建|100|50|30
（二）水利
3|丙水库|锦江区|续建|100|50|30
二、民生
4|丁学校|锦江区|续建|100|50|30`);
    const path = (index: number) => {
      const names: string[] = [];
      for (let at = table.sections[table.sectionOf[index]!]; at !== undefined; at = at.parent)
        names.unshift(at.name);
      return names.join('/');
    };
    expect([0, 1, 2, 3].map(path)).toEqual([
      '重大基础设施/交通/铁路',
      '重大基础设施/交通/公路',
      '重大基础设施/水利',
      '民生',
    ]);
  });

  test.each([['一环路改造工程'], ['第一人民医院迁建'], ['合江大道'], ['（二期）厂房'], ['其中湖水环境治理']])(
    'a project called %s stays one',
    (name) => {
      const { table } = tableOf(`${HEADER}\n1|${name}|锦江区|续建|100|50|30`);
      expect(dataRows(table)).toEqual([2]);
    },
  );

  test('amounts without a name are an error, rows numbered in advance are not', () => {
    const { table, findings } = tableOf(`${HEADER}\n1|甲大桥|锦江区|续建|100|50|30\n2\n3||||200|50|30`);
    expect(dataRows(table)).toEqual([2]);
    expect(codes(findings)).toEqual(['name/missing']);
    expect(findings[0]!.source).toMatchObject({ row: 4, column: 2 });
  });
});

describe('columns', () => {
  test.each([
    ['项目类型', ['新开工', '续建', '储备'], 'phase'],
    ['项目类型', ['省重点', '市重点', '省重点、市重点'], 'level'],
    ['项目类型', ['重大产业化', '重大基础设施', '民生'], 'category'],
    ['推进阶段', ['可研编制', '签订投资协议', '施工图设计'], 'step'],
    ['某列', ['续建', '新开工', '竣工'], 'phase'],
    ['属性', ['政府投资', '企业投资', '政府投资'], 'category'],
  ])('%s holding %j is %s', (header, values, field) => {
    const rows = values
      .map((value, index) => `${index + 1}|项目${index}号工程|锦江区|${value}|100|50|30`)
      .join('\n');
    const { table } = tableOf(`${HEADER.replace('项目性质', header)}\n${rows}`);
    expect(table.columns[3]!.field).toBe(field);
  });

  test('累计完成投资 is the project’s when it is nowhere below what was done before the year', () => {
    const header =
      '序号|项目名称|责任单位|总投资（万元）|截至2018年底累计完成投资（万元）|年度计划投资（万元）|累计完成投资（万元）';
    const since = tableOf(
      `${header}\n1|甲工程|锦江区|900|300|100|360\n2|乙工程|锦江区|900|400|100|450`,
      {},
      { year: 2019 },
    );
    expect(since.table.columns.at(-1)!.field).toBe('completedTotal');
    const own = tableOf(
      `${header}\n1|甲工程|锦江区|900|300|100|60\n2|乙工程|锦江区|900|400|100|50`,
      {},
      { year: 2019 },
    );
    expect(own.table.columns.at(-1)!.field).toBe('completed');
  });

  test('of several months the latest with values is the cumulative one', () => {
    const { table } = tableOf(
      '项目名称|责任单位|年度计划投资（万元）|1-7月完成投资（万元）|1-8月完成投资（万元）|1-9月完成投资（万元）\n甲工程|锦江区|100|50|60|',
    );
    expect(table.columns.find((column) => column.field === 'completed')?.header).toBe(
      '1-8月完成投资（万元）',
    );
  });

  test.each([
    ['1月完成投资', 1, ['completed']],
    ['本月完成投资', 1, ['completed']],
    ['本月完成投资|1月完成投资', 1, ['completedMonth', 'completed']],
    ['1月完成投资|1月累计完成投资', 1, ['completedMonth', 'completed']],
    ['本月完成投资|1-1月完成投资', 1, ['completedMonth', 'completed']],
    ['12月完成投资', 1, [undefined]],
    ['1月完成投资', 2, [undefined]],
    ['本月完成投资|8月累计完成投资', 8, ['completedMonth', 'completed']],
  ])('the year so far in a list of January: %s in month %i', (headers, month, fields) => {
    const { table, findings } = tableOf(
      `单位：万元\n项目名称|责任单位|项目级别|项目性质|${headers}\n甲厂房|锦江区|市重点|续建|30|30`,
      {},
      { year: 2023, month },
    );
    expect(table.columns.slice(4).map((column) => column.field)).toEqual(fields);
    expect(codes(findings)).toEqual([]);
  });

  test('what nobody knows is listed, what everybody has is not', () => {
    const { table, findings } = tableOf(
      `${HEADER}|联系电话|备注2|神秘列\n1|甲大桥|锦江区|续建|100|50|30|028|x|y`,
    );
    expect(table.columns.slice(-3).map((column) => column.match)).toEqual(['ignored', 'exact', 'unmapped']);
    expect(findings).toMatchObject([{ code: 'column/unmapped', facts: { header: '神秘列' } }]);
  });

  test('a tick in one of 新开工, 续建, 竣工 says what the project is', () => {
    const flags = (...ticks: readonly string[]) =>
      tableOf(
        `项目名称|责任单位|总投资（万元）|新开工|续建|竣工\n${ticks.map((own, index) => `${index}号桥|锦江区|100|${own}`).join('\n')}`,
      )
        .table.columns.slice(-3)
        .map(({ field, flag }) => flag ?? field);
    expect(flags('√||', '|√|', '||√')).toEqual(['新开工', '续建', '竣工']);
    expect(flags('1||', '|1|', '||1')).toEqual(['新开工', '续建', '竣工']);
    // Of a project that goes on it is asked whether it is finished.
    expect(flags('√||', '|√|√', '||√')).toEqual(['started', '续建', 'finished']);
  });

  test.each<[string, string, string, readonly (string | undefined)[]]>([
    // headings, two rows of answers, what they are read as
    ['计划新开工|已开工|计划竣工|已竣工', '1|1|0|0', '0|0|1|0', ['新开工', 'started', '竣工', 'finished']],
    ['本年度拟开工|已动工|本年度拟竣工|已完工', '√|√||', '||√|', ['新开工', 'started', '竣工', 'finished']],
    ['是否新开工项目|是否已开工|是否续建', '是|否|否', '否|是|是', ['新开工', 'started', '续建']],
    ['是否计划竣工|是否已竣工', '是|否', '否|否', ['竣工', 'finished']],
    ['新开工|是否开工', '√|是', '|是', ['新开工', 'started']],
    // The same words with dates, or with nothing beside them that asks, are no roles in the plan.
    ['计划开工|实际开工', '2023.3|2023.4', '2023.5|', ['plannedStart', 'actualStart']],
    ['是否新开工', '是', '否', ['started']],
    ['是否按计划开工', '是', '否', ['started']],
    ['是否竣工|是否开工', '是|是', '否|是', ['finished', 'started']],
  ])('plan and fact of an event as answers: %s', (headings, one, other, expected) => {
    const { table } = tableOf(
      `单位：万元\n项目名称|责任单位|总投资|${headings}\n丙桥|锦江区|100|${one}\n丁桥|锦江区|200|${other}`,
    );
    expect(table.columns.slice(3).map(({ field, flag }) => flag ?? field)).toEqual(expected);
  });

  test('开工 and 竣工 above 计划 and 实际 are read alike, with ticks and with dates', () => {
    const read = (event: string, other: string, one: string, two: string) =>
      tableOf(
        `项目名称|责任单位|总投资（万元）|${event}|${event}|${other}|${other}\n项目名称|责任单位|总投资（万元）|计划|实际|计划|实际\n丙桥|锦江区|100|${one}\n丁桥|锦江区|200|${two}`,
      )
        .table.columns.slice(3)
        .map(({ field, flag }) => flag ?? field);
    expect(read('开工', '竣工', '√|√||', '||√|√')).toEqual(['新开工', 'started', '竣工', 'finished']);
    const dates = ['plannedStart', 'actualStart', 'plannedFinish', 'actualFinish'];
    expect(read('开工', '竣工', '2023.3|2023.4|2023.9|', '2023.4||2023.8|2023.8')).toEqual(dates);
    expect(read('开工节点', '竣工节点', '2023.3|2023.4|2023.9|', '2023.4||2023.8|2023.8')).toEqual(dates);
  });

  test('a column per level, ticked', () => {
    const { table } = tableOf(
      `${HEADER}|省重点|市重点\n1|甲大桥|锦江区|续建|100|50|30|√|是\n2|乙大桥|锦江区|续建|100|50|30||√`,
    );
    expect(table.columns.slice(-2).map((column) => [column.field, column.flag])).toEqual([
      ['level', '省重点'],
      ['level', '市重点'],
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('a header %s is just unknown', (header) => {
    const { table } = tableOf(`${HEADER}|${header}\n1|甲大桥|锦江区|续建|100|50|30|5`);
    expect(table.columns.at(-1)).toMatchObject({ header, field: undefined, match: 'unmapped' });
  });
});

describe('units', () => {
  const bare = '项目名称|责任单位|总投资|年度计划投资|1-8月完成投资';
  test.each([
    ['in the header', `${HEADER}\n1|甲大桥|锦江区|续建|100|50|30`, '万元', 'header'],
    ['above the table', `单位：亿元\n${bare}\n甲大桥|锦江区|100|50|30`, '亿元', 'preamble'],
    [
      'beside 填报单位',
      `填报单位：锦江区发展改革局  单位：亿元\n${bare}\n甲大桥|锦江区|100|50|30`,
      '亿元',
      'preamble',
    ],
    ['in a row of its own', `${bare}\n||亿元|亿元|亿元\n甲大桥|锦江区|100|50|30`, '亿元', 'unit-row'],
    ['in the note below', `${bare}\n甲大桥|锦江区|100|50|30\n注：金额单位均为亿元`, '亿元', 'note'],
    ['nowhere: 万元, and said', `${bare}\n甲大桥|锦江区|100|50|30`, '万元', 'assumed'],
    [
      'header before preamble',
      `单位：亿元\n${bare.replace('总投资', '总投资（万元）')}\n甲大桥|锦江区|100|50|30`,
      '万元',
      'header',
    ],
  ])('%s', (_, drawing, unit, unitFrom) => {
    const { table, findings } = tableOf(drawing);
    expect(table.columns.find((column) => column.field === 'totalInvestment')).toMatchObject({
      unit,
      unitFrom,
    });
    expect(codes(findings)).toEqual(unitFrom === 'assumed' ? ['unit/missing'] : []);
  });

  test('a unit that is none of ours counts nothing', () => {
    const { table, findings } = tableOf(`单位：百万美元\n${bare}\n甲大桥|锦江区|100|50|30`);
    expect(table.columns.filter((column) => column.unit !== undefined)).toEqual([]);
    expect(findings).toMatchObject([{ code: 'unit/unknown', facts: { raw: '百万美元' } }]);
  });
});

describe('sheets', () => {
  const list = (...names: string[]) =>
    `${HEADER}\n${names.map((name, index) => `${index + 1}|${name}|锦江区|续建|100|50|30`).join('\n')}`;

  test.each([
    ['groups with a number of projects', '区县|项目个数|总投资|年度计划投资\n锦江区|2|300|100', 'no-table'],
    ['groups under 项目', '项目|项目个数|总投资|年度计划投资\n重大基础设施|2|300|100', 'summary'],
    ['the projects once more', list('甲大桥', '乙大桥'), 'repeats-projects'],
  ])('汇总 with %s is not counted', (_, drawing, leftOut) => {
    const { value } = recognise([
      grid(list('甲大桥', '乙大桥'), { name: '明细' }),
      grid(drawing, { name: '汇总' }),
    ]);
    expect(value[0]!.tables[0]!.rows).toHaveLength(2);
    expect(value[1]).toMatchObject({
      tables: [],
      leftOut: leftOut === 'no-table' ? expect.stringMatching(/no-table|summary/) : leftOut,
    });
  });

  test('a 汇总 that holds the only list is the list', () => {
    const { value } = recognise([
      grid('说明|请认真填写', { name: '填表说明' }),
      grid(list('甲大桥'), { name: '汇总' }),
    ]);
    expect(value.map((sheet) => sheet.leftOut)).toEqual(['no-table', undefined]);
  });

  test('hidden sheets, rows and columns count, with a note each, or not, when asked', () => {
    const sheets = [
      grid(list('甲大桥', '乙大桥'), { name: '一', hiddenRows: [3], hiddenColumns: [3] }),
      grid(list('丙大桥'), { name: '二', visibility: 'hidden' }),
    ];
    const counted = recognise(sheets);
    expect(counted.value.map((sheet) => sheet.tables[0]?.rows.length)).toEqual([2, 1]);
    expect(codes(counted.findings)).toEqual(['sheet/hidden-rows', 'sheet/hidden-columns', 'sheet/hidden']);
    const left = recognise(sheets, { leaveOutHidden: true });
    expect(left.value.map((sheet) => sheet.tables[0]?.rows.length)).toEqual([1, undefined]);
  });

  test('two lists one below the other, each with its own columns', () => {
    const { value } = recognise([
      grid(`
一、在建项目表
${HEADER}
1|甲大桥|锦江区|续建|100|50|30
合计||||100|50|30

附件2：储备项目表（2019年）
序号|项目名称|总投资（亿元）|前期工作阶段
1|乙大桥|3|可研编制`),
    ]);
    const tables = value[0]!.tables;
    expect(tables.map((table) => dataRows(table))).toEqual([[3], [8]]);
    expect(tables[1]!.context.title).toBe('储备项目表（2019年）');
  });

  test('no header anywhere is an error that names the sheets', () => {
    const { findings } = recognise([grid('甲|乙\n1|2', { name: '表一' })]);
    expect(findings).toMatchObject([{ code: 'file/no-table', facts: { sheets: ['表一'] } }]);
  });
});

describe('what stands around the table', () => {
  const list = `${HEADER}\n1|甲大桥|锦江区|续建|100|50|30`;
  test.each([
    [
      '附件1',
      '锦江区2019年1—8月重点项目进展情况表',
      '填报单位（盖章）：锦江区发展和改革局    填报时间：2019年9月3日    单位：万元',
    ],
    ['', '锦江区2019年1—8月重点项目进展情况表', '填报单位：锦江区发展和改革局|填报时间：2019.9.3|单位：万元'],
    [
      '',
      '锦江区2019年1—8月重点项目进展情况表',
      '单位名称：锦江区发展和改革局　　填报时间：2019年9月3日　　（单位：万元）',
    ],
    [
      '',
      '锦江区2019年1—8月重点项目进展情况表',
      '填报时间：2019年9月3日　填报单位：锦江区发展和改革局　投资单位：万元',
    ],
    ['', '锦江区2019年1—8月重点项目进展情况表', '填报单位：|锦江区发展和改革局|填报时间|2019-09-03'],
  ])('%s %s %s', (attachment, title, line) => {
    const { table } = tableOf(`${attachment}\n${title}\n${line}\n${list}`);
    expect(table.context).toMatchObject({
      title,
      titleAgency: '锦江区',
      reporter: '锦江区发展和改革局',
      reportedOn: { year: 2019, month: 9, day: 3 },
      period: { year: 2019, month: 8 },
    });
  });
});

describe('a workbook of one form', () => {
  const HEADER = '序号|项目名称|总投资（万元）|年度计划（万元）|累计完成（万元）';
  const LONG = `${HEADER}\n1|甲厂房|8800|5000|4300\n2|乙泵站|36000|12000|9700\n3|丙学校|7000|3000|1900`;
  const short = (header: string) => `${header}\n1|丁水库|1.26|0.5|0.38`;
  const sheets = (header: string) => [
    grid(LONG, { name: '住建局' }),
    grid(short(header), { name: '水利局' }),
  ];

  test('what a long list proves holds for the sheet of one project, in its own unit', () => {
    const { value, findings } = recognise(sheets(HEADER.replaceAll('万元', '亿元')), {
      year: 2024,
      month: 9,
    });
    expect(codes(findings)).not.toContain('column/ambiguous');
    expect(value[1]!.tables[0]!.columns.at(-1)).toMatchObject({ field: 'completed', decided: 'proven' });
  });

  test('another form is asked about', () => {
    const other = '序号|项目名称|总投资（亿元）|2024年计划（亿元）|累计完成（亿元）';
    expect(codes(recognise(sheets(other), { year: 2024, month: 9 }).findings)).toContain('column/ambiguous');
  });
});
