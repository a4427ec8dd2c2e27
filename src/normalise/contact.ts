/**
 * Separates an agency from the person that a list names behind it (市交通局 张三 138…, 市水务局（联系人：李某）, 市教育局/王五) or instead of
 * it (联系人：李某, 王某某). Only what is certainly a person is taken off: a role before it, a telephone number behind it, 某
 * for a given name. A bare name of two or three characters counts as a person only after a gap behind an
 * organisation.
 */
export function splitContact(text: string): { agency: string; contact: string | undefined } {
  if (text.length > LONGEST) return { agency: text, contact: undefined };
  for (const form of [BRACKETED, BY_ROLE, BY_PHONE, NAMELESS, BARE_NAME]) {
    const found = form.exec(text);
    if (found === null) continue;
    const agency = text.slice(0, found.index).trim();
    if (form !== BARE_NAME || ORGANISATION.test(agency))
      return { agency, contact: found[0].replace(EDGES, '') };
  }
  return { agency: text, contact: undefined };
}

const LONGEST = 80;
const ROLE =
  '(?:项目|单位|具体|现场)?(?:联系|负责|责任|经办|填报|联络|牵头)人员?(?:及(?:联系)?(?:电话|方式))?|联络员|分管领导|主要领导|包保责任人';
const PHONE =
  '(?:电话|手机|联系电话|联系方式)?[:：]?\\s*(?:1[3-9]\\d[\\d*＊xX.…-]{4,10}|0\\d{2,3}[-—－ ]?\\d{7,8}|\\d{7,8})';
const GAP = '[\\s/／\\\\|｜,，;；:：]';
const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍成苗谷盛曲翁冉骆蓝路游辛欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝]';
const NAME = `(?:${SURNAME}|欧阳|上官|司马|诸葛)[\\u4e00-\\u9fff]{1,2}`;
const TITLE = '(?:先生|女士|同志|(?:副)?(?:局长|主任|处长|科长|经理|书记|区长|县长|市长|镇长))';
/** 李某, 王某某, 张主任: a person, though not a full name. */
const NOBODY = `${SURNAME}(?:某{1,2}|${TITLE})`;

const BRACKETED = new RegExp(
  `\\s*[(（【[]\\s*(?:(?:${ROLE})[^()（）]{0,40}|${NOBODY}|(?:${NAME})?${GAP}*${PHONE})\\s*[)）】\\]]\\s*$`,
);
const BY_ROLE = new RegExp(`${GAP}*(?:${ROLE})\\s*(?:${GAP}.{1,40}|${NOBODY}|${NAME})$`);
const BY_PHONE = new RegExp(
  `${GAP}*(?:${NAME})?(?:${TITLE})?${GAP}*${PHONE}(?:\\s*[、,，/]\\s*${PHONE})?\\s*$`,
);
const NAMELESS = new RegExp(`(?:^|${GAP}+|(?<=[局委办厅院会司团心区县市]))${NOBODY}$`);
/** A place's name is of the same length, and some begin like a surname: 金融城, 江北区. */
const BARE_NAME = new RegExp(
  `${GAP}+${NAME}(?<![城区县市镇乡村街园路局委办厅组处科室部站所队院校厂场湖港州])(?:${TITLE})?$`,
);
const ORGANISATION =
  /(?:局|委|办|厅|委员会|办公室|中心|管委会|政府|集团|公司|指挥部|[\u4e00-\u9fff]{2}[区县市])$/;
const EDGES = /^[\s/／\\|｜,，;；:：()（）【】[\]]+|[\s()（）【】[\]]+$/g;
