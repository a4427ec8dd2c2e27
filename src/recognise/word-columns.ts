import type { ColumnDecision, ColumnMatch, FieldKind } from '../model/table.ts';
import { textCell } from '../normalise/reading.ts';
import { readYesNo } from '../normalise/yes-no.ts';
import { type Draft, report, type Settling, settledName, shareOf, take } from './draft.ts';
import type { HeaderValue } from './ledger-words.ts';
import { nearestWording } from './likeness.ts';
import { FIGURES } from './relations.ts';

/**
 * Gives the columns of words their fields: each field goes to the column whose wording and values claim it best, and
 * the other claims are reported.
 */
export function assignWords<Field extends string>(settling: Settling<Field>): void {
  const { drafts } = settling;
  takeFlags(settling);
  const claims = drafts.flatMap((draft) => claimsOf(settling, draft));
  const taken = new Map<Field, Claim<Field>>();
  const lost: { readonly claim: Claim<Field>; readonly holder: Claim<Field> }[] = [];
  for (const claim of claims.toSorted((a, b) => b.score - a.score)) {
    const { draft, field } = claim;
    if (draft.field !== undefined) continue;
    const holder = taken.get(field);
    if (holder === undefined) {
      taken.set(field, claim);
      take(draft, claim, claim.match, decisionOf(claim));
      if (claim.match === 'by-values') {
        const values = [...new Set(draft.values)].slice(0, 3);
        report(settling, draft, 'column/by-values', { header: draft.header, field, values });
      }
    } else if (claim.isByWording && isNoLess(settling, claim, holder) && isRival(draft, holder.draft)) {
      lost.push({ claim, holder });
    }
  }
  for (const { claim, holder } of lost) {
    const { draft, field } = claim;
    if (draft.field !== undefined) continue;
    const used = holder.draft.header;
    report(settling, draft, 'column/duplicate', {
      header: draft.header,
      field: settledName(settling, field),
      used,
    });
  }
  for (const draft of drafts) {
    if (draft.match === 'unmapped' && draft.header !== '') takeByLikeness(settling, draft, taken);
  }
}

function decisionOf<Field extends string>({ match, draft }: Claim<Field>): ColumnDecision | undefined {
  if (match === 'by-values') return undefined;
  return draft.from.match.by === 'settled' ? 'settled' : 'exact';
}

/** At least this share of the values must be words of a vocabulary before they decide. */
const CLEAR = 0.8;
/** Below this share, the values contradict what the header claims. */
const CONTRADICTED = 0.3;
const PLAUSIBLE = 0.5;
const VOCABULARIES: readonly FieldKind[] = ['phase', 'levels', 'step'];
const SHAPED: ReadonlySet<FieldKind> = new Set<FieldKind>([...VOCABULARIES, 'district', 'progress', 'unit']);

interface Claim<Field extends string> {
  readonly draft: Draft<Field>;
  readonly field: Field;
  readonly sure: number;
  readonly rank: number;
  readonly score: number;
  readonly match: ColumnMatch;
  readonly isByWording: boolean;
}

/** Headers that are values: a column 省重点 with 是 or √ in its cells. */
function takeFlags<Field extends string>(settling: Settling<Field>): void {
  const flags = settling.drafts.flatMap((draft): Flagged<Field>[] => {
    const flag = settling.task.ledger.flagOf(draft.from.parts);
    return flag === undefined || shareOf(settling, draft.values, 'yes-no') < CLEAR ? [] : [{ draft, flag }];
  });
  for (const own of flags) {
    const same = flags.filter((other) => other.flag.field === own.flag.field);
    if (!isValue(settling, own) && !isOneOfSet(settling, same)) continue;
    const { draft, flag } = own;
    take(draft, { field: flag.field, sure: 1 }, 'exact', 'exact');
    draft.flag = flag.value;
  }
}

interface Flagged<Field extends string> {
  readonly draft: Draft<Field>;
  readonly flag: HeaderValue<Field>;
}

/**
 * Whether no column of answers is meant: 计划开工 asks for a date, which √ is not. 新开工 may ask whether works have begun,
 * unless another column asks that.
 */
function isValue<Field extends string>(
  { drafts, kinds }: Settling<Field>,
  { draft, flag }: Flagged<Field>,
): boolean {
  const { candidates } = draft.from.match;
  if (candidates.length === 0) return true;
  const asked = candidates.find(({ field }) => kinds.get(field) === 'yes-no');
  if (!candidates.every((one) => one === asked || kinds.get(one.field) === 'date')) return false;
  if (flag.reads === 'value') return true;
  const asks = ({ from, values }: Draft<Field>) =>
    values.length > 0 &&
    from.match.candidates.some(({ field, sure }) => field === asked?.field && sure >= asked.sure);
  return flag.reads === 'either' && drafts.some((other) => other !== draft && asks(other));
}

/**
 * 新开工 | 续建 | 竣工, with a tick in one of them in each row: the tick states the phase, although 竣工 alone would ask whether
 * the project is finished.
 */
function isOneOfSet<Field extends string>(
  { samples, kinds }: Settling<Field>,
  flags: readonly Flagged<Field>[],
): boolean {
  if (flags.length < 2 || kinds.get(flags[0]!.flag.field) !== 'phase') return false;
  if (flags.every(({ draft }) => draft.from.match.candidates.length > 0)) return false;
  const columns = flags.map(({ draft }) => samples.texts(draft.from.column));
  const ticksIn = (row: number) => columns.filter((texts) => isYes(texts[row]!)).length;
  return columns[0]!.every((_, row) => ticksIn(row) <= 1);
}

function isYes(text: string): boolean {
  const reading = readYesNo(textCell(text));
  return reading.state === 'value' && reading.value;
}

function claimsOf<Field extends string>(settling: Settling<Field>, draft: Draft<Field>): Claim<Field>[] {
  if (draft.field !== undefined) return [];
  const { match } = draft.from;
  const kindOf = (field: Field) => settling.kinds.get(field) ?? 'text';
  const own = match.candidates.filter(({ field }) => !FIGURES.has(kindOf(field)));
  const filled = draft.values.length > 0 ? FILLED : 0;
  if (match.by === 'values') {
    if (filled === 0) return [];
    return own.flatMap(({ field, sure, rank }): Claim<Field>[] => {
      const isShaped = SHAPED.has(kindOf(field));
      if (isShaped && shareOf(settling, draft.values, kindOf(field)) < CLEAR) return [];
      const score = sure + filled + (isShaped ? SPOKEN : 0);
      return [{ draft, field, sure, rank, score, match: 'exact', isByWording: true }];
    });
  }
  const claims = own
    .filter(({ field }) => !isContradicted(settling, draft, kindOf(field)))
    .map(({ field, sure, rank }): Claim<Field> => {
      const score = sure + filled - rank * BY_RANK;
      return { draft, field, sure, rank, score, match: 'exact', isByWording: true };
    });
  const isOpen = own.length > claims.length || !match.isKnown;
  return claims.length === 0 && isOpen ? claimsByValues(settling, draft) : claims;
}

/** A column 项目性质 that holds 政府投资 or 企业投资 is no phase. */
function isContradicted<Field extends string>(
  settling: Settling<Field>,
  draft: Draft<Field>,
  kind: FieldKind,
): boolean {
  if (!VOCABULARIES.includes(kind) || draft.values.length === 0 || draft.from.match.by === 'settled')
    return false;
  return shareOf(settling, draft.values, kind) < CONTRADICTED;
}

/** If the header is unknown, the values may tell the field: every cell is a phase, a level or a step. */
function claimsByValues<Field extends string>(
  settling: Settling<Field>,
  draft: Draft<Field>,
): Claim<Field>[] {
  if (draft.values.length < 2) return [];
  const kind = VOCABULARIES.find((one) => shareOf(settling, draft.values, one) >= CLEAR);
  const field = settling.task.ledger.columns.find((definition) => definition.kind === kind)?.field;
  if (field === undefined) return [];
  return [{ draft, field, sure: CLEAR, rank: 0, score: BY_VALUES, match: 'by-values', isByWording: false }];
}

const FILLED = 0.3;
const SPOKEN = 0.4;
const BY_RANK = 0.001;
/** Weaker than any wording. */
const BY_VALUES = 0.5;

/**
 * In a project list a usual wording stands above a rarer one. In any other list a column that is lost may be the only
 * one that says so.
 */
function isNoLess<Field extends string>(
  { task }: Settling<Field>,
  claim: Claim<Field>,
  holder: Claim<Field>,
): boolean {
  return task.isOther === true || holder.rank === claim.rank;
}

/** Two columns for one field are reported only if both are filled, with different values. */
function isRival<Field extends string>(one: Draft<Field>, other: Draft<Field>): boolean {
  return one.values.length > 0 && one.values.join('\n') !== other.values.join('\n');
}

function takeByLikeness<Field extends string>(
  settling: Settling<Field>,
  draft: Draft<Field>,
  taken: Map<Field, Claim<Field>>,
): void {
  const found = nearestWording(draft.from.parts, settling.task.dictionary, settling.about.year);
  if (found === undefined || taken.has(found.field)) return;
  const kind = settling.kinds.get(found.field) ?? 'text';
  const isFree = kind === 'text' || kind === 'name' || draft.values.length === 0;
  if (!isFree && shareOf(settling, draft.values, kind) < PLAUSIBLE) return;
  take(draft, found, 'fuzzy', 'doubtful');
  taken.set(found.field, { ...found, draft, rank: 0, score: 0, match: 'fuzzy', isByWording: false });
  report(settling, draft, 'column/fuzzy', { header: draft.header, field: found.field, like: found.like });
}
