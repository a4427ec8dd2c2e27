import { compareExact, dividedBy, exact } from '../model/exact.ts';
import { wordAt } from './around.ts';
import { amountIn } from './conditions.ts';
import type { ProjectLimit } from './known.ts';
import type { Token } from './tokens.ts';

/**
 * What the projects have that a text speaks of: 总投资10亿元以上的项目, 完成率低于50%的项目; `before`: the limit that it goes on
 * with. Undefined if it is not of projects, or if words do not say of what amount.
 */
export function projectLimit(
  tokens: readonly Token[],
  at: number,
  text: string,
  before: ProjectLimit | undefined,
): ProjectLimit | undefined {
  const value = amountIn(text.replace(/(?:\(?含\)?)?[及（(]*以[上下内].*$/, ''));
  if (value === undefined || !isOfProjects(tokens, at)) return undefined;
  const said = saidBefore(tokens, at);
  const isRate = /%/.test(text);
  const measure = isRate
    ? said.has('rate') && !said.has('event-rate')
      ? 'rate'
      : undefined
    : said.has('plan')
      ? 'annualPlan'
      : said.has('done')
        ? 'completed'
        : said.has('total')
          ? 'totalInvestment'
          : before?.measure;
  const side = sideOf(tokens, at, text);
  if (measure === undefined || side === undefined) return undefined;
  const limit = isRate ? dividedBy(value, exact(100)) : value;
  const { isAbove, isLimitIn } = side;
  return {
    key: `${measure} ${isAbove ? '>' : '<'}${isLimitIn ? '=' : ''} ${text}`,
    measure,
    holds: (own) => {
      const order = compareExact(own, limit);
      return order === 0 ? isLimitIn : order > 0 === isAbove;
    },
  };
}

/** 以上 has the limit in it, 超过 has not. */
function sideOf(tokens: readonly Token[], at: number, text: string) {
  const ends = /以([上下内])/.exec(text + wordAt(tokens, at + 1))?.[1];
  if (ends !== undefined) return { isAbove: ends === '上', isLimitIn: true };
  const before = tokens[at - 1];
  if (before?.type !== 'word') return undefined;
  if (/^(?:达到?|不低于|不少于)$/.test(before.text)) return { isAbove: true, isLimitIn: true };
  if (before.marks.includes('behind') || /不到|不足/.test(before.text))
    return { isAbove: false, isLimitIn: false };
  const isAbove = before.marks.includes('ahead') || /^(?:超过?|突破|逾)$/.test(before.text);
  return isAbove ? { isAbove, isLimitIn: false } : undefined;
}

/** Whether 的项目 or a number of projects follows; 低于70%的3家 are agencies. */
function isOfProjects(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1, at + 1 + NEAR)) {
    if (token.type === 'figure') return token.figure.kind === 'count';
    if (token.type === 'word' && token.marks.includes('project')) return true;
    if (token.type !== 'word' || !/^(?:的|有|共|共有|以上|以下|及|重大|重点|达|达到|大)$/.test(token.text))
      return false;
  }
  return false;
}

const NEAR = 6;

/** The marks of the clause before. */
function saidBefore(tokens: readonly Token[], at: number): ReadonlySet<string> {
  const marks = new Set<string>();
  for (let before = at - 1; before >= 0; before -= 1) {
    const token = tokens[before]!;
    if (token.type === 'stop' || token.type === 'figure') break;
    if (token.type === 'word') for (const mark of token.marks) marks.add(mark);
  }
  return marks;
}
