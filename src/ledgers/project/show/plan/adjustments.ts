import type { LayoutCell, LayoutTable } from '../../../../model/layout.ts';
import { formatDate, type PlainDate } from '../../../../model/plain-date.ts';
import { placeOf } from '../../../../model/record.ts';
import { formatSource } from '../../../../model/source.ts';
import { YUAN_PER_YI } from '../../../../model/yuan.ts';
import { dateCell, EMPTY_CELL, textCell } from '../../../../show/cells.ts';
import { cells, layRows, places, texts } from '../../../../show/columns.ts';
import type { Shown } from '../../../../write/formats.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import type { PlanChange } from '../../plan/baseline-adjustment.ts';
import { effectOf } from '../../plan/effect.ts';
import type { Project } from '../../record.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { ReportWords } from '../report/words.ts';
import { yuanCell } from './cells.ts';
import { effectSentence } from './picture.ts';
import type { PlanWords } from './words.ts';

/** An adjustment on record. */
export interface RecordedAdjustment {
  readonly date: PlainDate;
  readonly reason: string;
  readonly lists: readonly { readonly file: string; readonly sha256: string }[];
  readonly changes: readonly PlanChange[];
}

/** What is on record for a year, in every format. */
export function adjustmentsShown(
  year: number,
  recorded: readonly RecordedAdjustment[],
  drawing: ProjectPicture,
): Shown {
  const { plan, report } = drawing.words;
  const table = adjustmentsTable(recorded, report, plan);
  const effect = () =>
    effectSentence(
      recorded.flatMap(({ changes }) => changes),
      drawing,
    );
  return {
    document: () => adjustmentsDocument(year, recorded),
    tables: () => [table],
    heading: plan.tables.adjustments,
    picture: () => {
      const blocks =
        recorded.length === 0
          ? [sentenceBlock([plan.spoken.noAdjustments], drawing)]
          : [tableBlock(table, true, drawing), sentenceBlock([effect()], drawing)];
      return drawPicture(plan.spoken.title(year), '', blocks, drawing);
    },
  };
}

/** What one adjustment does to the plan, as it is drawn. */
export function changesPicture(
  { date, changes }: Pick<RecordedAdjustment, 'date' | 'changes'>,
  drawing: ProjectPicture,
): string {
  const { plan, report } = drawing.words;
  const blocks = [
    tableBlock(changesTable(changes, report, plan), true, drawing),
    sentenceBlock([effectSentence(changes, drawing)], drawing),
  ];
  return drawPicture(plan.spoken.title(date.year), formatDate(date), blocks, drawing);
}

/** 年内调整: when and why, and by how much the plan moved. */
function adjustmentsTable(
  recorded: readonly RecordedAdjustment[],
  words: ReportWords,
  { tables, columns }: PlanWords,
): LayoutTable {
  const amounts = recorded.flatMap(({ changes }) => {
    const { totalInvestment, annualPlan } = effectOf(changes);
    return [Math.abs(totalInvestment), Math.abs(annualPlan)];
  });
  return {
    id: 'adjustments',
    title: tables.adjustments,
    unit: Math.max(0, ...amounts) < YUAN_PER_YI ? '万元' : undefined,
    notes: [],
    columns: [
      { id: 'date', title: columns.date, kind: 'date', expendable: 0 },
      { id: 'reason', title: columns.reason, kind: 'text', expendable: 0 },
      { id: 'lists', title: columns.lists, kind: 'text', expendable: 3 },
      { id: 'added', title: columns.added, kind: 'count', expendable: 1 },
      { id: 'removed', title: columns.removed, kind: 'count', expendable: 1 },
      { id: 'changed', title: columns.changed, kind: 'count', expendable: 1 },
      { id: 'projects', title: words.summary.projects, kind: 'count', expendable: 0 },
      { id: 'totalInvestment', title: words.columns.totalInvestment, kind: 'money', expendable: 2 },
      { id: 'annualPlan', title: words.columns.annualPlan, kind: 'money', expendable: 0 },
    ],
    rows: [
      ...recorded.map(({ date, reason, lists, changes }) => ({
        cells: [
          dateCell(date),
          textCell(reason),
          textCell(lists.map(({ file }) => file).join('、')),
          ...effectCells(changes),
        ],
      })),
      {
        cells: [
          textCell(words.total),
          textCell(''),
          textCell(''),
          ...effectCells(recorded.flatMap(({ changes }) => changes)),
        ],
        emphasis: 'total',
      },
    ],
  };
}

function effectCells(changes: readonly PlanChange[]): LayoutCell[] {
  const { added, removed, changed, projects, totalInvestment, annualPlan } = effectOf(changes);
  return [
    { type: 'count', value: added },
    { type: 'count', value: removed },
    { type: 'count', value: changed },
    { type: 'count', value: projects, signed: true },
    { type: 'money', value: totalInvestment, signed: true },
    { type: 'money', value: annualPlan, signed: true },
  ];
}

/** What one adjustment does, a line a project. */
function changesTable(
  changes: readonly PlanChange[],
  words: ReportWords,
  { tables, columns, changes: kinds }: PlanWords,
): LayoutTable {
  return {
    id: 'adjustment',
    title: tables.adjustment,
    unit: '万元',
    notes: [],
    ...layRows<PlanChange>(
      [
        texts('change', columns.change, 0, ({ kind }) => kinds[kind]),
        texts('name', words.columns.name, 0, ({ before, after }) => (after ?? before).name),
        texts('agency', words.columns.agency, 1, ({ before, after }) => (after ?? before).agency),
        cells('planBefore', columns.planBefore, 'money', 0, ({ before }) => planCell(before)),
        cells('planAfter', columns.planAfter, 'money', 0, ({ after }) => planCell(after)),
        places('place', columns.place, 2, ({ line }) => placeOf(line)),
      ],
      changes,
    ),
  };
}

/** Nothing where the project was not, or is no longer, in the plan. */
function planCell(project: Project | undefined): LayoutCell {
  return project === undefined ? EMPTY_CELL : yuanCell(project.annualPlan);
}

/** The document `kp.plan-adjustments/1`: amounts in integer 元, as differences of the plan. */
function adjustmentsDocument(year: number, recorded: readonly RecordedAdjustment[]) {
  return {
    schema: 'kp.plan-adjustments/1',
    year,
    adjustments: recorded.map(({ date, reason, lists, changes }) => ({
      date: formatDate(date),
      reason,
      lists,
      effect: effectOf(changes),
      changes: changes.map(({ kind, line, before, after }) => ({
        kind,
        project: (after ?? before).name,
        code: (after ?? before).code ?? null,
        agency: (after ?? before).agency ?? null,
        annualPlanBefore: before?.annualPlan ?? null,
        annualPlanAfter: after?.annualPlan ?? null,
        cell: formatSource(placeOf(line)),
      })),
    })),
  };
}
