import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/command.ts';
import { longFlag, Options } from '../../src/cli/options.ts';
import type { CommandName, OptionId } from '../../src/language/help-words.ts';
import { kp, smallWorkspace } from './small-workspace.ts';

/**
 * No command accepts an option that it never looks at (one that it does not accept never gets to it). A flag that two
 * commands write alike (`--to`, `--from`) counts as one.
 */
const ROOT = smallWorkspace(
  {
    'submissions/2023-08': '甲,,新都区,省重点,续建,100,50,20',
    'submissions/2023-09': '甲,,新都区,省重点,续建,100,50,30\n乙,,郫都区,,续建,100,40,10',
    'plan/2023.csv': '甲,,新都区,省重点,续建,100,50,\n乙,,郫都区,,续建,100,40,',
    'change.csv': '甲,,新都区,省重点,续建,100,45,',
  },
  'city: 成都市\nagencies: [新都区, 郫都区]\nthresholds: { candidates: { default: 1亿元 } }\n',
);
writeFileSync(join(ROOT, 'text.txt'), '2023年9月，全市重点项目2个。\n');
mkdirSync(join(ROOT, 'new'));
beforeAll(() => kp(ROOT, 'close', '--accept', 'test'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const at = (path: string) => join(ROOT, path);
const LIST = at('submissions/2023-09/清单.csv');

/** Calls that together go every way through a command. They need not succeed. */
const CALLS: Readonly<Record<CommandName, readonly (readonly string[])[]>> = {
  report: [[]],
  check: [[]],
  explain: [['money']],
  template: [['--agency', '新都区', '-o', at('forms/')]],
  plan: [
    ['2023'],
    ['adjust', at('change.csv'), '--date', '2023-08-01', '--reason', 'test'],
    ['candidates', LIST],
    ['adjustments', '2023'],
  ],
  compare: [['2023-08', '2023-09']],
  trend: [[], ['--findings']],
  forecast: [[]],
  rank: [[]],
  alerts: [[]],
  ledger: [[], ['matters']],
  sample: [['--seed', '1']],
  proof: [[at('text.txt')], ['--alone', at('text.txt')]],
  dispatch: [['-o', at('papers/')]],
  inspect: [[LIST]],
  trace: [
    ['overall.rate'],
    ['rank[新都区].score'],
    ['matters.open'],
    ['forecast.methods[run-rate].completed'],
  ],
  normalize: [[LIST]],
  cells: [[LIST]],
  init: [[at('new/one')]],
  config: [['show'], ['check']],
  schema: [[]],
  completion: [['bash']],
  man: [[]],
  close: [['--dry-run', '--accept', 'test']],
  history: [['list'], ['export', '2023-09'], ['show', '2023-09'], ['verify']],
  export: [[at('dataset')]],
  rollup: [[at('dataset')]],
  help: [[]],
};

const asked = new Set<OptionId>();
beforeEach(() => {
  asked.clear();
  for (const method of ['has', 'flag', 'text', 'texts'] as const) {
    const real = Options.prototype[method];
    vi.spyOn(Options.prototype, method).mockImplementation(function (this: Options, id: OptionId) {
      asked.add(id);
      return Reflect.apply(real, this, [id]) as never;
    });
  }
});
afterEach(() => void vi.restoreAllMocks());

test.each(COMMANDS.map((command) => [command.name, command] as const))('%s', async (name, { options }) => {
  for (const call of CALLS[name]) await kp(ROOT, name, ...call);
  const looked = new Set([...asked].map(longFlag));
  expect(options.map(longFlag).filter((flag) => !looked.has(flag))).toEqual([]);
});
