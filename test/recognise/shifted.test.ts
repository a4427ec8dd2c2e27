import { describe, expect, test } from 'vitest';
import { ANY_OFFICE } from '../../src/ledgers/office.ts';
import { projectWords } from '../../src/ledgers/project/list-words.ts';
import { finding } from '../../src/model/finding.ts';
import { formatSource } from '../../src/model/source.ts';
import { createRecogniser } from '../../src/recognise/recognise.ts';
import { readBytes } from '../read/grid.ts';
import { dataRows } from './grid.ts';

const recognise = createRecogniser(projectWords(ANY_OFFICE));

/** The rows that count, and what is found in the others: `4 thousands 3,000`. */
async function read(text: string) {
  const { workbook } = await readBytes(text, '柳河区2023年5月.csv');
  const { value, findings } = recognise(workbook!, { year: 2023, month: 5 });
  const found = findings.flatMap(({ code, facts, source }) => {
    if (code === 'text/shifted-row') return [`${source.row} ${facts.likely} ${facts.torn.join(' ')}`.trim()];
    return code.startsWith('text/') || code.startsWith('file/') ? [`${source.row ?? ''} ${code}`.trim()] : [];
  });
  return { rows: value[0]!.tables.flatMap(dataRows), found };
}

const HEADER = '序号,项目名称,责任单位,项目性质,总投资（万元）,年度计划（万元）,1-5月完成（万元）,形象进度';
const EVEN = Array.from(
  { length: 8 },
  (_, at) => `${at + 1},第${at + 1}水厂,柳河区,续建,8200,2600,1100,主体施工`,
);
/** Rows 2 to 9 are as they should be, row 10 is the one in question. */
const withRow = (...records: string[]) => `${[HEADER, ...EVEN, ...records].join('\n')}\n`;
const GOOD = [2, 3, 4, 5, 6, 7, 8, 9];

describe('one record among even ones is left out', () => {
  test.each([
    // Numbers torn apart.
    ['9,东桥,柳河区,续建,8,200,2600,1100,主体施工', '10 thousands 8,200'],
    ['9,东桥,柳河区,续建,8200,2,600,1,100,主体施工', '10 thousands 2,600 1,100'],
    ['9,东桥,柳河区,续建,18,200,2,600,1,100,主体施工', '10 thousands 18,200 2,600 1,100'],
    ['9,东桥,柳河区,续建,8200,2600,1,100.50,主体施工', '10 thousands 1,100.50'],
    ['9,东桥,柳河区,续建,1,008,200,2600,1100,主体施工', '10 thousands 1,008,200'],
    ['9,东桥,柳河区,续建,8200,2600,3,000,', '10 thousands 3,000'],
    ['9,东桥,柳河区,续建,8200,2600,3,000', '10 thousands 3,000'],
    ['9,东桥,柳河区,续建,8,000,2600,1100', '10 thousands 8,000'],
    ['9,东桥,柳河区,续建,-8,200,2600,1100,主体施工', '10 thousands -8,200'],
    // A delimiter in a text.
    ['9,东桥,二期,柳河区,续建,8200,2600,1100,主体施工', '10 text 东桥,二期'],
    ['9,东桥,柳河区,住建局,续建,8200,2600,1100,主体施工', '10 text 东桥,柳河区'],
    // A delimiter too few, a line broken in two.
    ['9,东桥,柳河区,续建,8200 2600,1100,主体施工', '10 missing'],
    ['9,东桥,柳河区,8200,2600,1100,主体施工', '10 missing'],
    ['9,东桥,柳河区,续建,8200,2600,主体施工', '10 missing'],
    // What nothing explains.
    ['9,东桥,二期,三段,柳河区,续建,八千,2600,1100,主体施工,甲,乙', '10 unlabelled'],
  ])('%s', async (record, found) => {
    expect(await read(withRow(record))).toEqual({ rows: GOOD, found: [found] });
    // Whatever the order, and with Windows line ends.
    const first = [HEADER, record, ...EVEN, ''].join('\r\n');
    expect((await read(first)).rows).toEqual(GOOD.map((row) => row + 1));
  });

  test.each([
    ['9,东桥,柳河区,续建,8,200,1100,主体施工', '8,200'],
    ['9,东桥,柳河区,续建,8,200,1100,,', '8,200'],
    ['9,东桥,柳河区,续建,8200,1,600,主体施工', '1,600'],
  ])('a number torn apart where a field is missing: %s', async (record, number) => {
    expect(await read(withRow(record))).toEqual({ rows: GOOD, found: [`10 thousands ${number}`] });
  });

  test('both halves of a broken line', async () => {
    const { rows, found } = await read(withRow('9,东桥', '二期,柳河区,续建,8200,2600,1100,主体施工'));
    expect(rows).toEqual(GOOD);
    expect(found).toEqual(['10 missing', '11 missing']);
  });
});

describe('a record that is only too long or too short at its end counts', () => {
  test.each([
    ['9,东桥,柳河区,续建,8200,2600,1100,主体施工,装修', ['10 text/ragged-row']],
    ['9,东桥,柳河区,续建,8200,2600,1100,"主体,装修",,', []],
    ['9,东桥,柳河区,续建,8200,2600,1100', ['10 text/ragged-row']],
    ['9,东桥,柳河区,续建,8200,2600,1100,主体施工', []],
    ['9,东桥,柳河区,续建,"8,200","2,600","1,100",主体施工', []],
    ['9,东桥,柳河区,续建,820,260,110,主体施工', []],
    ['9,东桥,柳河区,续建,820,260,110,', []],
    ['9,东桥,柳河区,续建,300,200,110,主体施工', []],
    ['9,东桥,柳河区,续建,8.2,200,110,主体施工', []],
    ['9,东桥,柳河区,续建,8,1200,110,主体施工', []],
    ['9,东桥,柳河区,续建,—,待定,,主体施工', []],
  ])('%s', async (record, found) => {
    expect(await read(withRow(record))).toEqual({ rows: [...GOOD, 10], found });
  });
});

describe('all records alike', () => {
  const list = (...records: string[]) => `${[HEADER, ...records].join('\n')}\n`;
  const torn = (at: number) => `${at},第${at}水厂,柳河区,续建,8,200,2,600,1,100,主体施工`;

  test('numbers torn apart in every one: none counts, and the list is no blank form', async () => {
    const { rows, found } = await read(list(torn(1), torn(2), torn(3), torn(4)));
    expect(rows).toEqual([]);
    expect(found).toEqual([2, 3, 4, 5].map((row) => `${row} thousands 8,200 2,600 1,100`));
  });

  test('in half of them', async () => {
    const { rows, found } = await read(list(torn(1), EVEN[1]!, torn(3), EVEN[3]!));
    expect(rows).toEqual([3, 5]);
    expect(found).toHaveLength(2);
  });

  test('a delimiter at the end of each', async () => {
    expect(await read(list(...EVEN.map((record) => `${record},`)))).toEqual({ rows: GOOD, found: [] });
  });

  test('empty fields at the end left out', async () => {
    const records = EVEN.map((record, at) => (at % 2 === 0 ? record.replace(',主体施工', '') : record));
    expect(await read(list(...records))).toEqual({ rows: GOOD, found: [] });
  });

  test('a header with empty fields at its end', async () => {
    const { rows, found } = await read(
      `${[`${HEADER},,`, ...EVEN, '9,东桥,柳河区,续建,8,200,2600,1100,主体'].join('\n')}\n`,
    );
    expect([rows, found]).toEqual([GOOD, ['10 thousands 8,200']]);
    const padded = [`${HEADER},,`, ...EVEN.map((record) => `${record},,`)].join('\n');
    expect(await read(`${padded}\n`)).toEqual({ rows: GOOD, found: [] });
  });

  test('a column of words that the header leaves out', async () => {
    const { rows, found } = await read(list(...EVEN.map((record) => `${record},备用`)));
    expect(rows).toEqual(GOOD);
    expect(new Set(found)).toEqual(new Set(GOOD.map((row) => `${row} text/ragged-row`)));
  });

  test('a column of words that the header leaves out, and a word that no phase is called', async () => {
    const records = EVEN.map((record, at) => `${at === 3 ? record.replace('续建', '其他') : record},备用`);
    expect((await read(list(...records))).rows).toEqual(GOOD);
  });

  test('a column of numbers that the header leaves out, somewhere', async () => {
    const header = '项目名称,总投资（万元）,年度计划（万元）,1-5月完成（万元）';
    const records = [1, 2, 3].map((at) => `第${at}水厂,8200,3100,2600,1100`);
    const { rows, found } = await read(`${[header, ...records].join('\n')}\n`);
    expect(rows).toEqual([]);
    expect(found).toEqual([2, 3, 4].map((row) => `${row} unlabelled`));
  });
});

describe('what is no project is not asked', () => {
  test.each([
    ['a note', `${withRow()}注：投资额含税,不含地价\n`],
    ['signatures', `${withRow()}填报人：甲,审核人：乙,电话：13\n`],
    ['a title', `附件,2\n${withRow()}`],
    [
      'a second table',
      `${withRow()}\n${HEADER.replace('序号,', '')}\n东桥,柳河区,续建,8200,2600,1100,主体施工\n`,
    ],
    ['a total', `${withRow()}合计,,,,65600,20800,8800,\n`],
    ['a total with delimiters too many', `${withRow()}合计,,,,65600,20800,8800,,,\n`],
  ])('%s', async (_, text) => {
    expect((await read(text)).found).toEqual([]);
  });

  test('but a total that is torn apart is no total', async () => {
    const { found } = await read(`${withRow()}合计,,,,65,600,20,800,8,800,\n`);
    expect(found).toEqual(['10 thousands 65,600 20,800 8,800']);
  });
});

test('other delimiters tear no numbers apart', async () => {
  const text = withRow('9,东桥,柳河区,续建,8,200,2600,主体').replaceAll(',', '\t');
  expect((await read(text)).found).toEqual([]);
});

test('a fault of every row is told a thousand times', async () => {
  const { rows, found } = await read(
    `${HEADER}\n${'1,东桥,柳河区,续建,8,200,2600,1100,主体\n'.repeat(3000)}`,
  );
  expect([rows.length, found.length]).toEqual([0, 1000]);
});

test('the place is the row', async () => {
  const { workbook } = await readBytes(withRow('9,东桥,柳河区,续建,8,200,2600,1100,主体'), '柳河区.csv');
  const found = recognise(workbook!, {}).findings.find(({ code }) => code === 'text/shifted-row')!;
  expect(formatSource(found.source)).toBe('柳河区.csv!10');
  const facts = { expected: 8, found: 9, likely: 'thousands', torn: ['8,200'] } as const;
  expect(found).toEqual(finding('text/shifted-row', facts, found.source));
});
