import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Workbook } from '../../model/sheet.ts';
import { DEFAULT_LIMITS, type InputFile, type ReadOptions, type SheetInfo } from '../options.ts';
import { type DecodedText, decodeText, isDecided, isKnownEncoding, LONGEST_TEXT } from '../text/encoding.ts';
import { refusal } from '../xlsx/fault.ts';
import { HtmlSheet } from './html-sheet.ts';
import { scanHtml } from './scan-html.ts';
import { SheetBuilder } from './sheet-builder.ts';

/**
 * Reads a web page with tables, which many systems call .xls, into one sheet as Excel does: the tables and the lines
 * between them, one below the other. A cell stays text, unless Excel's own markup says it is a number.
 */
export function readHtml(file: InputFile, options: ReadOptions): Outcome<Workbook | undefined> {
  const whole = { file: file.name };
  const limits = options.limits ?? DEFAULT_LIMITS;
  if (file.bytes.length > LONGEST_TEXT) {
    const facts = { part: file.name, rule: 'file-size', limit: LONGEST_TEXT } as const;
    return { value: undefined, findings: [finding('file/refused', facts, whole)] };
  }
  const decoded = decodePage(file.bytes, options.encoding);
  if ('candidates' in decoded) {
    const { candidates } = decoded;
    return { value: undefined, findings: [finding('file/encoding-undecided', { candidates }, whole)] };
  }
  const findings: Finding[] = [];
  if (isDecided(decoded))
    findings.push(finding('file/encoding-decided', { encoding: decoded.encoding }, whole));
  const info: SheetInfo = { name: sheetName(decoded.text), index: 0, visibility: 'visible' };
  const builder = new SheetBuilder(limits);
  const page = new HtmlSheet(builder, limits, file.name);
  let isWhole: boolean;
  try {
    isWhole = scanHtml(decoded.text, file.name, page) && !page.isOpen;
    page.end();
  } catch (error) {
    return refusal(error, file.name, info.name);
  }
  // An upload that stopped half-way leaves an unclosed table.
  if (!isWhole) {
    findings.push(finding('text/last-line-cut', { raw: decoded.text.slice(-RAW_SHOWN).trim() }, whole));
  }
  const finished = builder.finish(file.name, info);
  findings.push(...finished.findings);
  const workbook: Workbook = {
    file: file.name,
    format: 'html',
    encoding: decoded.encoding,
    encodingFrom: decoded.from,
    sheets: [finished.sheet],
  };
  return { value: workbook, findings };
}

const RAW_SHOWN = 60;

/** The bytes decide; the page's own statement counts where they leave it open. */
export function decodePage(bytes: Uint8Array, wanted: string | undefined): ReturnType<typeof decodeText> {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const stated = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const isKnown = stated !== undefined && isKnownEncoding(stated);
  const decoded = decodeText(bytes, wanted);
  const byStatement = (text: DecodedText): DecodedText => ({ ...text, from: 'statement' });
  if ('candidates' in decoded) {
    const told = isKnown ? decodeText(bytes, stated) : decoded;
    return 'candidates' in told ? told : byStatement(told);
  }
  const isConfirmed = isKnown && familyOf(stated) === familyOf(decoded.encoding);
  return isDecided(decoded) && isConfirmed ? byStatement(decoded) : decoded;
}

/** GBK and GB2312 are parts of GB18030. */
function familyOf(label: string): string {
  const { encoding } = new TextDecoder(label);
  return encoding === 'gbk' ? 'gb18030' : encoding;
}

/** Excel writes the sheet's name into a comment. */
function sheetName(text: string): string {
  return /<x:Name>([^<>]{1,31})<\/x:Name>/.exec(text.slice(0, 65_536))?.[1] ?? 'Sheet1';
}
