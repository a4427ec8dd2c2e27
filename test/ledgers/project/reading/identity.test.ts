import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchProjects } from '../../../../src/ledgers/project/identity/identity.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import type { Identity } from '../../../../src/model/configuration.ts';
import type { Finding } from '../../../../src/model/finding.ts';
import { plainDate } from '../../../../src/model/plain-date.ts';
import { inventedList, type Line, line } from '../measures/invented-lists.ts';
import { projects } from '../measures/records.ts';

const YI = 100_000_000;
interface Told {
  readonly settled?: readonly Partial<Identity>[];
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

function match(before: readonly Line[], after: readonly Line[], told: Told = {}) {
  const settled = (told.settled ?? []).map((one) => ({
    from: [],
    to: [],
    same: true,
    agency: undefined,
    ...one,
  }));
  const agencies = Object.entries(told.aliases ?? {}).map(([name, aliases]) => ({ name, aliases }));
  const lists = [projects(before), projects(after)] as const;
  const { value, findings } = matchProjects(...lists, settled, agencies);
  return {
    pairs: value.pairs.map((pair) => `${names(pair.before)} ${pair.how} ${names(pair.after)}`),
    entered: value.entered.map(({ name }) => name),
    left: value.left.map(({ name }) => name),
    findings: findings.map(brief),
    agencies: value.agencies,
  };
}

function names(all: readonly Project[]): string {
  return all.map(({ name, agency }) => (agency === '新都区' ? name : `${name}@${agency}`)).join('+');
}

function brief(found: Finding): string {
  if (found.code === 'identity/uncertain') return `${found.facts.doubt} ${found.facts.taken}`;
  if (found.code === 'identity/inferred') return found.facts.how;
  return found.code;
}

describe('one is the other', () => {
  test.each<[string, readonly Line[], readonly Line[], string, string[]]>([
    [
      'of one code, whatever the name',
      [line('甲', 1, { code: 'c1' })],
      [line('乙', 2, { code: 'c1' })],
      '甲 code 乙',
      [],
    ],
    [
      'of one code, though another has taken the name',
      [line('甲', 1, { code: 'c1' }), line('乙', 1, { code: 'c2' })],
      [line('乙', 1, { code: 'c1' }), line('甲', 1, { code: 'c2' })],
      '甲 code 乙, 乙 code 甲',
      [],
    ],
    [
      'of one name, written otherwise',
      [line('云溪园（一期）', 1)],
      [line('★云溪园第1期', 2)],
      '云溪园（一期） name 云溪园第1期',
      [],
    ],
    ['one has a code now', [line('甲', 1)], [line('甲', 1, { code: 'c1' })], '甲 name 甲', []],
    [
      'a code was mended',
      [line('甲', 1, { code: 'c1' })],
      [line('甲', 1, { code: 'c2' })],
      '甲 name 甲',
      ['codes same'],
    ],
    [
      'the check digit of a code was mistyped',
      [line('甲', 1, { code: '2603-141124-89-05-346948' })],
      [line('甲', 2, { code: '2603-141124-89-05-346949' })],
      '甲 name 甲',
      [],
    ],
    [
      'one list names no agency',
      [line('甲', 1)],
      [line('甲', 2, { agency: undefined })],
      '甲 name 甲@undefined',
      [],
    ],
    [
      'the agency is written otherwise',
      [line('甲', 1, { agency: '市发展和改革委员会' })],
      [line('甲', 2, { agency: '成都市发改委' })],
      '甲@市发展和改革委员会 name 甲@成都市发改委',
      [],
    ],
    [
      'it changed hands',
      [line('甲', 1), line('乙', 3), line('丙', 4, { agency: '郫都区' })],
      [line('甲', 1, { agency: '郫都区' }), line('乙', 3), line('丙', 4, { agency: '郫都区' })],
      '甲 name 甲@郫都区, 乙 name 乙, 丙@郫都区 name 丙@郫都区',
      ['agency same'],
    ],
    [
      'renamed, with its total',
      [line('云溪停车场工程', 1.2)],
      [line('云溪智慧停车场建设项目', 1.2)],
      '云溪停车场工程 renamed 云溪智慧停车场建设项目',
      ['renamed'],
    ],
    [
      'renamed, and little of the name is left',
      [line('云溪创业中心', 1.2, { annualPlan: YI, plannedFinish: plainDate(2024, 6) })],
      [line('云溪数字大厦', 1.2, { annualPlan: YI, plannedFinish: plainDate(2024, 6) })],
      '云溪创业中心 renamed 云溪数字大厦',
      ['name same'],
    ],
    [
      'renamed, and the total is another',
      [line('云溪河生态修复治理', 1.2, { annualPlan: YI, plannedFinish: plainDate(2024, 6) })],
      [line('云溪河生态修复治理工程二标段', 1.3, { annualPlan: YI, plannedFinish: plainDate(2024, 6) })],
      '云溪河生态修复治理 renamed 云溪河生态修复治理工程二标段',
      ['name same'],
    ],
    [
      'split up',
      [line('云溪科技园', 10)],
      [line('云溪科技园A区', 6), line('云溪科技园B区', 4)],
      '云溪科技园 split 云溪科技园A区+云溪科技园B区',
      ['split'],
    ],
    [
      'split up, one part keeps the name',
      [line('云溪科技园', 10)],
      [line('云溪科技园', 6), line('云溪科技园二期', 4)],
      '云溪科技园 split 云溪科技园+云溪科技园二期',
      ['split'],
    ],
    [
      'merged',
      [line('云溪路东段', 3), line('云溪路西段', 4)],
      [line('云溪路', 7)],
      '云溪路东段+云溪路西段 merged 云溪路',
      ['merged'],
    ],
    [
      'merged, of one place, with their plans',
      [line('临江老城公共停车场', 3, { annualPlan: 1 }), line('临江老城地下管网改造', 4, { annualPlan: 2 })],
      [line('临江老城综合提升', 7, { annualPlan: 3 })],
      '临江老城公共停车场+临江老城地下管网改造 merged 临江老城综合提升',
      ['merged'],
    ],
    [
      'merged, perhaps, where the plans do not add up',
      [line('临江老城公共停车场', 3, { annualPlan: 1 }), line('临江老城地下管网改造', 4, { annualPlan: 2 })],
      [line('临江老城综合提升', 7, { annualPlan: 4 })],
      '临江老城公共停车场+临江老城地下管网改造 merged 临江老城综合提升',
      ['parts same'],
    ],
    [
      'lines of one name by their totals',
      [line('老旧小区改造', 1), line('老旧小区改造', 2)],
      [line('老旧小区改造', 2), line('老旧小区改造', 1)],
      '老旧小区改造 name 老旧小区改造, 老旧小区改造 name 老旧小区改造',
      [],
    ],
    [
      'lines of one name as a whole, where nothing tells',
      [line('老旧小区改造', 1), line('老旧小区改造', 2)],
      [line('老旧小区改造', 3), line('老旧小区改造', 4)],
      '老旧小区改造+老旧小区改造 name 老旧小区改造+老旧小区改造',
      [],
    ],
    [
      'and so where one line is gone',
      [line('老旧小区改造', 1), line('老旧小区改造', 2)],
      [line('老旧小区改造', 3)],
      '老旧小区改造+老旧小区改造 name 老旧小区改造',
      ['lines same'],
    ],
  ])('%s', (_, before, after, pairs, findings) => {
    expect(match(before, after)).toMatchObject({ pairs: pairs.split(', '), entered: [], left: [], findings });
  });
});

describe('one is not the other', () => {
  test.each<[string, Line, Line, string[]]>([
    ['二期 is not 一期', line('云溪园一期', 1), line('云溪园二期', 2), []],
    [
      'nor with its total, but it is said',
      line('云溪科技园一期', 2),
      line('云溪科技园二期', 2),
      ['name different'],
    ],
    ['A区 is not B区', line('云溪科技园A区', 1), line('云溪科技园B区', 2), []],
    ['other totals', line('云溪小学', 1), line('云溪中学', 2), []],
    [
      'two codes and totals of one name, but it is said',
      line('云溪停车场', 1, { code: 'c1' }),
      line('云溪停车场', 2, { code: 'c2' }),
      ['codes different'],
    ],
    [
      'two codes, but it is said',
      line('云溪停车场', 1, { code: 'c1' }),
      line('云溪停车楼', 1, { code: 'c2' }),
      ['name different'],
    ],
    [
      'two codes and totals',
      line('云溪停车场', 1, { code: 'c1' }),
      line('云溪停车楼', 2, { code: 'c2' }),
      [],
    ],
    [
      'another agency and total',
      line('云溪小学', 1),
      line('云溪小学', 2, { agency: '郫都区' }),
      ['agency different'],
    ],
    [
      'another agency and code',
      line('云溪小学', 1, { code: 'c1' }),
      line('云溪小学', 1, { code: 'c2', agency: '郫都区' }),
      ['agency different'],
    ],
    [
      'another agency, code and total',
      line('云溪小学', 1, { code: 'c1' }),
      line('云溪小学', 2, { code: 'c2', agency: '郫都区' }),
      [],
    ],
    [
      'no agency told, and another code and total',
      line('云溪小学', 1, { code: 'c1' }),
      line('云溪小学', 2, { code: 'c2', agency: undefined }),
      ['codes different'],
    ],
    ['another agency and name', line('云溪停车场', 1), line('云溪停车楼', 1, { agency: '郫都区' }), []],
    [
      'a name like it, and nothing else',
      line('云溪河生态修复治理', 1),
      line('云溪河生态保护修复治理', 2),
      ['name different'],
    ],
    ['nameless', line('', 1), line('', 1), []],
  ])('%s', (_, before, after, findings) => {
    // A neighbour keeps the agencies in both lists: neither is new or gone.
    const others = [line('龙泉站', 9), line('犀浦站', 9, { agency: '郫都区' })];
    const found = match([before, ...others], [after, ...others]);
    expect(found.entered).toEqual([after.name]);
    expect(found.left).toEqual([before.name]);
    expect(found.findings).toEqual(findings);
  });

  test('two that are equally likely', () => {
    const found = match([line('云溪停车场', 1)], [line('云溪停车楼', 1), line('云溪停车库', 1)]);
    expect(found).toMatchObject({
      pairs: [],
      left: ['云溪停车场'],
      findings: ['name different', 'name different'],
    });
  });

  test('parts that only nearly add up', () => {
    const found = match([line('云溪科技园', 10)], [line('云溪科技园A区', 6), line('云溪科技园B区', 3.9)]);
    expect(found).toMatchObject({ pairs: [], findings: ['parts different'] });
  });
});

describe('an agency under another name', () => {
  const old = [1, 2, 3].map((number) => line(`项目${number}`, number, { agency: '市商务局' }));
  const now = old.map((one) => ({ ...one, agency: '市投资促进局' }));

  test('takes its projects along, those with another total as well, and that is said once', () => {
    const [first, ...others] = now;
    const found = match(old, [{ ...first!, totalInvestment: 5 }, ...others]);
    expect(found).toMatchObject({ entered: [], left: [], findings: ['identity/agency-changed'] });
    expect(found.agencies).toEqual(
      new Map([
        ['市投资促进局', '市投资促进局'],
        ['市商务局', '市投资促进局'],
      ]),
    );
  });

  test('and those that were renamed on the way', () => {
    const found = match(
      [...old, line('云溪停车场', 7, { agency: '市商务局' })],
      [...now, line('云溪停车楼', 7, { agency: '市投资促进局' })],
    );
    expect(found).toMatchObject({ entered: [], left: [], findings: ['renamed', 'identity/agency-changed'] });
  });

  test('needs no word where kp.yaml knows it', () => {
    const found = match(old, now, { aliases: { 市投资促进局: ['市商务局'] } });
    expect(found).toMatchObject({ entered: [], left: [], findings: [] });
    expect(found.agencies.get('市商务局')).toBe('市投资促进局');
  });
});

describe('a package', () => {
  test('whose members only one list names has neither gained nor lost any', () => {
    const bundle = line('道路打包', 5, { size: 2, isPackage: true });
    const before = projects([bundle]);
    const listed = projects([{ ...bundle, size: 0 }, line('云溪路', 2), line('锦兴路', 3)]);
    const memberOf = new Map([
      [1, 0],
      [2, 0],
    ]);
    const after = listed.map((project) => ({ ...project, table: { ...project.table, memberOf } }));
    const same = after.map((project) => ({ ...project, table: after[0]!.table }));
    for (const [one, other] of [
      [before, same],
      [same, before],
    ] as const) {
      const { value } = matchProjects(one, other, [], []);
      expect(value).toMatchObject({ entered: [], left: [] });
      expect(value.pairs).toHaveLength(1);
    }
  });
});

describe('settled in kp.yaml', () => {
  const [A, B, C] = [line('甲', 1), line('乙', 2), line('丙', 3)];
  test.each<[string, Told['settled'], readonly Line[], readonly Line[], string[], string[], string[]]>([
    ['renamed', [{ from: ['甲'], to: ['乙'] }], [A], [B], ['甲 settled 乙'], [], []],
    ['and back in time', [{ from: ['甲'], to: ['乙'] }], [B], [A], ['乙 settled 甲'], [], []],
    [
      'renamed under one code',
      [{ from: ['甲'], to: ['乙'] }],
      [line('甲', 1, { code: 'c1' })],
      [line('乙', 1, { code: 'c1' })],
      ['甲 settled 乙'],
      [],
      [],
    ],
    [
      'split, one part with the code',
      [{ from: ['甲'], to: ['乙', '丙'] }],
      [line('甲', 3, { code: 'c1' })],
      [line('乙', 1, { code: 'c1' }), line('丙', 2, { code: 'c2' })],
      ['甲 settled 乙+丙'],
      [],
      [],
    ],
    [
      'renamed twice',
      [
        { from: ['甲'], to: ['乙'] },
        { from: ['乙'], to: ['丙'] },
      ],
      [A],
      [C],
      ['甲 settled 丙'],
      [],
      [],
    ],
    ['before the change', [{ from: ['甲'], to: ['乙'] }], [A], [A], ['甲 name 甲'], [], []],
    ['split', [{ from: ['甲'], to: ['乙', '丙'] }], [A], [B, C], ['甲 settled 乙+丙'], [], []],
    ['after the split', [{ from: ['甲'], to: ['乙', '丙'] }], [B, C], [B], ['乙 name 乙'], [], ['丙']],
    [
      'split, keeping the name',
      [{ from: ['甲'], to: ['甲', '乙'] }],
      [A],
      [A, B],
      ['甲 settled 甲+乙'],
      [],
      [],
    ],
    [
      'and after that',
      [{ from: ['甲'], to: ['甲', '乙'] }],
      [A, B],
      [A, B],
      ['甲 name 甲', '乙 name 乙'],
      [],
      [],
    ],
    ['merged', [{ from: ['甲', '乙'], to: ['丙'] }], [A, B], [C], ['甲+乙 settled 丙'], [], []],
    ['not the same', [{ from: ['甲'], to: ['甲'], same: false }], [A], [A], [], ['甲'], ['甲']],
    [
      'of another agency',
      [{ from: ['甲'], to: ['乙'], agency: '郫都区' }],
      [A, A],
      [B, B],
      [],
      ['乙', '乙'],
      ['甲', '甲'],
    ],
    ['not in the lists', [{ from: ['丁'], to: ['戊'] }], [A], [A], ['甲 name 甲'], [], []],
    [
      'in a circle',
      [
        { from: ['甲'], to: ['乙'] },
        { from: ['乙'], to: ['甲'] },
      ],
      [A],
      [B],
      ['甲 settled 乙'],
      [],
      [],
    ],
  ])('%s', (_, settled, before, after, pairs, entered, left) => {
    expect(match(before, after, { settled: settled! })).toMatchObject({ pairs, entered, left, findings: [] });
  });

  test('by code, however it is written', () => {
    const before = [line('甲', 1, { code: '2603-141124-89-05-346948' })];
    const settled = [{ from: ['26031411248905346948'], to: ['乙'] }];
    expect(match(before, [B], { settled }).pairs).toEqual(['甲 settled 乙']);
  });

  test('denied, however alike they look', () => {
    const settled = [{ from: ['云溪停车场'], to: ['云溪停车楼'], same: false }];
    const found = match([line('云溪停车场', 1)], [line('云溪停车楼', 1)], { settled });
    expect(found).toMatchObject({ pairs: [], findings: [] });
  });
});

describe('for any two lists', () => {
  test('every project is in one place, and exchanging the lists exchanges the sides', () => {
    fc.assert(
      fc.property(inventedList, inventedList, (ones, others) => {
        const [before, after] = [projects(ones), projects(others)];
        const { value } = matchProjects(before, after, [], []);
        const seen = [...value.pairs.flatMap((pair) => pair.before), ...value.left];
        expect(new Set(seen)).toEqual(new Set(before));
        expect(seen).toHaveLength(before.length);
        const met = [...value.pairs.flatMap((pair) => pair.after), ...value.entered];
        expect(new Set(met)).toEqual(new Set(after));
        expect(met).toHaveLength(after.length);
        const back = matchProjects(after, before, [], []).value;
        expect(new Set(back.left)).toEqual(new Set(value.entered));
        expect(new Set(back.entered)).toEqual(new Set(value.left));
        expect(sides(back.pairs, 'after', 'before')).toEqual(sides(value.pairs, 'before', 'after'));
      }),
    );
  });

  test('a list and itself are the same', () => {
    fc.assert(
      fc.property(inventedList, (given) => {
        const list = projects(given);
        const { value } = matchProjects(list, list, [], []);
        const named = list.filter(({ key, code }) => key !== '' || code !== undefined);
        expect(value.pairs.flatMap((pair) => pair.before)).toHaveLength(named.length);
        for (const { before, after } of value.pairs) expect(new Set(after)).toEqual(new Set(before));
      }),
    );
  });
});

function sides(
  pairs: readonly { readonly before: readonly Project[]; readonly after: readonly Project[] }[],
  one: 'before' | 'after',
  other: 'before' | 'after',
): string[] {
  const places = (all: readonly Project[]) =>
    all
      .map(({ position }) => position)
      .sort()
      .join();
  return pairs.map((pair) => `${places(pair[one])}=${places(pair[other])}`).sort();
}
