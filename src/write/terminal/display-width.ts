/**
 * The columns that a text takes on a terminal: two for a wide character (Unicode's East Asian Width W and F) and for
 * an emoji, none for combining marks and invisible characters, one for all others. Colours take none.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isNarrow(code)) width += 1;
    else if (isWide(code)) width += 2;
    else return widthOfClusters(text.replace(COLOUR, ''));
  }
  return width;
}

/** Latin letters and signs, and the dashes, quotes, circled numbers, frames and blocks used in Chinese text. */
function isNarrow(code: number): boolean {
  return (
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa1 && code <= 0x2ff && code !== SOFT_HYPHEN) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2460 && code <= 0x25fc)
  );
}

const SOFT_HYPHEN = 0xad;

/** Covers nearly all Chinese text; the full list is below. */
function isWide(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3001 && code <= 0x3029) ||
    (code >= 0xff01 && code <= 0xff5e)
  );
}

function widthOfClusters(text: string): number {
  let width = 0;
  for (const [cluster] of text.matchAll(CLUSTER)) {
    if (!UNSEEN.test(cluster)) width += WIDE.test(cluster) ? 2 : 1;
  }
  return width;
}

const COLOUR = /\u001b\[[\d;]*m/g;
/** A flag; an emoji with its variant, skin colour and joined emoji; any other character. */
const CLUSTER =
  /\p{Regional_Indicator}{2}|\p{Emoji}(?:\p{Emoji_Modifier}|\ufe0f|\u20e3|\u200d\p{Emoji})*|./gsu;
/** Vowels and final consonants of Korean are drawn in the block of their initial. */
const UNSEEN =
  /^[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Surrogate}\u1160-\u11ff\ud7b0-\ud7fb]/u;
/** Characters that are wide by themselves, and emoji of several characters. */
const WIDE =
  /^(?:[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{191d2}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|..)/su;
