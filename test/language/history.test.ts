import { describe, expect, test } from 'vitest';
import { describeDamage, describeHistoryNote } from '../../src/language/describe-damage.ts';
import { loadLanguage } from '../../src/language/language.ts';
import type { DamageFacts, DamageKind, HistoryNoteFacts, HistoryNoteKind } from '../../src/model/damage.ts';
import { damage, historyNote } from '../../src/model/damage.ts';
import { LANGUAGES } from '../../src/model/language-tag.ts';

const DAMAGES: { readonly [Kind in DamageKind]: DamageFacts[Kind] } = {
  missing: {},
  extra: {},
  'wrong-kind': {},
  unreadable: { reason: 'EACCES' },
  size: { bytes: 12, expected: 345 },
  changed: {},
  malformed: {},
  'other-format': { schema: 'kp.month/2' },
  misplaced: { period: '2023-08', version: 1 },
  total: { total: 'annualPlan', stored: 130_000_000, own: undefined },
  report: { figures: ['overall.rate'], count: 4 },
  'link-missing': { period: '2023-07', version: 2 },
  'head-differs': {},
  'list-changed': { period: '2023-08' },
  'list-added': { period: '2023-08' },
  'list-missing': { period: '2023-08' },
  'link-broken': { period: '2023-07', version: 2 },
};
const NOTES: { readonly [Kind in HistoryNoteKind]: HistoryNoteFacts[Kind] } = {
  'former-version': { period: '2023-08', before: '2023-07', version: 1 },
  'closed-late': { period: '2023-08', later: '2023-09' },
  gap: { from: '2023-05', to: '2023-06' },
  leftover: { path: 'history/2023-08' },
  quarantined: { path: 'history/2023-08/1', record: 'history/quarantine/2023-08.1' },
  lost: { path: 'history/2023-08/2', record: 'history/quarantine/2023-08.2' },
  'no-head': {},
  recalculated: { path: 'history/2023-08/1', kp: '0.0.9', figures: ['overall.rate'] },
};

describe.each(LANGUAGES)('in %s', (tag) => {
  test.each(Object.keys(DAMAGES) as DamageKind[])('%s is said with its facts', async (kind) => {
    const { history } = await loadLanguage(tag);
    const sentence = describeDamage(damage('history/2023-08/1/x', kind, DAMAGES[kind]), history);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    for (const fact of spoken(DAMAGES[kind])) expect(sentence).toContain(fact);
  });

  test.each(Object.keys(NOTES) as HistoryNoteKind[])('%s is said with its facts', async (kind) => {
    const { history } = await loadLanguage(tag);
    const sentence = describeHistoryNote(historyNote(kind, NOTES[kind]), history);
    for (const fact of spoken(NOTES[kind])) expect(sentence).toContain(fact);
  });
});

/** Numbers, months and paths stand in the sentence as they are; codes of the system and names of sums are translated. */
function spoken(facts: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(facts)
    .filter(([name, value]) => value !== undefined && name !== 'reason' && name !== 'total')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .map(String);
}
