/**
 * A text as its cell's number format shows it (ECMA-376 part 1, 18.8.31): the fourth section of a format, or a last one
 * with an `@`, is for texts. `_ @_ ` of the accounting formats puts a space on either side, `;;;` shows nothing.
 */
export function shownText(text: string, code: string): string {
  let pieces = known.get(code);
  if (pieces === undefined) {
    pieces = textSection(code);
    known.set(code, pieces);
  }
  return pieces === AS_IT_IS ? text : pieces.map((piece) => (piece === TEXT ? text : piece)).join('');
}

/** A workbook has a handful of formats and a million cells. */
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
      // What stands in brackets is a colour, a condition, a language.
      if (character === '"') section.push(code.slice(at + 1, close));
      at = close + 1;
    } else if ('\\!_*'.includes(character)) {
      // `_x` leaves the room of an x; `*x` fills a width that a text has not got.
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
