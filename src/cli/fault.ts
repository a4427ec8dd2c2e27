import { describeProblem } from '../language/describe.ts';
import { type LanguageTag, loadLanguage } from '../language/language.ts';
import { Failure } from '../model/problem.ts';
import { visible } from '../render/terminal/visible.ts';

/** What is said when a run ends early: one line for the user's situation, one for a bug, with its stack if asked. */
export async function describeFault(error: unknown, tag: LanguageTag, withStack: boolean): Promise<string> {
  if (error instanceof Failure && error.problem.code === 'stream/closed') return '';
  const language = await loadLanguage(tag);
  const stack = withStack && error instanceof Error ? `${error.stack ?? error.message}\n` : '';
  if (error instanceof Failure) return `kp: ${visible(describeProblem(error.problem, language))}\n${stack}`;
  const message = error instanceof Error ? error.message : String(error);
  return `kp: ${visible(language.commands.bug(message, withStack))}\n${stack}`;
}
