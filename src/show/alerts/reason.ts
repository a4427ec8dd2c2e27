import type { Facts } from '../../calculate/alerts/level.ts';
import { formatPeriod } from '../../model/period.ts';
import { formatDate } from '../../model/plain-date.ts';
import { fraction, type Ratio, roundRatio } from '../../model/ratio.ts';
import type { FactUnit, ShownAlerts, ShownLight } from './alerts.ts';
import type { AlertRuleWords, AlertWords } from './words.ts';

/** Why a light is lit, in words: `应开工未开工：计划2023-07开工，逾期3个月`. */
export function reasonText(
  light: ShownLight,
  { period, unitOf }: Pick<ShownAlerts, 'period' | 'unitOf'>,
  words: AlertWords,
  rules: AlertRuleWords,
): string {
  const { rule, facts, months, asOf } = light;
  const own = rules[rule.rule];
  const name = own?.name ?? rule.rule;
  const said =
    facts === undefined || own === undefined || isOver(light)
      ? ''
      : own.reason(factTexts(light, unitOf), months);
  const late = formatPeriod(asOf) === formatPeriod(period) ? '' : words.asOf(formatPeriod(asOf));
  return [name, said].filter((part) => part !== '').join(words.colon) + late;
}

/** It cleared because its reason no longer applies (the project has started), so nothing is left to say. */
function isOver({ light, facts }: ShownLight): boolean {
  const left = [...Object.values(facts?.values ?? {}), ...Object.values(facts?.dates ?? {})];
  return light === undefined && left.every((value) => value === undefined);
}

/** The same in a word or two: `进度滞后45.4个百分点`. */
export function shortReason(
  light: ShownLight,
  { unitOf }: Pick<ShownAlerts, 'unitOf'>,
  _: AlertWords,
  rules: AlertRuleWords,
): string {
  const own = rules[light.rule.rule];
  if (own === undefined) return light.rule.rule;
  return light.light === undefined ? own.name : own.name + own.short(factTexts(light, unitOf));
}

/** A rule's facts as text, and those that a level of the rule bounds. */
function factTexts({ rule, facts }: ShownLight, unitOf: ShownAlerts['unitOf']) {
  const bounded = new Set(rule.levels.flatMap(({ bounds }) => bounds.map(({ fact }) => fact)));
  const values = Object.entries(facts?.values ?? {});
  const texts = values.map(([fact, value]) => [
    fact,
    value === undefined ? undefined : factText(value, unitOf(rule.rule, fact)),
  ]);
  const dates = Object.entries(facts?.dates ?? {}).map(([field, date]) => [field, formatDate(date)]);
  const asked = [...bounded].map((fact) => [`${fact}?`, 'asked']);
  return Object.fromEntries([...texts, ...dates, ...asked]);
}

function factText(value: Ratio, unit: FactUnit): string {
  switch (unit) {
    case 'points':
      return roundRatio(value, 2, 1);
    case 'share':
      return `${roundRatio(value, 2, 1)}%`;
    case 'months':
    case 'days':
      return roundRatio(value, 0, 0);
  }
}

/** Facts for programs: fractions, counts, days as `2023-07`. */
export function plainFacts(facts: Facts | undefined): Readonly<Record<string, number | string | null>> {
  const values = Object.entries(facts?.values ?? {}).map(([fact, value]) => [
    fact,
    value === undefined ? null : fraction(value),
  ]);
  const dates = Object.entries(facts?.dates ?? {}).map(([field, date]) => [field, formatDate(date)]);
  return Object.fromEntries([...values, ...dates]);
}
