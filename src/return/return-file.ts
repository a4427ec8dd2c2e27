import type { Workbook } from '../model/sheet.ts';
import { Fault } from '../read/xlsx/fault.ts';
import { plainWorkbook } from '../write/xlsx/plain-workbook.ts';
import { sheetNames } from '../write/xlsx/sheet-name.ts';
import type { Mark, ReturnWords } from './mark.ts';
import { returnWorkbook } from './return-workbook.ts';

/**
 * What is returned to a submitter. For an .xlsx, its own package with the marks. For another kind of file, or a
 * package damaged outside its cells, an .xlsx of its rows with the same marks. For a file that could not be read, the
 * list of its faults.
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
      // A part without cells is damaged, such as the comments: the rows are returned without it.
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
