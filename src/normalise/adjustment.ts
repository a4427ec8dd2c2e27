import { remember } from './remember.ts';
import { matchingKey } from './text.ts';

/** What an entry in a list of changes does to the plan. */
export type AdjustmentWord = '调入' | '调出' | '调增' | '调减' | '调整';

/** Reads 新增项目, 拟调出, 退出类, 调整投资; undefined for words that name no change. */
export function readAdjustment(text: string): AdjustmentWord | undefined {
  return text.length > LONGEST ? undefined : WORDS.get(wordOf(text));
}

/**
 * The change that a title, a sheet's name or a file's name states for all its lines: 2023年市重点项目调出清单. Undefined where
 * it names both kinds, as 调入调出项目表 does.
 */
export function adjustmentInTitle(text: string): AdjustmentWord | undefined {
  const isIn = /调入|新增|增补|增列/.test(text);
  const isOut = /调出|退出|剔除|取消/.test(text);
  return isIn === isOut ? undefined : isIn ? '调入' : '调出';
}

/**
 * Whether words take a project out of the list. `said`: certainly (已调出, 经市政府同意取消, 退出项目). `told`: a longer remark
 * mentions it (已按程序办理调出手续). A project that is 拟调出 is still in the list.
 */
export function removalIn(text: string): 'said' | 'told' | undefined {
  if (!OUT.test(text)) return undefined;
  const key = matchingKey(text);
  if (text.length <= LONGEST && REMOVED.test(key)) return 'said';
  return TELLS.test(key) ? 'told' : undefined;
}

/** Whether a title says that all its projects are out of the list: 2024年调出项目清单, but not 调入调出项目 or 拟调出项目. */
export function listsRemoved(title: string): boolean {
  return (
    /(?<!拟|建议|申请)(?:调出|退出|移出|剔除)的?(?:市|省|区|县|年度|重点)*(?:项目|清单|名单)/.test(title) &&
    !/调入|新增|增补/.test(title)
  );
}

/**
 * Whether words only put a project forward for the list: 拟新增项目, 建议纳入, 备选项目. Until that is decided it is not in it.
 * What is put forward for the list of another level (拟纳入省重点) may well be in this one.
 */
export function isProposed(text: string): boolean {
  return text.length <= LONGEST && MAY_PROPOSE.test(text) && PROPOSED.test(matchingKey(text));
}

/** Whether a title says so of all its projects: 2024年拟新增重点项目清单, but not 续建及拟新增项目. */
export function listsProposed(title: string): boolean {
  return PROPOSED_LIST.test(title) && !/[含及和与、]|调出|续建|在建/.test(title);
}

/** Rules out most texts before they are folded. */
const MAY_PROPOSE = /[拟擬待]|建[议議]|申[请請]|[备備候][选選补補]/;
const PROPOSED_LIST =
  /(?:(?:拟|建议|申请)(?:新增|纳入|列入|调入|增补|增列)|备选|候选|候补)的?(?:年度|重点|计划)*(?:项目|清单|名单)/;
const PROPOSED =
  /^(?:20\d\d年度?|\d{1,2}月份?|本月|年内|[一二三四]季度)*(?:(?:拟|建议|申请|待)(?:新增|纳入|列入|调入|增补|增列|补充)|备选|候选|候补)(?:年度|重点|计划|项目|清单|名单|类|的)*$/;

const OUT = /调出|退出|移出|剔除|取消|撤销|撤出|终止|不再实施/;
const REMOVED =
  /^(?:20\d\d年|\d{1,2}月份?|本月|年内|现|已经?|[经由].{0,8}(?:同意|批准|研究)|批准|同意|[该本]?项目)*(?:已经?)?(?:调出|退出|移出|剔除|取消|撤销|撤出|终止|不再实施)(?:[该本市省区县]|年度|重点|计划|项目|清单|名单|实施|建设|库|类|的)*$/;
const TELLS =
  /(?:已经?|同意|批准|决定|予以).{0,8}(?:调出|退出|移出|剔除)|(?:已经?|同意|批准|决定|予以)(?:取消|撤销|终止).{0,4}(?:项目|计划|建设|实施)|项目(?:已经?)?(?:取消|撤销|终止)(?!合同)|(?<!若|如|拟|建议)不再实施/;

const wordOf = remember((text) => matchingKey(text).replace(LEADING, '').replace(TRAILING, ''));

const LONGEST = 24;
const LEADING =
  /^(?:[一二三四1-4](?=[^\d一二三四批期次]))?(?:20\d\d年度?|本年度?|今年|年度|年内|年中)?(?:拟|建议|申请|计划)?/;
const TRAILING = /(?:年度|重点|计划|清单|项目|类|型|的)*$/;

const words = (meaning: AdjustmentWord, list: string) =>
  list.split(' ').map((word) => [word, meaning] as const);

const WORDS = new Map<string, AdjustmentWord>([
  ...words('调入', '调入 新增 增补 增列 补充 纳入 新纳入 列入 新列入 增加 新增调入 新增纳入 递补'),
  ...words(
    '调出',
    '调出 退出 移出 剔除 取消 删除 撤销 撤出 终止 减少 调减退出 调出退出 取消退出 不再实施 核销',
  ),
  ...words('调增', '调增 调增投资 投资调增 增加投资 调增年度投资 调增年度计划投资'),
  ...words('调减', '调减 调减投资 投资调减 减少投资 核减 核减投资 调减年度投资 调减年度计划投资'),
  ...words('调整', '调整 变更 修改 调整投资 投资调整 内容调整 信息变更 更名 调整变更 调整内容 延期 提前'),
]);
