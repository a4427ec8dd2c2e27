import type { ColumnSize } from './width.ts';

/** How a sheet goes onto paper. */
export interface Page {
  readonly orientation: 'portrait' | 'landscape';
  /** Per cent. */
  readonly scale: number;
}

/**
 * What an A4 page holds across at full size, in characters of the workbook's font, and down, in points. Where that font is
 * missing, digits are up to a fifth wider: no column may fall onto a page of its own then. Down, programs round each row up: a
 * page filled to the last point would leave a blank one behind it.
 */
export const PORTRAIT = { width: 83, height: 742 };
export const LANDSCAPE = { width: 122, height: 495 };

/** At nine tenths the ten points of a figure are nine on paper; below that they are no longer read without effort. */
export const LEAST_SCALE = 90;

/** The page on which columns of this width stand, as large as they fit. */
export function pageFor(width: number): Page {
  const scaleOn = (room: number) => Math.max(10, Math.min(100, Math.floor((room / width) * 100)));
  const upright = scaleOn(PORTRAIT.width);
  if (upright >= LEAST_SCALE) return { orientation: 'portrait', scale: upright };
  return { orientation: 'landscape', scale: scaleOn(LANDSCAPE.width) };
}

/** What a page holds across at the least scale. */
export function mostAcross({ width }: typeof PORTRAIT): number {
  return Math.floor((width * 100) / LEAST_SCALE);
}

/** What the columns take on the page, in characters. */
export function visibleWidth(sizes: readonly ColumnSize[]): number {
  return sizes.reduce((total, { width, isHidden }) => (isHidden ? total : total + width), 0);
}

/** A table as the page sees it: its first row, and the heights, in points, of its parts. */
export interface BlockHeights {
  /** The number of its title's row. */
  readonly firstRow: number;
  /** Free above it. */
  readonly gap: number;
  readonly title: number;
  readonly notes: number;
  /** Repeated on every further page. */
  readonly header: number;
  readonly rows: readonly number[];
}

/**
 * The numbers of the rows behind which a page ends. A table that fits on a page is never torn; one that does not is dealt
 * out evenly, so that no page ends up with a stub of it.
 */
export function pageBreaks(blocks: readonly BlockHeights[], { orientation, scale }: Page): readonly number[] {
  const room = ((orientation === 'portrait' ? PORTRAIT : LANDSCAPE).height * 100) / scale;
  const breaks: number[] = [];
  let used = 0;
  for (const { firstRow, gap, title, notes, header, rows } of blocks) {
    const top = title + notes + header;
    const whole = rows.reduce((sum, height) => sum + height, top);
    if (used > 0 && used + gap + whole > room) {
      breaks.push(firstRow - 1);
      used = 0;
    }
    if (whole <= room) {
      used += (used === 0 ? 0 : gap) + whole;
      continue;
    }
    const dealt = dealOut(rows, { top, header, room });
    for (const index of dealt.ends) breaks.push(firstRow + TOP_ROWS + index - 1);
    used = dealt.used;
  }
  return breaks;
}

interface LongTable {
  readonly top: number;
  readonly header: number;
  readonly room: number;
}

interface Dealt {
  /** The rows before which a page begins. */
  readonly ends: readonly number[];
  /** What the last page has. */
  readonly used: number;
}

/** Deals rows out over as few pages as they need, about the same to each. */
function dealOut(rows: readonly number[], table: LongTable): Dealt {
  const fewest = dealTo(1, rows, table).ends.length + 1;
  const dealt = dealTo(fewest, rows, table);
  // High rows leave room unused: where that asks for a page more, all have a little less.
  return dealt.ends.length < fewest ? dealt : dealTo(fewest + 1, rows, table);
}

/** Each page has its share of what is left, or what it holds; with one page asked for, as much as pages hold. */
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

/** The page a little smaller, where fewer of them are needed then. */
export function onFewestPages(blocks: readonly BlockHeights[], page: Page): Page {
  const least = Math.min(page.scale, LEAST_SCALE);
  const pagesAt = (scale: number) => pageBreaks(blocks, { ...page, scale }).length;
  const fewest = pagesAt(least);
  let { scale } = page;
  while (scale > least && pagesAt(scale) > fewest) scale -= 1;
  return { ...page, scale };
}

/** Title, notes, header. */
export const TOP_ROWS = 3;
