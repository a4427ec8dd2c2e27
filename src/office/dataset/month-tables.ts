import type { Calculation, Manifest } from '../../history/manifest.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import type { DatasetColumn } from '../../model/dataset.ts';

/** Tables of a dataset that belong to no ledger. */
export const MONTHS = 'months';
export const PUBLISHED_RATES = 'published_rates';

/** One row per month of a city: what was read, who did not report, and the exact limits used for its figures. */
export function monthColumns(): readonly DatasetColumn<Manifest>[] {
  const limits = ({ calculation }: Manifest) => calculation.limits ?? PROJECTS.usualLimits;
  const count = (name: string, value: (month: Manifest) => number | undefined) =>
    ({ name, kind: 'count', value }) as const;
  return [
    count('month', ({ period }) => period.month),
    ...COUNTS.map((name) => count(name, ({ counts }) => counts[name])),
    count('laggingNumerator', (month) => limits(month).lagging.numerator),
    count('laggingDenominator', (month) => limits(month).lagging.denominator),
    count('missingNumerator', (month) => limits(month).missing.numerator),
    count('missingDenominator', (month) => limits(month).missing.denominator),
    count('agenciesExpected', ({ calculation }) => calculation.reporting?.expected),
    {
      name: 'agenciesNotReported',
      kind: 'text',
      value: ({ calculation }) => calculation.reporting?.notReported.join('、') || undefined,
    },
  ];
}

/** `projects` and `packages` are sums over the records. */
const COUNTS = ['files', 'unreadable', 'rows', 'errors', 'warnings', 'notes'] as const;

/** The published rates that a month is compared with (对标). */
export function publishedColumns(): readonly DatasetColumn<Calculation['benchmarks'][number]>[] {
  return [
    { name: 'name', kind: 'text', value: ({ name }) => name },
    { name: 'numerator', kind: 'count', value: ({ ratio }) => ratio.numerator },
    { name: 'denominator', kind: 'count', value: ({ ratio }) => ratio.denominator },
  ];
}
