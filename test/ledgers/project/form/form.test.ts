import { readdirSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderForm } from '../../../../src/ledgers/project/form/render-form.ts';
import { freeText } from '../../../../src/ledgers/project/free-text.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import { form as words } from '../../../../src/ledgers/project/words/zh-CN/form.ts';
import { readDataset } from '../../../../src/office/pipeline.ts';

const FOLDER = 'fixtures/workspaces/year/submissions/2023-09';
const OCTOBER = { year: 2023, month: 10 };
let september: readonly Project[] = [];
let agencies: readonly string[] = [];

beforeAll(async () => {
  const files = readdirSync(FOLDER)
    .sort()
    .map((name) => ({
      name: `2023-09/${name}`,
      read: async () => new Uint8Array(readFileSync(`${FOLDER}/${name}`)),
    }));
  september = (await readDataset(files, { period: { year: 2023, month: 9 } })).value.projects;
  agencies = [...new Set(september.flatMap(({ agency }) => agency ?? []))];
});

/** The form of an agency whose only source is last month's list. */
function formOf(agency: string): Promise<Uint8Array> {
  const lines = own(agency).map((last) => {
    const isMember = last.table.memberOf.has(last.position);
    return { planned: undefined, last, isMember };
  });
  return renderForm({ agency, period: OCTOBER, lines, words });
}

function own(agency: string): readonly Project[] {
  return september.filter((project) => project.agency === agency);
}

async function read(agency: string, bytes: Uint8Array): Promise<readonly Project[]> {
  const file = { name: `${agency}2023年1-10月重点项目进度表.xlsx`, read: async () => bytes };
  return (await readDataset([file], { period: OCTOBER })).value.projects;
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return workbook;
}

/** What a form keeps of a project, whoever fills it in. */
function known(project: Project) {
  const { name, code, agency, levels, category, chain, area, phase, step, size, isPackage } = project;
  const {
    totalInvestment,
    completedBefore,
    annualPlan,
    plannedStart,
    plannedFinish,
    actualStart,
    actualFinish,
  } = project;
  const words = { name, code, agency, levels, category, chain, area, phase, step, size, isPackage };
  const amounts = { totalInvestment, completedBefore, annualPlan };
  return { ...words, ...amounts, plannedStart, plannedFinish, actualStart, actualFinish };
}

describe('a form', () => {
  test('is there for every agency of the year', () => {
    expect(agencies.length).toBeGreaterThan(10);
  });

  test('that comes back unfilled says of every project what was known', async () => {
    for (const agency of agencies) {
      const back = await read(agency, await formOf(agency));
      expect(back.map(known)).toEqual(own(agency).map(known));
      expect(
        back.flatMap(({ completed, completedMonth }) => [completed, completedMonth]).filter(Boolean),
      ).toEqual([]);
    }
  });

  test('that comes back filled in says what was typed', async () => {
    const [agency] = agencies;
    const workbook = await open(await formOf(agency!));
    const sheet = workbook.worksheets[0]!;
    const headers = Array.from(sheet.getRow(4).values as unknown[], String);
    const column = (word: string) => headers.findIndex((header) => header.includes(word));
    own(agency!).forEach((_, at) => {
      sheet.getCell(5 + at, column('1—10月累计')).value = 1000.25 + at;
      sheet.getCell(5 + at, column('10月完成投资')).value = 100 + at;
      sheet.getCell(5 + at, column('形象进度')).value = `主体结构施工至${at + 1}层`;
    });
    const back = await read(agency!, new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(back.map(({ completed, completedMonth }) => [completed, completedMonth])).toEqual(
      own(agency!).map((_, at) => [10_002_500 + at * 10_000, 1_000_000 + at * 10_000]),
    );
    expect(back.map((project) => freeText(project, 'siteProgress'))).toEqual(
      own(agency!).map((_, at) => `主体结构施工至${at + 1}层`),
    );
  });

  test('is locked but for the month’s columns, which refuse what kp would refuse', async () => {
    const workbook = await open(await formOf(agencies[0]!));
    const sheet = workbook.worksheets[0]!;
    const headers = Array.from(sheet.getRow(4).values as unknown[], String);
    const unlocked = headers.filter((_, at) => at > 0 && sheet.getCell(5, at).protection?.locked === false);
    expect(unlocked).toEqual([
      '1—10月累计完成投资（万元）',
      '10月完成投资（万元）',
      '到位资金（万元）',
      '实际开工时间',
      '实际竣工时间',
      '形象进度',
      '存在问题',
      '需协调事项',
      '备注',
    ]);
    const completed = sheet.getCell(5, headers.indexOf('1—10月累计完成投资（万元）')).dataValidation;
    expect(completed).toMatchObject({ type: 'decimal', operator: 'greaterThanOrEqual' });
    const start = sheet.getCell(5, headers.indexOf('实际开工时间')).dataValidation;
    expect(start).toMatchObject({ type: 'date', operator: 'between' });
  });

  test('is the same to the byte whenever it is made', async () => {
    expect(await formOf(agencies[0]!)).toEqual(await formOf(agencies[0]!));
  });
});
