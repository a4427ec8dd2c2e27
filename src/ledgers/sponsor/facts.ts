import type { Shade } from '../../calculate/alerts/rules.ts';
import { USUAL_FIVE } from '../../model/configuration.ts';
import { type Entry, textOf } from '../entries/entry.ts';
import type { Fact, LedgerField } from '../ledger.ts';
import { lightWord } from '../lines/light-words.ts';
import { fact } from '../lines/lines.ts';
import { SPONSOR_FIELDS } from './fields.ts';

/** The columns of the office's five that a list of sponsors leaves blank. A project list has no such columns. */
export function lacking(entry: Entry): readonly LedgerField[] {
  if (entry.from !== undefined) return [];
  const five = textOf(entry, 'five')?.split('、') ?? USUAL_FIVE;
  return SPONSOR_FIELDS.filter(({ field }) => five.includes(field) && !entry.values.has(field));
}

export function isSponsored({ values }: Entry): boolean {
  return values.has('sponsor');
}

/** The project's most serious light; unknown where alerts cannot be computed, or do not know the project. */
function lit(shade: Shade, en: string): Fact {
  const word = lightWord(shade);
  return {
    id: shade,
    kind: 'count',
    title: { 'zh-CN': word, en },
    of(entry) {
      const light = textOf(entry, 'light');
      return light === undefined ? undefined : light === word;
    },
    evidence: 'light',
  };
}

export const SPONSOR_FACTS: readonly Fact[] = [
  fact('sponsored', '有包联领导', 'Sponsored', 'sponsor', isSponsored),
  fact('incomplete', '五个一不全', 'Five incomplete', 'name', (entry) =>
    entry.from === undefined ? lacking(entry).length > 0 : undefined,
  ),
  fact(
    'lacks',
    '缺项',
    'Lacks',
    'name',
    (entry) =>
      lacking(entry)
        .map(({ title }) => title['zh-CN'])
        .join('、') || undefined,
  ),
  fact('source', '来源', 'Source', 'name', ({ from }) => (from === undefined ? '包联清单' : '项目清单')),
  lit('red', 'Red'),
  lit('yellow', 'Yellow'),
  lit('blue', 'Blue'),
  lit('grey', 'Grey'),
];
