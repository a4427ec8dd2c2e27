import type { Closing } from '../../history/close-month.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import type { Finding } from '../../model/finding.ts';
import type { Period } from '../../model/period.ts';
import { lightsFor } from '../alerts/ledger-lights.ts';
import { monthFindings } from '../check/check-month.ts';
import { withoutWaived } from '../check/waived.ts';
import type { Context } from '../context.ts';
import { ledgerTablesIn } from '../ledger/read-ledger.ts';
import { recordsOf } from '../months/months.ts';
import { reportingOf } from '../months/reporting.ts';
import type { PipelineOptions } from '../pipeline.ts';
import { countInputs, countSeverities } from '../reading/count-inputs.ts';
import { readFiles, readingRequest } from '../reading/read-inputs.ts';
import { ALL_RECORDS, recordRequest } from '../reading/record-request.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { besidesOf } from './ledgers.ts';
import { type Report, reportText, reportToStore } from './report.ts';
import { keptProjects } from './store.ts';

type Read = 'readings' | 'kept' | 'besides' | 'findings' | 'waived' | 'counts' | 'checked' | 'calculation';

/**
 * A month read from its lists, checked and calculated: everything that is stored about it except its place in history.
 */
export interface MonthToClose extends Pick<Closing, Read> {
  readonly calculated: Report;
  readonly report: string;
}

export async function monthToClose(
  period: Period,
  asked: PipelineOptions,
  workspace: Workspace,
  context: Context,
): Promise<MonthToClose> {
  const { configuration } = workspace;
  const { files, reading } = await readingRequest([], asked, context);
  const { value: dataset, findings: read } = await readFiles(files, reading, context);
  const { readings } = dataset;
  const projects = await recordsOf(dataset, period, context);
  const kept = LEDGERS.filter((ledger) => ledgerTablesIn(ledger, readings).length > 0);
  const lights = await lightsFor(kept, { reading, on: undefined, goesBy: undefined }, context);
  const found = await monthFindings(dataset, period, read, context, lights);
  const sift = (findings: readonly Finding[]) =>
    withoutWaived(findings, { period, projects, listed: found.listed }, configuration);
  const { open, waived } = sift(found.findings);
  const counts = countInputs(files.length, dataset, projects, sift(read).open);
  const { agencyOrder, benchmarks } = recordRequest(ALL_RECORDS, configuration);
  const { lagging, missing } = configuration.thresholds;
  const calculation = {
    reporting: reportingOf(dataset, configuration),
    agencyOrder,
    benchmarks,
    limits: { lagging, missing },
  };
  const calculated = reportToStore(projects, period, calculation);
  return {
    readings,
    kept: keptProjects(readings, projects),
    besides: besidesOf(dataset, period, found.ledgers, (findings) => sift(findings).open),
    findings: open,
    waived,
    counts,
    checked: { ...countSeverities(open), waived: waived.length },
    calculation,
    calculated,
    report: reportText(calculated, counts),
  };
}
