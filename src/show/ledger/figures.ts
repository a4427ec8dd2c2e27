import type { Accounted, NamedFigures } from '../../calculate/account.ts';
import type { Formula, Rows, SumFormula } from '../../model/formula.ts';
import type { Period } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import type { TraceOf } from '../../model/wall-chart.ts';
import { shortNames } from '../file-names.ts';
import type { Evidence } from '../trace/evidence.ts';
import { figureTrace, namesOf } from '../trace/figure-trace.ts';
import type { NamedFigure } from '../trace/named-figure.ts';
import type { ShownLedger } from './tables.ts';

/** Every figure of a ledger by its path: `matters.open`, `matters.asked[市住建局].open`. */
export function* ledgerFigures<R>(ledger: string, { figures, groups }: Accounted<R>): Generator<NamedFigure> {
  yield* named(ledger, figures);
  for (const { by, rows } of groups)
    for (const { key, figures: own } of rows) yield* named(`${ledger}.${by}[${key}]`, own);
}

function* named(prefix: string, figures: NamedFigures): Generator<NamedFigure> {
  for (const [id, figure] of figures) yield { path: `${prefix}.${id}`, figure };
}

/** `条数（未办结＝是、牵头部门＝市住建局）`; of a rate the one over the other; of a median, of what. */
export function formulaText<R>(
  formula: Formula,
  { titleOf, words }: Pick<ShownLedger<R>, 'titleOf' | 'words'>,
): string {
  const rowsText = (title: string, { where }: Rows): string =>
    words.sum(
      title,
      where.map((condition) => words.condition(titleOf(condition.column), condition.is)),
    );
  const sumText = (sum: SumFormula) => rowsText(titleOf(sum.column), sum);
  if (formula.op === 'median') return rowsText(words.median(titleOf(formula.column)), formula);
  return formula.op === 'sum'
    ? sumText(formula)
    : `${sumText(formula.numerator)} ÷ ${sumText(formula.denominator)}`;
}

/** Where the figures of its tables come from. */
export function ledgerTraces<R extends ListRecord>(
  shown: ShownLedger<R>,
  period: Period,
  cellOf: (record: R, field: string) => Evidence | undefined,
): TraceOf {
  const { id, accounted, columns } = shown;
  const { records } = accounted;
  const traced = { records, columns, cellOf };
  const texts = {
    period,
    formula: (formula: Formula) => formulaText(formula, shown),
    shorten: shortNames(records, []),
  };
  const nameOf = namesOf(ledgerFigures(id, accounted));
  return (formula) => figureTrace(nameOf(formula), formula, traced, texts);
}
