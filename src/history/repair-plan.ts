import type { Damage } from '../model/damage.ts';
import { groupBy } from '../model/group-by.ts';
import { formatPeriod, isSamePeriod, type Period, parsePeriod } from '../model/period.ts';
import type { OpenedVersions } from './chain.ts';
import type { Head } from './head.ts';

/** Something in `history/` that is to be set aside, with all that is wrong with it. */
export interface Removal {
  /** From the workspace's folder. */
  readonly path: string;
  /** Undefined for what is no version of a month. */
  readonly version: { readonly period: Period; readonly number: number } | undefined;
  /** By which the head or another month knows that version; else that of its manifest as it is found. */
  readonly digest: string | undefined;
  readonly damages: readonly Damage[];
}

/**
 * What must be set aside for the rest to be whole: versions that are damaged or gone, or are not those that others name;
 * whatever else lies in the way. What no moving away can mend (lists that were changed, another way of calculating, folders
 * that cannot be read) is left.
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
      // Who names a month that comes after it is wrong; else the one that is named is not what it was.
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

/** What lies in a folder that goes, goes with it. */
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
