import type { FactWords } from '../../findings/entry.ts';
import { anyFieldTitle, ledgerTitle } from '../../ledgers/ledgers.ts';
import { listedAmount, yuan } from '../../write/spoken/en.ts';
import { names } from './names.ts';

export const factWords: FactWords = {
  fieldName,
  ledgerName: (ledger) => ledgerTitle(ledger, 'en') ?? 'a project list',
  origin,
  kinds: names.kinds,
  systemReason,
  yuan,
  amount: listedAmount,
};

const systemReasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'the system does not permit it'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['ELOOP', 'symbolic links run in a circle'],
  ['EMFILE', 'too many open files'],
  ['EIO', 'the disk failed'],
  ['EBUSY', 'another program holds the file'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EFBIG', 'the file is larger than the system allows'],
  ['EROFS', 'the disk is read-only'],
  ['ENAMETOOLONG', 'the path is too long'],
  ['EEXIST', 'a file of that name is in the way'],
  ['no-match', 'no file fits the pattern'],
  ['empty-folder', 'the folder holds no lists'],
  ['not-a-file', 'it is no regular file'],
  ['too-large', 'it is larger than 2 GB'],
  ['too-large-for-settings', 'it is far too large for a file of settings'],
  ['not-whole', 'it is not whole'],
  ['written-otherwise', 'the disk gave back something else than was written; check the disk'],
]);

export function systemReason(reason: string): string {
  return systemReasons.get(reason) ?? reason;
}

export function fieldName(field: string): string {
  return (
    new Map<string, string>(Object.entries(names.fields)).get(field) ?? anyFieldTitle(field, 'en') ?? field
  );
}

const origins: ReadonlyMap<string, string> = new Map([
  ['header', 'the header'],
  ['unit-row', 'the unit row'],
  ['preamble', 'the words above the table'],
  ['note', 'a note below the table'],
  ['above', 'the table above'],
  ['assumed', 'an assumption'],
  ['column', 'the column'],
  ['section', 'the section row'],
  ['file', 'the file name'],
  ['file-name', 'the file name'],
  ['folder', 'the folder name'],
  ['sheet', 'the sheet name'],
  ['title', 'the title'],
  ['reporter', 'the reporting agency'],
  ['option', 'the option'],
  ['cell', 'the cell'],
  ['rest', 'the other files of the batch'],
]);

function origin(from: string): string {
  return origins.get(from) ?? fieldName(from);
}
