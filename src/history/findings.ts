import { FINDINGS, severityOf } from '../findings/findings.ts';
import type { Finding } from '../model/finding.ts';
import { isObject, parseJson, textIn } from './json.ts';

/** A finding as a line of JSON, with its present severity and, if waived, the reason. */
export function findingLine(found: Finding, waived?: string): string {
  return JSON.stringify({ severity: severityOf(found), waived, ...found });
}

/** Restores a finding; undefined if it is waived, or if this kp does not know its code. */
export function restoreFinding(line: string): Finding | undefined {
  const json = parseJson(line);
  if (!isObject(json)) return undefined;
  const { severity: _, waived, ...found } = json;
  if (waived !== undefined) return undefined;
  return isFinding(found) ? found : undefined;
}

function isFinding(value: unknown): value is Finding {
  if (!isObject(value) || !isObject(value.facts) || !isObject(value.source)) return false;
  return Object.hasOwn(FINDINGS, textIn(value.code) ?? '') && textIn(value.source.file) !== undefined;
}
