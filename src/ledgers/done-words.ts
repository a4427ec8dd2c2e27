/** 是, √: done, where the heading says what. */
export const YES = /^(?:是|√|✓|✔)/;

/**
 * What is done and said so: 已放款, 完成. Not where it is denied (未放款, 授信后尚未放款) or awaited (待办结,
 * 预计10月底前解决); 已 ends what was denied before it.
 */
export function done(words: string): RegExp {
  return new RegExp(`(?<!${NOT_YET})(?:${words})`);
}

/** What is denied or awaited: 否, 未放款, 待办结, 预计10月底前解决. */
export function notDone(words: string): RegExp {
  return new RegExp(`^(?:否|×|✕)|${NOT_YET}(?:${words})`);
}

const NOT_YET =
  '(?:未|没|无|不|非|待|拟|预计|(?<!按)计划|预期|即将|将|争取|力争|尽快|准备|申请|需)[^已，,。；;、]{0,10}';

/**
 * The state that a story of progress tells, by the closed words of the field: that of its last clause which says one (材料已报，
 * 已于5月办结). What is done must be said of the whole and end its clause: 已解决3户, 已完成80%, 已完成方案设计 tell nothing, nor does
 * 5月底前完成.
 */
export function stateTold(
  story: string,
  words: readonly (readonly [word: string, pattern: RegExp])[],
): string | undefined {
  const told = story.split(/[，,。；;、\n]/).flatMap((clause) => stateOf(clause.trim(), words) ?? []);
  const state = told.at(-1);
  return state !== undefined && isDoneWord(state) && PARTLY.test(story) ? undefined : state;
}

function stateOf(
  clause: string,
  words: readonly (readonly [word: string, pattern: RegExp])[],
): string | undefined {
  const found = words.find(([word, pattern]) => {
    const match = pattern.exec(clause);
    return match !== null && (!isDoneWord(word) || isSaidOfAll(clause, match));
  });
  return found !== undefined && IS_STATE.test(found[0]) ? found[0] : undefined;
}

function isDoneWord(word: string): boolean {
  return word.startsWith('已');
}

function isSaidOfAll(clause: string, { index, 0: { length } }: RegExpExecArray): boolean {
  return SAID_AS_DONE.test(clause.slice(0, index)) && ENDS.test(clause.slice(index + length));
}

const IS_STATE = /^(?:已|未|部分)|中$/;
const SAID_AS_DONE = /已|均|全部|^(?:问题|事项|任务|手续|目前|现|该)*$/;
/** What may stand behind 完成, 解决, 批复 without taking anything from it. */
const ENDS =
  /^(?:[并且和]|到位|完毕|完成|闭环|销号|验收|复查|复核|通过|办理|整改|合格|评审|审批|专家|资金|用地|土地|指标|手续|批复|许可|了|\d[\d.,]*(?:亿|万)?元?)*(?:[（(][^（）()]*[)）])?$/;
const PARTLY = /部分|基本|一半|大半|大部|[\d.]+[%％]|尚|仍|还[有需未剩差]|其余|剩余|余下/;
