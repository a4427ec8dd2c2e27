import { describe, expect, test } from 'vitest';
import { besideEntries, neighbours } from '../../../src/ledgers/entries/beside.ts';
import type { Entry } from '../../../src/ledgers/entries/entry.ts';
import type { Identity } from '../../../src/model/configuration.ts';
import type { Table } from '../../../src/model/table.ts';
import { projectName } from '../../../src/normalise/name.ts';
import { grid } from '../../recognise/grid.ts';

const NO_TABLE = {
  columns: [],
  spans: new Map(),
  sheet: grid('清单'),
  file: '清单.xlsx',
} as unknown as Table;

/** `项目|单位|代码`; what is left out the list does not say. */
function record(line: string, position: number) {
  const [name = '', agency, code] = line.split('|').map((word) => (word === '' ? undefined : word));
  return { table: NO_TABLE, position, ...projectName(name), agency, code };
}

function besides(
  entries: readonly string[],
  projects: readonly string[],
  identities: readonly Identity[] = [],
) {
  const listed = entries.map((line, at): Entry => {
    const about = record(line, at);
    return { ...about, key: `${about.key}\n事项${at}`, values: new Map([['project', about.name]]) };
  });
  const records = projects.map(record);
  const others = neighbours(
    records,
    new Map(),
    () => undefined,
    ({ name }) => name,
  );
  const beside = besideEntries(listed, 'project', others, { identities, agencies: [] });
  return listed.map((entry) => beside(entry).map(({ record: { position } }) => projects[position]));
}

describe('the projects beside matters', () => {
  test.each<[string, readonly string[], readonly string[], readonly (readonly string[])[]]>([
    ['of the same name and agency', ['沿江大道|甲区'], ['沿江大道|甲区'], [['沿江大道|甲区']]],
    ['of none', ['沿江大道|甲区'], ['滨河大道|甲区'], [[]]],
    [
      'of one name, written otherwise',
      ['沿江大道（一期）|甲区'],
      ['沿江大道一期|甲区'],
      [['沿江大道一期|甲区']],
    ],
    ['of several matters', ['甲厂|甲区', '甲厂|甲区'], ['甲厂|甲区'], [['甲厂|甲区'], ['甲厂|甲区']]],
    [
      'that a department names',
      ['甲厂|市住建局', '甲厂|甲区'],
      ['甲厂|甲区'],
      [['甲厂|甲区'], ['甲厂|甲区']],
    ],
    ['of no agency', ['甲厂|'], ['甲厂|甲区'], [['甲厂|甲区']]],
    ['of one agency of two', ['甲厂|乙区'], ['甲厂|甲区', '甲厂|乙区'], [['甲厂|乙区']]],
    ['of neither agency', ['甲厂|市住建局'], ['甲厂|甲区', '甲厂|乙区'], [['甲厂|甲区', '甲厂|乙区']]],
    [
      'of one code under another name',
      ['老名|甲区|2201-510104-04-01-123451'],
      ['新名|甲区|2201-510104-04-01-123451'],
      [['新名|甲区|2201-510104-04-01-123451']],
    ],
    ['without a project', ['|甲区'], ['甲厂|甲区'], [[]]],
  ])('%s', (_, entries, projects, expected) => {
    expect(besides(entries, projects)).toEqual(expected);
  });

  test('as kp.yaml settles it, in either direction', () => {
    const settled = [{ from: ['老桥'], to: ['新桥'], same: true, agency: undefined }];
    expect(besides(['老桥|甲区'], ['新桥|甲区'], settled)).toEqual([['新桥|甲区']]);
    expect(besides(['新桥|甲区'], ['老桥|甲区'], settled)).toEqual([['老桥|甲区']]);
    expect(besides(['老桥|甲区'], ['新桥|甲区'])).toEqual([[]]);
  });

  test('as kp.yaml settles it, beside others of the same project', () => {
    const settled = [{ from: ['桥梁项目'], to: ['新桥'], same: true, agency: undefined }];
    expect(besides(['桥梁项目|甲区', '新桥|甲区'], ['新桥|甲区'], settled)).toEqual([
      ['新桥|甲区'],
      ['新桥|甲区'],
    ]);
  });

  test('never two that kp.yaml parts', () => {
    const parted = [{ from: ['甲厂'], to: ['甲厂'], same: false, agency: undefined }];
    expect(besides(['甲厂|乙区'], ['甲厂|甲区'], parted)).toEqual([[]]);
  });
});
