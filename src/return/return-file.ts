import type { Workbook } from '../model/sheet.ts';
import { Fault } from '../read/xlsx/fault.ts';
import { plainWorkbook } from '../write/xlsx/plain-workbook.ts';
import { sheetNames } from '../write/xlsx/sheet-name.ts';
import type { Mark, ReturnWords } from './mark.ts';
import { returnWorkbook } from './return-workbook.ts';

/**
 * What goes back to a submitter: an .xlsx with its own package and the marks; for files of other kinds, and a package that is
 * damaged where nobody reads it, an .xlsx of their rows with the same marks; for one that could not be read, the list of what is wrong with it.
 */
export async function returnFile(
  file: string,
  bytes: Uint8Array,
  workbook: Workbook | undefined,
  marks: readonly Mark[],
  words: ReturnWords,
): Promise<Uint8Array> {
  if (workbook?.format === 'xlsx') {
    try {
      return await returnWorkbook(file, bytes, marks, words);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // Something is damaged that holds no cells, such as the comments: the rows go back without it.
    }
  }
  if (workbook === undefined) {
    const whole = marks.map((mark) => ({ ...mark, sheet: undefined, row: undefined, column: undefined }));
    return returnWorkbook(file, plainWorkbook({ format: 'xlsx', sheets: [] }, []), whole, words);
  }
  const names = sheetNames(workbook.sheets.map(({ name }) => (name === '' ? words.list : name)));
  const renamed = new Map(workbook.sheets.map(({ name }, at) => [name, names[at]!]));
  const own = marks.map((mark) =>
    mark.row === undefined ? mark : { ...mark, sheet: renamed.get(mark.sheet ?? '') ?? mark.sheet },
  );
  return returnWorkbook(file, plainWorkbook(workbook, names), own, words);
}
