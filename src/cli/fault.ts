import type { Effects } from '../effects/effects.ts';
import { describeFaults, describeProblem } from '../language/describe.ts';
import { loadLanguage } from '../language/language.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import { Failure } from '../model/problem.ts';
import { visible } from '../write/terminal/visible.ts';

/**
 * The message of a run that ended early: one line for a problem of the user's, one line for a bug, with its stack if
 * requested. The faults of a kp.yaml come first, one per line.
 */
export async function describeFault(error: unknown, tag: LanguageTag, withStack: boolean): Promise<string> {
  if (error instanceof Failure && error.problem.code === 'stream/closed') return '';
  const language = await loadLanguage(tag);
  const stack = withStack && error instanceof Error ? `${error.stack ?? error.message}\n` : '';
  if (error instanceof Failure) {
    const { problem } = error;
    const faults = describeFaults(problem, language).map((line) => `${visible(line)}\n`);
    return `${faults.join('')}kp: ${visible(describeProblem(problem, language))}\n${stack}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  const { bug, system } = language.commands;
  return `kp: ${visible(isOfSystem(error) ? system(message) : bug(message, withStack))}\n${stack}`;
}

/** The same for `--log json`. */
export async function logFault(error: unknown, tag: LanguageTag, effects: Effects): Promise<string> {
  if (error instanceof Failure && error.problem.code === 'stream/closed') return '';
  const { logText, problemLog } = await import('../office/log.ts');
  const language = await loadLanguage(tag);
  if (error instanceof Failure) return problemLog(error.problem, language, effects);
  const message = error instanceof Error ? error.message : String(error);
  const { bug, system } = language.commands;
  const said = isOfSystem(error) ? system(message) : bug(message, true);
  return logText([{ level: 'error', message: said }], effects);
}

/** The disk, the memory or permissions failed at an unexpected place: usually when kp loads one of its own files. */
function isOfSystem(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return 'syscall' in error || error.code === 'ERR_MODULE_NOT_FOUND';
}
