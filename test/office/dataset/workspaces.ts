import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kp } from '../../cli/small-workspace.ts';

/** A copy of a fixture workspace with months closed. The caller removes it. */
export async function closedWorkspace(name: string, months?: readonly string[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'kp-dataset-'));
  cpSync(join('fixtures/workspaces', name), root, { recursive: true });
  for (const month of months ?? readdirSync(join(root, 'submissions')).sort()) {
    const { code, err } = await kp(root, 'close', '--period', month, '--accept', 'as they are', '-q');
    if (code !== 0) throw new Error(err);
  }
  return root;
}
