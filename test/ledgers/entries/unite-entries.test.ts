import { expect, test } from 'vitest';
import { textOf } from '../../../src/ledgers/entries/entry.ts';
import { placeOf } from '../../../src/ledgers/entries/entry-place.ts';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { uniteEntries } from '../../../src/ledgers/entries/unite-entries.ts';
import { MATTERS } from '../../../src/ledgers/matter/matter.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { formatSource } from '../../../src/model/source.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const recognise = createRecogniser(entryWords(MATTERS, ANY_OFFICE));
const HEAD = '序号|项目名称|需协调事项|责任单位|牵头部门|办结时限|答复意见|办理进展|是否办结';

/** What a file says of one matter, beside another one that is only its own. */
function listed(file: string, line: string) {
  const sheet = grid(
    `${HEAD}\n1|环城北路|红线外管线|${line}\n2|${file}|${file}的事|甲区|城管局|2024-04-30||办理中|否`,
  );
  const { value } = recognise({ file: `${file}.xlsx`, format: 'xlsx', sheets: [sheet] }, {});
  return readEntries(MATTERS, value[0]!.tables[0]!, { year: 2024, month: 3 }, ANY_OFFICE).value;
}

const OWN = '青云区|城管局|2024-03-31||办理中|否';

test.each<[string, string, string, string, readonly string[]]>([
  [
    'the answer of who is asked counts, the rest is as it was raised',
    '城管局',
    '青云区|城管局|2024-03-31|已迁改|本周完成|是',
    '2024-03-31 已迁改 本周完成 已办结',
    ['table/entry-differs'],
  ],
  [
    'a form that nobody filled in changes nothing',
    '城管局',
    '青云区|城管局|2024-03-31|||',
    '2024-03-31 - 办理中 未办结',
    [],
  ],
  [
    'a limit is not for who is asked to change',
    '城管局',
    '青云区|城管局|2024-06-30|已迁改||',
    '2024-03-31 已迁改 办理中 未办结',
    ['table/entry-differs'],
  ],
  [
    'of two that nobody is asked by, the one that says most',
    '白石区',
    '青云区|城管局|2024-03-31|已迁改|本周完成|是',
    '2024-03-31 已迁改 本周完成 已办结',
    ['table/repeated-entry', 'table/entry-differs'],
  ],
  ['twice the same', '白石区', OWN, '2024-03-31 - 办理中 未办结', ['table/repeated-entry']],
])('%s', (_, file, line, expected, codes) => {
  const { value, findings } = uniteEntries(MATTERS, [...listed('青云区', OWN), ...listed(file, line)]);
  const [entry] = value.filter(({ name }) => name === '红线外管线');
  const due = entry!.values.get('due') as { year: number; month: number; day: number };
  const words = (['answer', 'progress', 'status'] as const).map((field) => textOf(entry!, field) ?? '-');
  const day = [due.year, due.month, due.day].map((part) => String(part).padStart(2, '0')).join('-');
  expect([day, ...words].join(' ')).toBe(expected);
  expect(findings.map(({ code }) => code)).toEqual(codes);
  expect(value).toHaveLength(3);
});

test('what another list says has its cell there', () => {
  const answer = '青云区|城管局|2024-03-31|已迁改||';
  const { value } = uniteEntries(MATTERS, [...listed('青云区', OWN), ...listed('城管局', answer)]);
  expect(formatSource(placeOf(value[0]!, 'answer'))).toBe('城管局.xlsx:Sheet1!G2');
  expect(formatSource(placeOf(value[0]!, 'status'))).toBe('青云区.xlsx:Sheet1!I2');
});
