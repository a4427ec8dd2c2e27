// `npm run test:faults`: all calls of a closing, and a sample of those of every other command that writes.
//   -- --full    every call of every writing command
// Whatever else is given goes to vitest.
import { spawnSync } from 'node:child_process';

const given = process.argv.slice(2);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'faults', ...given.filter((one) => one !== '--full')],
  { stdio: 'inherit', env: { ...process.env, KP_FAULTS: given.includes('--full') ? 'full' : '' } },
);
process.exitCode = status ?? 1;
