/** Width and height of a sheet that lies, in mm. */
const SHEETS: Readonly<Record<string, readonly [number, number]>> = {
  A0: [1189, 841],
  A1: [841, 594],
  A2: [594, 420],
  A3: [420, 297],
  A4: [297, 210],
};
const MARGIN = 10;
const MM_PER_POINT = 25.4 / 72;
/** No smaller than can be read; no larger than a wall needs. */
const SMALLEST = 9;
const LARGEST = 28;
/** In letters: how wide a line must be, and how high each is; what stands over them, and a row of the months' table. */
const LINE_WIDTH = 92;
const LINE_HEIGHT = 1.9;
const ABOVE = 26;
const HEAT_ROW = 1.7;

/** The browser goes by the style sheet's page before its own settings, so the choice is written there. */
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

/** The largest letters in which everything fits on one sheet, in as many columns as these leave room for; else the smallest. */
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
