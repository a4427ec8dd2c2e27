import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from '../../src/write/json-text.ts';

const long = (length: number, item: unknown) => Array.from({ length }, () => item);

test.each<[string, unknown]>([
  ['nothing', {}],
  ['a text', '一\n"二"'],
  ['a list of one piece', long(100, { name: '一' })],
  ['a list of two', long(101, { name: '一', none: undefined })],
  ['a list of lists, one of them empty', [long(300, []), []]],
  [
    'long lists in a document',
    { a: 1, none: undefined, b: { items: long(250, { x: [{}, 'a\\n\n'] }) }, c: null },
  ],
  ['a list that holds nothing', { items: long(201, undefined) }],
])('in pieces it is the same text: %s', (_, document) => {
  expect([...jsonText(document)].join('')).toBe(`${JSON.stringify(document, null, 2)}\n`);
});

test('whatever stands in it', () => {
  const leaf = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined));
  const list = fc.tuple(fc.constantFrom(1, 100, 101, 205), fc.array(leaf, { minLength: 1, maxLength: 3 }));
  const lists = list.map(([times, items]) => long(times, items).flat());
  const inside = fc.dictionary(fc.string(), fc.oneof(lists, leaf), { maxKeys: 3 });
  const document = fc.dictionary(fc.string(), fc.oneof(lists, leaf, inside), { maxKeys: 4 });
  fc.assert(
    fc.property(document, (given) => {
      expect([...jsonText(given)].join('')).toBe(`${JSON.stringify(given, null, 2)}\n`);
    }),
    { numRuns: 300 },
  );
});
