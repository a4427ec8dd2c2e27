import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../../../model/layout.ts';
import { type Measure, measured, notApplicable } from '../../../../model/measure.ts';
import { difference, type Ratio } from '../../../../model/ratio.ts';
import { EMPTY_CELL, percentCell, pointsCell, textCell } from '../../../../show/cells.ts';
import type {
  AgencyRollForward,
  RatesForward,
  RolledMeasure,
  RollForward,
} from '../../comparison/roll-forward.ts';
import type { Rated } from '../../comparison/stated-in-both.ts';
import { sideTitles } from './sides.ts';
import type { ComparisonMaterial } from './tables.ts';

/**
 * The roll-forward of all projects, one column per measure: the earlier list, what was added or removed, the later
 * list.
 */
export function rollForwardTable(material: ComparisonMaterial): LayoutTable {
  const { comparison, words } = material;
  const { columns, notes } = words.comparison;
  const [from, to] = sideTitles(material.from, material.to, words.comparison);
  // A plan has nothing completed, so that row is left out.
  const lines = comparison.rollForward.filter(({ before, after }) => (before ?? after) !== undefined);
  const line = (title: string, cells: readonly LayoutCell[], emphasis?: 'total'): LayoutRow => ({
    cells: [textCell(title), ...cells],
    emphasis,
  });
  const step = (id: Step): LayoutRow =>
    line(
      columns[id],
      lines.map((one) => amountCell(one.measure, stepOf(one, id), true)),
    );
  return {
    id: 'rollForward',
    title: words.comparison.tables.rollForward,
    notes: [notes.addsUp, ...unreportedNote(material, lines)],
    columns: [
      { id: 'step', title: columns.step, kind: 'text', expendable: 0 },
      ...lines.map(({ measure }) =>
        measureColumn(measure, measure, titleOf(measure, material), EXPENDABLE[measure]),
      ),
    ],
    rows: [
      line(
        from,
        lines.map((one) => amountCell(one.measure, one.before)),
      ),
      ...(['added', 'removed', 'revised'] as const).map(step),
      ...UNREPORTED.filter((id) => lines.some((one) => stepOf(one, id) !== 0)).map(step),
      line(
        to,
        lines.map((one) => amountCell(one.measure, one.after)),
        'total',
      ),
    ],
  };
}

/**
 * The change for each agency: number of projects and completed investment with their differences, and the rate. If
 * either list states no completed investment, total investment and annual plan are shown instead.
 */
export function agencyChangeTable(material: ComparisonMaterial): LayoutTable {
  const { comparison, words, change } = material;
  const { difference: completed } = change.completed;
  const isOtherMonths = completed.state === 'not-applicable' && completed.reason === 'other-months';
  const hasRates = completed.state === 'measured';
  const shown: readonly RolledMeasure[] =
    hasRates || isOtherMonths ? ['projects', 'completed'] : ['projects', 'totalInvestment', 'annualPlan'];
  const isOfBoth = change.common !== undefined;
  const cells = ({ measures, rates }: Account): LayoutCell[] => [
    ...shown.flatMap((measure) => {
      const account = accountOf(measures, measure);
      const isKnown = measure !== 'completed' || hasRates;
      const step = measure === 'completed' && isOfBoth ? stepOfBoth(rates) : wholeStep(account);
      return [amountCell(measure, account.after), isKnown ? amountCell(measure, step, true) : EMPTY_CELL];
    }),
    ...(hasRates ? rateCells(rates, isOfBoth) : []),
  ];
  const { report, comparison: own } = words;
  return {
    id: 'comparisonByAgency',
    title: own.tables.comparisonByAgency,
    notes: isOtherMonths ? [own.notes.otherMonths] : isOfBoth && hasRates ? [own.notes.ofBoth] : [],
    columns: [
      { id: 'agency', title: report.columns.agency, kind: 'text', expendable: 0 },
      ...shown.flatMap((measure) => [
        measureColumn(measure, measure, titleOf(measure, material), measure === 'projects' ? 4 : 2),
        measureColumn(
          `${measure}Difference`,
          measure,
          report.summary[`${measure}Change`],
          measure === 'projects' ? 3 : 0,
        ),
      ]),
      ...(hasRates ? rateColumns(material) : []),
    ],
    rows: [
      ...agencies(material).map(({ title, ...own }) => ({ cells: [textCell(title), ...cells(own)] })),
      {
        cells: [
          textCell(report.total),
          ...cells({ measures: comparison.rollForward, rates: comparison.rates }),
        ],
        emphasis: 'total',
      },
    ],
  };
}

/** The roll-forward of one measure, one row per agency. */
export function agencyAccountTable(measure: RolledMeasure, material: ComparisonMaterial): LayoutTable {
  const { comparison, words } = material;
  const { columns } = words.comparison;
  const [from, to] = sideTitles(material.from, material.to, words.comparison);
  const of = (measures: readonly RollForward[]): RollForward =>
    measures.find((one) => one.measure === measure)!;
  const whole = of(comparison.rollForward);
  const lines = agencies(material).map(({ title, measures }) => ({ title, account: of(measures) }));
  const parts = PARTS.filter((part) => lines.some(({ account }) => account[part] !== 0));
  const row = (title: string, account: RollForward, emphasis?: 'total'): LayoutRow => ({
    cells: [
      textCell(title),
      amountCell(measure, account.before),
      amountCell(measure, account.added, true),
      amountCell(measure, -account.removed, true),
      amountCell(measure, account.changed, true),
      amountCell(measure, account.after),
      ...parts.map((part) => amountCell(measure, account[part])),
    ],
    emphasis,
  });
  return {
    id: `${measure}ByAgency`,
    title: words.comparison.tables[`${measure}ByAgency`],
    notes: [words.comparison.notes.addsUp],
    columns: [
      { id: 'agency', title: words.report.columns.agency, kind: 'text', expendable: 0 },
      measureColumn('before', measure, from),
      measureColumn('added', measure, columns.added),
      measureColumn('removed', measure, columns.removed),
      measureColumn('changed', measure, columns.changed),
      measureColumn('after', measure, to),
      ...parts.map((part) => measureColumn(part, measure, words.report.overall.ofWhich(columns[part]), 1)),
    ],
    rows: [
      ...lines.map(({ title, account }) => row(title, account)),
      row(words.report.total, whole, 'total'),
    ],
  };
}

/** Columns that a narrow terminal drops first. */
const EXPENDABLE = { projects: 0, totalInvestment: 2, annualPlan: 1, completed: 0 } as const;

type Step = 'added' | 'removed' | 'revised' | 'newlyReported' | 'noLongerReported';
const UNREPORTED = ['newlyReported', 'noLongerReported'] as const;
const PARTS = ['movedIn', 'movedOut', 'newlyReported', 'noLongerReported'] as const;

/** With its sign in the sum. */
function stepOf(line: RollForward, step: Step): number {
  switch (step) {
    case 'added':
    case 'newlyReported':
      return line[step];
    case 'removed':
    case 'noLongerReported':
      return 0 - line[step];
    case 'revised':
      return line.changed - line.newlyReported + line.noLongerReported;
  }
}

type Account = Pick<AgencyRollForward, 'measures' | 'rates'>;

function agencies(material: ComparisonMaterial) {
  return agenciesInOrder(material).map(({ agency, measures, rates }) => ({
    title: agency ?? material.words.comparison.withoutAgency,
    measures,
    rates,
  }));
}

/** In the office's order; those without an agency last. */
export function agenciesInOrder({
  comparison: { byAgency },
  compareAgencies,
}: Pick<ComparisonMaterial, 'comparison' | 'compareAgencies'>): readonly AgencyRollForward[] {
  const named = byAgency.filter(({ agency }) => agency !== undefined);
  const without = byAgency.filter(({ agency }) => agency === undefined);
  return [...named.sort((one, other) => compareAgencies(one.agency ?? '', other.agency ?? '')), ...without];
}

function accountOf(measures: readonly RollForward[], measure: RolledMeasure): RollForward {
  return measures.find((one) => one.measure === measure)!;
}

function rateColumns({ words }: ComparisonMaterial): LayoutColumn[] {
  return [
    { id: 'rate', title: words.report.summary.rate, kind: 'percent', expendable: 1 },
    { id: 'points', title: words.comparison.columns.points, kind: 'points', expendable: 0 },
  ];
}

/** The rate of the later list, and its difference over the same projects, or between the whole lists. */
function rateCells({ before, after, common }: RatesForward, isOfBoth: boolean): LayoutCell[] {
  const [was, is] = isOfBoth
    ? [rateOf(common.rated.before), rateOf(common.rated.after)]
    : [rateOf(before), rateOf(after)];
  const step: Measure<Ratio> =
    was.state === 'measured' && is.state === 'measured'
      ? measured(difference(is.value, was.value))
      : notApplicable('not-reported');
  return [percentCell({ measure: rateOf(after) }), pointsCell({ measure: step })];
}

function rateOf({ completed, annualPlan }: Rated): Measure<Ratio> {
  return annualPlan > 0
    ? measured({ numerator: completed, denominator: annualPlan })
    : notApplicable('no-denominator');
}

function wholeStep({ before, after }: RollForward): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}

/** The change of completed investment over the projects that state it in both lists. */
function stepOfBoth({ common }: RatesForward): number | undefined {
  return common.projects === 0 ? undefined : common.after - common.before;
}

function unreportedNote({ words }: ComparisonMaterial, lines: readonly RollForward[]): string[] {
  return lines.some((one) => one.newlyReported !== 0 || one.noLongerReported !== 0)
    ? [words.comparison.notes.unreported]
    : [];
}

function titleOf(measure: RolledMeasure, { words: { report } }: ComparisonMaterial): string {
  return measure === 'projects' ? report.summary.projects : report.columns[measure];
}

function measureColumn(id: string, measure: RolledMeasure, title: string, expendable = 0): LayoutColumn {
  return { id, title, kind: measure === 'projects' ? 'count' : 'money', expendable };
}

function amountCell(measure: RolledMeasure, value: number | undefined, signed?: true): LayoutCell {
  if (value === undefined) return { type: 'empty', reason: 'not-reported' };
  return { type: measure === 'projects' ? 'count' : 'money', value, ...(signed && { signed }) };
}
