import { expect, test } from 'vitest';
import { account } from '../../../src/calculate/account.ts';
import { entryColumns } from '../../../src/ledgers/entries/entry-columns.ts';
import { NEEDS } from '../../../src/ledgers/need/need.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { ledgerDocument } from '../../../src/show/ledger/document.ts';
import { entriesOf } from '../../ledgers/listed-month.ts';

const ON = parseDate('2024-03-31')!;
const INPUTS = { files: 1, unreadable: 0, rows: 0, entries: 0, errors: 0, warnings: 0, notes: 0 };

function documentOf(...lines: readonly string[]) {
  const head = '项目名称|责任单位|要素类别|需求量|单位|已落实量|用水需求（万立方米）';
  const { entries } = entriesOf(NEEDS, { head, lines }, ON);
  const columns = entryColumns(NEEDS, ON, entries);
  const accounted = account(entries, { ...NEEDS, columns });
  return ledgerDocument('needs', { year: 2024, month: 3 }, ON, INPUTS, accounted, columns);
}

const LAND = '北环路|甲区|用地|120|亩|60|';
const COAL = '炼钢厂|乙县|用能|5000|吨标准煤|1000|3.5';
const rowsBy = (by: string, { groups }: ReturnType<typeof documentOf>) =>
  groups.find((group) => group.by === by)!.rows;

/** A number of a quantity never stands without its unit; of several units there is neither. */
test.each([
  ['one unit', [LAND], { need: '亩', met: '亩', gap: '亩', land: '亩' }],
  ['several kinds', [LAND, COAL], { land: '亩', energy: '吨标准煤', water: '立方米' }],
])('the units of all: %s', (_, lines, units) => {
  expect(documentOf(...lines).units).toEqual(units);
});

test('the units of a group, and of an entry', () => {
  const document = documentOf(LAND, COAL);
  expect(rowsBy('agency', document).map(({ key, need, units }) => [key, need, units])).toEqual([
    ['甲区', 120, { need: '亩', met: '亩', gap: '亩' }],
    ['乙县', 5000, { need: '吨标准煤', met: '吨标准煤', gap: '吨标准煤' }],
  ]);
  expect(document.items[1]!.units).toMatchObject({ need: '吨标准煤', met: '吨标准煤', water: '立方米' });
});

test('what states no quantity has no units', () => {
  expect(documentOf('南环路|甲区|用地||亩||').units).toBeUndefined();
});
