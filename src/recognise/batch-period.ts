import { type Finding, finding } from '../model/finding.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import type { Table } from '../model/table.ts';
import { type PartialPeriod, periodInText } from '../normalise/period.ts';

/** A file of the batch and the tables found in it. */
export interface ListedFile {
  readonly file: string;
  readonly tables: readonly Table[];
}

/**
 * The period the batch is about: what its folder says, else most of its file names, else most of its titles; a year and
 * a month may come from different places (a folder `10月`, titles `2023年1—10月`).
 */
export function findPeriod(lists: readonly ListedFile[]): Period | undefined {
  const places = [
    lists.flatMap(folderWords),
    lists.map((list) => baseName(list.file)),
    lists.flatMap((list) => list.tables.map((table) => table.context.title ?? '')),
  ];
  let year: number | undefined;
  let month: number | undefined;
  for (const words of places) {
    const found = words.map((text) => periodInText(text)).filter((one) => one !== undefined);
    const whole = mostUsual(
      found.flatMap((one) =>
        one.year === undefined || one.month === undefined
          ? []
          : [formatPeriod({ year: one.year, month: one.month })],
      ),
    );
    if (whole !== undefined && year === undefined && month === undefined) {
      const [foundYear, foundMonth] = whole.split('-').map(Number);
      return { year: foundYear!, month: foundMonth! };
    }
    year ??= mostUsual(found.flatMap((one) => (one.year === undefined ? [] : [one.year])));
    month ??= mostUsual(found.flatMap((one) => (one.month === undefined ? [] : [one.month])));
    if (year !== undefined && month !== undefined) return { year, month };
  }
  return undefined;
}

/** A list that says it is about another month: its figures would be counted for the wrong one. */
export function periodConflicts(lists: readonly ListedFile[], period: Period): Finding[] {
  const findings: Finding[] = [];
  const used = formatPeriod(period);
  for (const { file, tables } of lists) {
    const titles = tables.map(({ context }) => ({ year: context.year, month: context.month }));
    const titled = titles.find((one) => isOther(one, period));
    const named = periodInFileName(file) ?? {};
    // A title knows better than the name of its file.
    const agreed = titles.some((one) => one.month !== undefined && !isOther(one, period));
    const other = titled ?? (!agreed && isOther(named, period) ? named : undefined);
    if (other === undefined) continue;
    const { year, month } = other;
    const otherFrom = titled === undefined ? 'file' : 'title';
    const facts = {
      used,
      other: month === undefined ? String(year) : formatPeriod({ year: year ?? period.year, month }),
      otherFrom,
    };
    findings.push(finding('period/conflict', facts, { file }));
  }
  return findings;
}

/** What a file's own name says, without its folders. */
export function periodInFileName(file: string): PartialPeriod | undefined {
  return periodInText(baseName(file));
}

/** What is named, a month or a year or both, is not the period's. A plan names its year alone. */
function isOther(named: { year?: number | undefined; month?: number | undefined }, period: Period): boolean {
  if (named.year !== undefined && named.year !== period.year) return true;
  return named.month !== undefined && named.month !== period.month;
}

/** Folders from the nearest outwards. */
function folderWords({ file }: ListedFile): string[] {
  return file.split('/').slice(0, -1).reverse();
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Of equally many the greater: the later month. */
function mostUsual<T extends string | number>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) {
    const leader = best === undefined ? 0 : counts.get(best)!;
    if (best === undefined || count > leader || (count === leader && value > best)) best = value;
  }
  return best;
}
