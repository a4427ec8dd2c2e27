import type { Ledger } from '../../ledgers/ledger.ts';
import { Failure, type Problem } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { asksForLights, type ProjectLights } from '../ledger/ledger-entries.ts';
import { type AlertsAsked, projectLights } from './alerts.ts';

/** The lights of a month for the ledgers that show them; empty if none asks, or if alerts cannot be computed. */
export async function lightsFor(
  ledgers: readonly Ledger[],
  asked: Pick<AlertsAsked, 'reading' | 'on' | 'goesBy'>,
  context: Context,
): Promise<ProjectLights | undefined> {
  if (!asksForLights(ledgers)) return undefined;
  const ofMonth = { ...asked, inputs: [], lists: false, rules: undefined, replay: false };
  try {
    return await projectLights(ofMonth, context);
  } catch (error) {
    if (error instanceof Failure && WITHOUT.has(error.problem.code)) return undefined;
    throw error;
  }
}

/**
 * The year has no plan, or an earlier month cannot be opened: `kp alerts` reports that, and the ledger shows no
 * lights.
 */
const WITHOUT: ReadonlySet<Problem['code']> = new Set<Problem['code']>(['usage/no-plan', 'history/damaged']);
