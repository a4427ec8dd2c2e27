import type { Decisive } from '../../calculate/forecast/decisive.ts';
import type { MethodForecast } from '../../calculate/forecast/forecast.ts';
import { type NoEstimate, wholeYuan } from '../../calculate/forecast/method.ts';
import type { LanguageTag } from '../../model/language-tag.ts';
import type { LayoutCell, LayoutTable } from '../../model/layout.ts';
import { formatPeriod } from '../../model/period.ts';
import { type ListRecord, placeOf } from '../../model/record.ts';
import { formatSource } from '../../model/source.ts';
import type { Yuan } from '../../model/yuan.ts';
import type { DisplayUnit } from '../../write/amounts.ts';
import { spokenMoney } from '../../write/spoken-money.ts';
import { EMPTY_CELL, textCell } from '../cells.ts';
import { amounts, layRows, texts } from '../columns.ts';
import type { AgencyForecast, ForecastSubject } from './subject.ts';
import type { ForecastWords } from './words.ts';

/** The language and unit for amounts in sentences. */
export interface Speech {
  readonly words: ForecastWords;
  readonly tag: LanguageTag;
  readonly unit: DisplayUnit | undefined;
}

/** All tables of a forecast: methods, what is left, agencies, the decisive projects, the year so far, the tests. */
export function forecastTables(subject: ForecastSubject, speech: Speech): readonly LayoutTable[] {
  return [
    methodsTable(subject, speech),
    remainingTable(subject, speech),
    agenciesTable(subject, speech),
    decisiveTable(subject, speech),
    monthsTable(subject, speech),
    testedTable(subject, speech),
  ].filter(({ id, rows }) => rows.length > 0 || id === 'agencies' || id === 'decisive');
}

function methodsTable({ forecast, missing }: ForecastSubject, speech: Speech): LayoutTable {
  const { words, tag, unit } = speech;
  const { goal, methods } = forecast;
  return {
    id: 'methods',
    title: words.tables.methods,
    notes: [
      ...methods.map(({ method }) => words.meanings[method]),
      ...words.missing(missing, (yuan) => spokenMoney(yuan, tag, unit)),
    ],
    ...layRows<MethodForecast>(
      [
        texts('method', words.columns.method, 0, ({ method }) => words.methods[method]),
        amounts('completed', words.columns.forecast, 0, ({ completed }) => completed),
        percents('rate', words.columns.rate, 0, ({ completed }) => [completed, goal]),
        {
          column: { id: 'gap', title: words.columns.gap, kind: 'money', expendable: 2 },
          cell: ({ completed }) =>
            completed === undefined || goal === undefined
              ? EMPTY_CELL
              : { type: 'money', value: completed - goal, signed: true },
        },
        {
          column: { id: 'error', title: words.columns.error, kind: 'score', expendable: 1 },
          cell: ({ error: { points } }) =>
            points === undefined ? EMPTY_CELL : { type: 'score', value: points, digits: 1 },
        },
        texts('note', words.columns.note, 0, (method) => noteOf(method, words)),
      ],
      methods,
    ),
  };
}

/** Why a method has no forecast, or could not be tested. */
function noteOf({ estimate, error }: MethodForecast, words: ForecastWords): string | undefined {
  if (estimate.state !== 'measured') return reasonText(estimate, words);
  return error.reason && words.untested[error.reason];
}

export function reasonText({ reason, months }: NoEstimate, words: ForecastWords): string {
  return words.notApplicable(words.reasons[reason](months.map(formatPeriod).join(words.comma)));
}

function remainingTable(subject: ForecastSubject, { words, tag, unit }: Speech): LayoutTable {
  const { forecast, remaining, shortfall } = subject;
  const { goal, completed, range, neededPerMonth } = forecast;
  const said = (yuan: Yuan) => spokenMoney(yuan, tag, unit);
  const money = (value: Yuan | undefined): LayoutCell =>
    value === undefined ? EMPTY_CELL : { type: 'money', value };
  const count = (value: number | undefined): LayoutCell =>
    value === undefined ? EMPTY_CELL : { type: 'count', value };
  const rows: readonly (readonly [keyof ForecastWords['remaining'], LayoutCell, LayoutCell, string?])[] = [
    ['goal', EMPTY_CELL, money(goal)],
    ['completed', EMPTY_CELL, money(completed)],
    ['range', EMPTY_CELL, EMPTY_CELL, range && words.span(said(range.low), said(range.high))],
    ['shortfall', EMPTY_CELL, money(shortfall)],
    ['investment', EMPTY_CELL, money(remaining.investment)],
    ['neededPerMonth', EMPTY_CELL, money(neededPerMonth && wholeYuan(neededPerMonth))],
    ['starts', count(remaining.starts), EMPTY_CELL],
    ['ongoing', count(remaining.ongoing), EMPTY_CELL],
  ];
  return {
    id: 'remaining',
    title: words.tables.remaining,
    notes: [],
    columns: [
      { id: 'figure', title: words.columns.figure, kind: 'text', expendable: 0 },
      { id: 'projects', title: words.columns.projects, kind: 'count', expendable: 0 },
      { id: 'amount', title: words.columns.amount, kind: 'money', expendable: 0 },
      { id: 'note', title: words.columns.note, kind: 'text', expendable: 0 },
    ],
    rows: rows.map(([id, projects, amount, note]) => ({
      cells: [textCell(words.remaining[id]), projects, amount, textCell(note)],
    })),
  };
}

function agenciesTable({ agencies, forecast }: ForecastSubject, { words }: Speech): LayoutTable {
  const runRate = forecast.methods[0]!.estimate;
  return {
    id: 'agencies',
    title: words.tables.agencies,
    notes: runRate.state === 'measured' ? [words.byRunRate] : [words.noRunRate(reasonText(runRate, words))],
    ...layRows<AgencyForecast>(
      [
        texts('key', words.columns.agency, 0, ({ key }) => key),
        amounts('plan', words.columns.plan, 2, ({ plan }) => plan),
        amounts('done', words.columns.done, 3, ({ done }) => done),
        amounts('completed', words.columns.forecast, 0, ({ completed }) => completed),
        percents('rate', words.columns.rate, 1, ({ completed, plan }) => [completed, plan]),
        amounts('shortfall', words.columns.shortfall, 0, ({ shortfall }) => shortfall),
        texts('note', words.columns.note, 4, ({ estimate }) =>
          estimate.state === 'measured' ? undefined : reasonText(estimate, words),
        ),
      ],
      runRate.state === 'measured' ? agencies : [],
    ),
  };
}

function decisiveTable(subject: ForecastSubject, { words, tag, unit }: Speech): LayoutTable {
  const { decisive, shortfall, forecast } = subject;
  const runRate = forecast.methods[0]!.estimate;
  const note =
    runRate.state !== 'measured'
      ? words.noRunRate(reasonText(runRate, words))
      : shortfall === undefined || shortfall === 0
        ? words.noShortfall
        : words.decides(decisive.length, spokenMoney(shortfall, tag, unit));
  return {
    id: 'decisive',
    title: words.tables.decisive,
    kind: 'list',
    notes: [note],
    ...layRows<Decisive<ListRecord>>(
      [
        texts('project', words.columns.project, 0, ({ record }) => record.name),
        texts('code', words.columns.code, 4, ({ record }) => record.code),
        texts('agency', words.columns.agency, 1, ({ record }) => record.agency),
        amounts('amount', words.columns.remainder, 0, ({ amount }) => amount),
        percents('cumulativeShare', words.columns.share, 0, ({ cumulative }) => [cumulative, shortfall]),
        texts('place', words.columns.place, 5, ({ record }) => formatSource(placeOf(record))),
      ],
      decisive,
    ),
  };
}

function monthsTable({ months, forecast }: ForecastSubject, { words }: Speech): LayoutTable {
  return {
    id: 'months',
    title: words.tables.months,
    notes: [],
    ...layRows<ForecastSubject['months'][number]>(
      [
        texts('period', words.columns.month, 0, ({ period }) => formatPeriod(period)),
        amounts('completed', words.columns.done, 0, ({ completed }) => completed),
        percents('rate', words.columns.rate, 0, ({ completed }) => [completed, forecast.goal]),
        amounts('annualPlan', words.columns.plan, 1, ({ plan }) => plan),
        texts('state', words.columns.state, 2, ({ closed }) => (closed ? words.closed : words.open)),
      ],
      months,
    ),
  };
}

function testedTable({ forecast }: ForecastSubject, { words }: Speech): LayoutTable {
  return {
    id: 'tested',
    title: words.tables.tested,
    notes: [],
    ...layRows<ForecastSubject['forecast']['tested'][number]>(
      [
        texts('period', words.columns.month, 0, ({ period }) => formatPeriod(period)),
        texts('method', words.columns.method, 0, ({ method }) => words.methods[method]),
        amounts('completed', words.columns.forecast, 0, ({ forecast: made }) => wholeYuan(made)),
        amounts('came', words.columns.came, 0, ({ came }) => came),
        amounts('plan', words.columns.plan, 2, ({ plan }) => plan),
        {
          column: { id: 'difference', title: words.columns.difference, kind: 'score', expendable: 0 },
          cell: ({ difference }) => ({ type: 'score', value: difference, digits: 1 }),
        },
      ],
      forecast.tested,
    ),
  };
}

/** A column of quotients of two amounts, empty if there is nothing to divide by. */
function percents<Row>(
  id: string,
  title: string,
  expendable: number,
  of: (row: Row) => readonly [part: Yuan | undefined, whole: Yuan | undefined],
) {
  return {
    column: { id, title, kind: 'percent', expendable } as const,
    cell: (row: Row): LayoutCell => {
      const [numerator, denominator] = of(row);
      if (numerator === undefined || denominator === undefined || denominator <= 0) return EMPTY_CELL;
      return { type: 'percent', value: { numerator, denominator } };
    },
  };
}
