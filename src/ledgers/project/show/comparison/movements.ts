import type { LayoutCell, LayoutTable } from '../../../../model/layout.ts';
import { EMPTY_CELL } from '../../../../show/cells.ts';
import { amounts, cells, layRows, texts } from '../../../../show/columns.ts';
import type { AmountMovement, Movement } from '../../comparison/comparison.ts';
import { together } from './lists.ts';
import { sideTitles } from './sides.ts';
import type { ComparisonMaterial } from './tables.ts';

/**
 * Amounts that differ, one row each, ordered by measure. Decreases come first, because a sum since January should never
 * fall; then increases by size; last, amounts that only one of the lists states.
 */
export function movementTable(id: 'replanned' | 'moved', material: ComparisonMaterial): LayoutTable {
  const { comparison, words } = material;
  const { columns } = words.report;
  const [from, to] = sideTitles(material.from, material.to, words.comparison);
  const isShown = ({ measure }: AmountMovement): boolean =>
    id === 'moved' || measure === 'totalInvestment' || measure === 'annualPlan';
  const lines = comparison[id].flatMap(({ pair, changes }: Movement) =>
    changes.filter(isShown).map((change) => ({ pair, change })),
  );
  lines.sort((one, other) => compareMovements(one.change, other.change));
  const fallen = lines.filter(
    ({ change }) => change.measure === 'completed' && rankOf(change) === FALLEN,
  ).length;
  const hasFallen = fallen > 0 && id === 'moved' && isWithinYear(material);
  return {
    id,
    title: words.comparison.tables[id],
    kind: id === 'moved' ? 'list' : undefined,
    unit: '万元',
    notes: hasFallen ? [words.comparison.notes.fallen(fallen)] : [],
    ...layRows<(typeof lines)[number]>(
      [
        texts('name', columns.name, 0, ({ pair }) => together(pair.after, ({ name }) => name)),
        texts('agency', columns.agency, 2, ({ pair }) => together(pair.after, ({ agency }) => agency)),
        texts('measure', words.comparison.columns.measure, 0, ({ change }) => columns[change.measure]),
        amounts('before', from, 3, ({ change }) => change.before),
        amounts('after', to, 1, ({ change }) => change.after),
        cells('difference', words.comparison.columns.difference, 'money', 0, ({ change }) =>
          stepCell(change),
        ),
      ],
      lines,
    ),
  };
}

function stepCell({ before, after }: AmountMovement): LayoutCell {
  if (before === undefined || after === undefined) return EMPTY_CELL;
  return { type: 'money', value: after - before, signed: true };
}

const MEASURES = ['completed', 'annualPlan', 'totalInvestment', 'fundsInPlace', 'completedBefore'] as const;

function compareMovements(one: AmountMovement, other: AmountMovement): number {
  const byMeasure = MEASURES.indexOf(one.measure) - MEASURES.indexOf(other.measure);
  return byMeasure || rankOf(one) - rankOf(other) || sizeOf(other) - sizeOf(one);
}

const FALLEN = 0;

function rankOf({ before, after }: AmountMovement): number {
  if (before === undefined || after === undefined) return 2;
  return after < before ? FALLEN : 1;
}

/** Whether the later list is of a later month of the same year. */
function isWithinYear({ from, to }: ComparisonMaterial): boolean {
  return from.period.year === to.period.year && from.period.month < to.period.month;
}

function sizeOf({ before, after }: AmountMovement): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}
