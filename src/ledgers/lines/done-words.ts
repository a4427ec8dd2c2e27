/** 是, √: done, because the heading says what. */
export const YES = /^(?:是|√|✓|✔)/;

/**
 * Matches words that say something is done: 已放款, 完成. Not where they deny it (未放款, 授信后尚未放款) or expect it (待办结,
 * 预计10月底前解决, 已责令整改); an 已 after the denial counts again.
 */
export function done(words: string): RegExp {
  return new RegExp(`(?<!${NOT_YET})(?:${words})`);
}

/** Matches words that deny it or expect it: 否, 未放款, 待办结, 预计10月底前解决. */
export function notDone(words: string): RegExp {
  return new RegExp(`^(?:否|×|✕)|${NOT_YET}(?:${words})`);
}

const NOT_YET =
  '(?:未|没|无|不|非|待|拟|预计|(?<!按)计划|预期|即将|将|争取|力争|尽快|准备|申请|需|责令|责成|报请|提请|催促|(?<!按.{0,4})(?:要求|通知|承诺))[^已，,。；;、]{0,10}';

/**
 * The state that a text on progress tells, in the closed words of the field: that of the last clause which tells one
 * (材料已报， 已于5月办结). Done must be said of the whole, directly after 已 and at the end of its clause. So 已解决3户, 已完成80%,
 * 已完成方案设计, 可研报告已完成 tell nothing, and neither do 5月底前完成 and 已通知施工单位整改.
 */
export function stateTold(story: string, words: ClosedWords): string | undefined {
  let told: string | undefined;
  for (const clause of story.split(/[，,。；;、\n]/)) {
    const state = stateOf(clause.trim(), words);
    const isFollowUp = told !== undefined && isDoneWord(told) && FOLLOW_UP.test(clause);
    if (state !== undefined && !isFollowUp) told = state;
  }
  return told !== undefined && isDoneWord(told) && PARTLY.test(story) ? undefined : told;
}

type ClosedWords = readonly (readonly [word: string, pattern: RegExp])[];

function stateOf(clause: string, words: ClosedWords): string | undefined {
  const found = words.find(([word, pattern]) => {
    const match = pattern.exec(clause);
    return match !== null && (!isDoneWord(word) || isSaidOfAll(clause, match));
  });
  return found !== undefined && IS_STATE.test(found[0]) ? found[0] : undefined;
}

function isDoneWord(word: string): boolean {
  return word.startsWith('已');
}

function isSaidOfAll(clause: string, { index, 0: verb }: RegExpExecArray): boolean {
  const before = BEFORE.exec(clause.slice(0, index));
  if (before === null || !BEHIND.test(clause.slice(index + verb.length))) return false;
  // 完成 can be said of any step on the way; the other verbs only of the matter itself.
  return !verb.startsWith('完成') || THE_THING.test(before[1] ?? '');
}

const IS_STATE = /^(?:已|未|部分)|中$/;
const WHEN =
  '(?:(?:20)?\\d\\d年)?(?:\\d{1,2}月(?:份|底|末|初|[上中下]旬)?)?(?:\\d{1,2}日)?前?|上周|本周|上月|本月|昨日|近日|近期|年初';
const MANNER =
  '按期|按时|如期|按要求|按规定|全部|全面|整体|彻底|顺利|圆满|当场|立即|协调|得到|予以|实际|正式|最终|完全|通过';
/**
 * What may stand before the verb: only the subject, possibly with 已, a time, a partner and a manner; the group holds
 * what stands before 已.
 */
const BEFORE = new RegExp(
  `^(?:问题|事项|任务|目前|现|该)*$|^(.*?)(?:已|均|全部)经?于?(?:${WHEN})(?:与.{1,16})?(?:${MANNER})*$`,
);
const THE_THING =
  /^(?:(?:该|本|此|上述|各)?(?:问题|事项|任务|工作|整改|攻关|项目)?(?:目前|现|均)?|.*(?:局|委|办|公司|单位|部门|协调|[年月日]))$/;
/** What may follow 完成, 解决, 落实, 取得 without weakening it. */
const BEHIND =
  /^(?:[并且和]|到位|完毕|完成|解决|落实|闭环|销号|(?:专家)?验收|复查|复核|通过|办理|整改|合格|资金|用地|土地|指标|批复|了|\d[\d.,]*(?:亿|万)?元?)*(?:[（(][^（）()]*[)）])?$/;
const PARTLY = /部分|基本|初步|一半|大半|大部|[\d.]+[%％]|尚|仍|还[有需未剩差]|其余|剩余|余下/;
/** 正在申请销号, 待验收: the steps that follow when it is done. */
const FOLLOW_UP = /(?:正在|待|拟|准备|申请).*(?:销号|验收|复查|复核|归档)/;
