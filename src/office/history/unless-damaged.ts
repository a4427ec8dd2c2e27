import { describeProblem } from '../../language/describe.ts';
import { Failure } from '../../model/problem.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Context } from '../context.ts';

/** Returns undefined for a damaged month and reports it, so that work that does not depend on the month can go on. */
export async function unlessDamaged<T>(
  asked: Promise<T>,
  { effects, language }: Context,
): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.code !== 'history/damaged') throw error;
    await effects.stderr.write(`kp: ${visible(describeProblem(error.problem, language))}\n`);
    return undefined;
  }
}
