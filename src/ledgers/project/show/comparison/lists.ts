import type { LayoutCell, LayoutTable } from '../../../../model/layout.ts';
import { placeOf } from '../../../../model/record.ts';
import { formatSource } from '../../../../model/source.ts';
import { dateCell, textCell } from '../../../../show/cells.ts';
import { stated } from '../../comparison/roll-forward.ts';
import type { Project } from '../../record.ts';
import { moneyColumn, textColumn, together, yuanCell } from './cells.ts';
import { sideTitles } from './sides.ts';
import type { ComparisonMaterial } from './tables.ts';

/** Projects that only one of the lists has. */
export function ownTable(id: 'entered' | 'left', { comparison, words }: ComparisonMaterial): LayoutTable {
  const { columns, summary } = words.report;
  const projects = comparison.matching[id];
  const hasCompleted = projects.some(({ completed }) => completed !== undefined);
  return {
    id,
    title: words.comparison.tables[id],
    unit: '万元',
    notes: [],
    columns: [
      textColumn('name', columns.name),
      textColumn('agency', columns.agency, 1),
      textColumn('phase', columns.phase, 4),
      moneyColumn('totalInvestment', columns.totalInvestment, 3),
      moneyColumn('annualPlan', columns.annualPlan),
      ...(hasCompleted ? [moneyColumn('completed', columns.completed, 2)] : []),
      textColumn('code', columns.code, 5),
      textColumn('place', summary.place, 6),
    ],
    rows: projects.map((project) => ({
      cells: [
        textCell(project.name),
        textCell(project.agency),
        textCell(project.phase),
        yuanCell(project.totalInvestment),
        yuanCell(project.annualPlan),
        ...(hasCompleted ? [yuanCell(project.completed)] : []),
        textCell(project.code),
        placeCell(project),
      ],
    })),
  };
}

/** Projects under other names, or other lines. */
export function namesTable(id: 'renamed' | 'regrouped', material: ComparisonMaterial): LayoutTable {
  const { comparison, words } = material;
  const [from, to] = sideTitles(material.from, material.to, words.comparison);
  return {
    id,
    title: words.comparison.tables[id],
    notes: [],
    columns: [
      textColumn('before', from),
      textColumn('after', to),
      textColumn('agency', words.report.columns.agency, 2),
      textColumn('way', words.comparison.columns.way, 1),
      textColumn('code', words.report.columns.code, 3),
    ],
    rows: comparison[id].map((pair) => ({
      cells: [
        together(pair.before, ({ name }) => name),
        together(pair.after, ({ name }) => name),
        together(pair.after, ({ agency }) => agency),
        textCell(words.comparison.ways[pair.how]),
        together(pair.after, ({ code }) => code),
      ],
    })),
  };
}

/** Projects with another agency than before. */
export function transferredTable(material: ComparisonMaterial): LayoutTable {
  const { comparison, words } = material;
  const { columns } = words.report;
  const [from, to] = sideTitles(material.from, material.to, words.comparison);
  return {
    id: 'transferred',
    title: words.comparison.tables.transferred,
    unit: '万元',
    notes: [],
    columns: [
      textColumn('name', columns.name),
      textColumn('before', words.comparison.sided(from, columns.agency)),
      textColumn('after', words.comparison.sided(to, columns.agency)),
      moneyColumn('totalInvestment', columns.totalInvestment, 2),
      moneyColumn('annualPlan', columns.annualPlan, 1),
      textColumn('code', columns.code, 3),
    ],
    rows: comparison.transferred.map(({ before, after }) => ({
      cells: [
        together(after, ({ name }) => name),
        together(before, ({ agency }) => agency),
        together(after, ({ agency }) => agency),
        yuanCell(stated(after, 'totalInvestment')),
        yuanCell(stated(after, 'annualPlan')),
        together(after, ({ code }) => code),
      ],
    })),
  };
}

/** 储备 → 新开工: projects whose role in the year's plan is another one. */
export function phasesTable(material: ComparisonMaterial): LayoutTable {
  const { comparison, words } = material;
  const [from, to] = sideTitles(material.from, material.to, words.comparison);
  return {
    id: 'phases',
    title: words.comparison.tables.phases,
    notes: [],
    columns: [
      textColumn('name', words.report.columns.name),
      textColumn('agency', words.report.columns.agency, 1),
      textColumn('before', from),
      textColumn('after', to),
    ],
    rows: comparison.phases.map(({ pair, before, after }) => ({
      cells: [
        together(pair.after, ({ name }) => name),
        together(pair.after, ({ agency }) => agency),
        textCell(before),
        textCell(after),
      ],
    })),
  };
}

/** Projects that have begun, or are finished, since the list before. */
export function reachedTable(
  id: 'started' | 'finished',
  { comparison, words }: ComparisonMaterial,
): LayoutTable {
  const { columns } = words.report;
  const [planned, actual] =
    id === 'started'
      ? (['plannedStart', 'actualStart'] as const)
      : (['plannedFinish', 'actualFinish'] as const);
  return {
    id,
    title: words.comparison.tables[id],
    unit: '万元',
    notes: [],
    columns: [
      textColumn('name', columns.name),
      textColumn('agency', columns.agency, 1),
      { id: planned, title: columns[planned], kind: 'date', expendable: 3 },
      { id: actual, title: columns[actual], kind: 'date', expendable: 0 },
      moneyColumn('totalInvestment', columns.totalInvestment, 2),
    ],
    rows: comparison[id].map(({ after }) => ({
      cells: [
        together(after, ({ name }) => name),
        together(after, ({ agency }) => agency),
        dateCell(after.find((one) => one[planned] !== undefined)?.[planned]),
        dateCell(after.find((one) => one[actual] !== undefined)?.[actual]),
        yuanCell(stated(after, 'totalInvestment')),
      ],
    })),
  };
}

/** What could not be decided for certain, and what settles it. */
export function uncertainTable({ findings, words, speech }: ComparisonMaterial): LayoutTable {
  const { summary } = words.report;
  return {
    id: 'uncertain',
    title: words.comparison.tables.uncertain,
    notes: [],
    columns: [
      textColumn('sentence', summary.sentence),
      textColumn('place', summary.place, 1),
      textColumn('code', summary.code, 2),
    ],
    rows: findings.map((found) => ({
      cells: [
        textCell(speech.inFull(found)),
        { type: 'text', text: formatSource(found.source), source: found.source },
        textCell(found.code),
      ],
    })),
  };
}

function placeCell(project: Project): LayoutCell {
  const source = placeOf(project);
  return { type: 'text', text: formatSource(source), source };
}
