import type { Token } from './tokens.ts';

/*
 * What stands around a token of a sentence, by its place `at`.
 */

/** Its text; empty for a token that has none. */
export function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token !== undefined && 'text' in token ? token.text.trim() : '';
}

/** Whether a list goes on: A、B和C. */
export function followsAnd(tokens: readonly Token[], at: number): boolean {
  return isAnd(tokens[at - 1]);
}

function isAnd(token: Token | undefined): boolean {
  return token !== undefined && 'text' in token && /^(?:、|和|及|与|以及|and)$/.test(token.text);
}

/** How many figures follow one another, with only commas, 和 and a few words before the first of them. */
export function figuresInRow(tokens: readonly Token[], from: number): number {
  let count = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.type === 'figure') count += 1;
    else if (count > 0 && !isAnd(token) && !('text' in token && /^[,，]$/.test(token.text))) break;
    else if (count === 0 && token.type === 'stop') break;
    if (count > 0 && token.type === 'stop' && tokens[at + 1]?.type !== 'figure') break;
  }
  return count;
}

/** 目标任务20项: the number counts targets, not projects. */
export function countsTargets(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  return (
    word?.type === 'word' &&
    word.text === '目标任务' &&
    next?.type === 'figure' &&
    next.figure.kind === 'count'
  );
}

/** 325个重点项目中，在建156个 */
export function isAmong(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  return word?.type === 'word' && word.text === '中' && next?.type === 'stop';
}

/** 与8月底相比, 较1—8月: a time that this one is compared with. */
export function isComparedWith(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.type !== 'when' || token.when.month === undefined || token.when.year !== undefined) return false;
  const isThan = before?.type === 'word' && /^(?:比|较|over|than|on)$/.test(before.text);
  const isWith = before?.type === 'word' && before.text === 'with' && wordAt(tokens, at - 2) === 'compared';
  return isThan || isWith || (next?.type === 'word' && /^(?:相比|对比)$/.test(next.text));
}

/** 比全市, 较全市. */
export function isAfterThan(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.type === 'word' && /^(?:比|较|相比|than)$/.test(before.text);
}

/** 竣工100个项目，… at the start of a sentence may be those finished, or those to be finished this year. */
export function isHeadOf(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return at === 1 && next?.type === 'word' && next.marks.includes('project');
}

/** 213.57亿元的67.93%, seen from the rate. */
export function isOfFigureBefore(tokens: readonly Token[], at: number): boolean {
  const [before, word] = [tokens[at - 2], tokens[at - 1]];
  return before?.type === 'figure' && word?.type === 'word' && word.text === '的';
}

/** The same, seen from the amount. */
export function isWholeOfRate(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at + 1], tokens[at + 2]];
  return (
    word?.type === 'word' && word.text === '的' && next?.type === 'figure' && next.figure.kind === 'percent'
  );
}
