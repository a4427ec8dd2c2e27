import { folderFile, type Shown, type Tabled } from '../../write/formats.ts';
import type { ShortenName } from '../file-names.ts';
import {
  type Checked,
  checkDocument,
  checkTable,
  findingDocuments,
  programTable,
  receiptsTable,
  withShortNames,
} from './check.ts';
import { type CheckOptions, renderCheck } from './picture.ts';
import type { CheckWords } from './words.ts';

/**
 * The checked month in every format. Programs get a file's path and a severity's fixed word; people get the file's
 * name.
 */
export function checkShown(checked: Checked, shorten: ShortenName, drawing: CheckOptions): Shown {
  const { words, speech } = drawing;
  const shown = withShortNames(checked, shorten);
  const tabled: Tabled = {
    document: () => checkDocument(checked, speech.describe),
    tables: (format) =>
      format === 'xlsx' || format === 'md'
        ? [receiptsTable(shown, words), checkTable(shown, words, speech)]
        : [programTable(checked, words, speech)],
    lines: () => findingDocuments(checked, speech.describe),
    heading: words.heading(checked.period.year, checked.period.month),
  };
  return {
    ...tabled,
    picture: () => renderCheck(shown, drawing),
    folder: () => filesIn(words).map(({ name, format }) => folderFile(name, format, tabled)),
  };
}

/** The names of the files in a folder, in the order of writing. */
export function checkFolder(words: CheckWords): readonly string[] {
  return filesIn(words).map(({ name }) => name);
}

function filesIn({ files }: CheckWords) {
  return [
    { name: files.workbook, format: 'xlsx' },
    { name: 'check.json', format: 'json' },
    { name: files.findings, format: 'csv' },
  ] as const;
}
