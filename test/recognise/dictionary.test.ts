import { describe, expect, test } from 'vitest';
import { PROJECT_COLUMNS } from '../../src/ledgers/project/fields.ts';
import { buildDictionary, spellOutSense } from '../../src/recognise/dictionary.ts';
import type { FieldDefinition } from '../../src/recognise/ledger-words.ts';

const DEFINITIONS: readonly FieldDefinition<'plan' | 'kind' | 'owner'>[] = [
  {
    field: 'plan',
    kind: 'money',
    means: { 'year|month plan investment': 1, '- plan -': 0.6 },
    wordings: '(年度|本年|)计划(投资|) (甲|乙|)(丙|)',
  },
  { field: 'kind', kind: 'text', wordings: '种类', doubtful: '(项目|)类(型|) 计划' },
  { field: 'owner', kind: 'text', wordings: '业主', endings: '建设单位', means: { '- plan -': 0.7 } },
];
const dictionary = buildDictionary(DEFINITIONS, '(领导|)备注 种类', new Map([['kind', ['性质（大类）']]]));

describe('what wordings stand for', () => {
  test('every text is spelled out once, and means what it is found to mean', () => {
    const spelled = [...dictionary.spelledOut()];
    expect(spelled.map(([key]) => key).sort()).toEqual(
      [
        ...['年度计划投资', '年度计划', '本年计划投资', '本年计划', '计划投资', '计划'],
        ...['甲丙', '甲', '乙丙', '乙', '丙', '种类', '项目类型', '项目类', '类型', '类', '业主'],
      ].sort(),
    );
    for (const [key, meaning] of spelled) expect(dictionary.lookUp(key), key).toEqual(meaning);
  });

  test('names end as their wordings do', () => {
    const named = [
      { field: 'name', kind: 'name', wordings: '(项目|)名(称|) 工程(名|)(称|)', endings: '事项' },
    ] as const;
    expect([...buildDictionary(named, '', new Map([['name', ['叫法']]])).nameEnds].sort()).toEqual(
      ['名', '称', '程', '项', '法'].sort(),
    );
  });
});

describe('what a key means', () => {
  test.each([
    ['年度计划投资', ['plan']],
    ['计划投资', ['plan']],
    ['乙丙', ['plan']],
    ['丙', ['plan']],
    ['', undefined],
    ['甲乙', undefined],
    ['年度本年计划', undefined],
    ['计划投资额', undefined],
    ['年度', undefined],
    ['计划', ['plan', 'kind']],
    ['项目类', ['kind']],
    ['类型', ['kind']],
    ['种类', ['kind']],
    ['领导备注', []],
    ['备注', []],
    ['(年度|本年|)计划', undefined],
    ['constructor', undefined],
  ])('%j: %j', (key, expected) => {
    expect(dictionary.lookUp(key)?.candidates.map(({ field }) => field)).toEqual(expected);
  });

  test('a wording that fits several leaves it to the values', () => {
    expect(dictionary.lookUp('计划')?.isDoubtful).toBe(true);
    expect(dictionary.lookUp('种类')?.isDoubtful).toBe(false);
  });

  test.each([
    ['计划', 0],
    ['丙', 1],
  ])('the more usual wording of a field ranks first: %s', (key, rank) => {
    expect(dictionary.lookUp(key)?.candidates[0]?.rank).toBe(rank);
  });
});

test('an ending is enough for a field of words', () => {
  expect(dictionary.endsLike('项目建设单位')?.candidates[0]?.field).toBe('owner');
  expect(dictionary.endsLike('建设单位意见')).toBeUndefined();
});

test('the fields of a sense stand with the surest first', () => {
  expect(dictionary.meant('- plan -').map(({ field }) => field)).toEqual(['owner', 'plan']);
  expect(dictionary.meant('month plan investment')).toMatchObject([{ field: 'plan', sure: 1 }]);
  expect(dictionary.meant('month done -')).toEqual([]);
});

test('what the office has settled is known with and without its brackets', () => {
  expect([dictionary.settled('性质大类'), dictionary.settled('性质'), dictionary.settled('类型')]).toEqual([
    'kind',
    'kind',
    undefined,
  ]);
});

test('every sense in the table of a project list is one that a heading can have', () => {
  const slots = {
    scope: 'month month-or-to-date year-to-date year before since-start open project quarter span schedule -',
    nature: 'plan done either expected forecast rate share assigned -',
    measure: 'investment total funds output plan -',
    event: 'start finish completion duration statistics',
    form: 'time limit whether state -',
  };
  const isIn = (slot: keyof typeof slots, word: string | undefined) =>
    slots[slot].split(' ').includes(word ?? '');
  const senses = PROJECT_COLUMNS.flatMap(({ means = {}, likely = [] }) =>
    [...Object.keys(means), ...likely].flatMap(spellOutSense),
  );
  const unknown = senses.filter((sense) => {
    const [first, second, third] = sense.split(' ');
    const isAmount = isIn('scope', first) && isIn('nature', second) && isIn('measure', third);
    return (
      !isAmount &&
      !(isIn('event', first) && ['plan', 'done', '-'].includes(second ?? '') && isIn('form', third))
    );
  });
  expect(unknown).toEqual([]);
});
