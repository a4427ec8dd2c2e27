/**
 * Takes a number format code (ECMA-376 part 1, 18.8.31) apart: its sections, and of each the pieces from left to right.
 * Quotes, escapes and brackets are resolved here and nowhere else.
 */
export function formatSections(code: string): readonly FormatPiece[][] {
  const sections: FormatPiece[][] = [[]];
  for (let at = 0; at < code.length; ) {
    const section = sections.at(-1)!;
    const character = code[at]!;
    const rest = code.slice(at, at + LONGEST_WORD);
    const words = GENERAL.exec(rest) ?? DAY_HALVES.exec(rest) ?? EXPONENT.exec(rest);
    let next = at + 1;
    if (character === ';') {
      sections.push([]);
    } else if (character === '"' || character === '[') {
      const close = code.indexOf(character === '"' ? '"' : ']', at + 1);
      const end = close < 0 ? code.length : close;
      const inside = code.slice(at + 1, end);
      if (character === '"') section.push({ kind: 'words', text: inside });
      else section.push(bracket(inside));
      next = end + 1;
    } else if (character === '\\' || character === '!') {
      section.push({ kind: 'words', text: code[at + 1] ?? '' });
      next = at + 2;
    } else if (character === '_') {
      section.push({ kind: 'room' });
      next = at + 2;
    } else if (character === '*') {
      next = at + 2;
    } else if (words !== null) {
      section.push({ kind: kindOfWord(words[0]), text: words[0] });
      next = at + words[0].length;
    } else {
      section.push({ kind: KINDS.get(character.toLowerCase()) ?? 'bare', text: character });
    }
    at = next;
  }
  return sections;
}

export type FormatPiece =
  /** Text shown as it is: quoted, escaped, or a currency; `bare` where the format has it without quotes or escape. */
  | { readonly kind: 'words' | 'bare'; readonly text: string }
  /** `_x`: a gap as wide as an x. */
  | { readonly kind: 'room' }
  | {
      readonly kind:
        | 'digit'
        | 'point'
        | 'comma'
        | 'percent'
        | 'slash'
        | 'exponent'
        | 'general'
        | 'date'
        | 'half-day'
        | 'text';
      readonly text: string;
    }
  | { readonly kind: 'condition'; readonly takes: Condition }
  /** `[h]`, `[mm]`, `[ss]` */
  | { readonly kind: 'elapsed' }
  | { readonly kind: 'colour' }
  /** A language, or a set of digits. */
  | { readonly kind: 'other' };

/** Which numbers a section shows: `[>=10000]`. */
export interface Condition {
  readonly is: '<' | '<=' | '=' | '<>' | '>=' | '>';
  readonly than: number;
}

/** WPS and old Chinese exports write General as the screen shows it. */
const GENERAL = /^(?:general|g\/通用格式|g\/標準|标准|常规)/i;
/** 上午/下午 and its English forms; they contain letters that would read as something else. */
const DAY_HALVES = /^(?:am\/pm|a\/p|上午\/下午)/i;
const EXPONENT = /^e[+-]/i;
const LONGEST_WORD = 8;

function kindOfWord(word: string): 'general' | 'half-day' | 'exponent' {
  if (GENERAL.test(word)) return 'general';
  return EXPONENT.test(word) ? 'exponent' : 'half-day';
}

const KINDS: ReadonlyMap<string, 'digit' | 'point' | 'comma' | 'percent' | 'slash' | 'date' | 'text'> =
  new Map([
    ...[...'0#?'].map((character) => [character, 'digit'] as const),
    ...[...'ymdhsgeab'].map((character) => [character, 'date'] as const),
    ['.', 'point'],
    [',', 'comma'],
    ['%', 'percent'],
    ['/', 'slash'],
    ['@', 'text'],
  ]);

function bracket(inside: string): FormatPiece {
  if (/^(?:h+|m+|s+)$/i.test(inside)) return { kind: 'elapsed' };
  const condition = CONDITION.exec(inside);
  if (condition !== null)
    return { kind: 'condition', takes: { is: condition[1] as Condition['is'], than: Number(condition[2]) } };
  const currency = CURRENCY.exec(inside)?.[1];
  if (currency !== undefined) return { kind: 'words', text: currency };
  return { kind: COLOUR.test(inside) ? 'colour' : 'other' };
}

const CONDITION = /^\s*(<=|>=|<>|<|>|=)\s*([+-]?\d+(?:\.\d+)?)\s*$/;
/** `$¥-804`, `$€`: a currency and the language it is from; `$-804` is a language alone. */
const CURRENCY = /^\$([^-]+)(?:-[^-]*)?$/;
const COLOUR =
  /^(?:red|color\s*\d+|blue|green|magenta|yellow|cyan|black|white|红色|颜色\s*\d+|蓝色|绿色|洋红|黄色|蓝绿色|黑色|白色)$/i;
