import { expect, test } from 'vitest';
import { columnOf, meets } from '../../src/calculate/column.ts';
import { entryColumns } from '../../src/ledgers/entries/entry-columns.ts';
import { LEDGERS } from '../../src/ledgers/ledgers.ts';
import { parseDate } from '../../src/model/plain-date.ts';

const ON = parseDate('2024-03-31')!;

test.each(LEDGERS.map((ledger) => [ledger.id, ledger] as const))(
  '%s: no two columns share an id, and all that is asked for is there',
  (_, ledger) => {
    const ids = [
      ...ledger.fields.map(({ field }) => field),
      ...ledger.facts.map(({ id }) => id),
      ...(ledger.distinct ?? []).map(({ id }) => id),
    ];
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const columns = entryColumns(ledger, ON, []);
    const sums = ledger.figures.flatMap(({ of }) => ('column' in of ? [of] : [of.numerator, of.denominator]));
    for (const { column } of sums) columnOf(columns, column);
    for (const condition of [
      ...sums.flatMap(({ where }) => where),
      ...ledger.lists.flatMap(({ where }) => where),
    ])
      meets(columns, condition);
    for (const id of [...ledger.groups, ...ledger.lists.flatMap((list) => list.columns ?? [])])
      columnOf(columns, id);
    const fields = new Set(ledger.fields.map(({ field }) => field));
    expect([...ledger.key, ...(ledger.form?.asks ?? [])].filter((field) => !fields.has(field))).toEqual([]);
  },
);
