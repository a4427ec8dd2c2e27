import type { Phase } from '../model/vocabulary.ts';
import type { Figure } from './figures.ts';
import type { When } from './when.ts';

/** What a figure of a text claims: of whom, and which measures the words around it may mean. */
export interface Claim {
  readonly figure: Figure;
  /** Its place among the paragraphs. */
  readonly paragraph: number;
  readonly sentence: number;
  /** Likely measures, the likeliest first. */
  readonly stems: readonly string[];
  /** Measures that it may agree with over another denominator. */
  readonly otherwise: readonly string[];
  /** The words near it say what it is. */
  readonly isNamed: boolean;
  /** And of whom, and all of them are known. */
  readonly isSure: boolean;
  readonly subject: Subject;
  /** Its own sentence says of whom it speaks. */
  readonly isSubjectNamed: boolean;
  /** Of whom else it may speak. */
  readonly others: readonly Subject[];
  /** 慢于: the figure is printed without its minus. */
  readonly isBehind: boolean;
  readonly when: When | undefined;
  /** It follows 其中: a part of what stands before it. */
  readonly isPart: boolean;
  /** Of whom the text spoke before that. */
  readonly within: Subject | undefined;
  /** Of a cell under headings: the row is a total. */
  readonly isTotal: boolean;
}

/** Of which projects a text speaks. */
export interface Subject {
  /** Beginnings of paths, any of which may be meant; '' is all projects. */
  readonly groups: readonly string[];
  readonly phase: Phase | undefined;
  readonly step: string | undefined;
  /** Words that no figure is known for, 民间投资: nothing said of it can be wrong. */
  readonly unknown: string | undefined;
}

export const EVERYTHING: Subject = { groups: [''], phase: undefined, step: undefined, unknown: undefined };

/** What tells two subjects apart. */
export function subjectKey({ groups, phase, step, unknown }: Subject): string {
  const group = groups.find((one) => one !== '') ?? '';
  return [unknown ?? group, phase ?? '', step ?? ''].join('|');
}
