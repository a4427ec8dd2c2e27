import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Sheet, Workbook } from '../../model/sheet.ts';
import { DEFAULT_LIMITS, type InputFile, type ReadOptions } from '../options.ts';
import { damaged, Fault, refusal } from '../xlsx/fault.ts';
import { STREAM } from './biff-records.ts';
import { readStream } from './compound-file.ts';
import { SheetBuilder } from './sheet-builder.ts';
import { readGlobals } from './xls-globals.ts';
import { readSheet } from './xls-sheet.ts';

/**
 * Reads a workbook of Excel 5 to 2003 and of WPS (.xls, .et): BIFF5 and BIFF8 [MS-XLS]. It is read whole, or refused
 * whole with a finding. Sheets that are not wanted are skipped.
 */
export function readXls(file: InputFile, options: ReadOptions): Outcome<Workbook | undefined> {
  const place: { sheet?: string } = {};
  try {
    return readStreams(file, options, place);
  } catch (error) {
    // A record may be shorter than its own length says.
    const fault = error instanceof RangeError ? damaged(STREAM, 'structure') : error;
    return refusal(fault, file.name, place.sheet);
  }
}

function readStreams(file: InputFile, options: ReadOptions, place: { sheet?: string }): Outcome<Workbook> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const stream =
    file.bytes[0] === 0xd0 ? readStream(file.bytes, ['Workbook', 'Book']) : Buffer.from(file.bytes);
  if (stream === undefined) throw damaged(STREAM, 'missing');
  if (OLD_BEGINNINGS.has(stream.readUInt16LE(0)))
    throw new Fault('file/not-a-list', { actual: 'xls-before-5' });
  const globals = readGlobals(stream);
  const infos = globals.sheets.map(({ info }) => info);
  const sheets: Sheet[] = [];
  const findings: Finding[] = [];
  if (globals.texts.isMiscounted)
    findings.push(finding('file/nonstandard', { part: STREAM, what: 'text-count' }, { file: file.name }));
  for (const { info, position } of globals.sheets) {
    if (options.wanted?.(info, infos) === false) continue;
    place.sheet = info.name;
    const builder = new SheetBuilder(limits);
    readSheet(stream, position, globals, builder);
    const finished = builder.finish(file.name, info, globals.date1904);
    sheets.push(finished.sheet);
    findings.push(...finished.findings);
  }
  return { value: { file: file.name, format: 'xls', sheets }, findings };
}

/** BOF records of workbooks before Excel 5, which are no longer in use. */
const OLD_BEGINNINGS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409]);
