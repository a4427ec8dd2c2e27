import { type Month, mapAmounts, type Project } from './projects.ts';

/** The same projects as they stood some months earlier in the year: less was done, and another share of it in the month. */
export function asOf(projects: readonly Project[], period: Month, month: number): Project[] {
  return projects.map((project) => ({
    ...project,
    amounts: earlier(project, period, month),
    parts: project.parts.map((part) => ({ ...part, amounts: earlier(part, period, month) })),
  }));
}

function earlier({ amounts }: Pick<Project, 'amounts'>, period: Month, month: number): Project['amounts'] {
  if (month === period.month) return amounts;
  const done = amounts.completed - amounts.month;
  const before = period.month - 1;
  const share = (months: number) =>
    Math.floor((done / unitOf(amounts)) * (months / before)) * unitOf(amounts);
  return mapAmounts(amounts, (value, amount) => {
    if (amount === 'completed') return share(month);
    return amount === 'month' ? share(month) - share(month - 1) : value;
  });
}

/** The largest power of ten that divides every amount: what the list can say. */
function unitOf(amounts: Project['amounts']): number {
  let unit = 100_000_000;
  while (unit > 1 && Object.values(amounts).some((value) => value % unit !== 0)) unit /= 10;
  return unit;
}
