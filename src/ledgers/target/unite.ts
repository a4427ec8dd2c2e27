import { type Finding, finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Outcome } from '../../model/outcome.ts';
import { type Quantity, quantityText } from '../../model/quantity.ts';
import { wholeField } from '../../model/stretch.ts';
import { matchingKey } from '../../normalise/text.ts';
import { type Entry, type EntryValue, keyOf, quantityOf } from '../entries/entry.ts';
import { cellOfEntry, placeOf } from '../entries/entry-place.ts';
import { uniteEntries } from '../entries/unite-entries.ts';
import type { Office } from '../office.ts';
import { isHeld, PART, WHOLE } from './facts.ts';
import { TARGET_FIELDS, TARGET_KEY } from './fields.ts';

/**
 * 任务清单, 责任清单 and 时限清单 of one task become one entry, identified by the task. A row for the whole city beside rows of
 * its agencies is their sum: it is shown, counts in nothing, and a difference is reported.
 */
export function uniteTargets(entries: readonly Entry[], office: Office): Outcome<readonly Entry[]> {
  const { value: single, findings } = uniteEntries(
    { fields: TARGET_FIELDS },
    [...byTask(entries).values()].flatMap(joined),
  );
  const found: Finding[] = [...findings];
  const told = [...byTask(single).values()].flatMap((same) => {
    const wholes = same.filter((entry) => isWhole(entry, office));
    const parts = same.filter((entry) => !isWhole(entry, office));
    if (wholes.length === 0 || !parts.some(setsGoals)) return same;
    for (const whole of wholes) found.push(...disagreements(whole, parts));
    return same.map((entry) => withValues(entry, [['role', wholes.includes(entry) ? WHOLE : PART]]));
  });
  return { value: told, findings: found };
}

function byTask(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return groupBy(entries, ({ name }) => matchingKey(name));
}

/** Rows of other lists are merged into those with the goals, if one states what the other leaves open. */
function joined(same: readonly Entry[]): readonly Entry[] {
  const [base, ...others] = [...same].sort(
    (first, second) => Number(hasGoal(second)) - Number(hasGoal(first)),
  );
  const kept: Entry[] = [base!];
  for (const other of others) {
    const fits = hasGoal(other) ? [] : kept.filter((one) => isRestOf(other, one, same));
    if (fits.length === 0) kept.push(other);
    for (const one of fits) kept[kept.indexOf(one)] = together(one, other);
  }
  return kept;
}

function hasGoal(entry: Entry): boolean {
  return entry.values.has('goal');
}

/** For the year, or for a part of it. */
function setsGoals({ values }: Entry): boolean {
  return [...values.keys()].some((field) => field === 'goal' || wholeField(field) === 'goals');
}

/**
 * Whether another list fills the gaps of one row, does not contradict it, and could not belong to several agencies.
 */
function isRestOf(other: Entry, one: Entry, same: readonly Entry[]): boolean {
  if (other.table === one.table) return false;
  const alone = same.filter(({ table }) => table === other.table).length === 1;
  const isOfAgency = !namesAgencies(other) || other.agency === one.agency || (!namesAgencies(one) && alone);
  const isOpen = SAID.some((field) => other.values.has(field) && !one.values.has(field));
  const isOther = SAID.some(
    (field) =>
      field !== 'agency' &&
      other.values.has(field) &&
      one.values.has(field) &&
      JSON.stringify(other.values.get(field)) !== JSON.stringify(one.values.get(field)),
  );
  return isOfAgency && (isOpen || (namesAgencies(other) && !namesAgencies(one))) && !isOther;
}

/** The fields that the three lists share. */
const SAID = ['goal', 'done', 'due', 'agency', 'leader', 'unit', 'kind', 'status'];

function together(one: Entry, other: Entry): Entry {
  const agency = namesAgencies(one) ? one.agency : other.agency;
  const values = new Map([...other.values, ...one.values]);
  if (agency !== undefined) values.set('agency', agency);
  const taken = [...values.keys()].filter(
    (field) => other.values.get(field) === values.get(field) && one.values.get(field) !== values.get(field),
  );
  const cells = taken.map((field) => [field, cellOfEntry(other, field)] as const);
  const inferred = new Map([...(one.inferred ?? []), ...cells]);
  return { ...one, agency, values, key: keyOf(values, TARGET_KEY), inferred };
}

function namesAgencies({ table }: Entry): boolean {
  return table.columns.some(({ field }) => field === 'agency');
}

function isWhole({ agency }: Entry, office: Office): boolean {
  return agency === undefined || office.isCity(agency) || WHOLE_WORDS.test(agency);
}

const WHOLE_WORDS = /^(?:全[省市州县区]|[省市州县区]级?(?:合计|总计|目标)|合计|总计|汇总|总体)$/;

/** Compares goals and completed amounts, where all state them in one unit. */
function disagreements(whole: Entry, parts: readonly Entry[]): readonly Finding[] {
  if (isHeld(whole)) return [];
  return (['goal', 'done'] as const).flatMap((field) => {
    const stated = quantityOf(whole, field);
    const sum = sumOf(parts, field);
    if (stated === undefined || sum === undefined || (stated.unit === sum.unit && stated.parts === sum.parts))
      return [];
    if (stated.unit !== sum.unit) return [];
    const facts = {
      target: whole.name,
      field,
      stated: quantityText(stated),
      sum: quantityText(sum),
      parts: parts.length,
    };
    return [finding('target/parts-differ', facts, placeOf(whole, field))];
  });
}

function sumOf(parts: readonly Entry[], field: 'goal' | 'done'): Quantity | undefined {
  const given = parts.map((part) => quantityOf(part, field)).filter((one) => one !== undefined);
  const unit = given[0]?.unit;
  if (unit === undefined || given.some((one) => one.unit !== unit)) return undefined;
  if (field === 'done' && given.length < parts.length) return undefined;
  return { parts: given.reduce((sum, one) => sum + one.parts, 0), unit };
}

function withValues(entry: Entry, more: readonly (readonly [string, EntryValue])[]): Entry {
  return { ...entry, values: new Map([...entry.values, ...more]) };
}
