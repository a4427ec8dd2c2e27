import type { Formula, MedianFormula, SumFormula } from '../../model/formula.ts';
import type { LayoutCell, LayoutRow } from '../../model/layout.ts';
import { DECIMALS } from '../../model/quantity.ts';
import { difference, type Ratio } from '../../model/ratio.ts';
import { columnName } from '../../model/source.ts';
import { YUAN_PER_UNIT } from '../../model/yuan.ts';
import { type DisplayUnit, decimalsOf, NOTHING } from '../amounts.ts';
import type { Detail } from './detail.ts';
import { workbookText } from './text.ts';

/** The place that a formula is written for. */
export interface FormulaPlace {
  readonly detail: Detail;
  readonly row: LayoutRow;
  readonly rowNumber: number;
  readonly unit: DisplayUnit;
}

/**
 * A cell's formula in the spreadsheet's own language, without the leading `=`. Undefined if the cell has none, or if
 * a spreadsheet would not compute exactly the cell's value: then only the value is written.
 *
 * The detail sheet holds doubles of 万元, whose sum may be off in the last bits; rounding it to whole 元 restores the
 * exact sum, so that recalculating never changes a figure.
 */
export function spreadsheetFormula(cell: LayoutCell, place: FormulaPlace): string | undefined {
  const formula = 'formula' in cell ? cell.formula : undefined;
  if (formula === undefined || !yields(formula, cell, place.detail)) return undefined;
  switch (formula.op) {
    case 'sum':
      return figure(formula, place);
    case 'median':
      return medianExpression(formula, place.detail);
    case 'ratio': {
      const parts = quotientParts(formula, place);
      return parts && `IF(${parts.denominator}=0,"${NOTHING}",${parts.numerator}/${parts.denominator})`;
    }
    case 'lead':
      return leadExpression(formula, place);
  }
}

type RatioFormula = Extract<Formula, { op: 'ratio' | 'lead' }>;
type LeadFormula = Extract<Formula, { op: 'lead' }>;

function yields(formula: Formula, cell: LayoutCell, detail: Detail): boolean {
  if (formula.op === 'sum') {
    const isKind = cell.type === detail.kind(formula.column);
    const isSum = cell.type === 'money' || cell.type === 'count' || cell.type === 'quantity';
    return isKind && isSum && detail.sum(formula) === cell.value;
  }
  if (formula.op === 'median') return cell.type === 'quantity' && detail.median(formula) === cell.value;
  const numerator = detail.sum(formula.numerator);
  const denominator = detail.sum(formula.denominator);
  if (numerator === undefined || denominator === undefined || denominator === 0) return false;
  const rate = { numerator, denominator };
  if (formula.op === 'ratio') return cell.type === 'percent' && equal(cell.value, rate);
  return (
    cell.type === 'points' &&
    equal(cell.value, difference(rate, { numerator: formula.month, denominator: 12 }))
  );
}

function equal(first: Ratio, second: Ratio): boolean {
  return (
    BigInt(first.numerator) * BigInt(second.denominator) ===
    BigInt(second.numerator) * BigInt(first.denominator)
  );
}

/** (rate − month / 12) × 100, rounded far below the shown decimal to remove the errors of doubles. */
function leadExpression(formula: LeadFormula, place: FormulaPlace): string | undefined {
  const lead = (rate: string) => `ROUND((${rate}-${formula.month}/12)*100,8)`;
  const rate = reference(place, (other) => other?.op === 'ratio' && isSameQuotient(other, formula));
  if (rate !== undefined) return `IF(ISNUMBER(${rate}),${lead(rate)},"${NOTHING}")`;
  const parts = quotientParts(formula, place);
  return (
    parts && `IF(${parts.denominator}=0,"${NOTHING}",${lead(`${parts.numerator}/${parts.denominator}`)})`
  );
}

/** Numerator and denominator: the row's own cells if it shows both, so that a reader sees what is divided. */
function quotientParts(
  formula: RatioFormula,
  place: FormulaPlace,
): { readonly numerator: string; readonly denominator: string } | undefined {
  const own = (sum: SumFormula) => reference(place, (other) => other?.op === 'sum' && isSameSum(other, sum));
  const ownNumerator = own(formula.numerator);
  const ownDenominator = own(formula.denominator);
  if (ownNumerator !== undefined && ownDenominator !== undefined) {
    return { numerator: ownNumerator, denominator: ownDenominator };
  }
  const numerator = figure(formula.numerator, place);
  const denominator = figure(formula.denominator, place);
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}

/** A sum over the detail sheet in this table's unit; money is rounded to whole 元. */
function figure(formula: SumFormula, place: FormulaPlace): string | undefined {
  const { detail, unit } = place;
  const sum = sumExpression(formula, detail);
  const kind = detail.kind(formula.column);
  if (sum !== undefined && kind === 'quantity') return `ROUND(${sum},${DECIMALS})`;
  if (sum === undefined || kind !== 'money') return sum;
  const scale = YUAN_PER_UNIT[unit] / YUAN_PER_UNIT[detail.unit];
  const scaled = scale === 1 ? sum : scale > 1 ? `${sum}/${scale}` : `${sum}*${1 / scale}`;
  return `ROUND(${scaled},${decimalsOf(unit)})`;
}

/**
 * The median of the rows that meet all conditions and state a number: an array formula, because there is no
 * MEDIANIFS.
 */
function medianExpression({ column, where }: MedianFormula, detail: Detail): string | undefined {
  const range = detail.range(column);
  const tests = [`ISNUMBER(${range})`];
  for (const { column: tested, is } of where) {
    if (criterion(is) === undefined) return undefined;
    tests.push(`(${detail.range(tested)}="${is.replaceAll('"', '""')}")`);
  }
  return `ROUND(MEDIAN(IF(${tests.join('*')},${range})),${DECIMALS})`;
}

/** Whether a cell's formula is an array formula, which must be marked in the XML. */
export function isOverArrays(cell: LayoutCell): boolean {
  return 'formula' in cell && cell.formula?.op === 'median';
}

function sumExpression(formula: SumFormula, detail: Detail): string | undefined {
  const range = detail.range(formula.column);
  if (formula.where.length === 0) return `SUM(${range})`;
  const criteria: string[] = [];
  for (const { column, is } of formula.where) {
    const literal = criterion(is);
    if (literal === undefined) return undefined;
    criteria.push(`${detail.range(column)},${literal}`);
  }
  return `SUMIFS(${range},${criteria.join(',')})`;
}

/**
 * A criterion that matches only this text: wildcards and quotes are escaped, an operator at the start is disarmed; a
 * lone `=` finds empty cells. Undefined for texts that no criterion can express: line breaks, characters that are
 * written as `_x0001_`, more than Excel's 255 characters.
 */
function criterion(text: string): string | undefined {
  if (text !== workbookText(text) || text.includes('\n')) return undefined;
  const escaped = text.replace(/[~*?]/g, '~$&').replaceAll('"', '""');
  const literal = text === '' || /^[=<>]/.test(text) ? `=${escaped}` : escaped;
  return literal.length > 255 ? undefined : `"${literal}"`;
}

/** The address of the first cell in the row with the wanted formula. */
function reference(
  place: FormulaPlace,
  isWanted: (formula: Formula | undefined) => boolean,
): string | undefined {
  const index = place.row.cells.findIndex(
    (cell) => 'formula' in cell && isWanted(cell.formula) && yields(cell.formula!, cell, place.detail),
  );
  return index < 0 ? undefined : `${columnName(index + 1)}${place.rowNumber}`;
}

function isSameQuotient(first: RatioFormula, second: RatioFormula): boolean {
  return isSameSum(first.numerator, second.numerator) && isSameSum(first.denominator, second.denominator);
}

function isSameSum(first: SumFormula, second: SumFormula): boolean {
  return (
    first.column === second.column &&
    first.where.length === second.where.length &&
    first.where.every(({ column, is }, index) => {
      const other = second.where[index];
      return column === other?.column && is === other.is;
    })
  );
}
