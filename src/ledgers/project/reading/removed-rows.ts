import type { Table } from '../../../model/table.ts';
import { listsRemoved, removalIn } from '../../../normalise/adjustment.ts';
import type { RemovedRows } from '../../../recognise/ledger-words.ts';
import type { ProjectField } from '../fields.ts';

/** Fields in whose cells an office notes that a project is out of its list. */
const NOTED_IN: ReadonlySet<ProjectField> = new Set<ProjectField>([
  'adjustment',
  'phase',
  'step',
  'siteProgress',
  'problem',
  'remark',
]);

/**
 * The rows of a monthly list or a plan whose project is no longer in it: those below 调出项目, those that say 已调出 in a
 * column or behind the name, with their parts; and those whose remark only speaks of it. By index into the table's rows.
 */
export function removedRows(table: Table<ProjectField>): RemovedRows {
  const { cells } = table.sheet;
  const { title = '', heading = '' } = table.context;
  const isTitled =
    [title, heading, table.sheet.name].some(listsRemoved) || removalIn(table.sheet.name) === 'said';
  const isClosed = table.sections.map(function isOut(section): boolean {
    return removalIn(section.name) === 'said' || (section.parent !== undefined && isOut(section.parent));
  });
  const names = table.columns.find(({ field }) => field === 'name')?.column;
  const noted = table.columns.filter(({ field }) => field !== undefined && NOTED_IN.has(field));
  const removed: number[] = [];
  const doubtful: number[] = [];
  const out = new Set<number | undefined>();
  for (const [index, position] of table.rows.entries()) {
    const said = noted.map(({ column }) => removalIn(textAt(cells, position, column)));
    const isOut =
      isTitled ||
      isClosed[table.sectionOf[index]!] ||
      said.includes('said') ||
      (names !== undefined && isNamedSo(textAt(cells, position, names))) ||
      out.has(table.memberOf.get(position));
    if (isOut) {
      removed.push(index);
      out.add(position);
    } else if (said.includes('told')) doubtful.push(index);
  }
  return { removed, doubtful };
}

/** 东塔改造（已调出） */
function isNamedSo(name: string): boolean {
  return removalIn(IN_BRACKETS.exec(name)?.[1] ?? '') === 'said';
}

const IN_BRACKETS = /[（(【[]([^）)】\]]{2,24})[）)】\]]\s*$/;

function textAt(cells: Table['sheet']['cells'], position: number, column: number): string {
  const cell = cells.inRow(position, column);
  return cell < 0 ? '' : cells.text(cell);
}
