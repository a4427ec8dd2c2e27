import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command.ts';
import { kp, smallWorkspace } from './small-workspace.ts';

/** What `kp complete -- WORDS…` proposes: values, and whether the shell may propose files (`:0`) or not (`:4`). */
const root = smallWorkspace(
  {
    'submissions/2023-08': '甲,,新都区,,续建,100,50,30',
    'submissions/2023-09': '甲,,新都区,,续建,100,50,40',
  },
  'city: 成都市\nagencies:\n  - name: 新都区\n    aliases: [新都]\n    track: 区县\n  - 锦江区\n',
);
afterAll(() => rmSync(root, { recursive: true }));

async function proposals(...words: readonly string[]) {
  const { code, out, err } = await kp(undefined, 'complete', '--', '-C', root, ...words);
  expect([code, err]).toEqual([0, '']);
  const lines = out.trimEnd().split('\n');
  return { values: lines.slice(0, -1).map((line) => line.split('\t')[0]), files: lines.at(-1) === ':0' };
}

describe('what the words may become', () => {
  test.each([
    ['a command', ['rep'], ['report']],
    ['an option of the command', ['report', '--per'], ['--period']],
    ['no option of another command', ['report', '--see'], []],
    ['months, the latest first', ['report', '--period', ''], ['2023-09', '2023-08']],
    ['those that begin so', ['report', '--period', '2023-08'], ['2023-08']],
    ['behind an equals sign', ['report', '--period=2023-09'], ['2023-09']],
    ['agencies of kp.yaml', ['template', '--agency', ''], ['新都区', '锦江区']],
    ['and their tracks', ['rank', '--track', ''], ['区县']],
    ['schemes', ['rank', '--scheme', 'bas'], ['basic']],
    ['light rules', ['alerts', '--rules', 'office-a'], ['office-a']],
    ['ledgers', ['ledger', 'mat'], ['matters']],
    ['figures', ['trace', 'overall.le'], ['overall.lead']],
    ['figures of an agency', ['trace', 'byAgency[锦江区].le'], ['byAgency[锦江区].lead']],
    ['projects of the latest month', ['trend', '--project', ''], ['甲']],
    ['folders for the first lists are files', ['init', '--from', ''], []],
    ['codes of findings', ['explain', 'money/unr'], ['money/unreadable']],
    ['the formats of this command', ['trace', 'overall.rate', '--format', ''], ['table', 'json']],
    ['words of a command', ['config', ''], ['show', 'check']],
    ['documents', ['schema', 'rank-c'], ['rank-compare']],
  ])('%s: %j', async (_, words, expected) => {
    expect((await proposals(...words)).values).toEqual(expected);
  });

  test.each([
    ['lists to read', ['report', ''], true],
    ['a file to write', ['report', '-o', ''], true],
    ['a scheme may be a file', ['rank', '--scheme', './my'], true],
    ['a month is none', ['report', '--period', ''], false],
    ['what is free text', ['close', '--accept', ''], false],
    ['what takes nothing', ['dispatch', ''], false],
  ])('files: %s: %j', async (_, words, expected) => {
    expect((await proposals(...words)).files).toBe(expected);
  });

  test('every command is proposed', async () => {
    expect((await proposals('')).values).toEqual(COMMANDS.map(({ name }) => name));
  });

  test('a workspace with faults proposes nothing, and says nothing', async () => {
    const broken = smallWorkspace({}, 'agencies: {\n');
    mkdirSync(join(broken, 'submissions'));
    const { code, out, err } = await kp(undefined, 'complete', '--', '-C', broken, 'report', '--period', '');
    rmSync(broken, { recursive: true });
    expect([code, out, err]).toEqual([0, ':0\n', '']);
  });
});

describe('kp completion', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('has a script for %s that asks kp', async (shell) => {
    const { code, out } = await kp(undefined, 'completion', shell);
    expect(code).toBe(0);
    expect(out).toMatch(/complete \S*--/);
  });

  test('for no other shell', async () => {
    const { code, err } = await kp(undefined, 'completion', 'tcsh');
    expect(code).toBe(2);
    expect(err).toContain('bash、zsh、fish、powershell');
  });
});

describe('kp man', () => {
  test.each([
    ['zh-CN', '.SH 用法'],
    ['en', '.SH SYNOPSIS'],
  ])('is in the language of the call: %s', async (language, heading) => {
    const { out } = await kp(undefined, 'man', 'report', '--lang', language);
    expect(out).toContain(heading);
    expect(out).toContain('.B \\-\\-period <YYYY\\-MM>');
  });

  test('what was meant is proposed', async () => {
    const { code, err } = await kp(undefined, 'man', 'reprot');
    expect(code).toBe(2);
    expect(err).toContain('report');
  });
});
