import { expect, test } from 'vitest';
import { yuan as english } from '../../src/write/spoken/en.ts';
import { yuan as chinese } from '../../src/write/spoken/zh-CN.ts';

const CASES: readonly [value: number, zh: string, en: string][] = [
  [80_000_000, '8,000万元', '80 million yuan'],
  [100_000_000, '1亿元', '100 million yuan'],
  [99_999_900, '9,999.99万元', '100 million yuan'],
  [1_234_500_000, '12.35亿元', '1.23 billion yuan'],
  [1_200_000_000_000, '12,000亿元', '1,200 billion yuan'],
  [5_000, '0.5万元', '0.01 million yuan'],
  [-250_000_000, '-2.5亿元', '-250 million yuan'],
  [0, '0万元', '0 million yuan'],
];

test.each(CASES)('%d 元', (value, zh, en) => {
  expect(chinese(value)).toBe(zh);
  expect(english(value)).toBe(en);
});
