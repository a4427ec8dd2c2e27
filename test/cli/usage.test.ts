import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { failure } from '../../src/model/problem.ts';
import { memoryEffects } from './memory-effects.ts';

const CSV =
  '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）\n甲,武侯区,续建,100,50,30\n';

describe('a wrong call ends with 2 and says what is wrong, in one line, with the usage', () => {
  test.each([
    [['repot'], '没有“repot”这个命令，是不是“report”？', 'kp COMMAND'],
    [['report', '--frmat', 'x'], '没有“--frmat”这个选项，是不是“--format”？', 'kp report'],
    [['report', 'a.csv', '--period'], '后面缺少取值', 'kp report'],
    [['report', 'a.csv', '--period', '2019-13'], '“2019-13”不是一个月：月份是01到12', 'kp report'],
    [['trend', '--from', '2019-00'], '“--from”的取值“2019-00”不是一个月', 'kp trend'],
    [['report', 'a.csv', '--period', '八月'], '“--period”的取值“八月”不对，应为：2019-08', 'kp report'],
    [
      ['rank', 'a.csv', '-o', 'd/'],
      '写不了“d/”，-o 可用：.xlsx、.html、.csv、.json、.md；本命令不写整个文件夹',
      'kp rank',
    ],
    [['report', 'a.csv', '--format', 'xml'], '“--format”的取值“xml”不对，应为：table、json', 'kp report'],
    [['report', 'a.csv', '--unit', '元'], '应为：亿元、万元', 'kp report'],
    [['report', 'a.csv', '--by', '星座'], '“--by”的取值“星座”不对', 'kp report'],
    [['report', 'a.csv', '--where', '级别'], '“--where”的取值“级别”不对', 'kp report'],
    [['report', 'a.csv', '--benchmark', '全省'], '“--benchmark”的取值“全省”不对', 'kp report'],
    [['report', 'a.csv', '--fail-on', 'all'], '“--fail-on”的取值“all”不对', 'kp report'],
    [['report', 'a.csv', '--header-row', '0'], '“--header-row”的取值“0”不对', 'kp report'],
    [['report', 'a.csv', '--delimiter', 'ab'], '“--delimiter”的取值“ab”不对', 'kp report'],
    [
      ['report', 'a.csv', '-o', 'a.pdf'],
      '写不了“a.pdf”，-o 可用：.xlsx、.docx、.html、.csv、.json、.md，或以 / 结尾的文件夹',
      'kp report',
    ],
    [['report', 'a.csv', '--color=red'], '“--color”的取值“red”不对', 'kp report'],
    [['report', '--color', 'nevr', 'a.csv'], '“--color”的取值“nevr”不对', 'kp report'],
    [
      ['report', 'a.csv', '--encoding', 'klingon'],
      '“--encoding”的取值“klingon”不对，应为：utf-8',
      'kp report',
    ],
    [['cells', 'a.csv', '--encoding', 'klingon'], '“--encoding”的取值“klingon”不对', 'kp cells'],
    [['cells', 'a.csv', '--delimiter', 'ab'], '“--delimiter”的取值“ab”不对', 'kp cells'],
    [['cells', 'a.csv', '--delimiter', '"'], '“--delimiter”的取值“"”不对', 'kp cells'],
    [['report', 'a.csv', '-o', ''], '“--output”的取值“”不对，应为：.xlsx', 'kp report'],
    [
      ['report', 'a.csv', '--benchmark', '全省=0.8'],
      '“全省=0.8”不对，应为：全省=0.8%、全省=80%',
      'kp report',
    ],
    [['trace', 'overall.rate', 'a.csv', '--benchmark', '全省=1'], '应为：全省=1%、全省=100%', 'kp trace'],
    [
      ['report', 'a.csv', '--benchmark', '全省=80%', '--benchmark', '全省=85%'],
      '“--benchmark”写了两次“全省”',
      'kp report',
    ],
    [['report'], '没有指明要读的清单', 'kp report'],
    [['trace'], '缺少参数“FIGURE”', 'kp trace'],
    [['cells'], '缺少参数“INPUT”', 'kp cells'],
    [['cells', 'a', 'b'], '多出参数“b”', 'kp cells'],
    [['report', 'a.csv', '--csv'], '没有“--csv”这个选项，是不是“--format csv”？', 'kp report'],
    [['rank', '--month', '2024-05'], '没有“--month”这个选项，是不是“--period”？', 'kp rank'],
    [['explain', '--month', '2024-05'], '没有“--month”这个选项\n', 'kp explain'],
    [['check', '2024.5'], '多出参数“2024.5”，是不是“--period 2024-05”？', 'kp check'],
    [['compare', '2024-05', '2024-06'], '这里不是工作区', 'kp compare'],
    [['close', '2024年5月'], '多出参数“2024年5月”，是不是“--period 2024-05”？', 'kp close'],
    [['help', 'nothing'], '没有“nothing”的说明', 'kp help'],
  ])('kp %j', async (argv, said, usage) => {
    const effects = memoryEffects();
    expect(await main(argv, effects)).toBe(2);
    expect(effects.err()).toContain(said);
    expect(effects.err().split('\n')[1]).toContain(`用法：${usage}`);
    expect(effects.out()).toBe('');
  });

  test('kp alone shows the overview on stderr', async () => {
    const effects = memoryEffects();
    expect(await main([], effects)).toBe(2);
    expect(effects.err()).toContain('命令：');
    expect(effects.out()).toBe('');
  });

  test('an unknown language', async () => {
    const effects = memoryEffects({ environment: { KP_LANG: 'fr' } });
    expect(await main(['report'], effects)).toBe(2);
    expect(effects.err()).toContain('“KP_LANG”的取值“fr”不对，应为：zh-CN、en');
    expect(await main(['report', '--lang', 'de'], effects)).toBe(2);
    expect(effects.err()).toContain('“--lang”的取值“de”不对，应为：zh-CN、en');
  });

  test.each([
    ['always', ['--color', 'good.csv']],
    ['always', ['--color', '-']],
    ['always', ['--color']],
    ['always', ['--color', 'good.csv', '--no-progress']],
    ['never', ['--color', 'never']],
  ])('--color takes no input for its value: %s of %j', async (choice, words) => {
    const effects = memoryEffects({ input: CSV });
    await main(['report', '-', '--period', '2019-08', ...words], effects);
    expect(effects.out().includes('\u001b[')).toBe(choice === 'always');
  });

  test('no period', async () => {
    const effects = memoryEffects({ input: CSV });
    expect(await main(['report', '-'], effects)).toBe(2);
    expect(effects.err()).toContain('--period 2019-08');
    expect(effects.out()).toBe('');
  });

  test('a figure that there is none of names those there are', async () => {
    const effects = memoryEffects({ input: CSV });
    expect(await main(['trace', 'overall.rat', '-', '--period', '2019-08'], effects)).toBe(2);
    expect(effects.err()).toContain('overall.rate');
  });
});

describe('ends', () => {
  test.each([
    [['--version']],
    [['-V']],
    [['report', '--version']],
    [['cells', '-V']],
    [['--lang', 'en', '--version']],
  ])('%j prints the version alone', async (argv) => {
    const effects = memoryEffects();
    expect(await main(argv, effects)).toBe(0);
    expect(effects.err()).toBe('');
    expect(effects.out()).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('an input that is not there ends with 3', async () => {
    const effects = memoryEffects();
    expect(await main(['report', 'no-such-folder', '--period', '2019-08'], effects)).toBe(3);
    expect(effects.err()).toContain('no-such-folder: 文件读不出：没有这个文件或文件夹');
  });

  test.each([
    ['closed', failure('stream/closed', {}), 0, ''],
    ['full', failure('stream/failed', { reason: 'ENOSPC' }), 4, 'kp: 输出写不出去：磁盘已满\n'],
  ] as const)('stdout that is %s', async (_, stdoutFails, code, said) => {
    const effects = memoryEffects({ stdoutFails });
    expect(await main(['--version'], effects)).toBe(code);
    expect(effects.err()).toBe(said);
  });

  test.each([
    [[], /^kp: 程序缺陷：a bug。.*--debug.*\n$/],
    [['--debug'], /^kp: 程序缺陷：a bug。.*\nError: a bug\n {4}at /],
  ])('a bug ends with 70, one line, and its stack with --debug (%j)', async (options, said) => {
    const effects = memoryEffects({ stdoutFails: new Error('a bug') });
    expect(await main(['help', ...options], effects)).toBe(70);
    expect(effects.err()).toMatch(said);
  });

  test('where the system fails nobody is asked to report a bug', async () => {
    const fault = Object.assign(new Error('EIO: i/o error, read'), {
      code: 'EIO',
      syscall: 'read',
      errno: -5,
    });
    const effects = memoryEffects({ stdoutFails: fault });
    expect(await main(['help'], effects)).toBe(71);
    expect(effects.err()).toMatch(/^kp: 系统出错：EIO: i\/o error, read。请检查磁盘.*\n$/);
  });
});
