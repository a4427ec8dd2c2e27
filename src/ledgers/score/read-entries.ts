import type { ScoreEntry } from '../../calculate/scoring/entry.ts';
import { type Exact, exact, parseExact } from '../../model/exact.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Period } from '../../model/period.ts';
import { CELL, type Sheet, type Workbook } from '../../model/sheet.ts';
import type { Source } from '../../model/source.ts';
import { type RawCell, rawCellOf } from '../../model/table.ts';
import { saysNothing } from '../../normalise/blank.ts';
import { readDate } from '../../normalise/date.ts';
import { looksLikeMoney, readMoney } from '../../normalise/money.ts';
import { textCell } from '../../normalise/reading.ts';
import { halfWidth, oneLine } from '../../normalise/text.ts';
import { type Office, standard } from '../office.ts';

/**
 * A register for scoring: a plain table with 责任单位, 年月 and 事项, and where they apply 数值 and 目标. The header is the
 * first row that names the first three; other columns are for people. A row that cannot be read is left out and named.
 */
export function readEntries(workbook: Workbook, office: Office): Outcome<readonly ScoreEntry[]> {
  const entries: ScoreEntry[] = [];
  const findings: Finding[] = [];
  let tables = 0;
  for (const sheet of workbook.sheets) {
    const header = findHeader(sheet);
    if (header === undefined) continue;
    tables += 1;
    const at = { file: workbook.file, sheet: sheet.name === '' ? undefined : sheet.name };
    for (let position = header.position + 1; position < sheet.cells.rowCount; position += 1) {
      const row = readRow(sheet, position, header.columns, at, office);
      if (row === undefined) continue;
      if ('code' in row) findings.push(row);
      else entries.push(row);
    }
  }
  if (tables === 0) {
    const expected = REQUIRED.map((column) => COLUMNS[column][0]!);
    findings.push(finding('register/no-table', { expected }, { file: workbook.file }));
  }
  return { value: entries, findings };
}

type Column = 'agency' | 'period' | 'item' | 'value' | 'target';

const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  agency: ['责任单位', '单位', '区（市）县', '区县'],
  period: ['年月', '日期', '月份', '时间'],
  item: ['事项', '指标', '类别'],
  value: ['数值', '分值', '分数', '得分', '个数', '金额'],
  target: ['目标', '目标值', '任务'],
};
const REQUIRED: readonly Column[] = ['agency', 'period', 'item'];

type Header = ReadonlyMap<Column, number>;

function findHeader(sheet: Sheet): { readonly position: number; readonly columns: Header } | undefined {
  const { cells } = sheet;
  for (let position = 0; position < cells.rowCount; position += 1) {
    const columns = new Map<Column, number>();
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const column = columnNamed(cells.text(cell));
      if (column !== undefined && !columns.has(column)) columns.set(column, cells.column(cell));
    }
    if (REQUIRED.every((column) => columns.has(column))) return { position, columns };
  }
  return undefined;
}

function columnNamed(header: string): Column | undefined {
  const name = plain(header).replace(/\(.*$/, '');
  const found = Object.entries(COLUMNS).find(([, names]) =>
    names.some((known) => plain(known).replace(/\(.*?\)/, '') === name || plain(known) === plain(header)),
  );
  return found?.[0] as Column | undefined;
}

function plain(text: string): string {
  return halfWidth(oneLine(text)).replace(/\s/g, '');
}

function readRow(
  sheet: Sheet,
  position: number,
  columns: Header,
  file: Source,
  office: Office,
): ScoreEntry | Finding | undefined {
  const row = sheet.cells.rowNumber(position);
  const cellAt = (column: Column): RawCell => rawCell(sheet, position, columns.get(column));
  const placeOf = (column: Column): Source => ({ ...file, row, column: columns.get(column) });
  const unread = (column: Column): Finding =>
    finding(
      'register/unreadable',
      { raw: cellAt(column).text, column: COLUMNS[column][0]! },
      placeOf(column),
    );
  const texts = REQUIRED.map((column) => oneLine(cellAt(column).text));
  if (texts.every((text) => text === '')) return undefined;
  const [agency = '', , item = ''] = texts;
  if (agency === '') return unread('agency');
  if (item === '') return unread('item');
  const period = readPeriod(cellAt('period'));
  if (period === undefined) return unread('period');
  const value = readNumber(cellAt('value'));
  if (value === 'unreadable') return unread('value');
  const target = readNumber(cellAt('target'));
  if (target === 'unreadable') return unread('target');
  const proof = value === undefined ? 'item' : 'value';
  return {
    agency: standard(agency, office.agency),
    period,
    item,
    value,
    target,
    source: placeOf(proof),
    raw: cellAt(proof).text,
  };
}

function rawCell(sheet: Sheet, position: number, column: number | undefined): RawCell {
  const cell = column === undefined ? -1 : sheet.cells.inRow(position, column);
  return cell < 0 ? textCell('') : rawCellOf(sheet, cell);
}

function readPeriod(cell: RawCell): Period | undefined {
  const reading = readDate(cell, {});
  if (reading.state !== 'value') return undefined;
  const { year, month, precision } = reading.value;
  return precision === 'year' ? undefined : { year, month };
}

function readNumber({ kind, text }: RawCell): Exact | 'unreadable' | undefined {
  if (kind === CELL.number) return parseExact(String(Number(Number(text).toPrecision(15)))) ?? 'unreadable';
  if (kind !== CELL.text) return 'unreadable';
  if (saysNothing(text)) return undefined;
  const number = parseExact(
    plain(text)
      .replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
      .replace(/[个项分件家]$/, ''),
  );
  if (number !== undefined) return number;
  if (!looksLikeMoney(text)) return 'unreadable';
  const money = readMoney(textCell(text), '元');
  return money.state === 'value' ? exact(money.value) : 'unreadable';
}
