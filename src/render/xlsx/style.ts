import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { LayoutCell, LayoutRow } from '../../model/layout.ts';

/** Restrained colours that also print well in grey. */
const INK = 'FF262626';
const FAINT = 'FF7F7F7F';
const LINE = 'FFBFBFBF';
const HEADER_FILL = 'FFDDE6F0';
const TOTAL_FILL = 'FFF3F3F3';
const BEHIND_RED = 'FFC00000';
export const BAR_BLUE = 'FF9CC2E5';

const FONT = '微软雅黑';
/** The workbook's own, by whose digits the widths of columns are counted: that of the figures, so that they fit anywhere. */
export const DEFAULT_FONT: Partial<Font> = { name: FONT, size: 10 };
const BORDERS: Partial<Borders> = {
  top: { style: 'thin', color: { argb: LINE } },
  left: { style: 'thin', color: { argb: LINE } },
  bottom: { style: 'thin', color: { argb: LINE } },
  right: { style: 'thin', color: { argb: LINE } },
};

export const TITLE_STYLE: Partial<Style> = {
  font: { name: FONT, size: 16, bold: true, color: { argb: INK } },
  alignment: { horizontal: 'center', vertical: 'middle' },
};

export const NOTES_STYLE: Partial<Style> = {
  font: { name: FONT, size: 9, color: { argb: FAINT } },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
};

export const HEADER_STYLE: Partial<Style> = {
  font: { name: FONT, size: 10, bold: true, color: { argb: INK } },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  fill: solid(HEADER_FILL),
  border: BORDERS,
};

/** Over a figure that is behind time. */
export const BEHIND_STYLE: Partial<Style> = { font: { color: { argb: BEHIND_RED } } };

/** How a body cell looks. One object a kind and emphasis, shared by all cells, for exceljs knows a style by its object. */
export function bodyStyle(type: BodyKind, emphasis: LayoutRow['emphasis']): Partial<Style> {
  return BODY_STYLES[emphasis ?? 'plain'][type];
}

/** Money in a column of whole amounts goes without decimals. */
export type BodyKind = LayoutCell['type'] | 'whole-money';

const FORMATS: Readonly<Partial<Record<BodyKind, string>>> = {
  text: '@',
  count: '#,##0',
  money: '#,##0.00',
  'whole-money': '#,##0',
  percent: '0.00%',
  // No sign on what rounds to zero.
  points: '[>=0.05]+0.0;[<=-0.05]-0.0;0.0',
  date: 'yyyy-mm-dd',
};

const BODY_STYLES = {
  plain: bodyStyles('plain'),
  total: bodyStyles('total'),
  behind: bodyStyles('behind'),
};

function bodyStyles(emphasis: 'plain' | 'total' | 'behind'): Readonly<Record<BodyKind, Partial<Style>>> {
  const build = (type: BodyKind): Partial<Style> => {
    const numFmt = FORMATS[type];
    return {
      font: {
        name: FONT,
        size: 10,
        bold: emphasis === 'total',
        color: { argb: emphasis === 'behind' ? BEHIND_RED : INK },
      },
      alignment: alignmentOf(type),
      border: BORDERS,
      ...(numFmt === undefined ? {} : { numFmt }),
      ...(emphasis === 'total' ? { fill: solid(TOTAL_FILL) } : {}),
    };
  };
  return {
    text: build('text'),
    count: build('count'),
    money: build('money'),
    'whole-money': build('whole-money'),
    percent: build('percent'),
    points: build('points'),
    date: build('date'),
    empty: build('empty'),
  };
}

/** Text stands a little off the line. */
function alignmentOf(type: BodyKind): Partial<Alignment> {
  const centred = type === 'date' || type === 'empty';
  return {
    horizontal: centred ? 'center' : type === 'text' ? 'left' : 'right',
    vertical: 'middle',
    wrapText: type === 'text',
    indent: type === 'text' ? 1 : 0,
  };
}

function solid(color: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: color } };
}
