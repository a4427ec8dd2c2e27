import type { Replayed, RuleRecord } from '../../calculate/alerts/replay.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { measured, notApplicable } from '../../model/measure.ts';
import { formatPeriod } from '../../model/period.ts';
import { layRows, numbers, rates, texts } from '../columns.ts';
import type { ShownAlerts, ShownSubject } from './alerts.ts';
import type { AlertTexts } from './tables.ts';

type Record = RuleRecord<ShownSubject>;

/** What each rule would have reported, and how each case ended, by month and subject. */
export function replayTables({ replay = [] }: ShownAlerts, words: AlertTexts) {
  return {
    records: recordsTable(replay, words),
    byMonth: monthsTable(replay, words),
    each: casesTable(replay, words),
  };
}

function recordsTable(replay: readonly Record[], { alerts: words, alertRules }: AlertTexts): LayoutTable {
  const { columns, table, note } = words.replay;
  return {
    id: 'replay',
    title: table,
    notes: [note],
    ...layRows<Record>(
      [
        texts('rule', words.columns.rule, 0, (record) => ruleName(record, alertRules)),
        numbers('fired', columns.fired, 0, ({ fired }) => fired),
        numbers('settled', columns.settled, 0, ({ settled }) => settled),
        numbers('missed', columns.missed, 0, ({ missed }) => missed),
        rates('rate', columns.rate, 0, ({ missed, settled }) => ({
          measure:
            settled === 0
              ? notApplicable('no-denominator')
              : measured({ numerator: missed, denominator: settled }),
        })),
        numbers('unwarned', columns.unwarned, 1, ({ unwarned }) => unwarned),
      ],
      replay,
    ),
  };
}

function monthsTable(replay: readonly Record[], { alerts: words, alertRules }: AlertTexts): LayoutTable {
  const periods = (replay[0]?.months ?? []).map(({ period }, at) => ({ period, at }));
  type Row = (typeof periods)[number];
  return {
    id: 'replay-months',
    title: words.replay.months,
    notes: [],
    ...layRows<Row>(
      [
        texts('period', words.columns.period, 0, ({ period }) => formatPeriod(period)),
        ...replay.map((record, place) =>
          numbers<Row>(
            `${record.rule.of}-${record.rule.rule}`,
            ruleName(record, alertRules),
            place < 4 ? 0 : place,
            ({ at }) => record.months[at]?.lit,
          ),
        ),
      ],
      periods,
    ),
  };
}

function casesTable(replay: readonly Record[], { alerts: words, alertRules }: AlertTexts): LayoutTable {
  const { columns, items, outcomes } = words.replay;
  return {
    id: 'replay-items',
    title: items,
    kind: 'list',
    notes: [],
    ...layRows<Replayed<ShownSubject> & Pick<Record, 'rule'>>(
      [
        texts('rule', words.columns.rule, 0, (item) => ruleName(item, alertRules)),
        texts('project', words.columns.project, 0, ({ subject }) =>
          subject.isAgency ? undefined : subject.name,
        ),
        texts('agency', words.columns.agency, 0, ({ subject }) => subject.agency),
        texts('first', columns.first, 0, ({ first }) => formatPeriod(first)),
        numbers('months', words.columns.months, 0, (item) => item.months),
        texts('outcome', columns.outcome, 0, ({ outcome }) => outcomes[outcome]),
      ],
      replay.flatMap((record) => record.items.map((item) => ({ ...item, rule: record.rule }))),
    ),
  };
}

function ruleName({ rule }: Pick<Record, 'rule'>, names: AlertTexts['alertRules']): string {
  return names[rule.rule]?.name ?? rule.rule;
}
