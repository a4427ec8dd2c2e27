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

/** How far behind month by month; `?` where nothing is known, `~` where
 * it is behind by nobody knows how much, `-` where the rule does not apply, `!` where nothing came. */
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
  if (word === '~') return { holds: true, values: { points: undefined } };
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
      'stays lit where the rule holds, but its measure is not known',
      '10 ~ 12',
      ['yellow opened 2023-01 1', 'yellow continuing 2023-01 1', 'yellow continuing 2023-01 2'],
    ],
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

  test.each<[string, string, boolean, boolean]>([
    ['nothing is known, and nothing was lit', '9 ?', true, false],
    ['nothing was ever known', '? ?', true, false],
    ['nothing is known, yet it was lit: it still is', '12 ?', false, true],
    ['it is known that nothing is wrong', '9 9', false, false],
    ['it is known that something is', '9 12', false, true],
    ['the rule does not apply', '9 -', false, false],
    ['something is known again', '? 9', false, false],
  ])('undecided or lit: %s', (_, text, isUndecided, isLit) => {
    const { unknown, cards } = followLights(RULES, course(text)).at(-1)!;
    expect(unknown.get(RULES.rules[0]!)).toEqual(isUndecided ? ['month 1'] : []);
    expect(cards.map(({ subject }) => subject)).toEqual(isLit ? ['month 1'] : []);
  });

  test('a date proves since when, whatever is kept; counted by the calendar, this month included', () => {
    const since = { year: 2022, month: 11 };
    const months = [0, 1].map(
      (at): MonthOfSubjects<string> => ({
        period: periodOf(at),
        subjects: [
          {
            subject: `month ${at}`,
            kinds: ['project'],
            former: at === 0 ? [] : ['month 0'],
            answer: () => ({ holds: true, values: { points: whole(12) }, since }),
          },
        ],
      }),
    );
    const found = followLights(RULES, months).map(({ cards }) => cards[0]!.lights[0]!);
    expect(found.map((one) => [one.state, one.since, one.months])).toEqual([
      ['opened', since, 3],
      ['continuing', since, 4],
    ]);
  });
});

describe('rules are for kinds of subjects', () => {
  const rules: LightRules = {
    ...RULES,
    rules: [
      { ...RULES.rules[0]!, of: 'agency' },
      { ...RULES.rules[0]!, of: 'district' },
    ],
  };
  const month: MonthOfSubjects<string> = {
    period: periodOf(0),
    subjects: (
      [
        ['工程', ['project']],
        ['市水务局', ['agency']],
        ['甲区', ['agency', 'district']],
      ] as const
    ).map(([subject, kinds]) => ({
      subject,
      kinds: kinds as readonly string[] as readonly [string],
      former: [],
      answer: () => behind('12'),
    })),
  };

  test('only those of its kinds; it is counted under the first', () => {
    const [found] = followLights(rules, [month]);
    expect(
      found!.cards.map(({ subject, of, lights }) => [subject, of, lights.map(({ rule }) => rule.of)]),
    ).toEqual([
      ['市水务局', 'agency', ['agency']],
      ['甲区', 'agency', ['agency', 'district']],
    ]);
    expect([...found!.warned].map(([of, own]) => [of, own.map(({ subject }) => subject)])).toEqual([
      ['project', []],
      ['agency', ['市水务局', '甲区']],
    ]);
    expect(found!.subjects.map(({ subject, of }) => `${of} ${subject}`)).toEqual([
      'project 工程',
      'agency 市水务局',
      'agency 甲区',
    ]);
  });
});

describe('the worst light of a subject', () => {
  const grave: LightRules = {
    ...RULES,
    rules: [...RULES.rules, { ...RULES.rules[0]!, rule: 'grave', levels: [RULES.rules[0]!.levels[0]!] }],
  };
  const one: MonthOfSubjects<string> = {
    period: periodOf(0),
    subjects: [
      {
        subject: '甲',
        kinds: ['project'],
        former: [],
        answer: (rule) => (rule === 'silent' ? silent('!') : behind(rule === 'grave' ? '31' : '12')),
      },
    ],
  };
  // behind is yellow, silent is grey, grave is red.
  test.each<[string, readonly string[], string | undefined, string | undefined]>([
    ['is its card’s, and what it is warned by', [], 'red', 'grave'],
    ['a waived one is passed over', ['grave'], 'yellow', 'behind'],
    ['grey is a card’s, and no warning', ['grave', 'behind'], 'grey', undefined],
    ['all waived: none', ['grave', 'behind', 'silent'], undefined, undefined],
  ])('%s', (_, waived, light, rule) => {
    const waiverOf = (_subject: string, id: string) => (waived.includes(id) ? 'agreed' : undefined);
    const [{ cards, warned } = {} as never] = followLights(grave, [one], waiverOf);
    expect(cards[0]!.light).toBe(light);
    expect(warned.get('project')?.map((known) => known.rule)).toEqual(rule === undefined ? [] : [rule]);
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

  /** Those of the first months, each by its course, are one in the month after. */
  const mergedLight = (courses: readonly string[], points: string) => {
    const words = courses.map((text) => text.split(' '));
    const count = words[0]!.length;
    const before = Array.from({ length: count }, (_, at) => ({
      period: periodOf(at),
      subjects: words.map((own, which) => ({
        subject: `${which} ${at}`,
        kinds: ['project'] as const,
        former: at === 0 ? [] : [`${which} ${at - 1}`],
        answer: (rule: string) => (rule === 'behind' ? behind(own[at]!) : silent('')),
      })),
    }));
    const last: MonthOfSubjects<string> = {
      period: periodOf(count),
      subjects: [
        {
          subject: '一',
          kinds: ['project'],
          former: words.map((_, which) => `${which} ${count - 1}`),
          answer: (rule) => (rule === 'behind' ? behind(points) : silent('')),
        },
      ],
    };
    const { cards, warned } = followLights(RULES, [...before, last]).at(-1)!;
    const light = cards[0]?.lights[0];
    return {
      light: light && [light.light ?? 'out', light.state, formatPeriod(light.since), light.months].join(' '),
      warned: warned.get('project')?.map(({ subject }) => subject),
    };
  };
  test.each<[string, readonly [string, string], string, string | undefined, readonly string[]]>([
    [
      'the worse light, the longer row: nothing is known of the one',
      ['12 12', '9 31'],
      '?',
      'red continuing 2023-01 2',
      ['0 0'],
    ],
    ['the row goes on', ['9 9', '9 12'], '12', 'yellow continuing 2023-02 2', ['1 1']],
    ['who was lit once is lit again', ['12 9', '9 9'], '12', 'yellow reopened 2023-03 1', ['0 0']],
    ['nobody was lit', ['9 9', '9 9'], '12', 'yellow opened 2023-03 1', ['一']],
    ['nobody is lit', ['9 9', '9 9'], '9', undefined, []],
    ['it clears', ['12 12', '9 9'], '9', 'out cleared 2023-01 2', ['0 0']],
    ['the first warning is the earlier one', ['9 12', '12 9'], '9', 'out cleared 2023-02 1', ['1 0']],
  ])('merged, in either order: %s', (_, courses, points, light, warned) => {
    const swapped = warned.map((one) => one.replace(/^[01]/, (which) => (which === '0' ? '1' : '0')));
    expect(mergedLight(courses, points)).toEqual({ light, warned });
    expect(mergedLight([...courses].reverse(), points)).toEqual({ light, warned: swapped });
  });

  test('each keeps its thread, those of the split one share it', () => {
    const months = followLights(RULES, [
      month(0, [
        ['甲', [], 12],
        ['乙', [], 9],
      ]),
      month(1, [
        ['新', [], 9],
        ['一', ['甲'], 12],
        ['二', ['甲'], 9],
        ['乙2', ['乙'], 9],
      ]),
    ]);
    const threads = months.map(({ subjects }) =>
      Object.fromEntries(subjects.map((one) => [one.subject, one.thread])),
    );
    const [{ 甲, 乙 } = {}, { 新, 一, 二, 乙2 } = {}] = threads;
    expect([一, 二, 乙2]).toEqual([甲, 甲, 乙]);
    expect(new Set([甲, 乙, 新]).size).toBe(3);
    expect(months[1]!.cards.map(({ thread }) => thread)).toEqual([甲, 甲]);
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
  // The sixth is silent for two months, which is red by another rule; the seventh is lit and then silent.
  const courses = ['10 9', '12 40', '9 9', '9 9', '9 20', '! !', '12 !'];
  const goals = ['met', 'missed', 'missed', 'met', 'open', 'missed', 'open'] as const;
  const months = [0, 1].map(
    (at): MonthOfSubjects<string> => ({
      period: periodOf(at),
      subjects: courses.map((text, one) => ({
        subject: `${one} ${at}`,
        kinds: ['project'],
        former: at === 0 ? [] : [`${one} ${at - 1}`],
        answer: (rule) => (rule === 'behind' ? behind : silent)(text.split(' ')[at]!),
      })),
    }),
  );
  const [record, other] = replayRules(
    RULES.rules,
    followLights(RULES, months),
    (_, subject) => goals[Number(subject[0])]!,
  );
  expect(record).toMatchObject({ fired: 4, settled: 2, missed: 1, unwarned: 2 });
  expect(record!.months.map(({ lit }) => lit)).toEqual([3, 3]);
  expect(other).toMatchObject({ fired: 1, settled: 1, missed: 1, unwarned: 2 });
  expect(other!.months.map(({ lit }) => lit)).toEqual([0, 1]);
  expect(
    record!.items.map(({ subject, first, months: count, outcome }) => [subject, first.month, count, outcome]),
  ).toEqual([
    ['0 1', 1, 1, 'met'],
    ['1 1', 1, 2, 'missed'],
    ['6 1', 1, 2, 'open'],
    ['4 1', 2, 1, 'open'],
  ]);
});

test('a replay: a rule is missed only by subjects that it is for', () => {
  const month: MonthOfSubjects<string> = {
    period: periodOf(0),
    subjects: ['project', 'agency'].map((kind) => ({
      subject: kind,
      kinds: [kind],
      former: [],
      answer: () => behind('9'),
    })),
  };
  const [record] = replayRules(RULES.rules, followLights(RULES, [month]), () => 'missed');
  expect(record).toMatchObject({ fired: 0, unwarned: 1 });
});
