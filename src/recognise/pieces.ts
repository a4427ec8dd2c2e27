import { type Draft, report, type Settling, shareOf } from './draft.ts';
import { LEFT_OVER } from './match-header.ts';
import type { Amounts } from './relations.ts';

/**
 * A list may state the completed amount of each month or quarter, and not the year so far. Then the columns from
 * January to the list's month add up to it, wherever they stand. It is an error that names them where a month is
 * missing, where no heading says that they are completed amounts, or where the amounts look cumulative: half of a
 * year is never taken for the whole.
 */
export function addPieces<Field extends string>(settling: Settling<Field>): void {
  const { running } = settling.task.ledger;
  if (running === undefined) return;
  const pieces = settling.drafts.filter((draft) => isPiece(settling, draft));
  if (pieces.length < 2) return;
  const chain = saidChain(settling, pieces);
  const year = settling.drafts.find(({ field }) => field === running.year);
  if (year !== undefined) {
    if (chain !== undefined) holdAgainst(settling, year, chain);
    return;
  }
  if (chain === undefined) {
    const last = pieces.findLast(({ values }) => values.length > 0);
    if (last === undefined || isDerived(settling, running.year)) return;
    last.likely = running.year;
    const headers = pieces.map(({ header }) => header);
    report(settling, last, 'column/pieces-open', { headers, last: last.header, field: running.year });
    return;
  }
  for (const piece of chain) {
    piece.pieceOf = running.year;
    piece.match = 'exact';
    piece.decided ??= 'exact';
  }
  const headers = chain.map(({ header }) => header);
  report(settling, chain.at(-1)!, 'column/pieces-added', { headers, field: running.year });
}

/** The columns that add up to the year so far, if their headings and amounts say so. */
function saidChain<Field extends string>(
  settling: Settling<Field>,
  pieces: readonly Draft<Field>[],
): readonly Draft<Field>[] | undefined {
  const chain = chainOf(settling, pieces);
  const isSaid = chain?.every(({ from }) => from.match.candidates.some(({ sure }) => sure >= SAID)) ?? false;
  return chain === undefined || !isSaid || goesOn(settling, chain) ? undefined : chain;
}

/**
 * Compares the column taken for the year so far with the months. If its heading states no time (完成投资), or its amounts
 * are those of the last month, it may be the month's; then kp asks.
 */
function holdAgainst<Field extends string>(
  settling: Settling<Field>,
  year: Draft<Field>,
  chain: readonly Draft<Field>[],
): void {
  const field = year.field!;
  const { match } = year.from;
  if (match.by === 'settled') return;
  const isSaid = match.candidates.some((one) => one.field === field && one.sure >= CERTAIN);
  const whole = amountsOf(settling, year);
  const columns = chain.map((draft) => amountsOf(settling, draft));
  let compared = 0;
  let agreeing = 0;
  let lasts = 0;
  for (const [row, value] of whole.entries()) {
    const parts = columns.flatMap((column) => column[row] ?? []);
    if (value === undefined || parts.length === 0) continue;
    const sum = parts.reduce((total, part) => total + part, 0);
    if (value === 0 && sum === 0) continue;
    compared += 1;
    if (SCALES.some((scale) => Math.abs(sum * scale - value) <= Math.abs(value) * ROUNDING)) agreeing += 1;
    if (columns.at(-1)![row] === value) lasts += 1;
  }
  if (compared < FEWEST_TO_DIFFER || agreeing >= compared * HARDLY) return;
  if (isSaid && lasts < compared * NEARLY_ALL) return;
  const headers = chain.map(({ header }) => header);
  report(settling, year, 'column/pieces-differ', { header: year.header, headers, field });
}

/** The certainty of a heading that states its time. */
const CERTAIN = 0.9;
/**
 * Factors between units: a row of units below the header may give the columns different ones, which are not known
 * yet.
 */
const SCALES = [1, 1e-4, 1e4, 1e-3, 1e3];
/** Amounts rounded to the list's unit differ by less than this. */
const ROUNDING = 0.05;
const FEWEST_TO_DIFFER = 2;
const HARDLY = 0.2;
const NEARLY_ALL = 0.9;

/** How certain a heading must be to count as completed amounts. */
const SAID = 0.8;

/** Whether the year so far follows from the amounts since the start and before the year, in rows that state both. */
function isDerived<Field extends string>({ drafts, task }: Settling<Field>, year: Field): boolean {
  const has = (field: Field) => drafts.some((draft) => draft.field === field);
  return task.ledger.relations.some(
    (one) => one.is === 'sum' && one.other === year && has(one.one) && has(one.whole),
  );
}

/** Amounts completed in some months of the year. */
function isPiece<Field extends string>(settling: Settling<Field>, draft: Draft<Field>): boolean {
  const { span, candidates, leftover } = draft.from.match;
  const { done, running } = settling.task.ledger;
  if (span === undefined || leftover.length >= LEFT_OVER) return false;
  if (draft.field !== undefined && draft.field !== running?.month) return false;
  if (!candidates.some(({ field }) => done.has(field))) return false;
  return draft.values.length === 0 || shareOf(settling, draft.values, 'money') >= AMOUNTS;
}

const AMOUNTS = 0.5;

/**
 * The columns that make up January to the list's own month; if the requested month is empty, up to the month that the
 * list names.
 */
function chainOf<Field extends string>(
  settling: Settling<Field>,
  pieces: readonly Draft<Field>[],
): readonly Draft<Field>[] | undefined {
  const { about } = settling;
  for (const month of [about.month, about.ownMonth]) {
    const chain = month === undefined ? undefined : chainFrom(1, month, pieces, settling);
    if (chain !== undefined && chain.at(-1)!.values.length > 0) return chain;
  }
  return undefined;
}

/** The chain with the shortest pieces; undefined where a month is in none of them, or in two that differ. */
function chainFrom<Field extends string>(
  from: number,
  to: number,
  pieces: readonly Draft<Field>[],
  settling: Settling<Field>,
): readonly Draft<Field>[] | undefined {
  if (from > to) return [];
  const spans = new Map<number, Draft<Field>[]>();
  for (const piece of pieces) {
    const span = piece.from.match.span!;
    if (span.from === from && span.to <= to) spans.set(span.to, [...(spans.get(span.to) ?? []), piece]);
  }
  for (const [last, alike] of [...spans].sort(([one], [other]) => one - other)) {
    const texts = alike.map((draft) => amountsOf(settling, draft).join());
    const rest = texts.some((text) => text !== texts[0])
      ? undefined
      : chainFrom(last + 1, to, pieces, settling);
    if (rest !== undefined) return [alike[0]!, ...rest];
  }
  return undefined;
}

/** No row has less than in the month before, and most have more: cumulative amounts under the names of months. */
function goesOn<Field extends string>(settling: Settling<Field>, chain: readonly Draft<Field>[]): boolean {
  if (chain.length < FEWEST_TO_GO_ON) return false;
  const columns = chain.map((draft) => amountsOf(settling, draft));
  let rises = 0;
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) {
    let last: number | undefined;
    for (const column of columns) {
      const value = column[row];
      if (value === undefined) continue;
      if (value < (last ?? 0)) return false;
      if (last !== undefined && value > last) rises += 1;
      last = value;
    }
  }
  return rises > columns.length;
}

const FEWEST_TO_GO_ON = 3;

function amountsOf<Field extends string>({ samples }: Settling<Field>, { from }: Draft<Field>): Amounts {
  return samples.amounts(from.column, from.parts, false);
}
