import { figuresBy } from '../calculate/account.ts';
import type { GoalSpan, GoalUnit } from '../model/configuration.ts';
import { plainPath } from '../show/trace/named-figure.ts';
import type { Ledger } from './ledger.ts';
import { unitOf } from './ledger-figures.ts';
import { LEDGERS } from './ledgers.ts';

/** A figure for which a goal can be set. */
interface GoalFigure {
  readonly unit: GoalUnit;
  readonly span: GoalSpan;
}

/** The figure for which a goal can be set, by its path; undefined for any other path. */
export function goalFigure(written: string): GoalFigure | undefined {
  const [, id, by, figure] = /^(\w+)\.(?:(\w+)\[[^\]]+\]\.)?(\w+)$/.exec(plainPath(written)) ?? [];
  const ledger = LEDGERS.find((one) => one.id === id);
  if (ledger === undefined || (by !== undefined && !ledger.groups.includes(by))) return undefined;
  const figures = by === undefined ? ledger.figures : figuresBy(ledger.figures, by);
  const found = figures.find((one) => one.id === figure);
  const unit = found && UNITS.get(unitOf(found, ledger));
  return unit && { unit, span: found?.span ?? 'year' };
}

/** Every figure for which a goal can be set, over a whole ledger. */
export function goalFigures(): readonly string[] {
  return LEDGERS.flatMap((ledger) => pathsOf(ledger)).filter((path) => goalFigure(path) !== undefined);
}

function pathsOf({ id, figures }: Ledger): readonly string[] {
  return figures.map((figure) => `${id}.${figure.id}`);
}

// For quantities with a unit of their own, and for medians, more is not always better, so they have no goals.
const UNITS: ReadonlyMap<string, GoalUnit> = new Map([
  ['count', 'whole'],
  ['money', 'money'],
  ['rate', 'percent'],
]);
