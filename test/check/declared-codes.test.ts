import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { RuleAbout } from '../../src/check/rule.ts';
import { main } from '../../src/cli/main.ts';
import type { Finding } from '../../src/model/finding.ts';
import { memoryEffects } from '../cli/memory-effects.ts';

/** What each rule declares, and what it found of all fixtures. */
const told: { readonly declared: readonly string[]; readonly code: string }[] = [];

vi.mock('../../src/check/run-rules.ts', async (original) => {
  const real = await original<typeof import('../../src/check/run-rules.ts')>();
  const listening = <Rule extends RuleAbout<never>>(rule: Rule): Rule => ({
    ...rule,
    find(subject: never) {
      const found = rule.find(subject);
      const all: readonly Finding[] = found === undefined ? [] : 'code' in found ? [found] : found;
      for (const { code } of all) told.push({ declared: rule.codes, code });
      return found;
    },
  });
  const runRules: typeof real.runRules = (rules, subjects) => real.runRules(rules.map(listening), subjects);
  return { runRules };
});

const MONTHS = [
  ['faults', '2023-08'],
  ['faults', '2023-09'],
  ['tricks', '2023-08'],
  ['tricks', '2023-09'],
  ['tricks', '2024-01'],
  ['matters', '2024-03'],
] as const;

/** Waiving, explaining and leaving out what another rule says already go by what a rule declares. */
test('a rule finds nothing that it does not declare', async () => {
  for (const [workspace, period] of MONTHS)
    await main(['-C', `fixtures/workspaces/${workspace}`, 'check', '--period', period], memoryEffects());
  const folder = mkdtempSync(join(tmpdir(), 'kp-codes-'));
  writeFileSync(join(folder, '登记.csv'), '责任单位,年月,事项,数值\n甲区,2023年,签约,1\n');
  await main(['ledger', 'scores', folder, '--period', '2023-03'], memoryEffects());
  rmSync(folder, { recursive: true });
  expect(told.filter(({ declared, code }) => !declared.includes(code))).toEqual([]);
  // So that it is no test of nothing.
  const codes = new Set(told.map(({ code }) => code));
  expect(codes).toContain('register/unreadable');
  expect(codes).toContain('matter/vanished');
  expect(codes.size).toBeGreaterThan(30);
});
