import type { Column } from '../../calculate/column.ts';
import { neighbours } from '../../ledgers/entries/beside.ts';
import {
  besideStored,
  type CompleteEntries,
  completeEntries,
  type Look,
} from '../../ledgers/entries/complete-entries.ts';
import { type Entry, textOf } from '../../ledgers/entries/entry.ts';
import { entryColumns } from '../../ledgers/entries/entry-columns.ts';
import { cellOfEntry } from '../../ledgers/entries/entry-place.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Period } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { placeOf } from '../../model/record.ts';
import { formatSource } from '../../model/source.ts';
import type { Context } from '../context.ts';
import { monthOf } from '../months/months.ts';
import type { Dataset } from '../pipeline.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The entries of every ledger in a month's lists. */
export interface MonthLists {
  readonly period: Period;
  readonly projects: Dataset['projects'];
  /** The month in which each project last made progress, as far as this year's earlier months tell. */
  readonly moved: LastMovements;
  /** The light of each project; none where alerts could not be had, or nobody asks. */
  readonly lights?: ProjectLights | undefined;
  /** `isStored`: they come from a closed month and are complete. */
  readonly of: (ledger: Ledger) => { readonly entries: readonly Entry[]; readonly isStored: boolean };
}

/** Completes the entries of any ledger of a month; a ledger can refer to the ledgers that it names. */
export function completeLedgers(
  { period, projects, moved, lights = new Map(), of }: MonthLists,
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
      const columns = new Map(PROJECTS.columns(period));
      columns.set('moved', movedColumn(moved)).set('light', lightColumn(lights));
      return unlessNone(neighbours(projects, columns, PROJECTS.cellOf, ({ name }) => name));
    }
    const other = LEDGERS.find((ledger) => ledger.id === id);
    if (other === undefined) return undefined;
    const project = other.beside?.project;
    const named = (entry: Entry) => (project === undefined ? undefined : textOf(entry, project));
    const { entries } = complete(other);
    return unlessNone(neighbours(entries, entryColumns(other, on, entries), cellOfEntry, named));
  };
  return complete;
}

/** The column of the project list that is computed from earlier months. */
function movedColumn(moved: LastMovements): Column<Dataset['projects'][number]> {
  return { id: 'moved', kind: 'date', value: (project) => moved.get(project), evidence: () => 'completed' };
}

/** What the alerts of the month say about a project; nothing if they do not know it. */
function lightColumn(lights: ProjectLights): Column<Dataset['projects'][number]> {
  return {
    id: 'light',
    kind: 'text',
    value: (project) => lights.get(rowOf(project))?.word,
    evidence: (project) => lights.get(rowOf(project))?.field ?? 'name',
  };
}

/** The row of its list, which identifies a project however often the list is read. */
export function rowOf(project: Dataset['projects'][number]): string {
  return formatSource(placeOf(project));
}

/** By `rowOf`: a project's most serious light in words, and the field whose cell proves it. */
export type ProjectLights = ReadonlyMap<
  string,
  { readonly word: string; readonly field: string | undefined }
>;

/** Whether any of these ledgers has a column of lights: alerts read many months. */
export function asksForLights(ledgers: readonly Ledger[]): boolean {
  return ledgers.some(({ fields }) => fields.some(({ field }) => field === 'light'));
}

/** Whether any of these ledgers has the field "last progress", for which earlier months must be read. */
export function asksForMovement(ledgers: readonly Ledger[]): boolean {
  return ledgers.some(({ fields }) => fields.some(({ field }) => field === 'moved'));
}

/**
 * The same, read from the workspace's earlier months of the year; empty without a workspace, or if no ledger needs it.
 */
export async function lastMovementsOf(
  ledgers: readonly Ledger[],
  period: Period,
  projects: Dataset['projects'],
  workspace: Workspace | undefined,
  context: Context,
): Promise<LastMovements> {
  if (workspace === undefined || projects.length === 0 || !asksForMovement(ledgers)) return new Map();
  const earlier: ReportedMonth[] = [];
  for (let month = period.month - 1; month >= 1; month -= 1) {
    const found = await monthOf({ year: period.year, month }, workspace, context);
    if (found !== undefined) earlier.push(found);
  }
  return movementsIn({ period, projects }, earlier, workspace.configuration);
}

/** The month in which each project last made progress. `before` are the earlier months, the latest first. */
export function movementsIn(
  month: ReportedMonth,
  earlier: readonly ReportedMonth[],
  { identities, agencies }: Pick<Configuration, 'identities' | 'agencies'>,
): LastMovements {
  return PROJECTS.lastMovements(
    month,
    earlier,
    (before, after) => PROJECTS.match(before, after, identities, agencies).value,
  );
}

type ReportedMonth = Parameters<typeof PROJECTS.lastMovements>[0];

export type LastMovements = ReturnType<typeof PROJECTS.lastMovements>;

function unlessNone<One>(all: readonly One[]): readonly One[] | undefined {
  return all.length === 0 ? undefined : all;
}
