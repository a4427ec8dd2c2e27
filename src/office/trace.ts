import type { Figure } from '../calculate/figure.ts';
import { isLedgerPath } from '../ledgers/ledgers.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { isAlertPath } from '../show/alerts/path.ts';
import type { ReachedGoal } from '../show/ledger/goals.ts';
import { isForecastPath, isRankPath } from '../show/trace/named-figure.ts';
import { renderTrace } from '../show/trace/picture.ts';
import type { Trace } from '../show/trace/trace.ts';
import { formatCount } from '../write/amounts.ts';
import type { Context } from './context.ts';
import { monthRequest } from './months/month-input.ts';
import type { Drawing } from './picture.ts';
import type { RankAsked } from './rank/input.ts';
import type { RecordsAsked } from './reading/record-request.ts';
import { monthFigures, reportRequest, tracedFigure } from './report/report.ts';

/** Where to trace a figure, and with which options. */
export interface TraceAsked extends RankAsked {
  readonly records: RecordsAsked;
  /** For a score; undefined: as in kp.yaml. */
  readonly scheme: string | undefined;
}

/** A month in which figures can be traced. */
export interface Traceable {
  /** An unknown figure is a Failure. */
  readonly trace: (wanted: string) => Promise<Traced>;
  /** How the lists of the closed months involved have changed since closing; grows as months are read. */
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

export interface Traced {
  readonly document: Trace;
  readonly picture: (drawing: Drawing) => string;
}

/** Undefined if nothing could be read. */
export async function traceable(
  wanted: string,
  asked: TraceAsked,
  context: Context,
): Promise<Outcome<Traceable | undefined>> {
  if (isLedgerPath(wanted)) {
    const { ledgerTraceable } = await import('./ledger/ledger.ts');
    return ledgerTraceable(wanted.trimStart().split('.')[0]!, { ...asked, on: undefined }, context);
  }
  if (isForecastPath(wanted)) {
    const { forecastTraceable } = await import('./forecast/trace.ts');
    return forecastTraceable(asked, context);
  }
  if (isAlertPath(wanted)) {
    const { alertsTraceable } = await import('./alerts/alerts.ts');
    return alertsTraceable(asked, context);
  }
  if (!isRankPath(wanted)) return monthTraceable(asked, context);
  const { rankTraceable } = await import('./rank/trace.ts');
  return rankTraceable(asked, context);
}

/** How the records of a figure are named, where they are not projects. */
export interface TracedEntry {
  /** The goal that kp.yaml sets for the figure. */
  readonly goal: ReachedGoal | undefined;
  readonly name: string;
  /** `3条` in the column of entries; a plain number in other columns. */
  readonly countOf: (value: number, column: string) => string;
}

/** `figures` are the figures of the innermost parts of the document, by path. */
export function tracedAs(
  document: Trace,
  figures: ReadonlyMap<string, Figure>,
  columns: ReadonlyMap<string, { readonly kind: string }>,
  entry?: TracedEntry,
): Traced {
  const isMoney = (column: string): boolean => columns.get(column)?.kind === 'money';
  const picture = (drawing: Drawing) => {
    const { trace } = drawing.words;
    const words = entry === undefined ? trace : { ...trace, project: entry.name };
    const countOf = entry?.countOf ?? ((value: number) => trace.projects(formatCount(value)));
    return renderTrace(document, { ...drawing, words, figures, isMoney, countOf, goal: entry?.goal });
  };
  return { document, picture };
}

async function monthTraceable(asked: TraceAsked, context: Context): Promise<Outcome<Traceable | undefined>> {
  const request = await reportRequest({ records: asked.records, by: undefined }, context);
  const { value, findings } = await monthFigures(await monthRequest(asked, context), request, context);
  if ('unread' in value) return { value: undefined, findings };
  const { report, month, unreadable } = value;
  const trace = async (wanted: string): Promise<Traced> => {
    const { document, figures } = tracedFigure(report, wanted, context);
    return tracedAs(document, figures, report.columns);
  };
  return { value: { trace, drift: month.drift, unreadable }, findings: [...findings, ...value.ofPlan] };
}
