import { crc32, deflateRawSync } from 'node:zlib';

/** A zip entry to be written, with the oddities that a test wants; fields given replace the true ones. */
export interface EntrySpec {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum follow behind the data. */
  readonly descriptor?: 'signed' | 'plain' | 'signed-64' | 'plain-64';
  /** Sizes and offset in zip64 extra fields. */
  readonly zip64?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Bytes as they are in the file instead of the deflated data. */
  readonly compressed?: Uint8Array;
  readonly central?: Partial<EntryFields>;
  readonly local?: Partial<EntryFields>;
  readonly externalAttributes?: number;
}

interface EntryFields {
  readonly name: string;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly method: number;
  readonly flags: number;
}

export interface ZipSpec {
  readonly zip64?: boolean;
  readonly comment?: string;
  readonly end?: Partial<{ entries: number; size: number; offset: number }>;
}

/** Writes a zip file by hand, so that every field can lie. */
export function zip(entries: readonly EntrySpec[], spec: ZipSpec = {}): Uint8Array {
  const chunks: Uint8Array[] = [];
  let position = 0;
  const put = (...parts: Uint8Array[]): void => {
    for (const part of parts) {
      chunks.push(part);
      position += part.length;
    }
  };
  const central: Uint8Array[] = [];
  for (const entry of entries) {
    const data = typeof entry.data === 'string' ? Buffer.from(entry.data) : entry.data;
    const compressed = entry.compressed ?? (entry.stored ? data : deflateRawSync(data));
    const isOpen = entry.descriptor !== undefined;
    const truth: EntryFields = {
      name: entry.name,
      crc: crc32(data),
      compressedSize: compressed.length,
      size: data.length,
      offset: position,
      method: entry.method ?? (entry.stored ? 0 : 8),
      flags: (entry.flags ?? 0x800) | (isOpen ? 8 : 0),
    };
    const local = { ...truth, ...(isOpen ? { crc: 0, compressedSize: 0, size: 0 } : {}), ...entry.local };
    put(header(0x04034b50, local, entry, false), compressed);
    if (entry.descriptor) put(descriptor(truth, entry.descriptor));
    central.push(header(0x02014b50, { ...truth, ...entry.central }, entry, true));
  }
  const offset = position;
  put(...central);
  const size = position - offset;
  const end = { entries: entries.length, size, offset, ...spec.end };
  if (spec.zip64) {
    const at = position;
    put(u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(end.entries), u64(end.entries));
    put(u64(end.size), u64(end.offset), u32(0x07064b50), u32(0), u64(at), u32(1));
  }
  const wide = spec.zip64 === true;
  put(u32(0x06054b50), u16(0), u16(0), u16(wide ? 0xffff : end.entries), u16(wide ? 0xffff : end.entries));
  put(u32(wide ? 0xffffffff : end.size), u32(wide ? 0xffffffff : end.offset));
  const comment = Buffer.from(spec.comment ?? '');
  put(u16(comment.length), comment);
  return Buffer.concat(chunks);
}

function header(signature: number, fields: EntryFields, entry: EntrySpec, isCentral: boolean): Uint8Array {
  const name = Buffer.from(fields.name);
  const wide = entry.zip64 === true;
  const extra = wide
    ? isCentral
      ? [u16(1), u16(24), u64(fields.size), u64(fields.compressedSize), u64(fields.offset)]
      : [u16(1), u16(16), u64(fields.size), u64(fields.compressedSize)]
    : [];
  const extraBytes = Buffer.concat(extra);
  return Buffer.concat([
    u32(signature),
    ...(isCentral ? [u16(0x031e)] : []),
    u16(20),
    u16(fields.flags),
    u16(fields.method),
    u32(0),
    u32(fields.crc),
    u32(wide ? 0xffffffff : fields.compressedSize),
    u32(wide ? 0xffffffff : fields.size),
    u16(name.length),
    u16(extraBytes.length),
    ...(isCentral
      ? [u16(0), u16(0), u16(0), u32(entry.externalAttributes ?? 0), u32(wide ? 0xffffffff : fields.offset)]
      : []),
    name,
    extraBytes,
  ]);
}

function descriptor(fields: EntryFields, kind: NonNullable<EntrySpec['descriptor']>): Uint8Array {
  const wide = kind.endsWith('-64');
  const size = wide ? u64 : u32;
  const signature = kind.startsWith('signed') ? [u32(0x08074b50)] : [];
  return Buffer.concat([...signature, u32(fields.crc), size(fields.compressedSize), size(fields.size)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value & 0xffff);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a small workbook; a test replaces what it is about. */
export interface WorkbookSpec {
  /** Whole worksheet parts, by sheet name. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
}

export function workbookEntries(spec: WorkbookSpec): EntrySpec[] {
  const sheets = Object.entries(spec.sheets ?? { 清单: worksheet('') });
  const listed = sheets.map(
    ([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map((_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  if (spec.sharedStrings !== undefined) related.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  if (spec.styles !== undefined) related.push(relation('rIdT', 'styles', 'styles.xml'));
  const entries: EntrySpec[] = [
    { name: '[Content_Types].xml', data: contentTypes(spec, sheets.length) },
    { name: '_rels/.rels', data: relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${spec.workbookPr ?? ''}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relationships(...related) },
    ...sheets.map(([, data], at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data })),
  ];
  if (spec.sharedStrings !== undefined)
    entries.push({ name: 'xl/sharedStrings.xml', data: spec.sharedStrings });
  if (spec.styles !== undefined) entries.push({ name: 'xl/styles.xml', data: spec.styles });
  return entries;
}

/** kp does not look at it; the oracles do. */
function contentTypes(spec: WorkbookSpec, sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const parts = [
    override('workbook', 'sheet.main'),
    spec.styles === undefined ? '' : override('styles', 'styles'),
    spec.sharedStrings === undefined ? '' : override('sharedStrings', 'sharedStrings'),
    ...Array.from({ length: sheets }, (_, at) => override(`worksheets/sheet${at + 1}`, 'worksheet')),
  ];
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

/** A workbook with one sheet `清单` of these rows. */
export function workbookOf(rows: string, spec: WorkbookSpec = {}): Uint8Array {
  return zip(workbookEntries({ ...spec, sheets: { 清单: worksheet(rows) } }));
}

export function worksheet(rows: string, behind = '', before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

export function sharedStrings(...items: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

/** Styles whose cell style n has the n-th format code. */
export function styles(...codes: readonly string[]): string {
  const formats = codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`);
  const used = codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellXfs>${used.join('')}</cellXfs></styleSheet>`;
}

export function relationships(...items: readonly string[]): string {
  return `<Relationships xmlns="${RELATIONSHIPS}">${items.join('')}</Relationships>`;
}

export function relation(id: string, kind: string, target: string, namespace = OFFICE): string {
  return `<Relationship Id="${id}" Type="${namespace}/${kind}" Target="${target}"/>`;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
