import type { ColumnSize } from './width.ts';

/** How a sheet is printed. */
export interface Page {
  readonly orientation: 'portrait' | 'landscape';
  /** Per cent. */
  readonly scale: number;
}

/**
 * The size of an A4 page at full scale: width in characters of the workbook's font, height in points. Both leave a
 * reserve. Width: where the font is missing, digits are up to a fifth wider, and no column may move to a page of its
 * own. Height: programs round each row up, and a page filled to the last point would add a blank one.
 */
export const PORTRAIT = { width: 83, height: 742 };
export const LANDSCAPE = { width: 122, height: 495 };

/** At 90 % a figure of ten points has nine on paper; anything smaller is hard to read. */
export const LEAST_SCALE = 90;

/** The page for columns of this total width, at the largest scale at which they fit. */
export function pageFor(width: number): Page {
  const scaleOn = (room: number) => Math.max(10, Math.min(100, Math.floor((room / width) * 100)));
  const upright = scaleOn(PORTRAIT.width);
  if (upright >= LEAST_SCALE) return { orientation: 'portrait', scale: upright };
  return { orientation: 'landscape', scale: scaleOn(LANDSCAPE.width) };
}

/** The width that fits on a page at the smallest scale. */
export function mostAcross({ width }: typeof PORTRAIT): number {
  return Math.floor((width * 100) / LEAST_SCALE);
}

/** The width of the columns that are not hidden, in characters. */
export function visibleWidth(sizes: readonly ColumnSize[]): number {
  return sizes.reduce((total, { width, isHidden }) => (isHidden ? total : total + width), 0);
}

/** A line of the notes below a title, and its height in points. */
export interface NoteLine {
  readonly text: string;
  readonly height: number;
}

/** The height of the row with the notes; without any it keeps the title off the header. */
export function notesHeight(lines: readonly NoteLine[]): number {
  return lines.length === 0 ? 6 : lines.reduce((sum, { height }) => sum + height, 2);
}

/** A table as page breaks see it: its first row, and the heights of its parts in points. */
export interface BlockHeights {
  /** The row number of its title. */
  readonly firstRow: number;
  /** The space above it. */
  readonly gap: number;
  readonly title: number;
  readonly notes: readonly NoteLine[];
  /** Repeated on every further page. */
  readonly header: number;
  readonly rows: readonly number[];
}

export interface Pages {
  /** The numbers of the rows after which a page ends. */
  readonly breaks: readonly number[];
  /** The notes of each table that no table above it on its page has. */
  readonly notes: readonly (readonly NoteLine[])[];
}

/**
 * Deals tables out to pages. A table that fits on one page is never split; a longer one is spread evenly, so that its
 * last page is not almost empty.
 */
export function dealtPages(blocks: readonly BlockHeights[], { orientation, scale }: Page): Pages {
  const room = ((orientation === 'portrait' ? PORTRAIT : LANDSCAPE).height * 100) / scale;
  const breaks: number[] = [];
  const notes: (readonly NoteLine[])[] = [];
  const said = new Set<string>();
  let used = 0;
  for (const { firstRow, gap, title, notes: all, header, rows } of blocks) {
    const body = rows.reduce((sum, height) => sum + height, 0);
    let own = all.filter(({ text }) => !said.has(text));
    let top = title + notesHeight(own) + header;
    if (used > 0 && used + gap + top + body > room) {
      breaks.push(firstRow - 1);
      used = 0;
      said.clear();
      own = [...all];
      top = title + notesHeight(own) + header;
    }
    notes.push(own);
    for (const { text } of own) said.add(text);
    if (top + body <= room) {
      used += (used === 0 ? 0 : gap) + top + body;
      continue;
    }
    const dealt = dealOut(rows, { top, header, room });
    for (const index of dealt.ends) breaks.push(firstRow + TOP_ROWS + index - 1);
    if (dealt.ends.length > 0) said.clear();
    used = dealt.used;
  }
  return { breaks, notes };
}

interface LongTable {
  readonly top: number;
  readonly header: number;
  readonly room: number;
}

interface Dealt {
  /** The indexes of the rows that begin a new page. */
  readonly ends: readonly number[];
  /** The height used on the last page. */
  readonly used: number;
}

/** Spreads the rows evenly over as few pages as possible. */
function dealOut(rows: readonly number[], table: LongTable): Dealt {
  const fewest = dealTo(1, rows, table).ends.length + 1;
  const dealt = dealTo(fewest, rows, table);
  // High rows leave room unused: if that would need one page more, spread over that many.
  return dealt.ends.length < fewest ? dealt : dealTo(fewest + 1, rows, table);
}

/**
 * Fills each page up to its share of the remaining height, at most up to the page's height. With `pages` = 1 every
 * page is filled.
 */
function dealTo(pages: number, rows: readonly number[], { top, header, room }: LongTable): Dealt {
  const ends: number[] = [];
  let left = rows.reduce((sum, height) => sum + height, 0);
  let used = top;
  const shareOf = () => {
    const others = Math.max(0, pages - ends.length - 1);
    return (used + left + others * header) / (others + 1);
  };
  let share = shareOf();
  for (const [index, height] of rows.entries()) {
    if (index > (ends.at(-1) ?? 0) && (used + height > room || used + height / 2 > share)) {
      ends.push(index);
      used = header;
      share = shareOf();
    }
    used += height;
    left -= height;
  }
  return { ends, used };
}

/** The page at a slightly smaller scale, if that saves pages. */
export function onFewestPages(blocks: readonly BlockHeights[], page: Page): Page {
  const least = Math.min(page.scale, LEAST_SCALE);
  const pagesAt = (scale: number) => dealtPages(blocks, { ...page, scale }).breaks.length;
  const fewest = pagesAt(least);
  let { scale } = page;
  while (scale > least && pagesAt(scale) > fewest) scale -= 1;
  return { ...page, scale };
}

/** The rows above a table's data: title, notes, header. */
export const TOP_ROWS = 3;
