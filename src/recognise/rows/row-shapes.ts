import { isBlank } from '../../normalise/blank.ts';

/** Finds rows below a header that are no projects, by their shape. */

/** 1 2 3 …, 甲 乙 1 2 …, 5=3/4: the row that numbers the columns. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  let last = 0;
  let letters = 0;
  for (const text of texts) {
    const plain = text.normalize('NFKC').replace(/[()[\]]/g, '');
    if (isBlank(plain)) continue;
    if (/^(?:[甲乙丙丁戊己庚辛]|[A-Z]{1,2}|栏次|栏目|栏号|列次|列号|序|序号|编号)$/.test(plain)) {
      letters += 1;
      continue;
    }
    const digits = /^(\d{1,3})(?:=.*)?$/.exec(plain.replace(/\s/g, ''));
    if (digits === null) {
      if (/^[\d\s=+÷/*×%-]+$/.test(plain)) continue;
      return false;
    }
    const value = Number(digits[1]);
    if (value <= last) return false;
    last = value;
  }
  return last === 0 ? letters === texts.length : last <= texts.length + 5;
}

/** 万元 | 万元 | % | 年月: units in a row of their own. */
export function isUnitRow(texts: readonly string[]): boolean {
  let hasMoney = false;
  for (const text of texts) {
    const word = text.normalize('NFKC').replace(/[()\s]/g, '');
    if (MONEY.test(word)) hasMoney = true;
    else if (!OTHER_UNITS.test(word)) return false;
  }
  return hasMoney;
}

/** The header repeated, as on every printed page: the same labels in the same columns and nothing else. */
export function repeatsHeader(
  cells: readonly LabelledCell[],
  labels: ReadonlyMap<number, ReadonlySet<string>>,
): boolean {
  return cells.every(({ column, text }) => labels.get(column)?.has(text));
}

export interface LabelledCell {
  readonly column: number;
  readonly text: string;
}

const MONEY = /^(?:[十百千]?[万亿]|[百千])?元$/;
const OTHER_UNITS = /^(?:单位|计量单位|年月|年|月|年月日|日期|文字|[-—/]|%|个|项|是否|是\/否|[A-Za-z]{1,4})$/;
