/**
 * How much a text reads like a Chinese list: the share of usual characters among all beyond ASCII, and the share of
 * characters that could not be decoded. Wrongly decoded text is made of rare characters.
 */
export function likelihoodOfChinese(text: string): { likelihood: number; faults: number } {
  let beyondAscii = 0;
  let usual = 0;
  let faults = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    beyondAscii += 1;
    if (code === 0xfffd) faults += 1;
    else if (USUAL.has(code)) usual += 1;
  }
  if (beyondAscii === 0) return { likelihood: 0, faults: 0 };
  return { likelihood: usual / beyondAscii, faults: faults / beyondAscii };
}

/**
 * How much bytes read like Latin words in windows-1252: the share of the bytes beyond ASCII that are letters next to
 * letters, or printers' marks (“ ” – € °), each alone among ASCII. In a Chinese text they come in pairs, or are other
 * characters.
 */
export function likelihoodOfLatin(bytes: Uint8Array): number {
  let beyondAscii = 0;
  let latin = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    beyondAscii += 1;
    const before = bytes[at - 1] ?? 0x20;
    const after = bytes[at + 1] ?? 0x20;
    if (before >= 0x80 || after >= 0x80) continue;
    const isLetter = byte >= 0xc0 || LATIN_LETTERS.has(byte);
    if (isLetter ? isAsciiLetter(before) || isAsciiLetter(after) : MARKS_OF_PRINT.has(byte)) latin += 1;
  }
  return beyondAscii === 0 ? 0 : latin / beyondAscii;
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

/** Š Œ Ž š œ ž Ÿ */
const LATIN_LETTERS: ReadonlySet<number> = new Set([0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f]);
/** € … ‘ ’ “ ” • – — ™ and the hard space, £ § © « ® ° ² ³ · » ¼ ½ ¾ */
const MARKS_OF_PRINT: ReadonlySet<number> = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb2,
  0xb3, 0xb7, 0xbb, 0xbc, 0xbd, 0xbe,
]);

/** The share of characters that occur in lists: visible ASCII, Chinese, full-width forms. */
export function plausibility(text: string): number {
  const plausible = text.match(
    /[\t\r\n\x20-\x7e\u2010-\u203b\u2460-\u24ff\u25a0-\u2606\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g,
  );
  return text === '' ? 0 : (plausible?.length ?? 0) / text.length;
}

/** Characters of project lists and the most frequent ones of written Chinese, in both scripts. */
const SIMPLIFIED =
  '项目名称建设单位投资万元亿年度计划完成本月累计开工竣工时间责任区县市省重点类别性质续新备储进形象问题协调事总规模内容主要及地点部门领导' +
  '联系人电话注序号代码合小填报审核日期产业基础施公共服务民生功能交通水利源环保教育卫文化旅游园发改革委员会局司有限集团实科技程道路桥梁隧轨铁高速机' +
  '场医院学校住房棚户安置厂平方米里套台购配前研批复立用许可图招标采合同签订协征拆迁体结构封顶装修验收产使一二三四五六七八九十百千的是不了在有我他这为' +
  '之大来以个中上们到说国和也子出而于就下得自那后对着其所去行过家如然作者成多都军无么经法当起与好看种将还分此心面又定见只没公从城乡村镇街南北东西' +
  '安江河湖山海川州龙金华长青新天明光星电力能网数据智慧物流商贸农林牧渔业食品药医疗养老康体育馆图书博物展中心站港码头仓库污处理厂管综廊线段期否已未';
const TRADITIONAL =
  '項目名稱建設單位投資萬元億年度計劃完成本月累計開工竣工時間責任區縣市省重點類別性質續新備儲進形象問題協調事總規模內容主要及地點部門領導' +
  '聯系繫人電話註序號代碼合小填報審核日期產業基礎施公共服務民生功能交通水利源環保教育衛文化旅遊園發改革委員會局司有限集團實科技程道路橋樑隧軌鐵高速機' +
  '場醫院學校住房棚戶安置廠平方米里套台臺購配前研批復立用許可圖招標採合同簽訂協徵拆遷體結構封頂裝修驗收產使的是不了在有我他這為個們來說國後對著過' +
  '還從種將與無經當見沒東龍華長網數據慧農漁業藥療養館書博發處綜線務應關係實際導設備濟權證電變壓辦處歷經費預算決標購勞環境護節約';
const PUNCTUATION =
  '　、。，．；：？！“”‘’（）《》【】〔〕「」—…～％＋－／０１２３４５６７８９①②③④⑤★●○◆■□√×℃㎡·';

const USUAL: ReadonlySet<number> = new Set(
  Array.from(SIMPLIFIED + TRADITIONAL + PUNCTUATION, (character) => character.charCodeAt(0)),
);
