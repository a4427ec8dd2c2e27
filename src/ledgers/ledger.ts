import type { Account } from '../calculate/account.ts';
import type { ScoreEntry } from '../calculate/scoring/entry.ts';
import type { Checks } from '../check/rule.ts';
import type { Condition } from '../model/formula.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Period } from '../model/period.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Ratio } from '../model/ratio.ts';
import type { Said } from '../model/said.ts';
import type { FieldDefinition, WideHeadings } from '../recognise/ledger-words.ts';
import type { Neighbour } from './entries/beside.ts';
import type { Entry, EntryValue, Inferred } from './entries/entry.ts';
import type { PlaceOf } from './lines/group-order.ts';
import type { Office } from './office.ts';

/**
 * The definition of a kind of list (台账). The engines read, check, add up, store, trace and show its lists from this
 * alone. Everything particular to it stands in its folder, and nowhere else.
 */
export interface Ledger {
  /** As in `kp ledger matters`. */
  readonly id: string;
  readonly title: Said;
  /** Matches titles and sheet names of such a list. */
  readonly titled: RegExp;
  /** In the order in which they are shown. The one of kind `name` is called `name`. */
  readonly fields: readonly LedgerField[];
  /** Wordings of headings that are known but not used, separated by blanks. */
  readonly unused: string;
  /** Whether these fields make a list of this kind. `isTitled`: its title or its sheet's name calls it so. */
  readonly isList: (fields: ReadonlySet<string>, isTitled: boolean) => boolean;
  /** The fields that identify an entry from month to month. */
  readonly key: readonly string[];
  /** Equal rows are separate entries, as two judges may give the same mark. */
  readonly rowsMayRepeat?: true;
  /** The field that gets the submitter's name, where the entries leave it out. */
  readonly handedInAs: (fields: ReadonlySet<string>) => string;
  /** What it takes from the other ledgers of its month; left out if nothing. */
  readonly beside?: LooksBeside;
  /** Columns of a project list that each are an entry of this ledger, for every project. */
  readonly byColumn?: EntriesByColumn;
  /** A row of its lists may hold an entry for each word that headings give this field (评委1 | 评委2). */
  readonly wide?: Wide;
  /** Adds to the values of a row what follows from the list's month and from kp.yaml; stored with the entry. */
  readonly derive?: (values: ReadonlyMap<string, EntryValue>, about: EntryContext) => readonly Derived[];
  /** Adds what follows from earlier lists of the entry, the latest first; stored with it. */
  readonly recall?: (entry: Entry, past: readonly PastEntry[], period: Period) => readonly Recalled[];
  /**
   * Merges the entries of a month that are the same, in place of the general `uniteEntries`, and relates them to each
   * other.
   */
  readonly unite?: (entries: readonly Entry[], office: Office) => Outcome<readonly Entry[]>;
  /** What follows from an entry's fields on a day. */
  readonly facts: readonly Fact[];
  /** Columns that count each word of a field once, in the first entry that has it. */
  readonly distinct?: readonly Distinct[];
  readonly figures: Account<Entry>['figures'];
  /** Fields and facts by which figures are also given in groups. */
  readonly groups: readonly string[];
  /** Groups whose words follow each other in life, by their field; the others are ordered by name. */
  readonly order?: Readonly<Record<string, PlaceOf>>;
  readonly lists: Account<Entry>['lists'];
  /** Entries whose projects spot checks are to go to (`kp sample`). */
  readonly toVisit?: readonly Condition[];
  /** The field whose words each get a page in the workbook, and which entries come first on it. */
  readonly pages?: { readonly by: string; readonly first: Ordering };
  readonly checks: Checks<EntrySubjects>;
  /** How far back its rules look for entries that vanished or changed; undefined: not at all. */
  readonly looksBack?: 'year' | 'years';
  /** Papers mention it only where this holds; undefined: where it has entries. */
  readonly isInUse?: (entries: readonly Entry[]) => boolean;
  /** The entries by which agencies are scored, if any. */
  readonly scored?: (entries: readonly Entry[], period: Period) => readonly ScoreEntry[];
  /** The sheet that is sent out to be answered. Without it, the ledger's form is for an agency's own entries. */
  readonly form?: LedgerForm;
}

export interface Wide extends Omit<WideHeadings, 'read'> {
  readonly read: (parts: readonly string[], office: Office) => ReturnType<WideHeadings['read']>;
  /** The field that the headings give. */
  readonly field: string;
  /** Where the headings give the names of entries (立项 over 受理时间 and 办结时间): the field that the list's own names are. */
  readonly of?: string;
  /** What the same fields without a word say is of the whole (全市目标 beside 东湖区目标), and so is what these other fields say. */
  readonly whole?: { readonly word: string; readonly own: ReadonlySet<string> };
}

export interface Distinct {
  readonly id: string;
  readonly field: string;
  readonly title: Said;
  /** Counted once for each agency, because several agencies may take part in one event. */
  readonly byAgency?: true;
}

/** 立项批复 | 用地预审 | 施工许可: each cell holds the day on which it was done, or a word for its state. */
export interface EntriesByColumn {
  /** Matches such headings, without blanks. */
  readonly heading: RegExp;
  /** With fewer of them, they are only remarks in a project list. */
  readonly fewest: number;
  /** The fields for the day and for the state. */
  readonly day: string;
  readonly state: string;
  /** The closed word for a cell that holds no day. */
  readonly stateOf: (written: string) => string | undefined;
}

/** Orders entries by the words of a column: in this order, other words last. */
export interface Ordering {
  readonly column: string;
  readonly words: readonly string[];
}

/** A form with entries, sent to those who must answer them. */
export interface LedgerForm {
  /** The field that names the addressee. */
  readonly to: string;
  /** Which entries the form contains. */
  readonly where: readonly Condition[];
  /** The fields to be filled in; for these the addressee's own list counts before any other. */
  readonly asks: readonly string[];
}

export interface Derived {
  readonly field: string;
  readonly value: EntryValue;
  /** The field of the same row whose cell states it, if any. */
  readonly by?: string | undefined;
}

/** An entry as an earlier month listed it. */
export interface PastEntry {
  readonly period: Period;
  readonly entry: Entry;
}

export interface Recalled extends Inferred {
  readonly field: string;
}

export interface EntryContext {
  /** The list's own month. */
  readonly period: Period;
  readonly office: Office;
  /** The innermost heading of each field's column. */
  readonly headings: ReadonlyMap<string, string>;
  /** The sections above it, the innermost first. */
  readonly sections: readonly string[];
  /** The lines above the list, and its sheet's name. */
  readonly above: readonly string[];
}

export interface LedgerField extends FieldDefinition {
  readonly title: Said;
  /** Closed words: the first whose pattern matches the cell; a cell that matches none is kept as written. */
  readonly words?: readonly (readonly [word: string, pattern: RegExp])[];
  /** Figures count by its words, so a cell that matches none of them is a finding. */
  readonly isState?: true;
  /**
   * The text fields (办理进展) that tell the state where the list has no column for it, and none of the fields `unless`;
   * the first of them that tells it.
   */
  readonly toldBy?: { readonly stories: readonly string[]; readonly unless: readonly string[] };
  /**
   * A cell may hold several names separated by 、. Each counts separately, and lists that are merged keep the names of
   * both.
   */
  readonly isSeveral?: true;
  /** No list has a column for it: `derive`, `unite` or `otherwise` set it. */
  readonly isDerived?: true;
  /** Shown in lists for people, which leave out other derived fields. */
  readonly isShown?: true;
  /** For quantities: words without a number are kept as words. */
  readonly asWords?: true;
  /** For quantities: its unit is in its cell or heading, and never that of another column. */
  readonly hasOwnUnit?: true;
  /** The name of an agency, written as the office writes it. */
  readonly isAgency?: true;
  /**
   * The day of a past event, in a list that continues over years, so nothing is guessed: its year is never taken from
   * the requested month, and `2023.1` is January unless only October is possible.
   */
  readonly hasHappened?: true;
  /** The value for an entry whose list does not state it. `beside` gives the records of another ledger by its id. */
  readonly otherwise?: (entry: Entry, beside: Neighbours) => Inferred | undefined;
}

/** Gives the records beside an entry in another ledger, by its id; undefined where the month has no list of it. */
export type Neighbours = (ledger: string) => readonly Neighbour[] | undefined;

/** Which other ledgers of the month a ledger uses, and by what they are joined. */
export interface LooksBeside {
  /** The field that names the project of an entry. */
  readonly project: string;
  /** Their ids; `projects` is the project list. */
  readonly at: readonly string[];
  /** Records of another ledger that also count as entries, though no list of this ledger has them. */
  readonly also?: {
    readonly ledger: string;
    /** Only if the office keeps a list of this ledger. */
    readonly onlyIfKept?: true;
    /** `own` are the entries of this ledger's lists about the same project. */
    readonly isEntry: (record: Neighbour, own: readonly Entry[], on: PlainDate) => boolean;
    /** For each field of the entry, the column of that ledger. */
    readonly fields: Readonly<Record<string, string>>;
  };
}

/** What is true of an entry on a day. */
export type Fact =
  /** A word; `true` and `false` are shown as 是 and 否. */
  | (FactOf<string | boolean> & { readonly kind?: undefined })
  /** Added up: 1 if it is true, 0 if not; nothing if unknown. */
  | (FactOf<boolean> & { readonly kind: 'count' })
  /** In 元, added up; nothing if unknown. */
  | (FactOf<number> & { readonly kind: 'money' })
  | (FactOf<Quantity> & { readonly kind: 'quantity' })
  | (FactOf<Ratio> & { readonly kind: 'percent' });

interface FactOf<Value> {
  readonly id: string;
  readonly title: Said;
  readonly of: (
    entry: Entry,
    on: PlainDate,
    /** All entries of the month, for facts that compare them, such as a rank. */
    among: readonly Entry[],
  ) => Value | undefined;
  /** The field whose cell proves it. */
  readonly evidence: string;
  /** Shown in lists for people, which leave out other facts. */
  readonly isShown?: true;
  /** The value for programs, where people read words. */
  readonly plain?: (entry: Entry, on: PlainDate) => unknown;
}

/** The subjects of a ledger's rules. */
export interface EntrySubjects {
  readonly entry: EntryOnDay;
  /** An entry of an earlier month, as last listed, that no list of this month has. */
  readonly left: EntryGone;
  readonly pair: EntryPair;
}

export interface EntryOnDay {
  readonly entry: Entry;
  readonly on: PlainDate;
  readonly beside: Neighbours;
  /** All entries of the month. */
  readonly among: readonly Entry[];
  /** Agencies that may have its project, and whose project lists are missing. */
  readonly unheard: readonly string[];
  /** The office keeps such a list: the month has entries of its own. */
  readonly isKept: boolean;
}

export interface EntryGone extends EntryOnDay {
  /** The last month that listed it. */
  readonly last: Period;
  /** The first month without it, among those that the office stored. */
  readonly since: Period;
}

/** An entry as it was last listed before, and as this month lists it. */
export interface EntryPair {
  readonly before: Entry;
  /** The last month that listed it. */
  readonly last: Period;
  readonly after: Entry;
  readonly on: PlainDate;
}
