import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Sheet, Workbook } from '../model/sheet.ts';
import type { Source } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import { buildDictionary, type Dictionary } from './dictionary.ts';
import type { RegisterWords } from './register.ts';
import { repeatsOthers, summaryOf, sumsUpOthers } from './summary.ts';
import { readTables } from './tables.ts';
import { placeIn, type RecogniseOptions } from './task.ts';

/** A sheet, and the tables found in it. */
export interface RecognisedSheet<Field extends string = string> {
  readonly sheet: Sheet;
  readonly tables: readonly Table<Field>[];
  /** Why a sheet's rows are not counted. */
  readonly leftOut:
    | 'no-table'
    | 'summary'
    | 'repeats-projects'
    | 'other-period'
    | 'hidden'
    | 'empty'
    | undefined;
}

export type Recogniser<Field extends string> = (
  workbook: Workbook,
  options: RecogniseOptions,
) => Outcome<readonly RecognisedSheet<Field>[]>;

/** Makes the recogniser of one register: sheets in, tables out, and what was decided on the way. */
export function createRecogniser<Field extends string>(words: RegisterWords<Field>): Recogniser<Field> {
  const register = { ...words, isWordOf: rememberWords(words.isWordOf) };
  const dictionary = buildDictionary(register.columns, register.unused, register.settled);
  return (workbook, options) => {
    let findings: Finding[] = [];
    const found = workbook.sheets.map((sheet) => {
      if (options.leaveOutHidden && sheet.visibility !== 'visible')
        return { sheet, tables: [], others: 0, hasBlankForm: false };
      const read = readTables({ file: workbook.file, sheet, register, dictionary, options });
      const { lists: tables, others, hasBlankForm } = read.value;
      return { sheet, tables, others, hasBlankForm, findings: read.findings };
    });
    const left = leaveOut(found, options, dictionary, register);
    const sheets = found.map((one): RecognisedSheet<Field> => {
      const leftOut = left.get(one.sheet);
      const place = placeIn({ file: workbook.file, sheet: one.sheet });
      const rows = one.tables.reduce((sum, table) => sum + table.rows.length, 0);
      if (leftOut === 'summary' || leftOut === 'repeats-projects') {
        const reason = leftOut === 'summary' ? 'no-projects' : leftOut;
        findings.push(finding('sheet/summary', { reason, rows: rows || one.sheet.cells.rowCount }, place));
      } else if (leftOut === 'no-table' && workbook.sheets.length > 1) {
        findings.push(finding('sheet/no-table', { rows: one.sheet.cells.rowCount }, place));
      } else if (leftOut === undefined) {
        findings = findings.concat(one.findings ?? [], hiddenParts(one.sheet, one.tables, place));
      }
      return { sheet: one.sheet, tables: leftOut === undefined ? one.tables : [], leftOut };
    });
    if (sheets.every((one) => one.tables.length === 0 && one.leftOut !== 'summary')) {
      const names = workbook.sheets.map((sheet) => sheet.name);
      const place = { file: workbook.file };
      const isBlank = found.some(({ hasBlankForm }) => hasBlankForm);
      findings.push(
        isBlank
          ? finding('file/blank-form', { projects: 0 }, place)
          : finding('file/no-table', { sheets: names }, place),
      );
    }
    return { value: sheets, findings };
  };
}

/** The same words stand in every file of a batch. */
function rememberWords(isWordOf: RegisterWords<string>['isWordOf']): RegisterWords<string>['isWordOf'] {
  const known = new Map<string, boolean>();
  return (kind, text) => {
    const key = `${kind} ${text}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = isWordOf(kind, text);
      if (known.size < MOST_WORDS) known.set(key, answer);
    }
    return answer;
  };
}

const MOST_WORDS = 20_000;

interface FoundSheet<Field extends string> {
  readonly sheet: Sheet;
  readonly tables: readonly Table<Field>[];
  readonly others: number;
}

/**
 * Which sheets are not counted, and why. Hidden sheets are judged first, then those called 汇总, then the rest, each
 * against the sheets still counted: of two copies one stays, and no visible sheet gives way to a hidden one.
 */
function leaveOut<Field extends string>(
  found: readonly FoundSheet<Field>[],
  options: RecogniseOptions,
  dictionary: Dictionary<Field>,
  register: RegisterWords<Field>,
): Map<Sheet, RecognisedSheet['leftOut']> {
  const left = new Map<Sheet, RecognisedSheet['leftOut']>();
  const judged = found.map((one) => ({ ...one, looks: summaryOf(one.sheet, one.tables, dictionary) }));
  const suspicion = (one: (typeof judged)[number]) =>
    one.sheet.visibility !== 'visible' ? 0 : one.looks === 'name' ? 1 : 2;
  const lists = judged.filter(({ tables }) => tables.length > 0);
  for (const one of judged.toSorted((a, b) => suspicion(a) - suspicion(b))) {
    const others = () =>
      lists
        .filter(({ sheet }) => sheet !== one.sheet && !left.has(sheet))
        .filter(({ sheet }) => one.sheet.visibility !== 'visible' || sheet.visibility === 'visible')
        .flatMap(({ tables }) => tables);
    const reason = reasonToLeaveOut(one, others, options, register);
    if (reason !== undefined) left.set(one.sheet, reason);
  }
  return left;
}

function reasonToLeaveOut<Field extends string>(
  one: FoundSheet<Field> & { readonly looks: ReturnType<typeof summaryOf> },
  othersOf: () => readonly Table<Field>[],
  options: RecogniseOptions,
  register: RegisterWords<Field>,
): RecognisedSheet['leftOut'] {
  const hidden = one.sheet.visibility !== 'visible';
  if (one.sheet.cells.rowCount === 0) return 'empty';
  if (options.leaveOutHidden && hidden) return 'hidden';
  // 问题台账: a register of something else, that names the projects.
  if (one.tables.length === 0) return one.looks !== undefined || one.others > 0 ? 'summary' : 'no-table';
  if (one.looks === 'figures') return 'summary';
  const others = othersOf();
  if (sumsUpOthers(one.tables, others, register.identity)) return 'summary';
  return (one.looks === 'name' || hidden) && repeatsOthers(one.tables, others)
    ? 'repeats-projects'
    : undefined;
}

function hiddenParts(sheet: Sheet, tables: readonly Table[], place: Source): Finding[] {
  const found: Finding[] = [];
  const projects = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (sheet.visibility !== 'visible') {
    found.push(finding('sheet/hidden', { visibility: sheet.visibility, projects }, place));
  }
  const isHidden = (at: number) => sheet.hiddenRows.has(sheet.cells.rowNumber(at));
  const rows = sheet.hiddenRows.size === 0 ? [] : tables.flatMap((table) => table.rows.filter(isHidden));
  if (rows.length > 0) found.push(finding('sheet/hidden-rows', { rows: rows.length }, place));
  const columns = tables
    .flatMap((table) => table.columns)
    .filter((column) => column.field !== undefined && sheet.hiddenColumns.has(column.column))
    .map((column) => column.header);
  if (columns.length > 0)
    found.push(finding('sheet/hidden-columns', { columns: [...new Set(columns)] }, place));
  return found;
}
