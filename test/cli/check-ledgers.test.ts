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
