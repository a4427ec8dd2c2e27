import { type Evidence, fieldsOf, type Relation } from './relations.ts';

/**
 * A column whose field is still open, and the fields it may have; `score` says how well heading and values support
 * each.
 */
export interface OpenColumn<Field extends string> {
  readonly column: number;
  readonly choices: readonly { readonly field: Field; readonly score: number }[];
}

export interface Assignment<Field extends string> {
  /** Field → column. */
  readonly taken: ReadonlyMap<Field, number>;
  readonly score: number;
}

/**
 * Gives each column one of its fields or none, and each field to at most one column, so that headings, values and
 * relations together support it best. Returns the best assignments, the best one first.
 */
export function assign<Field extends string>(
  fixed: ReadonlyMap<Field, number>,
  open: readonly OpenColumn<Field>[],
  relations: readonly Relation<Field>[],
  evidence: (relation: Relation<Field>, columns: readonly number[]) => Evidence,
): readonly Assignment<Field>[] {
  let states: Assignment<Field>[] = [{ taken: fixed, score: 0 }];
  const surestFirst = open.toSorted((a, b) => bestOf(b) - bestOf(a));
  for (const { column, choices } of surestFirst) {
    const next: Assignment<Field>[] = [];
    for (const state of states) {
      next.push(state);
      for (const { field, score } of choices) {
        if (state.taken.has(field)) continue;
        const taken = new Map(state.taken).set(field, column);
        next.push({ taken, score: state.score + score + gain(taken, field, relations, evidence) });
      }
    }
    states = next.sort((a, b) => b.score - a.score).slice(0, KEPT);
  }
  return states;
}

/** How many partial assignments are followed; more never changed a result. */
const KEPT = 64;

function bestOf<Field extends string>({ choices }: OpenColumn<Field>): number {
  return choices.reduce((best, { score }) => Math.max(best, score), 0);
}

/** The score of the relations that a newly taken field completes. */
function gain<Field extends string>(
  taken: ReadonlyMap<Field, number>,
  field: Field,
  relations: readonly Relation<Field>[],
  evidence: (relation: Relation<Field>, columns: readonly number[]) => Evidence,
): number {
  let sum = 0;
  for (const relation of relations) {
    const fields = fieldsOf(relation);
    if (!fields.includes(field)) continue;
    const columns = fields.map((one) => taken.get(one));
    if (columns.every((column) => column !== undefined)) sum += evidence(relation, columns).score;
  }
  return sum;
}
