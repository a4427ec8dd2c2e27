import { describeFaults, describeProblem, findingSpeech } from '../language/describe.ts';
import type { Language } from '../language/language.ts';
import type { Finding } from '../model/finding.ts';
import { Failure, failure } from '../model/problem.ts';
import { findingDocument } from '../show/check/check.ts';
import type { FindingDocument } from './documents.ts';

/**
 * A call that cannot be answered: the lists name no month, an agency is unknown, kp.yaml has faults. Bad data is not
 * an error, it is reported in the findings. `message` is in the language of the lists; `code` and `facts` are the
 * same in every language.
 */
export class KpError extends Error {
  /** `usage/no-period`, `configuration/invalid` … */
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The findings up to the error. */
  readonly findings: readonly FindingDocument[];

  constructor(message: string, code: string, facts: KpError['facts'], findings: readonly FindingDocument[]) {
    super(message);
    this.name = 'KpError';
    this.code = code;
    this.facts = facts;
    this.findings = findings;
  }
}

/** @internal Does the work; what the caller can correct is thrown as a KpError, a bug unchanged. */
export async function orKpError<T>(language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Failure ? kpError(error, language) : error;
  }
}

/** @internal Throws: no list, or no plan, could be read. */
export function unread(findings: readonly Finding[], of: 'lists' | 'plan' = 'lists'): never {
  throw failure('lists/unread', { of }, findings);
}

function kpError({ problem, findings }: Failure, language: Language): KpError {
  const lines = [...describeFaults(problem, language), describeProblem(problem, language)];
  const { describe } = findingSpeech(language);
  return new KpError(
    lines.join('\n'),
    problem.code,
    problem.facts,
    findings.map((found) => findingDocument(found, describe)),
  );
}
