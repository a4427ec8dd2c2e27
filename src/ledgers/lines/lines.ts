import type { FigureDefinition, ListDefinition } from '../../calculate/account.ts';
import type { Condition } from '../../model/formula.ts';
import type { FieldKind } from '../../model/table.ts';
import type { Fact, LedgerField } from '../ledger.ts';

/*
 * The lines of a ledger's tables. Each begins with its id and its title, first in Chinese, then in English.
 */

export function field(
  kind: FieldKind,
  id: string,
  zh: string,
  en: string,
  more: Omit<LedgerField, 'field' | 'kind' | 'title'>,
): LedgerField {
  return { field: id, kind, title: { 'zh-CN': zh, en }, ...more };
}

type FactOf<Kind extends Fact['kind']> = Extract<Fact, { readonly kind: Kind }>;
type MoreOfFact = Pick<Fact, 'isShown' | 'plain'>;

/** A fact that is a word, or holds or not. Its evidence is the field whose cell proves it. */
export function fact(
  id: string,
  zh: string,
  en: string,
  evidence: string,
  of: Extract<Fact, { readonly kind?: undefined }>['of'],
  more?: MoreOfFact,
): Fact {
  return { id, title: { 'zh-CN': zh, en }, of, evidence, ...more };
}

export const countFact = factOfKind('count');
export const moneyFact = factOfKind('money');
export const quantityFact = factOfKind('quantity');
export const percentFact = factOfKind('percent');

function factOfKind<Kind extends NonNullable<Fact['kind']>>(kind: Kind) {
  return (id: string, zh: string, en: string, evidence: string, of: FactOf<Kind>['of'], more?: MoreOfFact) =>
    ({ id, kind, title: { 'zh-CN': zh, en }, of, evidence, ...more }) as FactOf<Kind>;
}

export function figure(
  id: string,
  zh: string,
  en: string,
  of: FigureDefinition['of'],
  more?: Pick<FigureDefinition, 'by' | 'isRare' | 'span'>,
): FigureDefinition {
  return { id, title: { 'zh-CN': zh, en }, of, ...more };
}

/** Entries that somebody has to look at. */
export function list(
  id: string,
  zh: string,
  en: string,
  where: readonly Condition[],
  more?: Pick<ListDefinition, 'columns' | 'orderedBy'>,
): ListDefinition {
  return { id, title: { 'zh-CN': zh, en }, where, ...more };
}
