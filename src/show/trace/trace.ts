import { type AmountColumn, amountColumn, type Columns, columnOf } from '../../calculate/column.ts';
import { type Figure, measuredValue } from '../../calculate/figure.ts';
import { contributionsTo, tally } from '../../calculate/survey.ts';
import { cellOf } from '../../ledgers/project/cell-of.ts';
import type { PlanBasis } from '../../ledgers/project/plan/basis.ts';
import type { Project, ProjectField } from '../../ledgers/project/record.ts';
import type { NamedFigure } from '../../ledgers/project/show/report/figures.ts';
import type { ReportWords } from '../../ledgers/project/show/report/words.ts';
import type { SumFormula } from '../../model/formula.ts';
import type { NotApplicable } from '../../model/measure.ts';
import { fraction, pointsOf, type Ratio } from '../../model/ratio.ts';
import { formatSource } from '../../model/source.ts';
import { tableSource } from '../../model/table.ts';
import type { Evidence } from './evidence.ts';

/**
 * The document `kp.trace/1` of DESIGN §3: a figure, its formula in words, and the cells it is made of. A sum has addends,
 * a rate or lead has a numerator and a denominator. Values are as in `kp.report/1`; `reason` says why one is null.
 */
export interface Trace {
  readonly schema: 'kp.trace/1';
  readonly figure: string;
  readonly value: number | null;
  readonly reason?: NotApplicable;
  readonly formula: string;
  /** By which plan, where the figure goes by one. */
  readonly basis?: string;
  readonly addends?: readonly Addend[];
  readonly numerator?: TracedSum;
  readonly denominator?: TracedSum;
  /** Of a rate: the projects that do not state what it needs, each kind with what it lacks. */
  readonly leftOut?: readonly (TracedSum & { readonly formula: string })[];
  /** Of a score: what it is made of, each traced by itself. */
  readonly parts?: readonly Trace[];
}

/** What a figure is traced in. */
export interface Traced {
  readonly projects: readonly Project[];
  readonly columns: Columns<Project>;
  readonly basis?: PlanBasis | undefined;
}

export interface TracedSum {
  readonly value: number | null;
  readonly addends: readonly Addend[];
}

export interface Addend {
  readonly value: number;
  readonly project: string;
  /** `FILE:SHEET!C12`; a whole row where the value has no cell of its own. */
  readonly cell: string;
  /** What stands in that cell, as typed. */
  readonly raw: string;
  /** What people see there, where it is a date that the file holds as a number: `2019-07-25` for 43671. */
  readonly shown?: string;
}

/** Traces a figure to the cells it is made of. The addends add up to the value exactly. */
export function traceFigure(report: Traced, { path, figure }: NamedFigure, words: ReportWords): Trace {
  const { measure, formula } = figure;
  const value = measure.state === 'measured' ? jsonValue(measure.value, formula.op === 'lead') : null;
  const head = {
    schema: 'kp.trace/1' as const,
    figure: path,
    value,
    ...(measure.state === 'measured' ? {} : { reason: measure.reason }),
    formula: words.formula(formula),
    ...(report.basis === undefined ? {} : { basis: words.notes.basis(report.basis) }),
  };
  return formula.op === 'sum'
    ? { ...head, addends: addendsOf(report, formula) }
    : {
        ...head,
        numerator: traceSum(report, formula.numerator),
        denominator: traceSum(report, formula.denominator),
        ...leftOutOf(report, figure, words),
      };
}

function leftOutOf(report: Traced, { leftOut = [] }: Figure, words: ReportWords): Pick<Trace, 'leftOut'> {
  if (leftOut.length === 0) return {};
  return {
    leftOut: leftOut.map(({ formula }) => ({
      formula: words.formula(formula),
      ...traceSum(report, formula),
    })),
  };
}

function jsonValue(value: number | Ratio, inPoints: boolean): number {
  if (typeof value === 'number') return value;
  return inPoints ? pointsOf(value) : fraction(value);
}

function traceSum(report: Traced, formula: SumFormula): TracedSum {
  const sum = tally(report.projects, formula, report.columns);
  return { value: measuredValue(sum) ?? null, addends: addendsOf(report, formula) };
}

function addendsOf(report: Traced, formula: SumFormula): Addend[] {
  const { projects, columns } = report;
  const proves = evidenceFor(formula, columns);
  return Array.from(contributionsTo(formula, projects, columns), ({ record: project, value }) => {
    const { source, raw, shown } = proves(project);
    const addend = { value, project: project.name, cell: formatSource(source), raw };
    return shown === undefined ? addend : { ...addend, shown };
  });
}

/** Money is proved by its own cell; a count by the last condition that a cell can prove, else by the project's name. */
function evidenceFor(formula: SumFormula, columns: Columns<Project>): (project: Project) => Evidence {
  const added = amountColumn(columns, formula.column);
  const field = added.kind === 'money' ? added.evidence : countEvidence(formula, columns, added);
  const fallback: ProjectField | undefined = added.kind === 'money' ? undefined : 'name';
  return (project) =>
    cellIf(project, field?.(project)) ??
    cellIf(project, fallback) ?? { table: project.table, source: rowOf(project), raw: '' };
}

function countEvidence(formula: SumFormula, columns: Columns<Project>, added: AmountColumn<Project>) {
  const conditions = formula.where.map(({ column }) => columnOf(columns, column).evidence);
  return conditions.findLast((evidence) => evidence !== undefined) ?? added.evidence;
}

function cellIf(project: Project, field: string | undefined): Evidence | undefined {
  return field === undefined ? undefined : cellOf(project, field);
}

function rowOf({ table, position }: Project): Evidence['source'] {
  return tableSource(table, table.sheet.cells.rowNumber(position));
}
