import { neighbours } from '../ledgers/beside.ts';
import {
  besideStored,
  type CompleteEntries,
  completeEntries,
  type Look,
} from '../ledgers/complete-entries.ts';
import { type Entry, textOf } from '../ledgers/entry.ts';
import { entryColumns } from '../ledgers/entry-columns.ts';
import { cellOfEntry } from '../ledgers/entry-place.ts';
import type { Ledger } from '../ledgers/ledger.ts';
import { LEDGERS } from '../ledgers/ledgers.ts';
import { PROJECTS } from '../ledgers/projects.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Period } from '../model/period.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Dataset } from './pipeline.ts';

/** What the lists of a month have of every ledger. */
export interface MonthLists {
  readonly period: Period;
  readonly projects: Dataset['projects'];
  /** `isStored`: as the month was closed on them, complete. */
  readonly of: (ledger: Ledger) => { readonly entries: readonly Entry[]; readonly isStored: boolean };
}

/** The complete entries of any ledger of a month: each looks at the others of which it says so. */
export function completeLedgers(
  { period, projects, of }: MonthLists,
  on: PlainDate,
  configuration: Pick<Configuration, 'identities' | 'agencies'> = { identities: [], agencies: [] },
): (ledger: Ledger) => CompleteEntries {
  const known = new Map<string, CompleteEntries>();
  const complete = (ledger: Ledger): CompleteEntries => {
    let month = known.get(ledger.id);
    if (month === undefined) {
      const { entries, isStored } = of(ledger);
      month = isStored
        ? besideStored(ledger, entries, look, configuration)
        : completeEntries(ledger, entries, look, configuration, on);
      known.set(ledger.id, month);
    }
    return month;
  };
  const look: Look = (id) => {
    if (id === PROJECTS.id) {
      const columns = PROJECTS.columns(period);
      return unlessNone(neighbours(projects, columns, PROJECTS.cellOf, ({ name }) => name));
    }
    const other = LEDGERS.find((ledger) => ledger.id === id);
    if (other === undefined) return undefined;
    const project = other.beside?.project;
    const named = (entry: Entry) => (project === undefined ? undefined : textOf(entry, project));
    return unlessNone(neighbours(complete(other).entries, entryColumns(other, on), cellOfEntry, named));
  };
  return complete;
}

function unlessNone<One>(all: readonly One[]): readonly One[] | undefined {
  return all.length === 0 ? undefined : all;
}
