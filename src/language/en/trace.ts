import { plural } from '../../findings/plural.ts';
import type { TraceWords } from '../../show/trace/words.ts';

export const trace: TraceWords = {
  formula: 'Formula',
  numerator: 'Numerator',
  denominator: 'Denominator',
  leftOut: 'Not stated',
  addends: (count) => plural(count, 'addend'),
  sum: 'Sum',
  goal: 'Goal',
  goalRate: 'of the goal',
  goalTask: (task) => `set by the task “${task}”`,
  median: 'Median',
  value: 'Value',
  project: 'project',
  cell: 'cell',
  raw: 'as written',
  yuan: (amount) => `${amount} yuan`,
  projects: (count) => `${count} ${count === '1' ? 'project' : 'projects'}`,
  points: (points) => `${points} percentage points`,
  reasons: {
    'no-projects': 'not applicable: no projects',
    'several-units': 'not applicable: several units, which are never added up',
    'no-denominator': 'not applicable: nothing to divide by',
    'no-goal': 'not applicable: goals in kp.yaml set none for it',
    'not-reported': 'not applicable: not reported',
    'no-former-period': 'not applicable: no data of the earlier period',
    incomplete: 'not applicable: too much is missing',
    'other-months': 'not applicable: the months differ from year to year',
  },
};
