import { copyFileSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { AUGUST, FAULTY, JULY, kp, list } from '../history/workspace.ts';
import { failEachCall } from './each-call.ts';

const done = async (root: string, ...args: readonly string[]) => {
  const { code, err } = await kp(root, args);
  expect(code, err).toBe(0);
};
const july = (root: string) => done(root, 'close', '--period', '2023-07');
const PLAN = list('武侯智谷,武侯区,续建,10000,5000,,,', '青羊总部,青羊区,续建,20000,6000,,,');

/** Every command that writes; the closings are in `failing-calls.faults.ts`, the dispatch in a file of its own. */
failEachCall('writing commands', {
  'a workbook': { args: ['report', '--period', '2023-08', '-o', 'OUT/汇总表.xlsx'] },
  'a page': { args: ['report', '--period', '2023-08', '-o', 'OUT/挂图.html'] },
  'the bulletin': { args: ['report', '--period', '2023-08', '-o', 'OUT/通报.docx'] },
  'two files at once': {
    args: ['report', '--period', '2023-08', '-o', 'OUT/汇总.json', '-o', 'OUT/表/汇总.md'],
  },
  'the papers of a month': { args: ['report', '--period', '2023-08', '-o', 'OUT/'] },
  'the papers of a month where a dispatch was': {
    args: ['report', '--period', '2023-08', '-o', 'OUT/'],
    prepare: (root) => done(root, 'dispatch', '--period', '2023-08', '-o', join(root, 'OUT/')),
  },
  'the findings': { args: ['check', '--period', '2023-08', '-o', 'OUT/问题.csv'] },
  'returned lists': {
    args: ['check', '--period', '2023-08', '--return', 'OUT/'],
    lists: [JULY, AUGUST, FAULTY],
    done: 1,
  },
  'what codes mean': { args: ['explain', '-o', 'OUT/代码.csv'] },
  'the forms': { args: ['template', '--period', '2023-09', '--all', '-o', 'OUT/'] },
  'a plan': {
    args: ['plan', '2023', '-o', 'OUT/计划.xlsx'],
    prepare: async (root) => {
      mkdirSync(join(root, 'plan'));
      writeFileSync(join(root, 'plan/2023.csv'), PLAN);
    },
  },
  'a change to the plan': {
    args: ['plan', 'adjust', 'IN/调整.csv', '--date', '2023-07-15', '--reason', '年中调整'],
    place: 'plan',
    prepare: async (root) => {
      for (const folder of ['plan', 'IN']) mkdirSync(join(root, folder));
      writeFileSync(join(root, 'plan/2023.csv'), PLAN);
      writeFileSync(
        join(root, 'IN/调整.csv'),
        '项目名称,责任单位,调整方式,年度计划投资（万元）\n青羊总部,青羊区,调增,7000\n',
      );
    },
    again: 2,
  },
  'a comparison': { args: ['compare', '2023-07', '2023-08', '-o', 'OUT/对比.xlsx'] },
  'a trend': { args: ['trend', '-o', 'OUT/走势.csv'] },
  'a forecast': { args: ['forecast', '--period', '2023-08', '-o', 'OUT/预测.xlsx'] },
  'the ranks': { args: ['rank', '--period', '2023-08', '-o', 'OUT/排名.xlsx'] },
  'the alerts': { args: ['alerts', '--period', '2023-08', '-o', 'OUT/预警.csv'] },
  'a ledger': {
    args: ['ledger', 'matters', '--period', '2023-09', '-o', 'OUT/台账.xlsx'],
    prepare: async (root) => {
      mkdirSync(join(root, 'submissions/2023-09'));
      copyFileSync(
        'fixtures/submissions/chengdu-2023-matters/成都市重点项目需协调事项台账.xlsx',
        join(root, 'submissions/2023-09/事项.xlsx'),
      );
    },
  },
  'a draw': { args: ['sample', '--period', '2023-08', '--seed', '5', '-o', 'OUT/抽查.xlsx'] },
  'a bulletin proved': {
    args: ['proof', 'IN/通报.docx', '--period', '2023-08', '-o', 'OUT/校对.docx'],
    prepare: async (root) => {
      mkdirSync(join(root, 'IN'));
      await done(root, 'report', '--period', '2023-08', '-o', join(root, 'IN/通报.docx'));
    },
  },
  'a new workspace': { args: ['init', 'OUT', '--example'], again: 2 },
  'a dataset': { args: ['export', 'OUT'], prepare: july, again: 2 },
  'a roll-up': {
    args: ['rollup', 'IN', '-o', 'OUT/汇总.xlsx'],
    prepare: async (root) => {
      await july(root);
      await done(root, 'export', join(root, 'IN'));
    },
  },
  'a repair': {
    args: ['history', 'repair'],
    place: 'history',
    prepare: async (root) => {
      await july(root);
      await done(root, 'close', '--period', '2023-08');
      unlinkSync(join(root, 'history/2023-08/1/seal.json'));
    },
    again: 0,
  },
});
