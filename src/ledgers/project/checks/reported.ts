import { type Finding, finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { placeOf } from '../../../model/record.ts';
import type { Month } from './material.ts';

/** 未报送: an agency of kp.yaml of which there is no list. */
export function agencyNotReported({ notReported }: Month): Finding[] {
  return notReported.map((agency) => finding('agency/not-reported', { agency }, { file: '' }));
}

/** What the plan has is reported. Does not apply to what has disappeared since last month, nor where an agency sent no list. */
export function projectNotReported({ unreported }: Pick<Month, 'unreported'>): Finding[] {
  return unreported.map((planned) => {
    const facts = { name: planned.name, agency: planned.agency };
    return finding('project/not-reported', facts, placeOf(planned));
  });
}

/** What is reported is planned. Does not apply without a plan. */
export function projectNotPlanned({ plan }: Pick<Month, 'plan'>): Finding[] {
  const entered = plan?.entered ?? [];
  return entered.map((project) => finding('project/not-planned', { name: project.name }, placeOf(project)));
}

/**
 * A project of the year's earlier lists does not leave this month's in silence, however long ago it was last reported. Said
 * of the list in which it should stand, where its sender sent one. Does not apply to what an adjustment took out of the
 * plan; a new year has a new plan.
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
