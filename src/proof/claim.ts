import type { Phase } from '../model/vocabulary.ts';
import type { Figure } from './figures.ts';
import type { Selection } from './known.ts';
import type { When } from './when.ts';

/** What a figure of a text claims: about whom, and which measures the words around it can mean. */
export interface Claim {
  readonly figure: Figure;
  /** Its index among the paragraphs. */
  readonly paragraph: number;
  readonly sentence: number;
  /** The measures that it can mean, the likeliest first. */
  readonly stems: readonly string[];
  /** Measures that differ only in their denominator. */
  readonly otherwise: readonly string[];
  /** Whether nothing is said of it and it stands right behind a name (A县48.1%、B县36.3%), or is of several (三家合计521亿元). */
  readonly isBare: boolean;
  /** Whether the word right before it says what it is and nothing else does: 完成26亿元. */
  readonly isPlain: boolean;
  /** Whether the words near the figure name the measure. */
  readonly isNamed: boolean;
  /** Whether they name measure and subject, and all of them are known. */
  readonly isSure: boolean;
  readonly subject: Subject;
  /** Whom the subject is compared with (比B县高, 与B县相差): the figure is the difference of both. */
  readonly than: Subject | undefined;
  /** What it is a share of, if not of all: 占A县的. */
  readonly of: Subject | undefined;
  /** 与B县相差: the difference is said without its direction. */
  readonly isApart: boolean;
  /** Whether its own sentence names the subject. */
  readonly isSubjectNamed: boolean;
  /** Other subjects that it may be about. */
  readonly others: readonly Subject[];
  /** After 慢于: the figure is printed without its minus. */
  readonly isBehind: boolean;
  readonly when: When | undefined;
  /** The month that it is compared with: 较8月底. */
  readonly since: When | undefined;
  /** After 其中: a part of the figure before it. */
  readonly isPart: boolean;
  /** The subject before 其中. */
  readonly within: Subject | undefined;
  /** Whether its cell is in a row of totals. */
  readonly isTotal: boolean;
}

/** The projects that a text speaks of. */
export interface Subject {
  /** Starts of paths, any of which may be meant; '' is all projects. */
  readonly groups: readonly string[];
  readonly phase: Phase | undefined;
  readonly step: string | undefined;
  /** Words without figures in the data, such as 民间投资: their figures cannot be called wrong. */
  readonly unknown: string | undefined;
  /** Those whose figures are added up: A县、B县两地合计. */
  readonly together?: readonly Subject[] | undefined;
  /** All agencies but these: 除A县外. */
  readonly except?: readonly string[] | undefined;
  /** What else they must have, besides the group and the phase; undefined if nothing. */
  readonly narrowed?: Selection | undefined;
}

/** A key that is equal for equal narrowings. */
export function narrowedKey(narrowed: Selection | undefined): string {
  return narrowed === undefined
    ? ''
    : [...narrowed.groups, ...narrowed.limits.map(({ key }) => key)].sort().join(' ');
}

export const EVERYTHING: Subject = { groups: [''], phase: undefined, step: undefined, unknown: undefined };

/**
 * Those of groups that a text names. In the paper of an agency (`home`) a category is that of its own projects; the names
 * of agencies are those themselves.
 */
export function subjectOf(groups: readonly string[], phase: Phase | undefined, home: Subject): Subject {
  const subject = { ...EVERYTHING, groups, phase };
  const [own = ''] = home.groups;
  const isOfKind = /^by(?:Level|Category|Chain|Area)\[/.test(groups[0] ?? '');
  return own === '' || !isOfKind ? subject : { ...subject, narrowed: { groups: [own], limits: [] } };
}

/** Several subjects as one, whose figures are their sums. */
export function togetherOf(subjects: readonly Subject[]): Subject {
  const unknown = subjects.find((one) => one.unknown !== undefined)?.unknown;
  return { ...EVERYTHING, groups: [], unknown, together: [...subjects] };
}

/** A key that is equal for equal subjects. */
export function subjectKey({ groups, phase, step, unknown, together, narrowed, except }: Subject): string {
  if (except !== undefined) return `-${except.join()}`;
  if (together !== undefined) return together.map(subjectKey).sort().join('+');
  const group = groups.find((one) => one !== '') ?? '';
  return [unknown ?? group, phase ?? '', step ?? '', narrowedKey(narrowed)].join('|');
}

/** A group of the data, whose figures are known. */
export function isKnownGroup({ groups, unknown }: Subject): boolean {
  return groups[0] !== '' && unknown === undefined;
}
