import {
  CELL,
  type CellKind,
  GENERAL,
  type NumberFormat,
  type Sheet,
  type ShownSection,
} from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT, type Yuan } from '../model/yuan.ts';
import { saysNothing } from './blank.ts';
import {
  LONGEST_AMOUNT,
  type MoneyDoubt,
  type MoneyReading,
  moneyOf,
  readMoneyWords,
  yuanInCell,
  yuanOfDecimal,
} from './money-words.ts';
import { EMPTY, textCell, UNREADABLE } from './reading.ts';
import { shownNumber, shownSection } from './shown-number.ts';

/**
 * Reads money → integer 元, rounded half-up from the decimal text. `unit` is the column's; a unit in the cell's words
 * or number format counts before it, and what the format shows counts before what is stored. Ranges, percentages,
 * foreign money, areas, dates and badly grouped thousands are unreadable.
 */
export function readMoney(cell: RawCell, unit: MoneyUnit): MoneyReading {
  const { kind, text, format } = cell;
  const plain = isBare(kind, format) ? yuanOfDecimal(text, unit) : Number.NaN;
  if (!Number.isNaN(plain)) return moneyOf(plain, undefined);
  if (kind === CELL.number) {
    if (OTHER_KINDS.has(format.kind)) return UNREADABLE;
    const section = shownSection(cell);
    return section === undefined
      ? moneyOf(yuanOfDecimal(text, unit), undefined)
      : readShown(cell, section, unit);
  }
  if (kind !== CELL.text) return UNREADABLE;
  return saysNothing(text) ? EMPTY : readMoneyWords(text, unit);
}

/** The amount of a cell that is a bare number and shown as such, as nearly all are; NaN for any other. */
export function plainYuan({ cells, formats }: Sheet, cell: number, unit: MoneyUnit): Yuan {
  const format = formats[cells.format(cell)] ?? GENERAL;
  return isBare(cells.kind(cell), format) ? yuanInCell(cells, cell, unit) : Number.NaN;
}

function isBare(kind: CellKind, format: NumberFormat): boolean {
  if (kind === CELL.text) return true;
  return kind === CELL.number && format.shown === undefined && !OTHER_KINDS.has(format.kind);
}

const OTHER_KINDS: ReadonlySet<NumberFormat['kind']> = new Set(['percent', 'date', 'time']);

/** Whether the text can only be an amount of money: a number with a unit of money. */
export function looksLikeMoney(text: string): boolean {
  return (
    text.length <= LONGEST_AMOUNT &&
    MONEY_WORD.test(text) &&
    readMoney(textCell(text), '元').state === 'value'
  );
}

/** Reads what the number format shows, as if somebody had typed it; a 0 is 0 whatever words stand beside it. */
function readShown(cell: RawCell, section: ShownSection, unit: MoneyUnit): MoneyReading {
  if (Number(cell.text) === 0) return moneyOf(0, undefined);
  const meaning = shownMeaning(section, cell.text.startsWith('-'), unit);
  if ('fault' in meaning) return { state: 'unreadable', fault: meaning.fault };
  const base = section.tens === 0 ? storedUnit(cell.format.shown!) : undefined;
  if (base !== undefined && base !== meaning.stored) return SHOWN_OTHERWISE;
  return moneyOf(yuanOfDecimal(cell.text, meaning.stored), meaning.doubt);
}

/** In what unit the numbers of a section are stored, and how certain that is; or why nobody can tell. */
type ShownMeaning =
  | { readonly stored: MoneyUnit; readonly doubt: MoneyDoubt | undefined }
  | { readonly fault: 'foreign' | 'shown-otherwise' };

/**
 * Worked out once for a section, by reading what it makes of a round number: the words around it are then read as any
 * text.
 */
function shownMeaning(section: ShownSection, isNegative: boolean, unit: MoneyUnit): ShownMeaning {
  const known = MEANINGS.get(section) ?? new Map<string, ShownMeaning>();
  MEANINGS.set(section, known);
  const key = `${isNegative}${unit}`;
  const meaning = known.get(key) ?? tryOut(section, isNegative, unit);
  known.set(key, meaning);
  return meaning;
}

const MEANINGS = new WeakMap<ShownSection, Map<string, ShownMeaning>>();

function tryOut(section: ShownSection, isNegative: boolean, unit: MoneyUnit): ShownMeaning {
  if (section.shows !== 'number') return { fault: 'shown-otherwise' };
  const zeros = ROUND - section.tens;
  const unlabelled = LABEL.test(section.before) ? { ...section, before: '' } : section;
  const shown = shownNumber(`${isNegative ? '-' : ''}1${'0'.repeat(zeros)}`, unlabelled);
  const read = readMoneyWords(shown, unit);
  if (read.state !== 'value')
    return { fault: (read.state === 'unreadable' && read.fault) || 'shown-otherwise' };
  if (read.value < 0 !== isNegative) return { fault: 'shown-otherwise' };
  const worth = Math.abs(read.value) / 10 ** zeros;
  // A scale without any unit (thousands shown under 万元) leaves open which of the two was meant.
  const stored = UNITS.find((one) => YUAN_PER_UNIT[one] === worth);
  if (stored === undefined) return { fault: 'shown-otherwise' };
  const own = read.doubt === 'negative' ? undefined : read.doubt;
  return { stored, doubt: own ?? (stored === unit ? undefined : 'as-shown') };
}

/** Words before a number that say what it is, not how much: `"合计："0`. */
const LABEL = /^\s*(?:合|总|小|共|累)?(?:计|投资额?|金额|数额?|额)\s*[:：]?\s*$/;

/** The power of ten of the round number. */
const ROUND = 6;

/**
 * The unit in which the numbers of a format are stored, if one of its sections shows it regardless of the column:
 * `[>=10000]0!.0,"万";0`.
 */
function storedUnit(sections: readonly ShownSection[]): MoneyUnit | undefined {
  for (const section of sections) {
    if (section.tens === 0) continue;
    const [one, other] = [shownMeaning(section, false, '元'), shownMeaning(section, false, '亿元')];
    if ('stored' in one && 'stored' in other && one.stored === other.stored) return one.stored;
  }
  return undefined;
}

const UNITS = Object.keys(YUAN_PER_UNIT) as MoneyUnit[];
const SHOWN_OTHERWISE = { state: 'unreadable', fault: 'shown-otherwise' } as const;

const MONEY_WORD = /[元圆万萬亿億¥￥]/;
