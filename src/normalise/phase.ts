import type { Phase } from '../model/vocabulary.ts';
import { remember } from './remember.ts';
import { matchingKey } from './text.ts';

/** 计划新开工, 拟开工项目, 续建类, 竣工（投产） → the phase; undefined for words that name none. */
export function readPhase(text: string): Phase | undefined {
  return text.length > LONGEST
    ? undefined
    : (PHASE_BY_LETTER.get(text) ?? PHASE_BY_WORD.get(wordOf(text)) ?? STATUS_WORDS.get(wordOf(text)));
}

/** Whether the text can only be a phase: 在建 and 已竣工 may also be a status. */
export function isPhaseWord(text: string): boolean {
  return text.length <= LONGEST && (PHASE_BY_LETTER.has(text) || PHASE_BY_WORD.has(wordOf(text)));
}

const wordOf = remember((text) => matchingKey(text).replace(LEADING, '').replace(TRAILING, ''));

const LONGEST = 24;
/** Numbering, a class and the year before the word: 一、2023年计划新开工, A类（续建）. */
const LEADING =
  /^(?:(?:[一二三四1-4](?=[^\d一二三四次期批])|[a-d])类?)?(?:20\d\d年度?|本年度?|今年|当年|年度|年内)?/;
const TRAILING = /(?:重点|重大|建设)?(?:项目|类|型|性质|阶段)*$/;

const words = (phase: Phase, list: string) => list.split(' ').map((word) => [word, phase] as const);

/** The short forms of narrow columns. */
const PHASE_BY_LETTER = new Map<string, Phase>([
  ['储', '储备'],
  ['新', '新开工'],
  ['续', '续建'],
  ['竣', '竣工'],
]);

const PHASE_BY_WORD = new Map<string, Phase>([
  ...words(
    '储备',
    '储备 前期 前期工作 储备前期 前期储备 储备类前期 谋划 谋划储备 储备谋划 策划 策划储备 预备 预备前期 重点储备 重点前期 开展前期 开展前期工作 推进前期 前期推进 拟储备 规划储备 前期谋划',
  ),
  ...words(
    '新开工',
    '新开工 计划新开工 拟新开工 新开 新建 计划开工 拟开工 预计开工 预计新开工 新开工新建 新开工建设 计划新开 力争开工 力争新开工 新增开工 应开工 新建开工 开工 新开工计划 计划新建 拟新建 新上 拟新上',
  ),
  ...words(
    '续建',
    '续建 结转 结转续建 续建结转 在建续建 续建在建 跨年续建 跨年 跨年度 计划续建 加快建设 加快 加快推进 提速 加快推进续建',
  ),
  ...words(
    '竣工',
    '竣工 计划竣工 拟竣工 预计竣工 竣工投产 计划竣工投产 竣工投用 竣工投产使用 竣工投入使用 投产 计划投产 拟投产 预计投产 完工 计划完工 拟完工 预计完工 建成 计划建成 拟建成 预计建成 建成投产 建成投用 计划建成投产 拟建成投产 投产达产 完工投产 竣工或投产 竣工完工 建成竣工 计划投用 竣工验收 应竣工 续建竣工 续建计划竣工 力争竣工 竣工建成 投产竣工 收尾',
  ),
]);

const STATUS_WORDS = new Map<string, Phase>([
  ...words('续建', '在建 建设中 正在建设'),
  ...words('竣工', '已竣工 已完工 已建成 已投产 已竣工投产 已建成投产 已投用'),
]);
