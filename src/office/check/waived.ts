import { applyWaivers, type Sifted } from '../../check/waivers.ts';
import { textOf } from '../../ledgers/entries/entry.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import type { Period } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import type { ListedEntries } from '../ledger/read-ledger.ts';
import type { Dataset } from '../pipeline.ts';

/** The records of a month that findings can be about. */
interface Records {
  readonly period: Period;
  readonly projects: Dataset['projects'];
  /** The entries of another ledger as its own lists state them. */
  readonly listed: (ledger: Ledger) => Pick<ListedEntries, 'entries'>;
}

/**
 * Removes findings that kp.yaml accepts: about projects, and about entries of all ledgers, by their own names or
 * their projects'.
 */
export function withoutWaived(
  findings: readonly Finding[],
  { period, projects, listed }: Records,
  configuration: Configuration | undefined,
): Sifted {
  const { waivers = [] } = configuration ?? {};
  if (waivers.length === 0) return { open: findings, waived: [] };
  const entries = new Map<ListRecord, string | undefined>();
  for (const ledger of LEDGERS) {
    const { beside } = ledger;
    for (const entry of listed(ledger).entries) entries.set(entry, beside && textOf(entry, beside.project));
  }
  const records = [...projects, ...entries.keys()];
  return applyWaivers(findings, waivers, period, records, (record) => entries.get(record));
}
