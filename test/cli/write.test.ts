import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import * as promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileSystem } from '../../src/effects/files.ts';
import { Temporaries } from '../../src/effects/temporaries.ts';
import { checkOutputs, writeDurably } from '../../src/effects/write.ts';

const bytes = Buffer.from('new content');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kp-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Handle = Awaited<ReturnType<FileSystem['open']>>;

/** The real file system, noting what is done, with some calls replaced. */
function watched(
  replaced: {
    handle?: (handle: Handle, path: string) => Partial<Record<keyof Handle, unknown>>;
    system?: Partial<FileSystem>;
  } = {},
) {
  const calls: string[] = [];
  const name = (path: unknown): string => {
    const text = String(path);
    return text.endsWith('.tmp') ? 'TEMP' : text === folder ? 'FOLDER' : text.slice(folder.length + 1);
  };
  const system = {
    ...promises,
    async open(path: string, flags: string) {
      const handle = await promises.open(path, flags);
      const own = replaced.handle?.(handle, path) ?? {};
      return new Proxy(handle, {
        get(target, key: keyof Handle) {
          if (key === 'sync') calls.push(`sync ${name(path)}`);
          if (key === 'write') calls.push(`write ${name(path)}`);
          const value = own[key] ?? target[key];
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
    rename: (from: string, to: string) => {
      calls.push(`rename ${name(from)} ${name(to)}`);
      return promises.rename(from, to);
    },
    mkdir: (path: string) => {
      calls.push(`mkdir ${name(path)}`);
      return promises.mkdir(path);
    },
    ...replaced.system,
  } as unknown as FileSystem;
  return { system, calls };
}

describe('writing', () => {
  test('creates, in an order that survives a power cut', async () => {
    const { system, calls } = watched();
    await writeDurably({ path: join(folder, 'a.json'), bytes }, new Temporaries(system), system);
    expect(calls).toEqual(['write TEMP', 'sync TEMP', 'rename TEMP a.json', 'sync FOLDER']);
    expect(readFileSync(join(folder, 'a.json'))).toEqual(bytes);
  });

  test('makes missing folders and syncs each into the one above', async () => {
    const { system, calls } = watched();
    await writeDurably({ path: join(folder, 'x/y/a.json'), bytes }, new Temporaries(system), system);
    expect(calls.slice(0, 4)).toEqual(['mkdir x', 'sync FOLDER', 'mkdir x/y', 'sync x']);
    expect(calls.at(-1)).toBe('sync x/y');
  });

  test('replaces, keeping the permissions', async () => {
    writeFileSync(join(folder, 'a.json'), 'old', { mode: 0o600 });
    await writeDurably({ path: join(folder, 'a.json'), bytes }, new Temporaries(promises), promises);
    expect(readFileSync(join(folder, 'a.json'))).toEqual(bytes);
    expect(statSync(join(folder, 'a.json')).mode & 0o777).toBe(0o600);
  });

  test('goes on after a short write', async () => {
    const { system, calls } = watched({
      handle: (handle) => ({
        write: (data: Uint8Array, from: number, length: number) =>
          handle.write(data, from, Math.min(3, length)),
      }),
    });
    await writeDurably({ path: join(folder, 'a.json'), bytes }, new Temporaries(system), system);
    expect(calls.filter((call) => call === 'write TEMP')).toHaveLength(Math.ceil(bytes.length / 3));
    expect(readFileSync(join(folder, 'a.json'))).toEqual(bytes);
  });

  const errno = (code: string) => async () => {
    throw Object.assign(new Error(code), { code });
  };
  test.each([
    ['the disk is full while writing', { handle: () => ({ write: errno('ENOSPC') }) }, 'ENOSPC'],
    [
      'nothing is written and nothing said',
      { handle: () => ({ write: async () => ({ bytesWritten: 0 }) }) },
      'ENOSPC',
    ],
    [
      'more is claimed than written',
      { handle: () => ({ write: async (data: Uint8Array) => ({ bytesWritten: data.length }) }) },
      '0 ≠ 11',
    ],
    [
      'the disk keeps other bytes than it was given',
      {
        handle: (handle: Handle) => ({
          write: (data: Uint8Array, from: number, length: number, at: number) =>
            handle.write(
              Uint8Array.from(data, (byte) => byte ^ 1),
              from,
              length,
              at,
            ),
        }),
      },
      'written-otherwise',
    ],
    ['the sync fails', { handle: () => ({ sync: errno('EIO') }) }, 'EIO'],
    [
      'closing fails',
      { handle: (handle: Handle) => ({ close: () => handle.close().then(errno('EDQUOT')) }) },
      'EDQUOT',
    ],
    ['renaming fails', { system: { rename: errno('EACCES') } as Partial<FileSystem> }, 'EACCES'],
  ] as const)(
    'when %s, the old file stays, no temporary one does, and the failure says why',
    async (_, fault, reason) => {
      writeFileSync(join(folder, 'a.json'), 'old');
      const { system } = watched(fault as Parameters<typeof watched>[0]);
      await expect(
        writeDurably({ path: join(folder, 'a.json'), bytes }, new Temporaries(system), system),
      ).rejects.toMatchObject({
        problem: { code: 'output/failed', facts: { reason } },
      });
      expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['a.json']);
    },
  );

  test('success is not said when the folder was not synced', async () => {
    const { system } = watched({
      handle: (_, path) => (path === folder ? { sync: errno('EIO') } : {}),
    });
    await expect(
      writeDurably({ path: join(folder, 'a.json'), bytes }, new Temporaries(system), system),
    ).rejects.toMatchObject({
      problem: { facts: { reason: 'EIO' } },
    });
  });

  test('an interrupted run takes its temporary file away', async () => {
    const seen: string[][] = [];
    const temporaries = new Temporaries(promises);
    const { system } = watched({
      handle: (handle) => ({
        sync: () => {
          seen.push(readdirSync(folder));
          for (const path of temporaries.paths) unlinkSync(path);
          seen.push(readdirSync(folder));
          return handle.sync();
        },
      }),
    });
    const writing = writeDurably({ path: join(folder, 'a.json'), bytes }, temporaries, system);
    await expect(writing).rejects.toMatchObject({ problem: { facts: { reason: 'ENOENT' } } });
    expect(seen).toEqual([[expect.stringMatching(/^\.kp-\d+-.+\.tmp$/)], []]);
  });

  test('what killed runs left in the folder goes, what running ones write stays', async () => {
    const [dead, alive] = ['.kp-4194303-abc.tmp', `.kp-${process.ppid}-abc.tmp`];
    for (const name of [dead, alive, '.kp-notes']) writeFileSync(join(folder, name), 'half');
    const temporaries = new Temporaries(promises);
    for (const name of ['a.json', 'b.json'])
      await writeDurably({ path: join(folder, name), bytes }, temporaries, promises);
    expect(readdirSync(folder).sort()).toEqual([alive, '.kp-notes', 'a.json', 'b.json'].sort());
  });
});

describe('what must not be replaced is refused before any work', () => {
  const inputs = () => [
    { name: 'in.csv', place: promises.realpath(join(folder, 'in.csv')), read: async () => bytes },
    {
      name: 'lists/b.csv',
      place: undefined,
      folders: [join(folder, 'lists'), join(folder, 'lists/a')],
      read: async () => bytes,
    },
  ];
  const check = async (path: string) => {
    const known = await Promise.all(inputs().map(async (input) => ({ ...input, place: await input.place })));
    return checkOutputs([join(folder, path)], known, [join(folder, 'kept')], promises);
  };

  test.each([
    ['a symbolic link', 'link', 'output/symlink'],
    ['a link to nothing', 'dangling', 'output/symlink'],
    ['a folder', 'sub', 'output/not-a-file'],
    ['an input', 'in.csv', 'output/is-input'],
    ['an input by another way', 'sub/../in.csv', 'output/is-input'],
    ['a way through a file', 'in.csv/x.json', 'output/failed'],
    ['a file of a closed month', 'history/2023-08/1/report.json', 'output/in-history'],
    ['a new file beside closed months', 'history/x.json', 'output/in-history'],
    ['a list that was sent in', 'submissions/2023-08/a.csv', 'output/among-inputs'],
    ['a new file beside it', 'submissions/2023-08/b.xlsx', 'output/among-inputs'],
    ['a folder yet to be made among the lists', 'submissions/2023-09/out/b.xlsx', 'output/among-inputs'],
    ['the folder of lists in capitals', 'Submissions/2023-08/b.xlsx', 'output/among-inputs'],
    ['a plan', 'plan/2023.xlsx', 'output/among-inputs'],
    ['a new plan', 'sub/../plan/2024.xlsx', 'output/among-inputs'],
    ['a scheme', 'schemes/own.json', 'output/among-inputs'],
    ['a folder that inputs were found in', 'lists/c.json', 'output/among-inputs'],
    ['one below it with inputs of its own', 'LISTS/A/d.json', 'output/among-inputs'],
    ['one that is kept, through a link', 'elsewhere/c.json', 'output/among-inputs'],
    ['a closed month through a link', 'months/2023-08/1/report.json', 'output/in-history'],
  ])('%s', async (_, path, code) => {
    await promises.mkdir(join(folder, 'history/2023-08/1'), { recursive: true });
    for (const kept of ['submissions/2023-08/a.csv', 'plan/2023.xlsx']) {
      await promises.mkdir(join(folder, kept, '..'), { recursive: true });
      writeFileSync(join(folder, kept), 'x');
    }
    writeFileSync(join(folder, 'kp.yaml'), '');
    writeFileSync(join(folder, 'history/2023-08/1/report.json'), '{}');
    symlinkSync(join(folder, 'history'), join(folder, 'months'));
    await promises.mkdir(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'kept'));
    writeFileSync(join(folder, 'in.csv'), 'x');
    await promises.mkdir(join(folder, 'sub'));
    symlinkSync(join(folder, 'in.csv'), join(folder, 'link'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
    await expect(check(path)).rejects.toMatchObject({ problem: { code } });
  });

  test.each([
    ['new.json'],
    ['old.json'],
    ['not/yet/there.json'],
    ['history/of-no-workspace.json'],
    ['lists2/c.json'],
    ['submissions.json'],
  ])('%s is not refused', async (path) => {
    writeFileSync(join(folder, 'in.csv'), 'x');
    writeFileSync(join(folder, 'old.json'), 'x');
    await expect(check(path)).resolves.toBeUndefined();
  });
});
