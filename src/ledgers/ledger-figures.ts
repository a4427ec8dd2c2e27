import type { FigureDefinition } from '../calculate/account.ts';
import type { Unit } from '../calculate/scoring/ranking.ts';
import type { Ledger } from './ledger.ts';
import { LEDGERS } from './ledgers.ts';

/** A figure of a ledger by which agencies can be scored. */
export interface LedgerFigure {
  readonly ledger: Ledger;
  /** The column whose words are agencies. */
  readonly by: string;
  readonly id: string;
  readonly unit: Unit;
}

/**
 * Every figure that a ledger gives for each agency, by its name in schemes: `matters.resolutionRate` by 责任单位; by
 * another column of agencies `matters.asked.resolutionRate`.
 */
export const LEDGER_FIGURES: ReadonlyMap<string, LedgerFigure> = new Map(
  LEDGERS.flatMap((ledger) =>
    agencyGroups(ledger).flatMap((by) =>
      ledger.figures
        .filter((figure) => figure.by === undefined || figure.by.includes(by))
        .map((figure) => {
          const path = by === 'agency' ? [ledger.id, figure.id] : [ledger.id, by, figure.id];
          return [path.join('.'), { ledger, by, id: figure.id, unit: unitOf(figure, ledger) }] as const;
        }),
    ),
  ),
);

function agencyGroups({ groups, fields }: Ledger): readonly string[] {
  const agencies = fields.filter(({ isAgency }) => isAgency === true).map(({ field }) => field);
  return groups.filter((by) => agencies.includes(by));
}

/** A quantity with a unit of its own counts as a bare number. */
export function unitOf({ of }: FigureDefinition, { fields, facts }: Ledger): Unit {
  if (!('column' in of)) return 'rate';
  const kind =
    fields.find(({ field }) => field === of.column)?.kind ?? facts.find(({ id }) => id === of.column)?.kind;
  if (kind === 'money') return 'money';
  return kind === 'quantity' ? 'number' : 'count';
}
