import type { Source } from './source.ts';

/**
 * Three steps. error: a figure would be wrong, or a row or file was left out. warning: a figure is doubtful.
 * note: kp decided something for you.
 */
export type Severity = 'error' | 'warning' | 'note';

/**
 * Every fault kp can name, with the facts its sentence needs. The sentence itself is made in `language/`, the severity is
 * looked up in `SEVERITY`.
 */
export interface FindingFacts {
  // The file as a whole.
  'file/empty': Record<never, never>;
  /** Its bytes are something else than a list: a picture, a PDF, a Word file … */
  'file/not-a-list': { actual: FileKind };
  'file/encrypted': Record<never, never>;
  /** The end is missing: an upload that stopped half-way. */
  'file/truncated': { part?: string };
  /** A part does not agree with itself: checksum, size, structure. */
  'file/damaged': { part: string; fault: DamageFault };
  /** Over a limit, or built to harm: refused whole. */
  'file/refused': { part: string; rule: RefusalRule; limit?: number };
  'file/unreadable': { reason: string };
  /** The extension says one thing, the bytes another; read by the bytes. */
  'file/misnamed': { extension: string; actual: FileKind };
  'file/encoding-undecided': { candidates: readonly string[] };
  'file/encoding-decided': { encoding: string };
  'file/no-table': { sheets: readonly string[] };
  /** The same bytes twice. */
  'file/same-content': { first: string };
  /** The same bytes under the names of two agencies or two months: one of them handed in the wrong list. */
  'file/copied': { first: string };
  /** A report that kp itself wrote: no submission. */
  'file/own-output': Record<never, never>;
  /** An earlier or uncorrected list of the same agency: `by` counts instead. */
  'file/superseded': { by: string; agency: string; projects: number };
  /** Text: a quote opened and never closed. */
  'text/open-quote': Record<never, never>;
  'text/stray-quote': { raw: string };
  'text/nul': { count: number };
  'text/ragged-row': { expected: number; found: number };
  'text/last-line-cut': { raw: string };
  /** U+FFFD: bytes that mean nothing in the encoding, or characters an earlier conversion lost. */
  'text/lost-characters': { raw: string };
  // Sheets.
  'sheet/not-found': { wanted: string; sheets: readonly string[] };
  'sheet/no-table': { rows: number };
  'sheet/hidden': { visibility: 'hidden' | 'very-hidden'; projects: number };
  'sheet/summary': { reason: 'title' | 'repeats-projects' | 'no-projects'; rows: number };
  'sheet/hidden-rows': { rows: number };
  'sheet/hidden-columns': { columns: readonly string[] };
  'sheet/overlapping-merges': { first: string; second: string };
  /** Two cells claim one address; the later one holds. */
  'sheet/duplicate-cells': { count: number };
  // Columns and the table as a whole.
  'column/unmapped': { header: string };
  'column/fuzzy': { header: string; field: string; like: string };
  'column/by-values': { header: string; field: string; values: readonly string[] };
  /** Two columns claim one field; the first named is used. */
  'column/duplicate': { header: string; field: string; used: string };
  /** The cumulative column ends with another month than the period. */
  'column/other-month': { header: string; field: string; month: number };
  'column/missing': { field: string };
  'unit/missing': { header: string; assumed: string };
  'unit/unknown': { header: string; raw: string };
  'total/mismatch': { header: string; printed: string; own: string; rows: number; label: string };
  'count/mismatch': { declared: number; own: number; label: string };
  'period/conflict': { used: string; other: string; otherFrom: string };
  'agency/missing': { rows: number };
  'agency/conflict': { used: string; other: string; otherFrom: string };
  // Cells.
  'cell/error': { raw: string; field: string };
  'cell/not-calculated': { field: string };
  'money/unreadable': { raw: string; field: string };
  /** One amount merged over several projects: counted once, for the first. */
  'money/merged': { raw: string; field: string; rows: number };
  'money/negative': { raw: string; field: string };
  'money/approximate': { raw: string; field: string };
  'date/unreadable': { raw: string; field: string };
  /** `2023.1` that may be January or October. */
  'date/ambiguous': { raw: string; field: string; readings: readonly string[] };
  /** A bare 开工时间 of which nothing tells whether it is planned or done. */
  'date/plan-or-actual': { header: string; used: 'planned' | 'actual' };
  'count/unreadable': { raw: string; field: string };
  'yes-no/unreadable': { raw: string; field: string };
  'code/malformed': { raw: string };
  'code/check-digit': { raw: string; expected: string };
  'level/unknown': { raw: string };
  'phase/unknown': { raw: string };
  'step/unknown': { raw: string };
  // Rows and projects.
  /** Filled like a project but without a name. */
  'name/missing': { raw: string };
  'phase/missing': { projects: number };
  /** No column tells the phases; the dates do. */
  'phase/inferred': { projects: number };
  'plan/missing': { name: string };
  'completed/missing': { name: string };
  'start/planned-missing': { name: string };
  /** The list has no column that tells whether its projects have started. */
  'start/untold': { projects: number };
  'start/undecided': { name: string; raw: string };
  /** Two statements of one row contradict: "未开工" beside a start date. */
  'start/contradiction': { name: string; used: string; other: string };
  'finish/contradiction': { name: string; used: string; other: string };
  /** Twice in one file, alike: counted once. */
  'project/duplicate': { name: string; first: string };
  /** Twice in one file under one name, with other amounts and no code: both count. */
  'project/same-name': { name: string; first: string };
  /** Two agencies name themselves responsible for what looks like one project: both count. */
  'project/claimed-twice': { name: string; first: string };
  /** Handed in by two agencies; counted once, from the responsible one's file. */
  'project/two-agencies': { name: string; used: string; other: string };
  /** On two sheets of one file, as lists by level have it; counted once with the levels of both. */
  'project/two-sheets': { name: string; first: string };
  /** The same agency's project in two files, and nothing tells which is later. */
  'project/undecided': { name: string; first: string };
  'package/members': { name: string; declared: number; listed: number };
}

export type FindingCode = keyof FindingFacts;

/** What bytes turned out to be. */
export type FileKind =
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'xls'
  | 'html'
  | 'xml2003'
  | 'text'
  | 'docx'
  | 'pptx'
  | 'doc'
  | 'zip'
  | 'rar'
  | '7z'
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'webp'
  | 'ofd'
  | 'binary';

export type DamageFault =
  | 'checksum'
  | 'size'
  | 'missing'
  | 'not-xml'
  | 'bad-reference'
  | 'directory'
  | 'compressed-data'
  | 'structure';

export type RefusalRule =
  | 'part-size'
  | 'package-size'
  | 'entries'
  | 'rows'
  | 'columns'
  | 'string-length'
  | 'nesting'
  | 'overlap'
  | 'duplicate-part'
  | 'part-name'
  | 'merges'
  | 'doctype'
  | 'file-size'
  | 'line-length';

export type Finding = {
  [Code in FindingCode]: { readonly code: Code; readonly facts: FindingFacts[Code]; readonly source: Source };
}[FindingCode];

/** Builds a finding; the compiler holds the facts to the code. */
export function finding<Code extends FindingCode>(
  code: Code,
  facts: FindingFacts[Code],
  source: Source,
): Finding {
  return { code, facts, source } as Finding;
}

export const SEVERITY = {
  'file/empty': 'error',
  'file/not-a-list': 'error',
  'file/encrypted': 'error',
  'file/truncated': 'error',
  'file/damaged': 'error',
  'file/refused': 'error',
  'file/unreadable': 'error',
  'file/misnamed': 'note',
  'file/encoding-undecided': 'error',
  'file/encoding-decided': 'note',
  'file/no-table': 'error',
  'file/same-content': 'note',
  'file/copied': 'error',
  'file/own-output': 'note',
  'file/superseded': 'note',
  'text/open-quote': 'error',
  'text/stray-quote': 'warning',
  'text/nul': 'warning',
  'text/ragged-row': 'warning',
  'text/last-line-cut': 'warning',
  'text/lost-characters': 'warning',
  'sheet/not-found': 'error',
  'sheet/no-table': 'note',
  'sheet/hidden': 'note',
  'sheet/summary': 'note',
  'sheet/hidden-rows': 'note',
  'sheet/hidden-columns': 'note',
  'sheet/overlapping-merges': 'warning',
  'sheet/duplicate-cells': 'warning',
  'column/unmapped': 'note',
  'column/fuzzy': 'note',
  'column/by-values': 'note',
  'column/duplicate': 'warning',
  'column/other-month': 'warning',
  'column/missing': 'warning',
  'unit/missing': 'warning',
  'unit/unknown': 'error',
  'total/mismatch': 'warning',
  'count/mismatch': 'warning',
  'period/conflict': 'error',
  'agency/missing': 'error',
  'agency/conflict': 'note',
  'cell/error': 'error',
  'cell/not-calculated': 'error',
  'money/unreadable': 'error',
  'money/merged': 'warning',
  'money/negative': 'warning',
  'money/approximate': 'note',
  'date/unreadable': 'warning',
  'date/ambiguous': 'warning',
  'date/plan-or-actual': 'warning',
  'count/unreadable': 'warning',
  'yes-no/unreadable': 'warning',
  'code/malformed': 'warning',
  'code/check-digit': 'warning',
  'level/unknown': 'note',
  'phase/unknown': 'warning',
  'step/unknown': 'warning',
  'name/missing': 'error',
  'phase/missing': 'warning',
  'phase/inferred': 'note',
  'plan/missing': 'warning',
  'completed/missing': 'warning',
  'start/planned-missing': 'warning',
  'start/untold': 'warning',
  'start/undecided': 'warning',
  'start/contradiction': 'warning',
  'finish/contradiction': 'warning',
  'project/duplicate': 'error',
  'project/same-name': 'error',
  'project/claimed-twice': 'warning',
  'project/two-agencies': 'note',
  'project/two-sheets': 'note',
  'project/undecided': 'error',
  'package/members': 'warning',
} as const satisfies Record<FindingCode, Severity>;

export function severityOf(found: Finding): Severity {
  return SEVERITY[found.code];
}
