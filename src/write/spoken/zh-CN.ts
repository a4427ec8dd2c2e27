import { YUAN_PER_YI, type Yuan } from '../../model/yuan.ts';
import { formatMoney } from '../amounts.ts';

/** `8,000万元`, `1.2亿元`: in 亿元 from one 亿 on, with at most two decimals. */
export function yuan(value: Yuan): string {
  const unit = Math.abs(value) >= YUAN_PER_YI ? '亿元' : '万元';
  return formatMoney(value, unit) + unit;
}
