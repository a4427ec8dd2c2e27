import { describe, expect, test } from 'vitest';
import { parseBy } from '../../../../src/ledgers/project/show/report/by.ts';
import { applyWhere, type Filter, parseWhere } from '../../../../src/ledgers/project/show/report/where.ts';
import { projects } from '../measures/records.ts';

const LIST = projects([
  { name: '甲', levels: ['省重点', '市重点'], agency: '郫都区' },
  { name: '乙', levels: ['市重点'], agency: '郫都区' },
  { name: '丙', agency: 'Ａ区' },
]);

describe('--by', () => {
  test.each([
    ['agency,level', ['byAgency', 'byLevel']],
    ['责任单位，级别', ['byAgency', 'byLevel']],
    ['byPhase', ['byPhase']],
    ['区(市)县、区（市）县', ['byDistrict']],
    ['Level , level', ['byLevel']],
  ])('%s', (text, value) => {
    expect(parseBy(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['owner', 'owner'],
    ['level,agnecy', 'agnecy'],
    ['', ''],
    [',', ','],
  ])('%j is refused with the choices', (text, value) => {
    const choice = parseBy(text);
    expect(choice).toMatchObject({ ok: false, value });
    expect(choice.ok ? [] : choice.expected).toHaveLength(7);
  });
});

describe('--where', () => {
  test.each([
    [['级别=省重点'], ['甲']],
    [['level＝市重点'], ['甲', '乙']],
    [['agency=郫都区', '级别=省重点'], ['甲']],
    [['责任单位 = A区'], ['丙']],
    [['agency=Ａ区', '级别=省重点'], []],
    [['级别=国家重点'], []],
    [['phase=储备'], []],
    [['性质=储备', '级别=省重点'], []],
    [[], ['甲', '乙', '丙']],
  ])('%j', (texts, names) => {
    const kept = applyWhere(LIST, texts.map(read));
    expect(kept.ok && kept.value.map(({ name }) => name)).toEqual(names);
  });

  test.each(['省重点', '业主=甲', '级别=', '=省重点', ''])('%j is refused with the choices', (text) => {
    const choice = parseWhere(text);
    expect(choice).toMatchObject({ ok: false, value: text });
    expect(choice.ok ? [] : choice.expected[0]).toBe('level 级别=…');
  });

  test('a phase that is none is refused', () => {
    expect(applyWhere(LIST, [read('性质=储蓄')])).toMatchObject({ ok: false, expected: ['储备'] });
  });

  test('a value that no project has is refused with those there are', () => {
    expect(applyWhere(LIST, [read('级别=省级重点')])).toEqual({
      ok: false,
      value: '省级重点',
      expected: ['省重点', '国家重点', '市重点'],
    });
    expect(applyWhere([], [read('级别=省级重点')])).toEqual({ ok: true, value: [] });
  });
});

function read(text: string): Filter {
  const choice = parseWhere(text);
  if (!choice.ok) throw new Error(text);
  return choice.value;
}
