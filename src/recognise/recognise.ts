import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Sheet, Workbook } from '../model/sheet.ts';
import type { Source } from '../model/source.ts';
import { type SheetLeftOut, type Table, tableSource } from '../model/table.ts';
import { buildDictionary } from './dictionary.ts';
import type { RegisterWords } from './register.ts';
import { looksLikeSummary, type SaysAgain, summaryFindings, tablesThatSayAgain } from './summary.ts';
import { readTables, type SheetTables } from './tables.ts';
import { placeIn, type RecogniseOptions } from './task.ts';

/** A sheet, and the tables found in it. */
export interface RecognisedSheet<Field extends string = string> {
  readonly sheet: Sheet;
  readonly tables: readonly Table<Field>[];
  /** Why a sheet's rows are not counted. */
  readonly leftOut: SheetLeftOut | undefined;
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
    const { file } = workbook;
    const found = workbook.sheets.map((sheet): FoundSheet<Field> => {
      if (options.leaveOutHidden && sheet.visibility !== 'visible') return { ...NOTHING, sheet };
      const { value, findings } = readTables({ file, sheet, register, dictionary, options });
      return { sheet, findings, ...value };
    });
    const isElsewhere = ({ sheet }: FoundSheet<Field>) =>
      found.some((one) => one.sheet !== sheet && (one.lists.length > 0 || one.hasBlankForm));
    const listed = found.map((one) =>
      EXPLAINS.test(one.sheet.name) && isElsewhere(one) ? { ...one, lists: [], hasBlankForm: false } : one,
    );
    const lists = listed.flatMap((one) => one.lists);
    const again = tablesThatSayAgain(lists, register);
    const counted = lists.filter((table) => !again.has(table));
    const findings: Finding[] = [];
    const note = (more: readonly Finding[]) => {
      for (const one of more) findings.push(one);
    };
    const sheets = listed.map((one): RecognisedSheet<Field> => {
      const tables = one.lists.filter((table) => !again.has(table));
      const leftOut = reasonToLeaveOut(one, tables, again, options, lists.length > 0);
      const place = placeIn({ file, sheet: one.sheet });
      if (tables.length > 0) {
        const doubtful = tables.filter((table) => looksLikeSummary(table, counted, register));
        note(one.findings);
        note(hiddenParts(one.sheet, tables, place));
        note(
          doubtful.map((table) => finding('summary/unproven', {}, tableSource(table, table.headerRows[0]))),
        );
      }
      note(leftOutFindings(one, again, counted, leftOut));
      if (leftOut === 'no-table' && workbook.sheets.length > 1)
        note([finding('sheet/no-table', { rows: one.sheet.cells.rowCount }, place)]);
      return { sheet: one.sheet, tables, leftOut };
    });
    if (lists.length === 0) {
      const isBlank = listed.some(({ hasBlankForm }) => hasBlankForm);
      const names = workbook.sheets.map((sheet) => sheet.name);
      note([
        isBlank
          ? finding('file/blank-form', { projects: 0 }, { file })
          : finding('file/no-table', { sheets: names }, { file }),
      ]);
    }
    return { value: sheets, findings };
  };
}

/** What a sheet holds. */
interface FoundSheet<Field extends string> extends SheetTables<Field> {
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
}

const NOTHING = { lists: [], others: 0, hasBlankForm: false, findings: [] };
/** Sheets that tell how to fill in the form; the list on them is an example. */
const EXPLAINS = /说明|须知|示例|样例|样表|范例|填报要求/;

function reasonToLeaveOut<Field extends string>(
  { sheet, lists, others, hasBlankForm }: FoundSheet<Field>,
  counted: readonly Table<Field>[],
  again: ReadonlyMap<Table<Field>, SaysAgain>,
  options: RecogniseOptions,
  hasLists: boolean,
): RecognisedSheet['leftOut'] {
  if (counted.length > 0) return undefined;
  if (sheet.visibility !== 'visible' && options.leaveOutHidden) return 'hidden';
  if (sheet.cells.rowCount === 0) return 'empty';
  const [table] = lists;
  if (table !== undefined) return again.get(table);
  // 问题台账 beside a list: a register of something else, that names its projects.
  if (others > 0 && hasLists) return 'summary';
  return hasBlankForm ? 'blank-form' : 'no-table';
}

function leftOutFindings<Field extends string>(
  { sheet, lists }: FoundSheet<Field>,
  again: ReadonlyMap<Table<Field>, SaysAgain>,
  counted: readonly Table<Field>[],
  leftOut: RecognisedSheet['leftOut'],
): Finding[] {
  const place = placeIn({ file: lists[0]?.file ?? '', sheet });
  if (leftOut === 'summary' && lists.length === 0)
    return [finding('sheet/summary', { reason: 'no-projects', rows: sheet.cells.rowCount }, place)];
  return lists.flatMap((table) => {
    const reason = again.get(table);
    if (reason === undefined) return [];
    const facts = {
      reason: reason === 'summary' ? ('no-projects' as const) : reason,
      rows: table.rows.length,
    };
    const at = lists.length === 1 ? place : tableSource(table, table.headerRows[0]);
    return [finding('sheet/summary', facts, at), ...summaryFindings(table, counted, reason)];
  });
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

function hiddenParts(sheet: Sheet, tables: readonly Table[], place: Source): Finding[] {
  const found: Finding[] = [];
  const projects = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (sheet.visibility !== 'visible') {
    found.push(finding('sheet/hidden', { visibility: sheet.visibility, projects }, place));
  }
  const rows =
    sheet.hiddenRows.size === 0
      ? []
      : tables.flatMap((table) =>
          table.rows.filter((at) => sheet.hiddenRows.has(table.sheet.cells.rowNumber(at))),
        );
  if (rows.length > 0) found.push(finding('sheet/hidden-rows', { rows: rows.length }, place));
  const columns = tables
    .flatMap((table) => table.columns)
    .filter((column) => column.field !== undefined && sheet.hiddenColumns.has(column.column))
    .map((column) => column.header);
  if (columns.length > 0)
    found.push(finding('sheet/hidden-columns', { columns: [...new Set(columns)] }, place));
  return found;
}
