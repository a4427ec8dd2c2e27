import type { Fault } from '../model/problem.ts';

/** Far more than any office writes: a larger file is not a kp.yaml. */
const LARGEST = 1024 * 1024;

/** The text of kp.yaml without byte order mark, or the faults that prevent reading it as text. */
export function yamlText(bytes: Uint8Array): { readonly text: string; readonly faults: readonly Fault[] } {
  if (bytes.length > LARGEST) {
    const problem = {
      code: 'configuration/too-large',
      facts: { bytes: bytes.length, limit: LARGEST },
    } as const;
    return { text: '', faults: [{ line: 1, column: 1, problem }] };
  }
  const isText = !isUtf16(bytes);
  const text = isText ? decoded(bytes, 'utf-8') : undefined;
  if (text !== undefined) return { text, faults: [] };
  const encoding = !isText ? 'UTF-16' : decoded(bytes, 'gb18030') === undefined ? undefined : 'GBK';
  const problem = { code: 'configuration/encoding', facts: { encoding } } as const;
  return { text: '', faults: [{ line: isText ? firstBadLine(bytes) : 1, column: 1, problem }] };
}

/** Notepad's “Unicode”: a byte order mark, or a zero byte in every Latin letter. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.includes(0);
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line feed byte is never part of another character, so each line can be checked separately. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (decoded(bytes.subarray(start, end), 'utf-8') === undefined) return line;
    start = end;
  }
  return 1;
}
