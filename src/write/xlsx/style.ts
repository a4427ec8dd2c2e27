import type { LayoutCell, LayoutRow } from '../../model/layout.ts';

/** Quiet colours that also print well in grey. */
const INK = 'FF262626';
/** Dark enough for small print. */
const FAINT = 'FF595959';
const LINK_BLUE = 'FF1F5FA8';
const HEADER_FILL = 'FFDDE6F0';
const TOTAL_FILL = 'FFF3F3F3';
const RED_FILL = 'FFFBE9E7';
const BLACK_FILL = 'FFD9D9D9';
export const BEHIND_RED = 'FFC00000';
/** Pale, so that red figures on it stay readable. */
export const BAR_BLUE = 'FFD0E3F2';

/** The lines around a cell. */
export const FRAME_LINE = 'FFBFBFBF';

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isUnderlined?: boolean | undefined;
  /** ARGB. */
  readonly color: string;
}

export interface CellStyle {
  readonly font: Font;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly isWrapped: boolean;
  /** Whether text that does not fit is made smaller; undefined: no. */
  readonly isShrunk?: boolean;
  /** In characters. */
  readonly indent: number;
  /** ARGB; undefined for none. */
  readonly fill: string | undefined;
  readonly isFramed: boolean;
  readonly format: string;
}

/**
 * The workbook's default font: column widths are counted in its digits. Figures are written in it too, so that they
 * fit.
 */
export const DEFAULT_FONT: Font = { name: '微软雅黑', size: 10, isBold: false, color: INK };

const PLAIN: CellStyle = {
  font: DEFAULT_FONT,
  horizontal: 'center',
  isWrapped: false,
  indent: 0,
  fill: undefined,
  isFramed: false,
  format: 'General',
};

export const TITLE_STYLE: CellStyle = { ...PLAIN, font: { ...DEFAULT_FONT, size: 16, isBold: true } };

/** Of the tables further down on a sheet. */
export const NEXT_TITLE_STYLE: CellStyle = { ...PLAIN, font: { ...DEFAULT_FONT, size: 13, isBold: true } };

export const NOTES_STYLE: CellStyle = {
  ...PLAIN,
  font: { ...DEFAULT_FONT, color: FAINT },
  horizontal: 'left',
  isWrapped: true,
};

export const COVER_TITLE_STYLE: CellStyle = {
  ...PLAIN,
  font: { ...DEFAULT_FONT, size: 20, isBold: true },
  isShrunk: true,
};

export const COVER_LINE_STYLE: CellStyle = { ...PLAIN, font: { ...DEFAULT_FONT, size: 11, color: FAINT } };

export const PARAGRAPH_STYLE: CellStyle = {
  ...PLAIN,
  font: { ...DEFAULT_FONT, size: 11 },
  horizontal: 'left',
  isWrapped: true,
};

export const HEADING_STYLE: CellStyle = {
  ...PLAIN,
  font: { ...DEFAULT_FONT, size: 12, isBold: true },
  horizontal: 'left',
};

export const LINK_STYLE: CellStyle = {
  ...PLAIN,
  font: { ...DEFAULT_FONT, color: LINK_BLUE, isUnderlined: true },
  horizontal: 'left',
};

/** Colours of the tabs. */
export const TAB_COLORS = {
  cover: 'FFC00000',
  charts: 'FF2F6EA5',
  summary: 'FF9CC2E5',
  list: 'FFF2B84B',
  reference: 'FFBFBFBF',
} as const;

export const HEADER_STYLE: CellStyle = {
  ...PLAIN,
  font: { ...DEFAULT_FONT, isBold: true },
  isWrapped: true,
  fill: HEADER_FILL,
  isFramed: true,
};

/** The style of a body cell: one object per kind and emphasis, shared by all cells. */
export function bodyStyle(type: BodyKind, emphasis: LayoutRow['emphasis']): CellStyle {
  return BODY_STYLES[emphasis ?? 'plain'][type];
}

/** The style of a number with its unit: one object per format and emphasis. */
export function quantityStyle(isWhole: boolean, unit: string, emphasis: LayoutRow['emphasis']): CellStyle {
  const plain = bodyStyle('quantity', emphasis);
  const format = `${isWhole ? '#,##0' : 'General'}"${unit.replaceAll('"', '')}"`;
  const key = `${emphasis} ${format}`;
  const known = QUANTITY_STYLES.get(key) ?? { ...plain, format };
  QUANTITY_STYLES.set(key, known);
  return known;
}

const QUANTITY_STYLES = new Map<string, CellStyle>();

/** `whole`: columns of whole amounts have no decimals; `signed`: differences show their sign. */
export type BodyKind =
  | LayoutCell['type']
  | 'whole-money'
  | 'signed-count'
  | 'signed-money'
  | 'signed-whole-money';

const FORMATS: Readonly<Record<BodyKind, string>> = {
  text: '@',
  count: '#,##0',
  money: '#,##0.00',
  'whole-money': '#,##0',
  'signed-count': '+#,##0;-#,##0;0',
  // No sign for an amount that rounds to zero.
  'signed-money': '[>=0.005]+#,##0.00;[<=-0.005]-#,##0.00;0.00',
  'signed-whole-money': '+#,##0;-#,##0;0',
  percent: '0.00%',
  points: '[>=0.05]+0.0;[<=-0.05]-0.0;0.0',
  // Aligns the decimal points, however many decimals a scheme has.
  score: '0.00??',
  date: 'yyyy-mm-dd',
  empty: 'General',
  quantity: 'General',
};

/** The looks of rows by emphasis: both boards are bold, the red one red as on the notice board. */
const LOOKS = {
  plain: { isBold: false, color: INK, fill: undefined },
  total: { isBold: true, color: INK, fill: TOTAL_FILL },
  behind: { isBold: false, color: BEHIND_RED, fill: undefined },
  'red-board': { isBold: true, color: BEHIND_RED, fill: RED_FILL },
  'black-board': { isBold: true, color: INK, fill: BLACK_FILL },
} as const;

const KINDS = Object.keys(FORMATS) as BodyKind[];
const BODY_STYLES = {
  plain: bodyStyles('plain'),
  total: bodyStyles('total'),
  behind: bodyStyles('behind'),
  'red-board': bodyStyles('red-board'),
  'black-board': bodyStyles('black-board'),
};

function bodyStyles(emphasis: keyof typeof LOOKS): Readonly<Record<BodyKind, CellStyle>> {
  const { isBold, color, fill } = LOOKS[emphasis];
  const font = { ...DEFAULT_FONT, isBold, color };
  const styles = KINDS.map((type): [BodyKind, CellStyle] => [
    type,
    {
      font,
      horizontal: horizontalOf(type),
      isWrapped: type === 'text',
      // Keeps text off the line of the cell.
      indent: type === 'text' ? 1 : 0,
      fill,
      isFramed: true,
      format: FORMATS[type],
    },
  ]);
  return Object.fromEntries(styles) as Record<BodyKind, CellStyle>;
}

function horizontalOf(type: BodyKind): CellStyle['horizontal'] {
  if (type === 'date' || type === 'empty') return 'center';
  return type === 'text' ? 'left' : 'right';
}
