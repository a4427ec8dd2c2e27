import type { DamageFault, FindingCode, FindingFacts, RefusalRule } from '../../model/finding.ts';

/**
 * Ends the reading of a file. Thrown inside this folder only, from whatever depth the fault is met at; `readXlsx` turns
 * it into the file's finding.
 */
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
