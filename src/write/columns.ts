import type { LayoutColumn, LayoutRow, LayoutTable } from '../model/layout.ts';
import { YUAN_PER_UNIT } from '../model/yuan.ts';
import type { DisplayUnit } from './amounts.ts';

/** The few words that writers add to a table. */
export interface RenderWords {
  readonly units: Readonly<Record<DisplayUnit, string>>;
  readonly points: string;
  /** A column's title with its unit. */
  readonly withUnit: (title: string, unit: string) => string;
  /** The unit of a table's amounts, beside its title. */
  readonly amountsIn: (unit: string) => string;
  /** Below a table that was shortened. */
  readonly moreRows: (rows: number) => string;
  /** The link from a sheet back to the list of sheets. */
  readonly back: string;
  /** On a sheet that is not printed with the others. */
  readonly unprinted: string;
  /** The meaning of the colours. */
  readonly legend: Readonly<Record<'behind' | 'bars' | 'boards' | 'comma', string>>;
  /** Names of tables on one sheet: all of them, or the first and how many there are. */
  readonly tables: { readonly between: string; readonly andOthers: (first: string, count: number) => string };
  /** Footer of a printed page. `&P` is the page, `&N` the number of pages. */
  readonly pageFooter: string;
}

export const RENDER_WORDS: Readonly<Record<'zh-CN' | 'en', RenderWords>> = {
  'zh-CN': {
    units: { 亿元: '亿元', 万元: '万元' },
    points: '百分点',
    withUnit: (title, unit) => `${title}（${unit}）`,
    amountsIn: (unit) => `金额单位：${unit}`,
    moreRows: (rows) => `另有${rows}行，写出工作簿（-o 报告.xlsx）可看全`,
    back: '返回目录',
    unprinted: '本表供查数，默认不打印；要打印时取消打印区域（页面布局、打印区域、取消）',
    legend: {
      behind: '红字为低于时序进度',
      bars: '蓝条长短为比率，满格为100%',
      boards: '红底为红榜，灰底为黑榜',
      comma: '；',
    },
    tables: { between: '、', andOthers: (first, count) => `${first}等${count}张表` },
    pageFooter: '第 &P 页 共 &N 页',
  },
  en: {
    units: { 亿元: '100 million yuan', 万元: '10,000 yuan' },
    points: 'percentage points',
    withUnit: (title, unit) => `${title} (${unit})`,
    amountsIn: (unit) => `amounts in ${unit}`,
    moreRows: (rows) => `${rows} more rows; the workbook (-o report.xlsx) has them all`,
    back: 'Contents',
    unprinted:
      'For looking things up, not printed by default; to print it, clear the print area (Page Layout, Print Area)',
    legend: {
      behind: 'Red figures are behind time',
      bars: 'Blue bars are rates, full at 100%',
      boards: 'Red ground: red board; grey ground: black board',
      comma: '. ',
    },
    tables: { between: ', ', andOthers: (first, count) => `${first} and ${count - 1} more` },
    pageFooter: 'Page &P of &N',
  },
};

/** Options that every writer understands. */
export interface RenderOptions {
  /** Overrides the unit of every table. */
  readonly unit?: DisplayUnit | undefined;
  readonly words?: RenderWords;
}

/**
 * 万元 in the list of records, 亿元 elsewhere [DOMAIN §2], unless the user chose another or the amounts are too small for
 * it.
 */
export function unitOf(table: LayoutTable, options: RenderOptions): DisplayUnit {
  return options.unit ?? table.unit ?? (table.kind === 'records' ? '万元' : '亿元');
}

/** The decimals of a column of money, the same in every row: none if all amounts are whole 万元, else two. */
export function moneyDecimals(rows: readonly LayoutRow[], column: number, unit: DisplayUnit): 0 | 2 {
  if (unit !== '万元') return 2;
  const isWhole = rows.every(({ cells }) => {
    const cell = cells[column];
    return cell?.type !== 'money' || cell.value % YUAN_PER_UNIT[unit] === 0;
  });
  return isWhole ? 0 : 2;
}

/** A column's title with the unit of its figures: `总投资（亿元）`, `高于时序（百分点）`. */
export function titleWithUnit(column: LayoutColumn, unit: DisplayUnit, words: RenderWords): string {
  const name = column.kind === 'money' ? words.units[unit] : column.kind === 'points' ? words.points : '';
  return name === '' || column.title.includes(name) ? column.title : words.withUnit(column.title, name);
}

/** The notes of a table. Where amounts stand among other figures, so that no heading has their unit, the notes have it. */
export function notesWithUnit(
  { kind, notes, columns, rows }: LayoutTable,
  unit: DisplayUnit,
  { amountsIn, units }: RenderWords,
): readonly string[] {
  const isMixed =
    kind !== 'records' &&
    rows.some(({ cells }) => cells.some(({ type }, at) => type === 'money' && columns[at]?.kind !== 'money'));
  return isMixed ? [...notes, amountsIn(units[unit])] : notes;
}
