import type { AgencyScore, Unit, Working } from '../../calculate/scoring/ranking.ts';
import type { Comparison, MeasureRequest } from '../../calculate/scoring/scheme.ts';
import type { RankWords } from './words.ts';

/** `60 × min(100%, 81.40% ÷ 75.00%)` */
export function workingText(working: Working, words: RankWords): string {
  return working.map((part) => (typeof part === 'string' ? part : words.quantity(part))).join('');
}

/** `本季完成率` */
export function figureName(request: MeasureRequest, words: RankWords): string {
  const name =
    request.of === 'register' ? words.registerMeasure(request.item) : words.measures[request.measure.id];
  return words.overs[request.over] + name;
}

/** `完成率≥时序进度` */
export function comparisonText({ measure, from, below }: Comparison, words: RankWords): string {
  const unit = unitOf(measure);
  const bound = (value: Comparison['from']) =>
    value === undefined ? undefined : value === 'time' ? words.timeProgress : words.quantity({ value, unit });
  return words.comparison(figureName(measure, words), bound(from), bound(below));
}

/** Why an agency has no rank; undefined if it has one. */
export function stateText(
  { state, exemption, indicators }: AgencyScore,
  words: RankWords,
): string | undefined {
  if (state === 'ranked') return undefined;
  if (state === 'exempt') return words.exempt(exemption?.reason);
  if (state === 'incomplete') return words.incomplete;
  const missing = indicators.filter((one) => one.state === 'not-reported').map(({ key }) => key);
  return missing.length === 0 ? words.notReported : words.missing(missing);
}

function unitOf(request: MeasureRequest): Unit {
  if (request.of === 'ledger') return request.measure.unit;
  return request.unit ?? (request.part === 'rate' ? 'rate' : 'number');
}
