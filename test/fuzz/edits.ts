import type { Random } from './random.ts';

/** One way to spoil bytes. Its note says where and how, for the recipe. */
export interface Edit {
  readonly name: string;
  apply(bytes: Uint8Array, random: Random): { readonly bytes: Uint8Array; readonly note: string };
}

/** For any bytes. */
export const EDITS: readonly Edit[] = [
  {
    name: 'flip a bit',
    apply(bytes, random) {
      const [at, bit] = [random.integer(bytes.length), random.integer(8)];
      return { bytes: replaced(bytes, at, 1, [(bytes[at] ?? 0) ^ (1 << bit)]), note: `${bit} at ${at}` };
    },
  },
  {
    name: 'set a byte',
    apply(bytes, random) {
      const at = random.integer(bytes.length);
      const value = random.pick([0x00, 0x01, 0x7f, 0x80, 0xff, 0x0a, 0x22, 0x2c, 0x3c, 0x3e, 0x26]);
      return { bytes: replaced(bytes, at, 1, [value]), note: `to ${value} at ${at}` };
    },
  },
  {
    name: 'set a number',
    apply(bytes, random) {
      const at = random.integer(bytes.length);
      const value = random.pick([
        [0xff, 0xff],
        [0x00, 0x00],
        [0xff, 0xff, 0xff, 0xff],
        [0xff, 0xff, 0xff, 0x7f],
        [0x00, 0x00, 0x00, 0x80],
        [0x00, 0x00, 0x10, 0x00],
      ]);
      return { bytes: replaced(bytes, at, value.length, value), note: `to ${value.join('.')} at ${at}` };
    },
  },
  {
    name: 'cut the end off',
    apply(bytes, random) {
      const at = random.integer(bytes.length);
      return { bytes: bytes.slice(0, at), note: `from ${at}` };
    },
  },
  {
    name: 'cut a block out',
    apply(bytes, random) {
      const { at, length } = block(bytes, random);
      return { bytes: replaced(bytes, at, length, []), note: `of ${length} at ${at}` };
    },
  },
  {
    name: 'repeat a block',
    apply(bytes, random) {
      const { at, length } = block(bytes, random);
      const [times, copy] = [1 + random.integer(20), bytes.slice(at, at + length)];
      const repeated = new Uint8Array(copy.length * times);
      for (let time = 0; time < times; time += 1) repeated.set(copy, time * copy.length);
      return { bytes: replaced(bytes, at, 0, repeated), note: `of ${length} at ${at}, ${times} times` };
    },
  },
  {
    name: 'swap two blocks',
    apply(bytes, random) {
      const { at, length } = block(bytes, random);
      const other = random.integer(Math.max(1, bytes.length - length));
      const swapped = bytes.slice();
      swapped.set(bytes.subarray(other, other + length), at);
      swapped.set(bytes.subarray(at, at + length).subarray(0, bytes.length - other), other);
      return { bytes: swapped, note: `of ${length} at ${at} and ${other}` };
    },
  },
  {
    name: 'insert garbage',
    apply(bytes, random) {
      const [at, garbage] = [random.integer(bytes.length + 1), random.bytes(1 + random.integer(64))];
      return { bytes: replaced(bytes, at, 0, garbage), note: `of ${garbage.length} at ${at}` };
    },
  },
];

/** For markup and lines of text. */
export const TEXT_EDITS: readonly Edit[] = [
  {
    name: 'insert',
    apply(bytes, random) {
      const [at, token] = [random.integer(bytes.length + 1), random.pick(TOKENS)];
      return { bytes: replaced(bytes, at, 0, encode(token)), note: `${JSON.stringify(token)} at ${at}` };
    },
  },
  {
    name: 'change a number',
    apply(bytes, random) {
      const { at, length } = run(bytes, random, isDigit);
      const value = random.pick([
        '',
        '0',
        '-1',
        '1',
        '2',
        '99999',
        '1048577',
        '4294967296',
        '1e308',
        '0.1',
        'NaN',
        '1'.repeat(400),
      ]);
      return { bytes: replaced(bytes, at, length, encode(value)), note: `at ${at} to ${value.slice(0, 20)}` };
    },
  },
  {
    name: 'drop a tag',
    apply(bytes, random) {
      const at = Math.max(0, bytes.indexOf(0x3c, random.integer(bytes.length)));
      const length = bytes.indexOf(0x3e, at) + 1 - at;
      return { bytes: replaced(bytes, at, Math.max(0, length), []), note: `at ${at}` };
    },
  },
  {
    name: 'change a word',
    apply(bytes, random) {
      const { at, length } = run(bytes, random, isLetter);
      const word = random.pick(WORDS);
      return { bytes: replaced(bytes, at, length, encode(word)), note: `at ${at} to ${word}` };
    },
  },
  {
    // Markup stays well-formed: it says something else.
    name: 'change a word throughout',
    apply(bytes, random) {
      const { at, length } = run(bytes, random, isLetter);
      const word = Buffer.from(bytes.subarray(at, at + length)).toString('latin1');
      const other = random.pick(WORDS);
      if (word === '') return { bytes, note: 'of which there is none' };
      const changed = Buffer.from(bytes)
        .toString('latin1')
        .replaceAll(new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`, 'g'), other);
      return { bytes: new Uint8Array(Buffer.from(changed, 'latin1')), note: `${word} to ${other}` };
    },
  },
];

const TOKENS = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '"',
    "'",
    '=',
    '&',
    '&#0;',
    '&#x110000;',
    '&amp',
    '&lol;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<row r="5">',
    '</row>',
    '<c t="s"><v>999999999</v></c>',
    '<v/>',
    '<is><t/></is>',
  ],
  ...[
    '<row r="1048577"/>',
    '<c r="XFE1"/>',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<mergeCell ref="B2:A1"/>',
    ' xmlns="a"',
  ],
  ...[
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\0',
    '"\n"',
    '""',
    '\ufeff',
    '合计',
    '\u202e',
    '__proto__',
    '='.repeat(300),
    '<a>'.repeat(300),
  ],
];

const WORDS = [
  'row',
  'c',
  'r',
  't',
  's',
  'v',
  'x',
  'is',
  'si',
  'sheet',
  'sheetData',
  'n',
  'str',
  'b',
  'e',
  'd',
  'inlineStr',
  'hidden',
];

function replaced(bytes: Uint8Array, at: number, length: number, by: ArrayLike<number>): Uint8Array {
  const kept = bytes.subarray(Math.min(bytes.length, at + length));
  const result = new Uint8Array(at + by.length + kept.length);
  result.set(bytes.subarray(0, at));
  result.set(by, at);
  result.set(kept, at + by.length);
  return result;
}

/** Short blocks as often as long ones. */
function block(bytes: Uint8Array, random: Random): { at: number; length: number } {
  const at = random.integer(bytes.length);
  const longest = Math.min(bytes.length - at, random.pick([4, 32, 256, 4096]));
  return { at, length: 1 + random.integer(longest) };
}

/** The next stretch of such bytes behind a random place. */
function run(
  bytes: Uint8Array,
  random: Random,
  belongs: (byte: number) => boolean,
): { at: number; length: number } {
  let at = random.integer(bytes.length);
  while (at < bytes.length && !belongs(bytes[at]!)) at += 1;
  let end = at;
  while (end < bytes.length && belongs(bytes[end]!)) end += 1;
  return { at, length: end - at };
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
