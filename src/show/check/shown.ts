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
 * A month as it was checked, in every format. Programs know a file by its path and a severity by its word in the
 * documents, people a file by its name.
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

/** What the files of a folder are called, in the order in which they are written. */
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
