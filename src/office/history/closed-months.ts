import type { OpenedVersion } from '../../history/chain.ts';
import { describeDamage, describeHistoryNote } from '../../language/describe-damage.ts';
import type { Language } from '../../language/language.ts';
import type { ClosedMonths, ClosedVersion } from '../../show/history/closed-version.ts';
import type { OpenedHistory } from './check.ts';
import { type History, holdingVersion, lastVersion } from './store.ts';

/** The contents of `history/` for display: every version, and what was found, in words. */
export function closedMonths(
  { history, months, damages, notes }: OpenedHistory,
  { history: words }: Language,
): ClosedMonths {
  return {
    months: months.length,
    versions: months.flatMap(({ versions }) => versions.map((version) => versionOf(version, history))),
    damages: damages.map((damage) => ({ ...damage, sentence: describeDamage(damage, words) })),
    notes: notes.map((note) => ({ ...note, sentence: describeHistoryNote(note, words) })),
  };
}

function versionOf(
  { path, period, version, month, manifest, digest }: OpenedVersion,
  history: History,
): ClosedVersion {
  const totals = manifest?.totals ?? {};
  const { completed, annualPlan } = totals;
  const hasRate = completed !== undefined && annualPlan !== undefined && annualPlan > 0;
  return {
    path,
    period,
    version,
    holds: version === holdingVersion(history, period),
    isReplaced: version !== lastVersion(history, period),
    isIntact: month !== undefined,
    closedAt: month?.closedAt,
    kp: manifest?.kp,
    digest,
    previous: manifest?.previous,
    accepted: manifest?.accepted,
    revised: manifest?.revises?.reason,
    totals,
    rate: hasRate ? { numerator: completed, denominator: annualPlan } : undefined,
    inputs: manifest?.counts,
  };
}
