/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Excel's limit for characters in a cell. */
const CELL_CHARACTERS = 32_767;

/**
 * Turns any string into text that a workbook can hold. Characters that XML cannot carry are written as `_x0001_`, as
 * Excel does, and so is an underscore that would be read as the start of such a code. Unpaired surrogates become
 * U+FFFD; text beyond Excel's limit is cut, visibly.
 */
export function workbookText(text: string): string {
  const bounded = text.length > CELL_CHARACTERS ? `${text.slice(0, CELL_CHARACTERS - 1)}…` : text;
  if (!UNUSUAL.test(bounded)) return bounded;
  return bounded
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\x00-\x08\x0B-\x1F\x7F\uFFFE\uFFFF]/g, escapeCharacter);
}

const UNUSUAL = /[\x00-\x08\x0B-\x1F\x7F\uD800-\uDFFF\uFFFE\uFFFF]|_x/;

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Escapes text for XML content and attributes. */
export function escapeXml(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const MARKUP = /[&<>"]/;

/** A string as a `t` element of a cell or run; `prefix` is the prefix of the part's elements. */
export function textXml(text: string, prefix = ''): string {
  return `<${prefix}t xml:space="preserve">${escapeXml(workbookText(text))}</${prefix}t>`;
}
