import { join } from 'node:path';
import { makeLists } from './data.mjs';
import { measure, measureInTurn } from './measure.mjs';

const KP = [process.execPath, join(import.meta.dirname, '../../bin/kp.js')];
const MONEY = ['总投资（万元）', '年度计划投资（万元）', '本年累计完成投资（万元）'];
const PERIOD = ['--period', '2023-09', '--no-progress', '-q'];

/**
 * The jobs of the budgets. Each returns `{ title, runs, budgets, skipped }`: what every command took, the budgets with
 * the measured figure beside the bound, and the peers that were not there.
 */
export const JOBS = { folder, workbook, text, million, start };

/** 53 workbooks of 21 rows: 1,113 projects. */
async function folder({ root, peers, rounds }) {
  const lists = await makeLists(root, { files: 53, rows: 21, kind: 'xlsx' }, peers);
  await expectProjects(lists, 1113);
  const commands = [
    { name: 'kp, JSON', command: reportCommand(lists) },
    { name: 'kp, .xlsx', command: [...KP, 'report', lists, ...PERIOD, '-o', join(root, 'kp.xlsx')] },
    ...(peers.pandas ? [{ name: 'pandas', command: peers.pandas(lists, join(root, 'pandas.xlsx')) }] : []),
  ];
  const runs = await measureInTurn(commands, rounds);
  return {
    title: '53 workbooks, 1,113 projects',
    runs,
    budgets: [ratio(runs, 'kp, JSON', 'pandas', 0.35), ratio(runs, 'kp, .xlsx', 'pandas', 0.6)],
    skipped: peers.pandas ? [] : ['pandas'],
  };
}

/** One workbook of 100,000 rows and 24 columns. exceljs only reads it. */
async function workbook({ root, peers, rounds }) {
  const lists = await makeLists(root, { files: 1, rows: 100_000, kind: 'xlsx' }, peers);
  await expectProjects(lists, 100_000);
  const commands = [
    { name: 'kp, JSON', command: reportCommand(lists) },
    { name: 'exceljs, reading', command: peers.exceljs(join(lists, '00000.xlsx')) },
    ...(peers.pandas
      ? [{ name: 'pandas', command: peers.pandas(lists, join(root, 'pandas.xlsx')), once: true }]
      : []),
  ];
  const runs = await measureInTurn(commands, rounds);
  return {
    title: 'one workbook, 100,000 rows × 24 columns',
    runs,
    budgets: [
      ratio(runs, 'kp, JSON', 'exceljs, reading', 0.3),
      workRatio(runs, 'kp, JSON', 'exceljs, reading'),
      memory(runs, 'kp, JSON', 700),
    ],
    skipped: peers.pandas ? [] : ['pandas'],
  };
}

/** A CSV file of 100,000 rows. Miller only makes one table of sums. */
async function text({ root, peers, rounds }) {
  const lists = await makeLists(root, { files: 1, rows: 100_000, kind: 'csv' }, peers);
  await expectProjects(lists, 100_000);
  const commands = [
    { name: 'kp, JSON', command: reportCommand(lists) },
    ...(peers.pandas ? [{ name: 'pandas', command: peers.pandas(lists, join(root, 'pandas.xlsx')) }] : []),
    ...(peers.miller
      ? [{ name: 'Miller, one sum', command: peers.miller(join(lists, '00000.csv'), MONEY, '所属区县') }]
      : []),
  ];
  const runs = await measureInTurn(commands, rounds);
  return {
    title: 'CSV, 100,000 rows',
    runs,
    budgets: [ratio(runs, 'kp, JSON', 'pandas', 1), ratio(runs, 'kp, JSON', 'Miller, one sum', undefined)],
    skipped: [...(peers.pandas ? [] : ['pandas']), ...(peers.miller ? [] : ['Miller'])],
  };
}

/** 1,000,000 rows in ten workbooks against one of them. */
async function million({ root, peers }) {
  const lists = await makeLists(root, { files: 10, rows: 100_000, kind: 'xlsx' }, peers);
  await expectProjects(lists, 1_000_000);
  const commands = [
    { name: 'kp, one', command: reportCommand(join(lists, '00000.xlsx')) },
    { name: 'kp, ten', command: reportCommand(lists) },
  ];
  const runs = await measureInTurn(commands, 1);
  return {
    title: '1,000,000 rows in ten workbooks',
    runs,
    // A tenth more than ten times is linear; the start of Node is in both.
    budgets: [ratio(runs, 'kp, ten', 'kp, one', 11), memory(runs, 'kp, ten', 1500)],
    skipped: [],
  };
}

async function start({ rounds }) {
  const commands = [
    { name: 'kp --version', command: [...KP, '--version'] },
    { name: 'node -e 1', command: [process.execPath, '-e', '1'] },
  ];
  const runs = await measureInTurn(commands, Math.max(15, rounds));
  return { title: 'start', runs, budgets: [ratio(runs, 'kp --version', 'node -e 1', 1.6)], skipped: [] };
}

function reportCommand(lists) {
  return [...KP, 'report', lists, ...PERIOD, '--format', 'json'];
}

/** A fast wrong answer is worth nothing. Also warms the file cache. */
async function expectProjects(lists, expected) {
  const { output } = await measure(reportCommand(lists), { keepOutput: true });
  const { projects } = JSON.parse(output).inputs;
  if (projects !== expected) throw new Error(`kp counts ${projects} of ${expected} projects in ${lists}`);
}

/** Median over median. Undefined `measured` when the peer is not there; no `bound`: only shown. */
function ratio(runs, name, peer, bound) {
  const other = runs.get(peer);
  return {
    what: `${name} ÷ ${peer}`,
    unit: '×',
    measured: other && runs.get(name).median / other.median,
    bound,
  };
}

/** Of processor time, least over least: what a machine that others share can tell. */
function workRatio(runs, name, peer) {
  const [own, other] = [runs.get(name).worked, runs.get(peer)?.worked];
  return {
    what: `${name} ÷ ${peer}, processor time`,
    unit: '×',
    measured: own !== undefined && other !== undefined ? own / other : undefined,
    bound: undefined,
  };
}

function memory(runs, name, bound) {
  return { what: `${name}, peak memory`, unit: 'MB', measured: runs.get(name).megabytes, bound };
}
