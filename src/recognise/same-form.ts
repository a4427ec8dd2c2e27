import type { Finding } from '../model/finding.ts';
import type { Column, Table } from '../model/table.ts';

/** A sheet's tables, and what was found about them. */
interface Found {
  readonly lists: readonly Table[];
  readonly findings: readonly Finding[];
}

/**
 * The sheets of a workbook are often one form, a sheet for each agency. A sheet with one or two projects is too short to
 * prove what a column holds; where another sheet with the same headings proves it, it holds the same here.
 */
export function settledBySameForm<One extends Found>(found: readonly One[]): readonly One[] {
  const tables = found.flatMap(({ lists }) => lists);
  if (tables.length < 2 || !tables.some((table) => table.columns.some(isDoubtful))) return found;
  const proven = new Map(
    tables.flatMap((table) =>
      table.columns.filter(isProven).map((column) => [keyOf(table, column), column] as const),
    ),
  );
  return found.map((one) => {
    const settled = new Set<Column>();
    for (const table of one.lists)
      for (const column of table.columns)
        if (isDoubtful(column) && proven.has(keyOf(table, column))) settled.add(column);
    if (settled.size === 0) return one;
    const places = one.lists.flatMap(({ headerRows, columns }) =>
      columns.filter((column) => settled.has(column)).map(({ column }) => `${headerRows.at(-1)} ${column}`),
    );
    const lists = one.lists.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        settled.has(column) ? { ...column, decided: 'proven' as const } : column,
      ),
    }));
    const findings = one.findings.filter(
      ({ code, source }) => code !== 'column/ambiguous' || !places.includes(`${source.row} ${source.column}`),
    );
    return { ...one, lists, findings };
  });
}

function isDoubtful({ field, decided }: Column): boolean {
  return field !== undefined && decided === 'doubtful';
}

function isProven({ field, decided }: Column): boolean {
  return field !== undefined && decided === 'proven';
}

/** The headings of the whole table, without units, and which of them it is. */
function keyOf({ ledger, columns }: Table, column: Column): string {
  const headings = columns.map(({ header }) => header.replace(UNIT, ''));
  return [ledger, column.field, columns.indexOf(column), ...headings].join('\n');
}

const UNIT = /[（(][^（()）]*元[)）]/g;
