import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, type WorkBook } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { calculateReport } from '../../src/ledgers/project/measures/report.ts';
import { reportTable } from '../../src/ledgers/project/show/report/tables.ts';
import { report as words } from '../../src/ledgers/project/words/zh-CN/report.ts';
import type { Condition } from '../../src/model/formula.ts';
import type { LayoutCell, LayoutTable } from '../../src/model/layout.ts';
import { cellName } from '../../src/model/source.ts';
import { formatPercent, formatPoints, roundMoney } from '../../src/write/amounts.ts';
import { moneyDecimals, unitOf } from '../../src/write/columns.ts';
import { renderWorkbook } from '../../src/write/xlsx/workbook.ts';
import { SPEECH } from '../language/speech.ts';
import { type Given, projects } from '../ledgers/project/measures/records.ts';
import { borderTables, column, inventedTables, text } from '../write/invented.ts';
import { withoutCachedValues } from './bare.ts';

const FIRST_DATA_ROW = 4;
const CASES: readonly { readonly name: string; readonly tables: readonly LayoutTable[] }[] = [
  { name: '1,113 invented projects', tables: inventedTables(1113) },
  { name: 'figures on the border of rounding', tables: borderTables() },
  { name: 'a month in which figures are missing', tables: incompleteTables() },
  { name: 'medians', tables: medianTables() },
];

/** What a report lays out of lists that leave out plans, and what is completed: rates over those that state both. */
function incompleteTables(): readonly LayoutTable[] {
  const of = (agency: string, annualPlan?: number, completed?: number): Given => ({
    agency,
    levels: ['市重点'],
    phase: '续建',
    started: true,
    totalInvestment: 900_010_000,
    completedBefore: 120_003_333,
    annualPlan,
    completed,
    fundsInPlace: completed,
  });
  const given: readonly Given[] = [
    of('云港区', 100_003_333, 45_001_111),
    of('云港区', 70_007_777),
    of('石门区', undefined, 31_009_999),
    of('石门区', 90_000_001, 88_000_007),
    ...Array.from({ length: 30 }, () => of('河东区', 10_000_123, 7_000_321)),
    of('河东区', 1_000_000),
    {
      agency: '河东区',
      levels: ['市重点'],
      phase: '储备',
      completed: 5_000_000,
      totalInvestment: 70_000_000,
    },
    { agency: '河东区', levels: ['市重点'], phase: '竣工', annualPlan: 3_000_000, nothingCompleted: true },
  ];
  const report = calculateReport(projects(given), { year: 2024, month: 9 });
  const ids = ['overall', 'byAgency', 'finishes', 'reserves', 'detail', 'findings'] as const;
  const material = { report, findings: [], words, speech: SPEECH };
  // Called as their sheets are.
  return ids
    .map((id) => reportTable(id, material))
    .map((table) => ({ ...table, title: table.title.replace(/情况$/, '') }));
}

/** Days of two agencies, one of them with a blank, and the middle of all and of each. */
function medianTables(): readonly LayoutTable[] {
  const days = (value: number, where: readonly Condition[] = []): LayoutCell => ({
    type: 'quantity',
    value: value * 1_000_000,
    unit: '天',
    formula: { op: 'median', column: 'days', where },
  });
  const of = (is: string): readonly Condition[] => [{ column: 'agency', is }];
  const rows: readonly (readonly [string, number | undefined])[] = [
    ...([
      ['云港区', 30],
      ['云港区', undefined],
      ['云港区', 7],
      ['云港区', 12],
      ['云港区', 13],
    ] as const),
    ...([
      ['=石门区', 0],
      ['=石门区', 100],
      ['=石门区', 5],
    ] as const),
  ];
  return [
    {
      id: 'overall',
      title: '用时',
      notes: [],
      columns: [column('key', '单位', 'text'), column('days', '用时', 'quantity')],
      rows: [
        { cells: [text('云港区'), days(12.5, of('云港区'))] },
        { cells: [text('=石门区'), days(5, of('=石门区'))] },
        { cells: [text('合计'), days(12)] },
      ],
    },
    {
      id: 'detail',
      kind: 'records',
      title: '项目明细',
      notes: [],
      columns: [column('agency', '责任单位', 'text'), column('days', '用时', 'quantity')],
      rows: rows.map(([agency, value]) => ({
        cells: [
          text(agency),
          value === undefined
            ? { type: 'empty' }
            : { type: 'quantity', value: value * 1_000_000, unit: '天' },
        ],
      })),
    },
    { id: 'findings', title: '核对', notes: [], columns: [column('key', '单位', 'text')], rows: [] },
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'kp-office-'));
const PROFILE = `-env:UserInstallation=file://${join(folder, 'profile')}`;
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(CASES)('$name, calculated anew by LibreOffice', ({ name, tables }) => {
  const place = join(folder, name.length.toString());
  let written: WorkBook;
  let calculated: WorkBook;

  beforeAll(async () => {
    mkdirSync(place);
    const bytes = await renderWorkbook(tables);
    written = read(bytes, { cellFormula: true });
    const source = join(place, 'bare.xlsx');
    writeFileSync(source, withoutCachedValues(bytes));
    execFileSync('libreoffice', [PROFILE, '--headless', '--convert-to', 'ods', '--outdir', place, source], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    // In an .ods each cell stands with its value and the text that LibreOffice shows for it.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    calculated = read(readFileSync(join(place, 'bare.ods')));
  });

  test('there are formulas in every summary', () => {
    for (const table of tables.slice(0, -2)) {
      const cells = Object.values(written.Sheets[table.title]!) as { f?: string }[];
      expect(cells.filter((cell) => cell.f !== undefined).length).toBeGreaterThan(0);
    }
  });

  test('every value stays the same', () => {
    for (const [title, sheet] of Object.entries(written.Sheets)) {
      for (const [address, cell] of Object.entries(sheet)) {
        if (address.startsWith('!')) continue;
        const again = calculated.Sheets[title]?.[address];
        if (cell.t === 'n') expect(Math.abs(again?.v - cell.v), `${title} ${address}`).toBeLessThan(1e-9);
        else expect(again?.v ?? '', `${title} ${address}`).toBe(cell.v ?? '');
      }
    }
  });

  test('every figure is shown to the digit as kp prints it', () => {
    for (const table of tables) {
      for (const [index, row] of table.rows.entries()) {
        row.cells.forEach((cell, column) => {
          const expected = printed(cell, table, column);
          if (expected === undefined) return;
          const address = cellName(FIRST_DATA_ROW + index, column + 1);
          const shown: string = calculated.Sheets[table.title]?.[address]?.w ?? '';
          expect(shown.replaceAll(',', ''), `${table.title} ${address}`).toBe(expected);
        });
      }
    }
  });
});

function printed(cell: LayoutCell, table: LayoutTable, column: number): string | undefined {
  switch (cell.type) {
    case 'count':
      return String(cell.value);
    case 'money':
      return roundMoney(cell.value, unitOf(table, {}), moneyDecimals(table.rows, column, unitOf(table, {})));
    case 'percent':
      return formatPercent(cell.value);
    case 'points':
      return formatPoints(cell.value);
    default:
      return undefined;
  }
}
