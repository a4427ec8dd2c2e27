import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { TracedSum } from '../../../../src/contract/trace.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import {
  findFigure,
  namedFigures,
  traceReport,
} from '../../../../src/ledgers/project/show/report/figures.ts';
import { report as words } from '../../../../src/ledgers/project/words/zh-CN/report.ts';
import { CELL } from '../../../../src/model/sheet.ts';
import type { Section } from '../../../../src/model/table.ts';
import type { Trace } from '../../../../src/show/trace/trace.ts';
import { inventedPeriod, inventedProjects } from '../measures/invented.ts';
import { month, projects } from '../measures/records.ts';

const AUGUST = { year: 2019, month: 8 };
const LIST = projects([
  {
    name: '甲',
    agency: '郫都区',
    phase: '新开工',
    annualPlan: 40,
    completed: 30,
    started: true,
    startedBy: 'actualStart',
    actualStart: month(2019, 7),
    plannedStart: month(2019, 8),
  },
  {
    name: '乙',
    agency: '郫都区',
    phase: '新开工',
    annualPlan: 60,
    started: false,
    startedBy: 'started',
    plannedStart: month(2019, 8),
  },
  { name: '丙', agency: '锦江区', phase: '续建', annualPlan: 0, completed: 5, problem: '征地' },
]);

function trace(list: readonly Project[], path: string): Trace {
  const report = calculateReport(list, AUGUST);
  const found = findFigure(report, path);
  if (!found.found) throw new Error(path);
  return traceReport(report, found, words);
}

describe('addends name the cell and what stands in it', () => {
  test.each<[string, [number, string, string, string][]]>([
    [
      'overall.completed',
      [
        [30, '甲', 'I4', '30'],
        [5, '丙', 'I6', '5'],
      ],
    ],
    [
      'byAgency[郫都区].annualPlan',
      [
        [40, '甲', 'H4', '40'],
        [60, '乙', 'H5', '60'],
      ],
    ],
    [
      'overall.projects',
      [
        [1, '甲', 'A4', '甲'],
        [1, '乙', 'A5', '乙'],
        [1, '丙', 'A6', '丙'],
      ],
    ],
    ['byPhase[续建].projects', [[1, '丙', 'E6', '续建']]],
    ['starts.started', [[1, '甲', 'K4', '2019年7月']]],
    ['starts.overdue', [[1, '乙', 'J5', '2019年8月']]],
    ['problems', [[1, '丙', 'O6', '征地']]],
    ['finishes.finished', []],
  ])('%s', (path, addends) => {
    expect(trace(LIST, path).addends).toEqual(
      addends.map(([value, project, cell, raw]) => ({
        value,
        project,
        cell: `清单.xlsx:进度表!${cell}`,
        raw,
      })),
    );
  });
});

test('a rate has numerator and denominator, a lead is in 百分点', () => {
  expect(trace(LIST, 'overall.rate')).toMatchObject({
    schema: 'kp.trace/1',
    figure: 'overall.rate',
    value: 0.875,
    numerator: { value: 35, addends: [{ value: 30 }, { value: 5 }] },
    denominator: { value: 40, addends: [{ value: 40 }, { value: 0 }] },
    leftOut: [{ value: 1, addends: [{ value: 1, project: '乙' }] }],
  });
  const whole = projects([{ agency: '郫都区', phase: '续建', annualPlan: 100, completed: 35 }]);
  expect(trace(whole, 'overall.lead').value).toBeCloseTo(35 - 200 / 3, 12);
  expect(trace(whole, 'overall.rate')).not.toHaveProperty('leftOut');
});

test('a figure that does not apply says why', () => {
  expect(trace(LIST, 'finishes.rate')).toMatchObject({ value: null, reason: 'no-denominator' });
  expect(trace(LIST, 'overall.totalInvestment')).toMatchObject({
    value: null,
    reason: 'not-reported',
    addends: [],
  });
});

describe('a value without a cell of its own', () => {
  const section = (raw: string, row: number, parent: Section | undefined): Section => ({
    row,
    depth: parent === undefined ? 1 : 2,
    raw,
    name: raw,
    declaredCount: undefined,
    parent,
    column: 2,
    covers: { from: 0, to: 1 },
  });
  const outer = section('一、新开工项目（1个）', 2, undefined);

  test.each<[string, readonly Section[], string, string]>([
    [
      'stands in the section that names it',
      [outer, section('（一）市政', 3, outer)],
      '!B2',
      '一、新开工项目（1个）',
    ],
    [
      'a phase worded freely: in the innermost section',
      [section('年内动工', 3, undefined)],
      '!B3',
      '年内动工',
    ],
    ['without sections: the project’s name', [], '!A4', '甲'],
  ])('%s', (_, sections, cell, raw) => {
    const list = projects([{ name: '甲', phase: '新开工' }], { without: ['phase'], sections });
    const [addend] = trace(list, 'starts.planned').addends ?? [];
    expect(addend).toMatchObject({ cell: `清单.xlsx:进度表${cell}`, raw });
  });

  test('under a merge: the top cell', () => {
    const list = projects([{ phase: '续建' }, {}]);
    const spans = new Map([[5, [{ top: 4, left: 5, bottom: 5, right: 5 }]]]);
    const merged = list.map((project) => ({
      ...project,
      phase: '续建' as const,
      table: { ...project.table, spans },
    }));
    const cells = trace(merged, 'byPhase[续建].projects').addends?.map(({ cell, raw }) => [cell, raw]);
    expect(cells).toEqual([
      ['清单.xlsx:进度表!E4', '续建'],
      ['清单.xlsx:进度表!E4', '续建'],
    ]);
  });

  test('under a column for each phase: the column that is the project’s', () => {
    const [project] = projects([{ phase: '新开工', problem: '√', district: '否' }]);
    const flags = new Map([
      ['district', '续建'],
      ['problem', '计划新开工'],
    ]);
    const columns = project!.table.columns.map((column) => {
      const flag = flags.get(column.field ?? '');
      if (flag !== undefined) return { ...column, field: 'phase' as const, flag };
      return column.field === 'phase' ? { ...column, field: undefined } : column;
    });
    const flagged = { ...project!, table: { ...project!.table, columns } };
    expect(trace([flagged], 'starts.planned').addends).toMatchObject([
      { cell: '清单.xlsx:进度表!O4', raw: '√' },
    ]);
  });

  test('money that no cell holds is traced to its row', () => {
    const list = projects([{ name: '甲', annualPlan: 7 }], { without: ['annualPlan'] });
    expect(trace(list, 'overall.annualPlan').addends).toEqual([
      { value: 7, project: '甲', cell: '清单.xlsx:进度表!4', raw: '' },
    ]);
  });
});

test('a date that the file holds as a number is shown as a date beside it', () => {
  const [project] = projects([{ phase: '新开工', plannedStart: month(2019, 8), started: false }]);
  const { sheet } = project!.table;
  vi.spyOn(sheet.cells, 'kind').mockReturnValue(CELL.number);
  vi.spyOn(sheet.cells, 'text').mockReturnValue('43671');
  const traced = (kind: 'date' | 'number') => {
    const formats = [{ code: '', kind, decimals: undefined }];
    const table = { ...project!.table, sheet: { ...sheet, formats } };
    return trace([{ ...project!, table }], 'starts.overdue').addends;
  };
  expect(traced('date')).toMatchObject([{ raw: '43671', shown: '2019-07-25' }]);
  expect(traced('number')?.[0]).not.toHaveProperty('shown');
});

test('the addends of every figure add up to it exactly', () => {
  fc.assert(
    fc.property(inventedProjects, inventedPeriod, (given, period) => {
      const report = calculateReport(projects(given), period);
      for (const named of namedFigures(report)) {
        const traced = traceReport(report, named, words);
        if (traced.addends !== undefined) {
          expectToAddUp({ value: traced.value, addends: traced.addends });
          continue;
        }
        expectToAddUp(traced.numerator!);
        expectToAddUp(traced.denominator!);
        if (traced.value === null || named.path.endsWith('lead')) continue;
        expect(traced.value).toBe(traced.numerator!.value! / traced.denominator!.value!);
      }
    }),
    { numRuns: 30 },
  );
});

function expectToAddUp({ value, addends }: TracedSum): void {
  const sum = addends.reduce((total, addend) => total + addend.value, 0);
  expect(sum).toBe(value ?? 0);
}
