import type { SectionId } from './outline.ts';
import type { Sentence } from './sentence.ts';

/** What a bulletin says, as data. */
export interface BulletinWords {
  readonly title: Sentence;
  readonly lead: Sentence;
  /** The sentences with which a month is reported: all projects, then the provincial ones, then by which plan. */
  readonly opening: readonly Sentence[];
  readonly sections: Readonly<Record<SectionId, SectionWords>>;
  /** `一、总体进展` */
  readonly numbered: (number: number, heading: string) => string;
  /** `附件1`, or `附件` where there is one. */
  readonly annex: (number: number, of: number) => string;
  /** A line of the list of annexes: `附件：1．进度滞后项目`. */
  readonly annexLine: (number: number, of: number, title: string) => string;
  /** Behind a section whose tables are annexes. */
  readonly seeAnnexes: (first: number, last: number, of: number) => string;
  /** Of a list: how many rows there are, how many of them stand here, and in which file they all do. */
  readonly shortened: (all: number, shown: number, file: string) => string;
  /** Of such a list: which rows come first. */
  readonly furthestBehindFirst: string;
  /** Between names. */
  readonly comma: string;
  /** Between sentences of a paragraph. */
  readonly space: string;
  /** Before the names on a board: by which scheme where there are several, of which track. */
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
  /** Of each, those sentences that have something to say; a section of which nothing is said is left out. */
  readonly paragraphs: readonly (readonly Sentence[])[];
}
