import { meets } from '../../calculate/column.ts';
import { type Entry, textOf } from '../../ledgers/entries/entry.ts';
import { entryColumns } from '../../ledgers/entries/entry-columns.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { lastDayOf, monthsLater, type Period } from '../../model/period.ts';
import { agencyKey } from '../../normalise/agency.ts';
import type { Context } from '../context.ts';
import { ledgerNamed, ledgerOfMonth } from '../ledger/ledger.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Form } from './forms.ts';

/**
 * A ledger's form for everybody who has to fill it in: with the entries of the month's lists, or, if there are none
 * yet, those of the month before. The findings are about the month that was read.
 */
export async function ledgerFormsOf(
  name: string,
  period: Period,
  workspace: Workspace,
  context: Context,
): Promise<Outcome<readonly Form[]>> {
  const ledger = ledgerNamed(name);
  const { entries, findings } = await lastEntries(ledger, period, workspace, context);
  const { agencies } = workspace.configuration;
  const to = ledger.form?.to ?? ledger.handedInAs(new Set(ledger.fields.map(({ field }) => field)));
  const byName = new Map<string, { readonly agency: string; readonly entries: Entry[] }>();
  const of = (agency: string) => {
    const known = byName.get(agencyKey(agency)) ?? { agency, entries: [] };
    byName.set(agencyKey(agency), known);
    return known;
  };
  // A form with questions goes to those who are asked; without questions, every agency fills in its own list.
  if (ledger.form === undefined) for (const agency of agencies) of(agency.name);
  for (const entry of entries) {
    const agency = textOf(entry, to);
    if (agency !== undefined) of(agency).entries.push(entry);
  }
  const forms = Array.from(byName.values(), ({ agency, entries: own }): Form => {
    const render = async () => {
      const { renderEntryForm } = await import('../../ledgers/entries/entry-form.ts');
      return renderEntryForm(ledger, { to: agency, period, entries: own });
    };
    return { agency, title: `${period.month}月${ledger.title['zh-CN']}填报表`, lines: own.length, render };
  });
  return { value: forms, findings };
}

/** The entries in the forms: those of the last month with entries that the ledger hands out. */
async function lastEntries(
  ledger: Ledger,
  period: Period,
  workspace: Workspace,
  context: Context,
): Promise<{ readonly entries: readonly Entry[]; readonly findings: readonly Finding[] }> {
  for (const one of [period, monthsLater(period, -1)]) {
    const month = await ledgerOfMonth(ledger, one, workspace, context);
    if (month === undefined) continue;
    const columns = entryColumns(ledger, lastDayOf(one), month.entries);
    const tests = (ledger.form?.where ?? []).map((condition) => meets(columns, condition));
    const entries = month.entries.filter((entry) => tests.every((holds) => holds(entry)));
    if (month.entries.length > 0) return { entries, findings: month.findings };
  }
  return { entries: [], findings: [] };
}
