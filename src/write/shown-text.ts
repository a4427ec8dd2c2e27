/**
 * A text as its cell's number format shows it (ECMA-376 part 1, 18.8.31): the fourth section, or a last one with an
 * `@`, is for text. `_ @_ ` of the accounting formats adds a space on both sides, `;;;` shows nothing.
 */
export function shownText(text: string, code: string): string {
  let pieces = known.get(code);
  if (pieces === undefined) {
    pieces = textSection(code);
    known.set(code, pieces);
  }
  return pieces === AS_IT_IS ? text : pieces.map((piece) => (piece === TEXT ? text : piece)).join('');
}

/** Cached: a workbook has few formats and perhaps a million cells. */
const known = new Map<string, readonly (string | typeof TEXT)[]>();

const TEXT = Symbol('text');
const AS_IT_IS: readonly (string | typeof TEXT)[] = [TEXT];
const MOST_SECTIONS = 4;
const GENERAL = /^(?:general|g\/通用格式|g\/標準|标准|常规)/i;

function textSection(code: string): readonly (string | typeof TEXT)[] {
  const sections: (string | typeof TEXT)[][] = [[]];
  for (let at = 0; at < code.length; ) {
    const section = sections.at(-1)!;
    const character = code[at]!;
    if (character === ';') {
      sections.push([]);
      at += 1;
    } else if (character === '"' || character === '[') {
      const end = code.indexOf(character === '"' ? '"' : ']', at + 1);
      const close = end < 0 ? code.length : end;
      // Brackets hold a colour, a condition or a language.
      if (character === '"') section.push(code.slice(at + 1, close));
      at = close + 1;
    } else if ('\\!_*'.includes(character)) {
      // `_x` is a gap as wide as an x; `*x` would fill a width, which text does not have.
      section.push(character === '_' ? ' ' : character === '*' ? '' : (code[at + 1] ?? ''));
      at += 2;
    } else {
      const general = GENERAL.exec(code.slice(at, at + 8))?.[0];
      section.push(character === '@' || general !== undefined ? TEXT : character);
      at += general?.length ?? 1;
    }
  }
  if (sections.length > MOST_SECTIONS) return AS_IT_IS;
  const last = sections.at(-1)!;
  const isForText = sections.length === MOST_SECTIONS || (code.includes('@') && last.includes(TEXT));
  return isForText ? last : AS_IT_IS;
}
