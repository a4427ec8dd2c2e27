import type { DamageFault, FindingFacts, RefusalRule } from '../../model/finding.ts';
import { YUAN_PER_WAN, YUAN_PER_YI, type Yuan } from '../../model/yuan.ts';
import { groupedQuotient } from '../amounts.ts';
import { names } from './names.ts';

export const damageFaults: Readonly<Record<DamageFault, string>> = {
  checksum: '校验值不符',
  size: '大小与登记的不符',
  missing: '缺失',
  'not-xml': '不是合格的 XML',
  'bad-reference': '引用了不存在的内容',
  directory: '目录与内容不符',
  'compressed-data': '压缩数据解不开',
  structure: '结构不完整',
};

export const refusalRules: Readonly<Record<RefusalRule, string>> = {
  'part-size': '展开后过大',
  'package-size': '全部展开后过大',
  entries: '内含文件过多',
  sheets: '工作表过多',
  formats: '单元格格式过多',
  strings: '文字条目过多，远超各工作表所能用到',
  cells: '单元格过多',
  'repeated-text': '长文字反复出现',
  'idle-markup': '夹带大量与单元格无关的内容',
  rows: '行数超过 Excel 的上限',
  columns: '列数超过 Excel 的上限',
  'string-length': '单元格文字过长',
  nesting: '嵌套层次过深',
  overlap: '内含文件相互重叠',
  'duplicate-part': '内含同名文件',
  'part-name': '内含文件名不合规',
  merges: '合并单元格过多',
  doctype: '含有 DOCTYPE 声明',
  'file-size': '文件过大',
  'line-length': '单行过长',
};

const systemReasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', '没有这个文件或文件夹'],
  ['EACCES', '没有权限'],
  ['EPERM', '系统不允许'],
  ['EISDIR', '这是文件夹'],
  ['ENOTDIR', '路径中有一段不是文件夹'],
  ['ELOOP', '符号链接绕成了圈'],
  ['EMFILE', '打开的文件过多'],
  ['EIO', '磁盘读写出错'],
  ['EBUSY', '文件正被其他程序占用'],
  ['ENOSPC', '磁盘已满'],
  ['EDQUOT', '磁盘配额已用完'],
  ['EFBIG', '文件超过系统允许的大小'],
  ['EROFS', '磁盘是只读的'],
  ['ENAMETOOLONG', '路径过长'],
  ['EEXIST', '同名文件挡在路径上'],
  ['no-match', '没有与之相符的文件'],
  ['empty-folder', '文件夹中没有清单文件'],
  ['not-a-file', '不是普通文件'],
  ['too-large', '文件超过 2 GB'],
]);

export function systemReason(reason: string): string {
  return systemReasons.get(reason) ?? reason;
}

/** A field's name on screen; whatever is no field is said as it is. */
export function fieldName(field: string): string {
  return new Map<string, string>(Object.entries(names.fields)).get(field) ?? field;
}

const origins: ReadonlyMap<string, string> = new Map([
  ['header', '表头'],
  ['unit-row', '单位行'],
  ['preamble', '表前文字'],
  ['note', '表后说明'],
  ['above', '上一张表'],
  ['assumed', '推定'],
  ['column', '表内栏目'],
  ['section', '分组行'],
  ['file', '文件名'],
  ['file-name', '文件名'],
  ['folder', '文件夹名'],
  ['sheet', '工作表名'],
  ['title', '标题'],
  ['reporter', '填报单位'],
  ['option', '命令选项'],
  ['cell', '单元格'],
  ['rest', '同批其他文件'],
]);

/** Where a statement was found; a field is named as a column. */
export function origin(from: string): string {
  return origins.get(from) ?? fieldName(from);
}

/** `8,000万元`, `1.2亿元`: whole 亿 and beyond in 亿元, two decimals at most. */
export function yuan(value: Yuan): string {
  const isLarge = Math.abs(value) >= YUAN_PER_YI;
  return isLarge
    ? `${groupedQuotient(value, YUAN_PER_YI)}亿元`
    : `${groupedQuotient(value, YUAN_PER_WAN)}万元`;
}

/** What an amount is a thousand times off. */
export function slipReference(against: string): string {
  if (against === 'median') return '本表项目中位数';
  return against === 'lastMonth' ? '上月的' : fieldName(against);
}

/** 表头8栏，本行多出1栏 */
/** 表头8栏，本行9栏，多出1栏 */
export function recordWidths(expected: number, found: number): string {
  if (found === expected) return `本行与表头同为${expected}栏`;
  const difference = Math.abs(found - expected);
  return `表头${expected}栏，本行${found}栏，${found > expected ? '多出' : '少了'}${difference}栏`;
}

export function likelyShift(
  likely: FindingFacts['text/shifted-row']['likely'],
  torn: readonly string[],
): string {
  switch (likely) {
    case 'thousands':
      return `可能是未加引号的千位分隔符${torn.join('、')}`;
    case 'text':
      return `可能是“${torn.join('”“')}”中的分隔符没有加引号`;
    case 'missing':
      return '可能缺了分隔符，或一行断成了两行';
    case 'unlabelled':
      return '可能是某格中的分隔符没有加引号，或表头缺了一栏';
  }
}
