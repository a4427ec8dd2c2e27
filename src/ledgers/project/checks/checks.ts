import type { Checks, Rule } from '../../../check/rule.ts';
import type { FindingCode } from '../../../model/finding.ts';
import { agencyForeign, agencyLate, projectMoved } from './agencies.ts';
import { agreementFindings } from './agreement.ts';
import { monthBlank, planBlank } from './amount-blank.ts';
import {
  amountMonthOverYear,
  amountOverPlan,
  amountOverTotal,
  amountPlanOverTotal,
  planZero,
} from './amount-bounds.ts';
import {
  columnOtherMonth,
  completedMissing,
  planMissing,
  plannedStartMissing,
  totalMissing,
} from './amounts-missing.ts';
import { monthDifference, monthFell, monthReplanned, yearBeforeDiffers } from './amounts-since.ts';
import { codeMissing, codeSimilarNames } from './codes.ts';
import { dateFinishBeforeStart, dateFuture, monthDateRewritten, monthDatesMoved } from './dates.ts';
import {
  finishBeforeYear,
  finishBelowTotal,
  finishLaterYear,
  finishOngoing,
  finishPhase,
  yearFinishAgain,
} from './finishes.ts';
import { identityDoubts, isDoubtOfAgency, isDoubtOfCodes } from './identity-doubt.ts';
import type { List, Subjects, TwoMonths } from './material.ts';
import { planDiffers } from './plan-differs.ts';
import { rateMismatch } from './rate-mismatch.ts';
import { agencyNotReported, monthDisappeared, projectNotPlanned, projectNotReported } from './reported.ts';
import { monthSentAgain, monthUnchanged } from './standing-still.ts';
import {
  monthStartRelabelled,
  planStartRelabelled,
  reserveInvestment,
  startBeforeYear,
  startNoInvestment,
  startUnstartedInvestment,
  yearStartAgain,
} from './starts.ts';
import { monthPhaseBack, monthRenamed, monthStepBack, monthWithdrawn } from './states-since.ts';
import { textControl } from './text-control.ts';
import { amountUnitSlip, monthUnitSlip } from './unit-slip.ts';
import { yearCarried } from './year-carried.ts';

const isProgress = ({ purpose }: List) => purpose === 'progress';
/** In a list of changes to the plan, a blank means "unchanged". */
const isWhole = ({ purpose }: List) => purpose !== 'adjustment';
const withinYear = ({ since }: TwoMonths) => since === 'this-year';
const betweenYears = ({ since }: TwoMonths) => since !== 'this-year';
/** Compares with the last report only, whether it is of this year or of last year. */
const sinceLast = ({ since }: TwoMonths) => since !== 'last-year';

/** A wrong unit also breaks the other rules about amounts, and most rules about two months. */
const SLIP: readonly FindingCode[] = ['amount/unit-slip'];
/** A code that is itself wrong is not a doubt about identity; the same goes for an agency. */
const IDENTITY_YIELDS = [
  { to: ['code/malformed', 'code/check-digit', 'code/two-names'], when: isDoubtOfCodes },
  { to: ['project/moved'], when: isDoubtOfAgency },
] as const;
const PHASE_YIELDS = [{ to: ['month/phase-back'] }] as const;

/** All rules for project lists, in the order in which their findings are shown. */
const RULES: readonly Rule<Subjects>[] = [
  { over: 'list', codes: ['total/mismatch', 'total/none-agrees', 'count/mismatch'], find: agreementFindings },
  { over: 'list', codes: ['column/total-missing'], find: totalMissing, applies: isWhole },
  { over: 'list', codes: ['plan/missing', 'column/missing'], find: planMissing, applies: isWhole },
  { over: 'list', codes: ['column/other-month'], find: columnOtherMonth, applies: isProgress },
  { over: 'list', codes: ['start/planned-missing'], find: plannedStartMissing, applies: isWhole },
  {
    over: 'list',
    codes: ['completed/missing', 'completed/piece-missing', 'column/missing', 'file/blank-form'],
    find: completedMissing,
    applies: isProgress,
  },
  { over: 'row', codes: ['amount/unit-slip'], find: amountUnitSlip },
  { over: 'list', codes: ['code/missing'], find: codeMissing, applies: isProgress },
  { over: 'row', codes: ['amount/over-total'], find: amountOverTotal, unless: SLIP },
  { over: 'row', codes: ['amount/plan-over-total'], find: amountPlanOverTotal, unless: SLIP },
  { over: 'row', codes: ['amount/over-plan'], find: amountOverPlan, unless: SLIP },
  { over: 'row', codes: ['plan/zero'], find: planZero, unless: SLIP },
  { over: 'row', codes: ['amount/month-over-year'], find: amountMonthOverYear, unless: SLIP },
  { over: 'row', codes: ['finish/below-total'], find: finishBelowTotal, unless: SLIP },
  { over: 'row', codes: ['date/finish-before-start'], find: dateFinishBeforeStart },
  { over: 'row', codes: ['date/future'], find: dateFuture },
  { over: 'row', codes: ['start/no-investment'], find: startNoInvestment },
  { over: 'row', codes: ['start/unstarted-investment'], find: startUnstartedInvestment },
  { over: 'row', codes: ['finish/phase'], find: finishPhase },
  { over: 'row', codes: ['finish/ongoing'], find: finishOngoing },
  { over: 'row', codes: ['finish/later-year'], find: finishLaterYear },
  { over: 'row', codes: ['start/before-year'], find: startBeforeYear, yieldsTo: PHASE_YIELDS },
  { over: 'row', codes: ['finish/before-year'], find: finishBeforeYear },
  { over: 'row', codes: ['reserve/investment'], find: reserveInvestment },
  {
    over: 'month',
    codes: ['identity/uncertain', 'identity/inferred', 'identity/agency-changed'],
    find: identityDoubts,
    yieldsTo: IDENTITY_YIELDS,
  },
  { over: 'month', codes: ['agency/not-reported'], find: agencyNotReported },
  { over: 'counted', codes: ['agency/late'], find: agencyLate },
  { over: 'counted', codes: ['agency/foreign'], find: agencyForeign },
  { over: 'counted', codes: ['rate/mismatch', 'percent/unreadable'], find: rateMismatch },
  { over: 'counted', codes: ['text/control'], find: textControl },
  { over: 'month', codes: ['code/similar-names'], find: codeSimilarNames },
  { over: 'month', codes: ['project/not-reported'], find: projectNotReported },
  { over: 'month', codes: ['project/not-planned'], find: projectNotPlanned },
  { over: 'planned', codes: ['amount/blank'], find: planBlank },
  { over: 'planned', codes: ['start/relabelled'], find: planStartRelabelled },
  { over: 'planned', codes: ['plan/differs'], find: planDiffers },
  { over: 'month', codes: ['project/moved'], find: projectMoved },
  { over: 'carried', codes: ['year/carried'], find: yearCarried },
  { over: 'pair', codes: ['amount/unit-slip'], find: monthUnitSlip },
  {
    over: 'pair',
    codes: ['year/before-differs'],
    find: yearBeforeDiffers,
    applies: betweenYears,
    unless: SLIP,
  },
  {
    over: 'pair',
    codes: ['start/before-year'],
    find: yearStartAgain,
    applies: betweenYears,
    unless: SLIP,
    yieldsTo: PHASE_YIELDS,
  },
  { over: 'pair', codes: ['finish/before-year'], find: yearFinishAgain, applies: betweenYears, unless: SLIP },
  { over: 'pair', codes: ['month/fell'], find: monthFell, applies: withinYear, unless: SLIP },
  { over: 'pair', codes: ['amount/blank'], find: monthBlank, applies: withinYear, unless: SLIP },
  { over: 'pair', codes: ['month/difference'], find: monthDifference, applies: sinceLast, unless: SLIP },
  { over: 'pair', codes: ['month/phase-back'], find: monthPhaseBack, applies: sinceLast, unless: SLIP },
  {
    over: 'pair',
    codes: ['start/relabelled'],
    find: monthStartRelabelled,
    applies: withinYear,
    unless: SLIP,
  },
  { over: 'pair', codes: ['month/step-back'], find: monthStepBack, applies: withinYear, unless: SLIP },
  { over: 'pair', codes: ['month/withdrawn'], find: monthWithdrawn, applies: sinceLast, unless: SLIP },
  {
    over: 'pair',
    codes: ['month/date-rewritten'],
    find: monthDateRewritten,
    applies: sinceLast,
    unless: SLIP,
  },
  { over: 'pair', codes: ['month/replanned'], find: monthReplanned, applies: withinYear, unless: SLIP },
  { over: 'pair', codes: ['month/dates-moved'], find: monthDatesMoved, applies: sinceLast, unless: SLIP },
  { over: 'pair', codes: ['month/renamed'], find: monthRenamed, applies: sinceLast, unless: SLIP },
  { over: 'month', codes: ['month/disappeared'], find: monthDisappeared },
  { over: 'month', codes: ['month/unchanged'], find: monthUnchanged },
  { over: 'month', codes: ['month/sent-again'], find: monthSentAgain },
];

/** Doubts about a figure or date, by weight: errors, then impossible values, then changes. */
const DOUBTS: readonly FindingCode[] = [
  'amount/unit-slip',
  'month/fell',
  'amount/over-total',
  'amount/plan-over-total',
  'amount/over-plan',
  'amount/month-over-year',
  'date/finish-before-start',
  'date/future',
  'month/date-rewritten',
  'start/before-year',
  'finish/before-year',
  'month/difference',
  'year/before-differs',
  'plan/zero',
  'month/replanned',
  'month/dates-moved',
  'month/phase-back',
  'start/relabelled',
  'plan/differs',
  'agency/foreign',
  'project/moved',
];

export const PROJECT_CHECKS: Checks<Subjects> = { rules: RULES, doubts: DOUBTS };
