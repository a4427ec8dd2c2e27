import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { displayWidth } from '../../src/write/terminal/display-width.ts';
import { memoryEffects } from './memory-effects.ts';

const HEADER =
  '项目名称,责任单位,项目级别,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）\n';
const GOOD = `${HEADER}甲,武侯区,省重点,续建,100,50,30\n乙,青羊区,市重点,续建,200,100,90\n`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kp-report-'));
  writeFileSync(join(folder, 'good.csv'), GOOD);
  writeFileSync(join(folder, 'empty.xlsx'), '');
  for (const name of ['photo.csv', 'copy.csv'])
    writeFileSync(join(folder, name), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  const doubtful = `${GOOD}丙,武侯区,市重点,续建,若干,10,5\n`;
  const withOneColumnMore = doubtful.replaceAll('\n', ',晴\n').replace(',晴', ',天气');
  writeFileSync(join(folder, 'doubtful.csv'), withOneColumnMore);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function kp(...argv: string[]) {
  const effects = memoryEffects();
  const code = await main([...argv, '--period', '2019-08'], effects);
  return { code, out: effects.out(), err: effects.err() };
}
const at = (name: string) => join(folder, name);

describe('kp report', () => {
  test.each([
    ['a good list', ['good.csv'], [], 0],
    ['a bad file beside it', ['good.csv', 'empty.xlsx'], [], 3],
    ['a missing file beside it', ['good.csv', 'missing.csv'], [], 3],
    ['a finding, by default', ['doubtful.csv'], [], 0],
    ['an error with --fail-on error', ['doubtful.csv'], ['--fail-on', 'error'], 1],
    ['an unread file beats it', ['doubtful.csv', 'empty.xlsx'], ['--fail-on', 'error'], 3],
  ])('%s', async (_, files, options, expected) => {
    const { code, out } = await kp('report', ...files.map(at), ...options, '--format', 'json');
    expect(code).toBe(expected);
    expect(JSON.parse(out)).toMatchObject({ inputs: { files: files.length } });
  });

  test('one bad file does not stop the run and is named', async () => {
    const { code, out, err } = await kp('report', at('empty.xlsx'), at('doubtful.csv'), '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ inputs: { unreadable: 1 }, overall: { projects: 3 } });
    expect(err).toContain('empty.xlsx: 文件是空的');
    expect(code).toBe(3);
  });

  test.each(['table', 'json', 'ndjson', 'csv', 'tsv', 'md'])(
    'where nothing could be read nothing is printed as %s and no file is written',
    async (format) => {
      const asked = ['--format', format, '-o', at('out.json'), '-q'];
      const { code, out, err } = await kp(
        'report',
        at('empty.xlsx'),
        at('photo.csv'),
        at('copy.csv'),
        ...asked,
      );
      expect([code, out]).toEqual([3, '']);
      expect(err).toContain('文件是空的');
      expect(err).toContain(`未写出 ${at('out.json')}：所有文件都读不出\n`);
      expect(existsSync(at('out.json'))).toBe(false);
    },
  );

  test.each([
    ['csv', '\uFEFF责任单位'],
    ['json', '{\n  "schema": "kp.report/1"'],
    ['md', '## '],
    ['xlsx', 'PK'],
  ])('-o by extension: %s', async (extension, start) => {
    const path = at(`written.${extension}`);
    expect((await kp('report', at('good.csv'), '-o', path, '-q')).code).toBe(0);
    expect(readFileSync(path, 'utf8').startsWith(start)).toBe(true);
  });

  test.each([
    ['csv', /^责任单位,/],
    ['tsv', /^责任单位\t/],
    ['md', /^## /],
    ['ndjson', /^\{"table":"overall"/],
  ])('--format %s', async (format, start) => {
    const { out } = await kp('report', at('good.csv'), '--format', format);
    expect(out).toMatch(start);
  });

  test('--by, --where, --unit and --benchmark', async () => {
    const { out } = await kp(
      'report',
      at('good.csv'),
      '--by',
      '责任单位',
      '--where',
      '级别=省重点',
      '--unit',
      '万元',
      '--benchmark',
      '全省=50%',
    );
    expect(out).toContain('完成投资30万元，占年度计划50万元的60.00%');
    expect(out).toContain('全省 50.00%：全部项目高10.0个百分点');
    expect(out).not.toContain('青羊区');
  });

  test.each([
    ['-q says errors only', ['-q'], /^[^\n]*\[money\/unreadable\]\n$/],
    ['without it a hint counts what is not shown', [], /未列出.*\n[^\n]*\[money\/unreadable\]\n$/],
    ['-v shows all', ['-v'], /“天气”.*\[column\/unmapped\]\n[^\n]*\[money\/unreadable\]\n$/],
  ])('%s', async (_, options, expected) => {
    const { err } = await kp('report', at('doubtful.csv'), ...options);
    expect(err).toMatch(expected);
  });
});

describe('the other commands', () => {
  test('inspect', async () => {
    const { out } = await kp('inspect', at('good.csv'), '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'kp.inspect/1',
      files: [
        {
          format: 'delimited',
          sheets: [{ tables: [{ headerRows: [1], rows: 2, firstRow: 2, lastRow: 3 }] }],
        },
      ],
    });
    const human = await kp('inspect', at('good.csv'), at('empty.xlsx'));
    expect(human.code).toBe(3);
    expect(human.out).toContain('表头  第 1 行');
    expect(human.out).toMatch(/E {3}总投资（万元） +总投资 +一致 +万元（表头）/);
    expect(human.out).toContain('empty.xlsx  读不出');
  });

  test('trace', async () => {
    const { out } = await kp('trace', 'overall.rate', at('good.csv'), '--format', 'json');
    const traced: { numerator: { value: number; addends: { value: number }[] } } = JSON.parse(out);
    expect(traced).toMatchObject({ schema: 'kp.trace/1', value: 0.8 });
    expect(traced.numerator.addends.reduce((sum, { value }) => sum + value, 0)).toBe(traced.numerator.value);
    const human = await kp('trace', 'byAgency[武侯区].completed', at('good.csv'));
    expect(human.out).toMatch(/^byAgency\[武侯区\]\.completed {2}300,000元\n公式/);
    expect(human.out).toContain('good.csv!G2');
  });

  test('normalize', async () => {
    const { out } = await kp('normalize', at('good.csv'), '--format', 'csv');
    const [header, first] = out.split('\n');
    expect(header?.startsWith('name,code,agency,')).toBe(true);
    expect(first?.startsWith('甲,,武侯区,')).toBe(true);
    const json = await kp('normalize', at('good.csv'), '--format', 'json');
    const tabbed = await kp('normalize', at('good.csv'), '--format', 'tsv');
    expect(tabbed.out.split('\n')[1]?.startsWith('甲\t\t武侯区\t')).toBe(true);
    expect(JSON.parse(json.out)).toMatchObject({
      schema: 'kp.records/1',
      period: '2019-08',
      records: [{ name: '甲' }, { name: '乙' }],
    });
  });

  test('cells', async () => {
    const effects = memoryEffects({ input: 'a,"b ""c"""\n\n,007\n' });
    expect(await main(['cells', '-'], effects)).toBe(0);
    expect(effects.out()).toBe('a,"b ""c"""\n,\n,007\n');
  });

  test.each([
    ['normalize', ['normalize']],
    ['trace', ['trace', 'overall.rate']],
  ])('%s of nothing that can be read', async (_, call) => {
    const { code, out, err } = await kp(...call, at('empty.xlsx'), '--format', 'json');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('文件是空的');
  });

  test('cells as TSV, delimiters by name', async () => {
    const effects = memoryEffects({ input: 'a\t"b\tc"\td,e\n' });
    expect(await main(['cells', '-', '--format', 'tsv', '--delimiter', 'tab'], effects)).toBe(0);
    expect(effects.out()).toBe('a\t"b\tc"\td,e\n');
  });

  test.each([
    [undefined, 'a\u001b[31m,b\u202e,c\u009b\n1,2,3\n'],
    [80, 'a␛[31m,b<U+202E>,c<U+009B>\n1,2,3\n'],
  ])('on a terminal of %s columns cells cannot drive it', async (columns, expected) => {
    const input = 'a\u001b[31m,b\u202e,c\u009b\n1,2,3\n';
    const effects = memoryEffects({ input, ...(columns === undefined ? {} : { columns }) });
    expect(await main(['cells', '-'], effects)).toBe(0);
    expect(effects.out()).toBe(expected);
  });

  test('inspect in English is English, and a header of a kilobyte does not widen its table', async () => {
    const list = `x\n${GOOD.replace('总投资（万元）', `总投资（万元）${'很长的说明'.repeat(200)}`)}`;
    const effects = memoryEffects({ input: list });
    await main(['inspect', '-', '--lang', 'en', '--period', '2019-08'], effects);
    const out = effects.out();
    expect(out).toMatch(/F {4}年度计划投资（万元） +annual plan +exact +10,000 yuan \(header\)/);
    expect(out).toContain('header    row 2\n');
    expect(out).toContain('(rows 3–4)');
    expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThan(130);
  });

  test('cells of a sheet that is not there', async () => {
    const effects = memoryEffects();
    await main(['report', at('good.csv'), '-o', at('book.xlsx'), '--period', '2019-08', '-q'], effects);
    const asked = memoryEffects();
    expect(await main(['cells', at('book.xlsx'), '--sheet', '没有'], asked)).toBe(3);
    expect(asked.out()).toBe('');
    expect(asked.err()).toContain('没有名为“没有”的工作表');
  });
});
