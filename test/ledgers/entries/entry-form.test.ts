import { isDeepStrictEqual } from 'node:util';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Entry, EntryValue } from '../../../src/ledgers/entries/entry.ts';
import { renderEntryForm } from '../../../src/ledgers/entries/entry-form.ts';
import type { Ledger, LedgerField } from '../../../src/ledgers/ledger.ts';
import { LEDGERS } from '../../../src/ledgers/ledgers.ts';
import { exact } from '../../../src/model/exact.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import type { Table } from '../../../src/model/table.ts';
import { readLedger } from '../../../src/office/ledger/read-ledger.ts';
import { readDataset } from '../../../src/office/pipeline.ts';
import { grid } from '../../recognise/grid.ts';

const PERIOD = { year: 2024, month: 4 };
const TO = '市住建局';
const TABLE = { columns: [], spans: new Map(), sheet: grid('清单'), file: '清单.xlsx' } as unknown as Table;

/** A value that a list may well have in a field; another one for another `at`. */
function sample(definition: LedgerField, at: number): EntryValue | undefined {
  const { kind, words, isAgency } = definition;
  if (!isInForms(definition)) return undefined;
  switch (kind) {
    case 'quantity':
      return { parts: (20 + at) * 1_000_000, unit: '套' };
    case 'unit':
      return '套';
    case 'serial':
      return undefined;
    case 'money':
      return 12_345_600 + at * 10_000;
    case 'count':
      return 20 + at;
    case 'number':
      return exact(25 + at, 2);
    case 'date':
      return parseDate(`2024-03-1${at}`)!;
    case 'yes-no':
      return at % 2 === 0;
    case 'code':
      return ['2603-141124-89-05-346948', '2411-130202-89-01-637015'][at % 2]!;
    case 'name':
      return ['沿江大道改造', '城北水厂扩建'][at % 2]!;
    default:
      if (words !== undefined) return words[at % words.length]![0];
      return isAgency ? ['市财政局', '青云区'][at % 2]! : ['按方案推进', '正在办理前期'][at % 2]!;
  }
}

/** A breakdown has columns as a list wants them, and what is derived has none. */
function isInForms({ byStretch, isDerived }: LedgerField): boolean {
  return byStretch !== true && isDerived !== true;
}

function entryOf(ledger: Ledger, at: number): Entry {
  const { fields } = ledger;
  const given = fields.flatMap((field): [string, EntryValue][] => {
    const value = sample(field, at);
    return value === undefined ? [] : [[field.field, value]];
  });
  const values = new Map(given);
  if (ledger.form !== undefined) values.set(ledger.form.to, TO);
  const name = String(values.get('name'));
  const code = values.get('code') as string | undefined;
  return { table: TABLE, position: at, name, key: name, code, agency: undefined, values };
}

async function read(ledger: Ledger, bytes: Uint8Array): Promise<readonly Entry[]> {
  const file = { name: `${TO}.xlsx`, read: async () => bytes };
  const { value } = await readDataset([file], { period: PERIOD });
  return readLedger(ledger, value, PERIOD, undefined).entries;
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const { buffer, byteOffset, byteLength } = bytes;
  await workbook.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  return workbook;
}

const HEADER_ROW = 3;

describe.each(LEDGERS.map((ledger) => [ledger.id, ledger] as const))('the form of %s', (_, ledger) => {
  const entries = [entryOf(ledger, 0), entryOf(ledger, 1)];
  const form = () => renderEntryForm(ledger, { to: TO, period: PERIOD, entries });
  const asks = new Set(ledger.form?.asks);
  const derived = new Set(ledger.fields.filter((one) => !isInForms(one)).map(({ field }) => field));
  const plain = ({ values }: Entry, without: ReadonlySet<string> = asks) =>
    Object.fromEntries(
      [...values].filter(([field]) => field !== 'serial' && !without.has(field) && !derived.has(field)),
    );

  test('reads back as the entries it was made of', async () => {
    const back = await read(ledger, await form());
    expect(back.map((entry) => plain(entry))).toEqual(entries.map((entry) => plain(entry)));
    expect(back.flatMap(({ values }) => [...values.keys()].filter((field) => asks.has(field)))).toEqual([]);
  });

  test('has a column for each field under a heading of its own, also for what is asked', async () => {
    const filled = await renderEntryForm({ ...ledger, form: undefined }, { to: TO, period: PERIOD, entries });
    const back = await read(ledger, filled);
    const misread = ledger.fields.filter(
      ({ field, kind }) =>
        kind !== 'serial' &&
        !derived.has(field) &&
        !isDeepStrictEqual(
          back.map(({ values }) => values.get(field)),
          entries.map(({ values }) => values.get(field)),
        ),
    );
    expect(
      misread.map(({ title }) => title['zh-CN']),
      'titles that are no heading of their own field',
    ).toEqual([]);
  });

  test('with one cell filled in differs in that alone', async () => {
    const workbook = await open(await form());
    const sheet = workbook.worksheets[0]!;
    // Of any words: a code is checked, a unit stands beside an amount.
    const titled = new Map(ledger.fields.map((one) => [one.title['zh-CN'], one] as const));
    const column = (sheet.getRow(HEADER_ROW).values as string[]).findIndex(
      (header, at) =>
        at > 1 &&
        titled.get(header)?.kind === 'text' &&
        sheet.getCell(HEADER_ROW + 1, at).dataValidation?.type === 'textLength',
    );
    const { field } = titled.get(String(sheet.getCell(HEADER_ROW, column).value))!;
    sheet.getCell(HEADER_ROW + 1, column).value = '已会商明确';
    const back = await read(ledger, new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(back.map((entry) => entry.values.get(field))).toEqual([
      '已会商明确',
      asks.has(field) ? undefined : entries[1]!.values.get(field),
    ]);
    const others = new Set([...asks, field]);
    expect(back.map((entry) => plain(entry, others))).toEqual(entries.map((entry) => plain(entry, others)));
  });

  test('is locked where something is known that is not asked, and open below for new entries', async () => {
    const sheet = (await open(await form())).worksheets[0]!;
    const isOpen = (row: number, column: number) => sheet.getCell(row, column).protection?.locked === false;
    const headers = sheet.getRow(HEADER_ROW).values as string[];
    const opened = headers.flatMap((header, at) => (at > 1 && isOpen(HEADER_ROW + 1, at) ? [header] : []));
    const titled = (fields: readonly string[]) =>
      ledger.fields
        .filter((one) => one.kind !== 'serial' && isInForms(one) && fields.includes(one.field))
        .map(({ title, kind }) => (kind === 'money' ? `${title['zh-CN']}（万元）` : title['zh-CN']));
    const free = ledger.fields.map(({ field }) => field).filter((field) => !ledger.key.includes(field));
    expect(opened).toEqual(titled(ledger.form?.asks ?? free));
    expect(isOpen(HEADER_ROW + 3, 2)).toBe(ledger.form === undefined);
  });

  test('is the same to the byte whenever it is made', async () => {
    expect(await form()).toEqual(await form());
  });
});

test('what a cell says in the words of its heading is filled in: 扣分 2 is −2', async () => {
  const scores = LEDGERS.find(({ id }) => id === 'scores')!;
  const list = '责任单位,年月,事项,扣分\n青云区,2024-04,迟报月报,2\n市水务局,2024-04,数据有误,1.5\n';
  const file = { name: '通报批评扣分.csv', read: async () => Buffer.from(list) };
  const { value } = await readDataset([file], { period: PERIOD });
  const { entries } = readLedger(scores, value, PERIOD, undefined);
  const back = await read(scores, await renderEntryForm(scores, { to: TO, period: PERIOD, entries }));
  const points = (of: readonly Entry[]) => of.map(({ values }) => values.get('value'));
  expect(points(entries)).toEqual([exact(-2, 1), exact(-15, 10)]);
  expect(points(back)).toEqual(points(entries));
});
