import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from './memory-effects.ts';

const HEADER =
  '项目名称,项目代码,责任单位,项目级别,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）\n';

/** A workspace of a few lists: `{ 'submissions/2023-08': '甲,,新都区,省重点,续建,100,50,30' }`. The caller removes it. */
export function smallWorkspace(
  lists: Readonly<Record<string, string>>,
  configuration = 'city: 成都市\n',
): string {
  const root = mkdtempSync(join(tmpdir(), 'kp-workspace-'));
  writeFileSync(join(root, 'kp.yaml'), configuration);
  for (const [place, rows] of Object.entries(lists)) {
    const path = join(root, place.endsWith('.csv') ? place : `${place}/清单.csv`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${HEADER}${rows}\n`);
  }
  return root;
}

export async function kp(root: string | undefined, ...argv: string[]) {
  return kpOn(undefined, root, ...argv);
}

/** The same on a terminal of so many columns. */
export async function kpOn(columns: number | undefined, root: string | undefined, ...argv: string[]) {
  const effects = memoryEffects(columns === undefined ? {} : { columns });
  const code = await main([...argv, ...(root === undefined ? [] : ['-C', root])], effects);
  return { code, out: effects.out(), err: effects.err() };
}
