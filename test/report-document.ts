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

/**
 * A report document, less what the sums of a generator do not tell: which projects stand on a list, whose state nobody
 * tells, and where `withoutStates` the starts and finishes of every group, and what the plan of the year knows of reserves.
 */
export function figuresIn(document: object, withoutStates = false): Record<string, unknown> {
  const told = ([key, value]: [string, unknown]): [string, unknown][] => {
    if (key === 'items' || key === 'unknown') return [];
    if (withoutStates && key === 'converted') return [];
    if (withoutStates && key.startsWith('by') && Array.isArray(value))
      return [[key, value.map(({ starts: _, finishes: __, ...group }) => figuresIn(group))]];
    return [[key, inside(value)]];
  };
  const inside = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(inside)
      : typeof value === 'object' && value !== null
        ? figuresIn(value, withoutStates)
        : value;
  return Object.fromEntries(Object.entries(document).flatMap(told));
}

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
