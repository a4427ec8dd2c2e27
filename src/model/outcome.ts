import type { Finding } from './finding.ts';

/**
 * What a stage returns: its value, and what it found wrong with the data. A stage neither prints nor throws for bad
 * data.
 */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
