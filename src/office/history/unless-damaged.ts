import { describeProblem } from '../../language/describe.ts';
import { Failure } from '../../model/problem.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Context } from '../context.ts';

/** A damaged month is named, and is no reason to leave undone what does not rest on it: undefined stands for it. */
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
