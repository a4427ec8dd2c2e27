import { formatPeriod, type Period } from '../../model/period.ts';
import type { LedgerMeasure, MeasureRequest, Scheme, Scoring } from './scheme.ts';
import { beforeSpan, yearBefore } from './window.ts';

/** Every figure of the lists that a scheme asks for anywhere. */
export function requestsOf(scheme: Scheme): LedgerMeasure[] {
  return allRequests(scheme).filter((request) => request.of === 'ledger');
}

/** Whether a scheme scores by entries of registers. */
export function asksRegister(scheme: Scheme): boolean {
  return (
    scoringsOf(scheme).some(({ kind }) => kind === 'register' || kind === 'judges') ||
    allRequests(scheme).some((request) => request.of === 'register' && request.unit === undefined)
  );
}

/** The figures of other ledgers that it scores by. */
export function figuresAsked(scheme: Scheme): readonly string[] {
  const asked = allRequests(scheme).flatMap((request) =>
    request.of === 'register' && request.unit !== undefined ? [request.item] : [],
  );
  return [...new Set(asked)];
}

/** The indicators that are scored by a figure of another ledger, each with that figure. */
export function indicatorsByLedger({ indicators }: Scheme): ReadonlyMap<string, string> {
  return new Map(
    indicators.flatMap(({ key, terms }) =>
      terms
        .flatMap(({ scoring }) => requestsOfScoring(scoring))
        .flatMap((request) =>
          request.of === 'register' && request.unit !== undefined ? [[key, request.item] as const] : [],
        ),
    ),
  );
}

/** Whether the scheme compares a figure from a register with that of the year before. */
export function growsByRegister(scheme: Scheme): boolean {
  return scoringsOf(scheme).some((scoring) => scoring.kind === 'growth' && scoring.measure.of === 'register');
}

function allRequests(scheme: Scheme): readonly MeasureRequest[] {
  const { boards, ties } = scheme;
  return [
    ...scoringsOf(scheme).flatMap(requestsOfScoring),
    ...(boards?.target ?? []).map(({ measure }) => measure),
    ...ties.breakers,
  ];
}

function scoringsOf({ indicators }: Scheme): readonly Scoring[] {
  return indicators.flatMap(({ terms }) => terms.map(({ scoring }) => scoring));
}

/** Whether a scheme uses the lists at all: a scheme for promotion may use its register only. */
export function asksRecords(scheme: Scheme): boolean {
  const asksLines = scheme.indicators.some(({ terms }) =>
    terms.some(({ scoring }) => scoring.kind === 'additive'),
  );
  return asksLines || requestsOf(scheme).length > 0;
}

/** Whether an indicator uses amounts that a list may leave blank; an indicator on starts, for example, does not. */
export function asksAmounts(scoring: Scoring, columns: readonly string[]): boolean {
  const asked = requestsOfScoring(scoring).flatMap((request) => {
    if (request.of !== 'ledger') return [];
    const { numerator, denominator } = request.measure;
    return [numerator.column, denominator?.column];
  });
  return (
    scoring.kind === 'additive' || asked.some((column) => column !== undefined && columns.includes(column))
  );
}

/** The other months that a ranking needs: those subtracted for a span, and the same months of last year for growth. */
export function formerMonths(scheme: Scheme, period: Period): Period[] {
  const found = new Map<string, Period>();
  const add = (one: Period | undefined) => {
    if (one !== undefined) found.set(formatPeriod(one), one);
  };
  for (const { over } of requestsOf(scheme)) add(beforeSpan(over, period));
  for (const { terms } of scheme.indicators) {
    for (const { scoring } of terms) {
      if (scoring.kind !== 'growth' || scoring.measure.of !== 'ledger') continue;
      add(yearBefore(period));
      add(beforeSpan(scoring.measure.over, yearBefore(period)));
    }
  }
  return [...found.values()];
}

function requestsOfScoring(scoring: Scoring): readonly MeasureRequest[] {
  if (scoring.kind === 'gate') return scoring.unless.flat().map(({ measure }) => measure);
  return 'measure' in scoring ? [scoring.measure] : [];
}
