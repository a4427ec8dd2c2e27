import { type Finding, finding } from '../model/finding.ts';
import { CELL, type Sheet } from '../model/sheet.ts';
import type { Source } from '../model/source.ts';
import type { Column, ColumnMatch, FieldKind } from '../model/table.ts';
import { statesNothing } from '../normalise/placeholder.ts';
import { oneLine } from '../normalise/text.ts';
import type { Dictionary } from './dictionary.ts';
import type { Header, HeaderColumn } from './header.ts';
import { spokenKey } from './header-key.ts';
import { matchFuzzily } from './match-header.ts';
import type { RegisterWords } from './register.ts';
import { isColumnNumbers, isUnitRow } from './rows/row-shapes.ts';
import { placeIn, type SheetTask, textsOfRow } from './task.ts';

/** The columns of a table, each with its field; units come later. */
export interface SettledColumns<Field extends string> {
  readonly columns: readonly Column<Field>[];
  readonly findings: readonly Finding[];
}

/**
 * Settles which column holds which field: exact wordings first, then headers whose values decide, then likeness. A
 * field goes to one column; every other claim is named.
 */
export function settleColumns<Field extends string>(
  task: SheetTask<Field>,
  header: Header<Field>,
  about: ListPeriod,
): SettledColumns<Field> {
  const settling = new Settling(task, header, about);
  settling.exact();
  settling.contradicted();
  settling.flags();
  settling.doubtful();
  settling.fuzzy();
  settling.january();
  settling.byValuesAlone();
  return settling.result();
}

const SAMPLE_ROWS = 300;
const NAME_LABEL = /^(?:重点|工程|建设)?[项項]\s*目\s*名\s*[称稱]/;
/** Share of values that must be words of a vocabulary before they decide. */
const CLEAR = 0.8;
/** Below this share a header's claim to a vocabulary is contradicted by its values. */
const CONTRADICTED = 0.3;
const VOCABULARIES: readonly FieldKind[] = ['phase', 'levels', 'step'];
const SHAPED: readonly FieldKind[] = [...VOCABULARIES, 'district', 'progress', 'unit'];

interface Draft<Field extends string> {
  readonly from: HeaderColumn<Field>;
  readonly header: string;
  field: Field | undefined;
  match: ColumnMatch;
  confidence: number;
  flag: string | undefined;
}

/** The year and the month a list is about, as far as they are known. */
interface ListPeriod {
  readonly year: number | undefined;
  readonly month: number | undefined;
}

class Settling<Field extends string> {
  readonly #task: SheetTask<Field>;
  readonly #sheet: Sheet;
  readonly #header: Header<Field>;
  readonly #dictionary: Dictionary<Field>;
  readonly #register: RegisterWords<Field>;
  readonly #about: ListPeriod;
  readonly #drafts: Draft<Field>[];
  readonly #taken = new Map<Field, Draft<Field>>();
  readonly #findings: Finding[] = [];
  readonly #kinds: ReadonlyMap<Field, FieldKind>;
  readonly #samples = new Map<number, readonly string[]>();
  #sampled: readonly number[] | undefined;

  constructor(task: SheetTask<Field>, header: Header<Field>, about: ListPeriod) {
    const { sheet, register } = task;
    this.#task = task;
    this.#sheet = sheet;
    this.#header = header;
    this.#dictionary = task.dictionary;
    this.#register = register;
    this.#about = about;
    this.#kinds = new Map(register.columns.map((definition) => [definition.field, definition.kind]));
    this.#drafts = withHeaderless(sheet, header).map((from) => ({
      from,
      header: from.parts.join('/'),
      field: undefined,
      match: from.match.meaning?.is === 'unused' ? 'ignored' : 'unmapped',
      confidence: 0,
      flag: undefined,
    }));
  }

  /**
   * Exact wordings; of several columns for one field the one up to the list's own month holds, else the latest before it,
   * else the more usual wording.
   */
  exact(): void {
    const claims = new Map<Field, Draft<Field>[]>();
    for (const draft of this.#drafts) {
      const meaning = draft.from.match.meaning;
      if (meaning?.is !== 'field') continue;
      claims.set(meaning.field, [...(claims.get(meaning.field) ?? []), draft]);
    }
    for (const [field, drafts] of claims) {
      const [first, ...others] = drafts.length === 1 ? drafts : this.#byPreference(drafts);
      if (first === undefined) continue;
      this.#take(first, field, 'exact', 1);
      for (const other of others) {
        other.match = 'ignored';
        // What nobody fills, and rates that no figure uses, are no rivals.
        if (this.#values(other).length === 0 || this.#kinds.get(field) === 'percent') continue;
        if (this.#rank(other) === this.#rank(first) && other.from.match.month === first.from.match.month) {
          this.#report(other, (place) =>
            finding('column/duplicate', { header: other.header, field, used: first.header }, place),
          );
        }
      }
    }
  }

  /** A column called 项目性质 that holds 政府投资 / 企业投资 is no phase: the values contradict the header. */
  contradicted(): void {
    for (const draft of this.#drafts) {
      const kind = draft.field === undefined ? undefined : this.#kinds.get(draft.field);
      if (kind === undefined || !VOCABULARIES.includes(kind) || draft.flag !== undefined) continue;
      const values = this.#values(draft);
      if (values.length === 0 || this.#share(values, kind) >= CONTRADICTED) continue;
      this.#taken.delete(draft.field!);
      const better = VOCABULARIES.find((other) => other !== kind && this.#share(values, other) >= CLEAR);
      const field = this.#fieldOfKind(better, draft);
      draft.field = undefined;
      draft.match = 'unmapped';
      if (field !== undefined) this.#takeByValues(draft, field, values);
      else if (draft.from.match.meaning?.is === 'field') this.#offerAsCategory(draft, values);
    }
  }

  /** Headers that are values themselves: a column 省重点 with 是 or √ in its cells. */
  flags(): void {
    for (const draft of this.#drafts) {
      if (draft.match !== 'unmapped') continue;
      const flag = this.#register.flagOf(draft.from.parts.at(-1) ?? '');
      if (flag === undefined) continue;
      const values = this.#values(draft);
      if (this.#share(values, 'yes-no') < CLEAR) continue;
      draft.field = flag.field;
      draft.flag = flag.value;
      draft.match = 'exact';
      draft.confidence = 1;
    }
  }

  doubtful(): void {
    for (const draft of this.#drafts) {
      const meaning = draft.from.match.meaning;
      if (meaning?.is !== 'doubtful' || draft.match !== 'unmapped') continue;
      const open = meaning.fields.filter((field) => !this.#taken.has(field));
      const values = this.#values(draft);
      const [first, second] = open;
      if (first === undefined) {
        draft.match = 'ignored';
      } else if (this.#kinds.get(first) === 'money' || this.#kinds.get(second ?? first) === 'money') {
        this.#settleAmounts(draft, meaning.fields, values);
      } else {
        const spoken = open.find((field) => this.#speaksFor(values, field));
        const fallback = open.find((field) => !this.#isVocabulary(field));
        const chosen = spoken ?? (values.length === 0 ? undefined : fallback);
        if (chosen !== undefined) this.#takeByValues(draft, chosen, values);
        else if (values.length > 0) {
          this.#report(draft, (place) => finding('column/unmapped', { header: draft.header }, place));
        }
      }
    }
  }

  fuzzy(): void {
    for (const draft of this.#drafts) {
      if (draft.match !== 'unmapped' || draft.from.match.meaning !== undefined || draft.header === '')
        continue;
      const found = matchFuzzily(draft.from.parts, this.#dictionary, this.#about.year);
      const meaning = found.meaning;
      if (meaning?.is !== 'field' || this.#taken.has(meaning.field)) continue;
      const kind = this.#kinds.get(meaning.field);
      if (kind !== undefined && !this.#plausible(this.#values(draft), kind)) continue;
      this.#take(draft, meaning.field, 'fuzzy', found.confidence);
      this.#report(draft, (place) =>
        finding(
          'column/fuzzy',
          { header: draft.header, field: meaning.field, like: spokenKey(found.like ?? '', this.#about.year) },
          place,
        ),
      );
    }
  }

  /** In January the month is the year so far: of 本月完成投资 and 1月完成投资 one is each, and one alone is the year's. */
  january(): void {
    const { month, year } = this.#register.running;
    const draft = this.#taken.get(month);
    if (this.#about.month !== 1 || draft === undefined || this.#taken.has(year)) return;
    if ((draft.from.match.month ?? 1) !== 1) return;
    this.#taken.delete(month);
    this.#take(draft, year, draft.match, draft.confidence);
    const twin = this.#drafts.find(
      ({ match, from }) =>
        match === 'ignored' && from.match.meaning?.is === 'field' && from.match.meaning.field === month,
    );
    if (twin !== undefined) this.#take(twin, month, 'exact', 1);
  }

  /** What is still unknown may speak by its values: every cell a phase, a level or a step. The rest is named. */
  byValuesAlone(): void {
    for (const draft of this.#drafts) {
      if (draft.match !== 'unmapped') continue;
      const values = this.#values(draft);
      if (values.length === 0) continue;
      const kind =
        values.length >= 2 ? VOCABULARIES.find((one) => this.#share(values, one) >= CLEAR) : undefined;
      const field = this.#fieldOfKind(kind, draft);
      if (field !== undefined) this.#takeByValues(draft, field, values);
      else if (draft.from.match.meaning?.is !== 'doubtful') {
        this.#report(draft, (place) => finding('column/unmapped', { header: draft.header }, place));
      }
    }
  }

  result(): SettledColumns<Field> {
    const columns = this.#drafts.map(
      (draft): Column<Field> => ({
        column: draft.from.column,
        header: draft.header,
        field: draft.field,
        match: draft.match,
        confidence: draft.confidence,
        unit: undefined,
        unitFrom: undefined,
        flag: draft.flag,
        month: draft.from.match.month,
      }),
    );
    return { columns, findings: this.#findings };
  }

  #take(draft: Draft<Field>, field: Field, match: ColumnMatch, confidence: number): void {
    draft.field = field;
    draft.match = match;
    draft.confidence = confidence;
    this.#taken.set(field, draft);
  }

  #takeByValues(draft: Draft<Field>, field: Field, values: readonly string[]): void {
    this.#take(draft, field, 'by-values', CLEAR);
    // 项目类别 that turns out to be the category is what everybody expects.
    const meaning = draft.from.match.meaning;
    if (meaning?.is === 'doubtful' && meaning.fields[0] === field) return;
    const seen = [...new Set(values)].slice(0, 3);
    this.#report(draft, (place) =>
      finding('column/by-values', { header: draft.header, field, values: seen }, place),
    );
  }

  #settleAmounts(draft: Draft<Field>, fields: readonly Field[], values: readonly string[]): void {
    const [one, other] = fields;
    if (one === undefined || values.length === 0) return;
    if (other === undefined) {
      this.#takeByValues(draft, one, values);
      return;
    }
    const chosen = this.#register.settleAmounts(one, other, {
      doubtful: this.#amounts(draft),
      of: (field) => {
        const known = this.#drafts.find((candidate) => candidate.field === field);
        return known === undefined ? undefined : this.#amounts(known);
      },
    });
    if (this.#taken.has(chosen)) draft.match = 'ignored';
    else this.#takeByValues(draft, chosen, values.slice(0, 3));
  }

  #offerAsCategory(draft: Draft<Field>, values: readonly string[]): void {
    const text = this.#register.columns.find(
      (definition) =>
        definition.kind === 'text' && definition.doubtful !== undefined && !this.#taken.has(definition.field),
    );
    const meaning = this.#dictionary.lookUp(draft.header);
    if (text !== undefined && meaning?.is === 'doubtful' && meaning.fields.includes(text.field)) {
      this.#takeByValues(draft, text.field, values);
    }
  }

  #fieldOfKind(kind: FieldKind | undefined, draft: Draft<Field>): Field | undefined {
    if (kind === undefined) return undefined;
    const field = this.#register.columns.find((definition) => definition.kind === kind)?.field;
    return field === undefined || this.#taken.has(field) || draft.field === field ? undefined : field;
  }

  #isVocabulary(field: Field): boolean {
    return SHAPED.includes(this.#kinds.get(field) ?? 'text');
  }

  /** Vocabularies and districts speak by their words; free text speaks for nothing. */
  #speaksFor(values: readonly string[], field: Field): boolean {
    if (values.length === 0) return false;
    const kind = this.#kinds.get(field);
    return kind !== undefined && SHAPED.includes(kind) && this.#share(values, kind) >= CLEAR;
  }

  #share(values: readonly string[], kind: FieldKind): number {
    if (values.length === 0 || this.#register.denies(kind, values)) return 0;
    return values.filter((value) => this.#register.isWordOf(kind, value)).length / values.length;
  }

  #plausible(values: readonly string[], kind: FieldKind): boolean {
    if (kind === 'text' || kind === 'name' || values.length === 0) return true;
    return this.#share(values, kind) >= 0.5;
  }

  #byPreference(drafts: readonly Draft<Field>[]): Draft<Field>[] {
    return [...drafts].sort((a, b) => this.#preference(a) - this.#preference(b));
  }

  /**
   * Smaller is better: with values before without, what the office has settled, up to the month before beyond it, nearest
   * month, usual wording.
   */
  #preference(draft: Draft<Field>): number {
    const { month } = draft.from.match;
    const own = this.#about.month ?? 12;
    const beyond = month !== undefined && month > own ? 1 : 0;
    // 本年累计 without a month is as good as the month just past, better than one before.
    const distance = month === undefined ? 0.5 : Math.abs(own - month);
    const empty = this.#values(draft).length === 0 ? 1 : 0;
    const rank = this.#rank(draft);
    if (rank < 0) return empty * 1e6 + rank;
    return empty * 1e6 + beyond * 1e5 + distance * 1e3 + rank;
  }

  #rank(draft: Draft<Field>): number {
    const meaning = draft.from.match.meaning;
    return meaning?.is === 'field' ? this.#dictionary.rankOf(meaning.field, meaning.key) : 0;
  }

  /** Filled, meaningful texts of a column in the first rows below the header. */
  #values(draft: Draft<Field>): readonly string[] {
    const column = draft.from.column;
    const known = this.#samples.get(column);
    if (known !== undefined) return known;
    const values = this.#sampleCells(column)
      .map((cell) => (cell < 0 ? '' : oneLine(this.#sheet.cells.text(cell))))
      .filter((text) => !statesNothing(text) && text !== draft.from.parts.at(-1));
    this.#samples.set(column, values);
    return values;
  }

  #amounts(draft: Draft<Field>): (number | undefined)[] {
    return this.#sampleCells(draft.from.column).map((cell) => {
      if (cell < 0) return undefined;
      const text = this.#sheet.cells.text(cell).replace(/[,，\s]/g, '');
      const value = Number.parseFloat(text);
      return text === '' || Number.isNaN(value) ? undefined : value;
    });
  }

  /** The column's cells in the sampled rows, -1 where empty. */
  #sampleCells(column: number): number[] {
    this.#sampled ??= this.#rowsToSample();
    return this.#sampled.map((position) => this.#sheet.cells.inRow(position, column));
  }

  /** The first rows below the header that name a project. */
  #rowsToSample(): number[] {
    const { cells } = this.#sheet;
    const nameColumn = this.#drafts.find(({ from }) => {
      const { meaning } = from.match;
      return meaning?.is === 'field' && this.#kinds.get(meaning.field) === 'name';
    })?.from.column;
    const sampled: number[] = [];
    const first = this.#header.positions.at(-1)! + 1;
    for (let position = first; position < cells.rowCount && sampled.length < SAMPLE_ROWS; position += 1) {
      if (position - first < 3 && this.#isNoData(position)) continue;
      if (nameColumn !== undefined) {
        const name = cells.inRow(position, nameColumn);
        if (name < 0 || cells.kind(name) !== CELL.text) continue;
        // Below the next header other columns begin.
        if (NAME_LABEL.test(cells.text(name).trim())) break;
      }
      sampled.push(position);
    }
    return sampled;
  }

  /** The rows of column numbers and units right below a header. */
  #isNoData(position: number): boolean {
    const texts = textsOfRow(this.#sheet, position);
    return isColumnNumbers(texts) || isUnitRow(texts);
  }

  #report(draft: Draft<Field>, make: (place: Source) => Finding): void {
    const row = this.#sheet.cells.rowNumber(this.#header.positions.at(-1)!);
    this.#findings.push(make(placeIn(this.#task, row, draft.from.column)));
  }
}

/** The header's columns, and the columns right of or between them that hold data without any header. */
function withHeaderless<Field extends string>(sheet: Sheet, header: Header<Field>): HeaderColumn<Field>[] {
  const { cells } = sheet;
  const known = new Set(header.columns.map((column) => column.column));
  const seen = new Map<number, number>();
  const first = header.positions.at(-1)! + 1;
  const last = Math.min(cells.rowCount, first + 50);
  for (let position = first; position < last; position += 1) {
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const column = cells.column(cell);
      if (!known.has(column)) seen.set(column, (seen.get(column) ?? 0) + 1);
    }
  }
  const headerless = [...seen]
    .filter(([, count]) => count >= 3)
    .map(
      ([column]): HeaderColumn<Field> => ({
        column,
        parts: [],
        match: { meaning: undefined, month: undefined, like: undefined, confidence: 0 },
      }),
    );
  return [...header.columns, ...headerless].sort((a, b) => a.column - b.column);
}
