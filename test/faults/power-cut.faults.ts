import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { realFiles } from '../../src/effects/files.ts';
import { memoryEffects } from '../cli/memory-effects.ts';
import { Random } from '../fuzz/random.ts';
import { AUGUST, JULY } from '../history/workspace.ts';
import { ModelDisk, type Unsynced } from './model-disk.ts';

const ROOT = '/office';

/** Calls kp in the workspace on a disk. */
async function kp(disk: ModelDisk, args: readonly string[]) {
  const effects = memoryEffects();
  const files = realFiles(() => Readable.from([]), disk.fileSystem());
  const code = await main(['-C', ROOT, ...args], { ...effects, files });
  return { code, out: effects.out(), err: effects.err() };
}

async function prepare(closed: readonly string[]): Promise<ModelDisk> {
  const disk = new ModelDisk();
  disk.put(`${ROOT}/kp.yaml`, Buffer.from('city: 成都\n'));
  for (const [path, text] of Object.entries({ ...JULY, ...AUGUST }))
    disk.put(`${ROOT}/${path}`, Buffer.from(text));
  for (const period of closed) expect((await kp(disk, ['close', '--period', period])).code).toBe(0);
  return disk;
}

/** How the disk may be found. A disk is free to write what was not synced, or not, in any order of folders. */
const KEEPS: readonly (readonly [name: string, choose: () => (change: Unsynced) => boolean])[] = [
  ['nothing unsynced was kept', () => () => false],
  ['every entry was kept, no bytes', () => (change) => change === 'entry'],
  ['every entry was kept, and half the bytes', () => () => true],
  ...Array.from({ length: 12 }, (_, seed) => {
    const random = new Random(seed + 1);
    return [`by chance ${seed}`, () => () => random.oneIn(2)] as const;
  }),
];

const CLOSINGS: readonly (readonly [
  name: string,
  closed: readonly string[],
  args: readonly string[],
  version: string,
])[] = [
  ['the first month', [], ['close'], '2023-08/1'],
  ['a second month', ['2023-07'], ['close'], '2023-08/1'],
  ['a revision', ['2023-07', '2023-08'], ['close', '--revise', '更正'], '2023-08/2'],
];

let cuts = 0;
let again = 0;
afterAll(() =>
  console.log(`power cuts: ${cuts} cut at every step, ${again} closings repeated after one and cut again`),
);

describe.each(CLOSINGS)('%s', (_, closed, args, version) => {
  /** The disk as it may be found after a power cut before each of the calls, and after the last. */
  async function allCuts(choose: () => (change: Unsynced) => boolean) {
    const disk = await prepare(closed);
    const found: { readonly call: string; readonly disk: ModelDisk }[] = [];
    disk.onChange = (call) => found.push({ call, disk: disk.afterPowerCut(choose()) });
    const { code } = await kp(disk, args);
    expect(code).toBe(0);
    return { found, end: disk.afterPowerCut(choose()) };
  }

  async function stateOf(disk: ModelDisk, call: string): Promise<'old' | 'new'> {
    const names = [...disk.files().keys()].filter((path) => path.startsWith(`${ROOT}/history/${version}/`));
    expect([0, 6], call).toContain(names.length);
    const { code, out } = await kp(disk, ['history', 'verify']);
    expect(code, `${call}\n${out}`).toBe(0);
    for (const period of closed) {
      expect((await kp(disk, ['history', 'show', `${period}/1`])).code, call).toBe(0);
    }
    return names.length === 0 ? 'old' : 'new';
  }

  test.each(KEEPS)(
    'the power goes at any moment, %s: old or new, never torn, and new once that was said',
    async (_name, choose) => {
      const { found, end } = await allCuts(choose);
      expect(found.length).toBeGreaterThan(20);
      for (const { call, disk } of found) {
        await stateOf(disk, call);
        cuts += 1;
      }
      expect(await stateOf(end, 'at the end')).toBe('new');
    },
  );

  test('after a power cut it is done again, and lasts', async () => {
    const { found } = await allCuts(() => () => true);
    for (const { call, disk } of found) {
      const { code } = await kp(disk, args);
      // The month may have been there already.
      expect([0, 2], call).toContain(code);
      expect(
        await stateOf(
          disk.afterPowerCut(() => false),
          call,
        ),
      ).toBe('new');
      again += 1;
    }
  });

  test('what a killed run left unsynced is synced by the one that does it again', async () => {
    const { found } = await allCuts(() => () => true);
    for (let dies = 0; dies < found.length; dies += 1) {
      const disk = await prepare(closed);
      let calls = 0;
      disk.onChange = () => {
        if (calls === dies) throw new Error('killed');
        calls += 1;
      };
      expect((await kp(disk, args)).code).toBe(4);
      disk.onChange = () => undefined;
      const call = found[dies]!.call;
      const { code } = await kp(disk, args);
      expect([0, 2], call).toContain(code);
      if (code === 0)
        expect(
          await stateOf(
            disk.afterPowerCut(() => false),
            call,
          ),
        ).toBe('new');
      again += 1;
    }
  });
});
