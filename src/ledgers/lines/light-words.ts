import { SHADES, type Shade } from '../../calculate/alerts/rules.ts';

const WORDS: Readonly<Record<Shade, string>> = { red: '红灯', yellow: '黄灯', blue: '蓝灯', grey: '灰灯' };
const NO_LIGHT = '无灯';

/** The most serious light first. */
export const LIGHT_WORDS: readonly string[] = [...SHADES.map((shade) => WORDS[shade]), NO_LIGHT];

/** The word for a light; `undefined` means that alerts ran and none is lit. */
export function lightWord(shade: Shade | undefined): string {
  return shade === undefined ? NO_LIGHT : WORDS[shade];
}
