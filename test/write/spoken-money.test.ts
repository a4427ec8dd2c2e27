import { expect, test } from 'vitest';
import type { DisplayUnit } from '../../src/write/amounts.ts';
import { spokenMoney } from '../../src/write/spoken-money.ts';

const CASES: readonly [yuan: number, unit: DisplayUnit | undefined, chinese: string, english: string][] = [
  [356_805_000_000, undefined, '3,568.05亿元', '356.805 billion yuan'],
  [2_175_000_000, undefined, '21.75亿元', '2.175 billion yuan'],
  [50_000_000, undefined, '0.5亿元', '50 million yuan'],
  [10_000_000, undefined, '0.1亿元', '10 million yuan'],
  [9_999_999, undefined, '1,000万元', '10 million yuan'],
  [90_000, undefined, '9万元', '90,000 yuan'],
  [-50_000, undefined, '-5万元', '-50,000 yuan'],
  [49, undefined, '49元', '49 yuan'],
  [0, undefined, '0元', '0 yuan'],
  [356_805_000_000, '万元', '35,680,500万元', '356,805 million yuan'],
  [12_345_678, '万元', '1,234.57万元', '12.3457 million yuan'],
  [5_000_000, '亿元', '0.05亿元', '0.005 billion yuan'],
  // What would be 0 in the unit asked for is said in the next.
  [90_000, '亿元', '9万元', '0.09 million yuan'],
  [49, '亿元', '49元', '49 yuan'],
  [0, '亿元', '0元', '0 yuan'],
];

test.each(CASES)('%d 元 asked in %s is %s, %s', (yuan, unit, chinese, english) => {
  expect(spokenMoney(yuan, 'zh-CN', unit)).toBe(chinese);
  expect(spokenMoney(yuan, 'en', unit)).toBe(english);
});
