import { oneCause } from '../check/one-cause.ts';
import { type Office, officeOf } from '../ledgers/office.ts';
import { PROJECT_CHECKS } from '../ledgers/project/checks/checks.ts';
import { notReported } from '../ledgers/reporting.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { RecognisedSheet } from '../recognise/recognise.ts';
import { checkDataset } from './check-month.ts';
import type { Context } from './context.ts';
import { countedTables, type Dataset } from './pipeline.ts';
import { findConfiguration } from './workspace.ts';

export interface MonthFindings {
  /** Of the lists one by one, and of the month as a whole. */
  readonly findings: readonly Finding[];
  /** Agencies that sent nothing at all. */
  readonly notReported: readonly string[];
}

/** Everything that is to be said about a month that was read, waived or not. `read` is what reading it found. */
export async function monthFindings(
  dataset: Dataset,
  period: Period,
  read: readonly Finding[],
  context: Context,
): Promise<MonthFindings> {
  const configuration = await findConfiguration(context);
  const silence = silenceOf(dataset, configuration, officeOf(configuration));
  const found = await checkDataset(dataset, period, silence, context);
  return { findings: oneCause([...read, ...found], PROJECT_CHECKS), notReported: silence.notReported };
}

/** Who sent no list, and who sent nothing at all. */
function silenceOf(
  { readings, projects }: Dataset,
  configuration: Configuration | undefined,
  office: Office,
) {
  const tables = countedTables(readings);
  // Who sent a list of another ledger has not reported its projects by that.
  const others = readings
    .filter((reading) => countedTables([reading]).length === 0 && !reading.sheets.some(isOfOther))
    .map(({ file }) => file);
  const asked = [configuration?.agencies ?? [], tables, projects, office] as const;
  return { absent: notReported(...asked), notReported: notReported(...asked, others) };
}

function isOfOther({ others }: RecognisedSheet): boolean {
  return others.length > 0;
}
