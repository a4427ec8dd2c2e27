import type { LayoutTable } from './layout.ts';

/** A paper for people, ready to be written: text, tables and charts, no typography. */
export interface Paper {
  readonly title: string;
  readonly letterhead: Letterhead;
  /** Before the first section. */
  readonly lead: string;
  readonly sections: readonly PaperSection[];
  /** Tables on pages of their own behind the text. */
  readonly annexes: readonly PaperAnnex[];
  /** The list of annexes that is printed below the text. */
  readonly annexList: readonly string[];
  /** The office's own document, which is filled in instead. */
  readonly template?: PaperTemplate | undefined;
  readonly named: NamedParts;
}

/** An office's own document with placeholders. */
export interface PaperTemplate {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The parts that a template can name. */
export interface NamedParts {
  /** A figure with its unit, or a word; undefined where there is no such name. */
  readonly text: (name: string) => string | undefined;
  readonly tables: (id: string) => readonly LayoutTable[];
  readonly charts: (id: string) => readonly PaperChart[];
  /** All names of figures. */
  readonly names: () => Iterable<string>;
  readonly words: readonly string[];
  /** Every section that a bulletin can have, in any month. */
  readonly sectionIds: readonly string[];
  readonly tableIds: readonly string[];
  readonly chartIds: readonly string[];
}

/** What an office prints around its papers; undefined where nothing is set. */
export interface Letterhead {
  /** 红头: the office's name above the red line. */
  readonly head?: string | undefined;
  /** 发文字号 */
  readonly number?: string | undefined;
  /** 主送机关 */
  readonly to?: string | undefined;
  /** 落款: its lines. */
  readonly signature?: readonly string[] | undefined;
}

export interface PaperSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Added to the last paragraph: which annexes belong to it. */
  readonly pointer: string;
  readonly tables: readonly LayoutTable[];
  readonly charts: readonly PaperChart[];
}

export interface PaperAnnex {
  /** `附件1` */
  readonly label: string;
  readonly table: LayoutTable;
}

/** A bar and line chart: figures by category. */
export interface PaperChart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Printed behind the numbers of the axis: `%`. */
  readonly unit: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly kind: 'column' | 'line';
  /** Null where no value is known. */
  readonly values: readonly (number | null)[];
}
