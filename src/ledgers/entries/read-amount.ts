import type { RawCell } from '../../model/table.ts';
import { YUAN_PER_UNIT, type Yuan } from '../../model/yuan.ts';
import { plainYuan, readMoney } from '../../normalise/money.ts';
import type { MoneyDoubt, MoneyReading } from '../../normalise/money-words.ts';
import { quoted } from '../../normalise/quoted.ts';
import { unitOfRow } from '../row-unit.ts';
import type { RowCells } from './row-cells.ts';

/** The result of a cell: an amount, nothing, or something whose amount cannot be known. */
export type Given = Yuan | 'unknown' | undefined;

/** For completed amounts an estimate does not count; a planned amount cannot be negative. DOMAIN §8. */
export type AmountSense = 'done' | 'planned' | undefined;

/** The amount of a field in the current row, in the unit of its column or row; doubts about it are reported. */
export function readAmount<Field extends string>(
  row: RowCells<Field>,
  field: Field,
  sense: AmountSense,
): Given {
  const at = row.cell(field);
  if (at < 0) return row.isFilled(field) ? 'unknown' : undefined;
  const column = row.column(field)!;
  const unit = unitOfRow(row.table, row.position, column);
  if (typeof unit === 'string') {
    const plain = plainYuan(row.table.sheet, at, unit);
    // An ordinary amount, with nothing to report.
    if (plain >= 0 && Number.isSafeInteger(plain)) return plain;
  }
  const cell = row.raw(field);
  if (cell === undefined) return row.isFilled(field) ? 'unknown' : undefined;
  const reading = typeof unit === 'string' ? readMoney(cell, unit) : statingItsUnit(cell);
  if (reading === undefined) {
    const raw = typeof unit === 'object' ? unit.unknown : '';
    if (column.unitFrom === 'column') row.report('unit/unknown', { header: column.header, raw }, field);
    return 'unknown';
  }
  if (reading.state === 'empty') return undefined;
  if (reading.state === 'unreadable') {
    reportUnread(row, field, cell, reading.fault);
    return 'unknown';
  }
  if (reading.doubt === undefined) return reading.value;
  return reportDoubt(row, field, cell, reading.doubt, sense) ? reading.value : 'unknown';
}

function reportUnread<Field extends string>(
  row: RowCells<Field>,
  field: Field,
  cell: RawCell,
  fault: 'foreign' | 'shown-otherwise' | undefined,
): void {
  const facts = { raw: quoted(cell), field };
  if (fault === 'foreign') row.report('unit/foreign', facts, field);
  else if (fault === undefined) row.report('money/unreadable', facts, field);
  else row.report('money/shown-otherwise', { ...facts, stored: cell.text }, field);
}

/** Reports a doubt about an amount; returns whether it counts anyway. */
function reportDoubt<Field extends string>(
  row: RowCells<Field>,
  field: Field,
  cell: RawCell,
  doubt: MoneyDoubt,
  sense: AmountSense,
): boolean {
  const facts = { raw: quoted(cell), field };
  switch (doubt) {
    case 'approximate':
      row.report(sense === 'done' ? 'money/estimated' : 'money/approximate', facts, field);
      return sense !== 'done';
    case 'noted':
      row.report('money/noted', facts, field);
      return true;
    case 'negative':
      row.report(sense === 'planned' ? 'amount/negative' : 'money/negative', facts, field);
      return true;
    case 'as-shown':
      row.reportOnce('money/as-shown', { ...facts, stored: cell.text }, field);
      return true;
  }
}

/** In a column of unknown unit, only cells that state their own unit count. */
function statingItsUnit(cell: RawCell): MoneyReading | undefined {
  const inYuan = readMoney(cell, '元');
  if (inYuan.state === 'empty') return inYuan;
  const inWan = readMoney(cell, '万元');
  if (inYuan.state !== 'value' || inWan.state !== 'value' || inYuan.value === 0) return undefined;
  return inYuan.value * YUAN_PER_UNIT.万元 === inWan.value ? undefined : inYuan;
}
