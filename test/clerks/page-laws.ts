import { CELL } from '../../src/model/sheet.ts';
import type { Table } from '../../src/model/table.ts';
import { type Cell, type Merge, type Page, text } from './grid.ts';

/** A page, and the lists that were read from it. */
export interface ReadPage {
  readonly page: Page;
  readonly tables: readonly Table[];
}

/** Rows of one section that stand beside each other change places, but for their numbers. Undefined where there are none. */
export function withRowsSwapped({ page, tables }: ReadPage): Page[] | undefined {
  const rows = page.rows.map((row) => [...row]);
  let isChanged = false;
  for (const table of tables) {
    const serial = columnOf(table, 'serial');
    const own = ownRows(table);
    for (let at = 0; at + 1 < own.length; at += 2) {
      const [first, second] = [own[at]!, own[at + 1]!];
      if (second.row !== first.row + 1 || first.section !== second.section) continue;
      if (page.merges.some((merge) => merge.top <= second.row && merge.bottom >= first.row)) continue;
      const [above, below] = [rows[first.row]!, rows[second.row]!];
      if (serial !== undefined && ![above, below].every((row) => isWholeNumber(row[serial]))) continue;
      const swapped = (one: typeof above, other: typeof above) =>
        Array.from({ length: Math.max(one.length, other.length) }, (_, column) =>
          column === serial ? one[column] : other[column],
        );
      [rows[first.row], rows[second.row]] = [swapped(above, below), swapped(below, above)];
      isChanged = true;
    }
  }
  return isChanged ? [{ ...page, rows }] : undefined;
}

/** Two columns that stand beside each other change places, heading and all. */
export function withColumnsSwapped({ page, tables }: ReadPage): Page[] | undefined {
  const [table] = tables;
  if (table === undefined || tables.length > 1) return undefined;
  const last = Math.max(...table.columns.map(({ column }) => column)) - 1;
  const first = Math.min(...table.columns.map(({ column }) => column)) - 1;
  const mayMove = (left: number) =>
    page.merges.every(
      (merge) =>
        merge.right < left ||
        merge.left > left + 1 ||
        (merge.left === merge.right && merge.top !== merge.bottom) ||
        (merge.left < left && merge.right > left),
    );
  const lefts: number[] = [];
  for (let left = first; left < last; left += 1) {
    // What stands above the list in one of the columns is about both, or about all.
    const top = table.headerRows[0]! - 1;
    const isBare = page.rows
      .slice(0, top)
      .every((row) => row[left] === undefined && row[left + 1] === undefined);
    if (!isBare || !mayMove(left)) continue;
    lefts.push(left);
    left += 1;
  }
  if (lefts.length === 0) return undefined;
  const to = (column: number): number =>
    lefts.includes(column) ? column + 1 : lefts.includes(column - 1) ? column - 1 : column;
  const rows = page.rows.map((row) => {
    const width = Math.max(row.length, last + 1);
    return Array.from({ length: width }, (_, column) => row[to(column)]);
  });
  const merges = page.merges.map((merge) =>
    merge.left === merge.right ? { ...merge, left: to(merge.left), right: to(merge.left) } : merge,
  );
  return [{ ...page, rows, merges }];
}

/** 亿元 become 万元, 万元 become 元, in words and numbers. */
export function inSmallerUnit({ page, tables }: ReadPage): Page[] | undefined {
  const units = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ unit }) => unit ?? [])));
  const [unit] = units;
  const smaller = unit === '亿元' ? '万元' : unit === '万元' ? '元' : undefined;
  if (units.size !== 1 || unit === undefined || smaller === undefined) return undefined;
  const words = page.rows.flat().filter((cell) => typeof cell?.value === 'string');
  if (!words.some((cell) => String(cell?.value).includes(unit))) return undefined;
  const rows = page.rows.map((row) =>
    row.map((cell) => {
      if (typeof cell?.value !== 'string' || !cell.value.includes(unit)) return cell;
      return text(cell.value.replaceAll(unit, smaller));
    }),
  );
  for (const { columns, headerRows } of tables) {
    const money = columns.filter((column) => column.unit !== undefined).map(({ column }) => column - 1);
    for (const row of rows.slice(headerRows.at(-1))) {
      for (const column of money) {
        const value = Number(row[column]?.value);
        if (row[column] === undefined || String(row[column].value).trim() === '') continue;
        if (!Number.isFinite(value)) return undefined;
        row[column] = { value: Number((value * 10_000).toPrecision(15)) };
      }
    }
  }
  return [{ ...page, rows }];
}

/** The sums at the end of a list that has none. */
export function withTotal({ page, tables }: ReadPage): Page[] | undefined {
  const [table] = tables;
  if (table === undefined || tables.length > 1 || !isPlain(table)) return undefined;
  const own = ownRows(table);
  const at = own.at(-1)!.row + 1;
  const total: (Cell | undefined)[] = [];
  total[columnOf(table, 'name')!] = text('合计');
  for (const { column, unit } of table.columns) {
    if (unit === undefined) continue;
    const values = own.map(({ row }) => page.rows[row]![column - 1]?.value ?? 0);
    if (values.some((value) => typeof value !== 'number')) return undefined;
    const sum = values.reduce<number>((all, value) => all + Number(value), 0);
    total[column - 1] = { value: Number(sum.toPrecision(12)) };
  }
  return [{ ...page, rows: page.rows.toSpliced(at, 0, total), merges: movedFrom(page.merges, at, 1) }];
}

/** The lower half of a list stands on a sheet of its own, under the same heading. */
export function onTwoSheets({ page, tables }: ReadPage): Page[] | undefined {
  const [table] = tables;
  if (table === undefined || tables.length > 1 || !isPlain(table)) return undefined;
  const own = ownRows(table);
  if (own.length < 4) return undefined;
  const [header, half] = [table.headerRows.at(-1)!, own[Math.ceil(own.length / 2)]!.row];
  if (page.merges.some(({ top, bottom }) => bottom >= header && !(bottom < half || top >= half)))
    return undefined;
  const end = own.at(-1)!.row + 1;
  const above = page.merges.filter(({ bottom }) => bottom < header);
  const within = page.merges.filter(({ top }) => top >= header);
  const first = { ...page, rows: page.rows.toSpliced(half, end - half) };
  return [
    { ...first, merges: [...above, ...within.filter(({ bottom }) => bottom < half)] },
    {
      name: `${page.name.slice(0, 28)}续`,
      rows: [...page.rows.slice(0, header), ...page.rows.slice(half, end)],
      merges: [
        ...above,
        ...movedFrom(
          within.filter(({ top, bottom }) => top >= half && bottom < end),
          0,
          header - half,
        ),
      ],
    },
  ];
}

/** Neither sections nor sums nor parts: a header and rows. */
function isPlain(table: Table): boolean {
  const { sections, totals, memberOf, rows } = table;
  return sections.length === 0 && totals.length === 0 && memberOf.size === 0 && rows.length > 0;
}

function ownRows({ sheet, rows, sectionOf, memberOf }: Table): { row: number; section: number }[] {
  return rows.flatMap((position, at) =>
    memberOf.has(position) ? [] : [{ row: sheet.cells.rowNumber(position) - 1, section: sectionOf[at]! }],
  );
}

function columnOf({ columns }: Table, field: string): number | undefined {
  const column = columns.find((one) => one.field === field)?.column;
  return column === undefined ? undefined : column - 1;
}

function isWholeNumber(cell: Cell | undefined): boolean {
  return /^\d+$/.test(String(cell?.value ?? ''));
}

function movedFrom(merges: readonly Merge[], from: number, by: number): Merge[] {
  return merges.map((merge) =>
    merge.top < from ? merge : { ...merge, top: merge.top + by, bottom: merge.bottom + by },
  );
}

/** A page of what kp has read, for kinds of files that the other reader does not know. */
export function pageOfCells({ sheet }: Pick<Table, 'sheet'>): Page {
  const { cells } = sheet;
  const rows: (Cell | undefined)[][] = [];
  for (let position = 0; position < cells.rowCount; position += 1) {
    const row: (Cell | undefined)[] = [];
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const value = cells.text(cell);
      row[cells.column(cell) - 1] = cells.kind(cell) === CELL.number ? { value: Number(value) } : text(value);
    }
    rows[cells.rowNumber(position) - 1] = row;
  }
  const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
    top: top - 1,
    left: left - 1,
    bottom: bottom - 1,
    right: right - 1,
  }));
  return { name: sheet.name || '清单', rows: Array.from(rows, (row) => row ?? []), merges };
}
