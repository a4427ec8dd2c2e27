import type { LanguageTag } from './language-tag.ts';
import type { Letterhead } from './paper.ts';
import type { Period } from './period.ts';
import type { PlainDate } from './plain-date.ts';
import type { Ratio } from './ratio.ts';
import type { Basis, ReserveStep } from './vocabulary.ts';
import type { Yuan } from './yuan.ts';

/**
 * What `kp.yaml` says, with the defaults where it says nothing. Immutable data; every part is empty or undefined rather
 * than absent. The keys of the file are these names.
 */
export interface Configuration {
  readonly city: string | undefined;
  readonly language: LanguageTag | undefined;
  /** What report and rank count by when the command does not say. */
  readonly basis: Basis;
  /** In the order in which tables and boards show them. Those not named here follow by name. */
  readonly agencies: readonly AgencyEntry[];
  readonly categories: readonly NamedEntry[];
  readonly chains: readonly NamedEntry[];
  readonly areas: readonly NamedEntry[];
  /** The stages of the life of projects (六个一批), in their order. */
  readonly lifecycle: readonly NamedEntry[];
  readonly synonyms: Synonyms;
  readonly thresholds: Thresholds;
  readonly targets: TargetSettings;
  readonly sponsors: SponsorSettings;
  readonly calendar: ExtraDays;
  readonly approvals: ApprovalSettings;
  readonly connected: ConnectedSettings;
  readonly promotion: PromotionSettings;
  readonly goals: readonly StatedGoal[];
  /** The letterhead and the closing lines of the bulletin. */
  readonly bulletin: Letterhead;
  readonly benchmarks: readonly BenchmarkEntry[];
  /** Ids of the scoring schemes in use, the headline board first: shipped ones, or files in `schemes/` beside kp.yaml. */
  readonly schemes: readonly string[];
  /** The id of the light rules that alerts use: shipped ones, or a file in `lights/` beside kp.yaml. */
  readonly lights: string;
  /** What has been settled about the identity of projects across months. */
  readonly identities: readonly Identity[];
  /** Findings that are known and accepted for a while. */
  readonly waivers: readonly Waiver[];
  /** Agencies kept off the boards for a while. */
  readonly exemptions: readonly Exemption[];
  /** What the office states about files that do not say it themselves, or say it wrongly. */
  readonly sources: readonly SourceEntry[];
}

/** The light rules of an office that names none. */
export const USUAL_LIGHTS = 'office-a';

/** One of the office's own words, and the other writings that mean it. */
export interface NamedEntry {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** An agency that must report. */
export interface AgencyEntry extends NamedEntry {
  /** The series (序列) it is ranked in, and its group inside it (中心城区, 新城 …). */
  readonly track: string | undefined;
  readonly group: string | undefined;
}

export interface Synonyms {
  /** Column headers by field of the project list (`annualPlan`) or of another ledger (`matters.due`): read as that field. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Other writings of the closed words (`新开工`, `省重点`, a reserve step): writing → word. */
  readonly values: ReadonlyMap<string, string>;
}

export interface Thresholds {
  /** 进度滞后: how far below time progress, as a fraction: 0.1 is 10 百分点. */
  readonly lagging: Ratio;
  /** 缺报: how much of plan or projects may be missing before no lead is printed and an agency is given no rank. */
  readonly missing: Ratio;
  /** Completed may exceed the annual plan by this factor before it is doubted. */
  readonly overPlan: Ratio;
  /** Smallest size of a candidate for next year's plan, by category; `''` holds for all other categories. */
  readonly candidates: ReadonlyMap<string, Yuan>;
  /** The reserve step that a candidate must have reached, unless works have begun; undefined: none is required. */
  readonly readiness: ReserveStep | undefined;
  /** Day of the following month by which a list must be in; later ones are 迟报. */
  readonly reportingDay: number | undefined;
}

export interface TargetSettings {
  /** How a goal is spread over its year where its list does not say: `months`, `working-days`, or twelve weights `4/4/8/…`. */
  readonly spread: string;
}

export interface SponsorSettings {
  /** 五个一: the columns of a list of sponsors that must be filled in, by field. */
  readonly five: readonly string[];
}

/** Days off and days worked that the built-in calendar does not know, as `2027-10-01`. */
export interface ExtraDays {
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

export interface ApprovalSettings {
  /** Working days that all steps of a project may take together. */
  readonly days: number;
}

export interface ConnectedSettings {
  /** A connected project that was not viewed for this many weeks counts as unseen. */
  readonly weeks: number;
}

export interface PromotionSettings {
  /** From this amount on, a signed project counts as large. */
  readonly large: Yuan;
  /** Days from the signature within which works must start, where a list gives no limit; undefined: no limit. */
  readonly startDays: number | undefined;
}

/** What kp.yaml says that a figure of a ledger should reach in a year: so much, or what a task is to reach. */
export interface StatedGoal {
  readonly year: number;
  /** As `kp trace` names it: `promotion.signedInQuarter`, `promotion.agency[武侯区].signedInYear`. */
  readonly figure: string;
  readonly unit: GoalUnit;
  /** A whole number, money in 元, a rate; or the task of the office's list of targets (目标任务) whose goal it is. */
  readonly wanted: number | Ratio | GoalTask;
}

/** A task by its name, and for how much of the year its goal is wanted: what the figure covers. */
export interface GoalTask {
  readonly task: string;
  readonly span: GoalSpan;
}

/** How much of the year a figure covers: all of it up to the day, or the quarter of the day. */
export type GoalSpan = 'year' | 'quarter';

/** The value that a figure of a ledger should reach. */
export interface Goal extends StatedGoal {
  readonly wanted: number | Ratio;
  /** The rows of the list of targets that say so. */
  readonly from?: { readonly task: string; readonly cells: readonly string[] } | undefined;
}

/** The unit in which a goal is written: that of its figure. */
export type GoalUnit = 'whole' | 'money' | 'percent';

/** The usual columns of 五个一: 一个项目、一名领导、一个专班、一套方案、一抓到底. */
export const USUAL_FIVE: readonly string[] = ['name', 'sponsor', 'team', 'plan', 'followThrough'];

export interface BenchmarkEntry {
  readonly name: string;
  readonly rate: Ratio;
}

/**
 * A project (by code or name), or an entry of a ledger (by name), that continues under other names: renamed, merged,
 * or split up.
 */
export interface Identity {
  /** Names or codes before. */
  readonly from: readonly string[];
  /** Names or codes after. */
  readonly to: readonly string[];
  /** False: they are not the same, however alike they look. */
  readonly same: boolean;
  readonly agency: string | undefined;
}

export interface Waiver {
  /** Finding code, or a subject with `/*`. */
  readonly code: string;
  /**
   * Name or code of a project, or name of an entry: only findings about it. Undefined: all findings of an agency or
   * file.
   */
  readonly project: string | undefined;
  readonly agency: string | undefined;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: PlainDate;
}

export interface Exemption {
  readonly agency: string;
  readonly reason: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** What the office says of a submitted file, or of a sheet in it. */
export interface SourceEntry {
  /** The file's name, or its path within the workspace; `*` and `?` stand for any characters. */
  readonly file: string;
  /** Only this sheet is left out, not the whole file. */
  readonly sheet: string | undefined;
  /** Whose list it is, whatever its name and titles say. */
  readonly agency: string | undefined;
  /** The month it is about, whatever its name and titles say. */
  readonly month: Period | undefined;
  /** Why it is not counted; undefined: it counts. */
  readonly leaveOut: string | undefined;
  /** Shown with the findings about it. */
  readonly note: string | undefined;
}
