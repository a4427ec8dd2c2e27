import type { Kind } from '../form.ts';
import type { Mark } from '../lexicon.ts';
import { moneyStems } from './amounts.ts';
import { countStems } from './counts.ts';
import { percentStems, pointStems } from './rates.ts';
import { type Has, NOTHING, type Said, type Stems } from './said.ts';

/** The measures that the words near a figure can mean, by the figure's kind. */
export function stemsOf(kind: Kind, said: Said): Stems {
  if (said.isCompared && !said.marks.has('schedule')) return differenceStems(kind, said);
  if (said.marks.has('apart') && !(kind === 'money' && said.marks.has('schedule'))) return NOTHING;
  if (said.marks.has('statistics')) return NOTHING;
  switch (kind) {
    case 'count':
      return countStems(said);
    case 'money':
      return moneyStems(said);
    case 'percent':
      return percentStems(said);
    case 'points':
      return pointStems(said);
    case 'bare':
      return NOTHING;
  }
}

/** 比B县高3个百分点, 与B县相差2亿元: of the measure that is named, else of the one spoken of before. */
function differenceStems(kind: Kind, said: Said): Stems {
  const { marks, family = '', amount, rate } = said;
  const has = (mark: Mark) => marks.has(mark);
  const isThen = has('last-year') || has('last-month') || has('growth') || has('fall') || has('added');
  if (isThen || has('future') || has('province') || has('each') || has('whole-life')) return NOTHING;
  const isBehind = has('behind');
  const saysSide = has('ahead') || isBehind || has('apart');
  if (kind === 'points') {
    const own = rateOf(has);
    const stem = own ?? rate;
    return { stems: [stem ?? 'rate'], isNamed: stem !== undefined && saysSide, isBehind };
  }
  if (kind === 'money') {
    if (has('funds')) return NOTHING;
    const own = has('total')
      ? 'totalInvestment'
      : has('plan') && !has('achieved')
        ? 'annualPlan'
        : has('done')
          ? 'completed'
          : amount;
    return own === undefined ? NOTHING : { stems: [own], isNamed: saysSide && family === '', isBehind };
  }
  if (kind !== 'count') return NOTHING;
  const counted = countStems({ ...said, marks: new Set([...marks].filter((mark) => !SIDES.has(mark))) });
  return { ...counted, stems: counted.stems.slice(0, 1), isBehind };
}

const SIDES: ReadonlySet<Mark> = new Set(['ahead', 'behind', 'apart']);

/** The rate that words name. */
function rateOf(has: Has): string | undefined {
  if (has('funds')) return 'fundsRate';
  if (has('event-rate')) return has('start') ? 'starts.rate' : 'finishes.rate';
  return has('rate') || has('achieved') ? 'rate' : undefined;
}
