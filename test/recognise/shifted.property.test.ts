import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_OFFICE } from '../../src/ledgers/office.ts';
import { projectWords } from '../../src/ledgers/project/list-words.ts';
import { createRecogniser } from '../../src/recognise/recognise.ts';
import { readBytes } from '../read/grid.ts';
import { dataRows } from './grid.ts';

const recognise = createRecogniser(projectWords(ANY_OFFICE));

/** Columns before and behind the amounts. */
const BEFORE = [
  ['序号', (at: number) => String(at + 1)],
  ['项目名称', (at: number) => `第${at + 1}水厂`],
  ['责任单位', () => '柳河区'],
  ['项目性质', () => '续建'],
] as const;
const AMOUNTS = ['总投资（万元）', '年度计划（万元）', '1-5月完成（万元）'];
const BEHIND = [
  ['形象进度', () => '主体施工'],
  ['存在问题', () => '无'],
] as const;

const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** A project's amounts as they hang together: the year's plan below the total, what is done about as much as the plan. */
const amounts = fc
  .tuple(
    fc.integer({ min: 300, max: 900_000 }),
    fc.double({ min: 0.05, max: 0.6, noNaN: true }),
    fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  )
  .map(([total, planned, done]) => {
    const plan = Math.max(1, Math.round(total * planned));
    return [total, plan, Math.max(1, Math.round(plan * done))];
  });

const list = fc.record({
  behind: fc.integer({ min: 0, max: BEHIND.length }),
  records: fc.array(fc.record({ amounts, isGrouped: fc.boolean(), isCut: fc.boolean() }), {
    minLength: 4,
    maxLength: 20,
  }),
  /** In how many of the records numbers are grouped at all: in none, some, or all. */
  which: fc.constantFrom('none', 'some', 'all'),
  /** How the records end: with their last field, with a delimiter behind it, or some without their last words. */
  ending: fc.constantFrom('field', 'delimiter', 'cut'),
});

test('no record counts whose numbers were torn apart, and every one that is whole does', async () => {
  await fc.assert(
    fc.asyncProperty(list, async ({ behind, records, which, ending }) => {
      const tail = BEHIND.slice(0, behind);
      const header = [...BEFORE.map(([label]) => label), ...AMOUNTS, ...tail.map(([label]) => label)];
      const torn: number[] = [];
      const whole: number[] = [];
      const lines = records.map((record, at) => {
        const isGrouped = which === 'all' || (which === 'some' && record.isGrouped);
        const written = record.amounts.map((value) => (isGrouped ? grouped(value) : String(value)));
        if (written.some((text) => text.includes(','))) torn.push(at + 2);
        // `300,100` behind one another may be one number, and among torn ones nobody could tell.
        else if (!/(?:^|,)\d{1,3},\d{3}(?:,|$)/.test(written.join(','))) whole.push(at + 2);
        const words = ending === 'cut' && record.isCut ? [] : tail.map(([, write]) => write());
        const fields = [...BEFORE.map(([, write]) => write(at)), ...written, ...words];
        return `${fields.join(',')}${ending === 'delimiter' ? ',' : ''}`;
      });
      const { workbook } = await readBytes(
        `${[header.join(','), ...lines].join('\n')}\n`,
        '柳河区2023年5月.csv',
      );
      const { value, findings } = recognise(workbook!, { year: 2023, month: 5 });
      const faults = findings.flatMap(({ code, source }) =>
        code === 'text/shifted-row' ? [source.row] : [],
      );
      const counted = value[0]!.tables.flatMap(dataRows);
      expect(counted.filter((row) => torn.includes(row))).toEqual([]);
      expect(whole.filter((row) => !counted.includes(row))).toEqual([]);
      expect(torn.filter((row) => !faults.includes(row))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
