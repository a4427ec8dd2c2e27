// `npm run bench`: kp and what people would use instead, side by side. Nothing here fails a build.
//   --rounds 5          how often each command runs
//   --jobs folder,text  only these (start, folder, text, workbook, million); RESULTS.md stays as it is
//   --full              with the million rows, whose making takes minutes
//   --data DIR          keeps the generated lists there for the next time
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPeers } from './data.mjs';
import { JOBS } from './jobs.mjs';
import { budgetLines, resultsPage } from './results.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    jobs: { type: 'string' },
    full: { type: 'boolean', default: false },
    data: { type: 'string' },
  },
});
const USUAL = ['start', 'folder', 'text', 'workbook'];
const RESULTS = join(import.meta.dirname, 'RESULTS.md');
const root = values.data ?? mkdtempSync(join(tmpdir(), 'kp-bench-'));
if (!existsSync(root)) mkdirSync(root, { recursive: true });
const names = values.jobs?.split(',') ?? [...USUAL, ...(values.full ? ['million'] : [])];
const unknown = names.filter((name) => !Object.hasOwn(JOBS, name));
if (unknown.length > 0)
  throw new Error(`no such job: ${unknown.join(', ')}; there are ${Object.keys(JOBS).join(', ')}`);

try {
  const peers = await findPeers();
  if (!peers.pandas) {
    process.stdout.write(
      '! python3-pandas and python3-openpyxl are not installed: pandas is NOT run, the lists come from gen_clean.mjs\n',
    );
  }
  const results = [];
  for (const name of names) {
    const result = await JOBS[name]({ root, peers, rounds: Number(values.rounds) });
    process.stdout.write(budgetLines(result));
    results.push(result);
  }
  if (values.jobs === undefined) writeFileSync(RESULTS, resultsPage(results));
} finally {
  if (values.data === undefined) rmSync(root, { recursive: true });
}
