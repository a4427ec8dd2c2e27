import { expect, test } from 'vitest';
import { runRules } from '../../src/check/run-rules.ts';
import { finding } from '../../src/model/finding.ts';

test.each([
  ['name/missing', undefined],
  ['file/empty', 'a rule for name/missing found file/empty'],
] as const)('a rule for name/missing that finds %s', (code, refusal) => {
  const found = finding(code, { header: '项目名称', raw: '9' }, { file: 'a.csv' });
  const run = () => runRules([{ over: 'row', codes: ['name/missing'], find: () => found }], { row: [1] });
  if (refusal === undefined) expect(run()).toEqual([found]);
  else expect(run).toThrow(refusal);
});
