import { type Accounted, account } from '../../calculate/account.ts';
import type { Figure } from '../../calculate/figure.ts';
import type { ScoreEntry } from '../../calculate/scoring/entry.ts';
import { figuresAsked } from '../../calculate/scoring/requests.ts';
import type { Scheme } from '../../calculate/scoring/scheme.ts';
import type { Entry } from '../../ledgers/entries/entry.ts';
import { entryColumns } from '../../ledgers/entries/entry-columns.ts';
import { placeOf } from '../../ledgers/entries/entry-place.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { LEDGER_FIGURES } from '../../ledgers/ledger-figures.ts';
import type { Configuration, Goal } from '../../model/configuration.ts';
import { type Exact, exact, exactRatio } from '../../model/exact.ts';
import { lastDayOf } from '../../model/period.ts';
import { partsOf } from '../../model/quantity.ts';
import type { Ratio } from '../../model/ratio.ts';
import { completeLists, type ScoringMonth } from '../ledger/registers.ts';

/**
 * The figures of ledgers used by a scheme, as of the month's last day, with the year's goals that are `stated` for them: one for each agency in the ledger. An agency
 * that is not in it has not reported; a rate with denominator 0 is not applicable.
 */
export function ledgerFiguresOf(
  scheme: Scheme,
  month: ScoringMonth,
  configuration: Configuration | undefined,
  stated: readonly Goal[],
): readonly ScoreEntry[] {
  const complete = completeLists(month, configuration);
  const on = lastDayOf(month.period);
  const goals = new Map(stated.map(({ figure, wanted }) => [figure, wanted]));
  const known = new Map<Ledger, Accounted<Entry>>();
  return figuresAsked(scheme).flatMap((item) => {
    const { ledger, by, id } = LEDGER_FIGURES.get(item)!;
    const { entries } = complete(ledger);
    const columns = entryColumns(ledger, on, entries);
    const accounted = known.get(ledger) ?? account(entries, { ...ledger, columns });
    known.set(ledger, accounted);
    const { rows = [] } = accounted.groups.find((group) => group.by === by) ?? {};
    return rows.flatMap(({ key: agency, figures }): ScoreEntry[] => {
      const figure = figures.get(id);
      const first = entries.find(({ values, agency: own }) => own === agency || values.get(by) === agency);
      if (figure === undefined || first === undefined) return [];
      const { measure, unit } = figure;
      // The path by which kp trace shows every cell of it.
      const path = `${ledger.id}.${by}[${agency}].${id}`;
      const goal = goals.get(path);
      const target = goal === undefined ? undefined : exactOf(goal, undefined);
      const one = { agency, period: month.period, item, target, source: placeOf(first, 'name') };
      if (measure.state !== 'measured')
        return [{ ...one, value: undefined, reason: measure.reason, raw: path }];
      const { value } = measure;
      return [{ ...one, value: exactOf(value, unit), raw: `${path}${partsIn(value, goal)}` }];
    });
  });
}

function exactOf(value: number | Ratio, unit: Figure['unit']): Exact {
  if (typeof value !== 'number') return exactRatio(value);
  return unit === undefined ? exact(value) : exact(value, partsOf(unit));
}

/** ` = 3 ÷ 4`; of a figure that is held against a goal, ` = 5 ÷ 10`. */
function partsIn(value: number | Ratio, goal: number | Ratio | undefined): string {
  const inWords = (one: number | Ratio) =>
    typeof one === 'number' ? String(one) : `(${one.numerator} ÷ ${one.denominator})`;
  if (goal !== undefined) return ` = ${inWords(value)} ÷ ${inWords(goal)}`;
  return typeof value === 'number' ? '' : ` = ${value.numerator} ÷ ${value.denominator}`;
}
