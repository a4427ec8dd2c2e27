import { beforeAll, describe, expect, test } from 'vitest';
import type { ClosedMonth } from '../../src/history/open-month.ts';
import { loadLanguage } from '../../src/language/language.ts';
import { isFreeText, KEPT_FIELDS } from '../../src/ledgers/project/fields.ts';
import { freeText } from '../../src/ledgers/project/free-text.ts';
import { calculateReport, type Report } from '../../src/ledgers/project/measures/report.ts';
import type { Project } from '../../src/ledgers/project/record.ts';
import { namedFigures, traceReport } from '../../src/ledgers/project/show/report/figures.ts';
import type { Period } from '../../src/model/period.ts';
import { recalculate, reportText } from '../../src/office/history/report.ts';
import type { SourceFile } from '../../src/office/reading/read-lists.ts';
import { fixture, open, type Stored, storeLists } from './months.ts';

/** Lists in every format, with merges, sections, packages, codes, dates as numbers, free texts. */
const CASES: readonly (readonly [name: string, period: Period])[] = [
  ['chengdu-2019-08', { year: 2019, month: 8 }],
  ['chengdu-2023-09', { year: 2023, month: 9 }],
  ['jiangmen-10', { year: 2024, month: 10 }],
  ['tongliang-2024-09', { year: 2024, month: 9 }],
  ['guangan-zone-2023', { year: 2023, month: 3 }],
];
const FREE_TEXTS = KEPT_FIELDS.filter(isFreeText);
const language = await loadLanguage('zh-CN');

/** Lists that are turned before they are read: a column for each project, and rows of plan and done. */
const TURNED: Readonly<Record<string, string>> = {
  columns:
    '项目名称,沙河排洪渠,柳园加压站\n责任单位,水利局,城管局\n总投资(万元),3600,5400\n2024年计划投资(万元),1200,900\n1-9月完成投资(万元),800,850\n',
  turns:
    '项目名称,责任单位,总投资(万元),类别,全年投资(万元)\n沙河排洪渠,水利局,3600,计划,1200\n,,,完成,800\n柳园加压站,城管局,5400,计划,900\n,,,完成,850\n',
};
const listsOf = (name: string): Promise<readonly SourceFile[]> | readonly SourceFile[] => {
  const text = TURNED[name];
  return text === undefined ? fixture(name) : [{ name: `${name}.csv`, read: async () => Buffer.from(text) }];
};
const SEPTEMBER: Period = { year: 2024, month: 9 };
const ALL = [...CASES, ...Object.keys(TURNED).map((name) => [name, SEPTEMBER] as const)];

describe.each(ALL)('%s, stored and opened again', (name, period) => {
  let stored: Stored;
  let month: ClosedMonth<Project>;
  let before: Report;
  let after: Report;

  beforeAll(async () => {
    stored = await storeLists(await listsOf(name), period);
    const opened = open(period, stored.files);
    expect(opened.damages).toEqual([]);
    month = opened.month!;
    before = calculateReport(stored.dataset.projects, period);
    after = recalculate(month);
  });

  test('has the same records', () => {
    expect(month.records.map(bare)).toEqual(stored.dataset.projects.map(bare));
  });

  test.each(FREE_TEXTS)('says the same of %s', (field) => {
    const said = (projects: readonly Project[]) => projects.map((project) => freeText(project, field));
    expect(said(month.records)).toEqual(said(stored.dataset.projects));
  });

  test('gives the same report', () => {
    expect(reportText(after, month.manifest.counts)).toBe(month.report);
    expect(month.report).toBe(reportText(before, stored.counts));
  });

  test('has the same findings', () => {
    expect(month.findings).toEqual(JSON.parse(JSON.stringify(stored.findings)));
  });

  test('traces every figure to the same cells', () => {
    const traces = (report: Report) =>
      Array.from(namedFigures(report), (figure) => traceReport(report, figure, language.report));
    expect(traces(after)).toEqual(traces(before));
  });

  test('is stored in the same bytes a second time', async () => {
    const again = await storeLists(await listsOf(name), period);
    expect(again.digest).toBe(stored.digest);
    expect(again.files).toEqual(stored.files);
  });
});

/** The record without the table it stands on, and without what it has from there: the traces show that. */
function bare({ table, position, inherited: _, ...project }: Project) {
  return {
    ...project,
    row: table.sheet.cells.rowNumber(position),
    file: table.file,
    sheet: table.sheet.name,
  };
}
