import type { LayoutCell, LayoutTable } from '../../../../model/layout.ts';
import { percentCell, pointsCell, textCell } from '../../../../show/cells.ts';
import type { AmountChange } from '../../comparison/change.ts';
import type { Report } from '../../measures/report.ts';
import type { ReportWords } from '../report/words.ts';

/** 增减情况: the month against last month, and against the same month last year. */
export function changesTable({ changes }: Report, words: ReportWords): LayoutTable {
  const { summary } = words;
  return {
    id: 'changes',
    title: words.tables.changes,
    notes: changes.flatMap(({ change: { common } }) =>
      common === undefined ? [] : [words.notes.ofBoth(common)],
    ),
    columns: [
      { id: 'against', title: summary.against, kind: 'text', expendable: 0 },
      { id: 'projects', title: summary.projectsChange, kind: 'count', expendable: 1 },
      { id: 'totalInvestment', title: summary.totalInvestmentChange, kind: 'money', expendable: 2 },
      { id: 'annualPlan', title: summary.annualPlanChange, kind: 'money', expendable: 2 },
      { id: 'completed', title: summary.completedChange, kind: 'money', expendable: 0 },
      { id: 'growth', title: summary.completedGrowth, kind: 'percent', expendable: 0 },
      { id: 'rate', title: summary.rateChange, kind: 'points', expendable: 0 },
    ],
    rows: changes.map((month) => ({
      cells: [
        textCell(words.against(month)),
        differenceCell('count', month.change.projects),
        differenceCell('money', month.change.totalInvestment),
        differenceCell('money', month.change.annualPlan),
        differenceCell('money', month.change.completed),
        percentCell({ measure: month.change.completed.growth }),
        pointsCell({ measure: month.change.rate.difference }),
      ],
    })),
  };
}

function differenceCell(type: 'count' | 'money', { difference }: AmountChange): LayoutCell {
  return difference.state === 'measured'
    ? { type, value: difference.value, signed: true }
    : { type: 'empty', reason: difference.reason };
}
