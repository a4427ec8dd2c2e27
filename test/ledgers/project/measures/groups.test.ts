import { describe, expect, test } from 'vitest';
import { measuredValue } from '../../../../src/calculate/figure.ts';
import type { GroupTableId } from '../../../../src/ledgers/project/measures/dimensions.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { type Given, projects } from './records.ts';

const AUGUST = { year: 2019, month: 8 };

describe('the order of groups', () => {
  test.each<[GroupTableId, Given[], string[]]>([
    [
      'byLevel',
      [
        { levels: ['县重点'] },
        { levels: ['市重点推进', '市重点'] },
        { levels: ['省重点'] },
        { levels: ['国家重点'] },
      ],
      ['国家重点', '省重点', '市重点', '市重点推进', '县重点'],
    ],
    ['byPhase', [{ phase: '竣工' }, { phase: '续建' }, { phase: '储备' }], ['储备', '续建', '竣工']],
    [
      'byAgency',
      [{ agency: '郫都区' }, { agency: '成华区' }, { agency: '锦江区' }],
      ['成华区', '锦江区', '郫都区'],
    ],
    ['byCategory', [{ category: '第10批' }, { category: '第2批' }], ['第2批', '第10批']],
  ])('%s', (table, given, keys) => {
    const groups = calculateReport(projects(given), AUGUST).groups.get(table);
    expect(groups?.rows.map(({ key }) => key)).toEqual(keys);
  });
});

test('all seven dimensions, empty where no list names one', () => {
  const { groups } = calculateReport(projects([{ agency: '锦江区' }]), AUGUST);
  expect([...groups].map(([table, { rows }]) => [table, rows.length])).toEqual([
    ['byLevel', 0],
    ['byAgency', 1],
    ['byDistrict', 0],
    ['byCategory', 0],
    ['byPhase', 0],
    ['byChain', 0],
    ['byArea', 0],
  ]);
});

test('a project of several levels counts in each once; one that names none is without', () => {
  const given: Given[] = [
    { levels: ['省重点', '市重点', '省重点'], annualPlan: 5 },
    { levels: ['市重点'], annualPlan: 7 },
    { annualPlan: 11, size: 3 },
  ];
  const groups = calculateReport(projects(given), AUGUST).groups.get('byLevel');
  const plans = groups?.rows.map(({ key, progress }) => [key, measuredValue(progress.annualPlan)]);
  expect(plans).toEqual([
    ['省重点', 5],
    ['市重点', 12],
  ]);
  expect(measuredValue(groups!.without!.projects)).toBe(3);
});

test.each(['__proto__', 'constructor', 'toString'])('a group may be called %s', (key) => {
  const groups = calculateReport(projects([{ area: key }]), AUGUST).groups.get('byArea');
  expect(groups?.rows.map((row) => row.key)).toEqual([key]);
});
