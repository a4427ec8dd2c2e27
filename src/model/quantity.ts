/**
 * A number with its unit (60000套, 9.5%), held exactly: in millionths of the unit, money in whole 元. Only quantities of
 * one unit are ever added up or compared.
 */
export interface Quantity {
  /** An integer. */
  readonly parts: number;
  /** `套`, `%`, `元`. 万套 is held as 套, and every unit of money as 元. Empty where nobody states it. */
  readonly unit: string;
  readonly sense?: QuantitySense | undefined;
}

/** What the words around a number say about it: 不少于20, 不超过5, 增长9.5%, 下降3%. */
export type QuantitySense = 'least' | 'most' | 'up' | 'down';

/** The unit in which money is held. */
export const MONEY = '元';

/** How many parts one unit has: money is held in whole 元, all else in millionths. */
export function partsOf(unit: string): number {
  return unit === MONEY ? 1 : 10 ** DECIMALS;
}

/** A quantity of so many whole units. */
export function inUnits(number: number, unit: string): Quantity {
  return { parts: number * partsOf(unit), unit };
}

/** The decimals that a quantity keeps, unless it is money. */
export const DECIMALS = 6;

/** The nearest number that JSON and a spreadsheet can hold. */
export function quantityNumber(parts: number, unit: string): number {
  return parts / partsOf(unit);
}

/**
 * The median of numbers in parts; of an even number of them, half way between the two in the middle, rounded to a
 * whole part.
 */
export function middle(parts: readonly number[]): number {
  const inOrder = [...parts].sort((one, other) => one - other);
  const upper = inOrder[Math.floor(inOrder.length / 2)]!;
  const lower = inOrder[Math.floor((inOrder.length - 1) / 2)]!;
  return Math.round((lower + upper) / 2);
}

/** The form in which it is stored, and in which a list may write it: `60000套`, `不少于20个`, `增长9.5%`. */
export function formatQuantity(quantity: Quantity): string {
  const { sense } = quantity;
  return `${sense === undefined ? '' : WORDS[sense]}${quantityText(quantity)}`;
}

/** The number and its unit: `60000套`. */
export function quantityText({ parts, unit }: Pick<Quantity, 'parts' | 'unit'>): string {
  return `${quantityNumber(parts, unit)}${unit}`;
}

/** Reads what `formatQuantity` writes; anything else is undefined. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = /^(不少于|不超过|增长|下降)?(-?\d+(?:\.\d+)?(?:e-\d+)?)(\D*)$/.exec(text);
  if (match === null) return undefined;
  const [, word, number = '', unit = ''] = match;
  const parts = Math.round(Number(number) * partsOf(unit));
  if (!Number.isSafeInteger(parts)) return undefined;
  const sense = SENSES.find((one) => WORDS[one] === word);
  return sense === undefined ? { parts, unit } : { parts, unit, sense };
}

const WORDS: Readonly<Record<QuantitySense, string>> = {
  least: '不少于',
  most: '不超过',
  up: '增长',
  down: '下降',
};
const SENSES = Object.keys(WORDS) as QuantitySense[];
