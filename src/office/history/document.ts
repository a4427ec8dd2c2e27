import type { OpenedVersion } from '../../history/chain.ts';
import { describeDamage, describeHistoryNote } from '../../language/describe-damage.ts';
import type { Language } from '../../language/language.ts';
import { formatPeriod } from '../../model/period.ts';
import type { OpenedHistory } from './check.ts';
import { holdingVersion } from './store.ts';

/**
 * The document `kp.history/1`: every version of every month, and what was found wrong or odd. Amounts are sums over the
 * records, in 元; `rate` is completed ÷ annualPlan. What a damaged month does not tell any more is null.
 */
export function historyDocument(
  { history: stored, months, damages, notes }: OpenedHistory,
  { history }: Language,
) {
  return {
    schema: 'kp.history/1',
    months: months.flatMap(({ period, versions }) => {
      const holding = holdingVersion(stored, period);
      return versions.map((version) => versionJson(version, version.version === holding));
    }),
    damages: damages.map((damage) => ({ ...damage, sentence: describeDamage(damage, history) })),
    notes: notes.map((note) => ({ ...note, sentence: describeHistoryNote(note, history) })),
  };
}

function versionJson({ path, period, version, manifest, month, digest }: OpenedVersion, holds: boolean) {
  const { totals, counts, previous } = manifest ?? {};
  const { annualPlan, completed } = totals ?? {};
  return {
    period: formatPeriod(period),
    version,
    path,
    holds,
    intact: month !== undefined,
    closedAt: month?.closedAt ?? null,
    kp: manifest?.kp ?? null,
    digest: digest ?? null,
    previous: previous === undefined ? null : { ...previous, period: formatPeriod(previous.period) },
    accepted: manifest?.accepted ?? null,
    revised: manifest?.revises?.reason ?? null,
    projects: totals?.projects ?? null,
    totalInvestment: totals?.totalInvestment ?? null,
    annualPlan: annualPlan ?? null,
    completed: completed ?? null,
    rate:
      annualPlan === undefined || annualPlan <= 0 || completed === undefined ? null : completed / annualPlan,
    inputs: counts ?? null,
  };
}
