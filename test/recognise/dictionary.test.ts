import { describe, expect, test } from 'vitest';
import type { FieldDefinition } from '../../src/model/table.ts';
import { buildDictionary, spellOut } from '../../src/recognise/dictionary.ts';
import { PROJECT_COLUMNS, UNUSED_COLUMNS } from '../../src/registers/project/columns.ts';

const DEFINITIONS: readonly FieldDefinition<'plan' | 'kind'>[] = [
  { field: 'plan', kind: 'money', wordings: ['(年度|本年|)计划(投资|)', '(甲|乙|)(丙|)'] },
  { field: 'kind', kind: 'text', wordings: ['种类'], doubtful: ['(项目|)类(型|)', '计划'] },
];
const dictionary = buildDictionary(DEFINITIONS, ['(领导|)备注', '种类'], new Map([['kind', ['性质']]]));

describe('what a key means', () => {
  test.each([
    ['年度计划投资', 'plan'],
    ['计划投资', 'plan'],
    ['乙丙', 'plan'],
    ['丙', 'plan'],
    ['', 'plan'],
    ['甲乙', undefined],
    ['年度本年计划', undefined],
    ['计划投资额', undefined],
    ['年度', undefined],
    ['计划', ['plan', 'kind']],
    ['项目类', ['kind']],
    ['类型', ['kind']],
    ['种类', 'kind'],
    ['性质', 'kind'],
    ['领导备注', 'unused'],
    ['备注', 'unused'],
    ['(年度|本年|)计划', undefined],
    ['constructor', undefined],
  ])('%j: %j', (key, expected) => {
    const meaning = dictionary.lookUp(key);
    expect(
      meaning?.is === 'field' ? meaning.field : meaning?.is === 'doubtful' ? meaning.fields : meaning?.is,
    ).toEqual(expected);
  });

  test.each([
    ['plan', '计划', 0],
    ['plan', '丙', 1],
    ['plan', '种类', 2],
    ['kind', '性质', -1],
  ] as const)('%s ranks %j at %i', (field, key, rank) => {
    expect(dictionary.rankOf(field, key)).toBe(rank);
  });
});

test('every text that a wording of the project list is short for is known to its field', () => {
  const project = buildDictionary(PROJECT_COLUMNS, UNUSED_COLUMNS, new Map());
  for (const { field, wordings, doubtful = [] } of PROJECT_COLUMNS) {
    for (const wording of [...wordings, ...doubtful]) {
      for (const text of spellOut(wording)) {
        const meaning = project.lookUp(text);
        const fields =
          meaning?.is === 'field' ? [meaning.field] : meaning?.is === 'doubtful' ? meaning.fields : [];
        expect(fields, text).not.toEqual([]);
        if (wordings.includes(wording)) expect(project.rankOf(field, text)).toBeLessThan(wordings.length);
      }
    }
  }
});
