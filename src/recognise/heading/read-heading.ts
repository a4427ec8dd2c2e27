import { amountMeaning } from './amount-meaning.ts';
import { dateMeaning } from './date-meaning.ts';
import { type Level, readLevel } from './level.ts';
import type { Sense, Veto } from './sense.ts';
import type { Span } from './times.ts';

/** The meaning of a heading with all its levels. */
export interface Heading {
  /** Undefined where it asks for plain words, or where none of its words is known. */
  readonly sense: Sense | undefined;
  /** Why it is not a figure or date of the whole, even if it sounds like one. */
  readonly veto: Veto | undefined;
  readonly span: Span | undefined;
  /** 调整后: counts before the unadjusted amount. */
  readonly isAdjusted: boolean;
  /** Characters that no word explains, in the levels that give the meaning. */
  readonly leftover: string;
  /** It is about another year or the next month, so it says nothing about the list's own period. */
  readonly isElsewhen: boolean;
}

/** Reads the levels of a heading, outermost first, against the list's own year. */
export function readHeading(parts: readonly string[], year: number | undefined): Heading {
  const levels = parts.map((part) => readLevel(part, year)).reverse();
  const [leaf] = levels;
  if (leaf === undefined) return NOTHING;
  if (leaf.marks.has('person')) return { ...NOTHING, veto: 'person' };
  const isElsewhen = leaf.marks.has('elsewhen') || leaf.marks.has('last-year') || (leaf.year ?? 0) !== 0;
  const meaning = isWords(leaf) ? undefined : (dateMeaning(levels) ?? amountMeaning(levels));
  const leftover = leftoverOf(levels);
  if (meaning === undefined) return { ...NOTHING, leftover, isElsewhen };
  const isAdjusted = levels.some(({ marks }) => marks.has('adjusted'));
  return { ...meaning, isAdjusted, leftover, isElsewhen };
}

const NOTHING: Heading = {
  sense: undefined,
  veto: undefined,
  span: undefined,
  isAdjusted: false,
  leftover: '',
  isElsewhen: false,
};

/** The last word decides: 投资项目代码 is a code, 工作目标（投资） an amount. */
function isWords({ marks, measure, order }: Level): boolean {
  if (!marks.has('noun')) return false;
  return (
    order.findLast((mark) => mark !== 'filler') === 'noun' ||
    (measure !== 'investment' && measure !== 'total')
  );
}

/** Unexplained characters of the innermost level, and of the outer levels that its meaning depends on. */
function leftoverOf(levels: readonly Level[]): string {
  const own = levels.findIndex(({ measure, event }) => measure !== undefined || event !== undefined);
  return levels
    .slice(0, own < 0 ? levels.length : own + 1)
    .map((level) => level.leftover)
    .join('');
}
