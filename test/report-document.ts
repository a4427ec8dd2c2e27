/** For holding a report document against sums: inputs are not part of it. */
export const NO_INPUTS = {
  files: 0,
  unreadable: 0,
  rows: 0,
  projects: 0,
  packages: 0,
  errors: 0,
  warnings: 0,
  notes: 0,
};

/** Groups by key, fractions to ten digits: neither their order nor a float's last digit is a figure. */
export function byKey(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : value.toPrecision(10);
  if (Array.isArray(value)) {
    const items = value.map(byKey);
    return items.every((item) => typeof item === 'object' && item !== null && 'key' in item)
      ? Object.fromEntries(items.map((item) => [(item as { key: string }).key, item]))
      : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, byKey(one)]));
}
