import { CELL, type CellKind, Cells, GENERAL, type NumberFormat, type Turned } from '../model/sheet.ts';
import { type CellPlace, columnName } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import { integerIn, integerTuplesIn, isObject, type JsonObject, listIn, objectsIn, textIn } from './json.ts';

/**
 * The cells that a month's records were read from, as typed, so that figures can still be traced years later. These are
 * the rows of a table, and rows that hold the values of its merged cells.
 */
export interface KeptCells {
  /** `{ "row": 5, "cells": { "B": "柳园川产业园", "F": ["number", "520300", 0] } }`, ascending. */
  readonly rows: readonly KeptRow[];
  /** The number formats that the cells refer to. */
  readonly formats: readonly NumberFormat[];
}

interface KeptRow {
  readonly row: number;
  /** By column: text as it is; anything else with its kind and the index of its number format. */
  readonly cells: JsonObject;
  /** By column, where the sheet was turned into a list: the row and column in the sheet as handed in. */
  readonly from?: JsonObject;
}

export function keepCells(table: Table): KeptCells {
  const { cells, formats, turned } = table.sheet;
  const columns = keptColumns(table);
  const used = new Map<number, number>();
  const value = (cell: number): string | readonly [kind: string, text: string, format: number] => {
    const kind = cells.kind(cell);
    if (kind === CELL.text) return cells.text(cell);
    const format = cells.format(cell);
    if (!used.has(format)) used.set(format, used.size);
    return [NAMES.get(kind)!, cells.text(cell), used.get(format)!];
  };
  const rows = keptRows(table).map((row) => {
    const kept = cellsInRow(cells, row).filter((cell) => columns.has(cells.column(cell)));
    const named = kept.map((cell) => [columnName(cells.column(cell)), value(cell)]);
    const from = turned && { from: ownPlaces(turned.get(row), columns) };
    return { row, cells: Object.fromEntries(named), ...from };
  });
  return { rows, formats: [...used.keys()].map((format) => formats[format] ?? GENERAL) };
}

function ownPlaces(
  places: ReadonlyMap<number, CellPlace> = new Map(),
  columns: ReadonlySet<number>,
): JsonObject {
  const kept = [...places].filter(([column], index) => index === 0 || columns.has(column));
  return Object.fromEntries(kept.map(([column, { row, column: own }]) => [columnName(column), [row, own]]));
}

/** Restores where the cells of a turned sheet stood; undefined for any other. */
export function restorePlaces(kept: unknown): Turned | undefined {
  const turned = new Map<number, ReadonlyMap<number, CellPlace>>();
  for (const { row, from } of objectsIn(kept)) {
    if (!isObject(from)) continue;
    const places = Object.entries(from).map(([name, place]): [number, CellPlace] => {
      const [ownRow = 0, ownColumn = 0] = integerTuplesIn([place], 2)[0] ?? [];
      return [columnNumber(name), { row: ownRow, column: ownColumn }];
    });
    turned.set(integerIn(row) ?? 0, new Map(places));
  }
  return turned.size === 0 ? undefined : turned;
}

/** Restores the cells at their own addresses. */
export function restoreCells(kept: unknown): Cells {
  const rowNumbers: number[] = [];
  const rowStarts = [0];
  const columns: number[] = [];
  const kinds: number[] = [];
  const formats: number[] = [];
  const texts: string[] = [];
  for (const { row, cells } of objectsIn(kept)) {
    for (const [name, value] of Object.entries(isObject(cells) ? cells : {})) {
      const [kind, text, format] = typeof value === 'string' ? ['text', value, 0] : listIn(value);
      columns.push(columnNumber(name));
      kinds.push(KINDS.get(textIn(kind) ?? '') ?? CELL.text);
      formats.push(integerIn(format) ?? 0);
      texts.push(textIn(text) ?? '');
    }
    rowNumbers.push(integerIn(row) ?? 0);
    rowStarts.push(columns.length);
  }
  return new Cells({
    rowNumbers: Uint32Array.from(rowNumbers),
    rowStarts: Uint32Array.from(rowStarts),
    columns: Uint16Array.from(columns),
    kinds: Uint8Array.from(kinds),
    formats: Uint16Array.from(formats),
    places: Uint32Array.from(texts.keys()),
    lengths: new Uint32Array(texts.length),
    texts: { text: (_storage, place) => texts[place] ?? '' },
  });
}

const KINDS: ReadonlyMap<string, CellKind> = new Map(Object.entries(CELL));
const NAMES: ReadonlyMap<CellKind, string> = new Map(Array.from(KINDS, ([name, kind]) => [kind, name]));

/** Numbers of the sheet rows of a table's records. */
function keptRows({ sheet, rows, spans }: Table): number[] {
  const kept = new Set(rows.map((position) => sheet.cells.rowNumber(position)));
  for (const ranges of spans.values()) for (const { top } of ranges) kept.add(top);
  return [...kept].sort((first, second) => first - second);
}

function keptColumns({ columns, spans }: Table): Set<number> {
  const kept = new Set(columns.filter(({ field }) => field !== undefined).map(({ column }) => column));
  for (const ranges of spans.values()) for (const { left } of ranges) kept.add(left);
  return kept;
}

function cellsInRow(cells: Cells, row: number): number[] {
  const position = cells.rowPosition(row);
  if (position < 0) return [];
  const start = cells.rowStart(position);
  return Array.from({ length: cells.rowEnd(position) - start }, (_, at) => start + at);
}

/** `A` is 1. */
function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
