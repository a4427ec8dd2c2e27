import type { ChangeDocument, ReportDocument } from '../../../../contract/report.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import type { Measure } from '../../../../model/measure.ts';
import { formatPeriod } from '../../../../model/period.ts';
import { fraction, pointsOf } from '../../../../model/ratio.ts';
import { cells, layRows, leads, rates, texts } from '../../../../show/columns.ts';
import type { AmountChange, MonthChange, ProgressChange } from '../../comparison/change.ts';
import type { StatedInBoth } from '../../comparison/stated-in-both.ts';
import type { Report } from '../../measures/report.ts';
import type { ReportWords } from '../report/words.ts';

/**
 * The differences between two lists, for the JSON documents: `difference` in 元 or projects, for rates in 百分点; `growth`
 * is an unrounded fraction; null if not applicable. In lists of one year, the difference of completed investment and of
 * its rate covers the projects that state it in both (`common`); what only one of them states is given separately.
 */
export function changeDocument(change: ProgressChange): ChangeDocument {
  return {
    projects: amountOf(change.projects),
    totalInvestment: amountOf(change.totalInvestment),
    annualPlan: amountOf(change.annualPlan),
    completed: { ...amountOf(change.completed), ...(change.common && apartOf(change.common)) },
    rate: {
      before: numberIn(change.rate.before, fraction),
      after: numberIn(change.rate.after, fraction),
      difference: numberIn(change.rate.difference, pointsOf),
    },
  };
}

/** The key `changes` of `kp.report/1`: `lastMonth` and `lastYear`, each only if that month is available. */
export function changesDocument(changes: readonly MonthChange[]): NonNullable<ReportDocument['changes']> {
  return Object.fromEntries(
    changes.map(({ against, period, change, unreadable, notReported }) => [
      against,
      {
        period: formatPeriod(period),
        unreadable,
        ...(notReported === undefined ? {} : { notReported }),
        ...changeDocument(change),
      },
    ]),
  );
}

/** What both lists state, and what only one of them does. */
function apartOf({ projects, before, after, entered, left, newlyReported, noLongerReported }: StatedInBoth) {
  return { common: { projects, before, after }, entered, left, newlyReported, noLongerReported };
}

function amountOf({ before, after, difference, growth }: AmountChange) {
  const same = (value: number): number => value;
  return {
    before: numberIn(before, same),
    after: numberIn(after, same),
    difference: numberIn(difference, same),
    growth: numberIn(growth, fraction),
  };
}

function numberIn<T>(measure: Measure<T>, numberOf: (value: T) => number): number | null {
  return measure.state === 'measured' ? numberOf(measure.value) : null;
}

/** 增减情况: the month compared with last month, and with the same month last year. */
export function changesTable({ changes }: Report, words: ReportWords): LayoutTable {
  const { summary } = words;
  return {
    id: 'changes',
    title: words.tables.changes,
    notes: changes.flatMap(({ change: { common } }) =>
      common === undefined ? [] : [words.notes.ofBoth(common)],
    ),
    ...layRows<MonthChange>(
      [
        texts('against', summary.against, 0, words.against),
        differences('projects', summary.projectsChange, 'count', 1, ({ change }) => change.projects),
        differences(
          'totalInvestment',
          summary.totalInvestmentChange,
          'money',
          2,
          (month) => month.change.totalInvestment,
        ),
        differences('annualPlan', summary.annualPlanChange, 'money', 2, ({ change }) => change.annualPlan),
        differences('completed', summary.completedChange, 'money', 0, ({ change }) => change.completed),
        rates('growth', summary.completedGrowth, 0, ({ change }) => ({ measure: change.completed.growth })),
        leads('rate', summary.rateChange, 0, ({ change }) => ({ measure: change.rate.difference })),
      ],
      changes,
    ),
  };
}

function differences(
  id: string,
  title: string,
  kind: 'count' | 'money',
  expendable: number,
  of: (month: MonthChange) => AmountChange,
) {
  return cells<MonthChange>(id, title, kind, expendable, (month) => {
    const { difference } = of(month);
    return difference.state === 'measured'
      ? { type: kind, value: difference.value, signed: true }
      : { type: 'empty', reason: difference.reason };
  });
}
