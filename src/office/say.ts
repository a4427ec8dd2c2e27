import { describeProblem } from '../language/describe.ts';
import type { Problem } from '../model/problem.ts';
import { visible } from '../write/terminal/visible.ts';
import type { Context } from './context.ts';

/** Remarks on stderr, a line each. */
export async function sayLines(
  lines: readonly string[],
  { effects, settings }: Pick<Context, 'effects' | 'settings'>,
): Promise<void> {
  if (lines.length === 0) return;
  if (settings.log === 'text') await effects.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''));
  else {
    const { logText } = await import('./log.ts');
    const entries = lines.map((message) => ({ level: 'info', message }) as const);
    await effects.stderr.write(logText(entries, effects));
  }
}

/** Reports a problem with the command or its surroundings. */
export async function sayProblem(
  problem: Problem,
  { effects, settings, language }: Pick<Context, 'effects' | 'settings' | 'language'>,
): Promise<void> {
  const text =
    settings.log === 'text'
      ? `kp: ${visible(describeProblem(problem, language))}\n`
      : (await import('./log.ts')).problemLog(problem, language, effects);
  await effects.stderr.write(text);
}
