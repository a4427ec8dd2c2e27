import type { Finding } from './finding.ts';

/** What a stage returns: its value, and beside it whatever it has to say about the data. It neither prints nor throws for bad data. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
