import { describe, expect, test } from 'vitest';
import { readLights } from '../../src/configure/read-lights.ts';
import { describeProblem } from '../../src/language/describe.ts';
import { chinese } from '../../src/language/zh-CN/language.ts';
import { SHIPPED_LIGHTS } from '../../src/schemes/lights/shipped.ts';

const HEAD = 'id: 试\nname: 试验\nrules:\n';

/** `行:列 句子` */
function faultsOf(text: string): string[] {
  return readLights(Buffer.from(text)).faults.map(
    ({ line, column, problem }) => `${line}:${column} ${describeProblem(problem, chinese)}`,
  );
}

test.each([...SHIPPED_LIGHTS])('%s is without fault, and its id is its name', (file, text) => {
  const { lights, faults } = readLights(Buffer.from(text));
  expect(faults).toEqual([]);
  expect(`${lights?.id}.yaml`).toBe(file);
});

test('a bare number is the bound that people mean; the worst light comes first', () => {
  const text = `${HEAD}  - { rule: deadline, blue: { days: 90 }, red: { days: 30 } }
  - { rule: lagging, of: agency, yellow: { share: 80%, months: 2 } }
  - { rule: not-reported, red: always }`;
  expect(readLights(Buffer.from(text)).lights?.rules).toEqual([
    {
      rule: 'deadline',
      of: 'project',
      isGrey: false,
      levels: [
        { light: 'red', bounds: [{ fact: 'days', upTo: { numerator: 30, denominator: 1 } }] },
        { light: 'blue', bounds: [{ fact: 'days', upTo: { numerator: 90, denominator: 1 } }] },
      ],
    },
    {
      rule: 'lagging',
      of: 'agency',
      isGrey: false,
      levels: [
        {
          light: 'yellow',
          bounds: [
            { fact: 'share', below: { numerator: 80, denominator: 100 } },
            { fact: 'months', from: { numerator: 2, denominator: 1 } },
          ],
        },
      ],
    },
    { rule: 'not-reported', of: 'project', isGrey: true, levels: [{ light: 'red', bounds: [] }] },
  ]);
});

describe('faults, each at its line and column', () => {
  test.each([
    ['no rule', `${HEAD.replace('rules:\n', '')}rules: []`, [/^3:8 缺少“rules”/]],
    [
      'a rule that is none',
      `${HEAD}  - { rule: laging, red: { share: 60% } }`,
      [/^4:13 .*“laging”.*“lagging”/],
    ],
    ['a fact that the rule has not', `${HEAD}  - { rule: lagging, red: { days: 30 } }`, [/^4:29 .*“days”/]],
    ['a light that is none', `${HEAD}  - { rule: lagging, orange: { share: 60% } }`, [/^4:22 .*“orange”/]],
    ['a bound that is no number', `${HEAD}  - { rule: lagging, red: { share: 六成 } }`, [/^4:36 .*“六成”/]],
    ['0.6 may be 0.6 percent', `${HEAD}  - { rule: lagging, red: { share: 0.6 } }`, [/^4:36 .*“0.6”/]],
    ['a rule that lights nothing', `${HEAD}  - { rule: lagging }`, [/^4:13 “rules”下缺少“red”/]],
    [
      'who cannot be asked',
      `${HEAD}  - { rule: funds, of: agency, red: { share: 60% } }`,
      [/^4:24 .*“agency”/],
    ],
    [
      'a rule written twice',
      `${HEAD}  - { rule: lagging, red: { share: 60% } }\n  - { rule: lagging, red: { share: 50% } }`,
      [/^5:13 .*“lagging”/],
    ],
    [
      'a light that a worse one leaves no room',
      `${HEAD}  - { rule: lagging, red: { share: 80% }, yellow: { share: 60% } }`,
      [/^4:51 .*“yellow”/],
    ],
  ])('%s', (_, text, expected) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(expected.length);
    for (const [at, pattern] of expected.entries()) expect(faults[at]).toMatch(pattern);
  });

  test('a worse light that is stricter is none', () => {
    expect(faultsOf(`${HEAD}  - { rule: lagging, red: { share: 60% }, yellow: { share: 80% } }`)).toEqual([]);
  });
});
