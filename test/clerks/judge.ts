import { severityOf } from '../../src/findings/findings.ts';
import type { Project as Record_ } from '../../src/ledgers/project/record.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readDataset } from '../../src/office/pipeline.ts';
import type { Place } from './doubts.ts';
import type { ClerksList } from './list.ts';
import type { Amount } from './projects.ts';

/**
 * right: the truth, without an error; of a list that leaves a doubt, an error at its place. asked: an error on a list that
 * a careful person reads, or at another place than the doubt's. lost: a figure that the list states is not read, in
 * silence. silent: another figure than the truth, in silence.
 */
export type Outcome = 'right' | 'asked' | 'lost' | 'silent';

export interface Verdict {
  readonly outcome: Outcome;
  /** Where kp and the truth part, in words. */
  readonly differences: readonly string[];
  readonly errors: readonly Finding[];
}

/** What kp makes of a list, held against the truth. */
export async function judge(list: ClerksList): Promise<Verdict> {
  const { name, bytes } = list.file;
  const { value, findings } = await readDataset([{ name, read: async () => bytes }], { period: list.period });
  const errors = findings.filter((found) => severityOf(found) === 'error');
  const { wrong, unread } = compare(list, value.projects);
  const differences = [...wrong, ...unread];
  if (list.doubt !== undefined) return { outcome: outcomeOfDoubt(list.doubt, errors), differences, errors };
  const outcome =
    errors.length > 0 ? 'asked' : wrong.length > 0 ? 'silent' : unread.length > 0 ? 'lost' : 'right';
  return { outcome, differences, errors };
}

/** The error may name the cell, its row, its column or the table; others beside it do no harm. */
function outcomeOfDoubt(place: Place, errors: readonly Finding[]): Outcome {
  if (errors.length === 0) return 'silent';
  const isThere = errors.some(({ source: { row, column } }) =>
    row !== undefined && place.row !== undefined
      ? row === place.row
      : column === undefined || column === place.column,
  );
  return isThere ? 'right' : 'asked';
}

const FIELDS = {
  total: 'totalInvestment',
  before: 'completedBefore',
  plan: 'annualPlan',
  completed: 'completed',
  month: 'completedMonth',
} as const satisfies Record<Amount, keyof Record_>;

/** A project may come as one record or as its parts; its money counts once either way. */
function compare({ projects, stated, saysPhase }: ClerksList, records: readonly Record_[]) {
  const wrong: string[] = [];
  const unread: string[] = [];
  const left = new Set(records);
  for (const project of projects) {
    const names = new Set([project.name, ...project.parts.map(({ name }) => name)]);
    const found = records.filter(({ name }) => names.has(name));
    for (const record of found) left.delete(record);
    if (found.length === 0) {
      wrong.push(`no ${project.name}`);
      continue;
    }
    for (const amount of stated) {
      const values = found.map((record) => record[FIELDS[amount]]).filter((value) => value !== undefined);
      const [own, truth] = [values.reduce((sum, value) => sum + value, 0), project.amounts[amount]];
      if (own === truth) continue;
      const isUnread = values.length === 0 && (amount === 'before' || amount === 'month');
      (isUnread ? unread : wrong).push(
        `${project.name} ${amount}: ${values.length === 0 ? 'nothing' : own}, not ${truth}`,
      );
    }
    for (const { agency, phase } of found) {
      if (agency !== project.agency) wrong.push(`${project.name} of ${agency}, not ${project.agency}`);
      if (saysPhase && phase !== project.phase)
        wrong.push(`${project.name} is ${phase}, not ${project.phase}`);
    }
    const count = found.reduce((sum, { size }) => sum + size, 0);
    if (count !== 1 && count !== project.parts.length) wrong.push(`${project.name} counts ${count}`);
  }
  for (const { name } of left) wrong.push(`${name} is no project`);
  return { wrong, unread };
}
