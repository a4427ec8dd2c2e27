import { type Damage, damage, type HistoryNote, historyNote } from '../model/damage.ts';
import { formatPeriod, monthIndex, type Period } from '../model/period.ts';
import type { OpenedMonth } from './open-month.ts';

/** A version of a month, opened. */
export interface OpenedVersion extends OpenedMonth {
  readonly path: string;
  readonly period: Period;
  readonly version: number;
}

/** A month with its versions, ascending. */
export interface OpenedVersions {
  readonly period: Period;
  /** The folder of the month. */
  readonly path: string;
  readonly versions: readonly OpenedVersion[];
}

/**
 * Checks that closed months hold together: versions without a gap, each naming the one before by its checksum, and each
 * month the closed month before it, in whichever version that was then. A version revised since is kept, so that such a
 * link still holds.
 */
export function checkChain(months: readonly OpenedVersions[]): {
  readonly damages: readonly Damage[];
  readonly notes: readonly HistoryNote[];
} {
  const damages = months.flatMap((month) => [
    ...missingVersions(month),
    ...month.versions.flatMap((version) => [
      ...revisionDamages(version, month.versions),
      ...linkDamages(version, months),
    ]),
  ]);
  const notes = months.flatMap((month, at) => [
    ...gapBefore(month.period, months[at - 1]?.period),
    ...linkNotes(month, months),
  ]);
  return { damages, notes };
}

/** The months between two closed ones, said as one. */
export function gapBefore(period: Period, before: Period | undefined): readonly HistoryNote[] {
  if (before === undefined) return [];
  const from = indexOf(before) + 1;
  const to = indexOf(period) - 1;
  return from > to ? [] : [historyNote('gap', { from: monthAt(from), to: monthAt(to) })];
}

function missingVersions({ path, versions }: OpenedVersions): readonly Damage[] {
  const known = new Set(versions.map(({ version }) => version));
  const last = Math.max(...known);
  const missing = Array.from({ length: last }, (_, at) => at + 1).filter((version) => !known.has(version));
  return missing.map((version) => damage(`${path}/${version}`, 'missing', {}));
}

function revisionDamages(
  { path, period, version, manifest }: OpenedVersion,
  versions: readonly OpenedVersion[],
): readonly Damage[] {
  if (manifest === undefined || version === 1) return [];
  const former = versions.find((one) => one.version === version - 1);
  if (former === undefined || former.digest === manifest.revises?.digest) return [];
  return [damage(path, 'link-broken', { period: formatPeriod(period), version: version - 1 })];
}

function linkDamages(
  { path, period, manifest }: OpenedVersion,
  months: readonly OpenedVersions[],
): readonly Damage[] {
  const link = manifest?.previous;
  if (link === undefined) return [];
  const facts = { period: formatPeriod(link.period), version: link.version };
  const named = months
    .find((month) => indexOf(month.period) === indexOf(link.period))
    ?.versions.find(({ version }) => version === link.version);
  if (named === undefined) return [damage(path, 'link-missing', facts)];
  const holds = named.digest === link.digest && indexOf(link.period) < indexOf(period);
  return holds ? [] : [damage(path, 'link-broken', facts)];
}

/** Of the version that holds. */
function linkNotes(
  { period, versions }: OpenedVersions,
  months: readonly OpenedVersions[],
): readonly HistoryNote[] {
  const manifest = versions.at(-1)?.manifest;
  if (manifest === undefined) return [];
  const link = manifest.previous;
  const own = formatPeriod(period);
  const isAfterLink = (month: OpenedVersions): boolean =>
    link === undefined || indexOf(month.period) > indexOf(link.period);
  const between = months.filter((month) => indexOf(month.period) < indexOf(period) && isAfterLink(month));
  const linked = months.find((month) => link !== undefined && indexOf(month.period) === indexOf(link.period));
  const isFormer = link !== undefined && linked?.versions.at(-1)?.version !== link.version;
  return [
    ...between.map((late) => historyNote('closed-late', { period: formatPeriod(late.period), later: own })),
    ...(link !== undefined && linked !== undefined && isFormer
      ? [
          historyNote('former-version', {
            period: own,
            before: formatPeriod(link.period),
            version: link.version,
          }),
        ]
      : []),
  ];
}

function indexOf({ year, month }: Period): number {
  return monthIndex(year, month);
}

function monthAt(index: number): string {
  return formatPeriod({ year: Math.floor(index / 12), month: (index % 12) + 1 });
}
