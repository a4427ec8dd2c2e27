import type { Accounted, NamedFigures } from '../../calculate/account.ts';
import { type Column, type Columns, textColumn } from '../../calculate/column.ts';
import { type Figure, measuredValue } from '../../calculate/figure.ts';
import type { LedgerDocument } from '../../contract/ledger.ts';
import { toNumber } from '../../model/exact.ts';
import type { Inputs } from '../../model/inputs.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { formatDate, type PlainDate } from '../../model/plain-date.ts';
import { quantityNumber } from '../../model/quantity.ts';
import { fraction } from '../../model/ratio.ts';
import { plainGoal, type ReachedGoal } from './goals.ts';

/** Counts of what was read for a ledger. */
export type LedgerInputs = Omit<Inputs, 'projects' | 'packages'> & { readonly entries: number };

/**
 * The document `kp.ledger/1`: figures; the same by group, with the number of entries in no group; every entry; and
 * lists of entries that need attention. Quantities stand with their `units`, money in 元, rates as fractions or null, days as `2024-03-31`.
 */
export function ledgerDocument<R>(
  ledger: string,
  period: Period,
  on: PlainDate,
  inputs: LedgerInputs,
  { figures, groups, records, lists }: Accounted<R>,
  columns: Columns<R>,
  /** The goals in kp.yaml; a closed month stores none, because kp.yaml changes later. */
  goals: readonly ReachedGoal[] = [],
): LedgerDocument {
  const item = itemMaker(columns);
  return {
    schema: 'kp.ledger/1',
    ledger,
    period: formatPeriod(period),
    on: formatDate(on),
    inputs,
    figures: plainFigures(figures),
    ...figureUnits(figures),
    groups: groups.map(({ by, rows, without }) => ({
      by,
      without,
      rows: rows.map((row) => ({ key: row.key, ...plainFigures(row.figures), ...figureUnits(row.figures) })),
    })),
    ...(goals.length === 0 ? {} : { goals: goals.map(documentGoal) }),
    items: records.map(item),
    lists: Object.fromEntries(lists.map((list) => [list.definition.id, list.records.map(item)])),
  };
}

function plainFigures(figures: NamedFigures): Readonly<Record<string, number | null>> {
  return Object.fromEntries(Array.from(figures, ([id, figure]) => [id, plainFigure(figure)]));
}

/** The units of the figures that are quantities: a number alone would not say whether it is 亩 or 吨. */
function figureUnits(figures: NamedFigures): Units {
  return named(
    Array.from(figures, ([id, figure]) => [id, plainFigure(figure) === null ? undefined : figure.unit]),
  );
}

interface Units {
  /** The unit of each number that has one; left out where none has. */
  readonly units?: Readonly<Record<string, string>>;
}

function named(units: readonly (readonly [id: string, unit: string | undefined])[]): Units {
  const own = units.flatMap(([id, unit]) => (unit === undefined || unit === '' ? [] : [[id, unit] as const]));
  return own.length === 0 ? {} : { units: Object.fromEntries(own) };
}

function plainFigure(figure: Figure): number | null {
  const value = measuredValue(figure);
  if (value === undefined) return null;
  if (typeof value !== 'number') return fraction(value);
  return figure.unit === undefined ? value : quantityNumber(value, figure.unit);
}

function documentGoal(goal: ReachedGoal): NonNullable<LedgerDocument['goals']>[number] {
  const value = goal.figure === undefined ? null : plainFigure(goal.figure);
  return { figure: goal.path, value, ...plainGoal(goal) };
}

function itemMaker<R>(columns: Columns<R>): (record: R) => LedgerDocument['items'][number] {
  const kept = [...columns.values()].filter(({ id }) => id !== 'entries');
  return (record) => ({
    ...Object.fromEntries(
      kept.map((column) => {
        if (column.plain !== undefined) return [column.id, column.plain(record) ?? null];
        switch (column.kind) {
          case 'date': {
            const day = column.value(record);
            return [column.id, day === undefined ? null : formatDate(day)];
          }
          case 'number': {
            const number = column.value(record);
            return [column.id, number === undefined ? null : toNumber(number)];
          }
          case 'percent': {
            const rate = column.value(record);
            return [column.id, rate === undefined ? null : fraction(rate)];
          }
          case 'text':
            return [column.id, plainWord(textColumn(columns, column.id).value(record))];
          case 'quantity': {
            const parts = column.value(record);
            const number = parts === undefined ? null : quantityNumber(parts, column.unit?.(record) ?? '');
            return [column.id, number];
          }
          default:
            return [column.id, column.value(record) ?? null];
        }
      }),
    ),
    ...itemUnits(kept, record),
  });
}

function itemUnits<R>(columns: readonly Column<R>[], record: R): Units {
  return named(
    columns.map((column) => {
      const isStated = column.kind === 'quantity' && column.value(record) !== undefined;
      return [column.id, isStated ? column.unit?.(record) : undefined];
    }),
  );
}

/** 是 and 否 become true and false. */
function plainWord(word: string | undefined): string | boolean | null {
  if (word === '是' || word === '否') return word === '是';
  return word === undefined || word === '' ? null : word;
}
