import type { OutputFile } from '../../../effects/write.ts';
import { readWorkbook } from '../../../read/workbook.ts';
import { plainWorkbook } from '../../../write/xlsx/plain-workbook.ts';
import dongpuFebruary from './dongpu-02.csv' with { type: 'text' };
import dongpuMarch from './dongpu-03.csv' with { type: 'text' };
import dongpuCorrected from './dongpu-03-corrected.csv' with { type: 'text' };
import jiaotongFebruary from './jiaotong-02.csv' with { type: 'text' };
import jiaotongMarch from './jiaotong-03.csv' with { type: 'text' };
import liuwanFebruary from './liuwan-02.csv' with { type: 'text' };
import liuwanMarch from './liuwan-03.csv' with { type: 'text' };
import liuwanCorrected from './liuwan-03-corrected.csv' with { type: 'text' };
import plan from './plan-2024.csv' with { type: 'text' };
import xipuFebruary from './xipu-02.csv' with { type: 'text' };
import xipuMarch from './xipu-03.csv' with { type: 'text' };

/**
 * The lists of an invented city, as its agencies send them. In March one amount is lower than in February, one total
 * does not add up, one project has a new name, and one agency sends nothing; what the three send afterwards is in
 * `corrections/`.
 */
const LISTS: readonly (readonly [path: string, rows: string])[] = [
  ['plan/2024.csv', plan],
  ['submissions/2024-02/东浦区2024年1-2月.csv', dongpuFebruary],
  ['submissions/2024-02/西浦区2024年1-2月.csv', xipuFebruary],
  ['submissions/2024-02/柳湾区2024年1-2月.xlsx', liuwanFebruary],
  ['submissions/2024-02/交通局2月报表.csv', jiaotongFebruary],
  ['submissions/2024-03/东浦区2024年1-3月.csv', dongpuMarch],
  ['submissions/2024-03/西浦区2024年一季度.csv', xipuMarch],
  ['submissions/2024-03/柳湾区2024年1-3月.xlsx', liuwanMarch],
  ['corrections/2024-03/东浦区2024年1-3月（更正）.csv', dongpuCorrected],
  ['corrections/2024-03/柳湾区2024年1-3月（更正）.xlsx', liuwanCorrected],
  ['corrections/2024-03/交通局3月报表.csv', jiaotongMarch],
];

/** The settings of that city in kp.yaml, by key. */
export const EXAMPLE_SETTINGS: ReadonlyMap<string, string> = new Map([
  ['city', 'city: 云岭市'],
  [
    'agencies',
    [
      'agencies:',
      '  - name: 东浦区',
      '  - name: 西浦区',
      '  - name: 柳湾区',
      '  - name: 市交通运输局',
      '    aliases: [交通局]',
    ].join('\n'),
  ],
  ['synonyms', ['synonyms:', '  columns:', '    annualPlan: [本年任务数]'].join('\n')],
  [
    'identities',
    ['identities:', '  - from: [柳湾老旧小区改造]', '    to: [柳湾片区城镇老旧小区改造]'].join('\n'),
  ],
]);

/** Relative to the workspace. */
export function exampleFiles(): Promise<readonly OutputFile[]> {
  return Promise.all(LISTS.map(async ([path, rows]) => ({ path, bytes: await bytesOf(path, rows) })));
}

/** Excel recognises UTF-8 only by this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

async function bytesOf(path: string, rows: string): Promise<Uint8Array> {
  if (path.endsWith('.csv')) return Buffer.from(BYTE_ORDER_MARK + rows);
  const { value } = await readWorkbook({ name: path, bytes: Buffer.from(rows) }, {});
  return plainWorkbook(value!, ['Sheet1']);
}
