import type { SourceFile } from '../../effects/discover.ts';
import { type Office, officeOf } from '../../ledgers/office.ts';
import { submitterOf } from '../../ledgers/submitter.ts';
import type { Finding } from '../../model/finding.ts';
import type { Table } from '../../model/table.ts';
import type { Checked } from '../../show/check/check.ts';
import { type ReceivedFile, receiptsOf } from '../../show/check/receipts.ts';
import type { Context } from '../context.ts';
import { ownDrift } from '../history/own-drift.ts';
import type { Dataset } from '../pipeline.ts';
import { isSetAside, isUnreadable } from '../reading/count-inputs.ts';
import { type ReadingRequest, readFiles, requirePeriod } from '../reading/read-inputs.ts';
import { findConfiguration } from '../workspace/workspace.ts';
import { monthFindings } from './check-month.ts';
import { withoutWaived } from './waived.ts';

/** A month's lists, checked, each with its receipt. */
export interface CheckedMonth extends Checked {
  /** The lists that count. */
  readonly counting: readonly SourceFile[];
  /** Files that gave nothing. */
  readonly unread: readonly string[];
}

/** All findings about the lists of a month that `choose` selects and kp.yaml does not waive. */
export async function checkedMonth(
  { files, reading }: ReadingRequest,
  inputs: readonly string[],
  choose: (findings: readonly Finding[]) => readonly Finding[],
  context: Context,
): Promise<CheckedMonth> {
  const { value: dataset, findings: read } = await readFiles(files, reading, context);
  const { readings, projects } = dataset;
  const period = requirePeriod(dataset, read);
  const configuration = await findConfiguration(context);
  const { findings: ofMonth, notReported, listed } = await monthFindings(dataset, period, read, context);
  const found = [...ofMonth, ...(await ownDrift(period, inputs, context))];
  const { open, waived } = withoutWaived(choose(found), { period, projects, listed }, configuration);
  const superseded = new Set(readings.flatMap((one) => (one.supersededBy === undefined ? [] : one.file)));
  return {
    period,
    findings: open,
    waived,
    receipts: receiptsOf(receivedFiles(dataset, officeOf(configuration)), projects, open),
    notReported,
    counting: files.filter(({ name }) => !superseded.has(name)),
    unread: readings.filter(isUnreadable).map(({ file }) => file),
  };
}

function receivedFiles({ readings }: Dataset, office: Office): ReceivedFile[] {
  return readings.map((reading) => {
    const tables = reading.sheets.flatMap(({ tables, others }): Table[] => [...tables, ...others]);
    const [first] = tables;
    const isBlank = reading.sheets.some(({ leftOut }) => leftOut === 'blank-form');
    const isLeftOut = isSetAside(reading) || (tables.length === 0 && !isBlank && !isUnreadable(reading));
    return {
      file: reading.file,
      sha256: reading.sha256,
      agency: first && submitterOf(first, office).agency,
      state: isLeftOut ? 'left-out' : reading.workbook === undefined ? 'refused' : 'read',
      supersededBy: reading.supersededBy,
      rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    };
  });
}
