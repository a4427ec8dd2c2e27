import {
  type DamageFault,
  type FindingCode,
  type FindingFacts,
  finding,
  type RefusalRule,
} from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';

/** Ends the reading of a file. Readers and the recogniser throw it, at any depth; `refusal` turns it into the file's finding. */
export class Fault<Code extends FindingCode = FindingCode> extends Error {
  readonly code: Code;
  readonly facts: FindingFacts[Code];
  readonly row: number | undefined;
  readonly column: number | undefined;

  constructor(code: Code, facts: FindingFacts[Code], row?: number, column?: number) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.row = row;
    this.column = column;
  }
}

export function damaged(part: string, fault: DamageFault, row?: number, column?: number): Fault {
  return new Fault('file/damaged', { part, fault }, row, column);
}

export function refused(
  part: string,
  rule: RefusalRule,
  limit?: number,
  row?: number,
  column?: number,
): Fault {
  return new Fault('file/refused', limit === undefined ? { part, rule } : { part, rule, limit }, row, column);
}

/**
 * The finding for a fault that ended the reading of a file while `sheet` was read. Any other error is thrown again.
 */
export function refusal(error: unknown, file: string, sheet: string | undefined): Outcome<undefined> {
  if (!(error instanceof Fault)) throw error;
  const { code, facts, row, column } = error;
  return { value: undefined, findings: [finding(code, facts, { file, sheet, row, column })] };
}
