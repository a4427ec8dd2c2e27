import {
  type Accounted,
  type FigureDefinition,
  figuresBy,
  type ListDefinition,
  type NamedFigures,
} from '../../calculate/account.ts';
import {
  amountColumn,
  type Column,
  type Columns,
  columnOf,
  textColumn,
  wordColumn,
  wordsOf,
} from '../../calculate/column.ts';
import { type Figure, measuredValue } from '../../calculate/figure.ts';
import { type SumFormula, wordInColumn } from '../../model/formula.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../model/layout.ts';
import { type Measure, measured } from '../../model/measure.ts';
import type { Ratio } from '../../model/ratio.ts';
import { countCell, EMPTY_CELL, moneyCell, percentCell, quantityCell, textCell } from '../cells.ts';
import { cellMaker, shownKind } from '../detail.ts';
import { shortNames } from '../file-names.ts';
import { formulaText } from './figures.ts';
import type { ReachedGoal } from './goals.ts';
import type { LedgerWords } from './words.ts';

/** Every record has the list it stands in. */
type Listed = { readonly table: { readonly file: string } };

/**
 * Pages by the words of a column; on each page, records are ordered by the words of another column, unlisted words
 * last.
 */
interface PagesBy {
  readonly by: string;
  readonly first: { readonly column: string; readonly words: readonly string[] };
}

/** A ledger's month, ready to be laid out. */
export interface ShownLedger<R> {
  readonly id: string;
  readonly title: string;
  readonly accounted: Accounted<R>;
  readonly columns: Columns<R>;
  readonly definitions: readonly FigureDefinition[];
  readonly goals: readonly ReachedGoal[];
  /** The titles of columns and figures. */
  readonly titleOf: (id: string) => string;
  readonly listTitle: (id: string) => string;
  /** Derived columns, which lists for people leave out. */
  readonly derived: ReadonlySet<string>;
  /** The column whose words each get a page in a workbook. */
  readonly pages?: PagesBy | undefined;
  readonly asOf: string;
  readonly words: LedgerWords;
}

/** All tables of a ledger: its figures, the same by group, its lists, and every entry. */
export function ledgerTables<R extends Listed>(shown: ShownLedger<R>): readonly LayoutTable[] {
  const { figures, lists, records } = tablesOf(shown);
  return [...figures, ...lists, records];
}

/** The same for a workbook with other subjects: figures and lists for reading, and the entries behind them. */
export function ledgerSheets<R extends Listed>(
  shown: ShownLedger<R>,
): Record<'tables' | 'reference', readonly LayoutTable[]> {
  const { figures, lists, records } = tablesOf(shown);
  const of = (table: LayoutTable): LayoutTable => {
    const title = shown.words.tableOf(shown.title, table.title);
    return { ...table, title, sheet: title };
  };
  return {
    tables: [...figures.map(of), ...lists.map((table): LayoutTable => ({ ...of(table), kind: 'list' }))],
    reference: [of(records)],
  };
}

function tablesOf<R extends Listed>(shown: ShownLedger<R>) {
  const { accounted, words } = shown;
  const records: LayoutTable = {
    ...entriesTable({ ...shown, columns: withWords(shown) }, 'detail', words.items, accounted.records),
    kind: 'records',
  };
  return {
    figures: [
      figuresTable(shown),
      ...goalTables(shown),
      ...accounted.groups.filter(({ rows }) => rows.length > 0).map((group) => groupTable(shown, group)),
    ],
    lists: accounted.lists
      .filter((list) => list.records.length > 0)
      .map((list) => listTable(shown, list.definition, list.records)),
    records,
  };
}

/**
 * The columns; one whose cells may hold several words is followed by a 是/否 column for each word, which the formulas
 * use.
 */
function withWords<R extends Listed>({ accounted, columns }: ShownLedger<R>): Columns<R> {
  const all = [...columns.values()].flatMap((column) => {
    const group = accounted.groups.find(({ by }) => by === column.id);
    if (group === undefined || column.kind !== 'text' || column.words === undefined) return [column];
    return [column, ...group.rows.map(({ key }) => wordColumn(columns, column.id, key))];
  });
  return new Map(all.map((column) => [column.id, column]));
}

/** A page for every word of a column: figures above, records below. */
export function pageTables<R extends Listed>(shown: ShownLedger<R>): readonly LayoutTable[] {
  const { pages, accounted, columns, definitions, titleOf } = shown;
  if (pages === undefined) return [];
  const column = textColumn(columns, pages.by);
  const group = accounted.groups.find(({ by }) => by === pages.by);
  const { words } = pages.first;
  const first = textColumn(columns, pages.first.column);
  const placeOf = (record: R) => {
    const place = words.indexOf(first.value(record) ?? '');
    return place < 0 ? words.length : place;
  };
  return (group?.rows ?? []).map(({ key, figures }, at) => {
    const own = accounted.records.filter((record) => wordsOf(column, record).includes(key));
    own.sort((one, other) => placeOf(one) - placeOf(other));
    const told = definitions.flatMap(({ id }) => {
      const figure = figures.get(id);
      const value = figure && measuredValue(figure);
      return typeof value === 'number' ? [`${titleOf(id)} ${value}`] : [];
    });
    const table = listTable({ ...shown, listTitle: () => key }, { id: `page-${at + 1}` }, own);
    return { ...table, isAlone: true, notes: [told.join('  ')] };
  });
}

function figuresTable<R extends Listed>(shown: ShownLedger<R>): LayoutTable {
  const { id, accounted, columns, definitions, goals, titleOf, asOf, words } = shown;
  const goalOf = (figure: string) => goals.find(({ path }) => path === `${id}.${figure}`);
  const hasGoals = definitions.some((figure) => goalOf(figure.id) !== undefined);
  return {
    id: 'figures',
    title: words.figures,
    notes: [asOf],
    columns: [
      { id: 'figure', title: words.figure, kind: 'text', expendable: 0 },
      { id: 'value', title: words.value, kind: 'count', expendable: 0 },
      ...(hasGoals ? goalColumns(words) : []),
      { id: 'numerator', title: words.numerator, kind: 'count', expendable: 1 },
      { id: 'denominator', title: words.denominator, kind: 'count', expendable: 1 },
      { id: 'formula', title: words.formula, kind: 'text', expendable: 2 },
    ],
    rows: shownFigures(definitions, accounted).map(({ id }): LayoutRow => {
      const figure = accounted.figures.get(id)!;
      const formula = textCell(formulaText(figure.formula, shown));
      const [numerator, denominator] = sumCells(figure, columns);
      const goal = hasGoals ? goalCells(goalOf(id)) : [];
      return {
        cells: [textCell(titleOf(id)), figureCell(figure, columns), ...goal, numerator, denominator, formula],
      };
    }),
  };
}

/** Without rare figures that this month does not have. */
function shownFigures<R>(
  definitions: readonly FigureDefinition[],
  { figures }: Accounted<R>,
): readonly FigureDefinition[] {
  return definitions.filter(
    ({ id, isRare }) => isRare !== true || measuredValue(figures.get(id)!) !== undefined,
  );
}

/** Goals of groups, one per row. */
function goalTables<R extends Listed>({
  goals,
  columns,
  titleOf,
  words,
}: ShownLedger<R>): readonly LayoutTable[] {
  const ofGroups = goals.flatMap((goal) => {
    const [, by, key = '', figure = ''] = /^\w+\.(\w+)\[(.+)\]\.(\w+)$/.exec(goal.path) ?? [];
    return by === undefined ? [] : [{ goal, group: `${titleOf(by)} ${key}`, title: titleOf(figure) }];
  });
  if (ofGroups.length === 0) return [];
  return [
    {
      id: 'goals',
      title: words.goals,
      notes: [],
      columns: [
        { id: 'group', title: words.group, kind: 'text', expendable: 0 },
        { id: 'figure', title: words.figure, kind: 'text', expendable: 0 },
        { id: 'value', title: words.value, kind: 'count', expendable: 0 },
        ...goalColumns(words),
      ],
      rows: ofGroups.map(({ goal, group, title }): LayoutRow => {
        const value = goal.figure === undefined ? EMPTY_CELL : figureCell(goal.figure, columns);
        return { cells: [textCell(group), textCell(title), value, ...goalCells(goal)] };
      }),
    },
  ];
}

function goalColumns(words: LedgerWords): readonly LayoutColumn[] {
  return [
    { id: 'goal', title: words.goal, kind: 'count', expendable: 0 },
    { id: 'goalRate', title: words.goalRate, kind: 'percent', expendable: 0 },
  ];
}

/** A goal in the unit of its figure; without a share if the figure is not measured. */
function goalCells(goal: ReachedGoal | undefined): readonly [goal: LayoutCell, rate: LayoutCell] {
  if (goal === undefined) return [EMPTY_CELL, EMPTY_CELL];
  const { wanted, rate, isMoney } = goal;
  const cell: LayoutCell =
    typeof wanted === 'number'
      ? { type: isMoney ? 'money' : 'count', value: wanted }
      : { type: 'percent', value: wanted };
  return [cell, rate === undefined ? EMPTY_CELL : { type: 'percent', value: rate }];
}

/** Numerator and denominator of a rate. For quantities only the quotient is known. */
function sumCells<R extends Listed>(
  { formula, measure }: Figure,
  columns: Columns<R>,
): readonly [numerator: LayoutCell, denominator: LayoutCell] {
  if (formula.op !== 'ratio' || !isRate(measure)) return [EMPTY_CELL, EMPTY_CELL];
  const cell = (sum: SumFormula, value: number): LayoutCell => {
    const { kind } = amountColumn(columns, sum.column);
    if (kind === 'quantity') return EMPTY_CELL;
    return (kind === 'money' ? moneyCell : countCell)({ measure: measured(value), formula: sum });
  };
  const { numerator, denominator } = measure.value;
  return [cell(formula.numerator, numerator), cell(formula.denominator, denominator)];
}

function groupTable<R extends Listed>(
  { accounted, columns, definitions, titleOf, words }: ShownLedger<R>,
  { by, rows, without }: Accounted<R>['groups'][number],
): LayoutTable {
  const own = shownFigures(figuresBy(definitions, by), accounted);
  const cells = (figures: NamedFigures) => own.map(({ id }) => figureCell(figures.get(id)!, columns));
  return {
    id: `by-${by}`,
    title: words.by(titleOf(by)),
    notes: without === 0 ? [] : [words.without(without, titleOf(by))],
    columns: [
      { id: 'key', title: titleOf(by), kind: 'text', expendable: 0 },
      ...own.map(
        ({ id, of }, at): LayoutColumn => ({
          id,
          title: titleOf(id),
          kind: 'column' in of ? amountColumn(columns, of.column).kind : 'percent',
          expendable: at < 2 ? 0 : at,
        }),
      ),
    ],
    rows: [
      ...rows.map(({ key, figures }): LayoutRow => ({ cells: [textCell(key), ...cells(figures)] })),
      { cells: [textCell(words.all), ...cells(accounted.figures)], emphasis: 'total' },
    ],
  };
}

/** Records that need attention, with the columns that their lists have. */
function listTable<R extends Listed>(
  shown: ShownLedger<R>,
  { id, columns: wanted }: Pick<ListDefinition, 'id' | 'columns'>,
  records: readonly R[],
): LayoutTable {
  const { columns, derived, listTitle } = shown;
  const told =
    wanted?.map((one) => columnOf(columns, one)) ??
    [...columns.values()].filter(
      (column) => !derived.has(column.id) && records.some((record) => column.value(record) !== undefined),
    );
  const own = new Map(told.map((column) => [column.id, column]));
  return entriesTable({ ...shown, columns: own }, id, listTitle(id), records);
}

function entriesTable<R extends Listed>(
  { accounted, columns, titleOf }: ShownLedger<R>,
  id: string,
  title: string,
  records: readonly R[],
): LayoutTable {
  const all = [...columns.values()];
  const shorten = shortNames(accounted.records, []);
  const makers = all.map((column) => cellMaker(column, column.id === 'file' ? shorten : undefined));
  return {
    id,
    title,
    notes: [],
    columns: all.map((column, at) => entryColumn(column, at, titleOf)),
    rows: records.map((record) => ({ cells: makers.map((make) => make(record)) })),
  };
}

function entryColumn<R extends Listed>(
  column: Column<R>,
  at: number,
  titleOf: (id: string) => string,
): LayoutColumn {
  const { id } = column;
  return {
    id,
    title: titleOf(id),
    kind: shownKind(column),
    expendable: at < 2 ? 0 : at,
    auxiliary: PLACES.has(id) || wordInColumn(id) !== undefined,
  };
}

/** Columns for an entry's place, or for formulas only. */
const PLACES: ReadonlySet<string> = new Set(['entries', 'file', 'sheet', 'row']);

function figureCell<R extends Listed>(figure: Figure, columns: Columns<R>): LayoutCell {
  const { formula, measure } = figure;
  if (isRate(measure)) return percentCell({ measure, formula });
  if (!isSum(measure)) return EMPTY_CELL;
  const kind = 'column' in formula ? columnOf(columns, formula.column).kind : undefined;
  if (kind === 'quantity') return quantityCell({ measure, formula, unit: figure.unit });
  return (kind === 'money' ? moneyCell : countCell)({ measure, formula });
}

function isRate(measure: Measure<number | Ratio>): measure is Extract<Measure<Ratio>, { state: 'measured' }> {
  return measure.state === 'measured' && typeof measure.value !== 'number';
}

function isSum(measure: Measure<number | Ratio>): measure is Measure<number> {
  return measure.state !== 'measured' || typeof measure.value === 'number';
}
