import type { CheckDocument, FindingDocument } from '../../contract/check.ts';
import { severityOf } from '../../findings/findings.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { LayoutCell, LayoutTable } from '../../model/layout.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { cellName } from '../../model/source.ts';
import type { Yuan } from '../../model/yuan.ts';
import { EMPTY_CELL } from '../cells.ts';
import { type ColumnOf, cells, layRows, numbers, placeCell, texts } from '../columns.ts';
import { type ShortenName, shortenFinding } from '../file-names.ts';
import type { Receipt } from './receipts.ts';
import type { FindingSpeech } from './speech.ts';
import type { CheckColumn, CheckWords } from './words.ts';

/** The result of checking a month. */
export interface Checked {
  readonly period: Period;
  readonly findings: readonly Finding[];
  readonly waived: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly receipts: readonly Receipt[];
  /** 未报送 */
  readonly notReported: readonly string[];
}

/** The same month with short file names, for people. */
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
): CheckDocument {
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

/** All findings of the document, one by one. */
export function findingDocuments({ findings }: Checked, describe: FindingSpeech['describe']) {
  return bySeverity(findings).map((found) => findingDocument(found, describe));
}

/** One finding for programs. */
export function findingDocument(found: Finding, describe: FindingSpeech['describe']): FindingDocument {
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
export function checkTable(
  { findings }: Checked,
  words: CheckWords,
  speech: FindingSpeech,
  columns = findingColumns(words, speech),
): LayoutTable {
  const rows = layRows<Finding>(columns, bySeverity(findings));
  return { id: 'findings', title: words.title, sheet: words.sheet, kind: 'list', notes: [], ...rows };
}

/** The same for programs: severity as a fixed word, facts as JSON. */
export function programTable(checked: Checked, words: CheckWords, speech: FindingSpeech): LayoutTable {
  return checkTable(checked, words, speech, [
    ...findingColumns(words, { ...speech, severities: OWN_WORDS }),
    texts('facts', words.columns.facts, 3, ({ facts }) => JSON.stringify(facts)),
  ]);
}

const OWN_WORDS = { error: 'error', warning: 'warning', note: 'note' };

function findingColumns({ columns }: CheckWords, speech: FindingSpeech): readonly ColumnOf<Finding>[] {
  return [
    texts('severity', columns.severity, 1, (found) => speech.severities[severityOf(found)]),
    texts('file', columns.file, 0, ({ source }) => source.file),
    texts('sheet', columns.sheet, 2, ({ source }) => source.sheet),
    texts('cell', columns.cell, 0, ({ source }) => cellName(source.row, source.column)),
    texts('sentence', columns.sentence, 0, (found) => speech.describe(found).sentence),
    texts('remedy', columns.remedy, 1, (found) => speech.describe(found).remedy),
    texts('code', columns.code, 3, ({ code }) => code),
  ];
}

interface FindingsTableWords {
  readonly tables: { readonly findings: string };
  readonly sheets: { readonly findings?: string };
  readonly summary: Readonly<Record<'severity' | 'place' | 'sentence' | 'code', string>>;
}

/** The same for a report's workbook: the place in one column, the finding and what to do in another. */
export function findingsTable(
  findings: readonly Finding[],
  { tables, sheets, summary }: FindingsTableWords,
  speech: FindingSpeech,
  shorten: ShortenName,
): LayoutTable {
  return {
    id: 'findings',
    isAlone: true,
    title: tables.findings,
    sheet: sheets.findings,
    kind: 'list',
    notes: [],
    ...layRows<Finding>(
      [
        texts('severity', summary.severity, 1, (found) => speech.severities[severityOf(found)]),
        cells('place', summary.place, 'text', 0, ({ source }) => placeCell(source, shorten)),
        texts('sentence', summary.sentence, 0, (found) => speech.inFull(shortenFinding(found, shorten))),
        texts('code', summary.code, 2, ({ code }) => code),
      ],
      bySeverity(findings),
    ),
  };
}

/** Errors first, then warnings, then notes, each kind in the order of the lists. */
function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return SEVERITIES.flatMap((severity) => ofSeverity(findings, severity));
}

/** Who reported, who has not, who must correct a list: one line per file, and one for each agency that sent none. */
export function receiptsTable({ receipts, notReported }: Checked, words: CheckWords): LayoutTable {
  const { columns } = words;
  const count = (id: CheckColumn, expendable: number, of: (receipt: Receipt) => number) =>
    numbers<Line>(id, columns[id], expendable, ({ receipt }) => receipt && of(receipt));
  const total = (id: 'totalInvestment' | 'annualPlan' | 'completed') =>
    cells<Line>(id, columns[id], 'money', 3, ({ receipt }) => totalCell(receipt?.totals[id], receipt));
  return {
    id: 'receipts',
    title: words.receipts,
    notes: [],
    ...layRows<Line>(
      [
        texts('agency', columns.agency, 1, ({ agency }) => agency),
        texts('file', columns.file, 0, ({ receipt }) => receipt?.file),
        texts('state', columns.state, 0, ({ receipt }) => stateOf(receipt, words)),
        count('rows', 4, ({ rows }) => rows),
        count('projects', 2, ({ projects }) => projects),
        total('totalInvestment'),
        total('annualPlan'),
        total('completed'),
        count('errors', 1, ({ errors }) => errors),
        count('warnings', 1, ({ warnings }) => warnings),
        texts('sha256', columns.sha256, 5, ({ receipt }) => receipt?.sha256),
      ],
      [
        ...receipts.map((receipt) => ({ agency: receipt.agency, receipt })),
        ...notReported.map((agency) => ({ agency })),
      ],
      ({ receipt }) => (receipt === undefined ? 'behind' : undefined),
    ),
  };
}

/** An agency, and its receipt if it sent a list. */
interface Line {
  readonly agency: string | undefined;
  readonly receipt?: Receipt;
}

function stateOf(receipt: Receipt | undefined, words: CheckWords): string {
  if (receipt === undefined) return words.states['not-reported'];
  const { state, supersededBy } = receipt;
  return supersededBy === undefined ? words.states[state] : words.superseded(supersededBy);
}

/** A value that a list leaves out looks different from one that nobody sent. */
function totalCell(value: Yuan | undefined, receipt: Receipt | undefined): LayoutCell {
  if (receipt === undefined) return EMPTY_CELL;
  return value === undefined ? { type: 'empty', reason: 'not-reported' } : { type: 'money', value };
}

function ofSeverity(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  return findings.filter((found) => severityOf(found) === severity);
}
