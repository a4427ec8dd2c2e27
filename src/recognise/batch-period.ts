import { type Finding, finding } from '../model/finding.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import { formatSource } from '../model/source.ts';
import { type Table, tableSource } from '../model/table.ts';
import { type PartialPeriod, periodInText } from '../normalise/period.ts';

/** A file of the batch, with its tables. */
export interface ListedFile {
  readonly file: string;
  readonly tables: readonly Table[];
}

/**
 * The period of the batch: that of its folder, else of most file names, else of most titles. Year and month may come
 * from different places (a folder `10月`, titles `2023年1—10月`).
 */
export function findPeriod(lists: readonly ListedFile[]): Period | undefined {
  let year: number | undefined;
  let month: number | undefined;
  for (const words of placesOf(lists)) {
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

/**
 * The year of a batch of plans: the one in its titles or file names (plan/2023.xlsx), whatever folder the plan is in.
 */
export function findYear(lists: readonly ListedFile[]): number | undefined {
  for (const words of [...placesOf(lists)].reverse()) {
    const years = words.flatMap((text) => periodInText(text)?.year ?? []);
    if (years.length > 0) return mostUsual(years);
  }
  return undefined;
}

/**
 * Lists that say they are about another month, whose figures would be counted for the wrong one. A plan is compared
 * by its year alone.
 */
export function periodConflicts(
  lists: readonly ListedFile[],
  period: Period | { readonly year: number },
): Finding[] {
  const findings: Finding[] = [];
  const wanted = 'month' in period ? period : { ...period, month: undefined };
  const used = 'month' in period ? formatPeriod(period) : String(period.year);
  for (const { file, tables } of lists) {
    const titled = tables.filter(({ context }) => isOther(context, wanted));
    // The title counts before the file's name.
    const agreed = tables.some(({ context }) => isWhole(context, wanted) && !isOther(context, wanted));
    const named = periodInFileName(file) ?? {};
    const spoken = (other: Named) =>
      spokenPeriod(isYear(other, wanted) ? { year: other.year } : { year: period.year, ...other });
    if (titled.length === 0 && !agreed && isOther(named, wanted))
      findings.push(finding('period/conflict', { used, other: spoken(named), otherFrom: 'file' }, { file }));
    const said = new Set<string>();
    for (const table of titled) {
      const { titleAt, taken } = table.context;
      const isOfSheet = taken?.month === 'sheet' || taken?.year === 'sheet';
      const place = isOfSheet ? tableSource(table) : tableSource(table, titleAt?.row, titleAt?.column);
      const facts = { used, other: spoken(table.context), otherFrom: isOfSheet ? 'sheet' : 'title' };
      const key = `${formatSource(place)} ${facts.other}`;
      if (!said.has(key)) findings.push(finding('period/conflict', facts, place));
      said.add(key);
    }
  }
  return findings;
}

/** The period in a file's own name, without its folders. */
export function periodInFileName(file: string): PartialPeriod | undefined {
  return periodInText(baseName(file));
}

function isYear({ month }: Named, wanted: Named): boolean {
  return month === undefined || wanted.month === undefined;
}

interface Named {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
}

/**
 * Whether the month or year that is named differs from the wanted one. A plan names only its year, and only that is
 * compared.
 */
export function isOther(named: Named, wanted: Named): boolean {
  if (named.year !== undefined && named.year !== wanted.year) return true;
  return wanted.month !== undefined && named.month !== undefined && named.month !== wanted.month;
}

/** 2024-05, 2024, 5月; empty where nothing is said. */
export function spokenPeriod({ year, month }: Named): string {
  if (year !== undefined && month !== undefined) return formatPeriod({ year, month });
  return month === undefined ? String(year ?? '') : `${month}月`;
}

/** Whether both year and month are named, as far as they are wanted. */
function isWhole(named: Named, wanted: Named): boolean {
  return wanted.month === undefined ? named.year !== undefined : named.month !== undefined;
}

/** The places where a batch can name its period, the most reliable first. */
function placesOf(lists: readonly ListedFile[]): readonly (readonly string[])[] {
  return [
    lists.flatMap(folderWords),
    lists.map((list) => baseName(list.file)),
    lists.flatMap((list) => list.tables.map(titleWords)),
    lists.flatMap((list) => list.tables.map((table) => table.sheet.name)),
    // The month may be in a cell of its own next to the title.
    lists.flatMap(({ tables }) =>
      tables.map(({ context }) => (context.period ? formatPeriod(context.period) : '')),
    ),
  ];
}

/** The title, or the month in a cell beside it. */
function titleWords({ context }: Table): string {
  const { title = '' } = context;
  return periodInText(title) === undefined ? spokenPeriod(context) : title;
}

/** The names of the folders, the nearest first. */
function folderWords({ file }: ListedFile): string[] {
  return file.split('/').slice(0, -1).reverse();
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** The most frequent value; of equally frequent ones the greater, which is the later month. */
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
