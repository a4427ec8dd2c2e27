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

/** The second figure of 7.4个、6.0个百分点. */
export function isInList(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.type === 'figure' && isAnd(tokens[at - 1]) && tokens[at - 2]?.type === 'figure';
}

function isAnd(token: Token | undefined): boolean {
  return token !== undefined && 'text' in token && /^(?:、|和|及|与|以及|and)$/.test(token.text);
}

/** A县48.1%, A县（48.1%）: the figure stands right behind a name. */
export function isBehindName(tokens: readonly Token[], at: number): boolean {
  const isBracket = /^[(（]$/.test(wordAt(tokens, at - 1));
  return tokens[isBracket ? at - 2 : at - 1]?.type === 'name';
}

/** Behind a closing bracket: 产业化项目（A、B、C）合计. */
export function isBehindBrackets(tokens: readonly Token[], at: number): boolean {
  return /^[)）]$/.test(wordAt(tokens, at - 1));
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

/** 为各乡镇最多, 各区县中: only says among whom. */
export function isAmongAll(tokens: readonly Token[], at: number): boolean {
  return /^(?:中|里|最|排|居|首位|第一)/.test(wordAt(tokens, at + 1));
}

/** 与8月底相比, 较1—8月: a time that this one is compared with. */
export function isComparedWith(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.type !== 'when' || token.when.month === undefined || token.when.year !== undefined) return false;
  const isThan = before?.type === 'word' && /^(?:比|较|over|than|on)$/.test(before.text);
  // 由8月底的58.85%升至
  const isFrom = /^(?:由|从)$/.test(wordAt(tokens, at - 1)) && isFollowedByFigure(tokens, at);
  const isWith = before?.type === 'word' && before.text === 'with' && wordAt(tokens, at - 2) === 'compared';
  return isThan || isFrom || isWith || (next?.type === 'word' && /^(?:相比|对比)$/.test(next.text));
}

function isFollowedByFigure(tokens: readonly Token[], at: number): boolean {
  const next = wordAt(tokens, at + 1) === '的' ? at + 2 : at + 1;
  return tokens[next]?.type === 'figure';
}

/** 由8月底的58.85%升至, rose from 58.8 % to: the figure is of an earlier time. */
export function isBeginning(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at - 1) === 'from') return true;
  for (let before = at - 1; before >= Math.max(0, at - 5); before -= 1) {
    const token = tokens[before]!;
    if (token.type === 'figure' || (token.type === 'stop' && !/[(（）)]/.test(token.text))) return false;
    if (/^[由从]$/.test(wordAt(tokens, before))) return true;
  }
  return false;
}

/** 全市的一半, 全市的28%, seen from the figure. */
export function isOfAll(tokens: readonly Token[], at: number): boolean {
  const [city, figure] = [tokens[at - 2], tokens[at]];
  if (figure?.type !== 'figure' || figure.figure.kind !== 'percent') return false;
  return wordAt(tokens, at - 1) === '的' && city?.type === 'word' && city.marks.includes('city');
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

/**
 * Whether the subject at `at` is one that another is compared with: 比B县高, 高于B县, 比排名第一的B县, 与B县相差; English ahead of B.
 */
export function isOtherSide(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && BETWEEN.test(wordAt(tokens, before))) before -= 1;
  const word = wordAt(tokens, before);
  // 相当于B县14亿元的1.2倍: the amount is B's own.
  const next = tokens[at + 1];
  if (word === '相当于' && next?.type === 'figure' && next.figure.kind !== 'percent') return false;
  return THAN.test(word) || (/^(?:与|和|同|跟)$/.test(word) && isHeldAgainst(tokens, at));
}

/** Whether a distance or 相比 comes before the next figure. */
export function isHeldAgainst(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1, at + 1 + NEAR)) {
    if (token.type === 'figure') return false;
    if (token.type === 'word' && (token.marks.includes('apart') || /^(?:相比|相较|对比)$/.test(token.text)))
      return true;
  }
  return false;
}

const NEAR = 7;
/** What can stand before a name that is compared with: 比排名末位的B县. */
const BETWEEN =
  /^(?:的|排名|排|位|名|列|居|首位|末位|第一|最高|最低|最快|最慢|最多|最少|最后|最|一名|垫底|the)$/;
const THAN =
  /^(?:比|较|高于|低于|快于|慢于|仅次于|次于|领先|领先于|落后|落后于|滞后于|超|超过|超出|高出|超前于|多于|少于|相当于|优于|好于|逊于|不及|ahead of|above|behind|below|faster than|slower than|higher than|lower than|than|short of)$/;

/** 约为B县的一半, 全市平均水平的六成: a share of somebody else's figure. */
export function isOfOther(tokens: readonly Token[], at: number): boolean {
  const [figure, other] = [tokens[at], tokens[at - 2]];
  if (figure?.type !== 'figure' || !figure.figure.isRough || wordAt(tokens, at - 1) !== '的') return false;
  return other?.type === 'name' || (other?.type === 'word' && other.marks.includes('average'));
}

/** 与B县并列 */
export function isBeside(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:与|和|同|跟)$/.test(wordAt(tokens, at - 1)) && /^(?:并列|持平|相当)$/.test(wordAt(tokens, at + 1))
  );
}

/** 居全市第二: the city only says among whom. */
export function isRankedAmong(tokens: readonly Token[], at: number): boolean {
  return /^(?:居|列|位居|位列|名列|排|排名|排在|居于)$/.test(wordAt(tokens, at - 1));
}

/** 居区县第二, 在23个区县中, 33家单位里排名: only says among whom. */
export function isCircleAmong(tokens: readonly Token[], at: number): boolean {
  return (
    isRankedAmong(tokens, at) ||
    /^(?:中|里|之中|内|排|排名|居|位居|列|位列|最.?|首位|末位|第一|倒数|垫底)$/.test(wordAt(tokens, at + 1))
  );
}

/** 占A县的, 占全区的: whose whole the next share is of. */
export function isWholeOfShare(tokens: readonly Token[], at: number): boolean {
  return /^(?:占|占到|仅占|只占|占据|占了)$/.test(wordAt(tokens, at - 1));
}

/** Whether the clause that begins here has words only, and nobody who is known: 老城综合提升，. */
export function isClauseOfOthers(tokens: readonly Token[], at: number): boolean {
  const end = tokens.findIndex(({ type }, place) => place > at && type === 'stop');
  const clause = tokens.slice(at, end);
  return end > at && clause.every(({ type }) => type === 'other' || type === 'word');
}

/** 超额完成年度计划的项目17个: what stands before 的项目 says which projects; 计划新开工的项目 are a phase. */
export function isRelative(tokens: readonly Token[], at: number): boolean {
  let saysWhich = false;
  for (let before = at - 1; before >= 0; before -= 1) {
    const token = tokens[before]!;
    if (token.type === 'stop' || token.type === 'figure') break;
    if (token.type === 'phase') return false;
    if (token.type !== 'word') continue;
    if (token.marks.some((mark) => mark === 'start' || mark === 'finish')) return false;
    const next = tokens[before + 1];
    const isOf = token.text === '的' && next?.type === 'word' && next.marks.includes('project');
    saysWhich = saysWhich ? true : isOf;
    if (saysWhich && token.marks.some((mark) => VERBS.has(mark))) return true;
  }
  return false;
}

const VERBS: ReadonlySet<string> = new Set([
  'done',
  'achieved',
  'plan',
  'ahead',
  'behind',
  'schedule',
  'rate',
  'early',
]);

/** 民间投资项目, seen from 民间: at most one word stands between. */
export function isBeforeProjects(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 3);
  const end = behind.findIndex((token) => token.type === 'word' && token.marks.includes('project'));
  return end >= 0 && behind.slice(0, end).every(({ type }) => type === 'word');
}

/** 除A县外, 剔除A县: all but them. */
export function isLeftOut(tokens: readonly Token[], at: number): boolean {
  return /^(?:除|除了|剔除|扣除|去除|去掉|不含|不计|不包括)$/.test(wordAt(tokens, at - 1));
}
