// Writes stderr for programs: `--log json`. Loaded only if requested.
import type { LogLine } from '../contract/log.ts';
import { describeFaults, describeProblem, findingSpeech } from '../language/describe.ts';
import type { Language } from '../language/language.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import { findingDocument } from '../show/check/check.ts';
import type { Context } from './context.ts';

/** A problem as a line of the log; for a faulty kp.yaml, one line for each fault comes first. */
export function problemLog(problem: Problem, language: Language, effects: Context['effects']): string {
  const { code, facts } = problem;
  const lines = [...describeFaults(problem, language), describeProblem(problem, language)];
  return logText(
    lines.map((message) => ({ level: 'error', message, code, facts })),
    effects,
  );
}

/** Findings as lines of the log. */
export function findingsLog(
  findings: readonly Finding[],
  language: Language,
  effects: Context['effects'],
): string {
  const { describe, inFull } = findingSpeech(language);
  const entries = findings.map((found) => {
    const { severity, code, facts, file, sheet, cell } = findingDocument(found, describe);
    return { level: severity, message: inFull(found), code, facts, file, sheet, cell };
  });
  return logText(entries, effects);
}

type Entry = Pick<LogLine, 'level' | 'message'> & Partial<LogLine>;

export function logText(entries: readonly Entry[], { clock }: Pick<Context['effects'], 'clock'>): string {
  const time = clock.moment();
  return entries
    .map(({ level, message, code = null, facts = null, file = null, sheet = null, cell = null }): LogLine => {
      return { schema: 'kp.log/1', time, level, message, code, facts, file, sheet, cell };
    })
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}
