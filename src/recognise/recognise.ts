import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { CELL, type Sheet, type Workbook } from '../model/sheet.ts';
import type { Source } from '../model/source.ts';
import { cellUnder, type SheetLeftOut, type Table, tableSource } from '../model/table.ts';
import { refusal } from '../read/xlsx/fault.ts';
import { buildDictionary } from './dictionary.ts';
import type { LedgerWords } from './ledger-words.ts';
import { labelsBeside, type OtherLayout, rowsInTurn } from './other-layout.ts';
import { settledBySameForm } from './same-form.ts';
import { looksLikeSummary, type SaysAgain, summaryFindings, tablesThatSayAgain } from './summary.ts';
import { readTables, type SheetTables } from './tables.ts';
import { columnsOfKind, fieldOfKind, placeIn, type RecogniseOptions } from './task.ts';

/** A sheet, and the tables found in it. */
export interface RecognisedSheet<Field extends string = string> {
  readonly sheet: Sheet;
  readonly tables: readonly Table<Field>[];
  /** Tables of other ledgers, and what was found about them. */
  readonly others: readonly Table[];
  readonly aside: readonly Finding[];
  /** Why a sheet's rows are not counted. */
  readonly leftOut: SheetLeftOut | undefined;
}

export type Recogniser<Field extends string> = (
  workbook: Workbook,
  options: RecogniseOptions,
) => Outcome<readonly RecognisedSheet<Field>[]>;

/**
 * Makes the recogniser of a ledger: sheets in; tables, and the decisions made on the way, out. Its files may also
 * hold lists of other ledgers.
 */
export function createRecogniser<Field extends string>(
  words: LedgerWords<Field>,
  others: readonly LedgerWords[] = [],
): Recogniser<Field> {
  const main = madeReady(words);
  const finder = new SheetFinder(main, others.map(madeReady));
  return (workbook, options) => {
    const { file } = workbook;
    let found: FoundSheet[] = [];
    for (const sheet of workbook.sheets) {
      try {
        found.push(finder.find(sheet, file, options));
      } catch (error) {
        // One sheet beyond the limits, and the whole file is refused.
        return { value: [], findings: refusal(error, file, sheet.name).findings };
      }
    }
    const hasBlankForm = found.some((one) => one.hasBlankForm);
    if (!hasBlankForm && found.every(({ lists }) => lists.length === 0))
      found = found.map((one) => finder.findBeside(one, file, options));
    const listed = withoutExamples(settledBySameForm(found));
    const { value, findings } = countedSheets<Field>(workbook, listed, main.ledger, options);
    const hasLists = listed.some(({ lists }) => lists.length > 0);
    const layouts = found.flatMap(({ sheet, layout }) =>
      layout === undefined ? [] : [layoutFinding(layout, file, sheet)],
    );
    const none = hasLists || layouts.length > 0 ? [] : [noList(workbook, listed)];
    return { value, findings: [...findings, ...layouts, ...none] };
  };
}

/** Finds the tables of one sheet after the other, as lists, in turn, or as cards. */
class SheetFinder {
  readonly #main: ReadyWords;
  readonly #others: readonly ReadyWords[];
  readonly #nameField: string | undefined;

  constructor(main: ReadyWords, others: readonly ReadyWords[]) {
    this.#main = main;
    this.#others = others;
    this.#nameField = fieldOfKind(main, 'name');
  }

  find(sheet: Sheet, file: string, options: RecogniseOptions): FoundSheet {
    if (options.leaveOutHidden && sheet.visibility !== 'visible') return { ...NOTHING, sheet };
    const inTurn = rowsInTurn(sheet, this.#main.dictionary, this.#nameField);
    return inTurn === undefined
      ? this.#lists(sheet, file, options)
      : this.#turned(sheet, inTurn, file, options);
  }

  /**
   * Cards beside a list repeat it; where there is no list, they are read. Labels beside words only are no projects: they
   * say how a form is filled in, or leave room for opinions.
   */
  findBeside(found: FoundSheet, file: string, options: RecogniseOptions): FoundSheet {
    const { sheet } = found;
    const layout = found.layout ?? labelsBeside(sheet, this.#main.dictionary, this.#nameField);
    if (layout === undefined || layout === found.layout) return found;
    const turned = this.#turned(sheet, layout, file, options);
    const isCertain = turned.lists.every((table) =>
      table.rows.every((position) => statesAmount(table, position, this.#main)),
    );
    return isCertain ? turned : { ...NOTHING, sheet, layout };
  }

  #lists(sheet: Sheet, file: string, options: RecogniseOptions): FoundSheet {
    const task = { file, sheet, options };
    const others = this.#others.map((ledger) => ({ ...task, ...ledger, isOther: true }));
    const { value, findings } = readTables({ ...task, ...this.#main, others });
    return { sheet, findings, ...value };
  }

  #turned(sheet: Sheet, layout: OtherLayout, file: string, options: RecogniseOptions): FoundSheet {
    const found = layout.turned && this.#lists(layout.turned, file, options);
    if (found === undefined || !found.lists.some(({ rows }) => rows.length > 0))
      return { ...NOTHING, sheet, layout };
    return { ...found, sheet, findings: [turnedFinding(layout, found, file), ...found.findings] };
  }
}

/** The lists on sheets with instructions are examples, if another sheet has the list itself. */
function withoutExamples(found: readonly FoundSheet[]): readonly FoundSheet[] {
  const isElsewhere = ({ sheet }: FoundSheet) =>
    found.some((one) => one.sheet !== sheet && (one.lists.length > 0 || one.hasBlankForm));
  return found.map((one) =>
    EXPLAINS.test(one.sheet.name) && isElsewhere(one) ? { ...one, lists: [], hasBlankForm: false } : one,
  );
}

/** The tables of each sheet that count, and what was found about its sheets. */
function countedSheets<Field extends string>(
  { file, sheets }: Workbook,
  found: readonly FoundSheet[],
  ledger: LedgerWords,
  options: RecogniseOptions,
): Outcome<readonly RecognisedSheet<Field>[]> {
  const isMain = (table: Table): table is Table<Field> => table.ledger === ledger.id;
  const lists = found.flatMap((one) => one.lists);
  const again = ledger.rowsMayRepeat
    ? new Map<Table, SaysAgain>()
    : tablesThatSayAgain(lists.filter(isMain), ledger);
  const counted = lists.filter((table) => !again.has(table));
  const judged = found.map((one) => {
    const { sheet, aside } = one;
    const tables = one.lists.filter((table) => !again.has(table));
    const leftOut = reasonToLeaveOut(one, tables, again, options, lists.length > 0);
    const place = placeIn({ file, sheet });
    const doubtful = tables.filter((table) => isMain(table) && looksLikeSummary(table, counted, ledger));
    const findings = [
      ...(tables.length > 0 ? [...one.findings, ...hiddenParts(sheet, tables, place)] : []),
      ...doubtful.map((table) => finding('summary/unproven', {}, tableSource(table, table.headerRows[0]))),
      ...leftOutFindings(one, again, counted, leftOut),
      ...(leftOut === 'no-table' && sheets.length > 1
        ? [finding('sheet/no-table', { rows: sheet.cells.rowCount }, place)]
        : []),
    ];
    const others = tables.filter((table) => !isMain(table));
    return { value: { sheet, tables: tables.filter(isMain), others, aside, leftOut }, findings };
  });
  return {
    value: judged.map(({ value }) => value),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

function layoutFinding({ layout, label, row, column }: OtherLayout, file: string, sheet: Sheet): Finding {
  return finding('sheet/layout', { layout, label }, placeIn({ file, sheet }, row, column));
}

function statesAmount<Field extends string>(
  table: Table<Field>,
  position: number,
  task: Parameters<typeof columnsOfKind<Field>>[0],
): boolean {
  const { cells } = table.sheet;
  return columnsOfKind(task, table.columns, 'money').some(({ column }) => {
    const cell = cellUnder(table, position, column);
    return cell >= 0 && (cells.kind(cell) === CELL.number || /\d/.test(cells.text(cell)));
  });
}

function turnedFinding(
  { layout, label, row, column }: OtherLayout,
  found: FoundSheet,
  file: string,
): Finding {
  const projects = found.lists.reduce((sum, { rows }) => sum + rows.length, 0);
  return finding(
    'sheet/turned',
    { layout, label, projects },
    placeIn({ file, sheet: found.sheet }, row, column),
  );
}

function noList({ file, sheets }: Workbook, found: readonly FoundSheet[]): Finding {
  if (found.some(({ hasBlankForm }) => hasBlankForm))
    return finding('file/blank-form', { projects: 0 }, { file });
  return finding('file/no-table', { sheets: sheets.map(({ name }) => name) }, { file });
}

/** The tables and findings of a sheet. */
interface FoundSheet extends SheetTables<string> {
  readonly sheet: Sheet;
  /** Why it was not read. */
  readonly layout?: OtherLayout;
  readonly findings: readonly Finding[];
}

const NOTHING = { lists: [], others: 0, hasBlankForm: false, aside: [], findings: [] };
/** Sheets with instructions for filling in the form. */
const EXPLAINS = /说明|须知|示例|样例|样表|范例|填报要求/;

function reasonToLeaveOut(
  { sheet, lists, others, hasBlankForm }: FoundSheet,
  counted: readonly Table[],
  again: ReadonlyMap<Table, SaysAgain>,
  options: RecogniseOptions,
  hasLists: boolean,
): RecognisedSheet['leftOut'] {
  if (counted.length > 0) return undefined;
  if (sheet.visibility !== 'visible' && options.leaveOutHidden) return 'hidden';
  if (sheet.cells.rowCount === 0) return 'empty';
  const [table] = lists;
  if (table !== undefined) return again.get(table);
  // 问题台账 beside a list: another ledger that names the list's projects.
  if (others > 0 && hasLists) return 'summary';
  return hasBlankForm ? 'blank-form' : 'no-table';
}

function leftOutFindings(
  { sheet, lists }: FoundSheet,
  again: ReadonlyMap<Table, SaysAgain>,
  counted: readonly Table[],
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

type ReadyWords = ReturnType<typeof madeReady>;

/** A ledger's words with its dictionary built. */
function madeReady(words: LedgerWords) {
  return {
    ledger: { ...words, isWordOf: rememberWords(words) },
    dictionary: buildDictionary(words.columns, words.unused, words.settled, words.wide),
  };
}

/** Caches the answers: the same words occur in every file of a batch. */
function rememberWords(words: LedgerWords): LedgerWords['isWordOf'] {
  const known = new Map<string, boolean>();
  return (kind, text) => {
    const key = `${kind} ${text}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = words.isWordOf(kind, text);
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
