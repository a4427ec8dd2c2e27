import { truncate } from './text.ts';

const FULL = '█';
const EMPTY = '░';
const BAR = 20;
/** A narrower terminal shows only the words. */
const NARROWEST_FOR_BAR = 60;

/** The progress, 0–1, as a bar and in words, within `width` columns. */
export function progressLine(share: number, words: string, width: number): string {
  if (width < NARROWEST_FOR_BAR) return truncate(words, width);
  const filled = Math.round(Math.min(1, Math.max(0, share)) * BAR);
  return truncate(`${FULL.repeat(filled)}${EMPTY.repeat(BAR - filled)}  ${words}`, width);
}
