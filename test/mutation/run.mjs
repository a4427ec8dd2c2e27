// `npm run test:mutation -- calculate`: changes one thing after the other in `src/calculate/`, and tells which changes no test
// notices. In one process: the build has all changes, a switch turns one on.
//   -- recognise --sample 100 --seed 7   a hundred of the changes, drawn from a seed (1 if none is given)
//   -- calculate/scoring/requests.ts     one file, or a folder within
//   -- 'ledgers/*/checks'                these of every ledger, be it a file or a folder
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const OF_CHECKS = ['test/check', 'test/ledgers', 'test/cli/check', 'test/cli/ledger', 'test/docs-findings'];
/** The tests that are about a folder: its own, and those about what is made of it. */
const TESTS = {
  calculate: [
    'test/calculate',
    'test/ledgers/project/measures',
    'test/ledgers/project/alerts',
    'test/cli/alerts',
    'test/cli/rank',
    'test/configure/read-scheme',
    'test/ledgers/score',
    'test/ledgers/tour',
  ],
  check: OF_CHECKS,
  'ledgers/*/checks': OF_CHECKS,
  'ledgers/*/findings': OF_CHECKS,
  recognise: ['test/recognise', 'test/ledgers/project/reading', 'test/cli/inspect'],
};

const { values, positionals } = parseArgs({
  options: {
    sample: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    log: { type: 'string' },
  },
  allowPositionals: true,
});
for (const path of positionals.length > 0 ? positionals : Object.keys(TESTS)) {
  const tests = TESTS[path] ?? TESTS[path.split('/')[0]] ?? OF_CHECKS;
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'test/mutation/vitest.config.ts', ...tests, 'test/mutation'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        KP_MUTATED: path,
        KP_MUTANT_SAMPLE: values.sample,
        KP_MUTANT_SEED: values.seed,
        ...(values.log === undefined ? {} : { KP_MUTANT_LOG: values.log }),
      },
    },
  );
  process.exitCode ||= status ?? 1;
}
