import { describe, expect, test } from 'vitest';
import { type Owners, ownersAmong } from '../../../../src/ledgers/project/reading/claims.ts';
import { readProjects } from '../../../../src/ledgers/project/reading/read-projects.ts';
import { uniteProjects } from '../../../../src/ledgers/project/reading/unite.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import { codes, grid, recognise } from '../../../recognise/grid.ts';

const AUGUST = { year: 2019, month: 8 };

/** Files by name, each a drawing; the projects that are left, with the file they count from. */
function unite(
  files: Record<string, string>,
  owners: (projects: readonly Project[]) => Owners = () => new Map(),
) {
  const projects = projectsOf(files);
  const { value, findings } = uniteProjects(projects, AUGUST, undefined, 'progress', owners(projects));
  const counted = value.map(
    (project) => `${project.name} ${project.table.file} ${(project.totalInvestment ?? 0) / 10_000}`,
  );
  return { value, counted, codes: codes(findings), findings };
}

function projectsOf(files: Record<string, string>): Project[] {
  return Object.entries(files).flatMap(([file, drawing]) => {
    const sheets = drawing.split('\n---\n').map((one, at) => grid(one, { name: `表${at + 1}` }));
    const tables = recognise(sheets, { year: 2019 }, file).value.flatMap((sheet) => sheet.tables);
    return tables.flatMap((table) => readProjects(table, AUGUST).value);
  });
}

const list = (rows: string, above = '') => `${above}项目名称|项目代码|总投资（万元）|项目性质\n${rows}`;
const CODE = '2603-141124-89-05-346948';
const OTHER_CODE = '2411-130202-89-01-637015';

describe('the same agency sends again', () => {
  test.each([
    [
      'the later 填报时间',
      '锦江区a.xlsx',
      '填报时间：2019年9月2日\n',
      '锦江区b.xlsx',
      '填报时间：2019年9月5日\n',
      'b',
    ],
    [
      'the later 填报时间, whatever the name',
      '锦江区（更正）.xlsx',
      '填报时间：2019年9月2日\n',
      '锦江区.xlsx',
      '填报时间：2019年9月5日\n',
      '',
    ],
    ['更正', '锦江区.xlsx', '', '锦江区（更正）.xlsx', '', '（更正）'],
    ['最终版2 over 最终版', '锦江区（最终版2）.xlsx', '', '锦江区（最终版）.xlsx', '', '（最终版2）'],
    ['(1)', '锦江区.xlsx', '', '锦江区(1).xlsx', '', '(1)'],
  ])('%s counts', (_, one, aboveOne, other, aboveOther, kept) => {
    const { counted, codes } = unite({
      [one]: list('甲工程||100|续建', aboveOne),
      [other]: list('甲工程||200|续建', aboveOther),
    });
    expect(counted).toEqual([expect.stringContaining(`甲工程 锦江区${kept}.xlsx`)]);
    expect(codes).toEqual(['file/superseded']);
  });

  test('nothing tells which is later: counted once, and an error', () => {
    const { counted, codes } = unite({
      '锦江区a.xlsx': list('甲工程||100|续建'),
      '锦江区b.xlsx': list('甲工程||200|续建'),
    });
    expect(counted).toHaveLength(1);
    expect(codes).toEqual(['project/undecided']);
  });
});

describe('a project from two agencies', () => {
  test.each([
    ['with equal figures', 200, 'project/two-agencies'],
    ['with different figures', 100, 'project/figures-differ'],
  ])('counts from its 责任单位’s own file, %s', (_, total, code) => {
    const { counted, codes } = unite({
      '锦江区.xlsx': `项目名称|项目代码|责任单位|总投资（万元）\n甲工程|${CODE}|市交通运输局|${total}`,
      '市交通运输局.xlsx': list(`甲工程|${CODE}|200|续建`),
    });
    expect(counted).toEqual(['甲工程 市交通运输局.xlsx 200']);
    expect(codes).toEqual([code]);
  });

  test('by name where it has no code', () => {
    const { counted } = unite({
      '锦江区.xlsx': '项目名称|责任单位|总投资（万元）\n甲工程（一期）|市交通运输局|100',
      '市交通运输局.xlsx': list('甲工程一期||200|续建'),
    });
    expect(counted).toEqual(['甲工程一期 市交通运输局.xlsx 200']);
  });

  test('equal names of two agencies are two projects', () => {
    const { counted, codes } = unite({
      '锦江区.xlsx': list('农村饮水工程||100|续建'),
      '武侯区.xlsx': list('农村饮水工程||200|续建'),
    });
    expect(counted).toHaveLength(2);
    expect(codes).toEqual([]);
  });
});

describe('a project that two agencies report as their own', () => {
  const FILES = {
    '武侯区.xlsx': list(`甲工程|${CODE}|200|续建`),
    '锦江区.xlsx': list(`甲工程|${CODE}|200|续建`),
  };
  /** Said by a plan, or by a month: the same project under some agencies. */
  const saying =
    (by: 'plan' | 'month', ...agencies: string[]) =>
    (projects: readonly Project[]) =>
      ownersAmong(
        projects,
        agencies.flatMap((agency) => projectsOf({ [`${agency}.xlsx`]: FILES['武侯区.xlsx'] })),
        by,
      );

  test.each<readonly [string, Parameters<typeof unite>[1], string, string]>([
    ['is the plan’s agency’s', saying('plan', '锦江区'), '锦江区', 'plan'],
    ['is the plan’s agency’s, whichever that is', saying('plan', '武侯区'), '武侯区', 'plan'],
    ['is last month’s agency’s', saying('month', '武侯区'), '武侯区', 'month'],
    ['is nobody’s where the plan names a third', saying('plan', '青羊区'), '锦江区', 'nothing'],
    ['is nobody’s where nothing tells', undefined, '锦江区', 'nothing'],
  ])('%s, counted once, in whatever order the files come', (_, owners, agency, by) => {
    for (const files of [FILES, Object.fromEntries(Object.entries(FILES).reverse())]) {
      const { counted, findings } = unite(files, owners);
      expect(counted).toEqual([`甲工程 ${agency}.xlsx 200`]);
      expect(findings.map(({ code, facts }) => [code, facts])).toEqual([
        ['project/claimed-twice', expect.objectContaining({ agency, by })],
      ]);
    }
  });

  test('goes to the list that names the agency in a column where nothing else tells', () => {
    const { counted } = unite({
      '锦江区.xlsx': list(`甲工程|${CODE}|200|续建`),
      '武侯区.xlsx': `项目名称|项目代码|责任单位|总投资（万元）\n甲工程|${CODE}|武侯区|200`,
    });
    expect(counted).toEqual(['甲工程 武侯区.xlsx 200']);
  });

  const NAMED = '项目名称|总投资（万元）|年度计划投资（万元）\n甲工程|200|50';
  const ALIKE = { '武侯区.xlsx': NAMED, '锦江区.xlsx': NAMED };
  test('is known by its name and amounts where it has no code', () => {
    const { counted, codes } = unite(ALIKE);
    expect(counted).toEqual(['甲工程 锦江区.xlsx 200']);
    expect(codes).toEqual(['project/claimed-twice']);
  });

  test('is two where the plan has one for each', () => {
    const { counted, codes } = unite(ALIKE, saying('plan', '武侯区', '锦江区'));
    expect(counted).toHaveLength(2);
    expect(codes).toEqual([]);
  });

  test('is one of a name that others have too where the amounts differ', () => {
    const { counted, codes } = unite({ ...ALIKE, '锦江区.xlsx': NAMED.replace('50', '60') });
    expect(counted).toHaveLength(2);
    expect(codes).toEqual([]);
  });
});

describe('twice in one file', () => {
  test('equal rows count once', () => {
    const { counted, codes } = unite({
      '锦江区.xlsx': list(`甲工程|${CODE}|100|续建\n甲工程|${CODE}|100|续建`),
    });
    expect(counted).toHaveLength(1);
    expect(codes).toEqual(['project/duplicate']);
  });

  test('equal names with two codes are two projects', () => {
    const { counted, codes } = unite({
      '锦江区.xlsx': list(`甲工程|${CODE}|100|续建\n甲工程|${OTHER_CODE}|100|续建`),
    });
    expect(counted).toHaveLength(2);
    expect(codes).toEqual([]);
  });

  test('equal names with other amounts and no code count both, and are an error', () => {
    const { counted, codes } = unite({ '锦江区.xlsx': list('甲工程||100|续建\n甲工程||200|续建') });
    expect(counted).toHaveLength(2);
    expect(codes).toEqual(['project/same-name']);
  });

  test.each([
    ['the same amounts are one project', 100, 1],
    ['other amounts are two', 200, 2],
  ])('two names under one code with %s, and an error', (_, total, count) => {
    const { counted, codes } = unite({
      '锦江区.xlsx': list(`甲工程|${CODE}|100|续建\n乙大桥|${CODE}|${total}|续建`),
    });
    expect(counted).toHaveLength(count);
    expect(codes).toEqual(['code/two-names']);
  });

  test('on a sheet of all and one of its phase it has the phase', () => {
    const sheet = '项目名称|项目代码|总投资（万元）\n甲工程';
    const { value } = unite({
      '锦江区.xlsx': `${sheet}|${CODE}|200\n---\n一、续建项目\n${sheet}|${CODE}|200`,
    });
    expect(value.map(({ phase, started }) => [phase, started])).toEqual([['续建', true]]);
  });

  test('on the sheets of two levels it has both', () => {
    const sheet = (level: string) => `项目名称|项目代码|项目级别|总投资（万元）\n甲工程|${CODE}|${level}|100`;
    const { value, codes } = unite({ '锦江区.xlsx': `${sheet('省重点')}\n---\n${sheet('市重点')}` });
    expect(value.map((project) => project.levels)).toEqual([['省重点', '市重点']]);
    expect(codes).toEqual(['project/two-sheets']);
  });
});

test('one agency under two writings is one', () => {
  const { value } = unite({
    '1.xlsx': '项目名称|责任单位|总投资（万元）\n甲工程|郫都区人民政府|1\n乙工程|郫都区|1\n丙工程|郫都区|1',
  });
  expect(value.map((project) => project.agency)).toEqual(['郫都区', '郫都区', '郫都区']);
});
