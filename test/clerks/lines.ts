import type { Subject } from './columns.ts';
import type { Project } from './projects.ts';

/** A row below the headings. What it says in each column follows from its role. */
export type Line =
  | ProjectLine
  | SumLine
  /** The heading of the rows below, with their sum where `of` says of what. */
  | {
      readonly role: 'section';
      readonly label: string;
      readonly serial: string;
      readonly of: readonly Project[];
    }
  | { readonly role: 'words'; readonly text: string }
  | { readonly role: 'example'; readonly subject: Subject }
  | { readonly role: 'heading again' }
  | { readonly role: 'blank' };

export interface ProjectLine {
  readonly role: 'project';
  readonly name: string;
  readonly serial: string | number;
  readonly subject: Subject;
  /** It consists of the parts below. */
  readonly isWhole?: boolean;
  /** A whole whose parts alone state the amounts. */
  readonly isEmpty?: boolean;
  readonly isPart?: boolean;
  /** Struck through: withdrawn. */
  readonly isStruck?: boolean;
  /** Of which month the amounts are, where a list has rows for several. */
  readonly month?: string;
}

/** A sum over projects: 合计, 小计, 其中 … */
export interface SumLine {
  readonly role: 'sum';
  readonly label: string;
  readonly serial: string;
  readonly of: readonly Project[];
  readonly scale: string;
  /** Printed with fewer digits, or with a sum that is not theirs. */
  readonly fault: 'none' | 'rounded' | 'wrong';
}

export type SectionKey = 'agency' | 'phase' | 'none';
