import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { contents, kp } from '../history/workspace.ts';

/** The months that `history/` holds, without what an interrupted run left; of the head it is the verification that judges. */
export function storedFiles(root: string): ReadonlyMap<string, string> {
  const all = [...contents(join(root, 'history'))];
  return new Map(all.filter(([path]) => !/\.tmp(?:\/|$)/.test(path) && path !== 'head.json'));
}

/** Temporary folders that are still there. */
export function leftovers(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tmp'));
}

/**
 * Whether the closing happened: all of it, or nothing of it, and either way everything verifies. `version` is the one
 * that was to be stored, `before` what was there before. What a run said and what it did must agree: 0 only if it
 * happened, anything else not without a word.
 */
export async function judge(
  root: string,
  version: string,
  before: ReadonlyMap<string, string>,
  ending: { readonly code: number | null; readonly err: string } | undefined,
): Promise<'old' | 'new'> {
  const after = storedFiles(root);
  const added = [...after.keys()].filter((path) => !before.has(path));
  const isNew = added.length > 0;
  expect([...after].filter(([path]) => before.has(path))).toEqual([...before]);
  expect(added).toEqual(isNew ? MONTH.map((name) => `${version}/${name}`) : []);
  const { code, out } = await kp(root, ['history', 'verify']);
  expect(code, out).toBe(0);
  if (ending?.code === 0) expect(isNew).toBe(true);
  else if (ending !== undefined) expect(ending.err).not.toBe('');
  return isNew ? 'new' : 'old';
}

const MONTH = [
  'findings.ndjson',
  'manifest.json',
  'projects.ndjson',
  'report.json',
  'seal.json',
  'tables.ndjson',
];
