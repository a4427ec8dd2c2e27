import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/calculate/alerts/level.ts';
import { followLights, type MonthOfSubjects } from '../../../src/calculate/alerts/lives.ts';
import { replayRules } from '../../../src/calculate/alerts/replay.ts';
import type { LightRules } from '../../../src/calculate/alerts/rules.ts';
import { formatPeriod, type Period } from '../../../src/model/period.ts';

/** 10 behind is yellow, more than 30 red; the second rule is red after two months in a row. */
const RULES: LightRules = {
  id: 'ours',
  name: 'ours',
  version: '1',
  rules: [
    {
      rule: 'behind',
      of: 'project',
      isGrey: false,
      levels: [
        { light: 'red', bounds: [{ fact: 'points', above: whole(30) }] },
        { light: 'yellow', bounds: [{ fact: 'points', from: whole(10) }] },
      ],
    },
    {
      rule: 'silent',
      of: 'project',
      isGrey: true,
      levels: [{ light: 'red', bounds: [{ fact: 'months', from: whole(2) }] }],
    },
  ],
};

function whole(numerator: number) {
  return { numerator, denominator: 1 };
}

/** How far behind month by month; `?` where nothing is known, `-` where the rule does not apply, `!` where nothing came. */
function course(text: string): readonly MonthOfSubjects<string>[] {
  return text.split(' ').map((word, at) => ({
    period: periodOf(at),
    subjects: [
      {
        subject: `month ${at}`,
        kinds: ['project'] as const,
        former: at === 0 ? [] : [`month ${at - 1}`],
        answer: (rule: string) => (rule === 'silent' ? silent(word) : behind(word)),
      },
    ],
  }));
}

function periodOf(at: number): Period {
  return { year: 2023, month: at + 1 };
}

function behind(word: string): Answer {
  if (word === '-') return undefined;
  if (word === '?' || word === '!') return 'unknown';
  return { holds: true, values: { points: whole(Number(word)) } };
}

function silent(word: string): Answer {
  return { holds: word === '!', values: {} };
}

/** `yellow opened 2023-01 1` */
function lights(text: string, rule = 'behind'): string[] {
  return followLights(RULES, course(text)).map(({ cards }) => {
    const own = cards.flatMap((card) => card.lights).find((one) => one.rule.rule === rule);
    if (own === undefined) return '';
    return [own.light ?? 'out', own.state, formatPeriod(own.since), own.months].join(' ');
  });
}

describe('a light from month to month', () => {
  test.each([
    ['is lit at its bound', '9 10', ['', 'yellow opened 2023-02 1']],
    ['is red only above its bound', '30 31', ['yellow opened 2023-01 1', 'red escalated 2023-01 2']],
    [
      'continues',
      '10 20 30',
      ['yellow opened 2023-01 1', 'yellow continuing 2023-01 2', 'yellow continuing 2023-01 3'],
    ],
    ['eases', '31 30', ['red opened 2023-01 1', 'yellow eased 2023-01 2']],
    ['clears once', '10 9 9', ['yellow opened 2023-01 1', 'out cleared 2023-01 1', '']],
    ['clears where the rule no longer applies', '10 -', ['yellow opened 2023-01 1', 'out cleared 2023-01 1']],
    [
      'opens again, counted anew',
      '10 9 12',
      ['yellow opened 2023-01 1', 'out cleared 2023-01 1', 'yellow reopened 2023-03 1'],
    ],
    [
      'stays lit where nothing is known, and grows no longer',
      '10 ? 12',
      ['yellow opened 2023-01 1', 'yellow continuing 2023-01 1', 'yellow continuing 2023-01 2'],
    ],
    ['is not lit by what is not known', '? 9 ?', ['', '', '']],
    [
      'clears when something is known again',
      '10 ? 9',
      ['yellow opened 2023-01 1', 'yellow continuing 2023-01 1', 'out cleared 2023-01 1'],
    ],
  ])('%s', (_, text, expected) => expect(lights(text)).toEqual(expected));

  test('a rule without a colour is grey, and gets one by the months it lasts', () => {
    expect(lights('! ! 9', 'silent')).toEqual([
      'grey opened 2023-01 1',
      'red escalated 2023-01 2',
      'out cleared 2023-01 2',
    ]);
  });

  test('what is not known is told, also where it was lit before', () => {
    const months = followLights(RULES, course('9 ?'));
    expect(months[1]!.unknown.get(RULES.rules[0]!)).toEqual(['month 1']);
    expect(months[1]!.cards).toEqual([]);
  });
});

describe('what is warned in a year', () => {
  test.each([
    ['once is enough', '10 9 9', 1],
    ['grey warns of nothing', '9 ! 9', 0],
    ['nothing', '9 9 9', 0],
  ])('%s', (_, text, count) => {
    expect((followLights(RULES, course(text)).at(-1)!.warned.get('project') ?? []).length).toBe(count);
  });

  test('a waived light warns nobody while it is waived', () => {
    const waiverOf = (_: string, rule: string, { month }: Period) =>
      rule === 'behind' && month < 3 ? 'agreed' : undefined;
    const months = followLights(RULES, course('10 10 10'), waiverOf);
    expect(
      months.map(({ cards, warned }) => [
        cards[0]!.light,
        cards[0]!.lights[0]!.waived,
        warned.get('project')?.map(({ period }) => period.month) ?? [],
      ]),
    ).toEqual([
      [undefined, 'agreed', []],
      [undefined, 'agreed', []],
      ['yellow', undefined, [3]],
    ]);
  });
});

describe('several that become one, one that becomes several', () => {
  const month = (
    at: number,
    subjects: readonly (readonly [string, readonly string[], number])[],
  ): MonthOfSubjects<string> => ({
    period: periodOf(at),
    subjects: subjects.map(([subject, former, points]) => ({
      subject,
      kinds: ['project'],
      former,
      answer: (rule) => (rule === 'behind' ? behind(String(points)) : silent('')),
    })),
  });

  test('the one goes on from the worst light and the longest row, and is warned once', () => {
    const months = followLights(RULES, [
      month(0, [
        ['甲', [], 12],
        ['乙', [], 9],
      ]),
      month(1, [
        ['甲2', ['甲'], 12],
        ['乙2', ['乙'], 40],
      ]),
      month(2, [['丙', ['甲2', '乙2'], 12]]),
    ]);
    const { cards, warned } = months[2]!;
    expect(cards[0]!.lights[0]).toMatchObject({
      light: 'yellow',
      state: 'eased',
      months: 3,
      since: periodOf(0),
    });
    expect(warned.get('project')).toHaveLength(1);
  });

  test('each of the several goes on', () => {
    const months = followLights(RULES, [
      month(0, [['甲', [], 12]]),
      month(1, [
        ['一', ['甲'], 12],
        ['二', ['甲'], 9],
      ]),
    ]);
    expect(months[1]!.cards.map(({ subject, lights: [light] }) => [subject, light!.state])).toEqual([
      ['一', 'continuing'],
      ['二', 'cleared'],
    ]);
    expect(months[1]!.warned.get('project')).toHaveLength(2);
  });

  test('who leaves the plan has been warned all the same', () => {
    const months = followLights(RULES, [
      month(0, [
        ['甲', [], 12],
        ['乙', [], 0],
      ]),
      month(1, [['乙2', ['乙'], 0]]),
    ]);
    expect(months[1]!.warned.get('project')).toHaveLength(1);
  });
});

test('a replay: lit, settled, missed, and missed without a warning', () => {
  const courses = ['10 9', '12 40', '9 9', '9 9', '9 20'];
  const goals = ['met', 'missed', 'missed', 'met', 'open'] as const;
  const months = [0, 1].map(
    (at): MonthOfSubjects<string> => ({
      period: periodOf(at),
      subjects: courses.map((text, one) => ({
        subject: `${one} ${at}`,
        kinds: ['project'],
        former: at === 0 ? [] : [`${one} ${at - 1}`],
        answer: (rule) => (rule === 'behind' ? behind(text.split(' ')[at]!) : silent('')),
      })),
    }),
  );
  const [record] = replayRules(
    RULES.rules,
    followLights(RULES, months),
    (_, subject) => goals[Number(subject[0])]!,
  );
  expect(record).toMatchObject({ fired: 3, settled: 2, missed: 1, unwarned: 1 });
  expect(record!.months.map(({ lit }) => lit)).toEqual([2, 2]);
  expect(
    record!.items.map(({ subject, first, months: count, outcome }) => [subject, first.month, count, outcome]),
  ).toEqual([
    ['0 1', 1, 1, 'met'],
    ['1 1', 1, 2, 'missed'],
    ['4 1', 2, 1, 'open'],
  ]);
});
