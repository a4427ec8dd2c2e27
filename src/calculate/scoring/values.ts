import { dividedBy, type Exact, exact, exactRatio, minus, sum } from '../../model/exact.ts';
import type { Condition, SumFormula } from '../../model/formula.ts';
import type { NotApplicable } from '../../model/measure.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { type Figure, leadOf, rateOf, type Tally } from '../figure.ts';
import type { ScoreEntry } from './entry.ts';
import type { MeasureDefinition } from './measure.ts';
import type { MonthSums } from './month-sums.ts';
import type { Evidence, Quantity } from './ranking.ts';
import type { LedgerMeasure, MeasureRequest, RegisterMeasure } from './scheme.ts';
import { beforeSpan, isInSpan, timeOf } from './window.ts';

/** A figure of an agency (or why it is missing), with the evidence for it. */
export type Value = MeasuredValue | MissingValue;

export interface MeasuredValue extends Told {
  readonly state: 'measured';
  readonly quantity: Quantity;
  /** The number of projects in the rate's denominator. */
  readonly projects: number | undefined;
}

export interface MissingValue extends Told {
  readonly state: 'not-applicable' | 'not-reported';
  readonly reason: NotApplicable;
}

interface Told {
  /** The number of records that should report the figure and do not. */
  readonly unreported: number;
  readonly evidence: readonly Evidence[];
}

/** Sums by period, `2023-09`. */
export type Months = ReadonlyMap<string, MonthSums>;

/** The figure at the end of a period. If it needs a month that is not available, it is not applicable, never 0. */
export function agencyFigure(
  request: MeasureRequest,
  agency: string,
  period: Period,
  months: Months,
  register: readonly ScoreEntry[],
): Value {
  return request.of === 'ledger'
    ? projectValue(request, agency, period, months)
    : registerValue(request, agency, period, register);
}

/** The sums that a request needs from a month. */
export function formulasOf({ measure, where }: LedgerMeasure): SumFormula[] {
  const { numerator, denominator, statedAs, untold } = measure;
  return [numerator, denominator, statedAs, untold].flatMap((formula) =>
    formula === undefined ? [] : [narrowed(formula, where)],
  );
}

function projectValue(request: LedgerMeasure, agency: string, period: Period, months: Months): Value {
  const definition = request.measure;
  const now = sumsAt(request, definition, agency, months.get(formatPeriod(period)));
  if (now === undefined) return missingValue('no-former-period');
  const start = beforeSpan(request.over, period);
  if (start === undefined) return fromFigure(definition, now, period);
  const before = sumsAt(request, definition, agency, months.get(formatPeriod(start)));
  if (before === undefined) return missingValue('no-former-period');
  return difference(request, definition, now, before, period, start);
}

interface AgencySums {
  readonly numerator: Tally;
  readonly denominator: Tally | undefined;
  readonly untold: Tally | undefined;
}

function sumsAt(
  { where }: LedgerMeasure,
  { numerator, denominator, statedAs, untold }: MeasureDefinition,
  agency: string,
  month: MonthSums | undefined,
): AgencySums | undefined {
  const sumOf = (formula: SumFormula) => month?.of(agency, narrowed(formula, where));
  const told = sumOf(numerator);
  if (told === undefined) return undefined;
  const whole = statedAs && sumOf(statedAs);
  return {
    numerator: whole === undefined ? told : partOf(whole, told),
    denominator: denominator && sumOf(denominator),
    untold: untold && sumOf(untold),
  };
}

/** If the whole has no value, neither has its part, for the same reason. A part that is equal to the whole is the whole. */
function partOf(whole: Tally, part: Tally): Tally {
  const [all, own] = [whole.measure, part.measure];
  const isWhole = all.state !== 'measured' || (own.state === 'measured' && own.value === all.value);
  return isWhole ? whole : { ...part, unreported: whole.unreported };
}

/** The cumulative figure, as in the report. */
function fromFigure(definition: MeasureDefinition, sums: AgencySums, period: Period): Value {
  const figure = figureOf(definition, sums, period);
  const told = { unreported: unreportedOf(sums), evidence: [{ of: 'figure', period, figure } as const] };
  const { measure } = figure;
  if (isUntold(sums)) return { state: 'not-reported', reason: 'not-reported', ...told };
  if (measure.state !== 'measured') return { ...missingValue(owedReason(measure.reason, sums)), ...told };
  const value = typeof measure.value === 'number' ? exact(measure.value) : exactRatio(measure.value);
  return {
    state: 'measured',
    quantity: { value, unit: definition.unit },
    projects: projectsOf(sums),
    ...told,
  };
}

/**
 * The figure of the span: the difference of the numerators, divided by the present denominator or by its own
 * difference.
 */
function difference(
  request: LedgerMeasure,
  definition: MeasureDefinition,
  now: AgencySums,
  before: AgencySums,
  period: Period,
  start: Period,
): Value {
  const told = {
    unreported: unreportedOf(now),
    evidence: [
      { of: 'figure', period, figure: figureOf(definition, now, period) } as const,
      { of: 'figure', period: start, figure: figureOf(definition, before, start) } as const,
    ],
  };
  if (isUntold(now)) return { state: 'not-reported', reason: 'not-reported', ...told };
  const grown = lessBefore(now.numerator, before.numerator);
  if (typeof grown === 'string') return { ...missingValue(owedReason(grown, now)), ...told };
  if (now.denominator === undefined || before.denominator === undefined)
    return {
      state: 'measured',
      quantity: { value: grown, unit: definition.unit },
      projects: undefined,
      ...told,
    };
  const over =
    definition.denominatorAccrues === true
      ? lessBefore(now.denominator, before.denominator)
      : amountOf(now.denominator);
  if (typeof over === 'string') return { ...missingValue(owedReason(over, now)), ...told };
  if (over.top <= 0n) return { ...missingValue('no-denominator'), ...told };
  const rate = dividedBy(grown, over);
  const value = definition.lessTime === true ? minus(rate, timeOf(request.over, period)) : rate;
  return {
    state: 'measured',
    quantity: { value, unit: definition.unit },
    projects: projectsOf(now),
    ...told,
  };
}

function registerValue(
  { item, over, part, unit: own }: RegisterMeasure,
  agency: string,
  period: Period,
  register: readonly ScoreEntry[],
): Value {
  const entries = register.filter(
    (entry) => entry.agency === agency && entry.item === item && isInSpan(entry.period, over, period),
  );
  const [unit, ofLedger] = [own ?? 'number', own !== undefined];
  const told = { unreported: 0, evidence: entries.map((entry) => ({ of: 'entry', entry }) as const) };
  const values = entries.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length === 0)
    return missingValue(entries.find(({ reason }) => reason !== undefined)?.reason ?? 'not-reported');
  const value = sum(values);
  if (part === 'value') return { state: 'measured', quantity: { value, unit }, projects: undefined, ...told };
  const target = sum(entries.flatMap((entry) => (entry.target === undefined ? [] : [entry.target])));
  if (target.top <= 0n) return { ...missingValue(ofLedger ? 'no-goal' : 'no-denominator'), ...told };
  const quantity = { value: dividedBy(value, target), unit: 'rate' } as const;
  return { state: 'measured', quantity, projects: undefined, ...told };
}

function figureOf(
  { lessTime }: MeasureDefinition,
  { numerator, denominator }: AgencySums,
  period: Period,
): Figure {
  if (denominator === undefined) return numerator;
  return lessTime === true ? leadOf(numerator, denominator, period.month) : rateOf(numerator, denominator);
}

/**
 * A blank is a gap only if the record should state the amount: reserve projects, for example, have no plan for the
 * year. If no plan is due, nothing is missing.
 */
function owedReason(reason: NotApplicable, { numerator, denominator }: AgencySums): NotApplicable {
  if (reason !== 'not-reported') return reason;
  const planned = denominator?.measure;
  if (planned?.state === 'measured' && planned.value <= 0) return 'no-denominator';
  const isOwed = numerator.unreported + (denominator?.unreported ?? 0) > 0;
  return isOwed ? reason : 'no-denominator';
}

function isUntold({ numerator, denominator, untold }: AgencySums): boolean {
  if (untold === undefined) return false;
  const asked = denominator?.records ?? numerator.records + untold.records;
  return asked > 0 && untold.records >= asked;
}

function unreportedOf({ numerator, denominator, untold }: AgencySums): number {
  return numerator.unreported + (denominator?.unreported ?? 0) + (untold?.records ?? 0);
}

/** The denominator of a rate over projects. */
function projectsOf({ denominator }: AgencySums): number | undefined {
  if (denominator?.formula.column !== 'size') return undefined;
  return denominator.measure.state === 'measured' ? denominator.measure.value : undefined;
}

function lessBefore(now: Tally, before: Tally): Exact | NotApplicable {
  const [later, earlier] = [amountOf(now), amountOf(before)];
  if (typeof later === 'string') return later;
  return typeof earlier === 'string' ? 'no-former-period' : minus(later, earlier);
}

function amountOf({ measure }: Tally): Exact | NotApplicable {
  return measure.state === 'measured' ? exact(measure.value) : measure.reason;
}

function narrowed(formula: SumFormula, where: readonly Condition[]): SumFormula {
  return { ...formula, where: [...formula.where, ...where] };
}

/** A missing figure and its reason: "not reported" if nobody states it, "not applicable" for every other reason. */
export function missingValue(reason: NotApplicable): MissingValue {
  const state = reason === 'not-reported' ? 'not-reported' : 'not-applicable';
  return { state, reason, unreported: 0, evidence: [] };
}
