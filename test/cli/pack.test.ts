import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { digestOf } from '../../src/history/digest.ts';
import { memoryEffects } from './memory-effects.ts';

const HEADER = '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）\n';
const WHOLE = `${HEADER}甲,武侯区,续建,100,50,30\n乙,青羊区,竣工,200,100,90\n`;
const WITHOUT_FINISHES = `${HEADER}甲,武侯区,续建,100,50,30\n`;
const FINISHES = '竣工情况.csv';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kp-pack-'));
  writeFileSync(at('list.csv'), WHOLE);
});
afterEach(() => rmSync(folder, { recursive: true }));

function at(name: string): string {
  return join(folder, name);
}

async function report(...words: readonly string[]) {
  const effects = memoryEffects();
  const code = await main(['report', ...words, '--period', '2019-08'], effects);
  return { code, out: effects.out(), err: effects.err() };
}

const writePack = (...words: readonly string[]) => report(at('list.csv'), '-o', `${at('pack')}/`, ...words);

function manifest() {
  return JSON.parse(readFileSync(at('pack/manifest.json'), 'utf8'));
}

describe('the manifest of a pack', () => {
  test('seals every paper beside it, and what was read', async () => {
    await writePack();
    const { schema, period, figures, files, inputs } = manifest();
    expect({ schema, period }).toEqual({ schema: 'kp.pack/1', period: '2019-08' });
    expect(figures).toMatchObject({ projects: 2, annualPlan: 1_500_000, completed: 1_200_000, rate: 0.8 });
    const sealed = files.map((one: { file: string }) => one.file);
    expect([...sealed, 'manifest.json'].sort()).toEqual(readdirSync(at('pack')).sort());
    for (const { file, sha256 } of files)
      expect(digestOf(readFileSync(at(`pack/${file}`))), file).toBe(sha256);
    expect(inputs).toEqual([{ file: at('list.csv'), sha256: digestOf(Buffer.from(WHOLE)) }]);
  });

  test('is the same for the same lists', async () => {
    await writePack();
    const first = readFileSync(at('pack/manifest.json'));
    await writePack();
    expect(readFileSync(at('pack/manifest.json'))).toEqual(first);
  });
});

describe('what an earlier run wrote and this one does not', () => {
  beforeEach(async () => {
    await writePack();
    expect(existsSync(at(`pack/${FINISHES}`))).toBe(true);
    writeFileSync(at('list.csv'), WITHOUT_FINISHES);
  });

  test('goes, and is named', async () => {
    expect((await writePack()).err).toContain(`已删除 ${FINISHES}`);
    expect(existsSync(at(`pack/${FINISHES}`))).toBe(false);
  });

  test('stays where somebody has changed it, and is named', async () => {
    appendFileSync(at(`pack/${FINISHES}`), '批注');
    expect((await writePack()).err).toContain(`未删除 ${FINISHES}`);
    expect(existsSync(at(`pack/${FINISHES}`))).toBe(true);
  });

  test('stays in a dry run', async () => {
    expect((await writePack('--dry-run')).err).toContain('会删除');
    expect(existsSync(at(`pack/${FINISHES}`))).toBe(true);
  });
});

describe('a paper that is given as a list', () => {
  test.each(['汇总表.xlsx', '项目明细.csv', 'report.json'])(
    '%s is known, and nothing of it counts',
    async (name) => {
      await writePack();
      const { code, out, err } = await report(at(`pack/${name}`));
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain('[file/own-output]');
    },
  );

  test('the same table outside a pack is a list like any other', async () => {
    await writePack();
    writeFileSync(at('copy.csv'), readFileSync(at('pack/项目明细.csv')));
    expect((await report(at('copy.csv'))).code).toBe(0);
  });
});

test('-q -o prints nothing', async () => {
  expect(await writePack('-q')).toEqual({ code: 0, out: '', err: '' });
});
