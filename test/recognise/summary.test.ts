import { describe, expect, test } from 'vitest';
import { codes, grid, recognise } from './grid.ts';

const HEAD = '序号|项目名称|责任单位|项目性质|总投资（万元）|年度计划投资（万元）|1-5月完成投资（万元）';
const DETAIL = `${HEAD}
1|桐岭水库|桐岭交投集团|续建|50000|9000|3000
2|桐岭学校|桐岭交投集团|新开工|20000|4000|1000
3|松河大桥|松河城投公司|续建|30000|7000|2500`;

function leftOut(sheets: readonly (readonly [name: string, drawing: string])[]) {
  const drawn = sheets.map(([name, drawing]) => grid(drawing, { name }));
  const { value, findings } = recognise(drawn, {}, '清单.xlsx');
  return [value.map((sheet) => sheet.leftOut), codes(findings).filter((code) => code !== 'unit/missing')];
}

describe('a sheet that only says again what another holds', () => {
  test.each([
    [
      'its groups add up to the list',
      '总览',
      '序号|名称|总投资（万元）|年度计划投资（万元）\n1|一组|70000|13000\n2|二组|30000|7000',
      'summary',
      ['sheet/summary'],
    ],
    [
      'rounded, in 亿元',
      '按阶段',
      '名称|总投资（亿元）|年度计划投资（亿元）\n甲类|8|1.6\n乙类|2|0.4',
      'summary',
      ['sheet/summary'],
    ],
    [
      'its groups have as many projects; its sums differ',
      '表二',
      '名称|项目个数|总投资（万元）\n甲类|2|80000\n乙类|1|25000',
      'summary',
      ['sheet/summary', 'summary/mismatch'],
    ],
    [
      'its rows are agencies of the list',
      '表二',
      '名称|总投资（万元）|年度计划投资（万元）\n桐岭交投集团|70000|13000\n松河城投公司|31000|7000',
      'summary',
      ['sheet/summary', 'summary/mismatch'],
    ],
    ['called 汇总, the projects once more', '汇总', DETAIL, 'repeats-projects', ['sheet/summary']],
    [
      'a draft kept beside it',
      '初稿',
      DETAIL.replace('|3000', '|2800'),
      'repeats-projects',
      ['sheet/summary'],
    ],
    ['a copy of one sheet', '备份0531', DETAIL, 'repeats-projects', ['sheet/summary']],
    [
      'their names with less',
      '完成情况',
      '序号|项目名称|年度计划投资（万元）\n1|桐岭水库|9000\n2|松河大桥|7000',
      'repeats-projects',
      ['sheet/summary'],
    ],
  ])('%s', (_, name, drawing, reason, expected) => {
    expect(
      leftOut([
        ['明细', DETAIL],
        [name, drawing],
      ]),
    ).toEqual([[undefined, reason], expected]);
  });

  test('what only the repetition names is an error', () => {
    const list = (names: string) =>
      `${HEAD}\n${[...names].map((name, at) => `${at + 1}|${name}渠工程|松河区|续建|${at + 3}0000|500|10${at}`).join('\n')}`;
    expect(
      leftOut([
        ['明细', list('甲乙丙丁')],
        ['汇总', list('甲乙丙丁戊')],
      ]),
    ).toEqual([
      [undefined, 'repeats-projects'],
      ['sheet/summary', 'summary/other-project'],
    ]);
  });

  test('a block below the list', () => {
    const { value, findings } = recognise([
      grid(
        `桐岭县重点项目表\n${DETAIL}\n\n分类情况表\n名称|总投资（万元）|年度计划投资（万元）\n甲类|80000|16000\n乙类|20000|4000`,
      ),
    ]);
    expect(value[0]!.tables.map((table) => table.rows.length)).toEqual([3]);
    expect(codes(findings)).toEqual(['sheet/summary']);
  });
});

describe('a list whatever it is called', () => {
  test.each([
    ['汇总表 alone', [['汇总', DETAIL]], [[undefined], []]],
    [
      'other projects under 汇总',
      [
        ['明细', DETAIL],
        ['汇总', DETAIL.replace(/水库|学校|大桥/g, '公园')],
      ],
      [[undefined, undefined], []],
    ],
    [
      'what looks like a summary and agrees with nothing counts as an error',
      [
        ['明细', DETAIL],
        ['打包', '项目名称|项目个数|总投资（万元）\n老旧小区|9|4000\n农村道路|8|3000'],
      ],
      [[undefined, undefined], ['summary/unproven']],
    ],
  ] as const)('%s', (_, sheets, expected) => {
    expect(leftOut(sheets)).toEqual(expected);
  });
});

describe('no list', () => {
  test.each([
    [
      'a title alone',
      [['重点项目汇总表', '桐岭县重点项目汇总表\n总投资|10亿元']],
      ['no-table'],
      ['file/no-table'],
    ],
    [
      'an example among instructions',
      [
        ['填表说明', DETAIL],
        ['项目表', HEAD],
      ],
      ['no-table', 'blank-form'],
      ['sheet/no-table', 'file/blank-form'],
    ],
    [
      'instructions beside the list',
      [
        ['填报须知', `${HEAD}\n1|某某工程|某某区|续建|100|50|30`],
        ['项目表', DETAIL],
      ],
      ['no-table', undefined],
      ['sheet/no-table'],
    ],
    [
      'problems alone',
      [['问题', '序号|项目名称|存在问题|责任单位\n1|桐岭水库|用地未批|桐岭县']],
      ['no-table'],
      ['file/no-table'],
    ],
  ] as const)('%s', (_, sheets, reasons, expected) => {
    expect(leftOut(sheets)).toEqual([reasons, expected]);
  });
});
