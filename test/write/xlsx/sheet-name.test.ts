import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from '../../../src/write/xlsx/sheet-name.ts';

const CASES: readonly [name: string, titles: readonly string[], names: readonly string[]][] = [
  ['usual titles', ['总体', '项目明细'], ['总体', '项目明细']],
  ['forbidden characters', ["a*b?c:d\\e/f[g]h'i"], ['a b c d e f g h i']],
  ['the same twice, whatever its case', ['A区', 'a区', 'A区'], ['A区', 'a区(2)', 'A区(3)']],
  ['a name that is already numbered', ['一', '一(2)', '一'], ['一', '一(2)', '一(3)']],
  ['nothing left', ['', '***', ' '], ['_', '_(2)', '_(3)']],
  ['a word that Excel keeps for itself', ['History', 'HISTORY'], ['History_', 'HISTORY_(2)']],
  ['too long', ['长'.repeat(40), '长'.repeat(40)], [`${'长'.repeat(30)}…`, `${'长'.repeat(27)}…(2)`]],
  ['just not too long', ['长'.repeat(31), 'a'.repeat(31)], ['长'.repeat(31), 'a'.repeat(31)]],
  ['a pair that would be cut', [`${'长'.repeat(29)}𠮷长`], [`${'长'.repeat(29)}…`]],
  [
    'a part of a subject',
    ['Alerts: by agency', '预警：按责任单位'],
    ['Alerts - by agency', '预警：按责任单位'],
  ],
  ['cut inside a word', ['Sponsors: projects without a sponsor'], ['Sponsors - projects without a…']],
  ['cut between words', ['Total investment: change by agency'], ['Total investment - change by…']],
  ['one long word', ['w'.repeat(40)], [`${'w'.repeat(30)}…`]],
];

test.each(CASES)('%s', (_, titles, names) => {
  expect(sheetNames(titles)).toEqual(names);
});

test('whatever the titles, Excel accepts the names', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 12 }), (titles) => {
      const names = sheetNames(titles);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      for (const name of names) {
        expect(name).toMatch(/^[^*?:\\/[\]']{1,31}$/);
        expect(name).not.toMatch(/^history$/i);
      }
    }),
  );
});
