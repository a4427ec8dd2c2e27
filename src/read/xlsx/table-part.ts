import type { Range } from '../../model/source.ts';
import { parseRange } from './cell-reference.ts';
import { damaged } from './fault.ts';
import type { PackageParts } from './package-parts.ts';
import { readRelationships } from './relationships.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

/** The rows of a sheet that Excel keeps as totals of the tables defined on it (ECMA-376 part 1, 18.5.1.2). */
export async function readTotalRows(
  parts: PackageParts,
  sheetPart: string,
  tables: readonly string[],
): Promise<ReadonlySet<number>> {
  const rows = new Set<number>();
  if (tables.length === 0) return rows;
  const relationships = await readRelationships(parts, sheetPart);
  for (const { id, target } of relationships) {
    if (!tables.includes(id) || !parts.has(target)) continue;
    const { range, totals } = await parts.read(target, (name) => new TableHandler(name), MOST_BYTES);
    if (range === undefined) continue;
    for (let row = range.bottom; row > Math.max(range.top, range.bottom - totals); row -= 1) rows.add(row);
  }
  return rows;
}

/** Enough for a table of all columns of a sheet, each with a formula. */
const MOST_BYTES = 1 << 24;

class TableHandler implements XmlHandler {
  readonly takesText = false;
  range: Range | undefined;
  totals = 0;
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  open(name: string, tag: XmlTag): boolean {
    if (name !== 'table') throw damaged(this.#part, 'structure');
    this.range = parseRange(tag.attribute('ref')?.trim() ?? '');
    const totals = Number(tag.attribute('totalsRowCount') ?? 0);
    // Excel has no or one total row; more than a few are made to keep a reader busy.
    this.totals = totals >= 1 && totals <= MOST_TOTALS ? totals : 0;
    return false;
  }

  close(): void {}

  text(): void {}
}

const MOST_TOTALS = 10;
