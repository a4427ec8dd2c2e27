import { isAscii, isUtf8, transcode } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { EncodingFrom } from '../../model/sheet.ts';
import { likelihoodOfChinese, likelihoodOfLatin, plausibility } from './likelihood.ts';

export interface DecodedText {
  readonly text: string;
  /** The name that TextDecoder uses. */
  readonly encoding: string;
  readonly from: EncodingFrom;
  /** The last character is incomplete; its bytes were dropped. */
  readonly isCut: boolean;
}

/** Nothing in the file states the encoding, so kp decided it. */
export function isDecided({ from }: Pick<DecodedText, 'from'>): boolean {
  return from === 'zeros' || from === 'weighed';
}

/** The longest string of V8; a text has at most as many characters as bytes. */
export const LONGEST_TEXT = 0x1fffffe8;

export interface UndecidedEncoding {
  readonly candidates: readonly string[];
}

/**
 * Decodes text: in the encoding asked for, else by byte order mark, as strict UTF-8, as UTF-16 without a mark, as
 * UTF-8 with isolated faults, or as GB18030, Big5 or windows-1252, whichever reads more like a list or like Latin
 * words. Bytes without a meaning become U+FFFD. There must not be more than LONGEST_TEXT bytes.
 */
export function decodeText(bytes: Uint8Array, wanted?: string): DecodedText | UndecidedEncoding {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byteOrderMark(buffer);
  if (wanted !== undefined && isKnownEncoding(wanted)) {
    const encoding = new TextDecoder(wanted).encoding;
    const body = marked?.encoding === encoding ? buffer.subarray(marked.length) : buffer;
    return { ...decodeAs(body, encoding), from: 'option' };
  }
  if (marked !== undefined) {
    return { ...decodeAs(buffer.subarray(marked.length), marked.encoding), from: 'mark' };
  }
  const wide = wideEncoding(buffer);
  if (wide !== undefined) return { ...decodeAs(buffer, wide), from: 'zeros' };
  if (isUtf8(buffer)) return { ...decodeAs(buffer, 'utf-8'), from: 'strict' };
  if (isMostlyUtf8(buffer)) return { ...decodeAs(buffer, 'utf-8'), from: 'nearly' };
  return weighLegacy(buffer);
}

/** Whether `label` names an encoding that `--encoding` can take. */
export function isKnownEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

const MARKS: readonly { encoding: string; mark: Buffer }[] = [
  { encoding: 'utf-8', mark: Buffer.from([0xef, 0xbb, 0xbf]) },
  { encoding: 'utf-16le', mark: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', mark: Buffer.from([0xfe, 0xff]) },
  { encoding: 'gb18030', mark: Buffer.from([0x84, 0x31, 0x95, 0x33]) },
];

function byteOrderMark(buffer: Buffer): { encoding: string; length: number } | undefined {
  const found = MARKS.find(({ mark }) => buffer.subarray(0, mark.length).equals(mark));
  return found && { encoding: found.encoding, length: found.mark.length };
}

type Decoded = Pick<DecodedText, 'text' | 'encoding' | 'isCut'>;

function decodeAs(buffer: Buffer, encoding: string): Decoded {
  if (encoding === 'utf-8' && isUtf8(buffer)) return { text: decodeUtf8(buffer), encoding, isCut: false };
  if (encoding === LATIN) {
    // Without `stream`, Node 20 decodes “ ” and € of windows-1252 as control characters.
    const text = new TextDecoder(LATIN, { ignoreBOM: true }).decode(buffer, { stream: true });
    return { text, encoding, isCut: false };
  }
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(buffer),
      encoding,
      isCut: false,
    };
  } catch {
    return decodeFaulty(buffer, encoding);
  }
}

/** Decodes text with faults: an incomplete end is dropped, other faults become U+FFFD. */
function decodeFaulty(buffer: Buffer, encoding: string): Decoded {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(buffer, { stream: true }), encoding, isCut: true };
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(buffer, { stream: true });
    return { text, encoding, isCut: false };
  }
}

/** Up to this size there is memory for a widened copy beside the text. */
const WIDENED_AT_MOST = 48 * 1024 * 1024;

/** Decodes valid UTF-8. Widening first is three times as fast as decoding, and plain ASCII needs no decoding. */
function decodeUtf8(buffer: Buffer): string {
  if (isAscii(buffer)) return buffer.toString('latin1');
  if (buffer.length > WIDENED_AT_MOST) return buffer.toString('utf8');
  return transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
}

const SAMPLE_LENGTH = 262_144;
/** Share of NUL bytes from which UTF-16 is considered. */
const LEAST_NULS = 0.02;
const LEAST_PLAUSIBLE = 0.9;

/**
 * UTF-16 without a mark: line ends, digits and delimiters have a NUL byte on the same side, where Chinese characters
 * hardly ever have one. The decoded text must also make sense.
 */
function wideEncoding(buffer: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = buffer.subarray(0, SAMPLE_LENGTH);
  if (!sample.includes(0)) return undefined;
  const nuls = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) nuls[at & 1]! += 1;
  });
  const [even = 0, odd = 0] = nuls;
  if (Math.max(even, odd) < sample.length * LEAST_NULS) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  return plausibility(new TextDecoder(encoding).decode(sample)) >= LEAST_PLAUSIBLE ? encoding : undefined;
}

/** A sample from the first byte beyond ASCII on: the bytes before it tell nothing. */
function tellingSample(buffer: Buffer): Buffer {
  const first = buffer.findIndex((byte) => byte > 0x7f);
  return first < 0 ? buffer.subarray(0, 0) : buffer.subarray(first, first + SAMPLE_LENGTH);
}

/** Valid multi-byte characters for each invalid sequence; text in an older encoding does not even reach one. */
const VALID_FOR_EACH_FAULT = 4;

function isMostlyUtf8(buffer: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(tellingSample(buffer), { stream: true });
  let valid = 0;
  let faults = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) faults += 1;
    else if (code > 0x7f) valid += 1;
  }
  return valid > 0 && valid >= faults * VALID_FOR_EACH_FAULT;
}

const LEGACY = ['gb18030', 'big5'] as const;
const LATIN = 'windows-1252';
/** Share of usual characters below which a reading is not accepted. */
const LEAST_LIKELIHOOD = 0.15;
/**
 * Lead over the other candidates below which kp asks. Wrong readings lead by up to 0.1, right ones rarely by less
 * than 0.4.
 */
const LEAST_LEAD = 0.15;
/** Share of U+FFFD above which a reading is rejected. */
const MOST_FAULTS = 0.1;

/**
 * A Big5 list is nearly always valid GB18030 too, and so are many lists of Latin words. Validity alone decides
 * nothing, so the readings are compared.
 */
function weighLegacy(buffer: Buffer): DecodedText | UndecidedEncoding {
  const sample = tellingSample(buffer);
  const chinese = LEGACY.map((encoding) => {
    const { likelihood, faults } = likelihoodOfChinese(
      new TextDecoder(encoding).decode(sample, { stream: true }),
    );
    return { encoding, likelihood: faults > MOST_FAULTS ? 0 : likelihood };
  });
  const latin = { encoding: LATIN, likelihood: likelihoodOfLatin(sample) };
  const readings = [...chinese, ...(latin.likelihood < LEAST_LIKELIHOOD ? [] : [latin])].sort(
    (a, b) => b.likelihood - a.likelihood,
  );
  const [best, second] = readings;
  const isClear =
    best !== undefined &&
    best.likelihood >= LEAST_LIKELIHOOD &&
    best.likelihood - (second?.likelihood ?? 0) >= LEAST_LEAD;
  if (!isClear) return { candidates: readings.map((reading) => reading.encoding) };
  return { ...decodeAs(buffer, best.encoding), from: 'weighed' };
}
