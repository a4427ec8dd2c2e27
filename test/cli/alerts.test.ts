import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { kp, smallWorkspace } from './small-workspace.ts';

/** Two agencies; 甲 has fallen far behind in July, 丙 a little. */
const JIA = (done: number) =>
  `甲,,新都区,市重点,续建,9000,1200,${done}\n乙,,新都区,市重点,续建,9100,1200,700`;
const BING = (done: number) => `丙,,郫都区,市重点,续建,9200,1200,${done}`;
const OFFICE = 'city: 成都市\nagencies: [新都区, 郫都区]\n';

let root: string;
function workspace(months: Readonly<Record<string, Readonly<Record<string, string>>>>, more = ''): void {
  root = smallWorkspace(
    Object.fromEntries(
      Object.entries(months).flatMap(([month, lists]) =>
        Object.entries(lists).map(([agency, rows]) => [`submissions/${month}/${agency}.csv`, rows]),
      ),
    ),
    OFFICE + more,
  );
}
afterEach(() => rmSync(root, { recursive: true }));

async function alerts(...argv: string[]) {
  const { code, out, err } = await kp(root, 'alerts', ...argv, '--format', 'json');
  return { code, err, document: out === '' ? undefined : JSON.parse(out) };
}

async function cards(...argv: string[]): Promise<string[]> {
  const { document } = await alerts(...argv);
  return document.cards.map(
    ({
      project,
      agency,
      light,
      lights,
    }: {
      project: string;
      agency: string;
      light: string;
      lights: { rule: string; light: string; state: string; months: number; asOf: string }[];
    }) =>
      `${project ?? agency} ${light}: ${lights.map((one) => [one.rule, one.light, one.state, one.months, one.asOf].join(' ')).join('; ')}`,
  );
}

const JULY = { 新都区: JIA(100), 郫都区: BING(500) };

describe('silence', () => {
  test('who sends nothing is grey; what was lit stays lit, as of the month in which it was known', async () => {
    workspace({ '2023-06': { 新都区: JIA(200), 郫都区: BING(600) }, '2023-07': { 郫都区: BING(500) } });
    expect(await cards()).toEqual([
      '甲 red: lagging red continuing 1 2023-06; not-reported grey opened 1 2023-07',
      '丙 yellow: lagging yellow opened 1 2023-07',
      '乙 grey: not-reported grey opened 1 2023-07',
      '新都区 grey: not-reported grey opened 1 2023-07',
    ]);
  });

  test('a project that leaves the list in silence is not cleared', async () => {
    workspace({
      '2023-06': { 新都区: JIA(200), 郫都区: BING(600) },
      '2023-07': { 新都区: JIA(200).split('\n')[1]!, 郫都区: BING(700) },
    });
    expect(await cards()).toEqual([
      '甲 red: lagging red continuing 1 2023-06; not-reported grey opened 1 2023-07',
    ]);
  });

  test('a blank clears nothing either', async () => {
    workspace({
      '2023-06': { 新都区: JIA(200), 郫都区: BING(600) },
      '2023-07': {
        新都区: '甲,,新都区,市重点,续建,9000,1200,\n乙,,新都区,市重点,续建,9100,1200,700',
        郫都区: BING(700),
      },
    });
    const { document } = await alerts();
    expect(
      document.cards.map(({ project, light }: { project: string; light: string }) => [project, light]),
    ).toEqual([
      ['甲', 'red'],
      [null, 'grey'],
    ]);
    expect(document.counts).toMatchObject({ projects: 1, red: 1, grey: 1, warnedThisYear: 1 });
  });
});

describe('waivers', () => {
  const waiver = (until: string) =>
    `waivers:\n  - { code: alert/lagging, project: 甲, agency: 新都区, reason: 征地争议, until: ${until} }\n`;

  test('set a light aside with their reason, and count no longer', async () => {
    workspace({ '2023-07': JULY }, waiver('2023-07-31'));
    const { document, err } = await alerts();
    expect(err).not.toContain('waiver');
    expect(document.counts).toMatchObject({ projects: 1, red: 0, yellow: 1, waived: 1, warnedThisYear: 1 });
    const [, waived] = document.cards;
    expect(waived).toMatchObject({
      project: '甲',
      light: null,
      lights: [{ light: 'red', waived: { reason: '征地争议', until: '2023-07-31' } }],
    });
  });

  test('that have ended are said, and hold no longer', async () => {
    workspace({ '2023-07': JULY }, waiver('2023-06-30'));
    const { document, err } = await alerts();
    expect(document.counts).toMatchObject({ red: 1, waived: 0 });
    expect(err).toContain('[alert/waiver-expired]');
  });

  test('of a rule that is none are a fault of kp.yaml', async () => {
    workspace({ '2023-07': JULY }, waiver('2023-07-31').replace('lagging', 'laging'));
    const { code, err } = await alerts();
    expect(code).toBe(5);
    expect(err).toContain('alert/lagging');
  });
});

describe('rules', () => {
  test('an office has its own beside kp.yaml', async () => {
    workspace({ '2023-07': JULY }, 'lights: ours\n');
    mkdirSync(join(root, 'lights'));
    writeFileSync(
      join(root, 'lights/本市.yaml'),
      'id: ours\nname: 本市\nrules:\n  - { rule: lagging, blue: { share: 99% } }\n',
    );
    expect(await cards()).toEqual([
      '甲 blue: lagging blue opened 1 2023-07',
      '丙 blue: lagging blue opened 1 2023-07',
    ]);
  });

  test('that are not there are named with those that are', async () => {
    workspace({ '2023-07': JULY });
    const { code, err } = await alerts('--rules', 'office-z');
    expect(code).toBe(2);
    expect(err).toContain('office-a');
  });

  test('that no list can answer are said', async () => {
    workspace({ '2023-07': JULY });
    mkdirSync(join(root, 'lights'));
    writeFileSync(
      join(root, 'lights/a.yaml'),
      'id: a\nname: 甲\nrules:\n  - { rule: funds, red: { share: 50% } }\n',
    );
    const { err, document } = await alerts('--rules', 'a');
    expect(err).toContain('[alert/nothing-known]');
    expect(document.unknown).toEqual([{ rule: 'funds', of: 'project', subjects: 3 }]);
  });

  test('of districts count their months', async () => {
    workspace({ '2023-06': { 新都区: JIA(100), 郫都区: BING(650) }, '2023-07': JULY });
    const lit = await cards('--rules', 'sanya-2022');
    expect(lit).toContain('新都区 red: lagging red opened 2 2023-07');
    expect(lit.filter((card) => card.startsWith('郫都区'))).toEqual([]);
  });
});

test('deadlines count from --on; nothing else moves', async () => {
  workspace({ '2023-07': JULY });
  expect((await alerts('--on', '2023-08-15')).document).toMatchObject({
    period: '2023-07',
    on: '2023-08-15',
    counts: { red: 1, yellow: 1 },
  });
});

test('figures and cards are traced to their cells', async () => {
  workspace({ '2023-07': JULY });
  const trace = async (figure: string) => {
    const { out } = await kp(root, 'trace', figure, '--format', 'json');
    return JSON.parse(out);
  };
  expect(await trace('alerts.red')).toMatchObject({
    value: 1,
    addends: [{ project: '甲', cell: 'submissions/2023-07/新都区.csv!H2', raw: '100' }],
  });
  expect(await trace('alerts.byAgency[郫都区].yellow')).toMatchObject({ value: 1 });
  const card = await trace('alerts[甲]');
  expect(
    card.parts[0].parts.map(({ figure, addends: [one] }: { figure: string; addends: { cell: string }[] }) => [
      figure,
      one!.cell,
    ]),
  ).toEqual([
    ['alerts[甲].lagging.completed', 'submissions/2023-07/新都区.csv!H2'],
    ['alerts[甲].lagging.annualPlan', 'submissions/2023-07/新都区.csv!G2'],
  ]);
});

test('by the plan: a planned project that nobody reported is grey', async () => {
  workspace({ '2023-07': JULY });
  mkdirSync(join(root, 'plan'));
  writeFileSync(
    join(root, 'plan/2023.csv'),
    '项目名称,责任单位,项目级别,项目性质,总投资（万元）,年度计划投资（万元）\n甲,新都区,市重点,续建,9000,1200\n乙,新都区,市重点,续建,9100,1200\n丙,郫都区,市重点,续建,9200,1200\n丁,郫都区,市重点,续建,9300,1200\n',
  );
  const { document } = await alerts('--plan', 'original');
  expect(
    document.cards.map(({ project, light }: { project: string; light: string }) => [project, light]),
  ).toEqual([
    ['甲', 'red'],
    ['丙', 'yellow'],
    ['丁', 'grey'],
    [null, 'grey'],
  ]);
});
