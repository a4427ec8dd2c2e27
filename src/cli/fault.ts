import type { Effects } from '../effects/effects.ts';
import { describeFaults, describeProblem } from '../language/describe.ts';
import { type Language, loadLanguage } from '../language/language.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import { Failure } from '../model/problem.ts';
import { visible } from '../write/terminal/visible.ts';
import { brokenPart } from './broken-part.ts';
import { EXIT, type ExitCode, problemExitCode } from './exit.ts';

/**
 * The message of a run that ended early: one line for a problem of the user's, one line for a broken installation or a
 * bug, with its stack if requested. The faults of a kp.yaml come first, one per line.
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
  return `kp: ${visible(describeOther(error, language, withStack))}\n${stack}`;
}

/** The same for `--log json`. */
export async function logFault(error: unknown, tag: LanguageTag, effects: Effects): Promise<string> {
  if (error instanceof Failure && error.problem.code === 'stream/closed') return '';
  const { logText, problemLog } = await import('../office/log.ts');
  const language = await loadLanguage(tag);
  if (error instanceof Failure) return problemLog(error.problem, language, effects);
  return logText([{ level: 'error', message: describeOther(error, language, true) }], effects);
}

/** Only what is neither the user's, nor the system's, nor a broken installation is a bug. */
export function faultExitCode(error: unknown): ExitCode {
  if (error instanceof Failure) return problemExitCode(error.problem);
  return brokenPart(error) !== undefined || isOfSystem(error) ? EXIT.system : EXIT.bug;
}

function describeOther(error: unknown, { commands }: Language, withStack: boolean): string {
  const broken = brokenPart(error);
  if (broken !== undefined) return commands.brokenPart(broken.path, broken.reason);
  const message = error instanceof Error ? error.message : String(error);
  return isOfSystem(error) ? commands.system(message) : commands.bug(message, withStack);
}

/** The disk, the memory or permissions failed at an unexpected place. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
