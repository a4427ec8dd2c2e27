import type { PlanAdjustmentsDocument } from '../../../../contract/plan.ts';
import type { LayoutCell, LayoutTable } from '../../../../model/layout.ts';
import { formatDate, type PlainDate } from '../../../../model/plain-date.ts';
import { placeOf } from '../../../../model/record.ts';
import { formatSource } from '../../../../model/source.ts';
import { YUAN_PER_YI } from '../../../../model/yuan.ts';
import { dateCell, EMPTY_CELL, textCell } from '../../../../show/cells.ts';
import { type ColumnOf, cells, layRows, numbers, places, texts } from '../../../../show/columns.ts';
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

/** A recorded adjustment. */
export interface RecordedAdjustment {
  readonly date: PlainDate;
  readonly reason: string;
  readonly lists: readonly { readonly file: string; readonly sha256: string }[];
  readonly changes: readonly PlanChange[];
}

/** The recorded adjustments of a year, in every format. */
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

/** The effect of one adjustment on the plan, as terminal text. */
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

/** 年内调整: date and reason of each adjustment, and the change of the plan's sums. */
function adjustmentsTable(
  recorded: readonly RecordedAdjustment[],
  words: ReportWords,
  { tables, columns }: PlanWords,
): LayoutTable {
  const lines = recorded.map((adjustment) => ({ adjustment, effect: effectOf(adjustment.changes) }));
  const all: EffectLine = {
    adjustment: undefined,
    effect: effectOf(recorded.flatMap(({ changes }) => changes)),
  };
  const sizes = lines.flatMap(({ effect }) => [effect.totalInvestment, effect.annualPlan]).map(Math.abs);
  return {
    id: 'adjustments',
    title: tables.adjustments,
    unit: Math.max(0, ...sizes) < YUAN_PER_YI ? '万元' : undefined,
    notes: [],
    ...layRows<EffectLine>(
      [
        cells('date', columns.date, 'date', 0, ({ adjustment }) =>
          adjustment === undefined ? textCell(words.total) : dateCell(adjustment.date),
        ),
        texts('reason', columns.reason, 0, ({ adjustment }) => adjustment?.reason),
        texts('lists', columns.lists, 3, ({ adjustment }) =>
          adjustment?.lists.map(({ file }) => file).join('、'),
        ),
        numbers('added', columns.added, 1, ({ effect }) => effect.added),
        numbers('removed', columns.removed, 1, ({ effect }) => effect.removed),
        numbers('changed', columns.changed, 1, ({ effect }) => effect.changed),
        moved('projects', words.summary.projects, 'count', 0),
        moved('totalInvestment', words.columns.totalInvestment, 'money', 2),
        moved('annualPlan', words.columns.annualPlan, 'money', 0),
      ],
      [...lines, all],
      (line) => (line === all ? 'total' : undefined),
    ),
  };
}

/** A row: the effect of one adjustment on the plan, or of all together. */
interface EffectLine {
  readonly adjustment: RecordedAdjustment | undefined;
  readonly effect: ReturnType<typeof effectOf>;
}

function moved(
  id: 'projects' | 'totalInvestment' | 'annualPlan',
  title: string,
  type: 'count' | 'money',
  expendable: number,
): ColumnOf<EffectLine> {
  return cells(id, title, type, expendable, ({ effect }) => ({ type, value: effect[id], signed: true }));
}

/** The effect of one adjustment, one row per project. */
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

/** Empty if the project was not, or is no longer, in the plan. */
function planCell(project: Project | undefined): LayoutCell {
  return project === undefined ? EMPTY_CELL : yuanCell(project.annualPlan);
}

/** The document `kp.plan-adjustments/1`: amounts in integer 元, as differences of the plan. */
function adjustmentsDocument(year: number, recorded: readonly RecordedAdjustment[]): PlanAdjustmentsDocument {
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
