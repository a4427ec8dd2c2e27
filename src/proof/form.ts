/** What kind of figure: amounts of money, numbers of projects, rates, differences of rates; bare: nothing says so. */
export type Kind = 'money' | 'count' | 'percent' | 'points' | 'bare';

/** A number in the dress of another: grouped as that is, between the same words. */
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
