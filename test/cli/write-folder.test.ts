import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileSystem, realFiles } from '../../src/effects/files.ts';
import type { EndSignal, Signals } from '../../src/effects/signals.ts';

// What happens when calls fail, power is cut or processes die: test/faults.
const FILES = [
  { name: 'a.txt', bytes: Buffer.from('first') },
  { name: 'b.txt', bytes: Buffer.from('') },
];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kp-folder-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const filesOn = (system: FileSystem = promises, signals?: Signals) =>
  realFiles(() => Readable.from([]), system, signals);
const write = (path: string, files = filesOn()) =>
  files.writeFolder({ path: join(root, path), root, files: FILES });

describe('a folder', () => {
  test('comes with its files, and the folders above it', async () => {
    expect(await write('history/2023-08/1')).toBe(true);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual([
      'history',
      'history/2023-08',
      'history/2023-08/1',
      'history/2023-08/1/a.txt',
      'history/2023-08/1/b.txt',
    ]);
    expect(readFileSync(join(root, 'history/2023-08/1/a.txt'), 'utf8')).toBe('first');
  });

  test('never takes the place of another, and leaves nothing behind', async () => {
    mkdirSync(join(root, '1'));
    writeFileSync(join(root, '1/mine'), 'x');
    expect(await write('1')).toBe(false);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(['1', '1/mine']);
  });

  test('cannot be where a file is', async () => {
    writeFileSync(join(root, '1'), 'x');
    await expect(write('1')).rejects.toMatchObject({ problem: { code: 'output/failed' } });
    expect(readdirSync(root)).toEqual(['1']);
  });

  test('is taken away whole when a signal ends the run', async () => {
    const signals = pretendedSignals();
    const seen: string[][] = [];
    const files = filesOn(
      {
        ...promises,
        rename: async () => {
          seen.push(readdirSync(root));
          signals.send('SIGTERM');
          seen.push(readdirSync(root));
          throw new Error('interrupted');
        },
      },
      signals,
    );
    await expect(write('1', files)).rejects.toThrow();
    expect(seen).toEqual([[expect.stringMatching(/^\.kp-\d+-.+\.tmp$/)], []]);
    expect(signals.log.slice(0, 2)).toEqual(['hear', 'end SIGTERM']);
  });
});

describe('a signal', () => {
  test('is listened to only while there is something to take away', async () => {
    const signals = pretendedSignals();
    await write('1', filesOn(promises, signals));
    expect(signals.log).toEqual(['hear', 'ignore']);
  });

  test('waits for what must not be half done', async () => {
    const signals = pretendedSignals();
    const files = filesOn(promises, signals);
    await files.alone(root, async () => {
      signals.send('SIGINT');
      await files.write([{ path: join(root, 'a'), bytes: Buffer.from('a') }]);
      expect(signals.log).toEqual(['hear']);
    });
    expect(signals.log).toContain('end SIGINT');
    expect(readdirSync(root)).toEqual(['a']);
  });
});

describe('one at a time', () => {
  test('what another run is at is waited for, what a dead one left is not', async () => {
    const [dead, alive] = ['.kp-4194303-alone-a.tmp', `.kp-${process.ppid}-alone-a.tmp`];
    writeFileSync(join(root, dead), '');
    writeFileSync(join(root, alive), '');
    let isDone = false;
    const work = filesOn().alone(root, async () => {
      isDone = true;
    });
    await new Promise((done) => setTimeout(done, 200));
    expect(isDone).toBe(false);
    rmSync(join(root, alive));
    await work;
    expect([isDone, readdirSync(root)]).toEqual([true, []]);
  });
});

describe('one at a time, on a disk that fails', () => {
  const fails = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
  test.each(['open', 'readdir', 'unlink'] as const)('%s: said, and nothing left behind', async (call) => {
    let isFirst = true;
    const system = { ...promises };
    const once = (...args: readonly never[]) => {
      const now = isFirst ? fails : (system[call] as (...args: readonly never[]) => Promise<unknown>);
      isFirst = false;
      return now(...args);
    };
    const files = filesOn({ ...system, [call]: once } as FileSystem);
    const work = files.alone(root, async () => undefined);
    // What killed runs left is looked for by the same call, and need not be found.
    if (call !== 'readdir') await expect(work).rejects.toMatchObject({ problem: { code: 'output/failed' } });
    else await work;
    expect(readdirSync(root)).toEqual([]);
  });
});

/** Signals as a test sends them. */
function pretendedSignals() {
  const log: string[] = [];
  let heard: ((signal: EndSignal) => void) | undefined;
  return {
    log,
    send: (signal: EndSignal) => heard?.(signal),
    hear(ended: (signal: EndSignal) => void) {
      log.push('hear');
      heard = ended;
    },
    ignore() {
      log.push('ignore');
      heard = undefined;
    },
    end: (signal: EndSignal) => log.push(`end ${signal}`),
  };
}

describe('what is looked at', () => {
  test('entries are named with what they are, links for themselves', async () => {
    mkdirSync(join(root, 'folder'));
    writeFileSync(join(root, 'file'), '');
    symlinkSync(join(root, 'folder'), join(root, 'link'));
    expect(await filesOn().entries(root)).toEqual([
      { name: 'file', kind: 'file' },
      { name: 'folder', kind: 'folder' },
      { name: 'link', kind: 'other' },
    ]);
    expect(await filesOn().entries(join(root, 'nowhere'))).toBeUndefined();
    const kinds = ['file', 'folder', 'link', 'nowhere'].map((name) => filesOn().kindOf(join(root, name)));
    expect(await Promise.all(kinds)).toEqual(['file', 'folder', 'other', undefined]);
  });

  test('a plain file is read, a link or a folder is not', async () => {
    writeFileSync(join(root, 'file'), 'text');
    symlinkSync(join(root, 'file'), join(root, 'link'));
    const files = filesOn();
    expect(Buffer.from(await files.readPlain(join(root, 'file'))).toString()).toBe('text');
    await expect(files.readPlain(join(root, 'link'))).rejects.toMatchObject({ code: 'ELOOP' });
    await expect(files.readPlain(root)).rejects.toThrow('EISDIR');
    await expect(files.readPlain(join(root, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
