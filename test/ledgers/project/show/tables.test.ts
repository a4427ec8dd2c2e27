import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import {
  hasContent,
  reportTable,
  TABLE_IDS,
  type TableMaterial,
} from '../../../../src/ledgers/project/show/report/tables.ts';
import { report as english } from '../../../../src/ledgers/project/words/en/report.ts';
import { report as chinese } from '../../../../src/ledgers/project/words/zh-CN/report.ts';
import { toNumber } from '../../../../src/model/exact.ts';
import { type Finding, finding } from '../../../../src/model/finding.ts';
import type { Formula, SumFormula } from '../../../../src/model/formula.ts';
import type { LayoutCell, LayoutTable } from '../../../../src/model/layout.ts';
import { fraction } from '../../../../src/model/ratio.ts';
import { formatCell } from '../../../../src/write/amounts.ts';
import { SPEECH } from '../../../language/speech.ts';
import { inventedPeriod, inventedProjects } from '../measures/invented.ts';
import { type Given, month, projects } from '../measures/records.ts';

const AUGUST = { year: 2019, month: 8 };
const GIVEN: readonly Given[] = [
  {
    name: '甲',
    levels: ['省重点', '市重点'],
    agency: '郫都区',
    phase: '新开工',
    totalInvestment: 90,
    annualPlan: 40,
    completed: 30,
    started: true,
    plannedStart: month(2019, 8),
  },
  {
    name: '乙',
    levels: ['市重点'],
    agency: '锦江区',
    phase: '竣工',
    totalInvestment: 10,
    annualPlan: 60,
    completed: 6,
    finished: true,
  },
  { name: '丙', phase: '储备', step: '签订投资协议', problem: '征地', isPackage: true, size: 3 },
];
const FINDINGS = [
  finding('file/misnamed', { extension: 'xls', actual: 'html' }, { file: 'a.xls' }),
  finding(
    'money/negative',
    { raw: '-5', field: 'annualPlan' },
    { file: 'b.xlsx', sheet: '表', row: 3, column: 2 },
  ),
  finding('file/empty', {}, { file: 'c.csv' }),
];

function material(given: readonly Given[] = GIVEN, words = chinese): TableMaterial {
  const benchmarks = [{ name: '全省', ratio: { numerator: 7, denominator: 10 } }];
  const report = calculateReport(projects(given), AUGUST, { benchmarks });
  return { report, findings: FINDINGS, words, speech: { ...SPEECH, inFull: (found) => `句：${found.code}` } };
}

describe.each([
  ['zh-CN', chinese],
  ['en', english],
])('every table in %s', (_, words) => {
  test.each(TABLE_IDS)('%s', (id) => {
    const table = reportTable(id, material(GIVEN, words));
    expect(table.id).toBe(id);
    expect([table.title, ...table.notes, ...table.columns.map(({ title }) => title)]).not.toContain('');
    expect(new Set(table.columns.map((column) => column.id)).size).toBe(table.columns.length);
    for (const { cells } of table.rows) {
      expect(cells).toHaveLength(table.columns.length);
      for (const [at, cell] of cells.entries())
        expect([table.columns[at]?.kind, 'empty']).toContain(cell.type);
    }
  });
});

describe('tables of groups', () => {
  test('a line a group, those behind time marked, then all projects', () => {
    const table = reportTable('byAgency', material());
    expect(table.rows.map(({ cells, emphasis }) => [...cells.slice(0, 5).map(plain), emphasis])).toEqual([
      ['锦江区', 1, 10, 60, 6, 'behind'],
      ['郫都区', 1, 90, 40, 30, undefined],
      ['全部项目', 5, 100, 100, 36, 'total'],
    ]);
    expect(table.notes).toEqual([
      '2019年1—8月累计，时序进度66.67%',
      '另有3个项目未填责任单位，不在各行之中，计入全部项目',
    ]);
  });

  test('levels say that they overlap', () => {
    expect(reportTable('byLevel', material()).notes[1]).toMatch(/分别计入/);
  });

  test('overall: a line an indicator, each rate beside what it is over', () => {
    const { rows } = reportTable('overall', material());
    expect(rows.map(({ cells, emphasis }) => [...cells.slice(0, 5).map(shown), emphasis])).toEqual([
      ['全部项目', 5, 100, null, null, undefined],
      ['年度计划投资', null, 100, null, null, undefined],
      ['时序进度', null, null, '66.67%', null, undefined],
      ['本年累计完成投资', null, 36, '36.00%', '-30.7', 'behind'],
      ['其中：省重点', 1, 30, '75.00%', '+8.3', undefined],
      ['自开工累计完成投资', null, null, '33.33%', null, undefined],
      ['计划新开工', 1, null, null, null, undefined],
      ['已开工', 1, null, '100.00%', null, undefined],
      ['其中：提前开工', 0, null, null, null, undefined],
      ['应开工', 1, null, null, null, undefined],
      ['应开工中已开工', 1, null, '100.00%', null, undefined],
      ['应开工未开工', 0, null, null, null, undefined],
      ['已开工占全部项目', null, null, '20.00%', null, undefined],
      ['计划竣工', 1, 10, null, null, undefined],
      ['已竣工', 1, 10, '100.00%', null, undefined],
      ['年内还将竣工', 0, 0, null, null, undefined],
      ['应竣工未竣工', 0, null, null, null, undefined],
      ['进度滞后', 0, 0, null, null, undefined],
      ['储备项目', 3, null, null, null, undefined],
      ['存在问题项目', 1, null, null, null, undefined],
    ]);
    const rated = rows.filter(({ cells }) => cells[3]?.type === 'percent');
    for (const { cells } of rated) expect(plain(cells[5]!)).toMatch(/占/);
  });

  test('overall of a list without plan or projects of the province says what it cannot say', () => {
    const { rows } = reportTable('overall', material([{ name: '甲', completed: 5 }]));
    expect(rows.map(({ cells }) => cells[0]).map((cell) => plain(cell!))).not.toContain('其中：省重点');
    expect(rows[3]?.cells.slice(2, 5)).toMatchObject([
      { type: 'money', value: 5 },
      { type: 'empty', reason: 'not-reported' },
      { type: 'empty', reason: 'not-reported' },
    ]);
  });

  test('overall says what is missing: whose, how many, with what plan', () => {
    const { notes, rows } = reportTable(
      'overall',
      material([
        { agency: '郫都区', phase: '续建', annualPlan: 40, completed: 30 },
        { agency: '锦江区', phase: '续建', annualPlan: 10_000, size: 2 },
        { agency: '锦江区', phase: '续建', completed: 6 },
      ]),
    );
    expect(notes.at(-1)).toBe(
      '锦江区2个项目（年度计划1万元，占99.6%）未填报完成投资、1个项目未填报年度计划，未计入完成率，不与时序进度相比',
    );
    expect(rows.slice(4, 6).map(({ cells }) => cells.slice(0, 3).map(shown))).toEqual([
      ['缺完成投资', 2, 10_000],
      ['缺年度计划', 1, null],
    ]);
  });

  test('overall says what was not reported, and how packages count', () => {
    expect(reportTable('overall', material()).notes).toEqual([
      '2019年1—8月累计，时序进度66.67%',
      '含打包项目1个，按所含项目数计入项目数',
      '有1行未填报总投资，未计入该项合计',
    ]);
  });
});

test('findings: errors first, each with its place', () => {
  const { rows } = reportTable('findings', material());
  expect(rows.map(({ cells }) => cells.map(plain))).toEqual([
    ['错误', 'c.csv', '句：file/empty', 'file/empty'],
    ['警告', 'b.xlsx:表!B3', '句：money/negative', 'money/negative'],
    ['说明', 'a.xls', '句：file/misnamed', 'file/misnamed'],
  ]);
});

test('problems: the project, in its own words, and the cell', () => {
  const { rows } = reportTable('problems', material());
  expect(rows.map(({ cells }) => cells.map(plain))).toEqual([
    ['丙', null, '征地', null, '清单.xlsx:进度表!O6'],
  ]);
});

test('a level has a 是/否 column in the detail table, as it is called', () => {
  const { columns, rows } = reportTable('detail', material());
  const at = columns.findIndex(({ id }) => id === 'level:省重点');
  expect(columns[at]?.title).toBe('省重点');
  expect(rows.map(({ cells }) => plain(cells[at]!))).toEqual(['是', '否', '否']);
});

test('the detail table has a page of columns to read, and rates that know what is behind', () => {
  const { columns } = reportTable('detail', material());
  expect(columns.filter(({ auxiliary }) => auxiliary !== true).length).toBeLessThanOrEqual(14);
  expect(columns.find(({ id }) => id === 'completionRate')?.behindBelow).toEqual({
    numerator: 8,
    denominator: 12,
  });
});

test('lists are named without the folders they lie in', () => {
  const report = calculateReport(projects(GIVEN, { file: '/srv/八月/清单.xlsx' }), AUGUST);
  const first = finding(
    'project/duplicate',
    { name: '甲', first: '/srv/八月/清单.xlsx:表!A3' },
    {
      file: '/srv/八月/清单.xlsx',
    },
  );
  const speech = { ...SPEECH, inFull: ({ facts }: Finding) => JSON.stringify(facts) };
  const all: TableMaterial = { report, findings: [first], words: chinese, speech };
  for (const id of ['detail', 'problems', 'findings'] as const) {
    const written = JSON.stringify(reportTable(id, all).rows.map(({ cells }) => cells.map(plain)));
    expect(written).toContain('清单.xlsx');
    expect(written).not.toContain('/srv/');
  }
});

describe('the unit of all tables', () => {
  const YI = 100_000_000;
  test.each<[string, Given, '万元' | undefined]>([
    ['less than 1 亿元 in all', { totalInvestment: YI - 1, annualPlan: 1 }, '万元'],
    ['1 亿元', { totalInvestment: YI, completed: 1 }, undefined],
    ['no amount', {}, undefined],
    ['nothing but zeros', { completed: 0 }, undefined],
  ])('%s', (_, given, unit) => {
    for (const id of TABLE_IDS) expect(reportTable(id, material([given])).unit).toBe(unit);
  });
});

test('tables that have nothing to tell are known', () => {
  const telling = (given: readonly Given[]) => {
    const report = calculateReport(projects(given), AUGUST);
    return TABLE_IDS.filter((id) => hasContent(id, report));
  };
  expect(telling([])).toEqual(['overall', 'findings']);
  expect(telling([{ agency: '郫都区' }])).toEqual(['overall', 'byAgency', 'detail', 'findings']);
  expect(telling(GIVEN)).toEqual([
    'overall',
    'byLevel',
    'byAgency',
    'byPhase',
    'starts',
    'finishes',
    'reserves',
    'problems',
    'detail',
    'findings',
  ]);
});

test('every cell with a formula holds what the formula comes to over the detail table', () => {
  const summaries = TABLE_IDS.filter((id) => id !== 'detail' && id !== 'findings');
  let checked = 0;
  fc.assert(
    fc.property(inventedProjects, inventedPeriod, (given, period) => {
      const all = { ...material(), report: calculateReport(projects(given), period) };
      const detail = reportTable('detail', all);
      for (const id of summaries) {
        for (const cell of reportTable(id, all).rows.flatMap(({ cells }) => cells)) {
          if (!('formula' in cell) || cell.formula === undefined) continue;
          const expected = evaluate(cell.formula, detail);
          // A lead is exact here and a difference of two roundings there.
          expect(Math.abs(Number(plain(cell)) - expected)).toBeLessThanOrEqual(
            1e-12 * Math.max(1, Math.abs(expected)),
          );
          checked += 1;
        }
      }
    }),
    { numRuns: 30 },
  );
  expect(checked).toBeGreaterThan(1000);
});

/** As a spreadsheet would work it out: SUMIFS over columns of the detail table. */
function evaluate(formula: Formula, detail: LayoutTable): number {
  if (formula.op === 'sum') return sumIfs(formula, detail);
  if (formula.op === 'median') throw new Error('reports of projects have no medians');
  const rate = sumIfs(formula.numerator, detail) / sumIfs(formula.denominator, detail);
  return formula.op === 'ratio' ? rate : rate - formula.month / 12;
}

function sumIfs({ column, where }: SumFormula, detail: LayoutTable): number {
  const place = (id: string) => detail.columns.findIndex((known) => known.id === id);
  return detail.rows
    .filter(({ cells }) =>
      where.every((condition) => (plain(cells[place(condition.column)]!) ?? '') === condition.is),
    )
    .reduce((sum, { cells }) => sum + Number(plain(cells[place(column)]!) ?? 0), 0);
}

/** Rates and leads as they are printed, the rest as it is. */
function shown(cell: LayoutCell): string | number | null {
  return cell.type === 'percent' || cell.type === 'points' ? formatCell(cell, '亿元') : plain(cell);
}

function plain(cell: LayoutCell): string | number | null {
  switch (cell.type) {
    case 'text':
      return cell.text;
    case 'count':
    case 'money':
    case 'quantity':
      return cell.value;
    case 'percent':
    case 'points':
      return fraction(cell.value);
    case 'score':
      return toNumber(cell.value);
    case 'date':
      return `${cell.value.year}-${cell.value.month}`;
    case 'empty':
      return null;
  }
}
