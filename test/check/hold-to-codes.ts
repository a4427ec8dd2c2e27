import { vi } from 'vitest';
import type { RuleAbout } from '../../src/check/rule.ts';
import type { Finding } from '../../src/model/finding.ts';

/**
 * In every test a rule is held to the codes that it declares: waiving, explaining and leaving out what another rule says
 * already go by them.
 */
vi.mock('../../src/check/run-rules.ts', async (original) => {
  const real = await original<typeof import('../../src/check/run-rules.ts')>();
  const held = <Rule extends RuleAbout<never>>(rule: Rule): Rule => ({
    ...rule,
    find(subject: never) {
      const found = rule.find(subject);
      const all: readonly Finding[] = found === undefined ? [] : 'code' in found ? [found] : found;
      for (const { code } of all)
        if (!rule.codes.includes(code)) throw new Error(`a rule for ${rule.codes} found ${code}`);
      return found;
    },
  });
  const runRules: typeof real.runRules = (rules, subjects) => real.runRules(rules.map(held), subjects);
  return { runRules };
});
