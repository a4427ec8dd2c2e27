import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { projectWords } from '../../../src/ledgers/project/list-words.ts';
import { readWorkbook } from '../../../src/read/workbook.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';

/** The quick look at plain projects is for speed: looking at every row closely gives the same tables. */
describe('the quick look at rows changes nothing', () => {
  const recognise = createRecogniser(projectWords(ANY_OFFICE));
  const root = 'fixtures/submissions';
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xlsx|xls|csv|ods|html)$/.test(name))
    .toSorted();

  test.each(files)('%s', async (name) => {
    const { value: workbook } = await readWorkbook({ name, bytes: readFileSync(join(root, name)) }, {});
    if (workbook === undefined) return;
    const [quick, close] = [false, true].map((withoutShortcuts) =>
      recognise(workbook, { withoutShortcuts }).value.flatMap(({ tables }) =>
        tables.map(({ rows, leftOut, totals, memberOf, sections }) => ({
          rows,
          leftOut,
          totals,
          memberOf,
          sections,
        })),
      ),
    );
    expect(quick).toEqual(close);
  });
});
