import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addFiles, contents, JULY, kp, list, makeWorkspace } from '../history/workspace.ts';
import { otherJson } from './json-edits.ts';
import { mutantOf } from './mutate.ts';
import { Random } from './random.ts';

const RUN = 20_230_831;
/** Of each kind; `KP_MUTANTS=1000` takes more. */
const MUTANTS = Number(process.env.KP_MUTANTS ?? 20);

/** A kind of file that kp or its office writes, and that kp reads again. */
interface OwnFiles {
  readonly path: RegExp;
  /** What reads them; of sealed ones the first call notices any change. */
  readonly commands: readonly (readonly string[])[];
  /**
   * Sealed files are as kp wrote them, or named and not believed. Open ones are the office's to change; of these every
   * message must be one that kp knows.
   */
  readonly kept: 'sealed' | 'open';
  /** Their commands take long: a quarter of the number will do. */
  readonly isSlow?: true;
}

const AUGUST = ['--period', '2023-08'];
const OWN: Readonly<Record<string, OwnFiles>> = {
  'kp.yaml': {
    path: /^kp\.yaml$/,
    commands: [
      ['config', 'check'],
      ['report', ...AUGUST, '--format', 'json'],
    ],
    kept: 'open',
  },
  'a scheme': { path: /^schemes\//, commands: [['rank', '--scheme', 'own', ...AUGUST]], kept: 'open' },
  'light rules': { path: /^lights\//, commands: [['alerts', ...AUGUST]], kept: 'open' },
  'a closed month': {
    path: /^history\/2023-07\//,
    commands: [
      ['history', 'verify'],
      ['compare', '2023-07', '2023-08'],
    ],
    kept: 'sealed',
  },
  'the head of the closed months': {
    path: /^history\/head\.json$/,
    commands: [['history', 'verify']],
    kept: 'sealed',
  },
  'what was set aside': {
    path: /^history\/quarantine\/.*record\.json$/,
    commands: [
      ['history', 'list'],
      ['history', 'verify'],
    ],
    kept: 'open',
  },
  'a recorded change of the plan': {
    path: /^plan\/2023\.adjustments\//,
    commands: [
      ['plan', 'adjustments', '2023'],
      ['report', ...AUGUST, '--plan', 'adjusted', '--format', 'json'],
    ],
    kept: 'sealed',
  },
  'a dataset': {
    path: /^dataset\//,
    commands: [['rollup', 'ROOT/dataset', '--format', 'json']],
    kept: 'sealed',
  },
  'the manifest of a pack': {
    path: /^pack\/manifest\.json$/,
    commands: [['report', ...AUGUST, '-o', 'ROOT/pack/']],
    kept: 'open',
    isSlow: true,
  },
  'the document of a dispatch': {
    path: /^dispatch\/dispatch\.json$/,
    commands: [['dispatch', ...AUGUST, '-o', 'ROOT/dispatch/']],
    kept: 'open',
    isSlow: true,
  },
  'a form': {
    path: /^forms\//,
    commands: [
      ['report', 'ROOT/forms', '--period', '2023-09', '--format', 'json'],
      ['ledger', 'matters', 'ROOT/forms', '--period', '2023-09'],
    ],
    kept: 'open',
  },
};

// A great many calls, on machines that may be busy.
vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 600_000 });

let root: string;
beforeAll(async () => {
  root = makeWorkspace(JULY, {
    'submissions/2023-06/武侯区.csv': list('武侯智谷,武侯区,续建,10000,5000,2500,是,'),
    'submissions/2023-08/武侯区.csv': list('武侯智谷,武侯区,续建,10000,5000,3600,是,'),
    'submissions/2023-08/青羊区.csv': list('青羊总部,青羊区,续建,20000,6000,4000,是,'),
    'submissions/2023-08/事项.csv':
      '需协调事项台账\n序号,项目名称,需协调事项,牵头部门,提出日期,办理时限,办理进展\n1,武侯智谷,用地指标未落实,市规划局,2023-08-01,2023-08-20,正在办理\n',
    'plan/2023.csv': list('武侯智谷,武侯区,续建,10000,5000,,,', '青羊总部,青羊区,续建,20000,6000,,,'),
    'adjustment.csv': '项目名称,责任单位,调整方式,年度计划投资（万元）\n青羊总部,青羊区,调增,7000\n',
  });
  const settings = readFileSync('fixtures/workspaces/year/kp.yaml', 'utf8');
  writeFileSync(join(root, 'kp.yaml'), `${settings}lights: own\n`);
  for (const [folder, shipped] of [
    ['schemes', 'src/schemes/office-e.yaml'],
    ['lights', 'src/schemes/lights/office-a.yaml'],
  ] as const) {
    mkdirSync(join(root, folder));
    const text = readFileSync(shipped, 'utf8').replace(/^id: .*$/m, 'id: own');
    writeFileSync(join(root, folder, 'own.yaml'), text);
  }
  const adjusting = ['--date', '2023-07-15', '--reason', '年中调整'];
  for (const args of [
    ['plan', 'adjust', join(root, 'adjustment.csv'), ...adjusting],
    ['close', '--period', '2023-06', '--accept', '试'],
    ['close', '--period', '2023-07', '--accept', '试'],
  ])
    await done(...args);
  // A month that is damaged is set aside.
  rmSync(join(root, 'history/2023-06/1/seal.json'));
  await done('history', 'repair');
  for (const args of [
    ['export', join(root, 'dataset')],
    ['report', ...AUGUST, '-o', join(root, 'pack/')],
    ['dispatch', ...AUGUST, '-o', join(root, 'dispatch/')],
    ['template', '--all', '--period', '2023-09', '-o', join(root, 'forms/')],
    ['template', 'matters', '--all', '--period', '2023-09', '-o', join(root, 'forms/')],
  ])
    await done(...args);
  addFiles(root, { 'pack/自己的.txt': '不是 kp 写的\n', 'dispatch/自己的.txt': '不是 kp 写的\n' });
});
afterAll(() => rmSync(root, { recursive: true }));

async function done(...args: readonly string[]): Promise<void> {
  const { code, err } = await kp(root, args);
  expect([0, 1], `${args.join(' ')}: ${err}`).toContain(code);
}

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function said(command: readonly string[]): Promise<Said> {
  const args = command.map((word) => word.replace(/^ROOT/, root));
  return kp(root, args).catch((error: Error) => ({ code: 70, out: '', err: String(error.stack) }));
}

describe.each(Object.entries(OWN))('%s', (_, { path, commands, kept, isSlow }) => {
  const most = isSlow ? MUTANTS / 4 : MUTANTS;
  test(`${most} of it that are damaged end in a word, with the file named where it is sealed`, async () => {
    const before = contents(root);
    const names = [...before.keys()].filter((name) => path.test(name));
    expect(names.length).toBeGreaterThan(0);
    const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(root, name))) }));
    const sound: Said[] = [];
    for (const command of commands) sound.push(await said(command));
    expect(sound.map(({ code, err }) => (code > 1 ? err : ''))).toEqual(commands.map(() => ''));

    const failures: string[] = [];
    for (let number = 0; number < most; number += 1) {
      const { name, bytes, recipe } = damaged(files, number);
      for (const [at, command] of commands.entries()) {
        writeFileSync(join(root, name), bytes);
        const { code, out, err } = await said(command);
        const mustNotice = at === 0 && !isSame(bytes, files.find((file) => file.name === name)!.bytes);
        const sealed = kept === 'sealed' ? { name, mustNotice } : undefined;
        const fault = faultOf({ code, out, err }, sound[at]!, sealed);
        if (fault !== undefined)
          failures.push(
            [`${number}: ${fault}: ${name}`, ...recipe, command[0], code, err.slice(0, 900)].join('; '),
          );
      }
      for (const own of readdirSync(root, { recursive: true, encoding: 'utf8' }))
        if (/自己的/.test(own)) expect(readFileSync(join(root, own), 'utf8')).toBe('不是 kp 写的\n');
      for (const file of files) writeFileSync(join(root, file.name), file.bytes);
    }
    expect(failures).toEqual([]);
  });
});

/** Bytes spoilt in any way, or JSON that says something else. */
function damaged(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], number: number) {
  const random = new Random(RUN, number, 1);
  const documents = files.filter(({ name }) => /json$/.test(name));
  if (documents.length === 0 || random.oneIn(2)) {
    const { seed, bytes, recipe } = mutantOf({ minimal: files, fixtures: files }, RUN, number);
    return { name: seed.name, bytes, recipe };
  }
  const { name, bytes } = random.pick(documents);
  const { text, note } = otherJson(Buffer.from(bytes).toString(), random);
  return { name, bytes: Buffer.from(text), recipe: [note] };
}

/** What is wrong with an answer, if anything is. A sealed file is believed only as it was, or named. */
function faultOf(
  given: Said,
  sound: Said,
  sealed: { readonly name: string; readonly mustNotice: boolean } | undefined,
): string | undefined {
  const words = given.out + given.err;
  if (!KNOWN.has(given.code)) return 'no known exit code';
  if (/^\s+at .+:\d+:\d+\)?$/m.test(words)) return 'a stack';
  if (given.code !== 0 && words === '') return 'not a word';
  const isAsBefore = given.code === sound.code && given.out === sound.out;
  if (sealed === undefined) return undefined;
  if (isAsBefore) return sealed.mustNotice ? 'the damage is not noticed' : undefined;
  const places = sealed.name.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'));
  const isNamed =
    places.slice(1).some((place) => words.includes(place)) || words.includes(`${sealed.name.split('/')[0]}/`);
  return isNamed ? undefined : 'the file is not named';
}

/** Byte for byte, or what they say as JSON: of a key that stands there twice the last one counts. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0 || contentOf(one) === contentOf(other);
}

function contentOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString();
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

const KNOWN = new Set([0, 1, 2, 3, 4, 5]);
