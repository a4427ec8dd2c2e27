import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kp } from '../history/workspace.ts';

/** The month of a tour, as it was closed: marks and ranks are of all its rows, and follow from them again. */
let root: string;
const read = new Map<string, string>();
const CALLS = [
  ['the document', ['ledger', 'tour', '--format', 'json']],
  ['a question that the ledger of matters has', ['trace', 'tour.registered']],
] as const;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kp-tour-'));
  cpSync('fixtures/workspaces/tour', root, { recursive: true });
  for (const [name, call] of CALLS) read.set(name, (await kp(root, [...call])).out);
  expect(await kp(root, ['close', '--period', '2024-03'])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(root, { recursive: true }));

const plain = (text: string) => text.replace(/"inputs": \{[^}]*\}/, '').replaceAll(/ {2,}|─+/g, ' ');

test.each(CALLS)('%s is the same from history as from the lists', async (name, call) => {
  expect(plain((await kp(root, [...call])).out)).toBe(plain(read.get(name)!));
});

test('history verifies', async () => {
  expect((await kp(root, ['history', 'verify'])).code).toBe(0);
});
