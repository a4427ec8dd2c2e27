import type { TrendDocument } from '../../contract/trend.ts';
import { severityOf } from '../../findings/findings.ts';
import { inOrder } from '../../model/collation.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import type { Shown } from '../../write/formats.ts';
import { type Block, drawPicture, sentenceBlock, tableBlock } from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { type ColumnOf, layRows, numbers, places, texts } from '../columns.ts';
import { findingDocument } from './check.ts';
import type { FindingSpeech } from './speech.ts';
import type { CheckWords } from './words.ts';

/** A month with its findings, each with the agency that it counts for. */
export interface FindingsMonth {
  readonly period: Period;
  readonly state: 'missing' | 'closed' | 'open';
  /** The agencies that sent a list. */
  readonly reporting: readonly string[];
  readonly findings: readonly { readonly finding: Finding; readonly agency: string | undefined }[];
}

export interface FindingsTrendOptions extends PictureOptions<CheckWords> {
  readonly speech: FindingSpeech;
}

/** `kp trend --findings`: how many errors, warnings and notes each agency's lists had, month by month. */
export function findingsTrendShown(
  months: readonly FindingsMonth[],
  agencyOrder: readonly string[],
  options: FindingsTrendOptions,
): Shown<TrendDocument> {
  const { words } = options;
  const lines = linesOf(months, agencyOrder);
  const title = words.trend.title(months[0]!.period, months.at(-1)!.period);
  const matrices = () => [matrix('errors', months, lines, words), matrix('warnings', months, lines, words)];
  return {
    document: () => document(months, lines, options.speech),
    tables: (format) =>
      FOR_PROGRAMS.has(format) ? [longTable(lines, words)] : [...matrices(), listTable(months, options)],
    heading: title,
    picture: () => {
      const notes = sentenceBlock(words.trend.notes, options);
      const blocks = matrices().map((table): Block => tableBlock(table, true, options));
      return drawPicture(
        title,
        words.trend.months(countOf(months, 'closed'), countOf(months, 'open')),
        [...blocks, notes],
        options,
      );
    },
  };
}

const FOR_PROGRAMS: ReadonlySet<string> = new Set(['csv', 'tsv', 'ndjson']);

type Counts = Readonly<Record<'errors' | 'warnings' | 'notes', number>>;

/** One agency in one month; without counts if it sent no list and has no findings. */
interface Point {
  readonly period: Period;
  readonly reported: boolean;
  readonly counts: Counts | undefined;
}

/** An agency; undefined for findings that belong to none. */
interface Line {
  readonly agency: string | undefined;
  readonly points: readonly Point[];
}

/** Agencies in the order of kp.yaml, then by name; findings without an agency come last. */
function linesOf(months: readonly FindingsMonth[], agencyOrder: readonly string[]): readonly Line[] {
  const named = months.flatMap(({ reporting, findings }) => [
    ...reporting,
    ...findings.map(({ agency = '' }) => agency),
  ]);
  const keys = [...new Set(named)].sort(inOrder(agencyOrder));
  return keys.map((key): Line => {
    const agency = key === '' ? undefined : key;
    return { agency, points: months.map((month) => pointOf(month, agency)) };
  });
}

function pointOf({ period, reporting, findings }: FindingsMonth, agency: string | undefined): Point {
  const own = findings.filter((one) => one.agency === agency).map(({ finding }) => finding);
  const reported = agency !== undefined && reporting.includes(agency);
  return { period, reported, counts: reported || own.length > 0 ? countsOf(own) : undefined };
}

function countsOf(findings: readonly Finding[]): Counts {
  const count = (wanted: Severity) => findings.filter((found) => severityOf(found) === wanted).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

function countOf(months: readonly FindingsMonth[], state: FindingsMonth['state']): number {
  return months.filter((month) => month.state === state).length;
}

/** One row per agency, one column per month, with both sums. */
function matrix(
  id: 'errors' | 'warnings',
  months: readonly FindingsMonth[],
  lines: readonly Line[],
  { columns, trend }: CheckWords,
): LayoutTable {
  const isOneYear = months[0]!.period.year === months.at(-1)!.period.year;
  const all: Line = {
    agency: trend.all,
    points: months.map(({ period, state, findings }) => ({
      period,
      reported: false,
      counts: state === 'missing' ? undefined : countsOf(findings.map(({ finding }) => finding)),
    })),
  };
  return {
    id,
    title: columns[id],
    notes: [],
    ...layRows<Line>(
      [
        texts('agency', columns.agency, 0, ({ agency }) => agency ?? trend.nobody),
        ...months.map(
          ({ period }, at): ColumnOf<Line> =>
            numbers(
              formatPeriod(period),
              trend.month(period, isOneYear),
              0,
              ({ points }) => points[at]!.counts?.[id],
            ),
        ),
        numbers('sum', trend.sum, 0, ({ points }) =>
          points.reduce((sum, { counts }) => sum + (counts?.[id] ?? 0), 0),
        ),
      ],
      [...lines, all],
      (line) => (line === all ? 'total' : undefined),
    ),
  };
}

/** One row per agency and month with any data. */
function longTable(lines: readonly Line[], { columns, trend }: CheckWords): LayoutTable {
  type Row = Point & Pick<Line, 'agency'>;
  const rows = lines.flatMap(({ agency, points }) => points.map((point) => ({ agency, ...point })));
  return {
    id: 'findingsByAgency',
    title: trend.byAgency,
    notes: [],
    ...layRows<Row>(
      [
        texts('agency', columns.agency, 0, ({ agency }) => agency),
        texts('period', trend.period, 0, ({ period }) => formatPeriod(period)),
        texts('reported', trend.reported, 0, ({ reported }) => (reported ? trend.yes : trend.no)),
        numbers('errors', columns.errors, 0, ({ counts }) => counts?.errors),
        numbers('warnings', columns.warnings, 0, ({ counts }) => counts?.warnings),
        numbers('notes', trend.noteCount, 0, ({ counts }) => counts?.notes),
      ],
      rows.filter(({ counts }) => counts !== undefined),
    ),
  };
}

/** The counted findings, each with its place. */
function listTable(
  months: readonly FindingsMonth[],
  { words: { columns, trend, title, sheet }, speech }: FindingsTrendOptions,
): LayoutTable {
  type Row = FindingsMonth['findings'][number] & { readonly period: Period };
  return {
    id: 'findings',
    title,
    sheet,
    kind: 'list',
    notes: [],
    ...layRows<Row>(
      [
        texts('period', trend.period, 0, ({ period }) => formatPeriod(period)),
        texts('agency', columns.agency, 0, ({ agency }) => agency),
        texts('severity', columns.severity, 1, ({ finding }) => speech.severities[severityOf(finding)]),
        places('place', trend.place, 0, ({ finding }) => finding.source),
        texts('sentence', columns.sentence, 0, ({ finding }) => speech.describe(finding).sentence),
        texts('code', columns.code, 2, ({ finding }) => finding.code),
      ],
      months.flatMap(({ period, findings }) => findings.map((one) => ({ period, ...one }))),
    ),
  };
}

function document(
  months: readonly FindingsMonth[],
  lines: readonly Line[],
  { describe }: FindingSpeech,
): TrendDocument {
  return {
    schema: 'kp.trend/1',
    from: formatPeriod(months[0]!.period),
    to: formatPeriod(months.at(-1)!.period),
    months: months.map(({ period, state }) => ({ period: formatPeriod(period), state })),
    series: [],
    findings: {
      byAgency: lines.map(({ agency, points }) => ({
        key: agency ?? null,
        points: points.map(({ period, reported, counts }) => ({
          period: formatPeriod(period),
          reported,
          errors: counts?.errors ?? null,
          warnings: counts?.warnings ?? null,
          notes: counts?.notes ?? null,
        })),
      })),
      items: months.flatMap(({ period, findings }) =>
        findings.map(({ finding, agency }) => ({
          period: formatPeriod(period),
          agency: agency ?? null,
          ...findingDocument(finding, describe),
        })),
      ),
    },
  };
}
