import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { kp } from '../cli/small-workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'kp-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two of many subjects, one whose year is planned and not yet begun, one of a few lines, one with a tour, one of targets. */
const WORKSPACES = ['faults', 'year', 'fourth-quarter', 'matters', 'tour', 'targets'];

/** Most of what is said of targets counts no projects, and nothing is known of it. */
const FEWEST_RIGHT = new Map([['targets', 1 / 3]]);

test.each(WORKSPACES.flatMap((name) => ['zh-CN', 'en'].map((language) => [name, language] as const)))(
  'nothing in the bulletin that kp writes of %s in %s is called wrong',
  { timeout: 180_000 },
  async (name, language) => {
    const [workspace, bulletin] = [
      join('fixtures/workspaces', name),
      join(folder, `${name}-${language}.docx`),
    ];
    const written = await kp(workspace, 'report', '-o', bulletin, '-q', '--lang', language);
    expect([0, 1], written.err).toContain(written.code);
    const { code, out } = await kp(workspace, 'proof', bulletin, '--format', 'json');
    const { files, counts } = JSON.parse(out) as Document;
    expect(counts.figures).toBeGreaterThan(50);
    expect(counts.right).toBeGreaterThan(counts.figures * (FEWEST_RIGHT.get(name) ?? 1 / 2));
    expect(files.flatMap(({ figures }) => figures.filter(({ verdict }) => verdict === 'wrong'))).toEqual([]);
    expect(code).toBe(0);
  },
);

interface Document {
  readonly counts: { readonly figures: number; readonly right: number };
  readonly files: readonly { readonly figures: readonly { readonly verdict: string }[] }[];
}
