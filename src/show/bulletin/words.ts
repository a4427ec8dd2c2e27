import type { SectionId } from './outline.ts';
import type { Sentence } from './sentence.ts';

/** The texts of a bulletin, as data. */
export interface BulletinWords {
  readonly title: Sentence;
  readonly lead: Sentence;
  /** The opening sentences of a month: all projects, then provincial ones, then the plan used. */
  readonly opening: readonly Sentence[];
  readonly sections: Readonly<Record<SectionId, SectionWords>>;
  /** `一、总体进展` */
  readonly numbered: (number: number, heading: string) => string;
  /** `附件1`, or `附件` if there is only one. */
  readonly annex: (number: number, of: number) => string;
  /** A line of the list of annexes: `附件：1．进度滞后项目`. */
  readonly annexLine: (number: number, of: number, title: string) => string;
  /** Added to a section whose tables are annexes. */
  readonly seeAnnexes: (first: number, last: number, of: number) => string;
  /** For a shortened list: how many rows there are, how many are printed, and which file has them all. */
  readonly shortened: (all: number, shown: number, file: string) => string;
  /** For such a list: which rows come first. */
  readonly furthestBehindFirst: string;
  /** Between names. */
  readonly comma: string;
  /** Between sentences of a paragraph. */
  readonly space: string;
  /** Before the names on a board: the scheme if there are several, and the track. */
  readonly board: (scheme: string | undefined, track: string | undefined) => string;
  readonly charts: {
    readonly byMonth: (unit: string) => string;
    readonly month: (month: number) => string;
    readonly byAgency: string;
    readonly rate: string;
    readonly timeProgress: string;
  };
}

export interface SectionWords {
  readonly heading: string;
  /** The sentences of each paragraph; those without data are left out, and so is a section without any. */
  readonly paragraphs: readonly (readonly Sentence[])[];
}
