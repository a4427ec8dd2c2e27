import { expect, test } from 'vitest';
import { severalNames } from '../../src/normalise/several.ts';

test.each<[string, readonly string[]]>([
  ['周明', ['周明']],
  ['周明、陈立', ['周明', '陈立']],
  ['周明，陈立；何川', ['周明', '陈立', '何川']],
  ['周明\n陈立', ['周明', '陈立']],
  ['周明 陈立', ['周明', '陈立']],
  ['周　明、李 华', ['周明', '李华']],
  ['周明、周 明', ['周明']],
  ['周明（市长）、陈立(牵头)', ['周明', '陈立']],
  ['Anna Berg', ['Anna Berg']],
  ['', []],
])('%j', (text, names) => {
  expect(severalNames(text)).toEqual(names);
});
