import { Failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { sayProblem } from '../say.ts';

/** Returns undefined for a damaged month and reports it, so that work that does not depend on the month can go on. */
export async function unlessDamaged<T>(asked: Promise<T>, context: Context): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.code !== 'history/damaged') throw error;
    await sayProblem(error.problem, context);
    return undefined;
  }
}
