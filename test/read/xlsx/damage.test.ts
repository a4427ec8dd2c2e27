import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedStrings, styles, workbookEntries, worksheet, zip } from './package.ts';
import { read } from './reading.ts';

const ROWS = Array.from(
  { length: 4 },
  (_, at) =>
    `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at % 2}</v></c><c r="B${at + 1}" s="1"><v>${at}.5</v></c></row>`,
).join('');
const SPEC = {
  sheets: { 清单: worksheet(ROWS, '<mergeCells><mergeCell ref="C1:D2"/></mergeCells>') },
  sharedStrings: sharedStrings('<t>锦江区</t>', '<t>青羊区</t>'),
  styles: styles('General', '0.00'),
};

/** The same small workbook, compressed, and stored with every record that a zip may have. */
const FILES: readonly (readonly [title: string, bytes: Uint8Array])[] = [
  ['a deflated file', zip(workbookEntries(SPEC), { comment: '备注' })],
  [
    'a stored file with descriptors and zip64',
    zip(
      workbookEntries(SPEC).map((entry, at) =>
        at % 2 === 0 ? { ...entry, stored: true, descriptor: 'signed' as const } : { ...entry, zip64: true },
      ),
      { zip64: true },
    ),
  ],
];

describe.each(FILES)('%s', (_, bytes) => {
  it('cut at any byte is refused', async () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const { sheets, findings } = await read(bytes.subarray(0, length));
      const isComment = sheets !== undefined && length > bytes.length - 8;
      if (!isComment)
        expect({ length, sheets, count: findings.length }).toEqual({ length, sheets: undefined, count: 1 });
    }
  });

  it('with any byte changed is refused or gives the same cells', async () => {
    const { sheets } = await read(bytes);
    const changed = Uint8Array.from(bytes);
    for (let at = 0; at < bytes.length; at += 1) {
      changed[at] = bytes[at]! ^ (1 << (at % 8));
      const outcome = await read(changed);
      if (outcome.sheets === undefined) expect(outcome.findings).toHaveLength(1);
      else expect({ at, sheets: outcome.sheets }).toEqual({ at, sheets });
      changed[at] = bytes[at]!;
    }
  });
});

describe('a workbook with its XML changed under right checksums', () => {
  it('never throws, and never loses a row without a word', async () => {
    const entries = workbookEntries(SPEC);
    const change = fc.record({
      part: fc.integer({ min: 1, max: entries.length - 1 }),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      drop: fc.integer({ min: 0, max: 3 }),
      put: fc.string({
        unit: fc.constantFrom('<', '>', '/', '"', '&', ';', '=', 'r', '1', '9', ' ', '\0', '字'),
        maxLength: 3,
      }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ part, at, drop, put }) => {
        const mutated = entries.map((entry, index) => {
          if (index !== part) return entry;
          const text = String(entry.data);
          const place = Math.floor(at * text.length);
          return { ...entry, data: text.slice(0, place) + put + text.slice(place + drop), stored: true };
        });
        const { sheets, findings } = await read(zip(mutated));
        expect(sheets === undefined).toBe(findings.some(({ code }) => code.startsWith('file/')));
      }),
      { numRuns: 1000, seed: 20_190_831 },
    );
  });
});
