import { type Finding, finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatSource } from '../../model/source.ts';
import { agencyKey } from '../../normalise/agency.ts';
import { severalNames } from '../../normalise/several.ts';
import { matchingKey } from '../../normalise/text.ts';
import type { Evidence } from '../../show/trace/evidence.ts';
import type { Ledger, LedgerField } from '../ledger.ts';
import { type Entry, textOf } from './entry.ts';
import { cellOfEntry, placeOf } from './entry-place.ts';
import { plainValue } from './entry-stored.ts';

/**
 * Merges entries that are the same: the one that states most is kept, or the last of equals. Gaps are filled from the
 * others, and where several names are allowed, all are kept. Fields that a ledger sends out to be answered come from
 * the answers. Contradictions between lists are reported with both values.
 */
export function uniteEntries(
  { fields, form }: Pick<Ledger, 'fields' | 'form'>,
  entries: readonly Entry[],
): Outcome<readonly Entry[]> {
  const findings: Finding[] = [];
  const isAnswer = (entry: Entry): boolean => {
    const asked = form && textOf(entry, form.to);
    return asked !== undefined && entry.by !== undefined && agencyKey(asked) === agencyKey(entry.by);
  };
  const join = (first: Entry, second: Entry): Entry => {
    const isAnswered = isAnswer(first) !== isAnswer(second);
    const isSecond = isAnswered ? isAnswer(first) : second.values.size >= first.values.size;
    const [kept, other] = isSecond ? [second, first] : [first, second];
    const joined = fields.filter((definition) => hasMoreNames(definition, kept, other));
    if (!isAnswered && joined.length === 0) {
      const facts = { name: second.name, first: formatSource(placeOf(first)) };
      findings.push(finding('table/repeated-entry', facts, placeOf(second)));
      if (first.table.file === second.table.file) return kept;
    }
    const values = new Map(kept.values);
    const cells = new Map<string, Evidence | undefined>(kept.inferred);
    for (const definition of fields) {
      const { field } = definition;
      const [own, theirs] = [kept.values.get(field), other.values.get(field)];
      if (theirs === undefined) continue;
      if (joined.includes(definition)) {
        const names = severalNames([textOf(first, field), textOf(second, field)].join('、')).join('、');
        const facts = { name: second.name, field, names, first: formatSource(placeOf(first, field)) };
        findings.push(finding('table/joined-entries', facts, placeOf(second, field)));
        values.set(field, names);
        cells.set(field, bothCells(first, second, field));
        continue;
      }
      const isTheirs = own === undefined || (isAnswered && form?.asks.includes(field) === true);
      if (own !== undefined && isContrary(definition, kept, other))
        findings.push(differing(definition, isTheirs ? [other, kept] : [kept, other]));
      if (!isTheirs) continue;
      values.set(field, theirs);
      cells.set(field, cellOfEntry(other, field));
    }
    return {
      ...kept,
      code: kept.code ?? other.code,
      agency: kept.agency ?? other.agency,
      values,
      inferred: cells.size === 0 ? undefined : cells,
    };
  };
  const united = Array.from(groupBy(entries, ({ key }) => key).values(), (same) => same.reduce(join));
  return { value: united, findings };
}

/** The other one names somebody whom the kept one does not name. */
function hasMoreNames({ field, isSeveral }: LedgerField, kept: Entry, other: Entry): boolean {
  const [own, theirs] = [kept, other].map((entry) => severalNames(textOf(entry, field)).map(matchingKey));
  return isSeveral === true && own!.length > 0 && theirs!.some((name) => !own!.includes(name));
}

function bothCells(first: Entry, second: Entry, field: string): Evidence | undefined {
  const [one, other] = [cellOfEntry(first, field), cellOfEntry(second, field)];
  if (one === undefined || other === undefined) return one ?? other;
  return { ...one, beside: [...(one.beside ?? []), other, ...(other.beside ?? [])] };
}

/** Free text may differ in wording; two different days, amounts or closed words are a contradiction. */
function isContrary(definition: LedgerField, one: Entry, other: Entry): boolean {
  const { kind, words } = definition;
  if (kind === 'name' || kind === 'serial' || (kind === 'text' && words === undefined)) return false;
  return plain(one, definition) !== plain(other, definition);
}

function differing(definition: LedgerField, [kept, other]: readonly [Entry, Entry]): Finding {
  const { field } = definition;
  const facts = {
    name: kept.name,
    field,
    kept: plain(kept, definition),
    other: plain(other, definition),
    first: formatSource(placeOf(kept, field)),
  };
  return finding('table/entry-differs', facts, placeOf(other, field));
}

function plain(entry: Entry, definition: LedgerField): string {
  const value = plainValue(entry, definition);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value ?? '');
}
