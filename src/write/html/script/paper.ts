/** Width and height of a sheet in landscape, in mm. */
const SHEETS: Readonly<Record<string, readonly [number, number]>> = {
  A0: [1189, 841],
  A1: [841, 594],
  A2: [594, 420],
  A3: [420, 297],
  A4: [297, 210],
};
const MARGIN = 10;
const MM_PER_POINT = 25.4 / 72;
/** In points: smaller letters cannot be read, larger ones no wall needs. */
const SMALLEST = 9;
const LARGEST = 28;
/**
 * Multiples of the letter size: width of a line, its height, height of all above the lines, and of a row of the heat
 * map.
 */
const LINE_WIDTH = 92;
const LINE_HEIGHT = 1.9;
const ABOVE = 26;
const HEAT_ROW = 1.7;

/** Browsers take the paper size of `@page` before that of the print dialog, so the choice is written there. */
export function paperChooser(table: HTMLTableElement) {
  const chosen = document.getElementById('paper') as HTMLSelectElement;
  const sheet = document.styleSheets[0]!;
  const { style } = document.documentElement;
  const adjust = () => {
    const [width, height] = SHEETS[chosen.value] ?? SHEETS.A3!;
    const former = [...sheet.cssRules].findIndex((rule) => rule instanceof CSSPageRule);
    if (former >= 0) sheet.deleteRule(former);
    sheet.insertRule(`@page { size: ${width}mm ${height}mm; margin: ${MARGIN}mm; }`, sheet.cssRules.length);
    const lines = table.querySelectorAll('tbody:not([hidden]) tr:not([hidden])').length;
    const heat = document.querySelectorAll('.heat tr').length;
    const { size, columns } = layOut(lines, heat, width - 2 * MARGIN, height - 2 * MARGIN);
    style.setProperty('--print', `${size}pt`);
    style.setProperty('--columns', String(columns));
  };
  chosen.addEventListener('change', adjust);
  adjust();
  return { adjust };
}

/**
 * The largest letters in which everything fits on one sheet, with as many columns as there is room for; else the
 * smallest.
 */
function layOut(
  lines: number,
  heat: number,
  width: number,
  height: number,
): { size: number; columns: number } {
  let columns = 1;
  for (let size = LARGEST; size >= SMALLEST; size -= 0.5) {
    const letter = size * MM_PER_POINT;
    const rows = (height / letter - ABOVE - heat * HEAT_ROW) / LINE_HEIGHT;
    columns = Math.max(1, Math.floor(width / (LINE_WIDTH * letter)));
    if (lines <= columns * Math.floor(rows) && width >= LINE_WIDTH * letter) return { size, columns };
  }
  return { size: SMALLEST, columns };
}
