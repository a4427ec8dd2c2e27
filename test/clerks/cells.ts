import type { Random } from '../fuzz/random.ts';
import type { Column } from './columns.ts';
import { type Cell, text } from './grid.ts';
import type { Money, WriteAmount } from './numbers.ts';
import { mapAmounts, type Project, sumOf } from './projects.ts';
import type { Line, ProjectLine } from './rows.ts';

/** How the amounts of one row are written. */
export interface Pen {
  readonly write: WriteAmount;
  readonly money: Money;
  readonly random: Random;
}

/** What a row says in a column; `isLabel` where rows that are no project have their words. */
export function cellOf(line: Line, column: Column, pen: Pen, isLabel: boolean): Cell | undefined {
  switch (line.role) {
    case 'project':
      return projectCell(line, column, pen);
    case 'example':
      return projectCell({ ...line, role: 'project', name: line.subject.name, serial: '例' }, column, pen);
    case 'sum':
    case 'section':
      if (isLabel) return text(line.label);
      if (column.kind === 'serial') return text(line.serial);
      if (line.of.length === 0) return undefined;
      if (column.id === 'scale' && line.role === 'sum') return text(line.scale);
      return sumCell(line.of, column, pen);
    default:
      return undefined;
  }
}

function projectCell(line: ProjectLine, column: Column, pen: Pen): Cell | undefined {
  const { subject, isEmpty = false, isPart = false, isWhole = false } = line;
  const isReserve = subject.phase === '储备';
  switch (column.kind) {
    case 'serial':
      return { value: line.serial };
    case 'name':
      return text(line.name);
    case 'agency':
      return text(subject.agency);
    case 'phase':
      return text(subject.phase);
    case 'month':
      return text(line.month ?? '');
    case 'unit':
      return isEmpty ? undefined : text(pen.money.unit);
    case 'amount':
      if (isEmpty || (isReserve && column.id !== 'total')) return undefined;
      return {
        ...amountCell(column.say(subject.amounts), column, pen),
        figure: isPart || isWhole ? undefined : column.id,
      };
    case 'rate':
      if (isEmpty || isReserve) return undefined;
      return { value: column.say(subject.amounts), format: '0.00%' };
    case 'text':
      return isPart ? undefined : { value: column.say(subject, pen.random) };
  }
}

function sumCell(of: readonly Project[], column: Column, pen: Pen): Cell | undefined {
  const sums = mapAmounts(of[0]!.amounts, (_, amount) => sumOf(of, amount));
  switch (column.kind) {
    case 'amount':
      return amountCell(
        of.reduce((sum, { amounts }) => sum + column.say(amounts), 0),
        column,
        pen,
      );
    case 'rate':
      return { value: column.say(sums), format: '0.00%' };
    case 'unit':
      return text(pen.money.unit);
    default:
      return undefined;
  }
}

function amountCell(yuan: number, column: Column, { write, money, random }: Pen): Cell {
  return write(yuan, (column.kind === 'amount' ? column.money : undefined) ?? money, random);
}
