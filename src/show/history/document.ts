import type { HistoryDocument } from '../../contract/history.ts';
import { formatPeriod } from '../../model/period.ts';
import { fraction } from '../../model/ratio.ts';
import type { ClosedMonths, ClosedVersion } from './closed-version.ts';

/**
 * The document `kp.history/1`: every version of every month, with damages and notes. Amounts are sums over the
 * records, in 元; `rate` is completed ÷ annualPlan. Null where a damaged month can no longer tell.
 */
export function historyDocument({ versions, damages, notes }: ClosedMonths): HistoryDocument {
  return { schema: 'kp.history/1', months: versions.map(versionJson), damages, notes };
}

function versionJson({ period, version, path, previous, totals, rate, ...told }: ClosedVersion) {
  return {
    period: formatPeriod(period),
    version,
    path,
    holds: told.holds,
    intact: told.isIntact,
    closedAt: told.closedAt ?? null,
    kp: told.kp ?? null,
    digest: told.digest ?? null,
    previous: previous === undefined ? null : { ...previous, period: formatPeriod(previous.period) },
    accepted: told.accepted ?? null,
    revised: told.revised ?? null,
    projects: totals.projects ?? null,
    totalInvestment: totals.totalInvestment ?? null,
    annualPlan: totals.annualPlan ?? null,
    completed: totals.completed ?? null,
    rate: rate === undefined ? null : fraction(rate),
    inputs: told.inputs ?? null,
  };
}
