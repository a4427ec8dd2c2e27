import { type Finding, finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { placeOf } from '../../../model/record.ts';
import type { Month } from './material.ts';

/** 未报送: an agency in kp.yaml without a list. */
export function agencyNotReported({ notReported }: Month): Finding[] {
  return notReported.map((agency) => finding('agency/not-reported', { agency }, { file: '' }));
}

/**
 * Every project of the plan must be reported. Does not apply to projects that disappeared since last month (reported
 * separately) or whose agency sent no list.
 */
export function projectNotReported({ unreported }: Pick<Month, 'unreported'>): Finding[] {
  return unreported.map((planned) => {
    const facts = { name: planned.name, agency: planned.agency };
    return finding('project/not-reported', facts, placeOf(planned));
  });
}

/** Every reported project must be in the plan. Does not apply without a plan. */
export function projectNotPlanned({ plan }: Pick<Month, 'plan'>): Finding[] {
  const entered = plan?.entered ?? [];
  return entered.map((project) => finding('project/not-planned', { name: project.name }, placeOf(project)));
}

/**
 * A project in an earlier list of this year must also be in this month's, however long ago it was last reported. The
 * finding names the list in which it is missing, if its agency sent one. Does not apply to projects that an adjustment
 * removed from the plan, or in a new year, which has a new plan.
 */
export function monthDisappeared({ vanished, thisYear }: Month): Finding[] {
  if (thisYear === undefined) return [];
  const { reports, matching } = thisYear;
  const files = new Map(
    matching.pairs.map(({ before, after }) => [before[0]!.table.file, after[0]!.table.file]),
  );
  return vanished.map((project) => {
    const { name, agency, table } = project;
    const month = formatPeriod(reports.toldIn(project));
    return finding('month/disappeared', { name, agency, month }, { file: files.get(table.file) ?? '' });
  });
}
