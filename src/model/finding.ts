import type { Source } from './source.ts';

/**
 * Three steps. error: a figure would be wrong, or a row or file was left out. warning: a figure is doubtful.
 * note: kp decided something for you.
 */
export type Severity = 'error' | 'warning' | 'note';

/**
 * Every fault kp can name, with the facts its sentence needs. The sentence itself is made in `language/`, the severity is
 * looked up in `SEVERITY`.
 */
export interface FindingFacts {
  // The file as a whole.
  'file/empty': Record<never, never>;
  /** Its bytes are something else than a list: a picture, a PDF, a Word file … */
  'file/not-a-list': { actual: FileKind };
  'file/encrypted': Record<never, never>;
  /** The end is missing: an upload that stopped half-way. */
  'file/truncated': { part?: string };
  /** A part does not agree with itself: checksum, size, structure. */
  'file/damaged': { part: string; fault: DamageFault };
  /** Over a limit, or built to harm: refused whole. */
  'file/refused': { part: string; rule: RefusalRule; limit?: number };
  'file/unreadable': { reason: string };
  /** The extension says one thing, the bytes another; read by the bytes. */
  'file/misnamed': { extension: string; actual: FileKind };
  'file/encoding-undecided': { candidates: readonly string[] };
  'file/encoding-decided': { encoding: string };
  'file/no-table': { sheets: readonly string[] };
  /** The same bytes twice. */
  'file/same-content': { first: string };
  /** The same bytes under the names of two agencies or two months: one of them handed in the wrong list. */
  'file/copied': { first: string };
  /** A report that kp itself wrote: no submission. */
  'file/own-output': Record<never, never>;
  /** An earlier or uncorrected list of the same agency: `by` counts instead. */
  'file/superseded': { by: string; agency: string; projects: number };
  /** Text: a quote opened and never closed. */
  'text/open-quote': Record<never, never>;
  'text/stray-quote': { raw: string };
  /** Quotes that do not match, and that another reader would cut into other fields. */
  'text/quotes-disputed': { raw: string };
  'text/nul': { count: number };
  /** Too long or too short at its end; what counts stands under its columns. */
  'text/ragged-row': { expected: number; found: number };
  /** The fields do not stand under their columns, or may not: left out. `torn`: what was one field, most likely. */
  'text/shifted-row': {
    expected: number;
    found: number;
    likely: 'thousands' | 'text' | 'missing' | 'unlabelled';
    torn: readonly string[];
  };
  'text/last-line-cut': { raw: string };
  /** U+FFFD: bytes that mean nothing in the encoding, or characters an earlier conversion lost. */
  'text/lost-characters': { raw: string };
  /** Characters nobody sees. */
  'text/control': { raw: string };
  // Sheets.
  'sheet/not-found': { wanted: string; sheets: readonly string[] };
  'sheet/no-table': { rows: number };
  'sheet/hidden': { visibility: 'hidden' | 'very-hidden'; projects: number };
  'sheet/summary': { reason: 'repeats-projects' | 'no-projects'; rows: number };
  /** What a summary says of a measure is not what the lists beside it come to. */
  'summary/mismatch': { header: string; printed: string; own: string };
  'summary/other-project': { name: string };
  /** It looks like a summary, and nothing proves it: it counts as a list. */
  'summary/unproven': Record<string, never>;
  /** A sheet or block, or rows, of another month or year than the one that counts. */
  'sheet/other-period': { used: string; other: string; rows: number };
  'rows/other-period': { used: string; others: readonly string[]; rows: number };
  'sheet/hidden-rows': { rows: number };
  'sheet/hidden-columns': { columns: readonly string[] };
  'sheet/overlapping-merges': { first: string; second: string };
  /** Two cells claim one address; the later one holds. */
  'sheet/duplicate-cells': { count: number };
  /** A worksheet of the package that the workbook's list of sheets does not lead to: not read. */
  'sheet/unlisted': { part: string };
  // Columns and the table as a whole.
  'column/unmapped': { header: string };
  'column/fuzzy': { header: string; field: string; like: string };
  'column/by-values': { header: string; field: string; values: readonly string[] };
  /** Two columns claim one field; the first named is used. */
  'column/duplicate': { header: string; field: string; used: string };
  /** A heading that may as well mean another field (`other`), or another column that may as well be this field (`rival`). */
  'column/ambiguous': { header: string; field: string; other: string | undefined; rival: string | undefined };
  /** Amounts that no heading explains, in a list that lacks this field. */
  'column/unexplained': { header: string; field: string };
  /** The cumulative column ends with another month than the period. */
  'column/other-month': { header: string; field: string; month: number };
  'column/missing': { field: string };
  /** The list has no column of total investment. */
  'column/total-missing': { projects: number };
  'unit/missing': { header: string; assumed: string };
  'unit/unknown': { header: string; raw: string };
  /** 万 for 万元. */
  'unit/shortened': { header: string; assumed: string };
  /** Nothing is said, and in the usual unit the amounts could not be. */
  'unit/implausible': { header: string; usual: string; assumed: string };
  /** Two statements; undecided, or proven by the size of the totals. */
  'unit/conflict': { header: string; used: string; usedFrom: string; other: string; otherFrom: string };
  'unit/proven': { header: string; used: string; usedFrom: string; other: string; otherFrom: string };
  'total/mismatch': { header: string; printed: string; own: string; rows: number; label: string };
  'count/mismatch': { declared: number; own: number; label: string };
  'period/conflict': { used: string; other: string; otherFrom: string };
  'agency/missing': { rows: number };
  'agency/conflict': { used: string; other: string; otherFrom: string };
  /** 责任单位 names a person behind the agency, or instead of it. */
  'agency/contact': { raw: string; agency: string | undefined };
  // Cells.
  /** Money of another country, by the words or the number format of the cell. */
  'unit/foreign': { raw: string; field: string };
  'cell/error': { raw: string; field: string };
  'cell/not-calculated': { field: string };
  /** Its author has struck it through; it is read as blank. */
  'cell/struck': { raw: string; field: string };
  /** A picture stands where a value is due. */
  'cell/picture': { field: string };
  'money/unreadable': { raw: string; field: string };
  /** A figure that a merge covers: nobody sees it, and it is not counted. */
  'money/covered': { raw: string; field: string };
  /** One amount merged over several projects: counted once, for the first. */
  'money/merged': { raw: string; field: string; rows: number };
  /** The number format shows another scale or unit than the column's, and tells what is meant; said once for a column. */
  'money/as-shown': { raw: string; stored: string; field: string };
  /** The number format hides the number, or shows it on a scale that fits no unit. */
  'money/shown-otherwise': { raw: string; stored: string; field: string };
  'money/negative': { raw: string; field: string };
  /** A plan or a total below zero: that cannot be. */
  'amount/negative': { raw: string; field: string };
  /** Blank, where the plan or an earlier month states an amount. */
  'amount/blank': { name: string; field: string; amount: string; by: 'plan' | 'month'; month: string };
  'money/approximate': { raw: string; field: string };
  /** An estimate where only what was done can stand: left out. */
  'money/estimated': { raw: string; field: string };
  /** A remark behind the amount: passed over. */
  'money/noted': { raw: string; field: string };
  'date/unreadable': { raw: string; field: string };
  /** `2023.1` that may be January or October. */
  'date/ambiguous': { raw: string; field: string; readings: readonly string[] };
  /** A bare 开工时间 of which nothing tells whether it is planned or done. */
  'date/plan-or-actual': { header: string; used: 'planned' | 'actual' };
  'count/unreadable': { raw: string; field: string };
  'percent/unreadable': { raw: string; field: string };
  'yes-no/unreadable': { raw: string; field: string };
  'code/malformed': { raw: string };
  'code/check-digit': { raw: string; expected: string };
  'level/unknown': { raw: string };
  'phase/unknown': { raw: string };
  'step/unknown': { raw: string };
  // Lists of a closed month: what was closed stays, and these say something else by now.
  'closed/list-changed': { period: string };
  'closed/list-added': { period: string };
  'closed/list-missing': { period: string };
  /** The version that was closed last is in quarantine: the lists are read as they are now. */
  'closed/quarantined': { period: string; version: number };
  // Registers for scoring.
  'register/no-table': { expected: readonly string[] };
  /** The row is left out. */
  'register/unreadable': { raw: string; column: string };
  // Rows and projects.
  /** Struck through from end to end: withdrawn, left out. */
  'row/struck': { raw: string };
  /** Filled like a project but without a name. */
  'name/missing': { raw: string };
  'phase/missing': { projects: number };
  /** No column tells the phases; the dates do. */
  'phase/inferred': { projects: number };
  'plan/missing': { name: string };
  /** A plan of 0, and investment. */
  'plan/zero': { name: string; completed: string };
  'completed/missing': { name: string };
  /** Not begun, and nothing written: 0. */
  'completed/not-begun': { projects: number };
  'start/planned-missing': { name: string };
  /** The list has no column that tells whether its projects have started. */
  'start/untold': { projects: number };
  'start/undecided': { name: string; raw: string };
  /** Two statements of one row contradict: "未开工" beside a start date. */
  'start/contradiction': { name: string; used: string; other: string };
  'finish/contradiction': { name: string; used: string; other: string };
  /** Twice in one file, alike: counted once. */
  'project/duplicate': { name: string; first: string };
  /** Twice in one file under one name, with other amounts and no code: both count. */
  'project/same-name': { name: string; first: string };
  /** Two agencies name themselves responsible for one project: it counts once, for `agency`, or by a plan or in one list for both. */
  'project/claimed-twice': {
    name: string;
    first: string;
    agency: string | undefined;
    by: 'plan' | 'month' | 'nothing' | 'both';
  };
  /** Handed in by two agencies; counted once, from the responsible one's file. */
  'project/two-agencies': { name: string; used: string; other: string };
  /** On two sheets of one file, as lists by level have it; counted once with the levels of both. */
  'project/two-sheets': { name: string; first: string };
  /** The same agency's project in two files, and nothing tells which is later. */
  'project/undecided': { name: string; first: string };
  /** In a list that a later one took the place of, and in no list any more. */
  'project/dropped': { name: string; former: string };
  'package/members': { name: string; declared: number; listed: number };
  /** The parts listed for a project do not add up to it in a column. */
  'package/parts-differ': { name: string; header: string; parts: number };
  /** `first`, `last`: sheet rows that the row is the sum of. */
  'row/sum-of-others': { name: string; first: number; last: number };
  'row/proven-total': { name: string; first: number; last: number };
  'row/proven-whole': { name: string; first: number; last: number };
  'row/unclear': { name: string };
  'row/example': { name: string };
  /** Filled like a project of the list, below a header that is not the list's. */
  'row/other-table': { name: string };
  /** Of the order of ten thousand times what is likely: 万元 written as 亿元, or the other way. */
  'amount/unit-slip': { name: string; field: string; amount: string; against: string; reference: string };
  /** Done before this year and in it exceeds the whole. */
  'amount/over-total': { name: string; done: string; total: string };
  /** The plan of one year exceeds the whole. */
  'amount/plan-over-total': { name: string; plan: string; total: string };
  /** Completed exceeds the annual plan by more than the threshold. */
  'amount/over-plan': { name: string; completed: string; plan: string };
  /** The month exceeds the year to date. */
  'amount/month-over-year': { name: string; month: string; completed: string };
  /** The printed completion rate is not completed / annualPlan. */
  'rate/mismatch': { name: string; printed: string; own: string };
  /** The list has a column of codes, this row has none; or all rows, `projects` of them. */
  'code/missing': { name: string; projects: number };
  /** Finished, or to be, before the start. */
  'date/finish-before-start': { name: string; start: string; finish: string };
  /** What is said to have happened lies behind the period. */
  'date/future': { name: string; field: string; date: string; period: string };
  /** Started in an earlier month, and nothing done. */
  'start/no-investment': { name: string };
  /** Not started, and yet invested. */
  'start/unstarted-investment': { name: string; completed: string };
  /** Finished with less than 90 % of the total done. */
  'finish/below-total': { name: string; done: string; total: string };
  /** To be finished this year, as 续建. */
  'finish/phase': { name: string; date: string };
  /** To be started this year by the plan, or by its last list, and called 续建 or 竣工 now. */
  'start/relabelled': { name: string; phase: string; month: string | undefined };
  /** Counted as a start of this year, and begun before it: by its date, or by last year's list. */
  'start/before-year': { name: string; told: string };
  'finish/before-year': { name: string; told: string };
  /** Of phase 竣工, and planned for a later year. */
  'finish/later-year': { name: string; date: string };
  /** Finished, as 续建. */
  'finish/ongoing': { name: string };
  /** A reserve with investment of this year. */
  'reserve/investment': { name: string; completed: string };
  /** A cumulative amount fell since last month. */
  'month/fell': { name: string; field: string; before: string; after: string; month: string };
  /** The month is not the difference of two cumulative figures. */
  'month/difference': { name: string; month: string; difference: string };
  /** The phase went back. */
  'month/phase-back': { name: string; before: string; after: string };
  /** What was reported as done is taken back. */
  'month/withdrawn': { name: string; state: 'started' | 'finished'; month: string };
  /** A reserve is before a step that it had taken. */
  'month/step-back': { name: string; before: string; after: string; month: string };
  /** The date of what had happened is another one now. */
  'month/date-rewritten': { name: string; field: string; before: string; after: string; month: string };
  /** Plan or total changed since last month. */
  'month/replanned': { name: string; field: string; before: string; after: string; month: string };
  /** Planned dates moved since last month. */
  'month/dates-moved': { name: string; field: string; before: string; after: string };
  /** One code, another name than last month. */
  'month/renamed': { before: string; after: string };
  /** In last month's lists and in none of this month's. */
  'month/disappeared': { name: string; agency: string | undefined; month: string };
  /** Copied from last month: nothing moved in three months. */
  'month/unchanged': { names: readonly string[]; all: boolean };
  /** A whole list with last month's cumulative figures. */
  'month/sent-again': { agency: string | undefined; names: readonly string[]; month: string };
  /** Done before this year is not what last year's last list comes to. */
  'year/before-differs': { name: string; own: string; done: string; month: string };
  /** Last year's cumulative figures, counted on in this year: most of a list, or these projects. */
  'year/carried': { agency: string | undefined; names: readonly string[]; all: boolean; month: string };
  /** Another agency's, by the plan or (with its month) by the lists before; told to both. */
  'project/moved': {
    name: string;
    before: string;
    after: string;
    month: string | undefined;
    told: 'before' | 'after';
  };
  /** One project under two codes, by the look of it. */
  'code/similar-names': { name: string; other: string; place: string };
  /** Another agency's project among an agency's own. */
  'agency/foreign': { name: string; agency: string; submitter: string };
  /** Sent after the reporting day. */
  'agency/late': { reported: string; month: number; day: number };
  /** An agency of kp.yaml that sent nothing. */
  'agency/not-reported': { agency: string };
  /** Handed in by two agencies with different figures. */
  'project/figures-differ': { name: string; used: string; other: string };
  /** One code, two names: one project where the amounts agree, else two that both count. */
  'code/two-names': { name: string; other: string; place: string; counted: 'once' | 'both' };
  /** A form that nobody filled in: headers and no project, or projects and nothing done. */
  'file/blank-form': { projects: number };
  // Projects in two lists.
  /** Taken for the same without a code or an equal name, on good evidence. */
  'identity/inferred': {
    how: 'renamed' | 'split' | 'merged';
    before: readonly string[];
    after: readonly string[];
  };
  /** Taken for the same, or for two, on weak evidence. Named as kp.yaml names them: by their codes, where only these differ. */
  'identity/uncertain': {
    name: string;
    before: readonly string[];
    after: readonly string[];
    doubt: IdentityDoubt;
    taken: 'same' | 'different';
  };
  /** Most projects of an agency stand under another one now. */
  'identity/agency-changed': { before: string; after: string; projects: number };
  // Against the plan of the year.
  /** In the plan, and in no list of the month: planned, with nothing done. */
  'project/not-reported': { name: string; agency: string | undefined };
  /** Reported, and not in the plan: no part of figures that go by the plan. */
  'project/not-planned': { name: string };
  /** Plan, total or planned dates of a list are not those of the plan. */
  'plan/differs': { name: string; field: string; plan: string; own: string };
  /** Several planned projects reported as one, in different groups: what is done counts in none of these. */
  'plan/merged-groups': { name: string; fields: readonly string[] };
  // Lists of changes to a plan; amounts in 元.
  'adjustment/not-planned': { name: string; word: string };
  'adjustment/already-planned': { name: string; first: string };
  /** Several projects of the plan fit the line. */
  'adjustment/several': { name: string; lines: number };
  /** Another agency's project of the plan has the name: it may be meant, or a new one. */
  'adjustment/undecided': { name: string; first: string };
  'adjustment/unknown-word': { raw: string };
  'adjustment/no-change': { name: string };
  /** An amount for a package whose members have the amounts. */
  'adjustment/members': { name: string };
  /** 调增 to an amount that is not more, 调减 to one that is not less. */
  'adjustment/contradiction': { name: string; word: string; field: string; before: number; after: number };
  /** The stored list of a recorded adjustment is not there, or not as it was. */
  'adjustment/altered': { date: string };
  /** The plan's own file is not the one that was adjusted. */
  'adjustment/plan-changed': { date: string };
  // Candidates for a plan: why one fails; amounts in 元.
  'candidate/too-small': { category: string; total: number; threshold: number };
  'candidate/no-total': Record<never, never>;
  'candidate/no-category': Record<never, never>;
  'candidate/no-threshold': { category: string };
  'candidate/in-plan': { year: number; first: string };
  'candidate/finished': Record<never, never>;
}

export type FindingCode = keyof FindingFacts;

/** What bytes turned out to be. */
export type FileKind =
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'xls'
  | 'html'
  | 'xml2003'
  | 'text'
  | 'docx'
  | 'pptx'
  | 'doc'
  | 'zip'
  | 'rar'
  | '7z'
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'webp'
  | 'ofd'
  | 'binary';

/** Other codes, another agency, another name, unequal numbers of lines of one name, parts of one that may be others. */
export type IdentityDoubt = 'codes' | 'agency' | 'name' | 'lines' | 'parts';

export type DamageFault =
  | 'checksum'
  | 'size'
  | 'missing'
  | 'not-xml'
  | 'bad-reference'
  | 'directory'
  | 'compressed-data'
  | 'structure';

export type RefusalRule =
  | 'part-size'
  | 'package-size'
  | 'entries'
  | 'sheets'
  | 'formats'
  | 'strings'
  | 'cells'
  | 'repeated-text'
  | 'idle-markup'
  | 'rows'
  | 'columns'
  | 'string-length'
  | 'nesting'
  | 'overlap'
  | 'duplicate-part'
  | 'part-name'
  | 'merges'
  | 'doctype'
  | 'file-size'
  | 'line-length';

export type Finding = {
  [Code in FindingCode]: { readonly code: Code; readonly facts: FindingFacts[Code]; readonly source: Source };
}[FindingCode];

/** Builds a finding; the compiler holds the facts to the code. */
export function finding<Code extends FindingCode>(
  code: Code,
  facts: FindingFacts[Code],
  source: Source,
): Finding {
  return { code, facts, source } as Finding;
}

export const SEVERITY = {
  'file/empty': 'error',
  'file/not-a-list': 'error',
  'file/encrypted': 'error',
  'file/truncated': 'error',
  'file/damaged': 'error',
  'file/refused': 'error',
  'file/unreadable': 'error',
  'file/misnamed': 'note',
  'file/encoding-undecided': 'error',
  'file/encoding-decided': 'note',
  'file/no-table': 'error',
  'file/same-content': 'note',
  'file/copied': 'error',
  'file/own-output': 'note',
  'file/superseded': 'note',
  'text/open-quote': 'error',
  'text/stray-quote': 'note',
  'text/quotes-disputed': 'error',
  'text/nul': 'warning',
  'text/ragged-row': 'warning',
  'text/shifted-row': 'error',
  'text/last-line-cut': 'warning',
  'text/lost-characters': 'warning',
  'text/control': 'warning',
  'sheet/not-found': 'error',
  'sheet/no-table': 'note',
  'sheet/hidden': 'note',
  'sheet/summary': 'note',
  'summary/mismatch': 'error',
  'summary/other-project': 'error',
  'summary/unproven': 'error',
  'sheet/other-period': 'note',
  'rows/other-period': 'note',
  'sheet/hidden-rows': 'note',
  'sheet/hidden-columns': 'note',
  'sheet/overlapping-merges': 'warning',
  'sheet/duplicate-cells': 'warning',
  'sheet/unlisted': 'warning',
  'column/unmapped': 'note',
  'column/fuzzy': 'note',
  'column/by-values': 'note',
  'column/duplicate': 'warning',
  'column/ambiguous': 'error',
  'column/unexplained': 'error',
  'column/other-month': 'warning',
  'column/missing': 'error',
  'column/total-missing': 'warning',
  'unit/missing': 'warning',
  'unit/unknown': 'error',
  'unit/shortened': 'note',
  'unit/implausible': 'error',
  'unit/conflict': 'error',
  'unit/proven': 'warning',
  'unit/foreign': 'error',
  'total/mismatch': 'warning',
  'count/mismatch': 'warning',
  'period/conflict': 'error',
  'agency/missing': 'error',
  'agency/conflict': 'warning',
  'agency/contact': 'note',
  'cell/error': 'error',
  'cell/not-calculated': 'error',
  'cell/struck': 'warning',
  'cell/picture': 'note',
  'money/unreadable': 'error',
  'money/covered': 'error',
  'money/merged': 'warning',
  'money/as-shown': 'note',
  'money/shown-otherwise': 'error',
  'money/negative': 'warning',
  'amount/negative': 'error',
  'amount/blank': 'error',
  'money/approximate': 'warning',
  'money/estimated': 'error',
  'money/noted': 'note',
  'date/unreadable': 'warning',
  'date/ambiguous': 'warning',
  'date/plan-or-actual': 'warning',
  'count/unreadable': 'warning',
  'percent/unreadable': 'warning',
  'yes-no/unreadable': 'warning',
  'code/malformed': 'warning',
  'code/check-digit': 'warning',
  'level/unknown': 'note',
  'phase/unknown': 'warning',
  'step/unknown': 'warning',
  'closed/list-changed': 'warning',
  'closed/list-added': 'warning',
  'closed/list-missing': 'warning',
  'closed/quarantined': 'warning',
  'register/no-table': 'error',
  'register/unreadable': 'error',
  'row/struck': 'warning',
  'name/missing': 'error',
  'phase/missing': 'warning',
  'phase/inferred': 'note',
  'plan/missing': 'error',
  'plan/zero': 'error',
  'completed/missing': 'error',
  'completed/not-begun': 'note',
  'start/planned-missing': 'warning',
  'start/untold': 'warning',
  'start/undecided': 'warning',
  'start/contradiction': 'warning',
  'finish/contradiction': 'warning',
  'project/duplicate': 'error',
  'project/same-name': 'error',
  'project/claimed-twice': 'warning',
  'project/two-agencies': 'note',
  'project/two-sheets': 'note',
  'project/undecided': 'error',
  'project/dropped': 'warning',
  'package/members': 'warning',
  'package/parts-differ': 'error',
  'row/sum-of-others': 'error',
  'row/proven-total': 'note',
  'row/proven-whole': 'note',
  'row/unclear': 'error',
  'row/example': 'error',
  'row/other-table': 'error',
  'amount/unit-slip': 'error',
  'amount/over-total': 'warning',
  'amount/plan-over-total': 'warning',
  'amount/over-plan': 'warning',
  'amount/month-over-year': 'warning',
  'rate/mismatch': 'warning',
  'code/missing': 'warning',
  'date/finish-before-start': 'warning',
  'date/future': 'warning',
  'start/no-investment': 'warning',
  'start/unstarted-investment': 'warning',
  'finish/below-total': 'warning',
  'finish/phase': 'warning',
  'start/relabelled': 'warning',
  'start/before-year': 'warning',
  'finish/before-year': 'warning',
  'finish/later-year': 'warning',
  'finish/ongoing': 'warning',
  'reserve/investment': 'warning',
  'month/fell': 'error',
  'month/difference': 'warning',
  'month/phase-back': 'warning',
  'month/withdrawn': 'warning',
  'month/step-back': 'warning',
  'month/date-rewritten': 'warning',
  'month/replanned': 'warning',
  'month/dates-moved': 'warning',
  'month/renamed': 'note',
  'month/disappeared': 'error',
  'month/unchanged': 'warning',
  'month/sent-again': 'warning',
  'year/before-differs': 'warning',
  'year/carried': 'error',
  'project/moved': 'warning',
  'code/similar-names': 'warning',
  'agency/foreign': 'warning',
  'agency/late': 'warning',
  'agency/not-reported': 'error',
  'project/figures-differ': 'warning',
  'code/two-names': 'error',
  'file/blank-form': 'error',
  'identity/inferred': 'note',
  'identity/uncertain': 'warning',
  'identity/agency-changed': 'warning',
  'project/not-reported': 'warning',
  'project/not-planned': 'warning',
  'plan/differs': 'warning',
  'plan/merged-groups': 'warning',
  'adjustment/not-planned': 'error',
  'adjustment/already-planned': 'error',
  'adjustment/several': 'error',
  'adjustment/undecided': 'error',
  'adjustment/unknown-word': 'error',
  'adjustment/no-change': 'warning',
  'adjustment/members': 'error',
  'adjustment/contradiction': 'error',
  'adjustment/altered': 'error',
  'adjustment/plan-changed': 'warning',
  'candidate/too-small': 'error',
  'candidate/no-total': 'error',
  'candidate/no-category': 'error',
  'candidate/no-threshold': 'error',
  'candidate/in-plan': 'error',
  'candidate/finished': 'error',
} as const satisfies Record<FindingCode, Severity>;

export function severityOf(found: Finding): Severity {
  return SEVERITY[found.code];
}
