import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import { memoryEffects } from './memory-effects.ts';

let root: string;
const at = (path: string) => join(root, path);
const write = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};

const PROJECTS = `项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）
北环路,甲区,续建,5000,900,500
`;
const HEAD = '项目名称,需协调事项,责任单位,牵头部门,提出时间,办结时限,是否办结,办结时间\n';
const OPEN = '北环路,管线迁改,甲区,电力公司,2024-01-10,2024-05-31,否,\n';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kp-check-ledgers-'));
  write('kp.yaml', '{}\n');
  for (const month of ['2024-02', '2024-03']) write(`submissions/${month}/项目清单.csv`, PROJECTS);
});
/** kp.yaml as it is for one test. */
async function withSettled<T>(text: string, does: () => Promise<T>): Promise<T> {
  write('kp.yaml', text);
  try {
    return await does();
  } finally {
    write('kp.yaml', '{}\n');
  }
}
afterAll(() => rmSync(root, { recursive: true }));

/** The matters of February and March, and what a call then says. */
async function run(february: string, march: string, ...argv: readonly string[]) {
  write('submissions/2024-02/事项.csv', HEAD + february);
  write('submissions/2024-03/事项.csv', HEAD + march);
  const effects = memoryEffects();
  const code = await main(['-C', root, ...argv], effects);
  return { code, out: effects.out(), err: effects.err() };
}

interface CheckDocument {
  readonly findings: readonly { readonly code: string; readonly cell: string | null }[];
  readonly files: readonly { readonly file: string; readonly state: string; readonly errors: number }[];
}

/** Settled on a day, and said not to be. */
const BOTH = OPEN.replace('否,', '否,2024-02-20');

describe('what is found of a ledger', () => {
  test.each<readonly [string, string, string, readonly string[], number]>([
    ['nothing', OPEN, OPEN, [], 0],
    ['a fault of an entry', OPEN, BOTH, ['matter/settled-and-open G2'], 1],
    ['an entry that is gone', OPEN, OPEN.replace('管线迁改', '树木移栽'), ['matter/vanished B2'], 0],
    ['two months beside each other', OPEN.replace('否,', '是,2024-02-20'), OPEN, ['matter/reopened G2'], 0],
  ])('is said by kp check: %s', async (_, february, march, expected, exit) => {
    const { code, out } = await run(february, march, 'check', '--format', 'json');
    const { findings } = JSON.parse(out) as CheckDocument;
    const own = findings.filter((found) => found.code.startsWith('matter/'));
    expect(own.map((found) => `${found.code} ${found.cell}`)).toEqual(expected);
    expect(code).toBe(exit);
    const ledger = await run(february, march, 'ledger', 'matters');
    for (const found of expected) expect(ledger.err).toContain(`[${found.split(' ')[0]}]`);
  });

  test('a ledger of which there is no list has no figures', async () => {
    const none = await run(OPEN, OPEN, 'ledger', 'approvals');
    expect(none.err).toContain('读了2个文件，没有一张表是审批手续台账');
    expect((await run(OPEN, OPEN, 'ledger', 'matters')).err).not.toContain('ledger/none');
  });

  test('the receipt of its list counts it', async () => {
    const { out } = await run(OPEN, BOTH, 'check', '--format', 'json');
    const { files } = JSON.parse(out) as CheckDocument;
    expect(files.map(({ file, state, errors }) => [file.split('/').at(-1), state, errors])).toEqual([
      ['事项.csv', 'to-mend', 1],
      ['项目清单.csv', 'accepted', 0],
    ]);
  });

  test('its list goes back marked', async () => {
    await run(OPEN, BOTH, 'check', '--return', at('back'));
    const [name] = readdirSync(at('back')).filter((one) => one.startsWith('事项'));
    const { value } = await readWorkbook({ name: name!, bytes: readFileSync(at(`back/${name}`)) }, {});
    const texts = value!.sheets.flatMap(({ cells }) =>
      Array.from({ length: cells.count }, (_, cell) => cells.text(cell)),
    );
    expect(texts.filter((text) => text.includes('暂按已办结计'))).not.toEqual([]);
  });

  test('an open error keeps the month open, as one of a project does', async () => {
    const refused = await run(OPEN, BOTH, 'close', '--dry-run');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('matter/settled-and-open')]);
    const accepted = await run(OPEN, BOTH, 'close', '--dry-run', '--accept', '已核实');
    expect(accepted.code).toBe(0);
    expect((await run(OPEN, OPEN, 'close', '--dry-run')).code).toBe(0);
  });
});

describe('what kp.yaml settles holds for ledgers too', () => {
  const codesOf = (out: string) =>
    (JSON.parse(out) as CheckDocument).findings
      .map(({ code }) => code)
      .filter((code) => /^matter/.test(code));
  const NAMED_ANEW = OPEN.replace('管线迁改', '高压线迁改');
  const PROJECT_NAMED_ANEW = OPEN.replace('北环路', '北环大道');
  const MATTER = 'identities:\n  - { from: [管线迁改], to: [高压线迁改] }\n';
  const PROJECT = 'identities:\n  - { from: [北环路], to: [北环大道] }\n';
  const SPLIT = 'identities:\n  - { from: [管线迁改], to: [高压线迁改, 通信线迁改] }\n';
  const OTHER_AGENCY = 'identities:\n  - { from: [管线迁改], to: [高压线迁改], agency: 乙区 }\n';
  const OWN_AGENCY = OTHER_AGENCY.replace('乙区', '甲区');
  const DENIED = 'identities:\n  - { from: [管线迁改], to: [高压线迁改], same: false }\n';

  test.each<readonly [string, string, string, string, boolean]>([
    ['an entry of another name', '{}\n', OPEN, NAMED_ANEW, false],
    ['one that kp.yaml says is the same', MATTER, OPEN, NAMED_ANEW, true],
    ['the same the other way round in time', MATTER, NAMED_ANEW, OPEN, true],
    ['one whose project goes on under another name', PROJECT, OPEN, PROJECT_NAMED_ANEW, true],
    ['one that was split up', SPLIT, OPEN, NAMED_ANEW, false],
    ['one of its agency', OWN_AGENCY, OPEN, NAMED_ANEW, true],
    ['one of another agency', OTHER_AGENCY, OPEN, NAMED_ANEW, false],
    ['one that is said not to be', DENIED, OPEN, NAMED_ANEW, false],
  ])('identities: %s', async (_, settled, february, march, isSame) => {
    const { out } = await withSettled(settled, () => run(february, march, 'check', '--format', 'json'));
    expect(codesOf(out).includes('matter/vanished')).toBe(!isSame);
  });

  test.each([
    ['by its name', '管线迁改', 0],
    ['by that of its project', '北环路', 0],
    ['of another one', '南环路', 1],
  ])('waivers: %s', async (_, project, errors) => {
    const settled = `waivers:\n  - { code: matter/*, project: ${project}, reason: 已核实, until: 2024-12-31 }\n`;
    const [check, ledger, close] = await withSettled(settled, async () => [
      await run(OPEN, BOTH, 'check', '--format', 'json'),
      await run(OPEN, BOTH, 'ledger', 'matters', '--format', 'json'),
      await run(OPEN, BOTH, 'close', '--dry-run'),
    ]);
    expect(codesOf(check!.out)).toHaveLength(errors);
    expect((JSON.parse(ledger!.out) as { inputs: { errors: number } }).inputs.errors).toBe(errors);
    expect([check!.code, close!.code]).toEqual(errors === 0 ? [0, 0] : [1, 2]);
  });

  test('synonyms: a heading of this place is the field of the ledger, and of no other', async () => {
    const list = OPEN.replace('2024-05-31', '2024-03-01');
    const own = HEAD.replace('办结时限', '红线日');
    const overdue = async (settled: string) => {
      write('submissions/2024-03/事项.csv', own + list);
      const effects = memoryEffects();
      await withSettled(settled, () => main(['-C', root, 'ledger', 'matters', '--format', 'json'], effects));
      return (JSON.parse(effects.out()) as { figures: { overdue: number } }).figures.overdue;
    };
    expect(await overdue('{}\n')).toBe(0);
    expect(await overdue('synonyms:\n  columns:\n    matters.due: [红线日]\n')).toBe(1);
    // One heading, two ledgers.
    expect(
      await overdue('synonyms:\n  columns:\n    matters.due: [红线日]\n    plannedFinish: [红线日]\n'),
    ).toBe(1);
  });

  test('synonyms: a field that no ledger has is a fault of kp.yaml', async () => {
    const settled = 'synonyms:\n  columns:\n    matters.limit: [红线日]\n';
    const { code } = await withSettled(settled, () => run(OPEN, OPEN, 'check'));
    expect(code).toBe(5);
  });
});

test('a trace names the entries of a ledger for what they are', async () => {
  const { out } = await run(OPEN, OPEN, 'trace', 'matters.open');
  expect(out).toMatch(/ 需协调\n数值 {2}事项 /);
  expect(out).not.toMatch(/ 项目 |\d个/);
  expect(out).toContain('matters.open  1条');
});
