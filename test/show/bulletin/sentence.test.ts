import { describe, expect, it } from 'vitest';
import type { SaidFigure } from '../../../src/show/bulletin/said-figure.ts';
import { type Sayable, type Sentence, say, textOf } from '../../../src/show/bulletin/sentence.ts';

const FIGURES: Readonly<Record<string, SaidFigure>> = {
  'starts.planned': { kind: 'count', value: 1308 },
  'starts.started': { kind: 'count', value: 1 },
  'starts.early': { kind: 'count', value: 0 },
  'overall.completed': { kind: 'money', value: 356_805_000_000 },
  'overall.rate': { kind: 'percent', value: { numerator: 7745, denominator: 10_000 } },
  'ahead.lead': { kind: 'points', value: { numerator: 108, denominator: 1000 } },
  'level.lead': { kind: 'points', value: { numerator: 4, denominator: 10_000 } },
  'behind.lead': { kind: 'points', value: { numerator: -17, denominator: 1000 } },
  'byAgency[新都区].rate': { kind: 'percent', value: { numerator: 9, denominator: 10 } },
  'byAgency[郫都区].rate': { kind: 'percent', value: { numerator: 8, denominator: 10 } },
};

const SAYABLE: Sayable = {
  figure: (path) => FIGURES[path],
  word: (name) => ({ months: '1—8月', empty: '' })[name],
  list: (name) =>
    name === 'agencies'
      ? ['新都区', '郫都区', '无数区'].map((key) => ({ key, path: `byAgency[${key}]` }))
      : [],
};

const said = (sentence: Sentence, tag: 'zh-CN' | 'en' = 'zh-CN') =>
  textOf(say(sentence, SAYABLE, { tag, unit: undefined }));

describe('a sentence', () => {
  const LEAD = 'lead:高于#个百分点|持平|低于#个百分点}';
  it.each([
    ['a figure with its unit', '完成{overall.completed}', '完成3,568.05亿元'],
    ['a word', '{$months}', '1—8月'],
    ['a figure that is missing: nothing', '计划{starts.none}个', ''],
    ['a part whose figure is missing', '计划{starts.planned}个<，提前{starts.none}个>。', '计划1,308个。'],
    ['a part of 0', '计划{starts.planned}个<，提前{starts.early}个>。', '计划1,308个。'],
    ['0 where it is asked for', '提前{starts.early}个', '提前0个'],
    ['a part in a part', '<{overall.rate}<（{starts.none}）>>', '77.45%'],
    ['an empty word in a part', 'a<，{$empty}>', 'a'],
    ['ahead', `{ahead.${LEAD}`, '高于10.8个百分点'],
    ['level, as it is printed', `{level.${LEAD}`, '持平'],
    ['behind', `{behind.${LEAD}`, '低于1.7个百分点'],
    ['one', '{starts.started:# project is|# projects are}', '1 project is'],
    ['none', '{starts.early:# project is|# projects are}', '0 projects are'],
    ['many', '{starts.planned:# project is|# projects are}', '1,308 projects are'],
  ])('%s', (_, template, expected) => {
    expect(said([{ say: template }])).toBe(expected);
  });

  it.each([
    ['some starts.planned', true],
    ['some starts.early', false],
    ['no starts.early', true],
    ['no starts.none', true],
    ['no starts.started', false],
    ['zero starts.early', true],
    ['zero starts.none', false],
    ['one starts.started', true],
    ['one starts.planned', false],
    ['known starts.early', true],
    ['missing starts.none', true],
    ['missing starts.early', false],
    ['below behind.lead', true],
    ['below ahead.lead', false],
    ['some $months', true],
    ['some $empty', false],
    ['missing $empty', true],
  ] as const)('when %s: %s', (condition, holds) => {
    expect(said([{ when: [condition], say: 'yes' }, { say: 'no' }])).toBe(holds ? 'yes' : 'no');
  });

  it('says a list of those that can be said', () => {
    const list = { each: 'agencies', open: '居前的是', between: '、', close: '。' };
    expect(said([{ ...list, of: [{ say: '{$key}（{.rate}）' }] }])).toBe(
      '居前的是新都区（90.00%）、郫都区（80.00%）。',
    );
    expect(said([{ ...list, each: 'none', of: [{ say: '{$key}' }] }, { say: '没有' }])).toBe('没有');
  });

  it('names every figure', () => {
    const sentence: Sentence = [{ each: 'agencies', of: [{ say: '{$key}{.rate: # | # }' }] }];
    const named = say(sentence, SAYABLE, { tag: 'zh-CN', unit: undefined }).filter(({ figure }) => figure);
    expect(named).toEqual([
      { text: '90.00%', figure: 'byAgency[新都区].rate' },
      { text: '80.00%', figure: 'byAgency[郫都区].rate' },
    ]);
  });
});
