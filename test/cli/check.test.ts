import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { FINDING_CODES } from '../../src/findings/findings.ts';
import { displayWidth } from '../../src/write/terminal/display-width.ts';
import { memoryEffects } from './memory-effects.ts';
import { kpOn } from './small-workspace.ts';

/** `kp check`, `kp explain` and `kp template` as an office runs them, in workspaces of two small lists. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kp-check-')));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;

function place(files: Readonly<Record<string, string>>): string {
  made += 1;
  const root = join(folder, String(made));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

async function kp(...argv: readonly string[]) {
  const effects = memoryEffects();
  const code = await main(argv, effects);
  return { code, out: effects.out(), err: effects.err() };
}

const HEADER =
  '项目名称,责任单位,项目性质,总投资（万元）,截至2022年底累计完成投资（万元）,2023年度计划投资（万元）,1-9月完成投资（万元）,计划开工时间,实际开工时间,计划竣工时间\n';
const row = (name: string, agency: string, completed: string): string =>
  `${name},${agency},续建,50000,20000,8000,${completed},2021-03,2021-04,2025-06\n`;
const CONFIGURATION = 'city: 成都市\nagencies: [{name: 武侯区}, {name: 锦江区}, {name: 青羊区}]\n';
/** One error (武侯区 C2), one warning (锦江区), one agency that keeps silent. */
const FAULTY = {
  'kp.yaml': CONFIGURATION,
  'submissions/2023-09/武侯区.csv': HEADER + row('天府站', '武侯区', '约定后付'),
  'submissions/2023-09/锦江区.csv': HEADER + row('滨河湿地', '锦江区', '32000'),
};

async function codesOf(root: string, ...options: readonly string[]): Promise<readonly string[]> {
  const { out } = await kp('check', '-C', root, '--format', 'json', ...options);
  const { findings }: { findings: readonly { code: string }[] } = JSON.parse(out);
  return findings.map(({ code }) => code).sort();
}

describe('which findings', () => {
  const root = place(FAULTY);
  test.each([
    ['all', [], ['agency/not-reported', 'amount/over-plan', 'amount/over-total', 'money/unreadable']],
    ['one code', ['--only', 'money/unreadable'], ['money/unreadable']],
    ['a subject', ['--only', 'money'], ['money/unreadable']],
    ['two', ['--only', 'money/*,agency'], ['agency/not-reported', 'money/unreadable']],
    ['all but one', ['--ignore', 'agency', '--ignore', 'amount'], ['money/unreadable']],
  ])('%s', async (_, options, codes) => {
    const found = await codesOf(root, ...options);
    expect(found).toEqual(codes.filter((code) => code !== 'amount/over-plan'));
  });

  test('a code that there is not is named with one that there is', async () => {
    const { code, err } = await kp('check', '-C', root, '--only', 'money/unreadible');
    expect(code).toBe(2);
    expect(err).toContain('money/unreadable');
  });
});

describe('the exit code', () => {
  const root = place(FAULTY);
  const clean = place({
    ...FAULTY,
    'kp.yaml': '',
    'submissions/2023-09/武侯区.csv': HEADER + row('天府站', '武侯区', '6000'),
    'submissions/2023-09/锦江区.csv': HEADER + row('滨河湿地', '锦江区', '6000'),
  });
  test.each([
    ['errors', root, [], 1],
    ['errors that are left out', root, ['--only', 'amount'], 0],
    ['warnings that count', root, ['--only', 'amount', '--fail-on', 'warning'], 1],
    ['errors that do not count', root, ['--fail-on', 'never'], 0],
    ['nothing', clean, ['--fail-on', 'note'], 0],
  ])('%s', async (_, workspace, options, expected) => {
    const { code } = await kp('check', '-C', workspace, ...options);
    expect(code).toBe(expected);
  });
});

describe('a waiver of kp.yaml', () => {
  test.each([
    [
      'for a project',
      '{code: amount/over-total, project: 滨河湿地, reason: 概算调整中, until: 2023-12-31}',
      true,
    ],
    ['for an agency', '{code: amount/*, agency: 锦江区, reason: 概算调整中, until: 2023-12-31}', true],
    [
      'for another project',
      '{code: amount/over-total, project: 天府站, reason: 概算调整中, until: 2023-12-31}',
      false,
    ],
    [
      'that is over',
      '{code: amount/over-total, project: 滨河湿地, reason: 概算调整中, until: 2023-08-31}',
      false,
    ],
  ])('%s', async (_, waiver, holds) => {
    const root = place({ ...FAULTY, 'kp.yaml': `${CONFIGURATION}waivers: [${waiver}]\n` });
    const { out } = await kp('check', '-C', root, '--format', 'json');
    const { findings, waived } = JSON.parse(out);
    expect(findings.some(({ code }: { code: string }) => code === 'amount/over-total')).toBe(!holds);
    expect(waived).toMatchObject(holds ? [{ code: 'amount/over-total', reason: '概算调整中' }] : []);
  });

  // Its sentence names the cell, not the project; the row tells whose it is.
  test.each([
    ['of the project in whose row the cell stands', 'project: 天府站', 0],
    ['of its agency by another writing', 'agency: 武侯区人民政府', 0],
    ['of another project', 'project: 滨河湿地', 1],
    ['of that project with another agency', 'project: 天府站, agency: 锦江区', 1],
  ])('for a cell %s', async (_, whose, open) => {
    const waiver = `{code: money/unreadable, ${whose}, reason: 正在核定, until: 2023-12-31}`;
    const root = place({ ...FAULTY, 'kp.yaml': `${CONFIGURATION}waivers: [${waiver}]\n` });
    const codes = await codesOf(root);
    expect(codes.filter((code) => code === 'money/unreadable')).toHaveLength(open);
    const { out, err } = await kp('report', '-C', root, '--format', 'json');
    expect(JSON.parse(out).inputs.errors).toBe(open);
    expect(err.includes('money/unreadable')).toBe(open === 1);
  });
});

describe('formats', () => {
  const root = place(FAULTY);
  test.each([
    ['csv', '程度,文件,工作表,单元格,问题,处理办法,代码,数据\nerror,submissions/2023-09/武侯区.csv,'],
    ['ndjson', '{"code":"money/unreadable","severity":"error","file":"submissions/2023-09/武侯区.csv"'],
    ['md', '## 报送情况'],
    ['json', '{\n  "schema": "kp.check/1",\n  "period": "2023-09"'],
  ])('%s', async (format, begins) => {
    const first = await kp('check', '-C', root, '--format', format);
    expect(first.out.startsWith(begins), first.out.slice(0, 80)).toBe(true);
    expect((await kp('check', '-C', root, '--format', format)).out).toBe(first.out);
  });

  test.each([
    [60, 'zh-CN'],
    [80, 'zh-CN'],
    [60, 'en'],
    [120, 'en'],
  ])('fits a terminal of %i columns, codes and file names too, %s', async (columns, language) => {
    const rows = ['甲', '乙', '丙'].map((name) =>
      row(`${name}滨河湿地公园及配套道路工程`, '锦江区', '32000'),
    );
    const root = place({
      'kp.yaml': CONFIGURATION,
      'submissions/2023-09/锦江区发展和改革局2023年重点项目推进情况表（盖章版）.csv': HEADER + rows.join(''),
    });
    const { out } = await kpOn(columns, root, 'check', '--lang', language, '--no-color');
    for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
    expect(out).toContain('/');
  });

  test('English', async () => {
    const { out } = await kp('check', '-C', root, '--lang', 'en');
    expect(out).toContain('2023');
    expect(out.replace(/“[^”]*”|\d+万元|[^\s:]+\.csv|武侯区|锦江区|青羊区/g, '')).not.toMatch(
      /\p{Script=Han}/u,
    );
  });
});

describe('--return', () => {
  test('sends back what is to be mended, beside an overview', async () => {
    const root = place(FAULTY);
    const { err } = await kp('check', '-C', root, '--return', join(root, 'out'));
    const names = ['报送情况.xlsx', '武侯区（退回修改）.xlsx', '锦江区（退回修改）.xlsx'];
    expect(readdirSync(join(root, 'out')).sort()).toEqual(names.sort());
    for (const name of names) expect(err).toContain(name);
    const overview = new ExcelJS.Workbook();
    await overview.xlsx.readFile(join(root, 'out/报送情况.xlsx'));
    const [receipts] = overview.worksheets;
    expect(receipts!.name).toBe('报送情况');
    const texts = receipts!.getSheetValues().flat().map(String);
    for (const word of ['武侯区.csv', '需修改', '青羊区', '未报送']) expect(texts).toContain(word);
  });

  test('writes nothing in a dry run', async () => {
    const root = place(FAULTY);
    await kp('check', '-C', root, '--return', join(root, 'out'), '--dry-run');
    expect(() => readdirSync(join(root, 'out'))).toThrow('ENOENT');
  });

  test('keeps two files of one name apart', async () => {
    const root = place({
      ...FAULTY,
      'submissions/2023-09/补/武侯区.csv': HEADER + row('人民路', '武侯区', '待定'),
    });
    await kp('check', '-C', root, '--return', join(root, 'out'));
    const names = readdirSync(join(root, 'out')).filter((name) => name.startsWith('武侯区'));
    expect(names.sort()).toEqual(['武侯区（退回修改） 2.xlsx', '武侯区（退回修改）.xlsx']);
  });

  test('what comes back unmended is read as it was, and counts in place of the first sending', async () => {
    const root = place(FAULTY);
    const before = await codesOf(root);
    await kp('check', '-C', root, '--return', join(root, 'out'));
    for (const name of ['武侯区（退回修改）.xlsx', '锦江区（退回修改）.xlsx'])
      writeFileSync(join(root, 'submissions/2023-09', name), readFileSync(join(root, 'out', name)));
    const after = await codesOf(root);
    expect(after.filter((code) => code !== 'file/superseded')).toEqual(before);
  });
});

const MONEY_CODES = FINDING_CODES.filter((code) => code.startsWith('money/'));

describe('explain', () => {
  test.each([
    ['a code', 'money/unreadable', 1],
    ['a subject', 'money', MONEY_CODES.length],
  ])('%s', async (_, word, count) => {
    const { out, code } = await kp('explain', word);
    expect([out.split('\n').filter((line) => line.startsWith('money/')).length, code]).toEqual([count, 0]);
  });

  test('a code that there is not', async () => {
    const { code, err } = await kp('explain', 'money/unreadible');
    expect(code).toBe(2);
    expect(err).toContain('money/unreadable');
  });
});

describe('template', () => {
  const december = HEADER.replace('1-9月', '1-12月') + row('天府站', '武侯区', '7000');
  const root = place({ 'kp.yaml': CONFIGURATION, 'submissions/2023-12/武侯区.csv': december });

  async function formFor(...options: readonly string[]): Promise<readonly [unknown, unknown, boolean][]> {
    await kp('template', '-C', root, '--agency', '武侯区', '-o', join(root, 'forms'), ...options);
    const workbook = new ExcelJS.Workbook();
    const [name] = readdirSync(join(root, 'forms'));
    await workbook.xlsx.readFile(join(root, 'forms', name!));
    rmSync(join(root, 'forms'), { recursive: true });
    const sheet = workbook.worksheets[0]!;
    return Array.from({ length: sheet.columnCount }, (_, at) => {
      const cell = sheet.getCell(5, at + 1);
      return [sheet.getCell(4, at + 1).value, cell.value, cell.protection?.locked === false];
    });
  }

  test('begins a year with what has been done, and asks for the plan', async () => {
    const form = await formFor('--period', '2024-01');
    expect(form).toContainEqual(['截至2023年底累计完成投资（万元）', 27_000, false]);
    expect(form).toContainEqual(['2024年度计划投资（万元）', null, true]);
    expect(form).toContainEqual(['项目性质', null, true]);
    expect(form).toContainEqual(['1月累计完成投资（万元）', null, true]);
  });

  test.each([
    ['an agency that there is not', ['-C', root, '--agency', '武候区'], '武侯区'],
    ['no agency', ['-C', root], '--agency'],
    ['no workspace', ['-C', folder, '--all'], 'kp.yaml'],
    [
      'one file for two forms',
      ['-C', root, '--all', '-o', join(root, 't.xlsx')],
      '只放得下一张表，这里有3张',
    ],
  ])('%s is a usage error', async (_, options, named) => {
    const { code, err } = await kp('template', ...options);
    expect(code).toBe(2);
    expect(err).toContain(named);
  });

  test('a path that ends in .xlsx is the file', async () => {
    const path = join(root, '表.xlsx');
    const { code, out } = await kp(
      'template',
      '-C',
      root,
      '--agency',
      '武侯区',
      '-o',
      path,
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).forms).toEqual([{ agency: '武侯区', path, lines: 1, written: true }]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    expect(workbook.worksheets.length).toBeGreaterThan(0);
  });

  test('nobody to fill anything in is said, and ends with 2', async () => {
    const empty = place({ 'kp.yaml': 'city: 成都市\n', 'submissions/2023-12/空.csv': '' });
    for (const call of [['--all'], ['--agency', '武侯区']]) {
      const { code, out, err } = await kp('template', '-C', empty, '--period', '2024-02', ...call);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(
        '没有要填表的单位：kp.yaml 没有列出单位（agencies），2024年没有计划，2024-01也没有清单',
      );
    }
    const { code, err } = await kp('template', 'matters', '-C', empty, '--period', '2024-02', '--all');
    expect(code).toBe(2);
    expect(err).toContain('没有要填“matters”表的单位');
  });
});
