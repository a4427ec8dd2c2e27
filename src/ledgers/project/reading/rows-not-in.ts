import type { Table } from '../../../model/table.ts';
import { isProposed, listsProposed, listsRemoved, removalIn } from '../../../normalise/adjustment.ts';
import { textCell } from '../../../normalise/reading.ts';
import { readYesNo } from '../../../normalise/yes-no.ts';
import type { RowsNotIn } from '../../../recognise/ledger-words.ts';
import type { ProjectField } from '../fields.ts';
import type { ListPurpose } from '../record.ts';
import { countedElsewhere } from './counted-elsewhere.ts';

/** Fields in which an office notes that a project is not part of its list. */
const NOTED_IN: ReadonlySet<ProjectField> = new Set<ProjectField>([
  'adjustment',
  'phase',
  'step',
  'siteProgress',
  'problem',
  'remark',
]);

/** Headings of columns that kp has no field for, in which an office notes the same: 项目状态, 动态调整. */
const NOTED_UNDER = /状态|调整|变动|变更|去留|增减|进出/;
/** 是否保留, 是否已退出: what has been answered. 是否拟调出 is a proposal, 是否实施 asks for works. */
const STAYS = /^是否(?:(?:继续)?保留|继续实施$)|^(?:是否)?已?(?:调出|退出|移出|剔除|取消|撤销)$/;
const LEAVES = /调出|退出|移出|剔除|取消|撤销/;

function isAnswered(text: string, wanted: boolean): boolean {
  const reading = readYesNo(textCell(text));
  return reading.state === 'value' && reading.value === wanted;
}

/**
 * The rows of a monthly list or a plan whose project does not belong to it, as indices into the table's rows, with
 * their parts. `removed`: below 调出项目, or marked 已调出 in a column or after the name. `proposed`: only proposed (拟新增项目),
 * in a monthly list. `doubtful`: a remark mentions a removal. `elsewhere`: a remark says that its amounts are counted with
 * those of another row.
 */
export function rowsNotIn(table: Table<ProjectField>, purpose: ListPurpose): RowsNotIn {
  const { cells } = table.sheet;
  const { title = '', heading = '' } = table.context;
  const saidBy = (text: string): NotIn | undefined => {
    if (removalIn(text) === 'said') return 'removed';
    return purpose === 'progress' && isProposed(text) ? 'proposed' : undefined;
  };
  const titledBy = (text: string): NotIn | undefined => {
    if (listsRemoved(text)) return 'removed';
    return purpose === 'progress' && listsProposed(text) ? 'proposed' : undefined;
  };
  const ofAll = firstOf([title, heading, table.sheet.name], titledBy) ?? saidBy(table.sheet.name);
  const ofSections = table.sections.map(function saidOf({ name, parent }): NotIn | undefined {
    return saidBy(name) ?? (parent && saidOf(parent));
  });
  const names = table.columns.find(({ field }) => field === 'name')?.column;
  const noted = table.columns.filter(({ field, header }) =>
    field === undefined ? NOTED_UNDER.test(header) : NOTED_IN.has(field),
  );
  const asked = table.columns.flatMap(({ field, header, column }) =>
    field === undefined && STAYS.test(header) ? [{ column, isIn: !LEAVES.test(header) }] : [],
  );
  const answered = (position: number): NotIn | undefined =>
    asked.some(({ column, isIn }) => isAnswered(textAt(cells, position, column), !isIn))
      ? 'removed'
      : undefined;
  const found = { removed: [] as number[], proposed: [] as number[], doubtful: [] as number[] };
  const elsewhere: { readonly index: number; readonly remark: string }[] = [];
  const isElsewhere = countedElsewhere(table);
  const wholes = new Map<number | undefined, NotIn>();
  for (const [index, position] of table.rows.entries()) {
    const notes = noted.map(({ column }) => textAt(cells, position, column));
    const behind = names === undefined ? '' : bracketsBehind(textAt(cells, position, names));
    const state =
      ofAll ??
      ofSections[table.sectionOf[index]!] ??
      firstOf(notes, saidBy) ??
      answered(position) ??
      saidBy(behind) ??
      wholes.get(table.memberOf.get(position));
    if (state !== undefined) {
      found[state].push(index);
      wholes.set(position, state);
      continue;
    }
    if (notes.some((note) => removalIn(note) === 'told')) found.doubtful.push(index);
    const remark = [...notes, behind].find((note) => note !== '' && isElsewhere(note, position));
    if (remark !== undefined) elsewhere.push({ index, remark });
  }
  return { ...found, elsewhere };
}

type NotIn = 'removed' | 'proposed';

function firstOf(texts: readonly string[], answer: (text: string) => NotIn | undefined): NotIn | undefined {
  for (const text of texts) {
    const found = answer(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text in brackets after the name: 东塔改造（已调出）. */
function bracketsBehind(name: string): string {
  return IN_BRACKETS.exec(name)?.[1] ?? '';
}

const IN_BRACKETS = /[（(【[]([^）)】\]]{2,24})[）)】\]]\s*$/;

function textAt(cells: Table['sheet']['cells'], position: number, column: number): string {
  const cell = cells.inRow(position, column);
  return cell < 0 ? '' : cells.text(cell);
}
