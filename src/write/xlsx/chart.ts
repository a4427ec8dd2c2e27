import type { LayoutTable } from '../../model/layout.ts';
import { columnName } from '../../model/source.ts';
import type { Chart, ChartSeries } from './content.ts';
import { RELATIONSHIPS } from './package-xml.ts';
import { cellValue } from './rows.ts';
import { type Block, firstDataRow, lastRowOf } from './sheet.ts';
import { DEFAULT_FONT } from './style.ts';
import { escapeXml, workbookText, XML_HEAD } from './text.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The sheet and block with the cells of a chart. */
export interface ChartPlace {
  readonly sheet: string;
  readonly block: Block;
}

/**
 * A chart's part (ECMA-376 part 1, 21.2): bars and lines over one axis; each series refers to the cells of a column.
 * Their values are written too, so that programs that do not calculate can draw the chart.
 */
export function chartPart(chart: Chart, place: ChartPlace): string {
  const bars = chart.series.filter(({ as }) => as === 'bars');
  const lines = chart.series.filter(({ as }) => as === 'line');
  const series = (all: readonly ChartSeries[]) => all.map((one) => seriesXml(one, chart, place)).join('');
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${textProperties('defRPr', 12, true)}</a:pPr>` +
    `<a:r>${textProperties('rPr', 12, true)}<a:t>${escapeXml(workbookText(chart.title))}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    (bars.length === 0
      ? ''
      : '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
        `${series(bars)}<c:gapWidth val="60"/>${axes}</c:barChart>`) +
    (lines.length === 0
      ? ''
      : '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
        `${series(lines)}<c:marker val="1"/>${axes}</c:lineChart>`) +
    categoryAxis(turnOf(chart, place)) +
    valueAxis(formatOf(chart, place), stepOf(chart, place)) +
    `<c:spPr><a:noFill/></c:spPr></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fill('FFFFFF')}<a:ln w="6350">${fill('BFBFBF')}</a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr>${textProperties('defRPr', 9, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>` +
    '</c:chartSpace>'
  );
}

/** With more names than this along the axis, they are turned by 90°. */
const MANY = 14;

const LOOKS: Readonly<Record<ChartSeries['look'], string>> = {
  plain: '2F6EA5',
  second: 'A6A6A6',
  limit: 'C00000',
};

function seriesXml({ column, as, look }: ChartSeries, chart: Chart, { sheet, block }: ChartPlace): string {
  const { table } = block;
  const place = chart.series.findIndex((one) => one.column === column);
  const at = columnAt(table, column);
  const values = valuesOf(block, at);
  const color = LOOKS[look];
  const shape =
    as === 'bars'
      ? `<c:spPr>${fill(color)}</c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr><a:ln w="28575" cap="rnd">${fill(color)}<a:round/></a:ln></c:spPr>` +
        (look === 'limit'
          ? '<c:marker><c:symbol val="none"/></c:marker>'
          : `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill(color)}</c:spPr></c:marker>`);
  const header = `'${sheet}'!$${columnName(at + 1)}$${block.firstRow + 2}`;
  return (
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/>` +
    `<c:tx><c:strRef><c:f>${escapeXml(header)}</c:f>${cache('str', [block.headers[at] ?? ''])}</c:strRef></c:tx>` +
    `${shape}<c:cat>${reference('str', chart.along, sheet, block)}</c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(range(sheet, block, at))}</c:f>${cache('num', values)}</c:numRef></c:val>` +
    `${as === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function reference(kind: 'str', column: string, sheet: string, block: Block): string {
  const at = columnAt(block.table, column);
  return `<c:${kind}Ref><c:f>${escapeXml(range(sheet, block, at))}</c:f>${cache(kind, valuesOf(block, at))}</c:${kind}Ref>`;
}

function columnAt(table: LayoutTable, column: string): number {
  const at = table.columns.findIndex(({ id }) => id === column);
  if (at < 0) throw new Error(`no column ${column} in the table ${table.id}`);
  return at;
}

function range(sheet: string, block: Block, at: number): string {
  const letters = columnName(at + 1);
  return `'${sheet}'!$${letters}$${firstDataRow(block)}:$${letters}$${lastRowOf(block)}`;
}

function valuesOf({ table, unit }: Block, at: number): readonly (string | number)[] {
  return table.rows.map(({ cells }) => {
    const cell = cells[at];
    return cell === undefined ? '' : cellValue(cell, unit);
  });
}

/** The cells' values; empty cells and texts among numbers are left out. */
function cache(kind: 'str' | 'num', values: readonly (string | number)[]): string {
  const points = values.map((value, at) =>
    value === '' || (kind === 'num' && typeof value === 'string')
      ? ''
      : `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}Cache>`;
}

function formatOf({ series }: Chart, { block }: ChartPlace): string {
  const [first] = series;
  const kind = first && block.table.columns[columnAt(block.table, first.column)]?.kind;
  return kind === 'percent' ? '0%' : '#,##0';
}

/** Small counts need whole steps: an axis without decimals would show 1 twice. */
function stepOf({ series }: Chart, { block }: ChartPlace): string {
  const columns = series.map(({ column }) => columnAt(block.table, column));
  const values = columns.flatMap((at) => valuesOf(block, at)).filter((value) => typeof value === 'number');
  const areCounts = columns.every((at) => block.table.columns[at]?.kind === 'count');
  return areCounts && Math.max(0, ...values) <= MOST_BY_ONE ? '<c:majorUnit val="1"/>' : '';
}

const MOST_BY_ONE = 5;

/**
 * More than `MANY` names are turned by 90°. Long Chinese names stay horizontal and wrap: slanted, as by default, they
 * take the room of the bars. Other names are left alone: wrapping would break Latin words.
 */
function turnOf({ along }: Chart, { block }: ChartPlace): string {
  if (block.table.rows.length > MANY) return ' rot="-5400000" vert="horz"';
  const names = valuesOf(block, columnAt(block.table, along));
  return names.some((name) => LONG_NAME.test(String(name))) ? ' rot="0" vert="horz"' : '';
}

const LONG_NAME = /^[\u4e00-\u9fff（）]{7,}$/;

function categoryAxis(turn: string): string {
  return (
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${fill('7F7F7F')}</a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr${turn}/><a:p><a:pPr>${textProperties('defRPr', 9, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>` +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

/** Starts at 0: bars that start elsewhere show wrong proportions. */
function valueAxis(format: string, step: string): string {
  return (
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350">${fill('D9D9D9')}</a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    '<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="1"/><c:crosses val="autoZero"/>' +
    `${step}</c:valAx>`
  );
}

function fill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function textProperties(name: 'defRPr' | 'rPr', size: number, isBold: boolean): string {
  const font = escapeXml(DEFAULT_FONT.name);
  return (
    `<a:${name} lang="zh-CN" sz="${size * 100}" b="${isBold ? 1 : 0}">${fill('262626')}` +
    `<a:latin typeface="${font}"/><a:ea typeface="${font}"/></a:${name}>`
  );
}
