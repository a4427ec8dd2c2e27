import { expect, test } from 'vitest';
import { readSeal, sealText } from '../../src/history/seal.ts';

const SEAL = { manifest: 'ab'.repeat(32), closedAt: '2023-10-09T01:02:03+08:00' };

test('a seal is read as it was written', () => {
  expect(readSeal(sealText(SEAL))).toEqual(SEAL);
});

test.each([
  ['nothing', ''],
  ['no JSON', 'kp'],
  ['an array', '[]'],
  ['no time', sealText(SEAL).replace('closedAt', 'closed')],
  ['another time', sealText(SEAL).replace('01:02', '01:03')],
  ['another manifest', sealText(SEAL).replace('ababab', 'bababa')],
  ['a line break more', `${sealText(SEAL)}\n`],
])('%s is no seal', (_, text) => {
  expect(readSeal(text)).toBeUndefined();
});
