import type { FileKind } from '../model/finding.ts';
import { compoundFileKind } from './legacy/compound-file.ts';

/** The kind of file the bytes are, whatever its name says. */
export type Sniffed = FileKind | 'empty' | 'encrypted';

/**
 * Finds a file's kind by its bytes, reading only the beginning and, in packages, the names of the parts. A file
 * without any known mark is `text`; decoding it shows whether it really is.
 */
export function sniff(bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isBlank(buffer)) return 'empty';
  const signed = SIGNATURES.find(({ at = 0, bytes: wanted }) =>
    buffer.subarray(at, at + wanted.length).equals(wanted),
  );
  if (signed?.kind === 'zip') return packageKind(buffer);
  if (signed?.kind === 'compound') return compoundFileKind(buffer);
  if (signed !== undefined) return signed.kind;
  if (isBitmap(buffer)) return 'bmp';
  return markupKind(opening(buffer)) ?? 'text';
}

interface Signature {
  readonly kind: FileKind | 'compound';
  readonly at?: number;
  readonly bytes: Buffer;
}

const signature = (kind: Signature['kind'], text: string, at = 0): Signature => ({
  kind,
  at,
  bytes: Buffer.from(text, 'latin1'),
});

const SIGNATURES: readonly Signature[] = [
  signature('zip', 'PK\x03\x04'),
  signature('zip', 'PK\x05\x06'),
  signature('compound', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  // Workbooks of Excel 2, 3, 4 and 5 that are not wrapped in a compound file begin with a BOF record.
  signature('xls', '\x09\x00\x04\x00'),
  signature('xls', '\x09\x02\x06\x00'),
  signature('xls', '\x09\x04\x06\x00'),
  signature('xls', '\x09\x08\x08\x00'),
  signature('xls', '\x09\x08\x10\x00'),
  signature('pdf', '%PDF-'),
  signature('jpeg', '\xff\xd8\xff'),
  signature('png', '\x89PNG\r\n\x1a\n'),
  signature('gif', 'GIF87a'),
  signature('gif', 'GIF89a'),
  signature('tiff', 'II*\0'),
  signature('tiff', 'MM\0*'),
  signature('webp', 'WEBP', 8),
  signature('rar', 'Rar!\x1a\x07'),
  signature('7z', '7z\xbc\xaf\x27\x1c'),
  signature('binary', '\x1f\x8b\x08'),
  signature('binary', 'ftyp', 4),
  signature('binary', '{\\rtf'),
  signature('binary', 'MIME-Version:'),
];

/** Only white space, NULs and byte order marks: for example a file that was allocated and never written. */
function isBlank(buffer: Buffer): boolean {
  let at = 0;
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) at = 3;
  else if ((buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff)) at = 2;
  while (at < buffer.length && isBlankByte(buffer[at]!)) at += 1;
  return at === buffer.length;
}

function isBlankByte(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0 || byte === END_OF_FILE;
}

/** Ctrl-Z, which DOS programs put at the end of a text. */
const END_OF_FILE = 0x1a;

/** `BM`, the file's own size, four reserved zeros: two letters alone could begin a list. */
function isBitmap(buffer: Buffer): boolean {
  return buffer.length > 26 && buffer.toString('latin1', 0, 2) === 'BM' && buffer.readUInt32LE(6) === 0;
}

const NAMES_LOOKED_AT = 10_000;
/** A flag in a local header: the sizes follow behind the data. */
const SIZES_FOLLOW = 0x08;

/**
 * Finds local headers anywhere in the file, so that a package without its directory is still recognised. Data of
 * known length is skipped: it may hold another package, like a Word file inside a workbook.
 */
function packageKind(buffer: Buffer): FileKind {
  const names = new Set<string>();
  let documentType = '';
  let next = 0;
  for (
    let at = buffer.indexOf('PK\x03\x04');
    at >= 0 && names.size < NAMES_LOOKED_AT;
    at = buffer.indexOf('PK\x03\x04', next)
  ) {
    if (at + 30 > buffer.length) break;
    const nameEnd = at + 30 + buffer.readUInt16LE(at + 26);
    const name = buffer
      .toString('latin1', at + 30, nameEnd)
      .toLowerCase()
      .replaceAll('\\', '/');
    const content = nameEnd + buffer.readUInt16LE(at + 28);
    const isTold = (buffer.readUInt16LE(at + 6) & SIZES_FOLLOW) === 0;
    const length = isTold ? buffer.readUInt32LE(at + 18) : 0;
    next = content + length <= buffer.length ? content + length : at + 30;
    // A program that repacked the file may have compressed this part.
    const isStored = buffer.readUInt16LE(at + 8) === 0;
    if (name === 'mimetype' && isStored) documentType = buffer.toString('latin1', content, content + 60);
    names.add(name);
  }
  const has = (part: string): boolean => names.has(part);
  const hasFolder = (folder: string): boolean => [...names].some((name) => name.startsWith(folder));
  if (documentType.includes('opendocument.spreadsheet')) return 'ods';
  if (documentType === '' && has('content.xml') && has('meta-inf/manifest.xml')) return 'ods';
  if (has('ofd.xml')) return 'ofd';
  if (has('xl/workbook.bin')) return 'xlsb';
  if (hasFolder('word/')) return 'docx';
  if (hasFolder('ppt/')) return 'pptx';
  if (has('[content_types].xml') || has('_rels/.rels') || hasFolder('xl/')) return 'xlsx';
  return 'zip';
}

const OPENING_LENGTH = 4096;

/** The first characters, good enough to recognise markup; characters beyond ASCII may be wrong. */
function opening(buffer: Buffer): string {
  const head = buffer.subarray(0, OPENING_LENGTH);
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString('utf16le', 2);
  if (head[0] === 0xfe && head[1] === 0xff) {
    return Buffer.from(head.subarray(2, head.length & ~1))
      .swap16()
      .toString('utf16le');
  }
  if (head[0] === 0x3c && head[1] === 0) return head.toString('utf16le');
  return head.toString('latin1', head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0);
}

const HTML_TAGS =
  /^<(?:!doctype\s+html|html|head|meta|title|style|script|body|table|div|center|form|tr|p|font|span|base)[\s>]/i;

function markupKind(text: string): FileKind | undefined {
  let rest = text.trimStart();
  if (!rest.startsWith('<')) return undefined;
  if (rest.includes('urn:schemas-microsoft-com:office:spreadsheet') && !HTML_TAGS.test(rest))
    return 'xml2003';
  while (rest.startsWith('<!--') || rest.startsWith('<?')) {
    const end = rest.indexOf(rest.startsWith('<?') ? '>' : '-->');
    if (end < 0) return undefined;
    rest = rest.slice(end + (rest.startsWith('<?') ? 1 : 3)).trimStart();
  }
  if (HTML_TAGS.test(rest)) return 'html';
  return /^<(?:\w+:)?document\s/.test(rest) && rest.includes('opendocument') ? 'ods' : undefined;
}
