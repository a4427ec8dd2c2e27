import type { Period } from '../../model/period.ts';
import { fraction } from '../../model/ratio.ts';
import type { Headline } from '../../model/wall-chart.ts';
import { html, type Markup } from './markup.ts';
import type { Traces } from './traces.ts';
import type { PageWords } from './words.ts';

/** A figure of the whole month on a card, with its bar. */
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

/** Where sources are told. */
export function sourcePanel({ details, close }: PageWords): Markup {
  return html`<aside id="panel" aria-label="${details}" tabindex="-1" hidden><button id="close" type="button">${close}</button><div id="told" aria-live="polite"></div></aside>`;
}

/** Where the time is on every bar. */
export function timeStyle({ month }: Pick<Period, 'month'>): string {
  return `:root{--time:${(month / 12).toFixed(4)};--now:calc(100% * var(--time))}`;
}

/** Of a bar's full length. */
export function percent(share: number): string {
  return place(Math.min(1, Math.max(0, share)) * 100);
}

/** A place on a line, in percent, as short as can be. */
export function place(share: number): string {
  return `${share.toFixed(1).replace(/\.0$/, '')}%`;
}
