import type { AmountColumn, Column } from './columns.ts';
import { type Cell, text } from './grid.ts';
import type { Line, ProjectLine, SumLine } from './lines.ts';
import { stepOf } from './numbers.ts';
import type { RowPen } from './pen.ts';
import { type Amounts, mapAmounts, type Project, sumOf } from './projects.ts';

/** What a row says in a column; `isLabel` where rows that are no project have their words. */
export function cellOf(line: Line, column: Column, pen: RowPen, isLabel: boolean): Cell | undefined {
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
      return sumCell(line.of, column, pen, line.role === 'sum' ? line.fault : 'none');
    default:
      return undefined;
  }
}

function projectCell(line: ProjectLine, column: Column, pen: RowPen): Cell | undefined {
  const { subject, isEmpty = false, isPart = false, isWhole = false } = line;
  const isReserve = subject.phase === '储备';
  switch (column.kind) {
    case 'serial':
      return { value: line.serial };
    case 'name':
      return text(isPart || /^\d/.test(line.name) ? line.name : pen.name(line.name));
    case 'agency':
      return text(pen.agency(subject.agency));
    case 'phase':
      return text(pen.phase(subject.phase));
    case 'month':
      return text(line.month ?? '');
    case 'unit':
      return isEmpty ? undefined : text(pen.money.unit);
    case 'amount':
      if (isEmpty || (isReserve && column.id !== 'total')) return undefined;
      return amountOf(subject.amounts, column, pen, !isPart && !isWhole);
    case 'rate':
      if (isEmpty || isReserve) return undefined;
      return pen.rate(column.say(subject.amounts));
    case 'text':
      return isPart ? undefined : { value: column.say(subject, pen.random) };
  }
}

function sumCell(
  of: readonly Project[],
  column: Column,
  pen: RowPen,
  fault: SumLine['fault'],
): Cell | undefined {
  const sums = mapAmounts(of[0]!.amounts, (_, amount) => sumOf(of, amount));
  switch (column.kind) {
    case 'amount': {
      const sum = of.reduce((all, { amounts }) => all + column.say(amounts), 0);
      const money = column.money ?? pen.money;
      if (fault === 'rounded')
        return pen.amount(sum, { ...money, decimals: Math.max(0, money.decimals - 1) }, pen.random);
      const wrong = fault === 'wrong' && column.id === 'plan' ? 7 * stepOf(money) : 0;
      return pen.amount(sum + wrong, money, pen.random);
    }
    case 'rate':
      return pen.rate(column.say(sums));
    case 'unit':
      return text(pen.money.unit);
    default:
      return undefined;
  }
}

/** The amount of a project; `isItsOwn` where no parts say it too. */
function amountOf(amounts: Amounts, column: AmountColumn, pen: RowPen, isItsOwn: boolean): Cell | undefined {
  const yuan = column.say(amounts);
  const isNothing = column.id === 'before' && yuan === 0;
  const write = isNothing ? pen.nothing : isItsOwn && column.id === 'total' ? pen.estimate : pen.amount;
  const cell = write(yuan, column.money ?? pen.money, pen.random);
  return cell && { ...cell, figure: isItsOwn ? column.id : undefined };
}
