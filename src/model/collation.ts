let collator: Intl.Collator | undefined;

/**
 * The one order of Chinese names: by pinyin, numbers by their value (二期2标 before 二期10标). Locale and collation are
 * fixed here, so that the machine's locale never matters. Names that the collation holds equal are ordered by code
 * unit.
 */
export function compareChinese(first: string, second: string): number {
  collator ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin-kn-true');
  return collator.compare(first, second) || (first < second ? -1 : first > second ? 1 : 0);
}

/** Compares names by their place in `known`; other names follow in their own order, and an empty name comes last. */
export function inOrder(known: readonly string[]): (one: string, other: string) => number {
  const places = new Map(known.map((key, at) => [key, at]));
  const place = (key: string) => (key === '' ? known.length + 1 : (places.get(key) ?? known.length));
  return (one, other) => place(one) - place(other) || compareChinese(one, other);
}
