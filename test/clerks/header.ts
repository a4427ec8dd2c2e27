import type { Clerk } from './clerk.ts';
import type { Column } from './columns.ts';
import { type Cell, type Page, put, text } from './grid.ts';
import type { Line } from './lines.ts';
import type { Money } from './numbers.ts';

/** Where a list says its unit. */
export type UnitPlace = 'line' | 'heading' | 'title' | 'unit row' | 'sentence' | 'note' | 'sheet' | 'column';

export interface TableSpec {
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly money: Money;
  readonly unitPlace: UnitPlace;
}

/** The headings, merged over what they are about; returns the row below. */
export function putHeadings(
  clerk: Clerk,
  page: Page,
  { columns, money, unitPlace }: TableSpec,
  top: number,
  left: number,
): number {
  const levels = Math.max(...columns.map(({ heading }) => heading.length));
  // Some forms have a row more than they need, merged over from above.
  const depth = levels + (levels > 1 && clerk.does('a row of headings more than it takes', 12) ? 1 : 0);
  const isMerged = depth > levels || !clerk.does('headings of several levels not merged', 15);
  const style = clerk.choose('headings: unit', 2, '（万元）', [
    '(万元)',
    '\n（万元）',
    '（单位：万元）',
    '【万元】',
    '：万元',
    '/万元',
    '(单位:万元)',
  ]);
  const manner = clerk.choose('headings: written', 6, 'plainly', ['over two lines', 'spaced'] as const);
  for (const [at, column] of columns.entries()) {
    const { heading } = column;
    for (const [level, words] of heading.entries()) {
      const isLeaf = level === heading.length - 1;
      const isGroupGoingOn = !isLeaf && samePath(columns[at - 1]?.heading, heading, level);
      if (isGroupGoingOn) continue;
      const unit =
        isLeaf && column.kind === 'amount' && unitPlace === 'heading'
          ? style.replace('万元', (column.money ?? money).unit)
          : '';
      const value = `${MANNERS[manner](words)}${unit}`;
      put(page, top + level, left + at, { value, figure: isLeaf ? `heading ${column.id}` : undefined });
      const right = isLeaf ? at : lastOfGroup(columns, at, level);
      const bottom = isLeaf ? depth - 1 : level;
      if (isMerged && (right > at || bottom > level)) {
        page.merges.push({ top: top + level, left: left + at, bottom: top + bottom, right: left + right });
      }
    }
  }
  return top + depth;
}

function samePath(one: readonly string[] | undefined, other: readonly string[], level: number): boolean {
  return (
    one !== undefined &&
    one.length > level + 1 &&
    other.slice(0, level + 1).every((words, at) => words === one[at])
  );
}

function lastOfGroup(columns: readonly Column[], from: number, level: number): number {
  let at = from;
  while (at + 1 < columns.length && samePath(columns[at + 1]!.heading, columns[from]!.heading, level))
    at += 1;
  return at;
}

const MANNERS = {
  plainly: (words: string) => words,
  'over two lines': broken,
  spaced: (words: string) => (words.length > 5 ? words : [...words].join(' ')),
};

function broken(words: string): string {
  const middle = Math.ceil(words.length / 2);
  return words.length < 6 ? words : `${words.slice(0, middle)}\n${words.slice(middle)}`;
}

export function putUnitRow(page: Page, { columns, money }: TableSpec, row: number, left: number): number {
  for (const [at, { kind }] of columns.entries()) {
    if (kind === 'amount') put(page, row, left + at, text(money.unit));
    if (kind === 'rate') put(page, row, left + at, text('%'));
  }
  return row + 1;
}

export function putColumnNumbers(
  clerk: Clerk,
  page: Page,
  { columns }: TableSpec,
  row: number,
  left: number,
): number {
  const way = clerk.pick('column numbers', ['1 2 3', '甲 乙 1 2', '栏次 1 2']);
  for (const at of columns.keys()) {
    const number: Cell = way === '甲 乙 1 2' && at > 1 ? { value: at - 1 } : { value: at + 1 };
    put(
      page,
      row,
      left + at,
      way === '甲 乙 1 2' && at < 2
        ? text('甲乙'[at]!)
        : way === '栏次 1 2' && at === 0
          ? text('栏次')
          : number,
    );
  }
  return row + 1;
}
