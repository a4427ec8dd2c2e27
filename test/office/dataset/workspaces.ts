import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kp } from '../../cli/small-workspace.ts';

/** A copy of a fixture workspace with months closed. The caller removes it. */
export async function closedWorkspace(name: string, months?: readonly string[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'kp-dataset-'));
  cpSync(join('fixtures/workspaces', name), root, { recursive: true });
  for (const month of months ?? readdirSync(join(root, 'submissions')).sort()) await close(root, month);
  return root;
}

/** A workspace of one month with the lists of a fixture submission, closed. The caller removes it. */
export async function closedSubmission(name: string, month: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'kp-dataset-'));
  mkdirSync(join(root, 'submissions'));
  writeFileSync(join(root, 'kp.yaml'), 'city: 成都市\nbenchmarks:\n  - { name: 全省, rate: 70.3% }\n');
  cpSync(join('fixtures/submissions', name), join(root, 'submissions', month), { recursive: true });
  await close(root, month);
  return root;
}

async function close(root: string, month: string): Promise<void> {
  const { code, err } = await kp(root, 'close', '--period', month, '--accept', 'as they are', '-q');
  if (code !== 0) throw new Error(err);
}
