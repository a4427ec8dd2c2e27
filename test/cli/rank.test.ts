import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { displayWidth } from '../../src/write/terminal/display-width.ts';
import { memoryEffects } from './memory-effects.ts';

const HEADER = '项目名称,责任单位,项目性质,年度计划投资（万元）,本年累计完成投资（万元）,是否开工\n';
/** 甲区 on time, 乙区 half of it, 丙区 without starts, the department without investment reported. */
const LIST = `${HEADER}甲一,甲区,续建,90000,45000,是
甲二,甲区,新开工,10000,5000,是
甲三,甲区,新开工,0,0,否
乙一,乙区,新开工,100000,25000,是
丙一,丙区,续建,100000,60000,是
局一,市水务局,续建,100,,是
`;
let folder: string;
const at = (name: string) => join(folder, name);
const write = (name: string, text: string) => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kp-rank-'));
  write('2023-06/list.csv', LIST);
  write('empty.csv', '');
  write('more.csv', `${HEADER}乙一,乙区,新开工,100000,50000,是\n乙二,乙区,新开工,0,0,是\n`);
  write('register.csv', '责任单位,年月,事项,数值\n乙区,2023-06,集中开工,2\n乙区,很久以前,集中开工,2\n');
  write(
    'own.yaml',
    'id: own\nname: 自定\nfrom: 2023-04\nindicators:\n  - { key: 集中开工, scoring: register, item: 集中开工, each: 3 }\n  - { key: 投资, scoring: time, measure: rate, weight: 10 }\n',
  );
  write('wrong.yaml', 'id: wrong\nname: 错\nindicators:\n  - { key: 投资, scoring: base, poins: 1 }\n');

  // A workspace of four quarters, the scheme changed in the second one.
  const agencies = ['甲区', '乙区', '丙区'];
  write('office/kp.yaml', `agencies: [${agencies.join(', ')}, 丁区]\nschemes: [ours]\n`);
  const scheme = (from: string, version: number, weight: number) =>
    `id: ours\nname: 本市办法\nversion: ${version}\nfrom: ${from}\ncycle: quarter\nindicators:\n  - { key: 投资, scoring: time, measure: rate, weight: ${weight} }\nboards:\n  target: [{ measure: rate, from: time }]\n  red: 1\n  black: 2\n`;
  write('office/schemes/ours-1.yaml', scheme('2022-01', 1, 50));
  write('office/schemes/ours-2.yaml', scheme('2023-06', 2, 100));
  const months: readonly (readonly [string, readonly number[]])[] = [
    ['2022-12', [90, 100, 80]],
    ['2023-03', [30, 20, 10]],
    ['2023-06', [60, 40, 50]],
    ['2023-09', [80, 30, 60]],
  ];
  for (const [month, done] of months) {
    const rows = done.map(
      (completed, index) => `${agencies[index]}一,${agencies[index]},续建,100,${completed},是`,
    );
    write(`office/submissions/${month}/list.csv`, `${HEADER}${rows.join('\n')}\n`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function kp(argv: readonly string[], columns?: number) {
  const effects = memoryEffects(columns === undefined ? {} : { columns });
  const code = await main([...argv], effects);
  return { code, out: effects.out(), err: effects.err() };
}
const rank = (...argv: string[]) => kp(['rank', ...argv]);
const ofOffice = (...argv: string[]) => kp(['-C', at('office'), 'rank', ...argv]);

interface Ranked {
  readonly tracks: readonly {
    readonly key: string;
    readonly agencies: readonly {
      readonly agency: string;
      readonly rank: number | null;
      readonly score: number | null;
      readonly state: string;
      readonly board: string | null;
      readonly streak: number;
      readonly movement: number | null;
      readonly indicators: readonly { readonly points: number }[];
    }[];
  }[];
}

async function ranked(run: Promise<{ out: string }>): Promise<Ranked> {
  return JSON.parse((await run).out) as Ranked;
}

describe('kp.rank/1', () => {
  test('is exactly this', async () => {
    const { code, out } = await rank(at('2023-06'), '--format', 'json');
    expect(code).toBe(0);
    const scored = (key: string, value: number, points: number, max: number) => ({
      key,
      value,
      points,
      max,
      state: 'scored',
    });
    const place = (agency: string, place: number, score: number) => ({
      rank: place,
      agency,
      score,
      state: 'ranked',
      board: null,
      streak: 0,
      movement: null,
    });
    expect(JSON.parse(out)).toEqual({
      schema: 'kp.rank/1',
      period: '2023-06',
      scheme: { id: 'basic', version: '1' },
      ranks: 'agency',
      tracks: [
        {
          key: '区（市）县和园区',
          agencies: [
            {
              ...place('丙区', 1, 100),
              indicators: [
                scored('投资', 0.6, 100, 100),
                { key: '开工', value: null, points: 0, max: 0, state: 'not-applicable' },
              ],
            },
            {
              ...place('甲区', 2, 80),
              indicators: [scored('投资', 0.5, 60, 60), scored('开工', 0.5, 20, 40)],
            },
            {
              ...place('乙区', 3, 70),
              indicators: [scored('投资', 0.25, 30, 60), scored('开工', 1, 40, 40)],
            },
          ],
        },
        {
          key: '市级部门和国有企业',
          agencies: [
            {
              rank: null,
              agency: '市水务局',
              score: null,
              state: 'incomplete',
              board: null,
              streak: 0,
              movement: null,
              indicators: [
                { key: '投资', value: null, points: null, max: 60, state: 'not-reported' },
                { key: '开工', value: null, points: 0, max: 0, state: 'not-applicable' },
              ],
            },
          ],
        },
      ],
    });
  });

  test('in a workspace: the scheme of kp.yaml, agencies without lists, movement, boards and streaks', async () => {
    const { tracks } = await ranked(ofOffice('--format', 'json'));
    const told = tracks[0]?.agencies.map(({ agency, rank: place, state, board, streak, movement }) => [
      agency,
      place,
      state,
      board,
      streak,
      movement,
    ]);
    expect(told).toEqual([
      ['甲区', 1, 'ranked', 'red', 3, 0],
      ['丙区', 2, 'ranked', null, 0, -1],
      ['乙区', 3, 'ranked', 'black', 2, 0],
      ['丁区', null, 'not-reported', null, 0, null],
    ]);
  });
});

test('Chengdu 2023: one district is red three quarters in a row', async () => {
  const call = ['-C', 'fixtures/workspaces/chengdu-2023', 'rank', '--scheme', 'office-c-investment'];
  const { tracks } = await ranked(kp([...call, '--format', 'json']));
  const red = tracks
    .flatMap(({ agencies }) => agencies)
    .filter(({ board, streak }) => board === 'red' && streak === 3);
  expect(red.map(({ agency, rank: place }) => [agency, place])).toEqual([['新津区', 1]]);
});

describe('the scheme', () => {
  test('a file of one’s own, with a register', async () => {
    const { code, out, err } = await rank(
      at('2023-06'),
      '--scheme',
      at('own.yaml'),
      '--register',
      at('register.csv'),
      '--format',
      'csv',
    );
    expect(code).toBe(0);
    expect(out).toContain('全部单位,1,,乙区,11.00,');
    expect(err).toMatch(/register\.csv!B3: .*“很久以前”.*\[register\/unreadable\]/);
  });

  test.each([
    ['unknown', ['--scheme', 'basik'], 2, '是不是“basic”'],
    ['faulty', ['--scheme', 'wrong.yaml'], 5, 'wrong.yaml:4:31: 没有“poins”这个键'],
    ['not there', ['--scheme', 'none.yaml'], 5, '没有这个文件'],
    ['beginning later', ['--scheme', 'own.yaml', '--period', '2023-03'], 2, '自2023-04起施行'],
  ])('%s', async (_, options, expected, said) => {
    const words = options.map((word) => (word.endsWith('.yaml') ? at(word) : word));
    const { code, out, err } = await rank(at('2023-06'), ...words);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(said);
  });
});

describe('modes', () => {
  test('--explain: each indicator with figures and formula, and what a little more would bring', async () => {
    const { out } = await rank(at('2023-06'), '--explain', '乙');
    expect(out).toContain('乙区  区（市）县和园区3个中第3名');
    expect(out).toContain('60 × 25.00% ÷ 50.00% = 30.0000');
    expect(out).toContain('2.5亿元 ÷ 10亿元');
    expect(out).toContain('再完成1亿元  +12.0000分，得82.0000，列第2名');
    expect(out).not.toContain('再开工1个');
    const { out: json } = await rank(at('2023-06'), '--explain', '甲区', '--format', 'json');
    expect(JSON.parse(json)).toMatchObject({
      schema: 'kp.rank-explain/1',
      agency: '甲区',
      rank: 2,
      of: 3,
      distance: 20,
      best: '投资',
      worst: '开工',
      whatIf: [
        { change: 'one-more-start', points: 20, score: 100, rank: 1 },
        { change: '100-million-more', points: 0, score: 80, rank: 2 },
      ],
    });
  });

  test('--what-if: projects of the same name are replaced, others added, arrows are against the actual ranks', async () => {
    const { out } = await rank(at('2023-06'), '--what-if', at('more.csv'));
    expect(out).toContain('替换1个项目，增加1个项目');
    expect(out).toMatch(/1 +↑2 +乙区 +100\.0000/);
  });

  test('--replay: each quarter by the version that held then', async () => {
    const { out } = await ofOffice('--replay', '--format', 'json');
    const { rankings } = JSON.parse(out) as {
      rankings: { period: string; scheme: { version: string }; tracks: Ranked['tracks'] }[];
    };
    expect(
      rankings.map(({ period, scheme, tracks }) => [period, scheme.version, tracks[0]?.agencies[0]?.score]),
    ).toEqual([
      ['2022-12', '1', 50],
      ['2023-03', '1', 50],
      ['2023-06', '2', 100],
      ['2023-09', '2', 100],
    ]);
    const table = await ofOffice('--replay');
    expect(table.out).toMatch(/2022-12 +第1版 +2023-03 +第1版|2022-12/);
    expect(table.out).toMatch(/甲区 +2 +1红 +1红 +1红/);
  });

  test('--compare-schemes: who moves, and how alike the orders are; inputs may follow', async () => {
    const { out } = await rank(
      '--compare-schemes',
      'basic',
      'office-c-investment',
      at('2023-06'),
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toMatchObject({
      schema: 'kp.rank-compare/1',
      schemes: [{ id: 'basic' }, { id: 'office-c-investment' }],
      tracks: [
        {
          correlation: 1,
          moved: 0,
          agencies: [
            { agency: '丙区', first: { rank: 1, score: 100 }, second: { rank: 1, score: 120 }, change: 0 },
            { agency: '甲区' },
            { agency: '乙区' },
          ],
        },
        { correlation: null, moved: 0 },
      ],
    });
  });

  test.each([
    ['two at once', ['--replay', '--explain', '甲区'], '一次只能用一个'],
    ['one scheme only', ['--compare-schemes', 'basic'], '要写两个办法'],
    ['an agency that is none', ['--explain', '丁区'], '排名里没有“丁区”'],
    ['a track that is none', ['--track', '街道'], '没有“街道”这个序列'],
    ['a format that is none', ['--format', 'xml'], '“xml”'],
  ])('refused: %s', async (_, options, said) => {
    const { code, err } = await kp([
      'rank',
      ...(options[0] === '--compare-schemes' ? options : [at('2023-06'), ...options]),
    ]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

test('--track takes one track, by its name or a part of it', async () => {
  const { tracks } = await ranked(rank(at('2023-06'), '--track', '部门', '--format', 'json'));
  expect(tracks.map(({ key }) => key)).toEqual(['市级部门和国有企业']);
});

test('a register alone, for a scheme that asks nothing of the lists', async () => {
  const register = at('promotion.csv');
  writeFileSync(
    register,
    '责任单位,年月,事项,数值,目标\n甲区,2023-03,签约个数,5,10\n甲区,2023-03,签约金额,1,1\n',
  );
  const call = [
    '--scheme',
    'promotion-register',
    '--register',
    register,
    '--period',
    '2023-03',
    '--format',
    'json',
  ];
  const { tracks } = await ranked(rank(...call));
  expect(tracks[0]?.agencies.map(({ agency, score }) => [agency, score])).toEqual([['甲区', 15]]);
  const { code, err } = await rank('--scheme', 'basic', '--register', register, '--period', '2023-03');
  expect([code, err]).toEqual([2, expect.stringContaining('没有2023-03的清单')]);
});

test('two files of one scheme from the same month on are refused', async () => {
  write('twins/kp.yaml', 'schemes: [own]\n');
  for (const name of ['a', 'b']) write(`twins/schemes/${name}.yaml`, readFileSync(at('own.yaml'), 'utf8'));
  const { code, err } = await kp(['-C', at('twins'), 'rank', at('2023-06')]);
  expect(code).toBe(5);
  expect(err).toMatch(/办法“own”在“\S+a\.yaml”和“\S+b\.yaml”中都有/);
});

test('the other boards of the office are named', async () => {
  write('boards/kp.yaml', 'schemes: [four-rates, office-c-progress, basic]\n');
  const { out } = await kp(['-C', at('boards'), 'rank', at('2023-06')]);
  expect(out).toContain('四率（第1版）');
  expect(out).toContain('另有榜单：--scheme office-c-progress、--scheme basic');
});

describe('formats', () => {
  test.each([
    ['csv', /^序列,名次,升降,责任单位,得分,红黑榜/],
    ['tsv', /^序列\t名次\t/],
    ['md', /^## 红黑榜\n/],
    ['ndjson', /^\{"track":"区（市）县和园区","rank":1,/],
  ])('--format %s', async (format, start) =>
    expect((await rank(at('2023-06'), '--format', format)).out).toMatch(start),
  );

  test('-o writes a workbook whose figures are formulas over its projects, twice the same', async () => {
    const [first, second] = [at('first.xlsx'), at('second.xlsx')];
    expect((await rank(at('2023-06'), '-o', first, '-o', second, '-q')).code).toBe(0);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    const again = await kp(['rank', at('2023-06'), first, '--format', 'csv']);
    expect(again.out).toBe((await rank(at('2023-06'), '--format', 'csv')).out);
    expect(again.code).toBe(0);
    const { out } = await kp(['cells', first, '--sheet', '红黑榜']);
    expect(out).toContain('\n2,,甲区,80,');
    const points = await kp(['cells', first, '--sheet', '得分明细']);
    expect(points.out).toContain('60 × 25.00% ÷ 50.00%');
    expect((await kp(['cells', first, '--sheet', '项目明细'])).out).toContain('甲一');
  });
});

test('an input is never written over', async () => {
  const list = at('2023-06/list.csv');
  const before = readFileSync(list, 'utf8');
  for (const call of [
    ['rank', list, '-o', list],
    ['rank', at('2023-06'), '--register', at('register.csv'), '-o', at('register.csv')],
    ['rank', at('2023-06'), '--what-if', at('more.csv'), '-o', at('more.csv')],
    ['-C', at('office'), 'rank', '-o', at('office/submissions/2023-09/list.csv')],
  ]) {
    const { code, out, err } = await kp(call);
    expect([code, out]).toEqual([4, '']);
    expect(err).toMatch(/不会覆盖|不能往里写/);
  }
  expect(readFileSync(list, 'utf8')).toBe(before);
});

test('red and black in colour', async () => {
  const { out } = await kp(['-C', at('office'), 'rank'], 80);
  expect(out).toContain('\u001b[41m红榜\u001b[49m');
  expect(out).toContain('\u001b[40m黑榜\u001b[49m');
});

test.each([60, 80, 120])(
  'on a terminal of %i columns nothing is wider, and red and black are also words',
  async (columns) => {
    const { out } = await kp(['-C', at('office'), 'rank', '--no-color'], columns);
    expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThanOrEqual(columns);
    expect(out).toMatch(/甲区 .*红榜 连续3季\n/);
    expect(out).toMatch(/乙区 .*黑榜 连续2季\n/);
    expect(out).toMatch(/— .*丁区 .*未报送\n/);
  },
);

describe('nothing to rank', () => {
  test('no list can be read', async () => {
    const { code, out, err } = await rank(at('empty.csv'), '--period', '2023-06');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('文件是空的');
  });

  test('one bad list does not stop the others', async () => {
    const { code, out } = await rank(at('2023-06'), at('empty.csv'), '--format', 'csv');
    expect(code).toBe(3);
    expect(out).toContain('甲区');
  });

  test('a supposed list that cannot be read', async () => {
    const { code, out, err } = await rank(at('2023-06'), '--what-if', at('empty.csv'));
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('文件是空的');
  });

  test('a register that is not there', async () => {
    const { code } = await rank(at('2023-06'), '--register', at('none.csv'), '--format', 'csv');
    expect(code).toBe(3);
  });
});

describe('kp trace of a ranking', () => {
  test.each(['rank[甲区].score', 'rank［甲区］.score', 'rank[甲区]'])('%s', async (figure) => {
    const { out } = await kp(['trace', figure, at('2023-06'), '--format', 'json']);
    const traced = JSON.parse(out) as { value: number; parts: { value: number }[] };
    expect(traced).toMatchObject({ schema: 'kp.trace/1', figure: 'rank[甲区].score', value: 80 });
    expect(traced.parts.reduce((sum, { value }) => sum + value, 0)).toBe(80);
  });

  test('down to the cells', async () => {
    const { out } = await kp(['trace', 'rank[甲区].indicators[投资].points', at('2023-06')]);
    expect(out).toContain('60 × 50.00% ÷ 50.00%');
    expect(out).toMatch(/450,000,000 +甲一 +\S+list\.csv!E2 +45000/);
  });

  test('--where has no part in it', async () => {
    const { code, err } = await kp(['trace', 'rank[甲区].score', at('2023-06'), '--where', '级别=省重点']);
    expect(code).toBe(2);
    expect(err).toContain('rank[…]、--where 一次只能用一个');
  });

  test('what is none is named, with what there is', async () => {
    const { code, err } = await kp(['trace', 'rank[甲区].开动', at('2023-06')]);
    expect(code).toBe(2);
    expect(err).toContain('rank[甲区].');
  });
});
