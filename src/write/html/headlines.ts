import type { Period } from '../../model/period.ts';
import { fraction } from '../../model/ratio.ts';
import type { Headline } from '../../model/wall-chart.ts';
import { html, type Markup } from './markup.ts';
import type { Traces } from './traces.ts';
import type { PageWords } from './words.ts';

/** A card with one figure of the whole month and its bar. */
export function headlineCard(
  { label, value, note, share, isTimed, isBehind, trace }: Headline,
  traces: Traces,
): Markup {
  const bar =
    share === undefined
      ? ''
      : html`<span class="share${isTimed ? ' timed' : ''}${isBehind ? ' late' : ''}"><svg><rect width="${percent(fraction(share))}"/></svg></span>`;
  const figure =
    trace === undefined
      ? html`<b>${value}</b>`
      : html`<button type="button" class="figure" data-t="${traces.trace(trace)}">${value}</button>`;
  return html`<div class="card${isBehind ? ' warn' : ''}"><h2>${label}</h2>${figure}${bar}<p>${note}</p></div>`;
}

/** The panel in which the script shows the sources of a figure. */
export function sourcePanel({ details, close }: PageWords): Markup {
  return html`<aside id="panel" aria-label="${details}" tabindex="-1" hidden><button id="close" type="button">${close}</button><div id="told" aria-live="polite"></div></aside>`;
}

/** The style that marks on every bar how much of the year is over. */
export function timeStyle({ month }: Pick<Period, 'month'>): string {
  return `:root{--time:${(month / 12).toFixed(4)};--now:calc(100% * var(--time))}`;
}

/** A share as a percentage of the bar's full length. */
function percent(share: number): string {
  return place(Math.min(1, Math.max(0, share)) * 100);
}

/** A percentage as short as possible: `40%` rather than `40.0%`. */
export function place(share: number): string {
  return `${share.toFixed(1).replace(/\.0$/, '')}%`;
}
