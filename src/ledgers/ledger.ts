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
import type { FieldDefinition } from '../recognise/ledger-words.ts';
import type { Neighbour } from './beside.ts';
import type { Entry, EntryValue, Inferred } from './entry.ts';
import type { Office } from './office.ts';

/**
 * What a kind of list (台账) must say. The engines read, check, add up, keep, trace and show its lists from this alone; what
 * is particular to it stands in its folder, and nowhere else.
 */
export interface Ledger {
  /** As in `kp ledger matters`. */
  readonly id: string;
  readonly title: Said;
  /** How a title or the name of a sheet calls such a list. */
  readonly titled: RegExp;
  /** In the order in which they are shown. The one of kind `name` is called `name`. */
  readonly fields: readonly LedgerField[];
  /** Wordings of headings that are known and of no use, parted by blanks. */
  readonly unused: string;
  /** Whether these fields make a list of this kind; `isTitled` where its title or its sheet calls it so. */
  readonly isList: (fields: ReadonlySet<string>, isTitled: boolean) => boolean;
  /** Fields that together tell an entry from all others, from month to month. */
  readonly key: readonly string[];
  /** Rows that say the same are each an entry: two judges give the same mark. */
  readonly rowsMayRepeat?: true;
  /** The field that who handed the list in stands for, where the entries do not say it. */
  readonly handedInAs: (fields: ReadonlySet<string>) => string;
  /** What it takes from the other ledgers of its month; left out where it does not look at them. */
  readonly beside?: LooksBeside;
  /** Columns of a project list that are each an entry of this ledger, for every project. */
  readonly byColumn?: EntriesByColumn;
  /** What an entry has besides what its row says: of the list's month, of what kp.yaml settles. Kept with it. */
  readonly derive?: (values: ReadonlyMap<string, EntryValue>, about: EntryContext) => readonly Derived[];
  /** What follows from how an entry was listed before, the latest first. Kept with it. */
  readonly recall?: (entry: Entry, past: readonly PastEntry[], period: Period) => readonly Recalled[];
  /** Every entry of a month once, in place of the general rule (`uniteEntries`), and what they are to each other. */
  readonly unite?: (entries: readonly Entry[], office: Office) => Outcome<readonly Entry[]>;
  /** What follows from the fields of an entry by a day. */
  readonly facts: readonly Fact[];
  /** Columns that count every word of a field once, in the first entry that has it. */
  readonly distinct?: readonly Distinct[];
  readonly figures: Account<Entry>['figures'];
  /** Fields and facts by whose words the figures are given as well. */
  readonly groups: readonly string[];
  readonly lists: Account<Entry>['lists'];
  /** The field of whose words each has a page of its own in the workbook, and which entries stand first there. */
  readonly pages?: { readonly by: string; readonly first: Ordering };
  readonly checks: Checks<EntrySubjects>;
  /** How far back its rules look for entries that are gone or have changed; undefined where they do not. */
  readonly looksBack?: 'year' | 'years';
  /** Entries that agencies are scored by, where there are any. */
  readonly scored?: (entries: readonly Entry[], period: Period) => readonly ScoreEntry[];
  /** The sheet that is handed out to be answered; a ledger without has a form in which an agency writes its own entries. */
  readonly form?: LedgerForm;
}

export interface Distinct {
  readonly id: string;
  readonly field: string;
  readonly title: Said;
  /** Once for each agency: several may take part in one event. */
  readonly byAgency?: true;
}

/** 立项批复 | 用地预审 | 施工许可: in each cell the day on which it was done, or a word how it stands. */
export interface EntriesByColumn {
  /** Which headings are such, without blanks. */
  readonly heading: RegExp;
  /** Fewer of them are mere remarks of a project list. */
  readonly fewest: number;
  /** The fields of the day and of the state. */
  readonly day: string;
  readonly state: string;
  /** The closed word of a cell that is no day. */
  readonly stateOf: (written: string) => string | undefined;
}

/** Entries by the words of a column: in this order, others last. */
export interface Ordering {
  readonly column: string;
  readonly words: readonly string[];
}

/** Entries handed to those who have to answer them. */
export interface LedgerForm {
  /** The field that names who answers. */
  readonly to: string;
  /** Which entries stand in it. */
  readonly where: readonly Condition[];
  /** The fields to be filled in; in these a list of who answers counts before any other. */
  readonly asks: readonly string[];
}

export interface Derived {
  readonly field: string;
  readonly value: EntryValue;
  /** The field of the same row whose cell says so, where one does. */
  readonly by?: string | undefined;
}

/** An entry as the lists of an earlier month had it. */
export interface PastEntry {
  readonly period: Period;
  readonly entry: Entry;
}

export interface Recalled extends Inferred {
  readonly field: string;
}

export interface EntryContext {
  /** The month that the list is about. */
  readonly period: Period;
  readonly office: Office;
  /** The sections that it stands under, the innermost first. */
  readonly sections: readonly string[];
  /** What the lines above the list call it, and its sheet. */
  readonly above: readonly string[];
}

export interface LedgerField extends FieldDefinition {
  readonly title: Said;
  /** Closed words: the first whose pattern the cell meets; what meets none stays as it is written. */
  readonly words?: readonly (readonly [word: string, pattern: RegExp])[];
  /** Figures count by its words: a cell that meets none of them is said. */
  readonly isState?: true;
  /** The field whose story tells the state (办理进展) where the list has no column for it, nor any of `unless`. */
  readonly toldBy?: { readonly story: string; readonly unless: readonly string[] };
  /** Several names may stand in a cell, parted by 、: each counts by itself, and of two lists' those of both hold. */
  readonly isSeveral?: true;
  /** No list has a column for it: `derive`, `unite` and `otherwise` say it. */
  readonly isDerived?: true;
  /** Lists for people do without what is derived otherwise. */
  readonly isShown?: true;
  /** Of quantities: words without a number are kept as words. */
  readonly asWords?: true;
  /** Of quantities: its unit stands in its cell or heading, and is never that of another column. */
  readonly hasOwnUnit?: true;
  /** The name of an agency, written as the office writes it. */
  readonly isAgency?: true;
  /**
   * The day of what has happened, in a list that runs on over the years: nothing of it is guessed. Its year is never that of
   * the month that is asked for, and of `2023.1` January is taken only where October would lie ahead.
   */
  readonly hasHappened?: true;
  /** What follows for an entry of which the list does not say it. `beside` gives the records of another ledger by its id. */
  readonly otherwise?: (entry: Entry, beside: Neighbours) => Inferred | undefined;
}

/** Of a ledger, by its id: the records that stand beside an entry; undefined where the month has none of its lists. */
export type Neighbours = (ledger: string) => readonly Neighbour[] | undefined;

/** At which other ledgers of its month a ledger looks, and by what. */
export interface LooksBeside {
  /** The field by which an entry names the project that it is about. */
  readonly project: string;
  /** By id; `projects` is the project list. */
  readonly at: readonly string[];
  /** Records of one of them that are entries as well, though no list of its own has them. */
  readonly also?: {
    readonly ledger: string;
    /** None where the office keeps no such list of its own. */
    readonly onlyIfKept?: true;
    /** `own` are the entries of its own lists about the same project. */
    readonly isEntry: (record: Neighbour, own: readonly Entry[], on: PlainDate) => boolean;
    /** The fields of the entry, by the columns of that ledger. */
    readonly fields: Readonly<Record<string, string>>;
  };
}

/** What an entry is on a day. */
export type Fact =
  /** In words, of which `true` and `false` are shown as 是 and 否. */
  | (FactOf<string | boolean> & { readonly kind?: undefined })
  /** Added up: 1 where it holds, 0 where not; where it is not known, nothing. */
  | (FactOf<boolean> & { readonly kind: 'count' })
  /** In 元, added up; where it is not known, nothing. */
  | (FactOf<number> & { readonly kind: 'money' })
  | (FactOf<Quantity> & { readonly kind: 'quantity' })
  | (FactOf<Ratio> & { readonly kind: 'percent' });

interface FactOf<Value> {
  readonly id: string;
  readonly title: Said;
  readonly of: (
    entry: Entry,
    on: PlainDate,
    /** All entries of the month, for what only shows among them: a rank. */
    among: readonly Entry[],
  ) => Value | undefined;
  /** The field whose cell proves it. */
  readonly evidence: string;
  /** Lists for people do without it otherwise. */
  readonly isShown?: true;
  /** What a program is given where people read words. */
  readonly plain?: (entry: Entry, on: PlainDate) => unknown;
}

/** What the rules of a ledger look at. */
export interface EntrySubjects {
  readonly entry: EntryOnDay;
  /** An entry of an earlier month, as it was last listed, that is in none of this month's lists. */
  readonly left: EntryGone;
  readonly pair: EntryPair;
}

export interface EntryOnDay {
  readonly entry: Entry;
  readonly on: PlainDate;
  readonly beside: Neighbours;
  /** All entries of the month. */
  readonly among: readonly Entry[];
  /** Agencies that may have its project, and whose project lists have not come. */
  readonly unheard: readonly string[];
  /** The office keeps such a list: the month has entries of its own. */
  readonly isKept: boolean;
}

export interface EntryGone extends EntryOnDay {
  /** The month that listed it last. */
  readonly last: Period;
  /** The first month without it, of those that the office keeps. */
  readonly since: Period;
}

/** One entry, as it was last listed before and as this month's lists have it. */
export interface EntryPair {
  readonly before: Entry;
  /** The month that listed it last. */
  readonly last: Period;
  readonly after: Entry;
  readonly on: PlainDate;
}
