import type { Period } from '../model/period.ts';
import { type Matching, singlesOf } from './matching.ts';

/** The records of an earlier month. */
export interface EarlierMonth<One> {
  readonly period: Period;
  readonly records: readonly One[];
}

/** A year's earlier months taken together: every record as it was last reported. */
export interface LastReports<One, Field extends keyof One> {
  readonly records: readonly One[];
  /** The month in which a list last stated the field; without a field, the month of the last report. */
  readonly toldIn: (record: One, field?: Field) => Period;
}

/**
 * The last report of every record over some months of one year. An agency may have been silent for months, and a list
 * may leave a field blank that an earlier one stated: the fields in `carried` are then taken from the earlier list, as
 * they remain true. Undefined without any month.
 */
export function lastReports<One extends object, Field extends keyof One>(
  months: readonly EarlierMonth<One>[],
  carried: readonly Field[],
  match: (before: readonly One[], after: readonly One[]) => Matching<One>,
): LastReports<One, Field> | undefined {
  const [latest, ...earlier] = months;
  if (latest === undefined) return undefined;
  let reports = new Map(
    latest.records.map((record): [One, Told<Field>] => [record, tellingAll(latest.period)]),
  );
  for (const { period, records } of earlier) {
    const matching = match(records, [...reports.keys()]);
    const older = new Map(singlesOf(matching).map(({ before, after }) => [after, before]));
    reports = new Map(
      Array.from(reports, ([record, told]) => {
        const before = older.get(record);
        return before === undefined ? [record, told] : withBlanksFrom(before, period, record, told, carried);
      }),
    );
    for (const record of matching.left) reports.set(record, tellingAll(period));
  }
  return {
    records: [...reports.keys()],
    toldIn: (record, field) => {
      const told = reports.get(record)!;
      return (field && told.fields.get(field)) ?? told.period;
    },
  };
}

/** When a record was last reported, and when the fields were last stated that its last report leaves blank. */
interface Told<Field> {
  readonly period: Period;
  readonly fields: ReadonlyMap<Field, Period>;
}

function tellingAll<Field>(period: Period): Told<Field> {
  return { period, fields: new Map() };
}

function withBlanksFrom<One extends object, Field extends keyof One>(
  before: One,
  period: Period,
  record: One,
  told: Told<Field>,
  carried: readonly Field[],
): [One, Told<Field>] {
  const blank = carried.filter((field) => record[field] === undefined && before[field] !== undefined);
  if (blank.length === 0) return [record, told];
  const filled = Object.fromEntries(blank.map((field) => [field, before[field]]));
  const fields = new Map([...told.fields, ...blank.map((field) => [field, period] as const)]);
  return [
    { ...record, ...filled },
    { ...told, fields },
  ];
}
