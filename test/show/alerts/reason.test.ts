import { describe, expect, test } from 'vitest';
import { alerts as en } from '../../../src/language/en/alerts.ts';
import { alerts as zh } from '../../../src/language/zh-CN/alerts.ts';
import { alertRules as rulesEn } from '../../../src/ledgers/project/words/en/alerts.ts';
import { alertRules as rulesZh } from '../../../src/ledgers/project/words/zh-CN/alerts.ts';
import type { ShownLight } from '../../../src/show/alerts/alerts.ts';
import { reasonText } from '../../../src/show/alerts/reason.ts';

const PERIOD = { year: 2024, month: 6 };
const ABOUT = { period: PERIOD, unitOf: () => 'months' as const };

/** A light that has cleared: the project has begun, has finished, or the rule no longer applies to it. */
function cleared(rule: string): ShownLight {
  return {
    rule: { rule, of: 'project', levels: [], isGrey: false },
    light: undefined,
    was: 'yellow',
    state: 'cleared',
    since: { year: 2024, month: 4 },
    months: 2,
    facts: { holds: false, values: {} },
    asOf: PERIOD,
    waived: undefined,
  };
}

describe('a light that has cleared without facts says its name alone', () => {
  test.each(Object.entries(rulesZh))('%s', (rule, { name }) => {
    expect(reasonText(cleared(rule), ABOUT, zh, rulesZh)).toBe(name);
  });

  test.each(Object.entries(rulesEn))('%s in English', (rule, { name }) => {
    expect(reasonText(cleared(rule), ABOUT, en, rulesEn)).toBe(name);
  });
});
