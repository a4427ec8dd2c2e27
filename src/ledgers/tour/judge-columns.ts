import { cleanText } from '../../normalise/text.ts';

/**
 * The judge whose marks or places stand in a column: 评委1, 专家甲评分, 3号评委, or a name below 评委打分. The rest says what it
 * holds: 打分, 名次; nothing where the heading is the judge alone.
 */
export function judgeInHeading(
  parts: readonly string[],
): { readonly word: string; readonly rest: string } | undefined {
  const [group = '', leaf = ''] = parts.slice(-2).length < 2 ? ['', ...parts.slice(-1)] : parts.slice(-2);
  const [above, own] = [plain(group), plain(leaf)];
  const numbered = NUMBERED.exec(own);
  if (numbered !== null) return { word: numbered[1]!, rest: numbered[2] ?? '' };
  const isJudgeAbove = NUMBERED.exec(above);
  if (isJudgeAbove !== null && RESULT.test(own)) return { word: isJudgeAbove[1]!, rest: own };
  if (!GROUP.test(above) || own === '' || own.length > LONGEST || SUMMED_UP.test(own)) return undefined;
  return { word: own, rest: '' };
}

function plain(text: string): string {
  return cleanText(text).replace(/\s|[（(][^）)]*[）)]/g, '');
}

const NUMBER = '(?:[一二三四五六七八九十]+|\\d{1,2}|[A-Za-z]|[甲乙丙丁戊己庚辛壬癸])';
const WHO = '(?:评委|评审|评审专家|专家|评分人|打分人)';
/** 评委1, 1号评委; what it holds stands behind it. */
const NUMBERED = new RegExp(
  `^(${WHO}${NUMBER}号?|第?${NUMBER}(?:号|位)?${WHO})(打分|评分|得分|分数|分值|名次|排名|位次)?$`,
);
const RESULT = /^(?:打分|评分|得分|分数|分值|名次|排名|位次)$/;
/** 评委打分 over the judges' names. */
const GROUP = /^(?:各|现场|)(?:位|)(?:评委|专家|评审)(?:组|)(?:打分|评分|得分|分数|投票|)(?:情况|)$/;
/** What the list works out from them. */
const SUMMED_UP = /平均|均分|总|合计|最高|最低|去掉|去除|最后|最终|综合|排名|名次|位次|得分|备注|签/;
const LONGEST = 5;
