import type { Finding } from '../model/finding.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Column } from '../model/table.ts';
import { columnOf, draftOf, type ListPeriod, report, type Settling } from './draft.ts';
import { assignFigures } from './figure-columns.ts';
import type { Header, HeaderColumn } from './header.ts';
import { NO_MATCH } from './match-header.ts';
import { addPieces } from './pieces.ts';
import { Samples } from './samples.ts';
import type { SheetTask } from './task.ts';
import { explainAmounts } from './unexplained.ts';
import { assignWords } from './word-columns.ts';

/** The columns of a table, each with its field; units come later. */
export interface SettledColumns<Field extends string> {
  readonly columns: readonly Column<Field>[];
  readonly findings: readonly Finding[];
}

/**
 * Decides which column holds which field. Columns of words are decided one by one: by wording, by values, by
 * likeness. Columns of figures and dates are decided together: by their headings, and by how their amounts relate.
 */
export function settleColumns<Field extends string>(
  task: SheetTask<Field>,
  header: Header<Field>,
  { year, month }: Pick<ListPeriod, 'year' | 'month'>,
): SettledColumns<Field> {
  // An outdated title must not exclude a column of the requested month.
  const about = { year, month: laterOf(month, task.options.month), ownMonth: month };
  const kinds = new Map(task.ledger.columns.map((definition) => [definition.field, definition.kind]));
  const names = header.columns.find(({ match }) =>
    match.candidates.some(({ field }) => kinds.get(field) === 'name'),
  );
  const samples = new Samples(task.sheet, header, names?.column);
  const drafts = withHeaderless(task.sheet, header).map((from) => draftOf(from, samples));
  const settling: Settling<Field> = { task, header, about, kinds, samples, drafts, findings: [] };
  assignWords(settling);
  assignFigures(settling);
  addPieces(settling);
  explainAmounts(settling);
  for (const draft of drafts) {
    const isOpen = draft.match === 'unmapped' && draft.values.length > 0 && draft.likely === undefined;
    if (isOpen) report(settling, draft, 'column/unmapped', { header: draft.header });
  }
  return { columns: drafts.map(columnOf), findings: settling.findings };
}

function laterOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

/** The header's columns, and the columns right of or between them that hold data without any header. */
function withHeaderless<Field extends string>(sheet: Sheet, header: Header<Field>): HeaderColumn<Field>[] {
  const { cells } = sheet;
  const known = new Set(header.columns.map((column) => column.column));
  const seen = new Map<number, number>();
  const first = header.positions.at(-1)! + 1;
  const last = Math.min(cells.rowCount, first + 50);
  for (let position = first; position < last; position += 1) {
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const column = cells.column(cell);
      if (!known.has(column)) seen.set(column, (seen.get(column) ?? 0) + 1);
    }
  }
  const headerless = [...seen]
    .filter(([, count]) => count >= 3)
    .map(([column]): HeaderColumn<Field> => ({ column, parts: [], match: NO_MATCH }));
  return [...header.columns, ...headerless].sort((a, b) => a.column - b.column);
}
