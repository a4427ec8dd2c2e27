import type { FieldKind } from '../model/table.ts';

/** A relation between amounts of one record that should hold in every row. Each ledger states its own. */
export type Relation<Field extends string> =
  /** `less` ≤ `more` × `slack` (1 if not given). `tells`: it would rarely hold if `more` were another field. */
  | {
      readonly is: 'at-most';
      readonly less: Field;
      readonly more: Field;
      readonly slack?: number;
      readonly tells?: boolean;
    }
  | { readonly is: 'sum'; readonly one: Field; readonly other: Field; readonly whole: Field }
  | { readonly is: 'rate'; readonly part: Field; readonly whole: Field; readonly rate: Field };

/** The amounts of a column in the sampled rows; undefined where a row has none. */
export type Amounts = readonly (number | undefined)[];

export function fieldsOf<Field extends string>(relation: Relation<Field>): readonly Field[] {
  if (relation.is === 'at-most') return [relation.less, relation.more];
  if (relation.is === 'sum') return [relation.one, relation.other, relation.whole];
  return [relation.part, relation.whole, relation.rate];
}

/** How well a relation holds. */
export interface Evidence {
  /** Added to the score of an assignment: above 0 supports it, below 0 speaks against it. */
  readonly score: number;
  /** An equation that holds in nearly every row proves its columns. */
  readonly isProof: boolean;
}

/**
 * Evaluates a relation over columns in the order of `fieldsOf`. Where the unit of one column is open (5,000 beside
 * 1.2, no unit stated), amounts of completely different size do not speak against it: they are in another unit.
 */
export function weigh<Field extends string>(
  relation: Relation<Field>,
  columns: readonly Amounts[],
  isScaleOpen = false,
): Evidence {
  const [one = [], other = [], third = []] = columns;
  let held = 0;
  let compared = 0;
  for (let row = 0; row < one.length; row += 1) {
    const holds = holdsIn(relation, one[row], other[row], third[row]);
    if (holds === undefined || (!holds && isScaleOpen && one[row]! > other[row]! * ANOTHER_SCALE)) continue;
    compared += 1;
    if (holds) held += 1;
  }
  if (compared < FEWEST) return NOTHING;
  const share = held / compared;
  if (relation.is === 'at-most') {
    const isTelling = relation.tells === true && compared >= FEWEST_TO_TELL;
    if (share >= NEARLY_ALL) return { score: isTelling ? TELLS : BEARS_OUT, isProof: false };
    return { score: Math.max(share - NEARLY_ALL, -1) * AGAINST, isProof: false };
  }
  if (share >= NEARLY_ALL) return { score: PROVES, isProof: true };
  return share < RARELY ? { score: -BEARS_OUT, isProof: false } : NOTHING;
}

/** No plan is a hundred times the total. */
const ANOTHER_SCALE = 100;
/** With fewer rows it may be chance. */
const FEWEST = 2;
const FEWEST_TO_TELL = 4;
const NEARLY_ALL = 0.9;
const RARELY = 0.2;
const BEARS_OUT = 0.15;
const TELLS = 0.3;
const AGAINST = 0.8;
const PROVES = 0.8;
const NOTHING: Evidence = { score: 0, isProof: false };

function holdsIn<Field extends string>(
  relation: Relation<Field>,
  one: number | undefined,
  other: number | undefined,
  third: number | undefined,
): boolean | undefined {
  if (one === undefined || other === undefined) return undefined;
  // Rows of zeros satisfy every relation.
  if (relation.is === 'at-most') {
    return one === 0 ? undefined : one <= other * (relation.slack ?? 1) * (1 + ROUNDING);
  }
  if (third === undefined) return undefined;
  if (relation.is === 'sum') {
    return one === 0 || other === 0 ? undefined : Math.abs(one + other - third) <= Math.abs(third) * ROUNDING;
  }
  if (one === 0 || other === 0) return undefined;
  const rate = one / other;
  return [third, third / 100].some((stated) => Math.abs(stated - rate) <= RATE_ROUNDING);
}

/** Printed figures are rounded. */
const ROUNDING = 0.005;
const RATE_ROUNDING = 0.006;

/** Kinds whose columns are assigned together. */
export const FIGURES: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'money',
  'percent',
  'date',
  'date-range',
  'yes-no',
]);
