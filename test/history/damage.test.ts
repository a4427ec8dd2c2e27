import { beforeAll, describe, expect, test } from 'vitest';
import { FILE, type MonthFile } from '../../src/history/close-month.ts';
import { digestOf } from '../../src/history/digest.ts';
import { sealText } from '../../src/history/seal.ts';
import { finding } from '../../src/model/finding.ts';
import { CLOSED_AT, csv, open, type Stored, storeDataset, storeLists } from './months.ts';

const PERIOD = { year: 2023, month: 9 };
const LIST = csv(
  'submissions/2023-09/武侯区.csv',
  '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）,存在问题',
  '武侯智谷,武侯区,续建,10000,5000,4000,用地手续未办结',
  '簇桥医院,武侯区,新开工,8000,2000,,',
);
let stored: Stored;

beforeAll(async () => {
  stored = await storeLists([LIST], PERIOD);
});

type Change = (files: readonly MonthFile[]) => readonly MonthFile[];

/** One of the files made another; `seal` makes manifest and seal fit again, as a forger would. */
function change(name: string, edit: (text: string) => string, seal = false): Change {
  return (files) => {
    const edited = files.map((file) =>
      file.name === name ? { name, bytes: Buffer.from(edit(Buffer.from(file.bytes).toString())) } : file,
    );
    return seal ? sealedAgain(edited) : edited;
  };
}

function sealedAgain(files: readonly MonthFile[]): readonly MonthFile[] {
  const byName = new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes)]));
  const manifest = JSON.parse(byName.get(FILE.manifest)!.toString());
  for (const file of manifest.files) {
    const bytes = byName.get(file.name)!;
    Object.assign(file, { bytes: bytes.length, sha256: digestOf(bytes) });
  }
  const text = JSON.stringify(manifest);
  const seal = sealText({ manifest: digestOf(text), closedAt: CLOSED_AT });
  return files.map((file) => {
    if (file.name === FILE.manifest) return { ...file, bytes: Buffer.from(text) };
    return file.name === FILE.seal ? { ...file, bytes: Buffer.from(seal) } : file;
  });
}

const without =
  (name: string): Change =>
  (files) =>
    files.filter((file) => file.name !== name);
const same: Change = (files) => files;

test.each<[string, Change, string[]]>([
  ['nothing is changed', same, []],
  ['sealed again as it was', (files) => sealedAgain(files), []],
  ['a record is gone', without(FILE.projects), ['projects.ndjson missing']],
  ['the tables are gone', without(FILE.tables), ['tables.ndjson missing']],
  [
    'findings and report are gone',
    (files) => without(FILE.report)(without(FILE.findings)(files)),
    ['findings.ndjson missing', 'report.json missing'],
  ],
  [
    'a figure is another',
    change(FILE.projects, (text) => text.replace('40000000', '90000000')),
    ['projects.ndjson changed'],
  ],
  ['a file is cut', change(FILE.tables, (text) => text.slice(0, -20)), ['tables.ndjson size']],
  ['a file is empty', change(FILE.report, () => ''), ['report.json size']],
  ['a file has grown', change(FILE.findings, (text) => `${text}\n`), ['findings.ndjson size']],
  [
    'the manifest says something else',
    change(FILE.manifest, (text) => text.replace('"0.1.0"', '"0.2.0"')),
    ['manifest.json changed'],
  ],
  [
    'the seal says another time',
    change(FILE.seal, (text) => text.replace('2023-10-09', '2023-10-08')),
    ['seal.json changed'],
  ],
  [
    'the seal is laid out otherwise',
    change(FILE.seal, (text) => text.replace('  ', ' ')),
    ['seal.json changed'],
  ],
  ['the seal is no text', change(FILE.seal, () => '\ufffd'), ['seal.json changed']],
  [
    'figure and checksums are forged',
    change(FILE.projects, (text) => text.replace('40000000', '90000000'), true),
    ['projects.ndjson total'],
  ],
  [
    'a record is left out, and the checksums forged',
    change(FILE.projects, (text) => text.replace(/\["簇桥医院.*\n/, ''), true),
    ['projects.ndjson total', 'projects.ndjson total', 'projects.ndjson total', 'projects.ndjson total'],
  ],
  [
    'a line that is no record, and the checksums forged',
    change(FILE.projects, (text) => text.replace('["簇桥医院', '{"簇桥医院'), true),
    ['projects.ndjson malformed'],
  ],
  [
    'another format',
    change(FILE.manifest, (text) => text.replace('kp.month/1', 'kp.month/2'), true),
    ['manifest.json other-format'],
  ],
  [
    'no manifest at all inside',
    change(FILE.manifest, (text) => text.replace('"counts"', '"kounts"'), true),
    ['manifest.json malformed'],
  ],
])('%s', (_, edit, expected) => {
  const { month, damages } = open(PERIOD, edit(stored.files));
  expect(damages.map(({ path, kind }) => `${path.replace('history/2023-09/1/', '')} ${kind}`)).toEqual(
    expected,
  );
  expect(month === undefined).toBe(expected.length > 0);
});

test.each([
  ['another month', { year: 2023, month: 8 }, 1],
  ['another version', PERIOD, 2],
])('a month put into the place of %s', (_, period, version) => {
  const { month, damages } = open(period, stored.files, version);
  expect(damages).toEqual([
    { path: 'history/2023-09/1', kind: 'misplaced', facts: { period: '2023-09', version: 1 } },
  ]);
  expect(month).toBeUndefined();
});

describe('no byte of a month can change unnoticed', () => {
  test.each(Object.values(FILE))('%s', (name) => {
    const file = stored.files.find((one) => one.name === name)!;
    const unnoticed: string[] = [];
    for (let at = 0; at < file.bytes.length; at += 1) {
      for (const bit of [0x01, 0x20, 0x80]) {
        const bytes = Buffer.from(file.bytes);
        bytes[at] = bytes[at]! ^ bit;
        const { month, damages } = open(
          PERIOD,
          stored.files.map((one) => (one.name === name ? { name, bytes } : one)),
        );
        const named = damages.some(({ path }) => path.endsWith(`/${name}`));
        if (month !== undefined || !named) unnoticed.push(`byte ${at}, bit ${bit}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });
});

test('findings come back without their severity; those that are waived are set aside', async () => {
  const found = finding('plan/missing', { name: '簇桥医院' }, { file: 'a.csv', row: 3, column: 5 });
  const { files } = storeDataset(stored.dataset, PERIOD, [found], [{ finding: found, reason: '下月补报' }]);
  const text = Buffer.from(files.find(({ name }) => name === FILE.findings)!.bytes).toString();
  expect(text.split('\n').map((line) => line.slice(0, 50))).toEqual([
    expect.stringContaining('{"severity":"error","code":"plan/missing"'),
    expect.stringContaining('{"severity":"error","waived":"下月补报"'),
    '',
  ]);
  expect(open(PERIOD, files).month?.findings).toEqual([found]);
});
