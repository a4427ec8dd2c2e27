import { type Damage, damage, type HistoryNote, historyNote } from '../model/damage.ts';
import { formatPeriod, isSamePeriod, monthIndex, type Period, periodAt } from '../model/period.ts';
import type { ListRecord } from '../model/record.ts';
import type { OpenedMonth } from './open-month.ts';
import type { Quarantined } from './quarantine.ts';

/** An opened version of a month. */
export interface OpenedVersion<R = ListRecord> extends OpenedMonth<R> {
  readonly path: string;
  readonly period: Period;
  readonly version: number;
}

/** A month with its versions, ascending. */
export interface OpenedVersions<R = ListRecord> {
  readonly period: Period;
  /** The folder of the month. */
  readonly path: string;
  readonly versions: readonly OpenedVersion<R>[];
}

/**
 * Checks the links between closed months: versions have no gaps, each version names the one before by its checksum, and
 * each month names the closed month before it, in the version of that time. Revised versions are kept so that such
 * links stay valid; a link to a quarantined version is accepted.
 */
export function checkChain(
  months: readonly OpenedVersions[],
  quarantined: readonly Quarantined[] = [],
): {
  readonly damages: readonly Damage[];
  readonly notes: readonly HistoryNote[];
} {
  const isAside = (period: Period, version: number) =>
    quarantined.some((one) => one.version?.number === version && isSamePeriod(one.version.period, period));
  const damages = months.flatMap((month) => [
    ...missingVersions(month, isAside),
    ...month.versions.flatMap((version) => [
      ...revisionDamages(version, month.versions),
      ...linkDamages(version, months, isAside),
    ]),
  ]);
  const notes = months.flatMap((month, at) => [
    ...gapBefore(month.period, months[at - 1]?.period),
    ...linkNotes(month, months),
  ]);
  return { damages, notes };
}

/** The months missing between two closed ones, as one note. */
export function gapBefore(period: Period, before: Period | undefined): readonly HistoryNote[] {
  if (before === undefined) return [];
  const from = indexOf(before) + 1;
  const to = indexOf(period) - 1;
  return from > to ? [] : [historyNote('gap', { from: monthAt(from), to: monthAt(to) })];
}

type IsAside = (period: Period, version: number) => boolean;

function missingVersions({ path, period, versions }: OpenedVersions, isAside: IsAside): readonly Damage[] {
  const known = new Set(versions.map(({ version }) => version));
  const last = Math.max(...known);
  const missing = Array.from({ length: last }, (_, at) => at + 1).filter(
    (version) => !known.has(version) && !isAside(period, version),
  );
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
  isAside: IsAside,
): readonly Damage[] {
  const link = manifest?.previous;
  if (link === undefined) return [];
  const facts = { period: formatPeriod(link.period), version: link.version };
  const named = months
    .find((month) => indexOf(month.period) === indexOf(link.period))
    ?.versions.find(({ version }) => version === link.version);
  if (named === undefined)
    return isAside(link.period, link.version) ? [] : [damage(path, 'link-missing', facts)];
  const holds = named.digest === link.digest && indexOf(link.period) < indexOf(period);
  return holds ? [] : [damage(path, 'link-broken', facts)];
}

/** Notes about the links of the current version. */
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
  const isFormer = link !== undefined && (linked?.versions.at(-1)?.version ?? 0) > link.version;
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
  return formatPeriod(periodAt(index));
}
