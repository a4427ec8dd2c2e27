import type { Finding, FindingFacts } from '../model/finding.ts';
import type { Problem, ProblemFacts } from '../model/problem.ts';
import type { Description, Language } from './language.ts';

/** The sentence of a finding and what to do about it. */
export function describeFinding(found: Finding, language: Language): Description {
  // The two unions run in step by type, which the compiler cannot follow through a lookup.
  const describe = language.findings[found.code] as (facts: FindingFacts[typeof found.code]) => Description;
  return describe(found.facts);
}

export function describeProblem(problem: Problem, language: Language): string {
  const describe = language.problems[problem.code] as (facts: ProblemFacts[typeof problem.code]) => string;
  return describe(problem.facts);
}
