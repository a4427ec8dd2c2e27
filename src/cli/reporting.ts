import type { Reporting } from '../calculate/report.ts';
import type { Configuration } from '../configure/configuration.ts';
import { countedTables, type Dataset } from '../pipeline.ts';
import { officeOf } from '../registers/project/office.ts';
import { notReported } from '../registers/project/reporting.ts';

/** Who must report and did not; undefined where kp.yaml names nobody. */
export function reportingOf(
  dataset: Dataset,
  configuration: Configuration | undefined,
): Reporting | undefined {
  const { agencies = [] } = configuration ?? {};
  if (agencies.length === 0) return undefined;
  const tables = countedTables(dataset.readings);
  const silent = notReported(agencies, tables, dataset.projects, officeOf(configuration));
  return { expected: agencies.length, notReported: silent };
}
