import { readdirSync, readFileSync } from 'node:fs';
import { read as readBook, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/office/pipeline.ts';
import { xlsx } from './formats.ts';
import { type Cell, emptyPage, type Page, put, widthOf } from './grid.ts';
import {
  inSmallerUnit,
  onTwoSheets,
  pageOfCells,
  type ReadPage,
  withColumnsSwapped,
  withRowsSwapped,
  withTotal,
} from './page-laws.ts';

/** The lists of published months, changed in ways that change no figure. */
const LISTS = [
  { folder: 'chengdu-2019-08', period: { year: 2019, month: 8 } },
  { folder: 'chengdu-2023-09', period: { year: 2023, month: 9 } },
  { folder: 'guangan-zone-2023', period: { year: 2023, month: 3 } },
  { folder: 'jiangmen-10', period: { year: 2023, month: 10 } },
  { folder: 'tongliang-2024-09', period: { year: 2024, month: 9 } },
].flatMap(({ folder, period }) =>
  readdirSync(`fixtures/submissions/${folder}`).map((name) => ({
    name,
    period,
    bytes: new Uint8Array(readFileSync(`fixtures/submissions/${folder}/${name}`)),
  })),
);

interface Law {
  readonly law: string;
  /** Undefined where a list has nothing to be changed in this way. */
  readonly change: (read: ReadPage) => Page[] | undefined;
  /** Of how many lists at least it must hold, else it tells nothing. */
  readonly least: number;
}

const everywhere = (change: (page: Page) => Page) => (read: ReadPage) => [change(read.page)];
const LAWS: readonly Law[] = [
  { law: 'the same cells', change: everywhere((page) => page), least: 50 },
  {
    law: 'an empty column in the middle',
    change: everywhere((page) => withColumn(page, Math.floor(widthOf(page) / 2))),
    least: 50,
  },
  { law: 'an empty column in front', change: everywhere((page) => withColumn(page, 0)), least: 50 },
  { law: 'an empty row on top', change: everywhere(withRow), least: 50 },
  {
    law: 'another number format',
    change: everywhere((page) => ({ ...page, rows: page.rows.map(reformatted) })),
    least: 50,
  },
  { law: 'rows in another order', change: withRowsSwapped, least: 30 },
  { law: 'columns in another order', change: withColumnsSwapped, least: 20 },
  { law: 'another unit', change: inSmallerUnit, least: 15 },
  { law: 'a total row added', change: withTotal, least: 5 },
  { law: 'half of the list on a sheet of its own', change: onTwoSheets, least: 5 },
];

describe('the figures stay', async () => {
  const known = await Promise.all(LISTS.map(async (list) => ({ ...list, ...(await understood(list)) })));

  test.each(LAWS.map((law) => [law.law, law] as const))(
    '%s',
    async (law, { change, least }) => {
      let changed = 0;
      for (const list of known) {
        const pages = list.pages.map((one) => change(one));
        if (pages.every((page) => page === undefined)) continue;
        const whole = list.pages.flatMap(({ page }, at) => pages[at] ?? [page]);
        expect(await figures(list, xlsx(whole)), list.name).toEqual(list.own);
        changed += 1;
      }
      expect(changed, law).toBeGreaterThanOrEqual(least);
    },
    120_000,
  );
});

/** A list's pages, and its figures as they are. */
async function understood(list: (typeof LISTS)[number]) {
  const { value } = await read(list, list.bytes);
  const sheets = value.readings[0]?.sheets ?? [];
  const isText = !/^(?:xlsx|xlsb|xls|ods)$/.test(value.readings[0]?.workbook?.format ?? '');
  const all = isText ? sheets.map(pageOfCells) : pagesOf(list.bytes);
  const pages = all.map((page): ReadPage => {
    const found = sheets.find(({ sheet }) => sheet.name === page.name) ?? (isText ? sheets[0] : undefined);
    return { page, tables: found?.tables ?? [] };
  });
  return { pages, own: figuresOf(value.projects) };
}

/** The cells of a workbook, hidden ones too, and what covers them; its looks are left behind. */
function pagesOf(bytes: Uint8Array): Page[] {
  const book = readBook(bytes, { cellNF: true });
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name]!;
    const page = emptyPage(name);
    for (const [address, cell] of Object.entries(sheet)) {
      if (address.startsWith('!') || cell.v === undefined) continue;
      const { r, c } = utils.decode_cell(address);
      put(page, r, c, {
        value: cell.t === 'e' ? cell.w : cell.v,
        format: cell.t === 'n' ? cell.z : undefined,
      });
    }
    for (const { s, e } of sheet['!merges'] ?? []) {
      page.merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c });
    }
    return page;
  });
}

/** What spans the new column or begins behind it moves with it. */
function withColumn({ name, rows, merges }: Page, at: number): Page {
  return {
    name,
    rows: rows.map((row) => [...row.slice(0, at), undefined, ...row.slice(at)]),
    merges: merges.map((merge) => ({
      ...merge,
      left: merge.left >= at ? merge.left + 1 : merge.left,
      right: merge.right >= at ? merge.right + 1 : merge.right,
    })),
  };
}

function withRow({ name, rows, merges }: Page): Page {
  const moved = merges.map((merge) => ({ ...merge, top: merge.top + 1, bottom: merge.bottom + 1 }));
  return { name, rows: [[], ...rows], merges: moved };
}

/** Plain numbers get thousands separators; dates and rates keep what makes them readable. */
function reformatted(row: readonly (Cell | undefined)[]): (Cell | undefined)[] {
  return Array.from(row, (cell) => {
    const isPlain =
      typeof cell?.value === 'number' && /^(?:General|0(?:\.0+)?)$/.test(cell.format ?? 'General');
    return isPlain && Math.abs(Number(cell.value)) > 9999 ? { ...cell, format: '#,##0.######' } : cell;
  });
}

/** Every project with its money, in whatever order. */
async function figures(list: (typeof LISTS)[number], bytes: Uint8Array) {
  return figuresOf((await read(list, bytes)).value.projects);
}

function figuresOf(projects: Awaited<ReturnType<typeof read>>['value']['projects']): readonly string[] {
  return projects
    .map(({ name, agency, phase, totalInvestment, annualPlan, completed }) =>
      [name, agency, phase, totalInvestment, annualPlan, completed].join(' '),
    )
    .sort();
}

function read({ name, period }: (typeof LISTS)[number], bytes: Uint8Array) {
  return readDataset([{ name, read: async () => bytes }], { period });
}
