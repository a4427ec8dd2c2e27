import type { Subject } from './claim.ts';
import type { Kind } from './form.ts';
import type { Mark } from './lexicon.ts';
import type { Mentioned } from './mentioned.ts';
import type { Stems } from './stems/said.ts';

/** What the text has spoken of so far. */
export interface Spoken {
  /** Whom the paper is about if nobody is named: all projects, or those of the agency whose paper it is. */
  home: Subject;
  /** Whether there are data to hold the text against. */
  isHeld: boolean;
  /** The subject that the heading above names. */
  heading: Subject | undefined;
  /** The last subject of the paragraph. */
  last: Subject;
  /** The last rate that the paragraph names, for differences in 百分点. */
  rate: string | undefined;
  readonly mentioned: Mentioned;
  /** What the first sentence of the paragraph speaks of, if it has no figures. */
  topic: ReadonlySet<Mark>;
  /** What was said before a semicolon: the next clause may continue it. */
  going:
    | {
        readonly last: ReadonlyMap<Kind, Stems>;
        readonly lead: ReadonlySet<Mark>;
        readonly isPart: boolean;
        /** Whether it spoke of what is only hoped for. */
        readonly isSupposed: boolean;
        readonly family: string | undefined;
        readonly whole: Subject | undefined;
      }
    | undefined;
}
