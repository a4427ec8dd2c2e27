import type { Sheet } from '../../model/sheet.ts';
import { readLevel } from '../heading/level.ts';
import { namesList, sectionName } from '../labels.ts';
import { sectionNumbering } from './numbering.ts';
import { isColumnNumbers, isUnitRow, repeatsHeader } from './row-shapes.ts';
import { isPlainProject, type RowRules, type RowView, viewRow } from './row-view.ts';
import { isStruckRow } from './struck.ts';

/** The kind of a row, judged by its own words and shape; whether it is a sum of others is decided later. */
export type RowKind =
  | 'hidden'
  | 'struck'
  | 'column-numbers'
  | 'unit-row'
  | 'header'
  | 'other-table'
  | 'total'
  | 'note'
  | 'example'
  | 'of-which'
  | 'title'
  /** 增减额, 去年同期: compares the list's total with something else. */
  | 'statistic'
  | 'section'
  | 'blank-form'
  | 'nameless'
  /** A second line of the project above, such as another contact or another firm. */
  | 'continued'
  | 'shifted'
  | 'project';

export interface ClassifiedRow {
  readonly position: number;
  readonly kind: RowKind;
  /** Undefined for rows that the quick look recognised as plain projects. */
  readonly view: RowView | undefined;
}

export interface ClassifiedRows {
  readonly rows: readonly ClassifiedRow[];
  /** The first stored row that belongs to another table, or the number of rows. */
  readonly end: number;
}

/** Classifies the non-blank rows from `from` on, until the next table begins. */
export function classifyRows(sheet: Sheet, from: number, rules: RowRules): ClassifiedRows {
  const { cells } = sheet;
  const rows: ClassifiedRow[] = [];
  const before: Before = { kind: undefined, isBelowHeader: true, isInOtherTable: false };
  for (let position = from; position < cells.rowCount; position += 1) {
    if (
      before.kind === 'project' &&
      isVisible(sheet, position, rules) &&
      isUnmarked(sheet, position, rules) &&
      isPlainProject(sheet, position, rules) &&
      !rules.isShifted(position)
    ) {
      rows.push({ position, kind: 'project', view: undefined });
      continue;
    }
    const view = viewRow(sheet, position, rules);
    if (view.texts.length === 0) continue;
    const kind = classify({
      sheet,
      position,
      view,
      rules,
      before,
      starts: rules.startsTable(position),
    });
    if (kind === 'next-table') return { rows, end: position };
    rows.push({ position, kind, view });
    before.kind = kind;
    before.isInOtherTable = kind === 'other-table';
    before.isBelowHeader = kind === 'header' || (before.isBelowHeader && BELOW_HEADER.has(kind));
  }
  return { rows, end: cells.rowCount };
}

/** What came right before the row. */
interface Before {
  kind: RowKind | undefined;
  /** Only column numbers and units stand between the header and this row. */
  isBelowHeader: boolean;
  isInOtherTable: boolean;
}

interface Evidence {
  readonly sheet: Sheet;
  readonly position: number;
  readonly view: RowView;
  readonly rules: RowRules;
  readonly before: Readonly<Before>;
  /** The kind of table whose header is at this row, if it is one. */
  readonly starts: ReturnType<RowRules['startsTable']>;
}

const BELOW_HEADER: ReadonlySet<RowKind> = new Set<RowKind>([
  'hidden',
  'struck',
  'column-numbers',
  'unit-row',
]);

/** The first test that holds decides the kind of the row. */
const EVIDENCE: readonly (readonly [RowKind | 'next-table', (row: Evidence) => boolean])[] = [
  ['hidden', ({ sheet, position, rules }) => !isVisible(sheet, position, rules)],
  ['struck', ({ sheet, position, rules }) => isStruckRow(sheet, position, rules.nameColumn)],
  ['total', ({ sheet, view }) => sheet.totalRows.has(view.number)],
  ['column-numbers', ({ view, before }) => before.isBelowHeader && isColumnNumbers(view.texts)],
  ['unit-row', ({ view, before }) => before.isBelowHeader && isUnitRow(view.texts)],
  // Right below a title, the repeated header starts another list with the same columns.
  ['next-table', (row) => row.before.kind === 'title' && isHeaderAgain(row)],
  ['header', isHeaderAgain],
  ['next-table', ({ starts }) => starts === 'list'],
  ['other-table', ({ starts, before }) => before.isInOtherTable || starts === 'other'],
  ['shifted', (row) => isTotal(row.view) && isShifted(row)],
  ['total', ({ view }) => view.isTotalWord],
  ['note', ({ view }) => SIGNED.test(view.lead)],
  ['example', ({ view }) => view.example !== undefined],
  ['total', ({ view }) => isTotal(view)],
  ['note', ({ view }) => view.label === 'note' && (view.texts.length === 1 || saysNothingOfProject(view))],
  ['of-which', ({ view }) => view.label === 'of-which' && breaksDown(view)],
  [
    'note',
    ({ view, before }) => before.kind === 'note' && view.texts.length <= 2 && saysNothingOfProject(view),
  ],
  ['statistic', ({ view }) => isStatistic(view)],
  ['title', ({ view }) => isTitle(view)],
  ['section', isSection],
  ['blank-form', ({ view }) => isNameless(view) && !view.hasNonZero && !view.hasIdentity],
  ['shifted', isShifted],
  ['continued', goesOn],
  ['nameless', ({ view }) => isNameless(view)],
  ['project', () => true],
];

function classify(row: Evidence): RowKind | 'next-table' {
  return EVIDENCE.find(([, holds]) => holds(row))![0];
}

function isVisible(sheet: Sheet, position: number, { leaveOutHidden }: RowRules): boolean {
  return !leaveOutHidden || !sheet.hiddenRows.has(sheet.cells.rowNumber(position));
}

/** Whether the row is neither struck through nor marked as a total by the file itself. */
function isUnmarked(sheet: Sheet, position: number, { nameColumn }: RowRules): boolean {
  return !sheet.totalRows.has(sheet.cells.rowNumber(position)) && !isStruckRow(sheet, position, nameColumn);
}

function isHeaderAgain({ view, rules, before }: Evidence): boolean {
  const isLower = before.kind === 'header';
  return (view.cells.length >= 2 || isLower) && repeatsHeader(view.cells, rules.headerLabels);
}

/** Whether the column of numbers has a number in this row. */
export function isNumbered(view: RowView): boolean {
  return view.serial !== '' && view.numbering !== undefined;
}

/** 其中：一期 without a number of its own. A number of two levels (3.1) already says what the row is a part of. */
function breaksDown(view: RowView): boolean {
  if (!isNumbered(view)) return !view.hasIdentity || OF_WHICH.test(view.labelText);
  return !view.hasIdentity && OF_WHICH.test(view.labelText) && view.numbering?.path.length === 1;
}

function isTotal(view: RowView): boolean {
  return view.isTotalWord || (!view.hasIdentity && view.label === 'total');
}

function isShifted({ position, rules }: Evidence): boolean {
  return rules.isShifted(position);
}

function saysNothingOfProject(view: RowView): boolean {
  return !view.hasIdentity && !view.hasAmounts;
}

/** Below a project in a list with numbers: a row with words, but without a name, a number or an amount. */
function goesOn({ view, rules, before }: Evidence): boolean {
  const isBelowProject = before.kind === 'project' || before.kind === 'continued';
  return isBelowProject && rules.isNumbered && view.serial === '' && view.name === '' && !view.hasAmounts;
}

function isNameless({ name }: RowView): boolean {
  return !/\p{L}/u.test(name);
}

/** A signer's line below the table, which may fill several columns. */
const SIGNED =
  /^\s*(?:填报单位|填报部门|报送单位|填报时间|填报日期|填报人|填表人|审核人|制表人|经办人|联系人|单位负责人|分管领导|主要领导|负责人)[^:：]{0,12}[:：]/;
const OF_WHICH = /其中\s*[:：]/;

/** Whether the row is named only by words of comparison, as in the heading of a column. */
function isStatistic(view: RowView): boolean {
  if (view.hasIdentity || !view.hasAmounts || isNumbered(view)) return false;
  const { marks, leftover } = readLevel(view.labelText, undefined);
  const compares = leftover === '' && COMPARES.some((mark) => marks.has(mark));
  return compares || RESTATES.test(view.labelText);
}

const COMPARES = ['change', 'rate', 'gap', 'last-year'] as const;
/** 折合（亿元）: the total again, in another unit. */
const RESTATES = /^(?:折合|折算|换算)(?:为|成|数)?(?:[（(]|[百千]?[万亿]元?|人民币|$)/;

/** A list's title between two lists on one sheet: 市城管委2024年9月续建重点项目情况表. */
function isTitle(view: RowView): boolean {
  if (view.texts.length !== 1 || view.hasAmounts || sectionNumbering(view.labelText) !== undefined)
    return false;
  return namesList(view.labelText);
}

/** A row that says something about the rows below it: it has a label, and nothing that only a project has. */
function isSection(row: Evidence): boolean {
  const { view, rules } = row;
  if (view.labelText === '') return false;
  // A section's label may stand in any column, even in that of the agencies.
  if (view.hasIdentity) {
    const isMarked = view.label === 'section' && view.texts.length === (view.serial === '' ? 1 : 2);
    return isMarked || (view.texts.length === 1 && view.label === 'plain' && view.isSectionWord);
  }
  if (view.label === 'section') return true;
  if (view.label !== 'plain' || /^(?:\d+(?:[.．-]\d+)*|[A-Za-z])$/.test(view.serial)) return false;
  if (view.isSectionWord) return true;
  const named = sectionName(view.labelText);
  if (named.count !== undefined && named.name !== '') return true;
  // The column of numbers never holds a project's name, so these words are a section's.
  if (view.labelColumn === rules.serialColumn && isNameless(view)) return true;
  if (view.texts.length > 1) return false;
  return rules.isNumbered || standsAlone(row);
}

/**
 * For a label alone in its row, in a list with few numbers: whether the next row has a number (or, without a column of
 * numbers, is a named project), or the label is outside the column of names or merged over three columns.
 */
function standsAlone({ sheet, position, view, rules }: Evidence): boolean {
  if (rules.serialColumn !== undefined && view.labelColumn !== rules.nameColumn) return true;
  const next = position + 1 < sheet.cells.rowCount ? viewRow(sheet, position + 1, rules) : undefined;
  const opens =
    rules.serialColumn === undefined
      ? GROUP.test(view.labelText) && next?.hasIdentity && next.label === 'plain' && !isNameless(next)
      : next?.serial !== '' && next?.numbering !== undefined;
  if (opens) return true;
  return sheet.merges.some(
    ({ top, left, right }) => top === view.number && left === view.labelColumn && right - left >= 2,
  );
}

/** 重大产业化, 民生类项目: the name of a group rather than of a project. */
const GROUP = /^[^\d\s]{2,10}$/;
