import type { FieldKind } from '../../model/table.ts';
import { districtOfAgency } from '../../normalise/agency.ts';
import { readCode } from '../../normalise/code.ts';
import { looksLikeDate } from '../../normalise/date.ts';
import { isLevelWord, levelOfHeader } from '../../normalise/level.ts';
import { looksLikeMoney } from '../../normalise/money.ts';
import { isPhaseWord, readPhase } from '../../normalise/phase.ts';
import { isStepWord } from '../../normalise/step.ts';
import { isYesNoWord } from '../../normalise/yes-no.ts';
import type { AmountSample, RegisterWords } from '../../recognise/register.ts';
import { PROJECT_COLUMNS, UNUSED_COLUMNS } from './columns.ts';
import type { ProjectField } from './record.ts';

/** What the recogniser has to know about project lists. */
export const PROJECT_WORDS: RegisterWords<ProjectField> = {
  columns: PROJECT_COLUMNS,
  unused: UNUSED_COLUMNS,
  isWordOf,
  flagOf,
  identity: new Set<ProjectField>([
    'code',
    'level',
    'agency',
    'reporter',
    'owner',
    'sponsor',
    'phase',
    'scale',
    'chain',
    'area',
    'plannedStart',
    'actualStart',
    'start',
    'plannedFinish',
    'actualFinish',
    'finish',
    'plannedRange',
    'started',
    'finished',
    'enteredStatistics',
    'step',
    'siteProgress',
    'problem',
    'matter',
  ]),
  isSectionWord: (name) =>
    readPhase(name) !== undefined || isLevelWord(name) || districtOfAgency(name) !== undefined,
  settleAmounts,
};

function isWordOf(kind: FieldKind, text: string): boolean {
  switch (kind) {
    case 'phase':
      return isPhaseWord(text) || readPhase(text) !== undefined;
    case 'levels':
      return isLevelWord(text);
    case 'step':
      return isStepWord(text);
    case 'district':
      return districtOfAgency(text) !== undefined;
    case 'yes-no':
      return isYesNoWord(text) || text === '1' || text === '0';
    case 'money':
    case 'percent':
    case 'count':
      return /^[^\d]{0,3}[\d.,，]+[^\d]{0,6}$/.test(text) || looksLikeMoney(text);
    case 'date':
    case 'date-range':
      return looksLikeDate(text) || /\d{4}|月|年|开工|竣工/.test(text);
    case 'code':
      return readCode(text).state === 'value';
    case 'serial':
      return /^[\d.\-—（()）]+$/.test(text);
    case 'text':
    case 'name':
      return text !== '';
  }
}

function flagOf(header: string): { field: ProjectField; value: string } | undefined {
  const level = levelOfHeader(header) ?? (isLevelWord(header) ? header : undefined);
  if (level !== undefined) return { field: 'level', value: level };
  const phase = readPhase(header);
  return phase === undefined ? undefined : { field: 'phase', value: phase };
}

/**
 * 累计完成投资 may be this year's or the project's since its start. Since its start it is nowhere below what was done
 * before the year, and for many projects beyond the year's plan.
 */
function settleAmounts(one: ProjectField, other: ProjectField, values: AmountSample): ProjectField {
  if (one !== 'completed' && other !== 'completed') return one;
  if (values.of('completed') !== undefined) return 'completedTotal';
  const before = values.of('completedBefore');
  const plan = values.of('annualPlan');
  let spoken = 0;
  let total = 0;
  values.doubtful.forEach((value, index) => {
    if (value === undefined || value === 0) return;
    const earlier = before?.[index];
    const planned = plan?.[index];
    if (earlier !== undefined && earlier > 0) {
      spoken += 1;
      if (value >= earlier && (planned === undefined || value > planned)) total += 1;
    } else if (before === undefined && planned !== undefined && planned > 0) {
      spoken += 1;
      if (value > planned * 2) total += 1;
    }
  });
  return spoken > 0 && total > spoken * 0.6 ? 'completedTotal' : 'completed';
}
