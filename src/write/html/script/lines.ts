import type { ChartData, LineData } from '../wall-chart/data.ts';
import { toldOf } from './cells.ts';

/** What the reader filters by: words, groups by grouping, and a light or mark. */
export interface Asked {
  readonly words: readonly string[];
  readonly groups: readonly (readonly [grouping: number, key: number])[];
  readonly attention: string;
}

/** The state of the tools: filters, grouping, and the order of the lines. */
export function chartState(tools: HTMLFormElement) {
  const field = (id: string) => tools.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`);
  const pickers = [...tools.querySelectorAll<HTMLSelectElement>('[data-g]')];
  let order: { readonly by: string; readonly isDown: boolean } | undefined;
  return {
    get order() {
      return order;
    },
    /** The first click sorts upwards, the second downwards, the third restores the order of the lists. */
    sortBy(by: string | undefined): void {
      if (by === undefined) order = undefined;
      else if (order?.by !== by) order = { by, isDown: false };
      else order = order.isDown ? undefined : { by, isDown: true };
    },
    grouping(): number | undefined {
      const chosen = field('group')?.value ?? '';
      return chosen === '' ? undefined : Number(chosen);
    },
    asked(): Asked {
      return {
        words: (field('query')?.value ?? '')
          .trim()
          .toLowerCase()
          .split(/\s+/)
          .filter((word) => word !== ''),
        groups: pickers.flatMap((one) =>
          one.value === '' ? [] : [[Number(one.dataset.g), Number(one.value)] as const],
        ),
        attention: field('attention')?.value ?? '',
      };
    },
    /** The filters as the printed chart states them: `关注：红灯`. */
    said({ words: { colon } }: ChartData): readonly string[] {
      const asked = [
        ...tools.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, [data-g], #attention'),
      ];
      return asked.flatMap((one) => {
        if (one.value === '') return [];
        const title = one.parentElement?.firstChild?.textContent ?? '';
        const text = 'selectedOptions' in one ? one.selectedOptions[0]?.textContent : one.value;
        return [`${title}${colon}${text}`];
      });
    },
    inOrder({ lines }: ChartData, rows: readonly HTMLTableRowElement[]): readonly number[] {
      const places = lines.map((_, at) => at);
      if (order === undefined) return places;
      const { by, isDown } = order;
      const keys = lines.map((line, at) => keyOf(line, rows[at]!, by));
      return places.sort((one, other) => compared(keys[one], keys[other], isDown) || one - other);
    },
  };
}

type Key = number | undefined;

/** Lines without a value come last in both directions. */
function compared(one: Key, other: Key, isDown: boolean): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return isDown ? other - one : one - other;
}

function keyOf([groups, light, , finish]: LineData, row: HTMLTableRowElement, by: string): Key {
  switch (by) {
    case 'light':
      return light;
    case 'plan':
      return numberIn(row, 4);
    case 'done':
      return numberIn(row, 3);
    case 'rate':
      return numberIn(row, 2);
    case 'finish':
      return finish === 0 ? undefined : finish;
    case 'name':
      return undefined;
    default: {
      const key = groups[Number(by.slice(1))];
      return typeof key === 'number' ? key : key?.[0];
    }
  }
}

/** The figure in a column, counted from the right. */
function numberIn(row: HTMLTableRowElement, column: number): Key {
  const text = row.cells[row.cells.length - column]?.textContent ?? '';
  const value = Number.parseFloat(text.replace(/,/g, ''));
  return Number.isNaN(value) ? undefined : value;
}

/** Whether a line matches the filters. Words are searched in all its values. */
export function matching(
  data: ChartData,
  rows: readonly HTMLTableRowElement[],
  asked: Asked,
): (line: number) => boolean {
  const { words, groups, attention } = asked;
  const at = Number(attention.slice(1));
  return (line) => {
    const [groupsOf, light, marks] = data.lines[line]!;
    if (attention.startsWith('l') && light !== at) return false;
    if (attention.startsWith('m') && (marks & (1 << at)) === 0) return false;
    const isIn = ([grouping, key]: Asked['groups'][number]) => {
      const own = groupsOf[grouping];
      return typeof own === 'number' ? own === key : own?.includes(key) === true;
    };
    if (!groups.every(isIn)) return false;
    if (words.length === 0) return true;
    const text = textOf(line, data, rows);
    return words.every((word) => text.includes(word));
  };
}

const texts = new Map<number, string>();

function textOf(line: number, data: ChartData, rows: readonly HTMLTableRowElement[]): string {
  let text = texts.get(line);
  if (text === undefined) {
    const name = rows[line]!.querySelector('th')?.textContent ?? '';
    const values = data.fields.map((_, field) => toldOf(data, rows[line]!, line, field));
    text = [name, ...values].join('\n').toLowerCase();
    texts.set(line, text);
  }
  return text;
}
