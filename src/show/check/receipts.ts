import { severityOf } from '../../findings/findings.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Yuan } from '../../model/yuan.ts';

/** The amounts that a receipt confirms. */
type Confirmed = 'totalInvestment' | 'annualPlan' | 'completed';

/** The part of a record that receipts need. */
interface ReceivedRecord extends Readonly<Record<Confirmed, Yuan | undefined>> {
  readonly table: { readonly file: string };
  /** How many projects it stands for. */
  readonly size: number;
}

/** What an office tells an agency about a list it sent: how it was read, and its sums. */
export interface Receipt {
  readonly file: string;
  /** Of the bytes, in hexadecimal; empty when the file could not be opened. */
  readonly sha256: string;
  /**
   * `refused`: could not be read; `left-out`: another file counts in its place; `to-mend`: has errors or warnings.
   */
  readonly state: 'accepted' | 'to-mend' | 'refused' | 'left-out';
  /** The agency that sent the list. */
  readonly agency: string | undefined;
  /** The later list that counts instead. */
  readonly supersededBy: string | undefined;
  readonly rows: number;
  readonly projects: number;
  readonly totals: Readonly<Record<Confirmed, Yuan | undefined>>;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** The part of a file that receipts need. */
export interface ReceivedFile {
  readonly file: string;
  readonly sha256: string;
  readonly agency: string | undefined;
  readonly supersededBy: string | undefined;
  readonly state: 'read' | 'refused' | 'left-out';
  readonly rows: number;
}

/** One receipt per file, in the order of the input. Sums cover what counts in the report. */
export function receiptsOf(
  files: readonly ReceivedFile[],
  records: readonly ReceivedRecord[],
  findings: readonly Finding[],
): readonly Receipt[] {
  const byFile = groupBy(records, ({ table }) => table.file);
  const found = groupBy(findings, ({ source }) => source.file);
  return files.map(({ state, ...file }) => {
    const own = byFile.get(file.file) ?? [];
    const severities = (found.get(file.file) ?? []).map(severityOf);
    const count = (wanted: string) => severities.filter((severity) => severity === wanted).length;
    const errors = count('error');
    const warnings = count('warning');
    const isClean = errors + warnings === 0;
    return {
      ...file,
      state: state === 'read' ? (isClean ? 'accepted' : 'to-mend') : state,
      projects: own.reduce((sum, { size }) => sum + size, 0),
      totals: {
        totalInvestment: sumOf(own, 'totalInvestment'),
        annualPlan: sumOf(own, 'annualPlan'),
        completed: sumOf(own, 'completed'),
      },
      errors,
      warnings,
      notes: count('note'),
    };
  });
}

/** Undefined if no record states it. */
function sumOf(records: readonly ReceivedRecord[], field: Confirmed): Yuan | undefined {
  const reported = records.flatMap((record) => record[field] ?? []);
  return reported.length === 0 ? undefined : reported.reduce((sum, value) => sum + value, 0);
}
