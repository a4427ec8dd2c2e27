import { expect, test } from 'vitest';
import { parseBenchmark } from '../../../../src/ledgers/project/show/report/parse-benchmark.ts';

test.each([
  ['全省=101.1%', '全省', 1011, 1000],
  ['全省 ＝ 80％', '全省', 80, 100],
  ['全省=0.8%', '全省', 8, 1000],
  ['全省=101.1', '全省', 1011, 1000],
  ['全省=2.5', '全省', 25, 1000],
])('%s', (text, name, numerator, denominator) => {
  expect(parseBenchmark(text)).toEqual({ ok: true, value: { name, ratio: { numerator, denominator } } });
});

test.each([
  ['全省=0.774', ['全省=0.774%', '全省=77.4%']],
  ['全省=2', ['全省=2%', '全省=200%']],
  ['全省', ['全省=101.1%']],
  [' =80%', ['全省=101.1%']],
  ['全省=-3%', ['全省=101.1%']],
])('%s is refused', (value, expected) => {
  expect(parseBenchmark(value)).toEqual({ ok: false, value, expected });
});
