// A process of its own, for the locale is read when Node starts and never again: all calls of `everywhere-calls.ts` in copies
// of the workspaces, on a day that is given. Prints a digest of all that each printed and wrote.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALLS } from './everywhere-calls.ts';
import { memoryEffects } from './memory-effects.ts';

const [root = '', moment = ''] = process.argv.slice(2);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [moment] : given) as [string]));
  }
  static override now() {
    return RealDate.parse(moment);
  }
} as DateConstructor;
// What a module reads when it is loaded counts as well.
const { main } = await import('../../src/cli/main.ts');

const calls = Object.values(CALLS).flat();
for (const workspace of new Set(calls.map((call) => call.split(' ')[0]!)))
  cpSync(join('fixtures/workspaces', workspace), join(root, workspace), { recursive: true });
writeFileSync(
  join(root, 'adjustment.csv'),
  '项目名称,责任单位,调整方式,年度计划投资（万元）\n东浦大道,东浦区,调增,70000\n',
);

const digests: Record<string, string> = {};
for (const call of calls) {
  const [workspace = '', ...words] = call.split(' ');
  const effects = memoryEffects();
  const inRoot = words.map((word) =>
    word.replace(/^OUT(?=\/)/, join(root, 'out')).replace('ADJUSTMENT', join(root, 'adjustment.csv')),
  );
  const code = await main(['-C', join(root, workspace), '--no-progress', ...inRoot], effects);
  const said = `${code}\n${effects.out()}\n${effects.err()}`;
  digests[call] = digest(Buffer.from(said.replaceAll(root, '')));
  if (code > 1) throw new Error(`${call}: ${said}`);
}
const entries = readdirSync(root, { recursive: true, withFileTypes: true });
for (const entry of entries.filter((one) => one.isFile())) {
  const path = join(entry.parentPath, entry.name);
  digests[path.slice(root.length + 1)] = digest(readFileSync(path));
}
const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ place: [timeZone, locale], digests }));

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
