import { type Description, sayFinding } from '../findings/findings.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem, ProblemFacts } from '../model/problem.ts';
import type { FindingSpeech } from '../show/check/speech.ts';
import type { Language } from './language.ts';

/** The sentence of a finding, and what to do about it. */
export function describeFinding(found: Finding, language: Language): Description {
  return sayFinding(found, language.tag, language.factWords);
}

/** The texts of findings, for callers that show them. */
export function findingSpeech(language: Language): FindingSpeech {
  const { finding, moreOfKind, moreFindings } = language.commands;
  const describe = (found: Finding) => describeFinding(found, language);
  const inFull = (found: Finding): string => {
    const { sentence, remedy } = describe(found);
    return finding(sentence, remedy);
  };
  return { severities: language.names.severities, describe, inFull, moreOfKind, moreFindings };
}

/**
 * The faults of a kp.yaml as `kp.yaml:12:3: …`, which editors and terminals turn into a link; empty for any other
 * problem.
 */
export function describeFaults(problem: Problem, language: Language): readonly string[] {
  if (problem.code !== 'configuration/invalid') return [];
  const { path, faults } = problem.facts;
  return faults.map(
    (fault) => `${path}:${fault.line}:${fault.column}: ${describeProblem(fault.problem, language)}`,
  );
}

export function describeProblem(problem: Problem, language: Language): string {
  // The facts depend on the code; the compiler cannot follow that through a lookup.
  const describe = language.problems[problem.code] as (facts: ProblemFacts[typeof problem.code]) => string;
  return describe(problem.facts);
}
