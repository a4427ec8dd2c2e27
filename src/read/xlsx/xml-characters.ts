/** Longest entity reference, leading zeros included. */
export const LONGEST_ENTITY = 64;

/**
 * The code point of the reference whose `&` is at `start` and whose `;` is at `end`: one of XML's five names, or a
 * number. -1 for anything else: without a document type no other names exist.
 */
export function entityCode(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start + 1] !== 0x23) return namedCode(bytes, start + 1, end);
  const isHex = bytes[start + 2] === 0x78;
  const first = start + (isHex ? 3 : 2);
  let code = 0;
  for (let at = first; at < end; at += 1) {
    const digit = digitValue(bytes[at]!);
    if (digit < 0 || (digit > 9 && !isHex)) return -1;
    code = code * (isHex ? 16 : 10) + digit;
  }
  return end > first && isCharacter(code) ? code : -1;
}

/** A text of XML with its references replaced; undefined where a reference is invalid. */
export function withoutReferences(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isSound = true;
  const replaced = text.replace(/&[^&;]{0,64};?/g, (reference) => {
    const bytes = Buffer.from(reference);
    const code = reference.endsWith(';') ? entityCode(bytes, 0, bytes.length - 1) : -1;
    if (code < 0) isSound = false;
    return code < 0 ? reference : String.fromCodePoint(code);
  });
  return isSound ? replaced : undefined;
}

/** Writes a character as UTF-8; returns the position behind it. Needs room for four bytes. */
export function writeCharacter(code: number, bytes: Uint8Array, position: number): number {
  let at = position;
  if (code < 0x80) {
    bytes[at++] = code;
  } else if (code < 0x800) {
    bytes[at++] = 0xc0 | (code >> 6);
    bytes[at++] = 0x80 | (code & 0x3f);
  } else if (code < 0x10000) {
    bytes[at++] = 0xe0 | (code >> 12);
    bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[at++] = 0x80 | (code & 0x3f);
  } else {
    bytes[at++] = 0xf0 | (code >> 18);
    bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
    bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

/** Whether a code point is a valid character: not 0, not a surrogate, not beyond Unicode. */
export function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

const NAMED: readonly (readonly [string, number])[] = [
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['amp', 0x26],
  ['quot', 0x22],
  ['apos', 0x27],
];

function namedCode(bytes: Uint8Array, start: number, end: number): number {
  const found = NAMED.find(
    ([name]) =>
      name.length === end - start &&
      [...name].every((letter, at) => bytes[start + at] === letter.charCodeAt(0)),
  );
  return found?.[1] ?? -1;
}

function digitValue(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
