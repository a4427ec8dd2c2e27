import { compareExact, type Exact } from '../model/exact.ts';
import { asPrinted, type Circle, circlesAmong, placeOf, type Ranked } from './against-ranks.ts';
import type { Claim } from './claim.ts';
import { halfWidthText } from './figures.ts';
import type { Paper, Paragraph } from './paper/paper.ts';
import { type Judged, UNKNOWN, type Verdict } from './verdict.ts';

/**
 * The places in the columns 排名 of tables. A heading rarely says by what and among whom is ranked: it is what most of the
 * cells agree with, by the data or by the table's own figures; if nothing is, all of them stay unknown. By its own
 * figures a table can only be wrong if a place is given twice: else the figure may be wrong rather than the place.
 */
export function rankColumns(
  { paragraphs }: Paper,
  claims: readonly Claim[],
  data: Ranked | undefined,
): Judged[] {
  const rows = rowsOf(paragraphs, claims);
  return columnsOf(paragraphs, rows).flatMap((column) => {
    const orders = [...(data === undefined ? [] : ordersOf(column, data)), ...ownOrders(column)];
    const counted = orders.map((order) => ({
      order,
      agree: column.filter((cell) => agrees(cell, order)).length,
    }));
    const best = counted.reduce<(typeof counted)[number] | undefined>(
      (found, one) => (found === undefined || one.agree > found.agree ? one : found),
      undefined,
    );
    const isClear = best !== undefined && best.agree >= FEWEST && best.agree * 3 >= column.length * 2;
    return column.map((cell) => ({
      ...cell.at,
      verdict: isClear ? verdictOf(cell, best.order, column) : UNKNOWN,
    }));
  });
}

/** So many places must agree with an order before it is taken for the one that is meant. */
const FEWEST = 3;

interface Row {
  readonly key: string;
  readonly claims: readonly Claim[];
  readonly groups: readonly string[];
}

interface Cell {
  readonly at: Omit<Judged, 'verdict'>;
  readonly place: number;
  readonly row: Row;
}

/** Values by row, and the measure that they are of. */
interface Order {
  readonly measure: string;
  readonly isData: boolean;
  readonly all: Circle;
  readonly valueFor: (row: Row) => { readonly key: string; readonly value: Exact } | undefined;
}

const RANK = /排名|位次|名次|排位|排序|^rank(?:ing)?$/i;
/** By a score, of another month, or how many places up or down: no figures are known. */
const OTHER_RANK = /得分|考核|综合|评分|上月|上期|去年|同期|增速|增幅|变化|升降|较/;
/** Where a table has scores, a place that names no measure is by them. */
const SCORE = /得分|总分|积分|score/i;
const MEASURED = /率|进度|投资|项目/;
const PLACE = /^第?(\d{1,3})(?:位|名)?$/;

function rowsOf(paragraphs: readonly Paragraph[], claims: readonly Claim[]): ReadonlyMap<string, Row> {
  const byRow = new Map<string, Claim[]>();
  for (const claim of claims) {
    const cell = paragraphs[claim.paragraph]?.cell;
    if (cell === undefined || claim.isTotal) continue;
    const key = `${cell.table}:${cell.row}`;
    byRow.set(key, [...(byRow.get(key) ?? []), claim]);
  }
  return new Map(
    [...byRow].map(([key, own]) => {
      const named = own.find(({ subject }) => subject.unknown === undefined && subject.phase === undefined);
      return [key, { key, claims: own, groups: named?.subject.groups ?? [] }];
    }),
  );
}

/** The places in each column 排名, in reading order. */
function columnsOf(paragraphs: readonly Paragraph[], rows: ReadonlyMap<string, Row>): Cell[][] {
  const heads = new Map<string, string>();
  const columns = new Map<string, Cell[]>();
  for (const [paragraph, { cell, text }] of paragraphs.entries()) {
    if (cell === undefined) continue;
    const plain = halfWidthText(text).replaceAll(/\s/g, '');
    const place = PLACE.exec(plain)?.[1];
    const key = `${cell.table}:${cell.column}`;
    if (place === undefined) {
      for (let column = cell.column; column < cell.column + cell.columns; column += 1)
        heads.set(`${cell.table}:${column}`, (heads.get(`${cell.table}:${column}`) ?? '') + plain);
      continue;
    }
    const head = heads.get(key) ?? '';
    const isScored = [...heads].some(([one, words]) => one.startsWith(`${cell.table}:`) && SCORE.test(words));
    const row = rows.get(`${cell.table}:${cell.row}`);
    if (!RANK.test(head) || OTHER_RANK.test(head) || (isScored && !MEASURED.test(head)) || row === undefined)
      continue;
    const start = text.search(/\S/);
    const at = { paragraph, start, end: text.trimEnd().length, text: text.trim() };
    columns.set(key, [...(columns.get(key) ?? []), { at, place: Number(place), row }]);
  }
  return [...columns.values()];
}

/** The orders of the data: by each measure of the table, among all and among those of the same kind. */
function ordersOf(column: readonly Cell[], data: Ranked): Order[] {
  const values = new Map(data.figures.map((figure) => [figure.path, figure]));
  const tables = new Set(column.flatMap(({ row }) => row.groups.map(tableOf)));
  return [...tables].flatMap((table) =>
    measuresOf(column).flatMap((measure) => {
      const all = data.groups.flatMap(({ table: own, key }) => {
        const figure = own === table ? values.get(`${table}[${key}].${measure}`) : undefined;
        return figure === undefined ? [] : [{ key, value: asPrinted(figure) }];
      });
      const keys = column.flatMap(({ row }) => keyIn(row, table) ?? []);
      return circlesAmong(keys, all).map((circle) => ({
        measure,
        isData: true,
        all: circle,
        valueFor: (row: Row) => circle.find(({ key }) => key === keyIn(row, table)),
      }));
    }),
  );
}

/** The orders of the table's own figures. */
function ownOrders(column: readonly Cell[]): Order[] {
  return measuresOf(column).map((measure) => {
    const all = column.flatMap(({ row }) => {
      const claim = row.claims.find(({ stems }) => stems[0] === measure);
      return claim === undefined ? [] : [{ key: row.key, value: claim.figure.value }];
    });
    return { measure, isData: false, all, valueFor: (row: Row) => all.find(({ key }) => key === row.key) };
  });
}

/** The measures of the rows, those nearest to the column's left first. */
function measuresOf(column: readonly Cell[]): readonly string[] {
  const stems = column.flatMap(({ row }) => row.claims.flatMap(({ stems: [stem] }) => stem ?? []));
  return [...new Set(stems)].reverse();
}

function agrees({ place, row }: Cell, { all, valueFor }: Order): boolean {
  const own = valueFor(row);
  if (own === undefined) return false;
  const [low, high] = placeOf(own, all, 'top');
  return (place >= low && place <= high) || place === denseOf(own.value, all);
}

/** The place where equal ones take up one: 1, 2, 2, 3. */
function denseOf(value: Exact, all: Circle): number {
  const above = all.filter((one) => compareExact(one.value, value) > 0);
  return new Set(above.map((one) => `${one.value.top}/${one.value.bottom}`)).size + 1;
}

function verdictOf(cell: Cell, order: Order, column: readonly Cell[]): Verdict {
  const own = order.valueFor(cell.row);
  if (own === undefined) return UNKNOWN;
  const measure = order.isData ? `${cell.row.groups[0]}.${order.measure}` : undefined;
  const told = { against: order.isData ? 'data' : 'text', measure, denominator: undefined } as const;
  if (agrees(cell, order)) return { ...told, verdict: 'right', expected: undefined };
  const isTwice = column.filter(({ place }) => place === cell.place).length > 1;
  if (!order.isData && !isTwice) return UNKNOWN;
  return { ...told, verdict: 'wrong', expected: String(placeOf(own, order.all, 'top')[0]) };
}

function tableOf(group: string): string {
  return group.slice(0, group.indexOf('['));
}

function keyIn({ groups }: Row, table: string): string | undefined {
  const group = groups.find((one) => one.startsWith(`${table}[`));
  return group?.slice(table.length + 1, -1);
}
