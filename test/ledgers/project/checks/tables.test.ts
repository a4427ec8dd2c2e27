import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../../src/ledgers/project/checks/agreement.ts';
import { checkList } from '../../../../src/ledgers/project/checks/check-list.ts';
import { USUAL_THRESHOLDS } from '../../../../src/ledgers/project/checks/material.ts';
import { readProjects } from '../../../../src/ledgers/project/reading/read-projects.ts';
import { provenBySums } from '../../../../src/model/agreement.ts';
import { codes, tableOf } from '../../../recognise/grid.ts';

const HEADER = '序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|1-8月完成投资（万元）';

function check(rows: string) {
  const { table } = tableOf(`${HEADER}\n${rows}`);
  const period = { year: 2019, month: 8 };
  const projects = readProjects(table, period).value;
  const agreement = agreementOf(table, projects);
  const list = {
    table,
    projects,
    period,
    agreement,
    purpose: 'progress',
    thresholds: USUAL_THRESHOLDS,
  } as const;
  const findings = checkList(list);
  return {
    totals: findings.filter(({ code }) => code === 'total/mismatch'),
    none: findings.filter(({ code }) => code === 'total/none-agrees'),
    counts: findings.filter(({ code }) => code === 'count/mismatch'),
    proven: provenBySums(agreement),
    missing: findings.filter(({ code }) => code.endsWith('/missing')),
  };
}

describe('total/mismatch', () => {
  test.each([
    ['the sum below', '1|甲|区|续建|100|50|30\n2|乙|区|续建|200|50|30\n合计||||300|100|60'],
    ['the sum above', '合计||||300|100|60\n1|甲|区|续建|100|50|30\n2|乙|区|续建|200|50|30'],
    ['in the section row', '一、基础设施||||300|100|60\n1|甲|区|续建|100|50|30\n2|乙|区|续建|200|50|30'],
    [
      'subtotals between',
      '1|甲|区|续建|100|50|30\n小计||||100|50|30\n2|乙|区|续建|200|50|30\n小计||||200|50|30\n总计||||300|100|60',
    ],
    ['rounded to whole 万元', '1|甲|区|续建|100.4|50|30\n2|乙|区|续建|200.4|50|30\n合计||||301|100|60'],
    ['left blank', '1|甲|区|续建|100|50|30\n合计'],
    [
      'subtotals of groups, wherever their rows stand',
      '1|甲|区|续建|100|50|30\n2|乙|区|新开工|200|60|20\n3|丙|区|续建|300|70|10\n|续建小计|||400|120|40\n|新建小计|||200|60|20',
    ],
  ])('%s is right', (_, rows) => {
    expect(check(rows).totals).toEqual([]);
  });

  test.each([
    [
      'of no group that it names',
      '1|甲|区|续建|100|50|30\n2|乙|区|新开工|200|60|20\n|续建小计|||130|50|30\n|小计|||100|50|30',
      ['130', '50', '30', '100', '50', '30'],
    ],
    ['beyond rounding', '1|甲|区|续建|100|50|30\n2|乙|区|续建|200|50|30\n合计||||305|100|60', ['305']],
    [
      'in a section row',
      '一、基础设施||||900|100|60\n1|甲|区|续建|100|50|30\n2|乙|区|续建|200|50|30',
      ['900'],
    ],
    ['万 for 亿', '1|甲|区|续建|10000|50|30\n合计||||1|50|30', ['1']],
  ])('%s is wrong', (_, rows, printed) => {
    expect(check(rows).totals.map((found) => 'printed' in found.facts && found.facts.printed)).toEqual(
      printed,
    );
  });
});

describe('total/none-agrees', () => {
  const rows = '1|甲|区|续建|100|50|30\n2|乙|区|续建|200|50|30';

  test.each([
    ['not one of three', `${rows}\n合计||||310|110|70`, ['total/none-agrees']],
    ['one of three', `${rows}\n合计||||310|110|60`, []],
    ['a single amount', `${rows}\n合计||||310||`, []],
    [
      'none below, but a subtotal',
      '1|甲|区|续建|100|50|30\n小计||||100|50|30\n2|乙|区|续建|200|50|30\n合计||||1|2|3',
      [],
    ],
  ])('%s', (_, list, expected) => {
    expect(codes(check(list).none)).toEqual(expected);
  });
});

describe('count/mismatch', () => {
  test.each([
    ['合计（2个）', []],
    ['合计（3个）', ['count/mismatch']],
  ])('%s over two rows', (label, expected) => {
    expect(
      codes(check(`1|甲|区|续建|100|50|30\n2|乙|区|续建|200|50|30\n${label}||||300|100|60`).counts),
    ).toEqual(expected);
  });

  test('a section that declares more than it has', () => {
    const { counts } = check(
      '一、基础设施（3个）\n1|甲|区|续建|100|50|30\n二、产业（1个）\n2|乙|区|续建|200|50|30',
    );
    expect(counts.map((found) => found.facts)).toEqual([
      { declared: 3, own: 1, label: '一、基础设施（3个）' },
    ]);
  });
});

describe('what printed totals prove', () => {
  const rows = '1|甲|区|续建|100|50|30\n2|乙|区|续建|200|50|30\n';
  test.each([
    ['合计||||300|100|60', ['totalInvestment', 'annualPlan', 'completed']],
    ['合计||||300||60', ['totalInvestment', 'completed']],
    ['小计||||300|100|60\n总计||||310|100|60', ['annualPlan', 'completed']],
    ['合计', []],
    ['3|丙|区|续建|100|50|30', []],
  ])('%s', (total, fields) => {
    expect(check(rows + total).proven).toEqual(fields);
  });
});

describe('what is left blank', () => {
  test.each([
    ['1|甲|区|续建|100|50|', ['completed/missing']],
    ['1|甲|区|续建|100||30', ['plan/missing']],
    ['1|甲|区|储备|100||', []],
    ['1|甲|区|续建|100|50|0', []],
  ])('%s', (row, expected) => {
    expect(codes(check(`${row}\n2|乙|区|续建|100|50|30`).missing)).toEqual(expected);
  });
});
