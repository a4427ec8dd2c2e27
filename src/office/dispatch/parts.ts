import { wholeYuan } from '../../calculate/forecast/method.ts';
import type { Ranking } from '../../calculate/scoring/ranking.ts';
import { findingSpeech } from '../../language/describe.ts';
import { shortReason } from '../../show/alerts/reason.ts';
import { checkShown } from '../../show/check/shown.ts';
import type { RedLight } from '../../show/dispatch/dispatch.ts';
import type { DispatchWords } from '../../show/dispatch/words.ts';
import { shortNamesAmong } from '../../show/file-names.ts';
import { reasonText } from '../../show/forecast/tables.ts';
import { capitalised } from '../../write/spoken/en.ts';
import { moneyText, percentText } from '../../write/terminal/picture.ts';
import { alertsPicture } from '../alerts/alerts.ts';
import { checkedMonth } from '../check/checked-month.ts';
import type { Context } from '../context.ts';
import { shownForecast, type YearForecast } from '../forecast/forecast.ts';
import { monthRequest } from '../months/month-input.ts';
import type { Drawing } from '../picture.ts';
import { countSeverities } from '../reading/count-inputs.ts';
import { readingRequest } from '../reading/read-inputs.ts';
import { ALL_RECORDS } from '../reading/record-request.ts';
import {
  alertsOfMonth,
  boardOfMonth,
  forecastOfMonth,
  ledgersOfMonth,
  type PartAsked,
} from '../report/month-parts.ts';
import { monthReport, reportFigures, reportHeadlines, reportRequest } from '../report/report.ts';
import { documentAndTables, type Part, type PartName, unreadPart } from './part.ts';

/** The month for all parts: its lists if it is open, else as it was closed. */
function asked({ period, goesBy }: PartAsked) {
  return { inputs: [], reading: { period }, lists: false, goesBy };
}

/** The pack that `kp report -o DIR/` writes. */
export async function reportPart(name: PartName, run: PartAsked, context: Context): Promise<Part> {
  const records = { ...ALL_RECORDS, goesBy: run.goesBy };
  const request = await reportRequest({ records, by: undefined }, context);
  const month = await monthRequest(asked(run), context);
  const { value, findings } = await monthReport(month, request, run.drawing, context);
  if ('unread' in value) return unreadPart(name, value.unread, findings, context);
  return {
    ...name,
    isDone: true,
    said: reportHeadlines(value.report, run.drawing),
    figures: reportFigures(value.report),
    files: value.shown.folder!(),
    findings: [...findings, ...value.drift.flat()],
    unreadable: value.unreadable,
  };
}

/** The pack that `kp check -o DIR/` writes: from the lists as they are now, also for a closed month. */
export async function checkPart(name: PartName, run: PartAsked, context: Context): Promise<Part> {
  const { language } = context;
  const request = await readingRequest([], { period: run.period }, context);
  const month = await checkedMonth(request, [], (findings) => findings, context);
  const { findings, waived, receipts, notReported, unread } = month;
  const shorten = shortNamesAmong(receipts.map(({ file }) => file));
  const drawing = { ...run.drawing, words: language.check, speech: findingSpeech(language), all: false };
  const figures = { ...countSeverities(findings), waived: waived.length };
  const clean = receipts.filter(({ state }) => state === 'accepted').length;
  return {
    ...name,
    isDone: true,
    said: [language.check.summary(figures, receipts.length, clean)],
    figures,
    files: checkShown(month, shorten, drawing).folder!(),
    findings,
    waived: waived.map(({ finding }) => finding),
    lists: new Set(receipts.map(({ file }) => file)),
    unreadable: unread.length,
    notReported,
    unread: unread.map(shorten),
  };
}

/** A ranking by each scheme; each may fail by itself. */
export async function rankPart(
  name: PartName & { readonly name: string },
  file: readonly [title: string, id: string],
  run: PartAsked,
  context: Context,
): Promise<Part> {
  const { input, board, findings } = await boardOfMonth(name.name, run, context);
  if (input === undefined || board === undefined) return unreadPart(name, 'lists', findings, context);
  const { ranking, shown } = board;
  return {
    ...name,
    isDone: true,
    said: boardSentences(ranking, context),
    figures: { tracks: ranking.tracks.map((track) => ({ key: track.key, ...boardsOf(track) })) },
    ...documentAndTables(...file, shown),
    findings: [...findings, ...input.drift],
    unreadable: input.unreadable,
  };
}

function boardSentences({ tracks }: Ranking, { language: { dispatch: words } }: Context): readonly string[] {
  const said = tracks.flatMap((track) =>
    (['red', 'black'] as const).flatMap((board) => {
      const agencies = boardsOf(track)[board];
      return agencies.length === 0 ? [] : [words.boards(track.key, board, agencies, tracks.length > 1)];
    }),
  );
  const ranked = tracks.flatMap(({ agencies }) => agencies).filter(({ state }) => state === 'ranked');
  return said.length === 0 ? [words.noBoards(ranked.length)] : said;
}

function boardsOf({ agencies }: Ranking['tracks'][number]) {
  const on = (wanted: 'red' | 'black') =>
    agencies.flatMap(({ agency, board }) => (board === wanted ? [agency] : []));
  return { red: on('red'), black: on('black') };
}

export async function alertsPart(name: PartName, run: PartAsked, context: Context): Promise<Part> {
  const { language } = context;
  const { value, findings } = await alertsOfMonth(run, context);
  if (value === undefined) return unreadPart(name, 'lists', findings, context);
  const { shown, drift, unreadable } = value;
  const { alerts: words, alertRules } = language;
  const lit = shown.cards.filter(({ light }) => light === 'red');
  const red = lit.map(({ subject, lights }): RedLight => {
    const burning = lights.filter(({ light, waived }) => light !== undefined && waived === undefined);
    return {
      name: subject.name,
      agency: subject.agency,
      reasons: burning.map((light) => shortReason(light, shown, words, alertRules)),
    };
  });
  return {
    ...name,
    isDone: true,
    said: shown.cards.length === 0 ? [words.none] : words.summary(shown.counts),
    figures: shown.counts,
    ...documentAndTables(language.dispatch.files.alerts, 'alerts', alertsPicture(value, run.drawing)),
    findings: [...findings, ...drift],
    unreadable,
    red,
  };
}

/** Every ledger that has entries in the month, from one reading. */
export async function ledgerParts(
  name: PartName,
  run: PartAsked,
  context: Context,
): Promise<readonly Part[]> {
  const { value, findings } = await ledgersOfMonth(run, context);
  if (value === undefined) return [unreadPart(name, 'lists', findings, context)];
  return value.ledgers.map(({ counts: { ledger, title, items, open, overdue }, shown, hasPages }) => {
    const { files, workbook } = documentAndTables(title, ledger, shown);
    return {
      part: name.part,
      name: ledger,
      title: capitalised(title),
      isDone: true,
      said: [context.language.dispatch.ledger(items, open, overdue)],
      figures: { items, open, overdue },
      // Its pages are sent out one by one, and are in no other file.
      ...(hasPages ? { files: [workbook, ...files] } : { files, workbook }),
      findings,
      unreadable: value.unreadable,
    };
  });
}

export async function forecastPart(name: PartName, run: PartAsked, context: Context): Promise<Part> {
  const { value: year, findings } = await forecastOfMonth(run, context);
  if (year === undefined) return unreadPart(name, 'lists', findings, context);
  const { goal, completed, range, monthsLeft } = year.subject.forecast;
  return {
    ...name,
    isDone: true,
    said: forecastSentences(year, run, context),
    figures: { goal: goal ?? null, completed: completed ?? null, range: range ?? null, monthsLeft },
    ...documentAndTables(
      context.language.dispatch.files.forecast,
      'forecast',
      shownForecast(year, run.drawing),
    ),
    // Findings about the lists of earlier months were reported in those months.
    findings: [...year.drift, ...year.remarks],
    unreadable: year.unreadable,
  };
}

/** The ranges that the forecast methods give; if none applies, the reason. */
function forecastSentences(
  { subject }: YearForecast,
  { drawing }: PartAsked,
  { language: { dispatch: words, forecast } }: Context,
): readonly string[] {
  const { goal, range, neededPerMonth, methods } = subject.forecast;
  if (range === undefined) {
    const reasons = methods.flatMap(({ method, estimate }) =>
      estimate.state === 'measured' ? [] : [[forecast.methods[method], reasonText(estimate, forecast)]],
    );
    return reasons.map(([method, reason]) => words.forecastOpen(method!, reason!));
  }
  const span = (text: (amount: number) => string) => forecast.span(text(range.low), text(range.high));
  const rate = (amount: number) => percentText({ numerator: amount, denominator: goal ?? 0 }) ?? '';
  return [
    words.forecast(
      span((amount) => moneyText(amount, drawing) ?? ''),
      goal === undefined || goal <= 0 ? undefined : span(rate),
      planText(neededPerMonth && wholeYuan(neededPerMonth), words, drawing),
    ),
  ];
}

function planText(perMonth: number | undefined, words: DispatchWords, drawing: Drawing): string | undefined {
  if (perMonth === undefined) return undefined;
  return perMonth <= 0 ? words.planComplete : words.planNeeds(moneyText(perMonth, drawing) ?? '');
}
