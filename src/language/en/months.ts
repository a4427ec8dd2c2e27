const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The months of a year up to one of them: `January–August`. */
export function monthRange(month: number): string {
  return month === 1 ? 'January' : `January–${MONTHS[month - 1]}`;
}

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}
