import type { FactWords } from '../../findings/entry.ts';
import { anyFieldTitle, ledgerTitle } from '../../ledgers/ledgers.ts';
import { yuan } from '../../write/spoken/zh-CN.ts';
import { names } from './names.ts';

export const factWords: FactWords = {
  fieldName,
  ledgerName: (ledger) => ledgerTitle(ledger, 'zh-CN') ?? '项目清单',
  origin,
  kinds: names.kinds,
  systemReason,
  yuan,
  amount: (listed) => listed,
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
  ['too-large-for-settings', '文件太大，不像是设置文件'],
  ['not-whole', '内容不完整'],
  ['written-otherwise', '写进磁盘的与要写的不同，请检查磁盘'],
]);

export function systemReason(reason: string): string {
  return systemReasons.get(reason) ?? reason;
}

export function fieldName(field: string): string {
  return (
    new Map<string, string>(Object.entries(names.fields)).get(field) ?? anyFieldTitle(field, 'zh-CN') ?? field
  );
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

function origin(from: string): string {
  return origins.get(from) ?? fieldName(from);
}
