import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../../src/configure/read-configuration.ts';
import { officeOf } from '../../../../src/ledgers/office.ts';
import { readProjects } from '../../../../src/ledgers/project/reading/read-projects.ts';
import { codes, grid, recognise } from '../../../recognise/grid.ts';

const MAY = { year: 2023, month: 5 };

function read(drawing: string, settled = '', file = '2023年5月.xlsx') {
  const table = recognise([grid(drawing)], { year: 2023, month: 5 }, file).value[0]!.tables[0]!;
  const office = officeOf(readConfiguration(new TextEncoder().encode(settled)).configuration);
  const { value, findings } = readProjects(table, MAY, 'progress', office);
  return { projects: value, findings: codes(findings) };
}

const HEADER = '序号|项目名称|责任单位|项目级别|项目性质|总投资（万元）|年度计划（万元）|1-5月完成（万元）';
const list = (...agencies: string[]) =>
  [
    HEADER,
    ...agencies.map((agency, at) => `${at + 1}|第${at + 1}水厂|${agency}|市重点|续建|900|300|120`),
  ].join('\n');

describe('who answers', () => {
  test.each([
    // A district's own office answers for it, a bureau for one trade and a city's department for themselves.
    ['柳河区发展和改革局', '柳河区'],
    ['柳河区发改局', '柳河区'],
    ['柳河区发展改革和工业信息化局', '柳河区'],
    ['柳河区重点项目办', '柳河区'],
    ['柳河区重大项目建设服务中心', '柳河区'],
    ['柳河区人民政府', '柳河区'],
    ['柳河经开区管委会', '柳河经开区'],
    ['石桥县项目办', '石桥县'],
    ['柳河区投资促进局', '柳河区投资促进局'],
    ['市发展和改革委员会', '市发展和改革委员会'],
    ['市重点项目办', '市重点项目办'],
    ['成都市发展和改革委员会', '成都市发展和改革委员会'],
    ['区发改委', '区发改委'],
    // A person is nobody.
    ['市水务局 何勇 13911112222', '市水务局'],
    ['市水务局（联系人：何勇）', '市水务局'],
    ['柳河区发改局/何勇', '柳河区'],
    ['何某', undefined],
    // Nothing is stated.
    ['—', undefined],
    ['待定', undefined],
    ['--请选择--', undefined],
    ['XXX', undefined],
  ])('%s: %s', (written, agency) => {
    expect(read(list(written)).projects[0]!.agency).toBe(agency);
  });

  test('kp.yaml comes first', () => {
    const settled =
      'agencies:\n  - name: 柳河发改\n    aliases: [柳河区发展和改革局]\n  - name: 水务集团\n    aliases: [市水务局 何勇]\n';
    const { projects } = read(list('柳河区发展和改革局', '市水务局 何勇'), settled);
    expect(projects.map(({ agency }) => agency)).toEqual(['柳河发改', '水务集团']);
  });

  test("a county-level city's own office is no district of it", () => {
    const { projects } = read(list('石桥市发展和改革局'), 'city: 石桥市\n');
    expect(projects[0]!.agency).toBe('石桥市发展和改革局');
  });

  test('the person is told apart, once a cell', () => {
    expect(read(list('市水务局 何勇 13911112222', '市水务局', '何某')).findings).toEqual([
      'agency/contact',
      'agency/contact',
      'agency/missing',
    ]);
  });
});

describe('ditto marks', () => {
  test.each([
    [
      ['柳河区', '同上', '〃'],
      ['柳河区', '柳河区', '柳河区'],
    ],
    [
      ['柳河区', '"', '石桥县', '”'],
      ['柳河区', '柳河区', '石桥县', '石桥县'],
    ],
    [
      ['柳河区', '', '同上'],
      ['柳河区', undefined, undefined],
    ],
    [
      ['同上', '柳河区'],
      [undefined, '柳河区'],
    ],
  ])('%j are %j', (agencies, expected) => {
    expect(read(list(...agencies)).projects.map(({ agency }) => agency)).toEqual(expected);
  });

  test('in every worded column', () => {
    const { projects } = read(
      `项目名称|责任单位|所属区县|项目级别|项目性质|产业链|总投资（万元）|计划开工时间
东水厂|柳河区|柳河区|省重点|新开工|新材料|900|2023-03
西水厂|同上|〃|同上|同上|同上|800|同上`,
    );
    const [first, second] = projects.map(({ agency, district, levels, phase, chain, plannedStart }) => ({
      agency,
      district,
      levels,
      phase,
      chain,
      plannedStart,
    }));
    expect(second).toEqual(first);
  });

  test('an amount is never the one above', () => {
    const { projects, findings } = read(
      `${HEADER}\n1|东水厂|柳河区|市重点|续建|900|300|120\n2|西水厂|柳河区|市重点|续建|同上|〃|"`,
    );
    expect([projects[1]!.totalInvestment, projects[1]!.annualPlan, projects[1]!.completed]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(findings).toEqual(['money/unreadable', 'money/unreadable', 'money/unreadable']);
  });

  test('a column of marks is walked once', () => {
    const { projects } = read(list('柳河区', ...Array<string>(3000).fill('〃')));
    expect(new Set(projects.map(({ agency }) => agency))).toEqual(new Set(['柳河区']));
  });
});

test.each([
  ['--请选择--|续建', [], '续建'],
  ['待定|--请选择--', [], undefined],
  ['/|待定', [], undefined],
  ['市重点|续建', ['市重点'], '续建'],
])('%s is no level and no phase', (words, levels, phase) => {
  const { projects, findings } = read(
    `${HEADER}\n1|东水厂|柳河区|${words}|900|300|120\n2|西水厂|柳河区|市重点|续建|900|300|120`,
  );
  expect([projects[0]!.levels, projects[0]!.phase]).toEqual([levels, phase]);
  expect(findings).not.toContain('level/unknown');
  expect(findings).not.toContain('phase/unknown');
});
