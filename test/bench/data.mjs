import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from './measure.mjs';

const PEERS = join(import.meta.dirname, 'peers');
/** Debian's own, which finds Debian's python3-pandas and python3-openpyxl. */
const PYTHON = '/usr/bin/python3';

/** The commands of the peers, those that are installed. */
export async function findPeers() {
  const pandas = await runs([PYTHON, '-c', 'import pandas, openpyxl']);
  const miller = await runs(['mlr', '--version']);
  return {
    pandas: pandas ? (folder, out) => [PYTHON, join(PEERS, 'pandas_report.py'), folder, out] : undefined,
    miller: miller ? (file, sums, by) => ['mlr', '--icsv', '--ojson', ...sumsBy(sums, by), file] : undefined,
    exceljs: (file) => [process.execPath, join(PEERS, 'exceljs_read.mjs'), file],
  };
}

/** Makes clean lists in a folder below `root`, unless an earlier run left them there. Returns the folder. */
export async function makeLists(root, { files, rows, kind }, peers) {
  const folder = join(root, `${files}x${rows}-${kind}`);
  if (existsSync(folder) && readdirSync(folder).length === files) return folder;
  process.stderr.write(`making ${files} × ${rows} rows as ${kind} …\n`);
  const generator = peers.pandas
    ? [PYTHON, join(PEERS, 'gen_clean.py')]
    : [process.execPath, join(PEERS, 'gen_clean.mjs')];
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await measure([...generator, unfinished, String(files), String(rows), kind]);
  renameSync(unfinished, folder);
  return folder;
}

function sumsBy(sums, by) {
  return ['stats1', '-a', 'sum', '-f', sums.join(','), '-g', by];
}

async function runs(command) {
  try {
    await measure(command);
    return true;
  } catch {
    return false;
  }
}
