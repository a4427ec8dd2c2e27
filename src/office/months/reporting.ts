import type { Calculation } from '../../history/manifest.ts';
import { officeOf } from '../../ledgers/office.ts';
import { notReported } from '../../ledgers/reporting.ts';
import type { Configuration } from '../../model/configuration.ts';
import { countedTables, type Dataset } from '../pipeline.ts';

/** Who must report and who did not; undefined if kp.yaml names no agencies. */
export function reportingOf(
  dataset: Dataset,
  configuration: Configuration | undefined,
): Calculation['reporting'] {
  const { agencies = [] } = configuration ?? {};
  if (agencies.length === 0) return undefined;
  const tables = countedTables(dataset.readings);
  const silent = notReported(agencies, tables, dataset.projects, officeOf(configuration));
  return { expected: agencies.length, notReported: silent };
}
