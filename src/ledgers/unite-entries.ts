import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { formatSource } from '../model/source.ts';
import type { Entry } from './entry.ts';
import { placeOf } from './entry-place.ts';

/** Every entry once: of those that are the same, the one that says most; of equals the last. */
export function uniteEntries(entries: readonly Entry[]): Outcome<readonly Entry[]> {
  const kept = new Map<string, Entry>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    const first = kept.get(entry.key);
    if (first !== undefined) {
      const facts = { name: entry.name, first: formatSource(placeOf(first)) };
      findings.push(finding('table/repeated-entry', facts, placeOf(entry)));
    }
    if (first === undefined || entry.values.size >= first.values.size) kept.set(entry.key, entry);
  }
  return { value: [...kept.values()], findings };
}
