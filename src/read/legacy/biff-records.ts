import { damaged, Fault } from '../xlsx/fault.ts';

/** The name that findings use for the stream that holds a workbook. */
export const STREAM = 'Workbook';

/** One record of a workbook stream [MS-XLS 2.1.4], with the CONTINUE records after it. */
export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
  /** The data of the CONTINUE records that follow. */
  readonly continued: readonly Buffer[];
}

export const RECORD = {
  formula: 0x0006,
  endOfFile: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  codePage: 0x0042,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  format: 0x041e,
  extendedFormat: 0x00e0,
  mergeCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  beginOfFile: 0x0809,
} as const;

/**
 * The records from a BOF to the EOF that belongs to it; substreams inside, such as the charts of a sheet, are skipped.
 * Throws a Fault where the stream ends before the EOF.
 */
export function* substream(stream: Buffer, from: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = from; ; ) {
    if (at + 4 > stream.length) throw new Fault('file/truncated', { part: STREAM });
    const type = stream.readUInt16LE(at);
    const data = recordData(stream, at);
    if (at === from && type !== RECORD.beginOfFile) throw damaged(STREAM, 'bad-reference');
    at += 4 + data.length;
    if (type === RECORD.beginOfFile) depth += 1;
    if (type === RECORD.endOfFile) depth -= 1;
    if (depth === 0) return;
    const continued: Buffer[] = [];
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === RECORD.continued) {
      const more = recordData(stream, at);
      continued.push(more);
      at += 4 + more.length;
    }
    if (depth === 1) yield { type, data, continued };
  }
}

function recordData(stream: Buffer, at: number): Buffer {
  const end = at + 4 + stream.readUInt16LE(at + 2);
  if (end > stream.length) throw new Fault('file/truncated', { part: STREAM });
  return stream.subarray(at + 4, end);
}
