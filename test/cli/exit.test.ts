import { describe, expect, test } from 'vitest';
import { EXIT, problemExitCode } from '../../src/cli/exit.ts';
import { exitCode, type FailOn } from '../../src/cli/fail-on.ts';
import { finding } from '../../src/model/finding.ts';
import type { Problem } from '../../src/model/problem.ts';

const source = { file: 'a.xlsx' };
const note = finding('file/misnamed', { extension: 'xls', actual: 'html' }, source);
const warning = finding('text/nul', { count: 1 }, source);
const error = finding('file/empty', {}, source);

describe('the exit code of a run that came to its end', () => {
  test.each([
    [0, [], 'error', EXIT.done],
    [0, [error], 'never', EXIT.done],
    [0, [error], 'error', EXIT.findings],
    [0, [warning], 'error', EXIT.done],
    [0, [warning], 'warning', EXIT.findings],
    [0, [note], 'warning', EXIT.done],
    [0, [note], 'note', EXIT.findings],
    [0, [error], 'note', EXIT.findings],
    [1, [], 'never', EXIT.unreadable],
    [1, [error], 'error', EXIT.unreadable],
  ] as const)('%i unreadable, %j, --fail-on %s: %i', (unreadable, findings, failOn: FailOn, expected) => {
    expect(exitCode({ unreadable, findings, failOn })).toBe(expected);
  });
});

describe('the exit code of a problem', () => {
  const cases: readonly (readonly [Problem, number])[] = [
    [{ code: 'usage/no-input', facts: {} }, 2],
    [{ code: 'usage/sparse-grid', facts: { rows: 1, columns: 1 } }, 2],
    [{ code: 'output/failed', facts: { path: 'a', reason: 'ENOSPC' } }, 4],
    [{ code: 'output/symlink', facts: { path: 'a' } }, 4],
    [{ code: 'output/is-input', facts: { path: 'a', input: 'a' } }, 4],
    [{ code: 'stream/failed', facts: { reason: 'ENOSPC' } }, 4],
    [{ code: 'stream/closed', facts: {} }, 0],
    [{ code: 'folder/unreadable', facts: { path: 'a', reason: 'EACCES' } }, 3],
    [{ code: 'history/damaged', facts: { damages: [] } }, 3],
    [{ code: 'history/not-closed', facts: { period: '2023-09', months: [] } }, 2],
    [{ code: 'close/no-projects', facts: { period: '2023-09' } }, 2],
    [{ code: 'close/nothing-read', facts: { period: '2023-09', unreadable: 1 } }, 3],
    [{ code: 'close/unreadable', facts: { period: '2023-09', files: 1 } }, 3],
    [{ code: 'configuration/invalid', facts: { path: 'kp.yaml', faults: [] } }, 5],
  ];
  test.each(cases)('%j: %i', (problem, expected) => {
    expect(problemExitCode(problem)).toBe(expected);
  });
});
