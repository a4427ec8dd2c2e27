import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kp } from '../history/workspace.ts';

let root: string;
const CALLS = [
  ['the document', ['ledger', 'targets', '--format', 'json']],
  ['a sum of one unit', ['trace', 'targets.unit[套].goal']],
  ['what three lists say of one task', ['trace', 'targets.agency[市经信局].met']],
] as const;
const open = new Map<string, string>();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kp-targets-'));
  cpSync('fixtures/workspaces/targets', root, { recursive: true });
  for (const [name, call] of CALLS) open.set(name, (await kp(root, call)).out);
  for (const period of ['2023-08', '2023-09'])
    expect(await kp(root, ['close', '--period', period, '--accept', '已核对'])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(root, { recursive: true }));

test.each(CALLS)('%s of targets is the same from history as from the lists', async (name, call) => {
  const { out } = await kp(root, call);
  const plain = (text: string | undefined) => text?.replace(/"inputs": \{[^}]*\}/, '');
  expect(plain(out)).toBe(plain(open.get(name)));
  expect(out).toMatch(/60,?000|市经信局/);
});

test('closed targets are verified', async () => {
  const { code, out } = await kp(root, ['history', 'verify']);
  expect([code, out]).toEqual([0, '2个月、2版归档全部完好\n']);
});
