/** The kind of a figure: money, a number of projects, a rate, a difference of rates; `bare` if nothing says it. */
export type Kind = 'money' | 'count' | 'percent' | 'points' | 'bare';

/** How an approximate figure may differ: 约 `about`, 近 `below`, 超 `above`, 不到 `under`, however far. */
export type About = 'about' | 'below' | 'above' | 'under';

/** A number in the form of another: with the same grouping, and the same words around it. */
export function plainForm(
  { before, number, after }: { readonly before: string; readonly number: string; readonly after: string },
  printed: string,
): string {
  const sign = printed.startsWith('-') ? '-' : '';
  const digits = printed.slice(sign.length);
  const grouped =
    number.includes(',') || number.includes('，')
      ? digits.replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ',')
      : digits;
  return `${sign}${before}${grouped}${after}`;
}
