import { read as readBook, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import {
  type FixtureList,
  figuresIn,
  readList,
  submissionFolders,
  workspaceFolders,
} from './fixture-lists.ts';
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

/**
 * The lists of all fixtures, changed in ways that change no figure. Of the months of the workspaces every law sees a third,
 * and of each of these one list, every law another; with `KP_LAWS=full` every law sees every list.
 */
const SUBMISSIONS = submissionFolders().flatMap(({ lists }) => lists);
const WORKSPACES = workspaceFolders();

function listsFor(law: number): readonly FixtureList[] {
  if (process.env.KP_LAWS === 'full') return [...SUBMISSIONS, ...WORKSPACES.flatMap(({ lists }) => lists)];
  const some = WORKSPACES.filter((_, at) => at % 3 === law % 3);
  return [...SUBMISSIONS, ...some.map(({ lists }) => lists[law % lists.length]!)];
}

interface Law {
  readonly law: string;
  /** Undefined where a list has nothing to be changed in this way. */
  readonly change: (read: ReadPage) => Page[] | undefined;
  /** Of how many lists at least it must hold, else it tells nothing. */
  readonly least: number;
}

const everywhere = (change: (page: Page) => Page) => (read: ReadPage) => [change(read.page)];
const LAWS: readonly Law[] = [
  { law: 'the same cells', change: everywhere((page) => page), least: 80 },
  {
    law: 'an empty column in the middle',
    change: everywhere((page) => withColumn(page, Math.floor(widthOf(page) / 2))),
    least: 80,
  },
  { law: 'an empty column in front', change: everywhere((page) => withColumn(page, 0)), least: 80 },
  { law: 'an empty row on top', change: everywhere(withRow), least: 80 },
  {
    law: 'another number format',
    change: everywhere((page) => ({ ...page, rows: page.rows.map(reformatted) })),
    least: 80,
  },
  { law: 'rows in another order', change: withRowsSwapped, least: 75 },
  { law: 'columns in another order', change: withColumnsSwapped, least: 80 },
  { law: 'another unit', change: inSmallerUnit, least: 60 },
  { law: 'a total row added', change: withTotal, least: 20 },
  { law: 'half of the list on a sheet of its own', change: onTwoSheets, least: 30 },
];

describe('the figures stay', () => {
  const known = new Map<FixtureList, ReturnType<typeof understood>>();
  const asItIs = (list: FixtureList) => {
    const one = known.get(list) ?? understood(list);
    known.set(list, one);
    return one;
  };

  test.each(LAWS.map((law, at) => [law.law, law, at] as const))(
    '%s',
    async (law, { change, least }, at) => {
      let changed = 0;
      for (const list of listsFor(at)) {
        const { pages, own } = await asItIs(list);
        const others = pages.map((one) => change(one));
        if (others.every((page) => page === undefined)) continue;
        const whole = pages.flatMap(({ page }, place) => others[place] ?? [page]);
        expect(figuresIn(await readList(list, xlsx(whole)), list), list.name).toEqual(own);
        changed += 1;
      }
      expect(changed, law).toBeGreaterThanOrEqual(least);
    },
    3_600_000,
  );
});

/** A list's pages, and its figures as they are. */
async function understood(list: FixtureList) {
  const dataset = await readList(list, list.bytes);
  const [reading] = dataset.readings;
  const sheets = reading?.sheets ?? [];
  const isText = !/^(?:xlsx|xlsb|xls|ods)$/.test(reading?.workbook?.format ?? '');
  const all = isText ? sheets.map(pageOfCells) : pagesOf(list.bytes);
  const pages = all.map((page): ReadPage => {
    const found = sheets.find(({ sheet }) => sheet.name === page.name) ?? (isText ? sheets[0] : undefined);
    return { page, tables: found === undefined ? [] : [...found.tables, ...found.others] };
  });
  return { pages, own: figuresIn(dataset, list) };
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
