import type { LayoutCell, LayoutTable } from '../../model/layout.ts';
import { MONEY, partsOf } from '../../model/quantity.ts';
import type { LedgerWords } from './words.ts';

/**
 * A table as people read it: the words by which kp itself sorts entries, which are keys in documents and formulas, and the
 * units of quantities, in the language of the call. Everything else stays as the lists have it.
 */
export function spoken(table: LayoutTable, words: Pick<LedgerWords, 'word' | 'unit' | 'money'>): LayoutTable {
  const said = (cell: LayoutCell): LayoutCell => {
    if (cell.type === 'text') return { ...cell, text: words.word(cell.text) };
    if (cell.type !== 'quantity') return cell;
    const money = cell.unit === MONEY ? words.money(cell.value) : undefined;
    if (money !== undefined) return { type: 'text', text: money };
    return { ...cell, unit: words.unit(cell.unit, cell.value === partsOf(cell.unit)) };
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(said) })) };
}
