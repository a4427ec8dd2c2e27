import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from './memory-effects.ts';

/** A list without rows was read, whatever it is short of; a text without a list was not. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kp-blank-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = '序号,项目名称,责任单位,项目性质,总投资（万元）,年度计划（万元）,1-5月完成（万元）';

test.each<[string, string, string, number, string]>([
  ['a header', `${HEADER}\n`, 'report', 0, 'file/blank-form'],
  ['a header', `${HEADER}\n`, 'check', 1, 'file/blank-form'],
  ['a header', `${HEADER}\n`, 'inspect', 0, 'file/blank-form'],
  ['a header, and no line end', HEADER, 'check', 1, 'file/blank-form'],
  ['a title and a header', `柳河区2023年5月项目表\n\n${HEADER}\n`, 'check', 1, 'file/blank-form'],
  ['a header and numbers', `${HEADER}\n1,,,,,,\n2,,,,,,\n`, 'check', 1, 'file/blank-form'],
  [
    'a header and torn rows',
    `${HEADER}\n1,东桥,柳河区,续建,8,200,2600,1100\n`,
    'check',
    1,
    'text/shifted-row',
  ],
  ['amounts without a name', `${HEADER}\n1,,柳河区,续建,8200,2600,1100\n`, 'check', 1, 'name/missing'],
  ['no header', '1,东桥,柳河区\n', 'check', 3, 'file/no-table'],
])('%s (%j): %s ends with %i, and %s is said', async (_, text, command, code, found) => {
  const path = join(folder, '柳河区2023年5月.csv');
  writeFileSync(path, text);
  const effects = memoryEffects();
  expect(await main([command, path, '--period', '2023-05'], effects)).toBe(code);
  const said = effects.out() + effects.err();
  expect(said).toContain(`[${found}]`);
  if (found !== 'file/no-table') expect(said).not.toContain('不是项目清单');
});
