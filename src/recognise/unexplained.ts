import { type Draft, report, type Settling, shareOf } from './draft.ts';
import { isYear } from './figure-choices.ts';
import { fieldsOf, weigh } from './relations.ts';

/**
 * If a list lacks a main amount but has a column of amounts that nothing explains, that column is probably the amount.
 * It is reported as such, instead of asking the agency for a column that is there.
 */
export function explainAmounts<Field extends string>(settling: Settling<Field>): void {
  const { drafts, task } = settling;
  for (const instead of task.ledger.mainAmounts) {
    const [field] = instead;
    if (
      field === undefined ||
      drafts.some(({ field: own, pieceOf, likely }) =>
        [own, pieceOf, likely].some((one) => one !== undefined && instead.includes(one)),
      )
    )
      continue;
    let best: Draft<Field> | undefined;
    let most = -1;
    for (const draft of drafts) {
      const score = mayBe(draft, field, settling) ? likelihood(settling, draft, field) : -1;
      if (score > most) {
        best = draft;
        most = score;
      }
    }
    if (best === undefined) continue;
    best.likely = field;
    report(settling, best, 'column/unexplained', { header: best.header, field });
  }
}

const AMOUNTS = 0.9;

function mayBe<Field extends string>(draft: Draft<Field>, field: Field, settling: Settling<Field>): boolean {
  const { match } = draft.from;
  if (draft.field !== undefined || draft.likely !== undefined || draft.header === '') return false;
  if (match.isKnown && !match.likely.includes(field) && !isSaid(draft, field)) return false;
  const { values } = draft;
  return values.length > 1 && !values.every(isYear) && shareOf(settling, values, 'money') >= AMOUNTS;
}

/** How likely the relations make it; below 0 if one contradicts it. */
function likelihood<Field extends string>(
  settling: Settling<Field>,
  draft: Draft<Field>,
  field: Field,
): number {
  let sum = 0;
  for (const relation of settling.task.ledger.relations) {
    const fields = fieldsOf(relation);
    if (relation.is !== 'at-most' || !fields.includes(field)) continue;
    const columns = fields.map((one) =>
      one === field ? draft : settling.drafts.find((other) => other.field === one),
    );
    if (!columns.every((one) => one !== undefined)) continue;
    const amounts = columns.map(({ from }) => settling.samples.amounts(from.column, from.parts, false));
    const { score } = weigh(relation, amounts);
    if (score < 0) return -1;
    sum += score;
  }
  return isSaid(draft, field) || sum > 0 ? sum : -1;
}

function isSaid<Field extends string>({ from }: Draft<Field>, field: Field): boolean {
  return from.match.candidates.some((one) => one.field === field);
}
