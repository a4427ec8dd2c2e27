import type { Draw } from './clerk.ts';
import { judge, type Outcome, type Verdict } from './judge.ts';
import { type ClerksList, drawList } from './list.ts';

/** A list that fails in the same way with as few habits as that takes. */
export interface Smallest {
  readonly list: ClerksList;
  readonly verdict: Verdict;
}

/** Gives up one habit after the other, as long as the outcome and the codes of its errors stay. */
export async function shrink(draw: Draw, outcome: Outcome, codes: string): Promise<Smallest> {
  let plain = new Set(draw.plain);
  let best = await tryDraw({ ...draw, plain });
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const topic of best.list.habits.keys()) {
      const fewer = new Set([...plain, topic]);
      const tried = await tryDraw({ ...draw, plain: fewer });
      if (tried.verdict.outcome !== outcome || codesOf(tried.verdict) !== codes) continue;
      plain = fewer;
      best = tried;
      isSmaller = true;
    }
  }
  return best;
}

export async function tryDraw(draw: Draw): Promise<Smallest> {
  const list = drawList(draw);
  return { list, verdict: await judge(list) };
}

/** The codes of the errors, each once. */
export function codesOf({ errors }: Verdict): string {
  return [...new Set(errors.map(({ code }) => code))].sort().join(' ');
}
