import { columnName } from '../model/source.ts';
import { unitInText } from '../normalise/unit.ts';
import { type Assignment, assign, type OpenColumn } from './assign.ts';
import { type Draft, report, type Settling, settledName, take } from './draft.ts';
import { type Choice, choicesOf } from './figure-choices.ts';
import { LEFT_OVER } from './match-header.ts';
import { type Amounts, type Evidence, fieldsOf, type Relation, weigh } from './relations.ts';

/**
 * Decides the fields of all columns of amounts, rates, dates and answers together. If another reading would change a
 * figure and is nearly as good as the best, that is an error, which says how to settle it.
 */
export function assignFigures<Field extends string>(settling: Settling<Field>): void {
  const { rivals, alike } = twins(settling);
  const open: { readonly draft: Draft<Field>; readonly choices: readonly Choice<Field>[] }[] = [];
  const drafts = settling.drafts.filter((draft) => draft.field === undefined && !rivals.has(draft));
  const wanted = countFields(drafts.map(({ from }) => from.match.candidates));
  for (const draft of drafts) {
    const choices = choicesOf(settling, draft, (field) => (wanted.get(field) ?? 0) > 1);
    if (choices.length > 0) open.push({ draft, choices });
  }
  const claimed = countFields(open.map(({ choices }) => choices));
  const isCertain = (choices: readonly Choice<Field>[]) =>
    choices.length === 1 && choices[0]!.sure >= CERTAIN && claimed.get(choices[0]!.field) === 1;
  const fixed = new Map<Field, number>();
  for (const { draft, choices } of open)
    if (isCertain(choices)) fixed.set(choices[0]!.field, draft.from.column);
  const undecided = open.filter(({ choices }) => !isCertain(choices));
  const weighing = new Weighing(settling);
  const columns = undecided.map(
    ({ draft, choices }): OpenColumn<Field> => ({ column: draft.from.column, choices }),
  );
  const states = assign(fixed, columns, settling.task.ledger.relations, weighing.evidence);
  const [best] = states;
  if (best === undefined) return;
  const proven = weighing.proven(best);
  for (const { draft, choices } of open) {
    const choice = choices.find(({ field }) => best.taken.get(field) === draft.from.column);
    if (choice === undefined) continue;
    const { by, leftover } = draft.from.match;
    const isPlain = choices.length === 1 && leftover.length < LEFT_OVER;
    const decided =
      by === 'settled'
        ? 'settled'
        : proven.has(draft.from.column)
          ? 'proven'
          : isPlain
            ? 'exact'
            : 'doubtful';
    take(draft, choice, isPlain || by === 'settled' ? 'exact' : 'by-values', decided);
  }
  const isProven = ({ from }: Draft<Field>) => proven.has(from.column);
  const unproven = new Map([...alike].filter((both) => !both.every(isProven)));
  nameDoubts(
    settling,
    undecided.map(({ draft }) => draft),
    states,
    weighing,
    unproven,
  );
  nameDuplicates(settling, open, best, rivals);
}

function countFields<Field extends string>(
  lists: readonly (readonly { readonly field: Field }[])[],
): Map<Field, number> {
  const counts = new Map<Field, number>();
  for (const { field } of lists.flat()) counts.set(field, (counts.get(field) ?? 0) + 1);
  return counts;
}

/** The certainty of the clearest headings. */
const CERTAIN = 0.95;
/** Two assignments nearer than this are equally good. */
const CLOSE = 0.08;

/**
 * Columns that only repeat another one: those with its heading that are hidden, empty or equal, and those that count
 * the completed amount up to an earlier month. They are no other figure. Two visible columns that differ are left to
 * the arithmetic, like two headings with one meaning.
 */
function twins<Field extends string>(settling: Settling<Field>) {
  const holders = new Map<string, Draft<Field>>();
  const rivals = new Map<Draft<Field>, Draft<Field>>();
  const alike = new Map<Draft<Field>, Draft<Field>>();
  for (const draft of settling.drafts) {
    if (draft.from.match.by !== 'grammar' || draft.from.match.candidates.length === 0) continue;
    const heading = headingOf(settling, draft);
    const other = holders.get(heading);
    if (other === undefined) holders.set(heading, draft);
    else if (isDifferent(settling, other, draft)) alike.set(draft, other);
    else if (isBetter(settling, other, draft)) rivals.set(draft, other);
    else {
      holders.set(heading, draft);
      rivals.set(other, draft);
    }
  }
  return { rivals, alike };
}

/**
 * Two visible columns with one meaning, where a figure depends on which one is used: 1-9月完成投资 as sent in and as
 * checked. One amount in two units is one figure.
 */
function isDifferent<Field extends string>(
  { task }: Settling<Field>,
  one: Draft<Field>,
  other: Draft<Field>,
): boolean {
  const both = [one, other];
  return (
    isSameSpan(one, other) &&
    (one.header === other.header || unitInText(one.header) === unitInText(other.header)) &&
    both.every(({ from, values }) => values.length > 0 && !task.sheet.hiddenColumns.has(from.column)) &&
    one.values.join() !== other.values.join() &&
    one.from.match.candidates.some(({ field }) => task.ledger.figures.has(field))
  );
}

/** 1-8月完成 and 1-9月完成 have one meaning, and count to different months. */
function isSameSpan<Field extends string>(
  { from: one }: Draft<Field>,
  { from: other }: Draft<Field>,
): boolean {
  const [first, second] = [one.match.span, other.match.span];
  return first?.from === second?.from && first?.to === second?.to && first?.day === second?.day;
}

function headingOf<Field extends string>({ task }: Settling<Field>, { from }: Draft<Field>): string {
  const { candidates, span, leftover } = from.match;
  const counts = span !== undefined && candidates.some(({ field }) => task.ledger.done.has(field));
  if (!counts) return from.parts.join('\n').replace(/[^\S\n]/g, '');
  return `${candidates.map(({ field, sure }) => `${field} ${sure}`).join()} ${leftover}`;
}

/**
 * Which of two columns is better: visible before hidden, filled before empty, the later month or day that is already
 * past; of equal ones the first.
 */
function isBetter<Field extends string>(
  { about, task }: Settling<Field>,
  one: Draft<Field>,
  other: Draft<Field>,
): boolean {
  const [first, second] = [one, other].map(({ from, values }) => {
    const { to = 0, day = DAYS } = from.match.span ?? {};
    if (values.length === 0 || to > (about.month ?? MONTHS)) return -1;
    return task.sheet.hiddenColumns.has(from.column) ? 0 : 1 + to * DAYS + day;
  });
  return first! >= second!;
}

const MONTHS = 12;
const DAYS = 31;

/** The relations between the columns of a table, each evaluated once. */
class Weighing<Field extends string> {
  readonly #settling: Settling<Field>;
  readonly #byColumn: ReadonlyMap<number, Draft<Field>>;
  readonly #known = new Map<string, Evidence>();

  constructor(settling: Settling<Field>) {
    this.#settling = settling;
    this.#byColumn = new Map(settling.drafts.map((draft) => [draft.from.column, draft]));
  }

  readonly evidence = (relation: Relation<Field>, columns: readonly number[]): Evidence => {
    const fields = fieldsOf(relation);
    const key = `${relation.is} ${fields.join()} ${columns.join()}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = weigh(
        relation,
        columns.map((column, index) => this.amounts(column, fields[index]!)),
        relation.is === 'at-most' && !columns.every((column) => this.#statesUnit(column)),
      );
      this.#known.set(key, known);
    }
    return known;
  };

  amounts(column: number, field: Field): Amounts {
    const isRate = this.#settling.kinds.get(field) === 'percent';
    return this.#settling.samples.amounts(column, this.#byColumn.get(column)?.from.parts ?? [], isRate);
  }

  #statesUnit(column: number): boolean {
    return this.#settling.samples.statesUnit(column, this.#byColumn.get(column)?.from.parts ?? []);
  }

  /** The columns that an equation proves. */
  proven({ taken }: Assignment<Field>): Set<number> {
    const proven = new Set<number>();
    for (const relation of this.#settling.task.ledger.relations) {
      const columns = fieldsOf(relation).map((field) => taken.get(field));
      if (relation.is === 'at-most' || !columns.every((column) => column !== undefined)) continue;
      if (this.evidence(relation, columns).isProof) for (const column of columns) proven.add(column);
    }
    return proven;
  }
}

/** Reports columns of main amounts whose reading is in doubt, each once. */
function nameDoubts<Field extends string>(
  settling: Settling<Field>,
  undecided: readonly Draft<Field>[],
  states: readonly Assignment<Field>[],
  weighing: Weighing<Field>,
  alike: ReadonlyMap<Draft<Field>, Draft<Field>>,
): void {
  const named = new Set<Draft<Field>>();
  nameRivals(settling, undecided, states, weighing, named);
  nameAlike(settling, alike, named);
  nameLikely(settling, named);
  nameUnexplained(settling, undecided, named);
}

/** Columns that get other fields in an assignment that is nearly as good. */
function nameRivals<Field extends string>(
  settling: Settling<Field>,
  undecided: readonly Draft<Field>[],
  [best, ...others]: readonly Assignment<Field>[],
  weighing: Weighing<Field>,
  named: Set<Draft<Field>>,
): void {
  if (best === undefined) return;
  const { figures } = settling.task.ledger;
  const fieldIn = ({ taken }: Assignment<Field>, { from }: Draft<Field>) =>
    [...taken].find(([field, column]) => column === from.column && figures.has(field))?.[0];
  const isJanuary = (one: Field | undefined, other: Field | undefined) =>
    settling.about.month === 1 &&
    [one, other].every((field) => field !== undefined && isRunning(settling, field));
  for (const state of others.filter(({ score }) => best.score - score < CLOSE)) {
    for (const draft of undecided) {
      const field = fieldIn(best, draft);
      const other = fieldIn(state, draft);
      if (field === undefined || field === other || named.has(draft) || isJanuary(field, other)) continue;
      const rival = settling.drafts.find(({ from }) => from.column === state.taken.get(field));
      const isSame =
        rival !== undefined &&
        isEqual(weighing.amounts(draft.from.column, field), weighing.amounts(rival.from.column, field));
      if (isSame) continue;
      named.add(draft);
      nameDoubt(settling, draft, field, other, rival === draft ? undefined : rival);
    }
  }
}

/** If two columns have one heading, at least one of them is not what it says. */
function nameAlike<Field extends string>(
  settling: Settling<Field>,
  alike: ReadonlyMap<Draft<Field>, Draft<Field>>,
  named: Set<Draft<Field>>,
): void {
  for (const [later, first] of alike) {
    const [draft, rival] = first.field === undefined ? [later, first] : [first, later];
    if (draft.field === undefined || named.has(draft) || named.has(rival)) continue;
    named.add(draft);
    nameDoubt(settling, draft, draft.field, undefined, rival);
  }
}

/** Columns whose field another one may have as well, where neither heading is certain: 自定目标 beside 市下达计划. */
function nameLikely<Field extends string>(settling: Settling<Field>, named: Set<Draft<Field>>): void {
  for (const draft of settling.drafts) {
    const { field } = draft;
    const rival = named.has(draft) ? undefined : likelyRival(settling, draft);
    if (field === undefined || rival === undefined) continue;
    named.add(draft);
    nameDoubt(settling, draft, field, undefined, rival);
  }
}

/** Columns whose headings have a part that no word explains. */
function nameUnexplained<Field extends string>(
  settling: Settling<Field>,
  undecided: readonly Draft<Field>[],
  named: ReadonlySet<Draft<Field>>,
): void {
  for (const draft of undecided) {
    const { field, decided } = draft;
    if (field === undefined || named.has(draft) || decided !== 'doubtful') continue;
    if (draft.from.match.leftover.length < LEFT_OVER) draft.decided = 'proven';
    else if (settling.task.ledger.figures.has(field)) nameDoubt(settling, draft, field, undefined, undefined);
  }
}

/** A column read as one field that may be another, or of which another column may be it. */
function nameDoubt<Field extends string>(
  settling: Settling<Field>,
  draft: Draft<Field>,
  field: Field,
  other: Field | undefined,
  rival: Draft<Field> | undefined,
): void {
  draft.decided = 'doubtful';
  report(settling, draft, 'column/ambiguous', {
    header: draft.header,
    field: settledName(settling, field),
    other: other && settledName(settling, other),
    rival: rival && beside(draft, rival),
  });
}

/** Another visible column that may have the field of one whose heading is not certain, if their amounts differ. */
function likelyRival<Field extends string>(
  settling: Settling<Field>,
  draft: Draft<Field>,
): Draft<Field> | undefined {
  const { field, decided, from } = draft;
  if (field === undefined || !settling.task.ledger.figures.has(field)) return undefined;
  if (decided === 'settled' || decided === 'proven') return undefined;
  if (from.match.candidates.some((one) => one.field === field && one.sure >= SAID)) return undefined;
  return settling.drafts.find(
    (other) =>
      other.field === undefined &&
      other.values.length > 0 &&
      other.from.match.likely.includes(field) &&
      !settling.task.sheet.hiddenColumns.has(other.from.column) &&
      other.values.join() !== draft.values.join(),
  );
}

/** How certain a heading is that says what it is. */
const SAID = 0.7;

/** The heading of another column, with its letter where both have the same heading. */
function beside<Field extends string>({ header }: Draft<Field>, other: Draft<Field>): string {
  return other.header === header ? `${header}(${columnName(other.from.column)})` : other.header;
}

function isRunning<Field extends string>({ task }: Settling<Field>, field: Field): boolean {
  const { running } = task.ledger;
  return field === running?.month || field === running?.year;
}

function isEqual(one: Amounts, other: Amounts): boolean {
  return one.every((value, row) => value === other[row]);
}

/**
 * Reports other columns for a field that is taken: their headings are as good, they are filled, and their values
 * differ.
 */
function nameDuplicates<Field extends string>(
  settling: Settling<Field>,
  open: readonly { readonly draft: Draft<Field>; readonly choices: readonly Choice<Field>[] }[],
  best: Assignment<Field>,
  rivals: ReadonlyMap<Draft<Field>, Draft<Field>>,
): void {
  const holderOf = (field: Field) =>
    settling.drafts.find(({ from }) => from.column === best.taken.get(field));
  const name = (draft: Draft<Field>, holder: Draft<Field> | undefined) => {
    if (holder?.field === undefined || settling.kinds.get(holder.field) === 'percent') return;
    if (draft.values.length === 0 || draft.values.join() === holder.values.join()) return;
    report(settling, draft, 'column/duplicate', {
      header: draft.header,
      field: settledName(settling, holder.field),
      used: beside(draft, holder),
    });
  };
  for (const [draft, holder] of rivals) if (draft.header === holder.header) name(draft, holder);
  for (const { draft, choices } of open) {
    const [first] = choices;
    if (draft.field !== undefined || first === undefined) continue;
    const holder = holderOf(first.field);
    // In a project list the amounts themselves decide, and what they leave open is a doubt of its own.
    const isWeighed = settling.task.isOther !== true && settling.task.ledger.figures.has(first.field);
    if (isWeighed || holder?.decided === 'doubtful') continue;
    if (holder?.from.match.candidates[0]?.sure === first.sure) name(draft, holder);
  }
}
