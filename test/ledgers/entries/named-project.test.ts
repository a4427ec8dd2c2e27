import { expect, test } from 'vitest';
import type { Neighbour } from '../../../src/ledgers/entries/beside.ts';
import type { Entry } from '../../../src/ledgers/entries/entry.ts';
import { unheardAgencies } from '../../../src/ledgers/entries/named-project.ts';

/** A project of an agency, as the project list has it. */
function project(agency: string): Neighbour {
  return { record: { agency }, project: '', value: () => undefined, cell: () => undefined } as never;
}

const agencies = (...names: readonly string[]) => ({
  agencies: names.map((name) => ({ name, aliases: [], track: undefined, group: undefined })),
});

test.each<[string, string | undefined, readonly string[], readonly string[], readonly string[]]>([
  ['whose list has come', '甲区', ['甲区', '乙县'], ['甲区'], []],
  ['whose list has not come', '乙县', ['甲区', '乙县'], ['甲区'], ['乙县']],
  ['of an office that says of nobody that it must report', '乙县', [], ['甲区'], ['乙县']],
  ['that need not report, while others are silent', '住建局', ['甲区', '乙县'], ['甲区'], ['乙县']],
  ['that need not report, while all others have', '住建局', ['甲区', '乙县'], ['甲区', '乙县'], []],
  ['that nobody names, while somebody is silent', undefined, ['甲区', '乙县'], ['甲区'], ['乙县']],
  ['that nobody names, while all have reported', undefined, ['甲区'], ['甲区'], []],
])('an entry of an agency %s', (_, agency, expected, heard, unheard) => {
  const found = unheardAgencies(heard.map(project), agencies(...expected));
  expect(found({ agency } as Entry)).toEqual(unheard);
});
