import { severityOf } from '../../findings/findings.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { LayoutCell, LayoutTable } from '../../model/layout.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { cellName } from '../../model/source.ts';
import type { Yuan } from '../../model/yuan.ts';
import { EMPTY_CELL, textCell } from '../cells.ts';
import { type ShortenName, shortenFinding } from '../file-names.ts';
import type { Receipt } from './receipts.ts';
import type { FindingSpeech } from './speech.ts';
import type { CheckColumn, CheckWords } from './words.ts';

/** A month as it was checked. */
export interface Checked {
  readonly period: Period;
  readonly findings: readonly Finding[];
  readonly waived: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly receipts: readonly Receipt[];
  /** 未报送 */
  readonly notReported: readonly string[];
}

/** The same month with files under the names people know them by, for what people read. */
export function withShortNames(checked: Checked, shorten: ShortenName): Checked {
  const shortened = (found: Finding): Finding => {
    const { source, ...rest } = shortenFinding(found, shorten);
    return { ...rest, source: { ...source, file: shorten(source.file) } } as Finding;
  };
  return {
    ...checked,
    findings: checked.findings.map(shortened),
    waived: checked.waived.map(({ finding, reason }) => ({ finding: shortened(finding), reason })),
    receipts: checked.receipts.map((receipt) => ({
      ...receipt,
      file: shorten(receipt.file),
      supersededBy: receipt.supersededBy && shorten(receipt.supersededBy),
    })),
  };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** The document `kp.check/1`: money in integer 元, null where nothing is reported. */
export function checkDocument(
  { period, findings, waived, receipts, notReported }: Checked,
  describe: FindingSpeech['describe'],
) {
  return {
    schema: 'kp.check/1',
    period: formatPeriod(period),
    counts: {
      errors: ofSeverity(findings, 'error').length,
      warnings: ofSeverity(findings, 'warning').length,
      notes: ofSeverity(findings, 'note').length,
      waived: waived.length,
    },
    notReported,
    files: receipts.map(({ totals, agency, supersededBy, ...receipt }) => ({
      ...receipt,
      agency: agency ?? null,
      supersededBy: supersededBy ?? null,
      totals: {
        totalInvestment: totals.totalInvestment ?? null,
        annualPlan: totals.annualPlan ?? null,
        completed: totals.completed ?? null,
      },
    })),
    findings: findings.map((found) => findingDocument(found, describe)),
    waived: waived.map(({ finding, reason }) => ({ ...findingDocument(finding, describe), reason })),
  };
}

/** One finding as a program reads it. */
function findingDocument(found: Finding, describe: FindingSpeech['describe']) {
  const { code, source, facts } = found;
  const cell = cellName(source.row, source.column);
  return {
    code,
    severity: severityOf(found),
    file: source.file === '' ? null : source.file,
    sheet: source.sheet ?? null,
    cell: cell === '' ? null : cell,
    ...describe(found),
    facts,
  };
}

/** Every finding with its place, errors first. */
export function checkTable({ findings }: Checked, words: CheckWords, speech: FindingSpeech): LayoutTable {
  const column = (id: CheckColumn, expendable: number) =>
    ({ id, title: words.columns[id], kind: 'text', expendable }) as const;
  return {
    id: 'findings',
    title: words.title,
    notes: [],
    columns: [
      column('severity', 1),
      column('file', 0),
      column('sheet', 2),
      column('cell', 0),
      column('sentence', 0),
      column('remedy', 1),
      column('code', 3),
    ],
    rows: SEVERITIES.flatMap((severity) =>
      ofSeverity(findings, severity).map((found) => {
        const { file, sheet, row, column: number } = found.source;
        const { sentence, remedy } = speech.describe(found);
        const texts = [
          speech.severities[severity],
          file,
          sheet,
          cellName(row, number),
          sentence,
          remedy,
          found.code,
        ];
        return { cells: texts.map(textCell) };
      }),
    ),
  };
}

/** Who reported, who has not, who must mend: a line a file, and one for each agency that sent none. */
export function receiptsTable({ receipts, notReported }: Checked, words: CheckWords): LayoutTable {
  const column = (id: CheckColumn, kind: 'text' | 'count' | 'money', expendable: number) =>
    ({ id, title: words.columns[id], kind, expendable }) as const;
  const silent = notReported.map((agency) => ({
    cells: [
      textCell(agency),
      EMPTY_CELL,
      textCell(words.states['not-reported']),
      ...new Array<LayoutCell>(8).fill(EMPTY_CELL),
    ],
    emphasis: 'behind' as const,
  }));
  const rows = receipts.map((receipt) => ({
    cells: [
      textCell(receipt.agency),
      textCell(receipt.file),
      textCell(stateOf(receipt, words)),
      countCell(receipt.rows),
      countCell(receipt.projects),
      moneyCell(receipt.totals.totalInvestment),
      moneyCell(receipt.totals.annualPlan),
      moneyCell(receipt.totals.completed),
      countCell(receipt.errors),
      countCell(receipt.warnings),
      textCell(receipt.sha256),
    ],
  }));
  return {
    id: 'receipts',
    title: words.receipts,
    notes: [],
    columns: [
      column('agency', 'text', 1),
      column('file', 'text', 0),
      column('state', 'text', 0),
      column('rows', 'count', 4),
      column('projects', 'count', 2),
      column('totalInvestment', 'money', 3),
      column('annualPlan', 'money', 3),
      column('completed', 'money', 3),
      column('errors', 'count', 1),
      column('warnings', 'count', 1),
      column('sha256', 'text', 5),
    ],
    rows: [...rows, ...silent],
  };
}

function stateOf({ state, supersededBy }: Receipt, words: CheckWords): string {
  return supersededBy === undefined ? words.states[state] : words.superseded(supersededBy);
}

function ofSeverity(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  return findings.filter((found) => severityOf(found) === severity);
}

function countCell(value: number): LayoutCell {
  return { type: 'count', value };
}

function moneyCell(value: Yuan | undefined): LayoutCell {
  return value === undefined ? { type: 'empty', reason: 'not-reported' } : { type: 'money', value };
}
