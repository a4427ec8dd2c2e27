import { describe, expect, test } from 'vitest';
import { settlePackages } from '../../../../src/ledgers/project/reading/packages.ts';
import { readProjects } from '../../../../src/ledgers/project/reading/read-projects.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import { formatDate } from '../../../../src/model/plain-date.ts';
import { ofPeriod } from '../../../../src/recognise/months.ts';
import { codes, type GridOptions, grid, recognise } from '../../../recognise/grid.ts';

const AUGUST = { year: 2019, month: 8 };

function read(drawing: string, options: GridOptions = {}, file = '锦江区.xlsx') {
  const table = recognise([grid(drawing, options)], { year: 2019 }, file).value[0]!.tables[0]!;
  const { value, findings } = readProjects(table, AUGUST);
  const settled = settlePackages(table, value);
  return { projects: settled.value, findings: [...findings, ...settled.findings] };
}

/** One project of one extra column, or two. */
function one(headers: string, values: string): { project: Project; findings: string[] } {
  const { projects, findings } = read(
    `项目名称|责任单位|总投资（万元）|${headers}\n甲工程|锦江区|100|${values}`,
  );
  return { project: projects[0]!, findings: codes(findings) };
}

describe('the groups a project belongs to', () => {
  test.each([
    ['重点片区', '滨江片区', { area: '滨江片区', cluster: undefined }],
    ['所属集群', '轨道交通集群', { area: undefined, cluster: '轨道交通集群' }],
    ['重点片区|项目集群', '滨江片区|轨道交通集群', { area: '滨江片区', cluster: '轨道交通集群' }],
  ])('%s', (headers, values, expected) => {
    expect(one(headers, values).project).toMatchObject(expected);
  });

  test('a section can be a cluster', () => {
    const { projects } = read('项目名称|责任单位|总投资（万元）\n一、轨道交通集群\n甲工程|锦江区|100');
    expect(projects[0]).toMatchObject({ area: undefined, cluster: '轨道交通集群' });
  });
});

describe('started and finished', () => {
  test.each([
    // headers, values, started, by, finished
    ['项目性质|实际开工时间', '新开工|2019-03', true, 'actualStart', false],
    ['项目性质|实际开工时间', '新开工|2019-09', false, 'actualStart', false],
    ['项目性质|实际开工时间', '新开工|', false, 'actualStart', false],
    ['项目性质|计划开工时间|开工时间', '新开工|2019-03|2019-04', true, 'actualStart', false],
    ['项目性质|建设年限|开工时间', '新开工|2019.03-2021.12|2019-04', true, 'actualStart', false],
    ['项目性质|计划开工时间', '新开工|已于2019年3月开工', true, 'actualStart', false],
    ['项目性质|实际开工时间', '新开工|预计2019年10月', false, 'actualStart', false],
    ['项目性质|开工时间', '新开工|已开工', true, 'plannedStart', false],
    ['项目性质|是否开工', '新开工|是', true, 'started', false],
    ['项目性质|是否开工', '新开工|否', false, 'started', false],
    ['项目性质|形象进度', '新开工|主体结构施工至12层', true, 'siteProgress', false],
    ['项目性质|形象进度', '新开工|未开工，正在办理施工许可', false, 'siteProgress', false],
    ['项目性质|形象进度', '新开工|正在进行三通一平', false, 'siteProgress', false],
    ['项目性质|形象进度', '竣工|已竣工', true, 'siteProgress', true],
    ['项目性质|形象进度', '竣工|预计年底竣工', true, 'phase', false],
    ['项目性质|实际竣工时间', '竣工|2019-06', true, 'actualFinish', true],
    ['项目性质|实际竣工时间', '竣工|', true, 'phase', false],
    ['项目性质|是否竣工', '竣工|是', true, 'finished', true],
    ['项目性质|备注', '续建|', true, 'phase', false],
    ['项目性质|备注', '储备|', false, 'phase', false],
  ])('%s: %s', (headers, values, started, by, finished) => {
    const { project } = one(headers, values);
    expect([project.started, project.startedBy, project.finished]).toEqual([started, by, finished]);
  });

  test.each([
    ['2019', 2019],
    ['2018年', 2018],
  ])('a year alone under 建设年限 is that of start and finish: %s', (span, year) => {
    const { plannedStart, plannedFinish } = one('项目性质|建设年限', `新开工|${span}`).project;
    expect([plannedStart, plannedFinish]).toMatchObject([{ year }, { year }]);
  });

  test('a later year, or a month, is that of the finish', () => {
    for (const span of ['2021', '2019年11月'])
      expect(one('项目性质|建设年限', `新开工|${span}`).project.plannedStart).toBeUndefined();
  });

  test.each([
    ['计划开工时间|实际开工时间', '2019-03|预计2019年11月', '2019-03'],
    ['计划开工时间|开工时间', '2019-03|2019-11（预计）', '2019-03'],
    ['实际开工时间|备注', '预计2019年11月|', '2019-11'],
  ])('what is expected where the start should stand puts off no plan: %s', (headers, values, planned) => {
    const { plannedStart, actualStart } = one(`项目性质|${headers}`, `新开工|${values}`).project;
    expect(plannedStart).toMatchObject({ year: 2019, month: Number(planned.slice(5)) });
    expect(actualStart).toBeUndefined();
  });

  test('nothing tells: undefined, and said', () => {
    const { project, findings } = one('项目性质|形象进度', '新开工|推进顺利');
    expect(project.started).toBeUndefined();
    expect(findings).toEqual(['start/undecided']);
  });

  test.each([
    ['项目性质|实际开工时间|形象进度', '新开工|2019-03|未开工', 'start/contradiction'],
    ['项目性质|实际开工时间|是否开工', '新开工|2019-03|否', 'start/contradiction'],
    ['项目性质|实际竣工时间|形象进度', '竣工|2019-03|尚未竣工', 'finish/contradiction'],
  ])('%s: %s contradict each other', (headers, values, code) => {
    expect(one(headers, values).findings).toEqual([code]);
  });
});

describe('a plan and a fact in one cell', () => {
  const UNREAD = 'date/unreadable';
  test.each([
    // heading, cell, planned, actual, started, said
    ['开工时间（计划/实际）', '2019.2/2019.4', '2019-02', '2019-04', true, []],
    ['实际（计划）开工日期', '2019年4月（2019年2月）', '2019-02', '2019-04', true, []],
    ['计划开工时间↵实际开工时间', '2019-02↵2019-04', '2019-02', '2019-04', true, []],
    ['计划/实际开工时间', '2019/2/2019/4', '2019-02', '2019-04', true, []],
    ['开工时间', '计划2019.2，实际2019.4', '2019-02', '2019-04', true, []],
    ['开工时间', '2019.4（实际）/2019.2（计划）', '2019-02', '2019-04', true, []],
    ['计划开工时间', '2019.2（实际2019.4）', '2019-02', '2019-04', true, []],
    // The fact is not there: not begun.
    ['开工时间（计划/实际）', '2019.2/', '2019-02', undefined, false, []],
    ['开工时间（计划/实际）', '2019.2/—', '2019-02', undefined, false, []],
    ['计划开工时间（实际开工时间）', '2019.2（未开工）', '2019-02', undefined, false, []],
    ['开工时间（计划/实际）', '2019.2，实际：', '2019-02', undefined, false, []],
    // A lone date has no place, nor have two of which nothing says which is which.
    ['开工时间（计划/实际）', '2019.2', '2019-02', undefined, undefined, ['start/undecided']],
    ['开工时间', '2019.2/2019.4', undefined, undefined, undefined, [UNREAD, 'start/undecided']],
    ['计划开工时间', '2019.2/2019.4', undefined, undefined, undefined, [UNREAD]],
    [
      '开工时间（计划/实际）',
      '实际2019.2/2019.4',
      undefined,
      undefined,
      undefined,
      [UNREAD, 'start/undecided'],
    ],
    ['开工时间', '2019.2，计划竣工2019.4', undefined, undefined, undefined, [UNREAD, 'start/undecided']],
  ])('%s: %s', (heading, cell, planned, actual, started, said) => {
    const { project, findings } = one(`项目性质|${heading}`, `新开工|${cell}`);
    const { plannedStart, actualStart } = project;
    expect([plannedStart, actualStart].map((date) => date && formatDate(date))).toEqual([planned, actual]);
    expect(project.started).toBe(started);
    expect(findings).toEqual(said);
  });

  test('a start and a finish', () => {
    const { plannedStart, plannedFinish } = one('开工/竣工时间', '2019.2/2021.4').project;
    expect([plannedStart, plannedFinish].map((date) => date && formatDate(date))).toEqual([
      '2019-02',
      '2021-04',
    ]);
    expect(one('开工/竣工时间', '2021.4/2019.2').findings).toContain(UNREAD);
  });
});

describe('a bare 开工时间', () => {
  const rows = (...dates: string[]) =>
    `项目名称|责任单位|项目性质|总投资（万元）|开工时间\n${dates.map((date, at) => `工程${at}号|锦江区|新开工|100|${date}`).join('\n')}`;
  test('is the plan when one of its dates lies ahead', () => {
    const { projects, findings } = read(rows('2019-03', '2019-11'));
    expect(projects.map((project) => project.plannedStart && formatDate(project.plannedStart))).toEqual([
      '2019-03',
      '2019-11',
    ]);
    expect(codes(findings)).toEqual(['start/undecided', 'start/undecided']);
  });
  test('is the fact when none does, and that is said', () => {
    const { projects, findings } = read(rows('2019-03', '2019-05'));
    expect(projects.map((project) => project.started)).toEqual([true, true]);
    expect(codes(findings)).toEqual(['date/plan-or-actual']);
  });
});

describe('2019.1', () => {
  test.each([
    ['2019.1 2019.09 2019.12', '2019-10', []],
    ['2019.1 2019.5', '2019-10', ['date/ambiguous']],
  ])('among %s is %s', (dates, first, found) => {
    const list = dates.split(' ').map((date, at) => `工程${at}号|锦江区|续建|100|${date}`);
    const { projects, findings } = read(
      `项目名称|责任单位|项目性质|总投资（万元）|计划竣工时间\n${list.join('\n')}`,
    );
    expect(projects[0]!.plannedFinish && formatDate(projects[0]!.plannedFinish)).toBe(first);
    expect(codes(findings)).toEqual(found);
  });
});

describe('phase without a phase column', () => {
  test.each([
    ['2019-03', '2021-12', '新开工'],
    ['2017-03', '2019-12', '竣工'],
    ['2017-03', '2021-12', '续建'],
    ['2020-03', '2021-12', '储备'],
    ['', '', undefined],
  ])('%s–%s is %s', (start, finish, phase) => {
    const { project, findings } = one('计划开工时间|计划竣工时间', `${start}|${finish}`);
    expect(project.phase).toBe(phase);
    expect(findings).toContain(phase === undefined ? 'phase/missing' : 'phase/inferred');
  });
});

describe('money', () => {
  test.each([
    ['100', 1_000_000],
    ['3.5亿元', 350_000_000],
    ['1,234.50', 12_345_000],
    ['0.57999999999999996', 5_800],
    ['／', undefined],
    ['', undefined],
  ])('%s', (text, yuan) => {
    expect(one('年度计划投资（万元）', text).project.annualPlan).toBe(yuan);
  });

  test.each([
    ['待定', 'money/unreadable'],
    ['1,23,4', 'money/unreadable'],
    ['约2000', 'money/approximate'],
    ['-5', 'amount/negative'],
    ['#REF!', 'cell/error'],
  ])('%s is said', (text, code) => {
    expect(one('年度计划投资（万元）', text).findings).toContain(code);
  });

  test.each([
    ['约2000', 'money/estimated', undefined],
    ['三千左右', 'money/estimated', undefined],
    ['待定', 'money/unreadable', undefined],
    ['-5', 'money/negative', -50_000],
    ['0', undefined, 0],
    ['', undefined, undefined],
    ['—', undefined, undefined],
  ])('what is done is counted and not estimated: %s', (text, code, yuan) => {
    const { project, findings } = one('本年累计完成投资（万元）', text);
    expect(project.completed).toBe(yuan);
    if (code === undefined) expect(findings.join()).not.toMatch(/money|completed/);
    else expect(findings).toContain(code);
  });

  test.each([
    ['unreadable', '本年累计完成投资（万元）', '待定', ['completed']],
    ['an error', '本年累计完成投资（万元）', '#REF!', ['completed']],
    ['blank', '本年累计完成投资（万元）', '', undefined],
    ['read', '本年累计完成投资（万元）', '3', undefined],
    ['no column for it', '年度计划投资（万元）', '3', ['completed']],
    [
      'unreadable since the start',
      '截至上年底累计完成投资（万元）|自开工累计完成投资（万元）',
      '3|见附件',
      ['completed'],
    ],
  ])('what cannot be known of an amount: %s', (_, headers, cells, unknown) => {
    expect(one(headers, cells).project.unknown).toEqual(unknown);
  });

  test('since the start less before the year is this year', () => {
    const { project } = one('截至2018年底累计完成投资（万元）|自开工累计完成投资（万元）', '30|50');
    expect(project.completed).toBe(200_000);
  });

  test('a column of an unknown unit counts only cells that state their own', () => {
    const { projects } = read(
      '单位：百万美元\n项目名称|责任单位|总投资\n甲工程|锦江区|100\n乙工程|锦江区|3亿元',
    );
    expect(projects.map((project) => project.totalInvestment)).toEqual([undefined, 300_000_000]);
  });
});

describe('inheritance', () => {
  test('sections give phase, category, district, level, by what they say', () => {
    const { projects } = read(`
项目名称|总投资（万元）|年度计划投资（万元）|责任单位
一、续建项目（2个）
（一）重大基础设施
——锦江区
甲工程|100|50|市住建局
——武侯区
乙工程|100|50|市住建局
二、计划新开工项目
（一）产业项目
丙工程|100|50|市住建局`);
    expect(projects.map((project) => [project.phase, project.category, project.district])).toEqual([
      ['续建', '重大基础设施', '锦江区'],
      ['续建', '重大基础设施', '武侯区'],
      ['新开工', '产业', '锦江区'],
    ]);
  });

  test.each([
    ['一、已开工项目（1个）', true, false],
    ['二、应开工未开工项目', false, false],
    ['三、已竣工项目', true, true],
    // A plan says nothing of what has been done.
    ['四、拟开工项目', undefined, false],
    ['五、计划竣工项目', true, undefined],
  ])('a section says what became of its projects: %s', (section, started, finished) => {
    const { projects } = read(`项目名称|责任单位|总投资（万元）\n${section}\n甲工程|市住建局|100`);
    expect([projects[0]!.started, projects[0]!.finished, projects[0]!.category]).toEqual([
      started,
      finished,
      undefined,
    ]);
  });

  test('what a project says of itself comes before its section and its sheet', () => {
    const list = '项目名称|责任单位|总投资（万元）|是否开工\n甲工程|市住建局|100|\n乙工程|市住建局|100|否';
    const { projects } = read(list, { name: '已开工项目' });
    expect(projects.map(({ started }) => started)).toEqual([true, false]);
  });

  test.each([
    ['建设状态', ['在建', '拟建', '停工', '完工'], [true, false, undefined, true]],
    // Words that are no states of a site.
    ['建设状态', ['正常', '拟建', '滞后', '完工'], [undefined, undefined, undefined, undefined]],
  ])('%s with %j beside a phase', (header, states, started) => {
    const rows = states.map((state, at) => `工程${'甲乙丙丁'[at]}|市住建局|100|新开工|${state}`);
    const { projects } = read(`项目名称|责任单位|总投资（万元）|项目性质|${header}\n${rows.join('\n')}`);
    expect(projects.map((project) => project.started)).toEqual(started);
  });

  test('a merged cell holds for the rows it spans and for no other', () => {
    const { projects } = read(
      '项目类别|项目名称|责任单位|总投资（万元）\n基础设施|甲工程|锦江区|100\n|乙工程|锦江区|100\n|丙工程|锦江区|100',
      { merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] },
    );
    expect(projects.map((project) => project.category)).toEqual(['基础设施', '基础设施', undefined]);
  });

  test('a sheet named for a phase or a level', () => {
    const list = '项目名称|责任单位|总投资（万元）\n甲工程|锦江区|100';
    expect(read(list, { name: '续建项目' }).projects[0]!.phase).toBe('续建');
    expect(read(list, { name: '省重点' }).projects[0]!.levels).toEqual(['省重点']);
  });

  test.each([
    ['锦江区2019年1-8月重点项目进度表.xlsx', '', '锦江区', 'file'],
    ['重点项目.xlsx', '武侯区2019年1-8月重点项目进度表\n', '武侯区', 'title'],
    ['重点项目.xlsx', '填报单位：青羊区发展和改革局\n', '青羊区', 'reporter'],
    ['重点项目.xlsx', '编报单位：市公路局\n', '市公路局', 'reporter'],
  ])('%s %s is from %s', (file, above, agency, from) => {
    const { projects } = read(
      `${above}项目名称|总投资（万元）|年度计划投资（万元）\n甲工程|100|50`,
      {},
      file,
    );
    expect([projects[0]!.agency, projects[0]!.agencyFrom]).toEqual([agency, from]);
  });

  test('a list by districts without a column of agencies is theirs; with one, a blank stays open', () => {
    const header = '区县|项目名称|总投资（万元）|项目性质';
    const { projects, findings } = read(`${header}\n锦江区|甲工程|100|续建`, {}, '1.xlsx');
    expect([projects[0]!.agency, projects[0]!.agencyFrom, codes(findings)]).toEqual(['锦江区', 'column', []]);
    const open = read(`${header}|责任单位\n锦江区|甲工程|100|续建|`, {}, '1.xlsx');
    expect([open.projects[0]!.agency, codes(open.findings)]).toEqual([undefined, ['agency/missing']]);
  });

  test('districts in the list of a city answer for themselves, in that of a bureau the bureau does', () => {
    const list = '区县|项目名称|总投资（万元）|项目性质\n锦江区|甲工程|100|续建';
    const agencies = (title: string) =>
      read(`${title}\n${list}`, {}, '1.xlsx').projects.map(({ agency }) => agency);
    expect(agencies('简阳市2019年1-8月重点项目表')).toEqual(['锦江区']);
    expect(agencies('市水务局2019年1-8月重点项目表')).toEqual(['市水务局']);
  });

  test('no agency anywhere is an error', () => {
    const { findings } = read('项目名称|总投资（万元）|项目性质\n甲工程|100|续建', {}, '1.xlsx');
    expect(codes(findings)).toEqual(['agency/missing']);
  });
});

describe('packages', () => {
  const header = '序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）';
  const sum = (projects: readonly Project[]) =>
    projects.reduce((total, project) => total + (project.totalInvestment ?? 0), 0);
  const count = (projects: readonly Project[]) =>
    projects.reduce((total, project) => total + project.size, 0);

  test.each([
    ['a number in the name', `${header}\n1|老旧小区改造打包项目（5个）|锦江区|续建|500|100`, 5, 500, 1],
    [
      'a column',
      `${header}|子项目数\n1|老旧小区改造|锦江区|续建|500|100|5\n2|甲工程|锦江区|续建|100|50|1`,
      6,
      600,
      1,
    ],
    [
      'members with amounts',
      `${header}\n1|打包项目|锦江区|续建|500|100\n1.1|甲工程|||200|40\n1.2|乙工程|||300|60`,
      2,
      500,
      1,
    ],
    [
      'members without',
      `${header}\n1|打包项目|锦江区|续建|500|100\n|其中：\n1.1|甲工程\n1.2|乙工程\n2|丙工程|锦江区|续建|100|50`,
      3,
      600,
      1,
    ],
  ])('%s', (_, drawing, projects, total, packages) => {
    const read_ = read(drawing).projects;
    expect([count(read_), sum(read_) / 10_000, read_.filter((project) => project.isPackage).length]).toEqual([
      projects,
      total,
      packages,
    ]);
  });

  test('a number declared and another listed is said', () => {
    const { findings } = read(
      `${header}\n1|打包项目（3个）|锦江区|续建|500|100\n1.1|甲工程|||200|40\n1.2|乙工程|||300|60`,
    );
    expect(codes(findings)).toEqual(['package/members']);
  });
});

describe('parts of projects count as the list counts them', () => {
  const header = '序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）';
  const parts =
    '1|河东片区|锦江区|续建|500|100\n1.1|北段|||200|40\n1.2|南段|||300|60\n2|甲工程|锦江区|续建|90|50';

  test.each([
    ['as two projects', '合计|2个项目|||590|150', [1, 0, 0, 1], []],
    ['as three', '合计|共3个|||590|150', [0, 1, 1, 1], []],
    ['and does not say', '合计||||590|150', [0, 1, 1, 1], ['package/count-unsaid']],
  ])('%s', (_, total, sizes, expected) => {
    const { projects, findings } = read(`${header}\n${parts}\n${total}`);
    expect(projects.map(({ size }) => size)).toEqual(sizes);
    expect(projects.reduce((sum, { totalInvestment }) => sum + (totalInvestment ?? 0), 0)).toBe(5_900_000);
    expect(codes(findings)).toEqual(expected);
  });

  const one = (serials: readonly [string, string, string, string], own = ['北段', '南段']) =>
    `${header}\n${serials[0]}|河东片区|锦江区|续建|500|100\n${serials[1]}|${own[0]}|||200|40\n${serials[2]}|${own[1]}|||300|60\n${serials[3]}|甲工程|锦江区|续建|90|50`;
  test.each([
    ['marks beside numbers that go on', one(['1', '①', '②', '2']), 2],
    ['marks before the names', one(['1', '', '', '2'], ['①北段', '②南段']), 2],
    // The nearest lists in which nothing counts the wholes.
    ['numbers with a gap', one(['1', '①', '②', '4']), 3],
    ['numbers of their own', one(['1', '(1)', '(2)', '2']), 3],
    ['a package by name', one(['1', '①', '②', '2']).replace('河东片区', '河东片区打包项目'), 3],
  ])('by its numbers: %s', (_, drawing, projects) => {
    const { projects: found } = read(drawing);
    expect(found.reduce((sum, { size }) => sum + size, 0)).toBe(projects);
    expect(found.reduce((sum, { totalInvestment }) => sum + (totalInvestment ?? 0), 0)).toBe(5_900_000);
  });

  test.each([
    ['2019-05', '2019-06', true],
    ['2019-05', '', true],
    ['', '', false],
  ])(
    'with the day left blank it has started with the first of its parts: %j, %j',
    (north, south, started) => {
      const { projects } = read(
        `${header}|实际开工时间\n1|河东片区|锦江区|新开工|500|100|\n1.1|北段|||200|40|${north}\n1.2|南段|||300|60|${south}\n合计|1个项目|||500|100|`,
      );
      expect(projects.map((project) => [project.size, project.started])[0]).toEqual([1, started]);
    },
  );

  test('what the whole leaves blank and all its parts say is the whole’s', () => {
    const list = '1|河东片区|||500|100\n1.1|北段|锦江区|续建|200|40\n1.2|南段|锦江区|续建|300|60';
    const { projects } = read(`${header}\n${list}\n合计|1个项目|||500|100`);
    expect(projects.map(({ agency, phase, size }) => [agency, phase, size])[0]).toEqual([
      '锦江区',
      '续建',
      1,
    ]);
  });
});

describe('the agency of a block that has no column for it', () => {
  const list = '项目名称|总投资（万元）|年度计划投资（万元）\n甲工程|100|50';
  const cases: readonly [
    string,
    { title?: string; sheet?: string; file?: string },
    string | undefined,
    string | undefined,
    string[],
  ][] = [
    ['its title', { title: '桐岭县2019年1-8月重点项目表', file: '桐岭县.xlsx' }, '桐岭县', 'title', []],
    [
      'its file’s writing',
      { title: '东桐新区松河直管区重点项目表', file: '东桐新区.xlsx' },
      '东桐新区',
      'title',
      [],
    ],
    ['who reports', { title: '填报单位：桐岭县发展和改革局' }, '桐岭县', 'reporter', []],
    ['the sheet', { sheet: '桐岭县' }, '桐岭县', 'sheet', []],
    ['the file', { file: '桐岭县8月.xlsx' }, '桐岭县', 'file', []],
    ['the folder', { file: '桐岭县/2019-08/清单.xlsx' }, '桐岭县', 'folder', []],
    [
      'title before file',
      { title: '桐岭县重点项目表', file: '松河区.xlsx' },
      '桐岭县',
      'title',
      ['agency/conflict'],
    ],
    [
      'title before 填报单位',
      { title: '桐岭县重点项目表\n填报单位：松河区发改局' },
      '桐岭县',
      'title',
      ['agency/conflict'],
    ],
    ['sheet before file', { sheet: '桐岭县', file: '市城管局.xlsx' }, '桐岭县', 'sheet', ['agency/conflict']],
    ['a zone is what a sheet holds', { sheet: '产业园区', file: '松河区.xlsx' }, '松河区', 'file', []],
    ['nobody', { file: '2019-08/清单.xlsx' }, undefined, undefined, ['agency/missing']],
  ];
  test.each(cases)('%s', (_, { title, sheet, file = '清单.xlsx' }, agency, from, expected) => {
    const drawing = title === undefined ? list : `${title}\n${list}`;
    const { projects, findings } = read(drawing, sheet === undefined ? {} : { name: sheet }, file);
    expect([projects[0]!.agency, projects[0]!.agencyFrom]).toEqual([agency, from]);
    expect(codes(findings).filter((code) => code.startsWith('agency/'))).toEqual(expected);
  });

  test('the block above', () => {
    const second = list
      .replaceAll('甲工程', '乙工程')
      .replace('|总投资（万元）|年度计划投资（万元）', '|年度计划投资（万元）|总投资（万元）');
    const { value } = recognise(
      [grid(`桐岭县重点项目表\n${list}\n\n${second}`)],
      { year: 2019 },
      '松河区.xlsx',
    );
    const [, table] = value[0]!.tables;
    const [project] = readProjects(table!, AUGUST).value;
    expect([project!.name, project!.agency, project!.agencyFrom]).toEqual(['乙工程', '桐岭县', 'above']);
  });

  test('a column that names everybody is not contradicted', () => {
    const { findings } = read(
      '桐岭县重点项目表\n项目名称|责任单位|总投资（万元）\n甲工程|松河区|100',
      {},
      '松河区.xlsx',
    );
    expect(codes(findings)).not.toContain('agency/conflict');
  });
});

describe('a unit for every row', () => {
  test.each([
    ['万元', 5000_0000, []],
    ['亿元', 5000_0000_0000, []],
    ['千元', 500_0000, []],
    ['万美元', undefined, ['unit/unknown', 'unit/unknown']],
    ['', undefined, ['unit/unknown', 'unit/unknown']],
  ])('%s', (unit, total, expected) => {
    const head = '项目名称|计量单位|总投资|年度计划投资';
    const others = '乙工程|万元|3000|200\n丙工程|亿元|1|0.2';
    const { projects, findings } = read(`${head}\n甲工程|${unit}|5000|900\n${others}`);
    expect(projects.map((project) => project.totalInvestment)).toEqual([total, 3000_0000, 1_0000_0000]);
    expect(codes(findings).filter((code) => code.startsWith('unit/'))).toEqual(expected);
  });

  test('an amount with a unit of its own needs no other', () => {
    const { projects, findings } = read(
      '项目名称|计量单位|总投资\n甲工程||2亿元\n乙工程|万元|3000\n丙工程|亿元|1',
    );
    expect(projects[0]!.totalInvestment).toBe(2_0000_0000);
    expect(codes(findings).filter((code) => code.startsWith('unit/'))).toEqual([]);
  });
});

test('a ditto mark repeats the row above it, though that row is another month’s', () => {
  const head = '项目名称|月份|责任单位|总投资（万元）';
  const sheets = recognise(
    [grid(`${head}\n甲工程|7月|松河区|100\n甲工程|8月|同上|100\n乙工程|7月|同上|50\n乙工程|8月|〃|50`)],
    { year: 2019 },
    '清单.xlsx',
  ).value;
  const [table] = ofPeriod(sheets, AUGUST).value[0]!.tables;
  expect(readProjects(table!, AUGUST).value.map(({ name, agency }) => [name, agency])).toEqual([
    ['甲工程', '松河区'],
    ['乙工程', '松河区'],
  ]);
});

describe('who is responsible', () => {
  const agencyOf = (headers: string, values: string, file = '8月.xlsx') => {
    const drawing = `项目名称|${headers}|总投资（万元）\n甲工程|${values}|100`;
    const { projects, findings } = read(drawing, {}, file);
    return [projects[0]!.agency, codes(findings).filter((code) => code.startsWith('agency/'))];
  };
  test.each([
    ['负责单位', '水务局', '水务局', []],
    ['归口管理部门|建设单位', '水务局|水务集团', '水务局', []],
    ['部门', '水务局', '水务局', []],
    ['单位', '水务局', '水务局', []],
    ['填报部门|责任科室', '水务局|项目科', '水务局', []],
    ['责任单位', '水务局、财政局', '水务局、财政局', ['agency/several']],
    ['责任单位', '水务局（河湖处、水库处）', '水务局（河湖处、水库处）', []],
  ])('%s: %s', (headers, values, agency, found) => {
    expect(agencyOf(headers, values)).toEqual([agency, found]);
  });

  test('whoever sent the list comes before a column that only says 部门', () => {
    expect(agencyOf('部门', '水务科', '锦江区.xlsx')).toEqual(['锦江区', []]);
  });
});

describe('a column of agencies that is blank in some rows', () => {
  const list = (rows: string) =>
    read(`锦江区2019年1-8月重点项目进展情况表\n责任单位|项目名称|总投资（万元）\n${rows}`, {}, '表1.xlsx');
  const agenciesOf = (rows: string) => {
    const { projects, findings } = list(rows);
    return [
      projects.map(({ agency }) => agency),
      codes(findings).filter((code) => code.startsWith('agency/') && code !== 'agency/conflict'),
    ];
  };
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'a subtotal with the name of the one above tells',
      '区水务局|沙渠|311\n|沙闸|209\n区水务局小计||520\n区教育局|沙小|404\n区教育局小计||404\n总计||924',
      ['区水务局', '区水务局', '区教育局'],
      [],
    ],
    [
      'nothing tells: the submitter, and asked about',
      '区水务局|沙渠|311\n|沙闸|209\n区教育局|沙小|404',
      ['区水务局', '锦江区', '区教育局'],
      ['agency/blank'],
    ],
    [
      'a subtotal of another name',
      '区水务局|沙渠|311\n|沙闸|209\n区教育局小计||520\n区教育局|沙小|404',
      ['区水务局', '锦江区', '区教育局'],
      ['agency/blank'],
    ],
    [
      'of two agencies',
      '区水务局|沙渠|311\n区住建局|沙桥|209\n|沙闸|105\n区水务局小计||625',
      ['区水务局', '区住建局', '锦江区'],
      ['agency/blank'],
    ],
    ['blank throughout', '|沙渠|311\n|沙闸|209', ['锦江区', '锦江区'], []],
    ['only the submitter is named', '锦江区|沙渠|311\n|沙闸|209', ['锦江区', '锦江区'], []],
  ])('%s', (_, rows, agencies, found) => {
    expect(agenciesOf(rows)).toEqual([agencies, found]);
  });

  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'a city’s list by district',
      '锦江区|沙渠|311\n|沙闸|209\n武侯区|沙小|404',
      ['锦江区', '临河市', '武侯区'],
      ['agency/blank'],
    ],
    ['each row with its own', '锦江区|沙渠|311\n武侯区|沙小|404', ['锦江区', '武侯区'], []],
    ['blank throughout', '|沙渠|311\n|沙小|404', ['临河市', '临河市'], []],
  ])('of districts: %s', (_, rows, agencies, found) => {
    const drawing = `临河市2019年1-8月重点项目进展情况表\n区县|项目名称|总投资（万元）\n${rows}`;
    const { projects, findings } = read(drawing, {}, '表1.xlsx');
    const told = codes(findings).filter((code) => code === 'agency/blank');
    expect([projects.map(({ agency }) => agency), told]).toEqual([agencies, found]);
  });
});
