// `npm run test:mutation -- calculate`: changes one thing after the other in `src/calculate/`, and tells which changes no test
// notices. In one process: the build has all changes, a switch turns one on.
//   -- recognise --every 10    of every ten changes one
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/** The tests that are about a folder. Those that run whole commands come by everything and tell little about any of it. */
const TESTS = {
  calculate: ['test/calculate', 'test/ledgers/project/measures', 'test/ledgers/project/alerts'],
  check: ['test/check', 'test/ledgers/project/checks', 'test/ledgers/matter'],
  recognise: ['test/recognise', 'test/ledgers/project/reading'],
};

const { values, positionals } = parseArgs({
  options: { every: { type: 'string', default: '1' }, log: { type: 'string' } },
  allowPositionals: true,
});
for (const folder of positionals.length > 0 ? positionals : Object.keys(TESTS)) {
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'test/mutation/vitest.config.ts', ...TESTS[folder], 'test/mutation'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        KP_MUTATED: folder,
        KP_MUTANT_STEP: values.every,
        ...(values.log === undefined ? {} : { KP_MUTANT_LOG: values.log }),
      },
    },
  );
  process.exitCode ||= status ?? 1;
}
