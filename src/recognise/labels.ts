import { matchingKey } from '../normalise/text.ts';
import { sectionNumbering } from './rows/numbering.ts';

/** What the first words of a row say about it. */
export type LabelKind = 'total' | 'of-which' | 'note' | 'section' | 'plain';

/** Recognises rows that are no data by their label: 合计, 其中：, 注：, 一、… */
export function labelKind(whole: string): LabelKind {
  const text = whole.slice(0, LONGEST_LABEL);
  if (text === '' || !SUSPICIOUS.test(text)) return 'plain';
  const key = matchingKey(text);
  if (OF_WHICH.test(key)) return 'of-which';
  if (TOTAL_ALONE.test(key) || TOTAL.test(key) || (TOTAL_AT_END.test(key) && key.length <= LONGEST_TOTAL))
    return 'total';
  if (NOTE.test(key)) return 'note';
  if (sectionNumbering(text) !== undefined) return 'section';
  return 'plain';
}

/** 合计, 总计（万元）, 全市汇总（12个）: a text that is a word for a total and nothing else. */
export function isTotalWord(text: string): boolean {
  return text.length <= LONGEST_TOTAL_TEXT && TOTAL_ALONE.test(matchingKey(text));
}

/** 一、基础设施项目（12个） → 基础设施, 12. */
export function sectionName(whole: string): { name: string; count: number | undefined } {
  const text = whole.slice(0, LONGEST_LABEL);
  const marker = sectionNumbering(text);
  const bare = (marker === undefined ? text : text.slice(marker.length))
    .trim()
    .replace(/[:：;；。.、]+$/, '')
    .replace(NAMED_AS, '');
  const count = declaredCount(bare);
  const name = bare
    .replace(COUNT, '')
    .replace(/[（(][^（）()]{0,60}[)）]\s*$/, '')
    .replace(/[:：\s]+$/, '')
    .replace(/(?<=.{2})(?:建设)?项目$/, '')
    .trim();
  return { name, count };
}

/** 共12项, （12个）, 12个项目 */
export function declaredCount(text: string): number | undefined {
  const found = COUNT.exec(text.slice(0, LONGEST_LABEL).normalize('NFKC'));
  const digits = found?.[1] ?? found?.[2] ?? found?.[3];
  return digits === undefined ? undefined : Number(digits);
}

/** 重点项目进度表, 储备项目清单（续表）: the name of a list. */
export function namesList(text: string): boolean {
  return TITLE.test(text);
}

const TITLE = /(?:表|清单|一览|台账|名单)\s*(?:[（(][^（）()]{0,20}[)）])?$/;
/** Longer texts only begin like a label; the patterns for counts and names would be slow on them. */
const LONGEST_LABEL = 400;
/** Cheap first look: rows of data seldom start like this. */
const SUSPICIOUS =
  /[计計]|[全总總页頁]|^\s*[\u3000\s]*(?:[一二三四五六七八九十壹贰叁肆伍百ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ第其以注备備说說填审審制本联聯经負负附单單报報—–―─\-－◆■●▲◇□○★☆]|[（(【])/;
const OF_WHICH = /^(?:\d+)?其中/;
const TOTAL =
  /^(?:[一二三四五六七八九十]|全市|全区|全县|全省|本页|本表|本区|累计|项目|投资|各区|区县|以上|总)?(?:合计|总计|小计|共计|总和|总合计|承前页|过次页|转下页|接上页)(?=$|\d|共|个|项|其中|为|数|投资|金额)/;
/** Words that mean a total only when nothing else stands in the row: 累计 is also a heading, 汇总 also a sheet. */
const TOTAL_ALONE =
  /^(?:[一二三四五六七八九十])?(?:全市|全区|全县|全省|全州|全部|各区县?|区县|本页|本表|本区|本单位|本级|以上|项目|投资)?(?:总|合|小|共|累|统)?(?:合计|总计|小计|共计|累计|统计|总和|总数|总量|总额|汇总|合计数|本页数|本表数|本栏数|计)(?:数|额|金额|投资|项目)?(?:\(?(?:单位)?[百千]?[万亿]?元\)?)?(?:共?\d{1,6}[个项]?(?:项目)?)?$|^(?:全市|全区|全县|全省|全州|(?:全部|所有)项目)$/;
const LONGEST_TOTAL_TEXT = 24;
const TOTAL_AT_END = /(?:合计|总计|小计)(?:共?\d+[个项]?)?$/;
const LONGEST_TOTAL = 16;
const NOTE =
  /^(?:\(?以下(?:空白|无正文|无内容)|\(?本表(?!合计|总计|小计|共计)|注(?:\d|[^册入重塑])|注$|备注|说明|填表说明|填报说明|填报人|填表人|填报单位|填报时间|填报日期|审核|制表|联系人|联系电话|经办人|单位负责人|分管领导签|主要领导签|负责人签|负责人$|附注|附件\d|附件$|报送单位|报送时间|单位盖章|单位公章)/;
/** 责任单位：市住建局: the kind of group, then its name. */
const NAMED_AS =
  /^(?:(?:责任|牵头|主管|主办|实施|申报|填报|报送|建设|业主)(?:单位|部门)|(?:所属|所在|项目)?(?:区县|区市县|市县|类别|级别|性质|行业|领域|产业链|片区))\s*[:：]\s*(?=\S)/;
const COUNT =
  /[（(]\s*(?:共|合计|计|总计)?\s*(\d{1,6})\s*(?:[个项]|个项目|项目|项工程)\s*[^（）()]{0,40}[)）]\s*$|(?:共|合计|总计)\s*(?:计)?\s*(\d{1,6})\s*(?:个|项)(?:项目|工程)?|(?<=\D)(\d{1,6})\s*[个项](?:项目|工程)?\s*$/;
