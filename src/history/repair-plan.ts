import type { Damage } from '../model/damage.ts';
import { groupBy } from '../model/group-by.ts';
import { formatPeriod, isSamePeriod, type Period, parsePeriod } from '../model/period.ts';
import type { OpenedVersions } from './chain.ts';
import type { Head } from './head.ts';

/** Something in `history/` that must be moved aside, with everything that is wrong with it. */
export interface Removal {
  /** Relative to the workspace. */
  readonly path: string;
  /** Undefined if it is not a version of a month. */
  readonly version: { readonly period: Period; readonly number: number } | undefined;
  /** The checksum by which the head or another month names that version; else that of its manifest as found. */
  readonly digest: string | undefined;
  readonly damages: readonly Damage[];
}

/**
 * What must be moved aside so that the rest is intact: versions that are damaged, missing or different from what others
 * name, and anything that is in the way. Problems that moving cannot solve are left: changed lists, another way of
 * calculating, folders that cannot be read.
 */
export function removalsFor(
  damages: readonly Damage[],
  months: readonly OpenedVersions[],
  head: Head | undefined,
): readonly Removal[] {
  const byPath = groupBy(damages, (one) => pathToRemove(one, months));
  const whole = [...byPath].filter(([path]) => !isInside(path, byPath));
  return whole.map(([path, own]) => {
    const version = versionAt(path);
    const digest = version && digestOfVersion(version.period, version.number, months, head);
    return { path, version, digest, damages: own };
  });
}

function pathToRemove(found: Damage, months: readonly OpenedVersions[]): string | undefined {
  const { path, kind, facts } = found;
  switch (kind) {
    case 'report':
    case 'list-changed':
    case 'list-added':
    case 'list-missing':
      return undefined;
    case 'link-missing':
      return `history/${facts.period}/${facts.version}`;
    case 'link-broken': {
      // If a month names a later month, the naming one is wrong; else the named one is not what it was.
      const named = months.find(({ period }) => formatPeriod(period) === facts.period);
      const isNamed = named !== undefined && `history/${facts.period}` <= path;
      return isNamed ? `history/${facts.period}/${facts.version}` : path;
    }
    default: {
      if (path === 'history' || path === 'history/quarantine') return undefined;
      const record = /^history\/quarantine\/[^/]+/.exec(path)?.[0];
      if (record !== undefined) return record;
      const isListing = kind === 'unreadable' && path.split('/').length < 3;
      if (isListing) return undefined;
      return kind === 'extra' ? path : (/^history\/\d{4}-\d\d\/\d+(?=\/|$)/.exec(path)?.[0] ?? path);
    }
  }
}

/** Anything inside a folder that is moved goes with it. */
function isInside(path: string, all: ReadonlyMap<string, unknown>): boolean {
  const parts = path.split('/');
  return parts.some((_, at) => at > 0 && at < parts.length && all.has(parts.slice(0, at).join('/')));
}

function versionAt(path: string): Removal['version'] {
  const match = /^history\/(\d{4}-\d\d)\/(\d+)$/.exec(path);
  const period = match === null ? undefined : parsePeriod(match[1]!);
  return period && { period, number: Number(match![2]) };
}

function digestOfVersion(
  period: Period,
  number: number,
  months: readonly OpenedVersions[],
  head: Head | undefined,
): string | undefined {
  const versions = months.flatMap((month) => month.versions);
  const named = [
    ...(head?.months ?? []),
    ...versions.flatMap(({ month }) => month?.manifest.previous ?? []),
  ].find((link) => isSamePeriod(link.period, period) && link.version === number);
  const revised = versions.find((one) => isSamePeriod(one.period, period) && one.version === number + 1);
  const found = versions.find((one) => isSamePeriod(one.period, period) && one.version === number);
  return named?.digest ?? revised?.month?.manifest.revises?.digest ?? found?.digest;
}
