import { simplified } from './folding.ts';

/**
 * Nothing was filled in: empty, blanks, one of the marks that stand for "no entry" in every kind of column, or what the
 * form itself says there (--请选择--).
 */
export function isBlank(text: string): boolean {
  const length = text.length;
  if (length === 0) return true;
  // The first character decides for nearly every cell: a filled one starts with a digit or a word.
  if (startsLikeValue(text)) return false;
  if (length > LONGEST) return text.trim() === '';
  const bare = text.replace(INSIGNIFICANT, '');
  return bare === '' || NO_ENTRY.has(bare.toLowerCase()) || PROMPT.test(bare);
}

/** The cell says that there is nothing to state: blank, 无, 暂无, ×. Not for yes/no columns, where 无 and × mean no. */
export function saysNothing(text: string): boolean {
  if (isBlank(text)) return true;
  if (text.length > LONGEST || startsLikeValue(text)) return false;
  return NOTHING.has(text.replace(INSIGNIFICANT, ''));
}

/** A problem or matter column says that there is none (无, 暂无问题, 目前无需协调事项, 不存在困难). */
export function saysNoProblem(text: string): boolean {
  return (
    saysNothing(text) || (text.length <= 40 && NO_PROBLEM.test(simplified(text.replace(INSIGNIFICANT, ''))))
  );
}

/** A digit, or a character that no word for nothing begins with. */
function startsLikeValue(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return true;
  return first >= 0x4e00 && first <= 0x9fff && !BEGINNINGS.has(first);
}

const LONGEST = 12;
/**
 * Blanks, invisible characters, dashes, slashes, dots: alone they are no entry, and around a word they do not change
 * it.
 */
const INSIGNIFICANT =
  /[\s\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2010-\u2015\u2026\u2060\u2212\u2500\u2501\u30fc\ufe58\ufe63\ufeff\uff0d\-_＿~～/\\／＼.．。…·*＊,，、;；:：|｜()（）[\]【】]/g;
const NO_ENTRY = new Set(
  'na null none nil nan undefined 空 空白 未填 未填写 未填报 不涉及 未涉及 不适用 不填'.split(' '),
);
/** What a drop-down or a form shows until somebody fills it in. */
const PROMPT =
  /^(?:请(?:点击|下拉|从.{1,6}中?)?|点击|下拉|此处)(?:选择|勾选|填写|填报|填入|输入|录入).{0,6}$/;
const NOTHING = new Set('无 無 暂无 暫無 没有 沒有 暂没有 均无 全无 未有 尚无 × ✕ ✗ ╳ ☓ x X'.split(' '));
const BEGINNINGS = new Set([...NO_ENTRY, ...NOTHING, ...'请点下此'].map((word) => word.charCodeAt(0)));
const NO_PROBLEM =
  /^(?:目前|当前|现阶段|截至目前|本月|该项目|项目|暂|暂时|尚|均|现|已){0,3}(?:无|没有|不存在|未发现|无存在)(?:需要|需|须|明显|突出|重大|较大|其他|其它){0,2}(?:国家|省|市|区|县|级|层面|领导|部门){0,4}(?:协调|解决|存在|推进|研究|帮助|支持){0,3}(?:的|之)?(?:问题|困难|事项|情况|难题|障碍|诉求)?(?:及|和|与)?(?:问题|困难|事项|情况|诉求)?$/;
