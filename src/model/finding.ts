import type { Source } from './source.ts';

/**
 * Three steps. error: a figure would be wrong, or a row or file was left out. warning: a figure is doubtful.
 * note: kp decided something for you.
 */
export type Severity = 'error' | 'warning' | 'note';

/**
 * The facts of every finding, by its code. Empty here: each family of findings adds its own in its own file
 * (`findings/`, `ledgers/<ledger>/findings`), so that a new ledger changes nothing here.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the families fill it
export interface FindingFacts {}

export type FindingCode = keyof FindingFacts;

/** What kind of file the bytes are. */
export type FileKind =
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'xls'
  | 'xls-before-5'
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

/** Ways in which a program deviates from its file format without leaving the content in doubt. */
export type NonstandardForm =
  | 'two-values'
  | 'cell-style'
  | 'style-variants'
  | 'sheet-without-part'
  | 'text-count';

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
  | 'sheets'
  | 'formats'
  | 'strings'
  | 'cells'
  | 'cells-far-right'
  | 'tables'
  | 'sections'
  | 'groups'
  | 'repeated-text'
  | 'idle-markup'
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
