import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ledgerWord } from '../../src/language/en/ledger-vocabulary.ts';
import { LEDGERS } from '../../src/ledgers/ledgers.ts';
import { kpOn } from '../cli/small-workspace.ts';

/**
 * In English everything is said in English: what stands in Chinese is a word of the lists, of kp.yaml, or of the vocabulary
 * that lists are written in. Amounts have English units.
 */
/** What a Chinese list has to be called or to say, where a sentence tells how to mend it; names of what is shipped. */
const VOCABULARY = [
  '是否开工',
  '亩, 吨标准煤, 立方米',
  '基本办法',
  '甲办法（百分点）',
  '区（市）县和园区',
  '市级部门和国有企业',
  // As kp.yaml writes it.
  '1亿元',
].join('\n');

const WORKSPACES = ['lists', 'matters', 'targets', 'tour'];

const CALLS: readonly (readonly string[])[] = [
  ['report'],
  ['check', '-v'],
  ['rank'],
  ['alerts'],
  ['ledger'],
  ['forecast'],
  ['sample', '--seed', '7'],
  ['trend'],
  ['trend', '--findings'],
  ['trace', 'overall.rate'],
  ['plan'],
  ['config', 'show', '--origin'],
  ['close', '--dry-run', '--accept', 'x'],
  ['dispatch', '--dry-run'],
  ...LEDGERS.map(({ id }) => ['ledger', id]),
  ...LEDGERS.flatMap(({ id }) => [['ledger', id, '--format', 'md']]),
];

describe.each(WORKSPACES)('%s', (name) => {
  const root = `fixtures/workspaces/${name}`;
  const written = textOf(root) + VOCABULARY;
  test.each(CALLS.map((call) => [call.join(' '), call] as const))('%s', async (_, call) => {
    const { out, err } = await kpOn(
      call.includes('md') ? undefined : 400,
      root,
      ...call,
      '--lang',
      'en',
      '--no-color',
    );
    expect(foreign(`${out}\n${err}`, written)).toEqual([]);
  });
});

function textOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = files.map((file) => {
    const path = join(folder, file);
    return statSync(path).isDirectory() ? file : `${file}\n${readFileSync(path, 'utf8')}`;
  });
  return texts.join('\n').replace(/\s/g, '');
}

function foreign(said: string, written: string): string[] {
  return said.split('\n').flatMap((line) => {
    const words = line.match(/\p{Script=Han}+/gu) ?? [];
    const own = words.filter((word) => !written.includes(word));
    const units = line.match(/[\d.] ?(?:亿|万)?元/gu) ?? [];
    return own.length + units.filter((unit) => !written.includes(unit)).length === 0
      ? []
      : [`${own.join(' ')} <= ${line.trim().slice(0, 160)}`];
  });
}

test('every word by which a ledger sorts its entries has an English one', () => {
  const words = LEDGERS.flatMap(({ fields }) =>
    fields.flatMap((field) => ('words' in field ? (field.words ?? []).map(([word]) => word) : [])),
  );
  const untold = words.filter((word) => ledgerWord(word) === word);
  expect(untold, 'to be given in src/language/en/ledger-vocabulary.ts').toEqual([]);
});
