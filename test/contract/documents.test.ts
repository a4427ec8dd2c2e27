import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { documentName, promisedDocuments, schemaNamed } from '../../src/office/workspace/document-schemas.ts';
import { kp, smallWorkspace } from '../cli/small-workspace.ts';

/** Every document that kp prints is as its schema says: what is required is there, and nothing that the schema does not know. */
const NAMES = [...promisedDocuments().keys()];
const BY_SCHEMA = new Map(NAMES.map((name) => [documentName(name), name]));

const ajv = new Ajv2020({ allowUnionTypes: true });
const VALIDATORS = new Map(
  NAMES.map((name) => [
    name,
    { open: ajv.compile(schemaNamed(name)!), closed: ajv.compile(closedSchema(name)) },
  ]),
);

/** The same schema, but with no keys besides those it names. */
function closedSchema(name: string): object {
  return z.toJSONSchema(promisedDocuments().get(name)!.schema, { io: 'output' });
}

const GOLDEN = 'test/golden';
const goldenDocuments = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/cmd'))
  .map((path) => dirname(path))
  // What `pick` leaves is a part of a document.
  .filter((folder) => !readFileSync(join(GOLDEN, folder, 'cmd'), 'utf8').includes('|'))
  .map((folder) => [folder, join(GOLDEN, folder, 'stdout')] as const)
  .filter(([, path]) => existsSync(path) && readFileSync(path, 'utf8').startsWith('{\n  "schema": '))
  .sort();

describe('golden documents', () => {
  test.each(goldenDocuments)('%s', (_, path) => {
    expectValid(JSON.parse(readFileSync(path, 'utf8')));
  });
  test('there are some', () => expect(goldenDocuments.length).toBeGreaterThan(10));
});

const YEAR = ['-C', 'fixtures/workspaces/year', '--period', '2023-09'];
const QUARTER = ['-C', 'fixtures/workspaces/fourth-quarter'];
const LISTS = 'fixtures/submissions/chengdu-2023-09';
const CLOSING = smallWorkspace(
  {
    'submissions/2023-08': '甲,,新都区,省重点,续建,100,50,30',
    'submissions/2023-09': '甲,,新都区,省重点,续建,100,50,20\n乙,,锦江区,,新开工,200,50,',
  },
  'city: 成都市\nthresholds: { candidates: { default: 1亿元 } }\n',
);
const BROKEN = smallWorkspace({ 'submissions/2023-08': '甲,,新都区,省重点,续建,100,50,30' }, 'cit: 成都市\n');
afterAll(() => {
  for (const folder of [CLOSING, BROKEN]) rmSync(folder, { recursive: true });
});

/** In this order: some of them need what the one before has stored. */
const CALLS: readonly (readonly [schema: string, call: readonly string[]])[] = [
  ['report', ['report', ...YEAR, '--benchmark', '全省=80%', '--plan', 'adjusted']],
  [
    'proof',
    ['proof', 'fixtures/bulletins/05-tongbao-jiangmen.docx', '--data', 'fixtures/submissions/jiangmen-10'],
  ],
  ['proof', ['proof', 'fixtures/bulletins/23-alone-minhou.md', '--alone']],
  ['report', ['report', LISTS]],
  ['check', ['check', '-C', 'fixtures/workspaces/faults']],
  ['check', ['check', '-C', 'fixtures/workspaces/matters']],
  ['rank', ['rank', LISTS]],
  ['rank', ['rank', '-C', 'fixtures/workspaces/tour']],
  ['rank-explain', ['rank', LISTS, '--explain', '新都区']],
  ['rank-replay', ['rank', ...QUARTER, '--replay']],
  ['rank-compare', ['rank', LISTS, '--compare-schemes', 'basic', 'office-c-investment']],
  ['alerts', ['alerts', ...QUARTER, '--replay']],
  ['alerts', ['alerts', '-C', 'fixtures/workspaces/faults', '--rules', 'all-rules']],
  ['ledgers', ['ledger', '-C', 'fixtures/workspaces/matters']],
  ['ledger', ['ledger', 'matters', '-C', 'fixtures/workspaces/matters']],
  ['ledger', ['ledger', 'targets', '-C', 'fixtures/workspaces/targets']],
  ['ledger', ['ledger', 'tour', '-C', 'fixtures/workspaces/tour']],
  ['forecast', ['forecast', ...QUARTER]],
  ['sample', ['sample', LISTS, '--seed', '1', '--size', '3']],
  ['dispatch', ['dispatch', '-C', 'fixtures/workspaces/matters', '--dry-run']],
  ['compare', ['compare', '2023-08', '2023-09', '-C', CLOSING]],
  ['compare', ['compare', 'plan/2023', '2023-09', '-C', 'fixtures/workspaces/year']],
  ['compare', ['compare', 'fixtures/submissions/chengdu-2019-08', LISTS]],
  ['trend', ['trend', ...QUARTER]],
  ['trend', ['trend', '--findings', '-C', 'fixtures/workspaces/faults']],
  ['trend', ['trend', 'overall.rate', '-C', CLOSING]],
  ['plan', ['plan', '2023', '-C', 'fixtures/workspaces/year']],
  ['plan-adjustments', ['plan', 'adjustments', '2023', '-C', 'fixtures/workspaces/year']],
  ['plan-candidates', ['plan', 'candidates', '-C', CLOSING, join(CLOSING, 'submissions/2023-09')]],
  ['template', ['template', '--all', '-C', CLOSING, '-o', join(CLOSING, 'out')]],
  ['inspect', ['inspect', LISTS, 'fixtures/broken']],
  ['trace', ['trace', 'overall.rate', LISTS]],
  ['trace', ['trace', 'rank[新都区].score', LISTS]],
  ['trace', ['trace', 'alerts.red', '-C', 'fixtures/workspaces/faults']],
  ['explain', ['explain']],
  ['close', ['close', '-C', CLOSING, '--period', '2023-08']],
  ['close', ['close', '-C', CLOSING, '--period', '2023-08', '--revise', '数字有误', '--dry-run']],
  ['report', ['report', '-C', CLOSING, '--period', '2023-08']],
  ['report', ['history', 'show', '2023-08', '-C', CLOSING]],
  ['history', ['history', '-C', CLOSING]],
  ['dataset', ['export', join(CLOSING, 'dataset'), '-C', CLOSING]],
  ['rollup', ['rollup', join(CLOSING, 'dataset')]],
  ['config-values', ['config', '-C', 'fixtures/workspaces/year']],
  ['records', ['normalize', LISTS]],
];

describe('documents as they are printed', () => {
  test.each(CALLS)('%s: kp %j', async (name, call) => {
    const { out, err } = await kp(undefined, ...call, '--format', 'json', '-q');
    expect(out, err).not.toBe('');
    const document = JSON.parse(out);
    expect(document.schema).toBe(documentName(name));
    expectValid(document);
  });

  test.each([
    [
      'findings, and what was written',
      ['report', '-C', 'fixtures/workspaces/faults', '-o', join(CLOSING, 'out/a.json')],
    ],
    ['a wrong call', ['report', '--frmat', 'json', '-q']],
    ['a wrong value of another option', ['report', 'a.csv', '--period', '2019-13']],
    ['a kp.yaml with faults', ['report', '-C', BROKEN]],
    ['a folder that is no workspace', ['close', '-C', 'fixtures']],
    ['a list that is not there', ['report', 'nowhere.xlsx']],
  ])('a log of %s', async (_, call) => {
    const { err } = await kp(undefined, ...call, '--log', 'json');
    const lines = err.trimEnd().split('\n');
    expect(err.endsWith('\n')).toBe(true);
    for (const line of lines) expectValid(JSON.parse(line));
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({
      schema: 'kp.log/1',
      time: '2023-10-09T01:02:03+08:00',
    });
  });

  test('each of them is printed at least once', () => {
    const printed = new Set([...CALLS.map(([name]) => name), 'log']);
    expect(NAMES.filter((name) => !printed.has(name))).toEqual([]);
  });
});

describe('a document that is not as promised is refused', () => {
  test.each([
    ['a key is missing', { schema: 'kp.trend/1', from: null, to: null, months: [] }],
    ['a month that is none', { schema: 'kp.trend/1', from: '2023', to: null, months: [], series: [] }],
  ])('%s', (_, document) => {
    expect(VALIDATORS.get('trend')!.open(document)).toBe(false);
  });
  test('a key that the schema does not know', () => {
    const document = { schema: 'kp.trend/1', from: null, to: null, months: [], series: [], more: 1 };
    expect(VALIDATORS.get('trend')!.open(document)).toBe(true);
    expect(VALIDATORS.get('trend')!.closed(document)).toBe(false);
  });
});

function expectValid(document: { readonly schema: string }): void {
  const name = BY_SCHEMA.get(document.schema);
  expect(name, document.schema).toBeDefined();
  const { open, closed } = VALIDATORS.get(name!)!;
  for (const validate of [open, closed]) {
    validate(document);
    expect((validate.errors ?? []).slice(0, 3)).toEqual([]);
  }
}
