// `npm run test:mutation -- calculate`: changes one thing after the other in `src/calculate/`, and tells which changes no test
// notices. In one process: the build has all changes, a switch turns one on.
//   -- recognise --every 10              of every ten changes one
//   -- calculate/scoring/requests.ts     one file, or a folder within
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

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
  check: ['test/check', 'test/ledgers/project/checks', 'test/ledgers/matter'],
  recognise: ['test/recognise', 'test/ledgers/project/reading'],
};

const { values, positionals } = parseArgs({
  options: { every: { type: 'string', default: '1' }, log: { type: 'string' } },
  allowPositionals: true,
});
for (const path of positionals.length > 0 ? positionals : Object.keys(TESTS)) {
  const tests = TESTS[path.split('/')[0]];
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'test/mutation/vitest.config.ts', ...tests, 'test/mutation'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        KP_MUTATED: path,
        KP_MUTANT_STEP: values.every,
        ...(values.log === undefined ? {} : { KP_MUTANT_LOG: values.log }),
      },
    },
  );
  process.exitCode ||= status ?? 1;
}
