import { expect, test } from 'vitest';
import { periodInText } from '../../src/normalise/period.ts';

test.each([
  ['2019年1-8月', { year: 2019, month: 8 }],
  ['2019年1—8月份重点项目进展', { year: 2019, month: 8 }],
  ['2019年1至8月', { year: 2019, month: 8 }],
  ['2019年1月-8月', { year: 2019, month: 8 }],
  ['2019年1月至2019年8月', { year: 2019, month: 8 }],
  ['２０１９年１－８月', { year: 2019, month: 8 }],
  ['2019年8月', { year: 2019, month: 8 }],
  ['2019年08月', { year: 2019, month: 8 }],
  ['2019 年 8 月', { year: 2019, month: 8 }],
  ['二〇一九年八月', { year: 2019, month: 8 }],
  ['截至2019年8月底', { year: 2019, month: 8 }],
  ['截止8月底', { month: 8 }],
  ['2019年重点项目（截至8月31日）', { year: 2019, month: 8 }],
  ['201908', { year: 2019, month: 8 }],
  ['2019-08', { year: 2019, month: 8 }],
  ['2019.8', { year: 2019, month: 8 }],
  ['2019_08', { year: 2019, month: 8 }],
  ['20190831', { year: 2019, month: 8 }],
  ['submissions/2019-08/郫都区.xlsx', { year: 2019, month: 8 }],
  ['成都轨道集团-201908.csv', { year: 2019, month: 8 }],
  ['2023年一季度', { year: 2023, month: 3 }],
  ['2023年第一季度', { year: 2023, month: 3 }],
  ['第一季度', { month: 3 }],
  ['2023年前三季度', { year: 2023, month: 9 }],
  ['2023Q3', { year: 2023, month: 9 }],
  ['2023年上半年', { year: 2023, month: 6 }],
  ['2023年下半年', { year: 2023, month: 12 }],
  ['1-9月', { month: 9 }],
  // Several years, and a range whose end is not named.
  ['重点项目完成情况（2021—2022）', undefined],
  ['2021-2023年度重点项目 截至10月底', { month: 10 }],
  ['2022年1月至本月底累计', { year: 2022 }],
  ['今年1月至今', undefined],
  ['2019年8月31日', { year: 2019, month: 8 }],
  ['截至2019年8月25日', { year: 2019, month: 8 }],
  // A day within a month is when something was sent.
  ['推进表20190903', { year: 2019 }],
  ['2019年9月3日', { year: 2019 }],
  ['2019-09-03', { year: 2019 }],
  ['2019年8月重点项目（9月3日）', { year: 2019, month: 8 }],
  ['9月3日报送 8月数据', { month: 8 }],
  ['8月', { month: 8 }],
  ['2023年度重点项目计划', { year: 2023 }],
  ['2023年重点项目', { year: 2023 }],
  ['2023重点项目', { year: 2023 }],
  // The range is the period, whatever else is dated.
  ['2019年8月（1-7月）', { year: 2019, month: 7 }],
  ['2019年9月5日 1-8月', { year: 2019, month: 8 }],
])('%s → %j', (text, expected) => {
  expect(periodInText(text)).toEqual(expected);
});

test.each([
  '',
  '附件1',
  '重点项目',
  '00012',
  '13月',
  '共20190个',
  '510112201908350607',
  '1'.repeat(100_000),
  '12个月',
  'Q235钢结构厂房',
  'FAQ2',
  'kp-Q2vIUC',
])('%.20s holds no period', (text) => {
  expect(periodInText(text)).toBeUndefined();
});
