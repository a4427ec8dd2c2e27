import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import type { Basis } from '../../model/vocabulary.ts';
import { type MonthAlerts, monthAlerts } from '../alerts/alerts.ts';
import type { Context } from '../context.ts';
import { type YearForecast, yearForecast } from '../forecast/forecast.ts';
import { type LedgersInUse, ledgersInUse } from '../ledger/ledger.ts';
import { remembered } from '../memory.ts';
import type { Drawing } from '../picture.ts';
import { type RankInput, rankInput } from '../rank/input.ts';
import { type MonthBoard, monthBoard } from '../rank/rank.ts';
import { ALL_RECORDS } from '../reading/record-request.ts';

/** A month of the workspace and the basis of its figures, the same for all papers of a run. */
export interface PartAsked {
  readonly period: Period;
  /** Submitted figures, or a plan; undefined leaves it to kp.yaml. */
  readonly goesBy: Basis | undefined;
  readonly registers: readonly string[];
  readonly drawing: Drawing;
}

/** The boards of a month by one scheme; undefined where nothing could be read. */
export interface RankedMonth {
  readonly input: RankInput | undefined;
  readonly board: MonthBoard | undefined;
  readonly findings: readonly Finding[];
}

export function boardOfMonth(scheme: string, asked: PartAsked, context: Context): Promise<RankedMonth> {
  return remembered(context.memory?.boards, [scheme, asked.period], async () => {
    const { value: input, findings } = await rankInput({ ...monthOf(asked), ...asked }, context);
    if (input === undefined) return { input, board: undefined, findings };
    const board = await monthBoard(scheme, input, findings, asked.drawing, context);
    return { input, board, findings };
  });
}

export function alertsOfMonth(asked: PartAsked, context: Context): Promise<Outcome<MonthAlerts | undefined>> {
  const wanted = { ...monthOf(asked), goesBy: asked.goesBy, rules: undefined, on: undefined, replay: false };
  return monthAlerts(wanted, context);
}

export function ledgersOfMonth(
  { period, goesBy, drawing }: PartAsked,
  context: Context,
): Promise<Outcome<LedgersInUse | undefined>> {
  const wanted = { inputs: [], reading: { period }, on: undefined, goesBy };
  return remembered(context.memory?.ledgers, formatPeriod(period), () =>
    ledgersInUse(wanted, drawing, context),
  );
}

export function forecastOfMonth(
  asked: PartAsked,
  context: Context,
): Promise<Outcome<YearForecast | undefined>> {
  const records = { ...ALL_RECORDS, goesBy: asked.goesBy };
  return remembered(context.memory?.forecasts, formatPeriod(asked.period), () =>
    yearForecast({ ...monthOf(asked), records }, context),
  );
}

/** Its lists where it is open, else what was closed. */
function monthOf({ period, goesBy }: PartAsked) {
  return { inputs: [], reading: { period }, lists: false, goesBy };
}
