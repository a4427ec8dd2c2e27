import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kp } from '../history/workspace.ts';

/** A month of ledgers that look at the project list, as it was closed. */
let root: string;
/** Sponsors look at the months before as well: as the month was while it was open. */
let sponsors: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kp-ledgers-'));
  cpSync('fixtures/workspaces/matters', root, { recursive: true });
  writeFileSync(
    join(root, 'submissions/2024-03/加减分登记表.csv'),
    '责任单位,年月,事项,数值,目标\n澄江区,2024-03,通报批评,-2.5,\n澄江区,2024-03,签约金额,30亿元,40亿元\n岚山县,2024-02,评委打分,90,\n岚山县,2024-02,评委打分,90,\n',
  );
  sponsors = (await kp(root, ['ledger', 'sponsors', '--format', 'json'])).out;
  for (const period of ['2024-02', '2024-03'])
    expect(await kp(root, ['close', '--period', period])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(root, { recursive: true }));

const LISTS = 'submissions/2024-03';

test.each([
  ['the document', ['ledger', 'matters', '--format', 'json']],
  ['numbers of any kind', ['ledger', 'scores', '--format', 'csv']],
  ['a figure that the project list decides', ['trace', 'matters.phase[拟竣工].open']],
  ['what only the project list has', ['trace', 'matters.unregistered']],
])('%s is the same from history as from the lists', async (_, call) => {
  const closed = await kp(root, call);
  const read = await kp(root, [...call, join(root, LISTS)]);
  const plain = ({ out }: { out: string }) =>
    out
      .replaceAll(`${root}/`, '')
      .replace(/"inputs": \{[^}]*\}/, '')
      .replaceAll(/ {2,}|─+/g, ' ');
  expect(plain(closed)).toBe(plain(read));
  expect(closed.out).toContain('2024');
});

test('sponsors are the same as while the month was open', async () => {
  const { out } = await kp(root, ['ledger', 'sponsors', '--format', 'json']);
  const plain = (text: string) => text.replace(/"inputs": \{[^}]*\}/, '');
  expect(plain(out)).toBe(plain(sponsors));
  expect(out).toContain('"moved": "2024-03"');
});

test('what kp.yaml settles later changes nothing that was closed', async () => {
  appendFileSync(join(root, 'kp.yaml'), 'identities:\n  - { from: [安居苑三期], to: [城北水厂] }\n');
  const { code, out } = await kp(root, ['history', 'verify']);
  expect([code, out]).toEqual([0, '2个月、2版归档全部完好\n']);
});
