import { readdirSync, readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/office/pipeline.ts';
import { xlsx } from './formats.ts';
import { type Cell, emptyPage, type Page, put, widthOf } from './grid.ts';

/** The lists of published months, changed in ways that change no figure. */
const LISTS = [
  { folder: 'fixtures/submissions/chengdu-2019-08', period: { year: 2019, month: 8 } },
  { folder: 'fixtures/submissions/jiangmen-10', period: { year: 2023, month: 10 } },
  { folder: 'fixtures/submissions/tongliang-2024-09', period: { year: 2024, month: 9 } },
].flatMap(({ folder, period }) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ name, period, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) })),
);

const LAWS: readonly { readonly law: string; readonly change: (page: Page) => Page }[] = [
  { law: 'the same cells', change: (page) => page },
  { law: 'an empty column in the middle', change: (page) => withColumn(page, Math.floor(widthOf(page) / 2)) },
  { law: 'an empty column in front', change: (page) => withColumn(page, 0) },
  { law: 'an empty row on top', change: withRow },
  { law: 'another number format', change: (page) => ({ ...page, rows: page.rows.map(reformatted) }) },
];

describe('the figures stay', async () => {
  const known = await Promise.all(
    LISTS.map(async (list) => ({
      ...list,
      pages: pagesOf(list.bytes),
      own: await figures(list, list.bytes),
    })),
  );

  test.each(LAWS.map((law) => [law.law, law] as const))(
    '%s',
    async (_, { change }) => {
      for (const list of known) {
        expect(await figures(list, xlsx(list.pages.map(change))), list.name).toEqual(list.own);
      }
    },
    60_000,
  );
});

/** The cells of a workbook, hidden ones too, and what covers them; its looks are left behind. */
function pagesOf(bytes: Uint8Array): Page[] {
  const book = read(bytes, { cellNF: true });
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

/** Every project with its money, in the order of the list. */
async function figures({ name, period }: Pick<(typeof LISTS)[number], 'name' | 'period'>, bytes: Uint8Array) {
  const { value } = await readDataset([{ name, read: async () => bytes }], { period });
  return value.projects.map(({ name: project, agency, phase, totalInvestment, annualPlan, completed }) =>
    [project, agency, phase, totalInvestment, annualPlan, completed].join(' '),
  );
}
