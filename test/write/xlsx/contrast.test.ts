import { expect, test } from 'vitest';
import {
  BAR_BLUE,
  BEHIND_RED,
  bodyStyle,
  HEADER_STYLE,
  LINK_STYLE,
  NOTES_STYLE,
} from '../../../src/write/xlsx/style.ts';

const WHITE = 'FFFFFFFF';
const text = (emphasis?: 'total' | 'red-board' | 'black-board') => bodyStyle('text', emphasis);

test.each([
  ['notes', NOTES_STYLE.font.color, WHITE],
  ['links', LINK_STYLE.font.color, WHITE],
  ['headers', HEADER_STYLE.font.color, HEADER_STYLE.fill],
  ['figures', text().font.color, WHITE],
  ['totals', text('total').font.color, text('total').fill],
  ['the red list', text('red-board').font.color, text('red-board').fill],
  ['the black list', text('black-board').font.color, text('black-board').fill],
  ['what is behind time', BEHIND_RED, WHITE],
  ['what is behind time, before its bar', BEHIND_RED, BAR_BLUE],
  ['a total that is behind time', BEHIND_RED, text('total').fill],
])('%s are read against their ground (WCAG 2, at least 4.5)', (_, ink, ground = WHITE) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(argb: string): number {
  const [red = 0, green = 0, blue = 0] = [2, 4, 6].map((at) => {
    const part = Number.parseInt(argb.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
