import { describe, expect, test } from 'vitest';
import { MOST_GROUPS } from '../../src/ledgers/project/reading/crowded.ts';
import { readDataset } from '../../src/office/pipeline.ts';
import { isUnreadable } from '../../src/office/reading/count-inputs.ts';
import { MOST_SECTIONS, MOST_TABLES } from '../../src/recognise/limits.ts';

const PERIOD = { year: 2022, month: 5 };
const HEADER = '项目名称,牵头单位,总投资（万元）,年度计划投资（万元）,1-5月完成投资（万元）';
const row = (index: number, agency = '河东区') => `码头${index}期,${agency},900,300,120`;
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Reads one list beside an honest one. */
async function read(list: string) {
  const files = { '大量.csv': list, '河东区.csv': `${HEADER}\n${row(0, '河西区')}\n` };
  const sources = Object.entries(files).map(([name, text]) => ({
    name,
    read: async () => new TextEncoder().encode(text),
  }));
  const { value, findings } = await readDataset(sources, { period: PERIOD });
  const refused = findings.filter(({ code }) => code === 'file/refused');
  return {
    unreadable: value.readings.filter(isUnreadable).map(({ file }) => file),
    projects: value.projects.length,
    refused: refused.map(({ facts, source }) => ({ ...facts, file: source.file, row: source.row })),
  };
}

describe('a list that is made to keep kp busy is refused whole, and the others are read', () => {
  test.each([
    [
      'sections',
      `${HEADER}\n${many(MOST_SECTIONS + 1, (index) => `第${index}组,,,,\n${row(index)}`)}`,
      { rule: 'sections', limit: MOST_SECTIONS, row: 2 * MOST_SECTIONS + 3 },
    ],
    [
      'tables',
      many(
        MOST_TABLES + 1,
        (index) => `${HEADER.replace('牵头', `${'主'.repeat(index % 2)}牵头`)}\n${row(index)}`,
      ),
      { rule: 'tables', limit: MOST_TABLES, row: 2 * MOST_TABLES + 1 },
    ],
    [
      'agencies',
      `${HEADER}\n${many(MOST_GROUPS + 1, (index) => row(index, `第${index}街道`))}`,
      { rule: 'groups', limit: MOST_GROUPS, row: undefined },
    ],
  ])('%s', async (_, list, { rule, limit, row: at }) => {
    const { unreadable, projects, refused } = await read(list);
    expect(refused).toEqual([{ part: '', rule, limit, file: '大量.csv', row: at }]);
    expect(unreadable).toEqual(['大量.csv']);
    expect(projects).toBe(1);
  });

  test('so many agencies are none too many', async () => {
    const list = `${HEADER}\n${many(MOST_GROUPS, (index) => row(index, `第${index}街道`))}`;
    expect(await read(list)).toEqual({ unreadable: [], projects: MOST_GROUPS + 1, refused: [] });
  });
});
