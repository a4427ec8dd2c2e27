import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AUGUST, kp, makeWorkspace } from '../history/workspace.ts';

let root: string;
beforeEach(() => {
  root = makeWorkspace(AUGUST);
  for (const folder of ['schemes', 'lights']) mkdirSync(join(root, folder));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What may stand where a file of settings belongs, put there. */
const PLACED = {
  'a pipe that nobody writes to': (path: string) => void spawnSync('mkfifo', [path]),
  'a device without end': (path: string) => symlinkSync('/dev/zero', path),
  'a folder': (path: string) => mkdirSync(path),
  'a file of 20 MB': (path: string) => {
    writeFileSync(path, '');
    truncateSync(path, 20_000_000);
  },
};

const REASONS = new Map([
  ['a folder', '这是文件夹'],
  ['a file of 20 MB', '文件太大，不像是设置文件'],
]);

describe.runIf(process.platform !== 'win32')('settings are read from regular files of a fair size', () => {
  test.each(Object.entries(PLACED))('%s is refused at once', async (what, place) => {
    const reason = REASONS.get(what) ?? '不是普通文件';
    for (const [name, ...argv] of [
      ['kp.yaml', 'report'],
      ['own.yaml', 'rank', '--scheme', join(root, 'own.yaml')],
      ['schemes/own.yaml', 'config', 'check'],
      ['lights/own.yaml', 'alerts', '--rules', 'own'],
    ] as const) {
      const path = join(root, name);
      rmSync(path, { force: true });
      place(path);
      // A folder in such a folder holds files of settings like any other.
      if (what === 'a folder' && name.includes('/')) continue;
      const { code, err } = await kp(root, [...argv]);
      expect([code, err]).toEqual([5, `kp: “${path}”打不开：${reason}\n`]);
      rmSync(path, { recursive: true });
      if (name === 'kp.yaml') writeFileSync(path, '');
    }
  });

  test.each(Object.entries(PLACED))('%s is no document to be filled in', async (_, place) => {
    const path = join(root, 'own.docx');
    place(path);
    const { code, err } = await kp(root, ['report', '--template', path, '-o', join(root, 'out.docx')]);
    expect([code, err.split('\n')[0]]).toEqual([2, `kp: “${path}”不是可以打开的 .docx 文件，不能作模板`]);
    expect(existsSync(join(root, 'out.docx'))).toBe(false);
  });
});
