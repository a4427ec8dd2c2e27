import { type Finding, finding } from '../../../model/finding.ts';
import { CELL } from '../../../model/sheet.ts';
import { tableSource } from '../../../model/table.ts';
import type { CountedList } from './material.ts';

/** Invisible characters that no keyboard types: they come from other systems and make equal names differ. */
export function textControl({ table }: CountedList): Finding[] {
  const { cells } = table.sheet;
  const columns = new Set(
    table.columns.filter(({ field }) => field !== undefined).map(({ column }) => column),
  );
  const findings: Finding[] = [];
  for (const position of table.rows) {
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      if (cells.kind(cell) !== CELL.text || !columns.has(cells.column(cell))) continue;
      const raw = cells.text(cell);
      if (!CONTROLS.test(raw)) continue;
      const place = tableSource(table, cells.rowNumber(position), cells.column(cell));
      findings.push(finding('text/control', { raw }, place));
    }
  }
  return findings;
}

/**
 * Control characters except tab and line break, marks that change the direction of writing, and characters of no width.
 */
const CONTROLS =
  /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
