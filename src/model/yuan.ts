/** Money in integer 元. Exact up to 2^53 元, ninety million 亿元. */
export type Yuan = number;

export const YUAN_PER_WAN = 10_000;
export const YUAN_PER_YI = 100_000_000;

/** A unit of money as a list states it: how many 元 make one. */
export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '千万元' | '亿元';

export const YUAN_PER_UNIT: Record<MoneyUnit, number> = {
  元: 1,
  千元: 1_000,
  万元: YUAN_PER_WAN,
  百万元: 1_000_000,
  千万元: 10_000_000,
  亿元: YUAN_PER_YI,
};
