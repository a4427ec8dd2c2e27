import type * as z from 'zod';
import { ALERTS } from './alerts.ts';
import { CHECK, EXPLAIN } from './check.ts';
import { CLOSE } from './close.ts';
import { COMPARE } from './compare.ts';
import { CONFIG_VALUES } from './config.ts';
import { DATASET } from './dataset.ts';
import { DISPATCH } from './dispatch.ts';
import { FORECAST } from './forecast.ts';
import { HISTORY } from './history.ts';
import { INSPECT } from './inspect.ts';
import { LEDGER, LEDGERS } from './ledger.ts';
import { LOG } from './log.ts';
import { PLAN, PLAN_ADJUSTMENTS, PLAN_CANDIDATES } from './plan.ts';
import { PROOF } from './proof.ts';
import { RANK, RANK_COMPARE, RANK_EXPLAIN, RANK_REPLAY } from './rank.ts';
import { REPORT } from './report.ts';
import { ROLLUP } from './rollup.ts';
import { SAMPLE } from './sample.ts';
import { TEMPLATE } from './template.ts';
import { TRACE } from './trace.ts';
import { TREND } from './trend.ts';

/** A document that kp writes, and the command that writes it. */
export interface Promised {
  readonly call: string;
  readonly schema: z.ZodType;
}

/** Every document whose shape is the same in every office, by the name under which `kp schema` gives it. */
export const DOCUMENTS = {
  report: { call: 'kp report', schema: REPORT },
  check: { call: 'kp check', schema: CHECK },
  rank: { call: 'kp rank', schema: RANK },
  'rank-explain': { call: 'kp rank --explain', schema: RANK_EXPLAIN },
  'rank-replay': { call: 'kp rank --replay', schema: RANK_REPLAY },
  'rank-compare': { call: 'kp rank --compare-schemes', schema: RANK_COMPARE },
  alerts: { call: 'kp alerts', schema: ALERTS },
  ledgers: { call: 'kp ledger', schema: LEDGERS },
  ledger: { call: 'kp ledger NAME', schema: LEDGER },
  forecast: { call: 'kp forecast', schema: FORECAST },
  sample: { call: 'kp sample', schema: SAMPLE },
  proof: { call: 'kp proof', schema: PROOF },
  dispatch: { call: 'kp dispatch', schema: DISPATCH },
  compare: { call: 'kp compare', schema: COMPARE },
  trend: { call: 'kp trend', schema: TREND },
  plan: { call: 'kp plan', schema: PLAN },
  'plan-adjustments': { call: 'kp plan adjustments', schema: PLAN_ADJUSTMENTS },
  'plan-candidates': { call: 'kp plan candidates', schema: PLAN_CANDIDATES },
  template: { call: 'kp template', schema: TEMPLATE },
  inspect: { call: 'kp inspect', schema: INSPECT },
  trace: { call: 'kp trace', schema: TRACE },
  explain: { call: 'kp explain', schema: EXPLAIN },
  close: { call: 'kp close', schema: CLOSE },
  history: { call: 'kp history', schema: HISTORY },
  dataset: { call: 'kp export', schema: DATASET },
  rollup: { call: 'kp rollup', schema: ROLLUP },
  log: { call: 'kp … --log json', schema: LOG },
  'config-values': { call: 'kp config', schema: CONFIG_VALUES },
} as const satisfies Record<string, Promised>;
