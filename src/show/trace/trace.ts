import { type AmountColumn, amountColumn, type Columns, columnOf } from '../../calculate/column.ts';
import { measuredValue } from '../../calculate/figure.ts';
import { contributionsTo, tally } from '../../calculate/survey.ts';
import type { Addend, TraceDocument, TracedSum } from '../../contract/trace.ts';
import type { Formula, Rows, SumFormula } from '../../model/formula.ts';
import { quantityNumber } from '../../model/quantity.ts';
import { fraction, pointsOf, type Ratio } from '../../model/ratio.ts';
import type { ListRecord } from '../../model/record.ts';
import { cellName, formatSource, type Source } from '../../model/source.ts';
import { tableSource } from '../../model/table.ts';
import { plainGoal, type ReachedGoal } from '../ledger/goals.ts';
import type { Evidence } from './evidence.ts';
import type { NamedFigure } from './named-figure.ts';

/**
 * The document `kp.trace/1` of DESIGN §3: a figure, its formula in words, and the cells it is made of. A sum has addends,
 * a rate or lead has a numerator and a denominator. Values are as in `kp.report/1`; `reason` says why one is null.
 */
export type Trace = TraceDocument;

/** The records in which a figure is traced. */
export interface Traced<R> {
  readonly records: readonly R[];
  readonly columns: Columns<R>;
  /** The cell that a field of a record was read from. */
  readonly cellOf: (record: R, field: string) => Evidence | undefined;
}

interface TraceTexts {
  readonly formula: (formula: Formula) => string;
  /** The plan that the figure is based on, if any. */
  readonly basis?: string | undefined;
  readonly goal?: ReachedGoal | undefined;
}

/**
 * Traces a figure to its cells. The addends add up to the value exactly; a median is the middle one of its values.
 */
export function traceFigure<R extends ListRecord>(
  traced: Traced<R>,
  { path, figure }: NamedFigure,
  texts: TraceTexts,
): Trace {
  const { measure, formula, leftOut = [], unit } = figure;
  const { basis, goal } = texts;
  const value = measure.state === 'measured' ? jsonValue(measure.value, formula.op === 'lead', unit) : null;
  const head = {
    schema: 'kp.trace/1' as const,
    figure: path,
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(measure.state === 'measured' ? {} : { reason: measure.reason }),
    formula: texts.formula(formula),
    ...(goal === undefined ? {} : { goal: plainGoal(goal) }),
    ...(basis === undefined ? {} : { basis }),
  };
  if (formula.op === 'sum') return { ...head, addends: addendsOf(traced, formula) };
  if (formula.op === 'median') return { ...head, values: addendsOf(traced, formula) };
  const missing = leftOut.map((sum) => ({
    formula: texts.formula(sum.formula),
    ...traceSum(traced, sum.formula),
  }));
  return {
    ...head,
    numerator: traceSum(traced, formula.numerator),
    denominator: traceSum(traced, formula.denominator),
    ...(missing.length === 0 ? {} : { leftOut: missing }),
  };
}

function jsonValue(value: number | Ratio, inPoints: boolean, unit: string | undefined): number {
  if (typeof value === 'number') return unit === undefined ? value : quantityNumber(value, unit);
  return inPoints ? pointsOf(value) : fraction(value);
}

function traceSum<R extends ListRecord>(traced: Traced<R>, formula: SumFormula): TracedSum {
  const sum = measuredValue(tally(traced.records, formula, traced.columns)) ?? null;
  const addends = addendsOf(traced, formula);
  const unit = addends[0]?.unit;
  const value = sum === null || unit === undefined ? sum : quantityNumber(sum, unit);
  return { value, ...(unit === undefined ? {} : { unit }), addends };
}

/** The places of a sum's values, one for each record: the whole row if a value has no cell of its own. */
export function* sourcesOf<R extends ListRecord>(traced: Traced<R>, formula: Rows): Generator<Source> {
  const proves = evidenceFor(formula, traced);
  for (const { record } of contributionsTo(formula, traced.records, traced.columns)) {
    const proof = proves(record);
    if (proof === undefined)
      yield tableSource(record.table, record.table.sheet.cells.rowNumber(record.position));
    else for (const { source } of [proof, ...(proof.beside ?? [])]) yield source;
  }
}

function addendsOf<R extends ListRecord>(traced: Traced<R>, formula: Rows): Addend[] {
  const proves = evidenceFor(formula, traced);
  const { unit: unitOf } = amountColumn(traced.columns, formula.column);
  return Array.from(contributionsTo(formula, traced.records, traced.columns), ({ record, value }) => {
    const unit = unitOf === undefined ? undefined : (unitOf(record) ?? '');
    const own = unit === undefined ? value : quantityNumber(value, unit);
    const addend = addendOf(record, own, proves(record));
    return unit === undefined ? addend : { ...addend, unit };
  });
}

/** What a record adds to a sum, with its place: the whole row if it has no cell of its own. */
export function addendOf(
  { name, table, position }: ListRecord,
  value: number,
  proof: Evidence | undefined,
): Addend {
  const source = proof?.source ?? tableSource(table, table.sheet.cells.rowNumber(position));
  const beside = proof?.beside ?? [];
  const cells = beside.map((one) => cellName(one.source.row, one.source.column));
  const addend = {
    value,
    project: name,
    cell: [formatSource(source), ...cells].join('+'),
    raw: [proof?.raw ?? '', ...beside.map(({ raw }) => raw)].join(' + '),
  };
  return proof?.shown === undefined ? addend : { ...addend, shown: proof.shown };
}

/**
 * Money and quantities are proved by their own cells; a count by the last condition that a cell can prove, else by
 * the record's name.
 */
function evidenceFor<R>(formula: Rows, { columns, cellOf }: Traced<R>): (record: R) => Evidence | undefined {
  const added = amountColumn(columns, formula.column);
  const isOwn = added.kind !== 'count';
  const fieldOf = isOwn ? added.evidence : countEvidence(formula, columns, added);
  return (record) => {
    const field = fieldOf?.(record);
    const proof = field === undefined ? undefined : cellOf(record, field);
    return proof ?? (isOwn ? undefined : cellOf(record, 'name'));
  };
}

function countEvidence<R>(formula: Rows, columns: Columns<R>, added: AmountColumn<R>) {
  const conditions = formula.where.map(({ column }) => columnOf(columns, column).evidence);
  return conditions.findLast((evidence) => evidence !== undefined) ?? added.evidence;
}
