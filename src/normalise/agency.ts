import { isWholeCity, withoutCity } from './city.ts';
import { splitContact } from './contact.ts';
import { simplified } from './folding.ts';
import { periodlessText } from './period.ts';
import { remember } from './remember.ts';
import { fileStem } from './revision.ts';
import { cleanText, halfWidth, matchingKey, oneLine, withoutPinyin } from './text.ts';

/** The key that all writings of one agency share: 市发展和改革委员会 = 成都市发改委, 郫都区人民政府 = 郫都区. */
export const agencyKey: (text: string) => string = remember((text) => {
  const key = matchingKey(text);
  const bare = withoutCity(key);
  let short = bare.length > 3 && DEPARTMENT_OF_CITY.test(bare) ? bare.slice(1) : bare;
  for (const [long, usual] of SHORTENED) short = short.replace(long, usual);
  return short === '' ? key : short;
});

/** 填报单位: XX区发展和改革局, XX区人民政府 and XX新区管委会 answer for the district; others for themselves. */
export function agencyOfReporter(raw: string, own: OwnNames = NO_NAMES): string | undefined {
  if (raw.length > LONGEST_TITLE) return undefined;
  const text = simplified(withoutPinyin(oneLine(raw)))
    .replace(STAMP, '')
    .replace(ENDING_PUNCTUATION, '')
    .trim();
  if (text === '' || text.length > LONGEST) return undefined;
  return districtOfOffice(text, own) ?? text;
}

/**
 * Splits a 责任单位 cell into the agency and the person named behind it. An agency gets the name that the office gives
 * it; a district's own office becomes the district (新都区发展和改革局, 新都区人民政府 → 新都区); others stay as written, also a
 * district's bureau for one trade (新都区投促局). The agency is missing where the cell names only a person.
 */
export function answeringAgency(
  written: string,
  own: OwnNames = NO_NAMES,
): { readonly agency: string | undefined; readonly contact: string | undefined } {
  const known = own.agency(written);
  if (known !== undefined) return { agency: known, contact: undefined };
  const { agency, contact } = splitContact(written);
  if (agency === '') return { agency: undefined, contact };
  const answering = districtOfOffice(simplified(agency), own) ?? agency;
  return { agency: own.agency(agency) ?? own.agency(answering) ?? answering, contact };
}

/** 锦江区 for 锦江区发改局; undefined for anything else than a district's own office, and for the office of the whole city. */
function districtOfOffice(text: string, own: OwnNames): string | undefined {
  if (text.length > LONGEST) return undefined;
  const district = LOCAL_OFFICE.exec(withoutCity(text))?.[1];
  return district === undefined || isWhole(district, own) ? undefined : district;
}

/** A district, a county, a county-level city or a zone (郫都区, 简阳市, 高新区, 郫都区政府 → 郫都区); undefined for others. */
export const districtOfAgency: (agency: string) => string | undefined = remember((agency) => {
  const local = withoutCity(simplified(cleanText(agency)).replace(GOVERNMENT, ''));
  if (local.length > 15 || isWholeCity(local) || !DISTRICT.test(local)) return undefined;
  return local;
});

/** What an office has settled about names, where the words alone do not show it. */
export interface OwnNames {
  /** The office's name for an agency, whichever way it is written. */
  readonly agency: (words: string) => string | undefined;
  /** Whether this is the office's own city, which stands above its agencies: 简阳市 for 简阳市重点项目办. */
  readonly isCity: (words: string) => boolean;
}

const NO_NAMES: OwnNames = { agency: () => undefined, isCity: () => false };

/** 附件1：郫都区2019年1-8月重点项目进度表.xlsx → 郫都区; undefined when the name holds no agency. */
export function agencyInFileName(fileName: string, own: OwnNames = NO_NAMES): string | undefined {
  return agencyInWords(fileStem(fileName), own);
}

/** 锦江区2019年1—8月重点项目进展情况表 → 锦江区; undefined when the title names none, or only the city as a whole. */
export function agencyInTitle(title: string, own: OwnNames = NO_NAMES): string | undefined {
  return agencyInWords(oneLine(title), own);
}

/** Tries each stretch between punctuation and periods, without the words that lists begin and end with. */
function agencyInWords(text: string, own: OwnNames): string | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  const plain = periodlessText(simplified(withoutPinyin(halfWidth(text))).replace(ATTACHMENT, ''));
  const stretches = plain.split(BETWEEN_WORDS);
  // A name that the office has set may contain what usually separates words: 中建三局（西南）.
  for (const words of [plain.trim(), ...stretches]) {
    const agency = own.agency(words) ?? own.agency(withoutListWords(words));
    if (agency !== undefined) return agency;
  }
  for (const stretch of stretches) {
    const agency = agencyIn(withoutListWords(stretch), own);
    if (agency !== undefined) return own.agency(agency) ?? agency;
  }
  return undefined;
}

function withoutListWords(words: string): string {
  return words.replace(LEADING_LIST_WORDS, '').replace(TRAILING_LIST_WORDS, '');
}

function agencyIn(word: string, own: OwnNames): string | undefined {
  if (word.length < 2 || isWhole(word, own)) return undefined;
  const office = districtOfOffice(word, own);
  if (office !== undefined) return office;
  const local = withoutCity(word);
  if (DISTRICT.test(local)) return isWhole(local, own) ? undefined : local;
  if (ORGANISATION.test(word)) return word;
  // Unknown words follow: the agency is what the stretch begins with.
  const beginning = BEGINNING.exec(local)?.[0];
  return beginning === undefined || beginning === local ? undefined : agencyIn(beginning, own);
}

function isWhole(words: string, own: OwnNames): boolean {
  return isWholeCity(words) || own.isCity(words);
}

const LONGEST = 60;
const LONGEST_TITLE = 120;
const STAMP = /[(（](?:盖?章|公章|盖公章|签章)[)）]/;
const ENDING_PUNCTUATION = /^[:：\s]+|[:：,，;；。\s]+$/g;
const DEPARTMENT_OF_CITY = /^市.{2,}(?:局|委|办|厅|院|委员会|办公室|中心|集团|公司)$/;
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/发展(?:和|与|及)?改革(?:委员会|委)/, '发改委'],
  [/发展(?:和|与|及)?改革局/, '发改局'],
  [/管理委员会/, '管委会'],
  [/(?:有限)?(?:责任)?公司$/, ''],
  [/住房(?:和|与)?(?:城乡)?建设(?=局|委|厅)/, '住建'],
  [/(区|县|市)(?:人民)?政府$/, '$1'],
  [/(区|园|城)管委会$/, '$1'],
];
const GOVERNMENT = /(?:人民政府|政府|管委会|管理委员会)$/;
const PLACE = '\\p{Script=Han}{1,12}?(?:新区|高新区|经开区|开发区|园区|新城|[区县市旗])';
const LOCAL_OFFICE = new RegExp(
  `^(${PLACE})(?:人民政府|政府|管委会|管理委员会)?(?:(?:发展(?:和|与|及)?改革|发改)\\p{Script=Han}{0,8}?(?:局|委员会|委)|(?:重[点大](?:建设)?)?项目(?:建设|推进|促进|服务|工作){0,2}(?:办公室|办|中心)|重点办|政府办公?室?|人民政府|政府|管委会|管理委员会)$`,
  'u',
);
/** 园区, 片区, 分区, 老旧小区, 功能区, 各区市县 are no agency. */
const DISTRICT =
  /^(?![各全区市县]|[园新城老地山本林牧矿]区$|分[区市县]+$)\p{Script=Han}{1,12}(?:(?<!小|片|景|校|厂|库|社|辖|市|主城|老城|中心城|功能|示范|试验|核心|集聚|保护)区|县|市|旗|新城|科学城|生物城|航空城)$/u;
const BEGINNING =
  /^(?:[省市区县]\p{Script=Han}{1,12}?(?:局|委员会|委|办公室|集团|中心)|\p{Script=Han}{1,4}?(?:新区|高新区|经开区|开发区|区|县)|\p{Script=Han}{2,4}?市)/u;
const ORGANISATION =
  /^(?!\d)[\p{Script=Han}\d]{1,24}(?:局|委|办|厅|委员会|办公室|管委会|集团|公司|中心|学院|大学|医院|银行|指挥部|总社|城投|交投|水务|轨道|铁投|指挥部|街道|镇|乡|国投|产投|建投)$/u;
const ATTACHMENT = /^(?:\d{1,3}[-_.、 ]+)?(?:附件|附表|表)[一二三四五六七八九十\d]{0,3}[-.:：、_ ]*/;
/** A number in a name (第12片区, 中铁8局, 4号线) stands between no words; that of a batch (第三批) does. */
const BETWEEN_WORDS =
  /(?:第[\d一二三四五六七八九十]{1,3}[批次期版稿轮份]|[A-Za-z\s\-_—–.,，、:：;；()（）[\]【】《》<>"“”'|/\\+&]|(?<![第\d])\d+(?![号局院处团师所厂冶\d]))+/;
const LIST_WORD =
  '(?:[省市区县]级|国家级|重点|重大|推进|建设|产业化?|基础设施|项目|工程|投资|计划|进展|进度|完成|情况|统计|汇总|明细|一览|清单|清册|名单|台账|月报|季报|周报|快报|报表|报告|月度|季度|年度|调度|填报|报送|上报|牵头|负责|主管|导出|附件|附表|表格|表|列表|数据|信息|基本|实施|目标|任务|分解|安排|储备|新开工|拟|在建|拟建|续建|竣工|前期|的|关于|各|及|和)';
const LEADING_LIST_WORDS = new RegExp(`^${LIST_WORD}+`);
const TRAILING_LIST_WORDS = new RegExp(`${LIST_WORD}+$`);
