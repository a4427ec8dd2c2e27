import { type Finding, finding } from '../../model/finding.ts';
import type { Source } from '../../model/source.ts';
import type { RecordShapes } from './record-shapes.ts';

/**
 * Rows whose values may stand in the wrong columns: filled beyond the steady width of the table around them (a delimiter
 * inside an unquoted text), or shorter than it in a table that is otherwise even (a delimiter lost, a row broken in
 * two). Titles, sections and notes of one field, and the short lines above and below a table, are as they should be.
 */
export function findRaggedRows(shapes: RecordShapes, whole: Source): Finding[] {
  const { rows, widths, extents } = shapes;
  const steady = steadyWidths(widths);
  if (steady.size === 0) return [];
  const findings: Finding[] = [];
  const evenTables = new Map<number, Stretch | undefined>();
  for (let record = 0; record < rows.length && findings.length < MOST_FINDINGS; record += 1) {
    const width = widths[record]!;
    if (width < 2 || steady.has(width)) continue;
    const expected = widthAround(widths, record, steady);
    if (expected === undefined) continue;
    if (width < expected && !evenTables.has(expected)) evenTables.set(expected, evenTable(widths, expected));
    const table = evenTables.get(expected);
    const isInTable = table !== undefined && table.first < record && record < table.last;
    const isShort = width < expected && (isInTable || isHalf(widths, record, expected));
    if (extents[record]! <= expected && !isShort) continue;
    const found = Math.max(extents[record]!, isShort ? width : 0);
    findings.push(finding('text/ragged-row', { expected, found }, { ...whole, row: rows[record]! }));
  }
  return findings;
}

const MOST_FINDINGS = 1000;
/** A width is steady when this many records and this share of them have it. */
const STEADY_RECORDS = 3;
const STEADY_SHARE = 0.05;
/** Records looked at on either side, so that each of several tables in a file has its own width. */
const NEIGHBOURS = 20;
/** Exports that leave out empty fields at the end have rows of every width; there a short row says nothing. */
const EVEN_SHARE = 0.9;

function steadyWidths(widths: Uint32Array): ReadonlySet<number> {
  const counts = new Map<number, number>();
  let records = 0;
  for (const width of widths) {
    if (width < 2) continue;
    counts.set(width, (counts.get(width) ?? 0) + 1);
    records += 1;
  }
  const least = Math.max(STEADY_RECORDS, records * STEADY_SHARE);
  return new Set([...counts].filter(([, count]) => count >= least).map(([width]) => width));
}

function widthAround(widths: Uint32Array, record: number, steady: ReadonlySet<number>): number | undefined {
  let widest: number | undefined;
  for (const width of widths.slice(Math.max(0, record - NEIGHBOURS), record + NEIGHBOURS + 1)) {
    if (steady.has(width) && width > (widest ?? 0)) widest = width;
  }
  return widest;
}

/** A line break that is not quoted leaves two halves, which together have one field too many. */
function isHalf(widths: Uint32Array, record: number, expected: number): boolean {
  return [widths[record - 1], widths[record + 1]].some(
    (other) => other !== undefined && other > 1 && other + widths[record]! === expected + 1,
  );
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** From the first to the last record of the width, if nearly all records of several fields between them have it. */
function evenTable(widths: Uint32Array, width: number): Stretch | undefined {
  const first = widths.indexOf(width);
  const last = widths.lastIndexOf(width);
  let even = 0;
  let records = 0;
  for (let record = first; record <= last; record += 1) {
    if (widths[record]! < 2) continue;
    records += 1;
    if (widths[record] === width) even += 1;
  }
  return even >= records * EVEN_SHARE ? { first, last } : undefined;
}
