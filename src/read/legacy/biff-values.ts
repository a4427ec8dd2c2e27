import { CELL, type CellKind } from '../../model/sheet.ts';
import type { SheetInfo } from '../options.ts';
import { numberText } from './sheet-builder.ts';

/** The content of a cell of a binary workbook. */
export interface BinaryValue {
  readonly kind: CellKind;
  readonly text: string;
}

export function numberValue(value: number): BinaryValue {
  return Number.isFinite(value)
    ? { kind: CELL.number, text: numberText(value) }
    : { kind: CELL.error, text: '#NUM!' };
}

export function booleanValue(value: number): BinaryValue {
  return { kind: CELL.boolean, text: value === 0 ? 'FALSE' : 'TRUE' };
}

/** An error by its code [MS-XLS 2.5.10]; an unknown code is still an error. */
export function errorValue(code: number): BinaryValue {
  return { kind: CELL.error, text: ERRORS.get(code) ?? '#N/A' };
}

/** By the number in the list of sheets [MS-XLS 2.4.28]. */
export const VISIBILITIES: readonly SheetInfo['visibility'][] = ['visible', 'hidden', 'very-hidden'];

/** [MS-XLS 2.5.217]: an integer or the upper 30 bits of a double, either possibly stored a hundredfold. */
export function rkNumber(data: Buffer, at: number): number {
  const bits = data.readInt32LE(at);
  SCRATCH.setInt32(0, bits & ~3);
  const value = bits & 2 ? bits >> 2 : SCRATCH.getFloat64(0);
  return bits & 1 ? value / 100 : value;
}

const SCRATCH = new DataView(new ArrayBuffer(8));

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);
