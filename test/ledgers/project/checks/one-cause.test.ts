import { expect, test } from 'vitest';
import { oneCause } from '../../../../src/check/one-cause.ts';
import { PROJECT_CHECKS } from '../../../../src/ledgers/project/checks/checks.ts';
import { type Finding, type FindingCode, finding } from '../../../../src/model/finding.ts';

/** A finding of a code, at a cell written `C12`; what it says is not looked at. */
function at(code: FindingCode, cell: string): Finding {
  const source = { file: 'a.xlsx', row: Number(cell.slice(1)), column: cell.charCodeAt(0) - 64 };
  return { code, facts: {}, source } as Finding;
}

const place = { file: 'a.xlsx', row: 12, column: 2 };
const other = { name: '甲', before: ['1'], after: ['2'], taken: 'same' } as const;
const byCodes = finding('identity/uncertain', { ...other, doubt: 'codes' }, place);
const byName = finding('identity/uncertain', { ...other, doubt: 'name' }, place);
const wholeFile = finding('file/no-table', { sheets: [] }, { file: 'a.xlsx' });

test.each<readonly [string, readonly Finding[], readonly number[]]>([
  ['one code twice at a cell', [at('amount/unit-slip', 'G3'), at('amount/unit-slip', 'G3')], [0]],
  ['one code at two cells', [at('amount/over-plan', 'G3'), at('amount/over-plan', 'G4')], [0, 1]],
  ['a difference that follows', [at('month/difference', 'H3'), at('amount/month-over-year', 'H3')], [1]],
  ['a change, and the plan', [at('month/dates-moved', 'K3'), at('plan/differs', 'K3')], [0]],
  ['an error before a warning', [at('amount/over-plan', 'G3'), at('month/fell', 'G3')], [1]],
  ['two causes at a cell', [at('start/no-investment', 'G3'), at('month/fell', 'G3')], [0, 1]],
  ['codes in doubt, one of them wrong', [byCodes, at('code/check-digit', 'C12')], [1]],
  ['codes in doubt beside another row’s wrong code', [byCodes, at('code/check-digit', 'C13')], [0, 1]],
  ['names in doubt beside a wrong code', [byName, at('code/check-digit', 'C12')], [0, 1]],
  ['what has no cell', [wholeFile, wholeFile], [0, 1]],
])('%s', (_, findings, kept) => {
  expect(oneCause(findings, PROJECT_CHECKS)).toEqual(kept.map((index) => findings[index]));
});
