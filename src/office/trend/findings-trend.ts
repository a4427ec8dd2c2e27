import { LEDGERS } from '../../ledgers/ledgers.ts';
import { type Office, officeOf, standard } from '../../ledgers/office.ts';
import { submitterOf } from '../../ledgers/submitter.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Period } from '../../model/period.ts';
import { type ListRecord, placeOf } from '../../model/record.ts';
import { formatSource } from '../../model/source.ts';
import { agencyInFileName } from '../../normalise/agency.ts';
import type { FindingsMonth } from '../../show/check/trend.ts';
import { checkedMonth } from '../check/checked-month.ts';
import type { Context } from '../context.ts';
import { emptyMemory } from '../memory.ts';
import { closedMonth, type Month, monthOf } from '../months/months.ts';
import { readingRequest } from '../reading/read-inputs.ts';
import { requireWorkspace } from '../workspace/workspace.ts';
import { type PeriodsAsked, wantedPeriods } from './trend-periods.ts';

export interface FindingsTrend {
  readonly months: readonly FindingsMonth[];
  /** The agencies of kp.yaml, in its order. */
  readonly agencyOrder: readonly string[];
  /** How closed months' lists have changed since closing. */
  readonly drift: readonly Finding[];
  /** Files of open months that could not be read. */
  readonly unreadable: number;
}

/**
 * The number of findings per month and agency: for closed months those stored with them, for open ones those of `kp
 * check` on their present lists. Findings waived in kp.yaml are in neither.
 */
export async function findingsTrend(asked: PeriodsAsked, given: Context): Promise<FindingsTrend> {
  // The checks of a month look at earlier months, so each month is needed several times.
  const context = { ...given, memory: given.memory ?? emptyMemory() };
  const workspace = await requireWorkspace(context);
  const { configuration } = workspace;
  const months: FindingsMonth[] = [];
  const drift: Finding[] = [];
  let unreadable = 0;
  for (const period of await wantedPeriods(asked, workspace, context)) {
    const month = await monthOf(period, workspace, context);
    if (month === undefined) {
      months.push({ period, state: 'missing', reporting: [], findings: [] });
      continue;
    }
    const closed = month.closed ? await closedMonth(period, workspace, context) : undefined;
    const checked =
      closed === undefined ? await openMonth(period, context) : { findings: closed.findings, unread: [] };
    const records = recordsOf(month);
    const agencyOf = attribution(records, configuration);
    months.push({
      period,
      state: month.closed ? 'closed' : 'open',
      reporting: reportingAgencies(records, officeOf(configuration)),
      findings: checked.findings.map((finding) => ({ finding, agency: agencyOf(finding) })),
    });
    drift.push(...month.drift);
    unreadable += checked.unread.length;
  }
  return { months, agencyOrder: configuration.agencies.map(({ name }) => name), drift, unreadable };
}

async function openMonth(period: Period, context: Context) {
  const request = await readingRequest([], { period }, context);
  return checkedMonth(request, [], (findings) => findings, context);
}

/** The records of all ledgers. */
function recordsOf(month: Month): readonly ListRecord[] {
  return [...month.projects, ...LEDGERS.flatMap((ledger) => month.entries(ledger) ?? [])];
}

/** Who sent a list in that month. */
function reportingAgencies(records: readonly ListRecord[], office: Office): readonly string[] {
  return [...new Set(records.flatMap((record) => senderOf(record, office) ?? []))];
}

/**
 * The agency that a finding counts for: the one that sent the list; if the list does not say, the one whose record is
 * in that row; for a file without records, the one in its name; for a finding outside any list, such as a planned
 * project that nobody reported, the one it is about.
 */
function attribution(
  records: readonly ListRecord[],
  configuration: Configuration | undefined,
): (found: Finding) => string | undefined {
  const office = officeOf(configuration);
  const sender = (record: ListRecord | undefined) => record && senderOf(record, office);
  const byRow = new Map(records.map((one) => [formatSource({ ...placeOf(one), column: undefined }), one]));
  const bySheet = groupBy(records, ({ table }) => `${table.file}:${table.sheet.name}`);
  const byFile = groupBy(records, ({ table }) => table.file);
  return ({ source, facts }) => {
    const { file, sheet = '' } = source;
    const about = 'agency' in facts && typeof facts.agency === 'string' ? facts.agency : undefined;
    return (
      sender(byRow.get(formatSource({ ...source, column: undefined }))) ??
      onlySender(bySheet.get(`${file}:${sheet}`)) ??
      onlySender(byFile.get(file)) ??
      agencyInFileName(file, office) ??
      (about && standard(about, office.agency))
    );
  };

  /** A finding about a whole list with records of several agencies counts for none of them. */
  function onlySender(own: readonly ListRecord[] = []): string | undefined {
    const senders = new Set(own.map(sender));
    return senders.size === 1 ? [...senders][0] : undefined;
  }
}

function senderOf({ table, agency }: ListRecord, office: Office): string | undefined {
  const sent = submitterOf(table, office).agency ?? agency;
  return sent === undefined ? undefined : standard(sent, office.agency);
}
