import { expect, test } from 'vitest';
import type { Neighbour } from '../../../src/ledgers/entries/beside.ts';
import type { Entry } from '../../../src/ledgers/entries/entry.ts';
import { kindByWords } from '../../../src/ledgers/matter/kind.ts';
import { phaseOfProject } from '../../../src/ledgers/matter/phase.ts';
import type { ListRecord } from '../../../src/model/record.ts';
import type { Table } from '../../../src/model/table.ts';
import { grid } from '../../recognise/grid.ts';

const RECORD: ListRecord = {
  table: { columns: [], sheet: grid('清单') } as unknown as Table,
  position: 0,
  name: '甲厂',
  key: '甲厂',
  code: undefined,
  agency: undefined,
};

test.each([
  ['220千伏线路迁改方案未定', '管线'],
  ['取水许可延期', '手续'],
  ['7户未签约', '征拆'],
  ['专项债额度缺口', '资金'],
  ['临时用电容量不足', '水电气'],
  ['用地指标不足', '用地'],
  // Words of two kinds: either may be meant.
  ['用地手续办理', '未分类'],
  ['管网迁改资金', '未分类'],
  // A word that stands in matters of any kind.
  ['规划调整', '未分类'],
  ['进场道路与匝道冲突', '未分类'],
])('the kind of “%s” is %s', (name, kind) => {
  const entry: Entry = { ...RECORD, name, values: new Map() };
  expect(kindByWords(entry).value).toBe(kind);
});

/** `started=是`, as the columns of the project list have it. */
function project(says: string): Neighbour {
  const answers = new Map(says.split(' ').map((one) => one.split('=') as [string, string]));
  return { record: RECORD, project: '甲厂', value: (column) => answers.get(column), cell: () => undefined };
}

test.each([
  ['under way', ['started=是 finishPlanned=否'], '在建'],
  ['under way, to finish this year', ['started=是 finishPlanned=是'], '拟竣工'],
  ['not begun', ['started=否 phase=新开工'], '未开工'],
  ['a reserve', ['phase=储备'], '未开工'],
  ['finished', ['finished=是 started=是 finishPlanned=是'], '已竣工'],
  ['of which nobody says', ['phase=新开工'], undefined],
  ['that the list does not know', [], undefined],
  ['two of a name, both under way', ['started=是', 'started=是'], '在建'],
  ['two of a name that differ', ['started=是', 'started=否'], undefined],
])('the phase of a project %s', (_, projects, phase) => {
  expect(phaseOfProject(projects.map(project))?.value).toBe(phase);
});

test('without project lists there is no phase', () => {
  expect(phaseOfProject(undefined)).toBeUndefined();
});
