import { describe, expect, test } from 'vitest';
import { buildDictionary } from '../../src/recognise/dictionary.ts';
import type { FieldDefinition } from '../../src/recognise/ledger-words.ts';
import { nearestWording } from '../../src/recognise/likeness.ts';

const DEFINITIONS: readonly FieldDefinition<'place' | 'scale' | 'kind' | 'short'>[] = [
  { field: 'place', kind: 'text', wordings: '厂区建设地址' },
  { field: 'scale', kind: 'text', wordings: '厂区建设规模' },
  { field: 'kind', kind: 'text', wordings: '', doubtful: '厂区建设类型' },
  { field: 'short', kind: 'text', wordings: '村名' },
];
const dictionary = buildDictionary(DEFINITIONS, '', new Map());
const near = (...parts: readonly string[]) => nearestWording(parts, dictionary, undefined);

/**
 * Twice what two texts share, single characters and pairs, ÷ what both have; 厂区建设地址 has 6 characters and 5 pairs. From 0.72
 * on they are alike.
 */
describe('how alike', () => {
  test.each([
    // 5 characters, 3 pairs: 厂区 区建 建设
    ['厂区建设位址', (2 * 8) / 22],
    // 5 + 4 of 5 + 4
    ['厂区建设地', (2 * 9) / 20],
    // 6 + 5 of 7 + 6
    ['厂区建设地址栏', (2 * 11) / 24],
    // A pair that stands twice there is shared once.
    ['厂区建设地址地址', (2 * 11) / 26],
    ['厂区建设地址甲乙丙丁', (2 * 11) / 30],
  ])('%s is 厂区建设地址', (header, sure) => {
    expect(near(header)).toEqual({ field: 'place', like: '厂区建设地址', sure });
  });

  test.each([
    // 4 + 3 of 22: 0.64
    ['工业建设地址'],
    // 2 × 11 ÷ (11 + 21): 0.69
    ['厂区建设地址甲乙丙丁戊'],
    ['丙丁'],
    ['村'],
  ])('%s is like nothing', (header) => {
    expect(near(header)).toBeUndefined();
  });

  test('of two the one that is more alike', () => {
    expect(near('厂区建设规划')?.field).toBe('scale');
    expect(near('厂区建设地')?.field).toBe('place');
  });

  test('the whole heading or its last line', () => {
    expect(near('基本情况', '厂区建设位址')?.field).toBe('place');
    expect(near('厂区建设位址', '基本情况')).toBeUndefined();
    expect(near('厂区', '建设位址')?.field).toBe('place');
  });
});

test('words that decide must be the same', () => {
  expect(near('厂区建设人址')).toBeUndefined();
  expect(near('未厂区建设地址')).toBeUndefined();
});

test('a wording that leaves the choice to the values, or of two characters, is like nothing', () => {
  expect(near('厂区建设类別')).toBeUndefined();
  expect(near('村名册')).toBeUndefined();
});

test('a sentence is no heading', () => {
  expect(near(`厂区建设地址${'地址'.repeat(18)}`)).toBeUndefined();
});
