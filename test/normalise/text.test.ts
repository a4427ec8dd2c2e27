import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, halfWidth, matchingKey, oneLine, withoutPinyin } from '../../src/normalise/text.ts';

test.each([
  ['主体施工', '主体施工'],
  ['  主体施工 ', '主体施工'],
  ['主体\u0000施\u200b工\ufeff', '主体施工'],
  ['主体\u3000\u00a0 施工', '主体 施工'],
  ['一行\r\n二行\r三行', '一行\n二行\n三行'],
  ['一行 \n\n  二行', '一行\n二行'],
  ['\u202e反向\u202c', '反向'],
  ['10㎡①', '10㎡①'],
  [' \n ', ''],
])('cleanText %j → %j', (text, expected) => {
  expect(cleanText(text)).toBe(expected);
});

test.each([
  ['年度\n计划投资', '年度计划投资'],
  ['年度\r\n计划\n投资', '年度计划投资'],
  ['Line 1\nLine 2', 'Line 1 Line 2'],
  ['地铁10\n号线', '地铁10号线'],
  ['甲\n乙\n丙', '甲乙丙'],
  ['1\n2\n3', '1 2 3'],
])('oneLine %j → %j', (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});

test.each([
  ['１２％（ａ）', '12%(a)'],
  ['\u3000', ' '],
  ['①㎡Ⅱ￥', '①㎡Ⅱ￥'],
])('halfWidth %s → %s', (text, expected) => {
  expect(halfWidth(text)).toBe(expected);
});

test.each([
  ['總投資（萬元）', '总投资万元'],
  ['總投資(万元)', '总投资万元'],
  ['年 度\n計劃 投資', '年度计划投资'],
  ['年度計畫投資', '年度计划投资'],
  ['動畫產業園', '动画产业园'],
  ['裏面', '里面'],
  ['ＡＢＣ', 'abc'],
  ['⼯业（⼀期）', '工业一期'],
  ['Ⅱ期', 'ii期'],
  ['工業(yè)提速', '工业提速'],
  ['1—8月', '1-8月'],
  ['1~8月', '1-8月'],
  ['1 - 8月', '1-8月'],
  ['1.5万吨', '1.5万吨'],
  ['1．5万吨', '1.5万吨'],
  ['15万吨', '15万吨'],
  ['1、2号楼', '1-2号楼'],
  ['12号楼', '12号楼'],
  ['1#楼', '1楼'],
  ['完成率（%）', '完成率%'],
  ['完成率％', '完成率%'],
  ['“十四五”·规划—A', '十四五规划a'],
  ['★☆●', ''],
  ['', ''],
])('matchingKey %j → %j', (text, expected) => {
  expect(matchingKey(text)).toBe(expected);
});

test.each([
  ['工業(yè)提速', '工業提速'],
  ['工業（yè）提速', '工業提速'],
  ['重點(diǎn)項(xiàng)目', '重點項目'],
  ['建設(shè)', '建設'],
  ['開(kāi)工', '開工'],
  ['工程(ɡōnɡ)', '工程'],
  ['個(ge)', '個'],
  ['開(kai)發(fa)', '開發'],
  ['方案(a)', '方案(a)'],
  ['開(app)', '開(app)'],
  ['开发(fa)', '开发(fa)'],
  ['系統(OA)', '系統(OA)'],
  ['总投资(万元)', '总投资(万元)'],
])('withoutPinyin %s → %s', (text, expected) => {
  expect(withoutPinyin(text)).toBe(expected);
});

describe('laws', () => {
  test('what is passed over as plain has nothing to repair', () => {
    const codes = [...'-azAZ09'].map((one) => one.charCodeAt(0));
    for (let code = 0x4e00; code <= 0x9fff; code += 1) codes.push(code);
    const text = String.fromCharCode(...codes);
    expect(text.normalize('NFKC')).toBe(text);
    // Beside a blank nothing is passed over.
    expect(cleanText(`${text} a`)).toBe(`${text} a`);
    expect(withoutPinyin(`${text} a`)).toBe(`${text} a`);
    expect(`${matchingKey(text)}x`).toBe(matchingKey(`${text} x`));
  });

  const words = fc.string({
    unit: fc.constantFrom(...'项項目業(yè)（一期）Ⅰ①1.2-8月，、 ％%Aaé￥㎡\u0301⼯★\u200b畫计'),
    maxLength: 30,
  });

  test('a matching key is its own key', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string()), (text) => {
        const key = matchingKey(text);
        expect(matchingKey(key)).toBe(key);
      }),
    );
  });

  test('clean text is clean', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: fc.constantFrom(...' \n\r\t\u0000甲a1') })), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(oneLine(text)).not.toMatch(/\n|^\s|\s$/);
      }),
    );
  });

  test.each([
    [' '.repeat(100_000), ''],
    ['\n'.repeat(100_000), ''],
    [`甲${' \n'.repeat(50_000)}乙`, '甲\n乙'],
    [`甲${' '.repeat(100_000)}乙`, '甲 乙'],
  ])('a flood of blanks comes out clean (%#)', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
    expect(matchingKey(text)).toBe(expected.replace(/\s/, ''));
  });

  test('a flood of brackets has no key', () => {
    expect(matchingKey('（'.repeat(100_000))).toBe('');
    expect(withoutPinyin('業('.repeat(50_000))).toBe('業('.repeat(50_000));
  });
});
