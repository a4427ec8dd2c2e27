import type { Language } from '../language/language.ts';
import type { DisplayUnit } from '../write/amounts.ts';
import { palette } from '../write/terminal/palette.ts';
import type { PictureOptions } from '../write/terminal/picture.ts';
import { type Context, usesColor } from './context.ts';

/** How to draw a picture, with all texts. */
export type Drawing = PictureOptions<Language>;

/** How a picture on standard output is to be drawn. */
export function pictureOptions(unit: DisplayUnit | undefined, context: Context): Drawing {
  const { settings, language, effects } = context;
  const colors = palette(usesColor(settings.color, effects.environment, effects.stdout.isTerminal));
  return { words: language, tag: language.tag, colors, unit, width: effects.stdout.columns() };
}
