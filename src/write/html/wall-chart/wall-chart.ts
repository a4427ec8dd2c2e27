import type { LanguageTag } from '../../../model/language-tag.ts';
import { fraction } from '../../../model/ratio.ts';
import type { HeatMap, WallChart } from '../../../model/wall-chart.ts';
import { RENDER_WORDS } from '../../columns.ts';
import { headlineCard, sourcePanel, timeStyle } from '../headlines.ts';
import { type Content, dataBlock, html, type Markup } from '../markup.ts';
import pageStyle from '../page.css?packed';
import { renderPage } from '../page.ts';
import script from '../script/wall-chart.ts?packed';
import { PAGE_WORDS, type PageWords } from '../words.ts';
import { Encoder } from './encode.ts';
import { CLASSES, linesIn, RATE_BARS, renderTable } from './table.ts';
import chartStyle from './wall-chart.css?packed';

/** The wall chart as a page. It is complete without its script, which filters, groups, sorts and shows sources. */
export function renderWallChart(chart: WallChart, tag: LanguageTag): string {
  const words = PAGE_WORDS[tag];
  const encoder = new Encoder();
  const ordered = { ...chart, lines: inOrder(chart) };
  const unit = RENDER_WORDS[tag].units[chart.unit];
  const body = html`<a class="skip" href="#chart">${words.toChart}</a>
<header>
<h1>${chart.title}</h1>
<p class="aside">${chart.aside}</p>
${chart.sentences.map((sentence) => html`<p class="lead">${sentence}</p>`)}
</header>
<main>
<section aria-label="${words.headlines}" class="headlines">${chart.headlines.map((one) => headlineCard(one, encoder))}</section>
${tools(chart, words)}
<section aria-labelledby="chart-title" id="chart">
<div class="over"><h2 id="chart-title">${words.chart}</h2><output id="shown" aria-live="polite"></output></div>
${legend(words)}
<p class="hint" id="hint">${words.chartHint}</p>
<div class="columns">${renderTable(ordered, unit, words)}</div>
</section>
${chart.heat === undefined ? '' : heat(chart.heat, words, encoder)}
<section class="notes"><h2>${words.notes}</h2><ul>${chart.notes.map((note) => html`<li>${note}</li>`)}</ul></section>
</main>
${sourcePanel(words)}
${dataBlock(encoder.data(ordered, unit, words))}`;
  const style = `${pageStyle}${chartStyle}${RATE_BARS}${timeStyle(chart.period)}`;
  return renderPage({ tag, title: chart.title, style, script, body });
}

/** The order of the table: group by group. */
function inOrder({ groupings, lines }: WallChart): WallChart['lines'] {
  const first = groupings.findIndex(({ isSeveral }) => !isSeveral);
  return first < 0 ? lines : groupings[first]!.groups.flatMap((group) => linesIn(lines, first, group));
}

/** The lead of each agency by month, coloured in steps of 5 and 10 百分点 on both sides. */
function heat({ title, note, months, rows }: HeatMap, words: PageWords, encoder: Encoder): Markup {
  const cells = rows.map(
    (row) =>
      html`<tr><th scope="row">${row.key}${row.cells.map((cell) => {
        if (cell.state === 'to-come') return html`<td>`;
        if (cell.state === 'missing')
          return html`<td class="gap"><span title="${cell.said}">${cell.text}<i> ${cell.said}</i></span>`;
        const trace = encoder.trace(cell.trace);
        return html`<td class="h${step(fraction(cell.lead))}"><button type="button" data-t="${trace}" title="${cell.said}">${cell.text}</button>`;
      })}`,
  );
  return html`<section aria-labelledby="heat-title" class="heat"><h2 id="heat-title">${title}</h2><p class="hint">${note}</p>
<div class="scroll"><table><thead><tr><th scope="col">${words.agency}${months.map((month) => html`<th scope="col">${month}`)}</thead><tbody>${cells}</tbody></table></div></section>`;
}

const STEPS = [-0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.2];

function step(lead: number): number {
  return STEPS.filter((bound) => lead >= bound).length;
}

function tools({ groupings, marks, lights }: WallChart, words: PageWords): Markup {
  const pickers = groupings.map(({ title, groups }, at) => {
    if (groups.length < 2) return '';
    const options = groups.map((group, place) => html`<option value="${place}">${group.title}`);
    return picker(title, html`data-g="${at}"`, [html`<option value="">${words.all}`, ...options]);
  });
  const attention = [
    ...(lights ?? []).map(({ title }, at) => html`<option value="l${at}">${title}`),
    ...marks.map(({ title }, at) => html`<option value="m${at}">${title}`),
  ];
  const grouping = groupings.map(({ title, isSeveral }, at) =>
    isSeveral ? '' : html`<option value="${at}">${title}`,
  );
  const papers = ['A0', 'A1', 'A2', 'A3', 'A4'].map(
    (size) => html`<option value="${size}"${size === 'A3' ? html` selected` : ''}>${size}`,
  );
  return html`<form id="tools" role="search" autocomplete="off" aria-label="${words.tools}" hidden>
<label class="wide">${words.search}<input id="query" type="search" placeholder="${words.searchHint}" autocomplete="off"></label>
${pickers}
${attention.length === 0 ? '' : picker(words.attention, html`id="attention"`, [html`<option value="">${words.all}`, ...attention])}
${picker(words.groupBy, html`id="group"`, [...grouping, html`<option value="">${words.notGrouped}`])}
<button id="clear" type="button">${words.reset}</button>
<span class="paper">${picker(words.paper, html`id="paper"`, papers)}<button id="print" type="button">${words.print}</button></span>
</form>`;
}

function picker(title: string, attributes: Markup, options: readonly Content[]): Markup {
  return html`<label>${title}<select ${attributes}>${options}</select></label>`;
}

function legend({ legend: says, legendTitle }: PageWords): Markup {
  const item = (kind: keyof typeof says, drawn: Markup) =>
    html`<li><svg aria-hidden="true">${drawn}</svg>${says[kind]}`;
  const bar = (kind: string) => html`<rect class="${kind}" x="0" width="100%"/>`;
  return html`<ul class="legend" aria-label="${legendTitle}">${[
    item('planned', bar(CLASSES.planned)),
    item('actual', bar(CLASSES.actual)),
    item('maybe', html`${bar(CLASSES['perhaps planned'])}${bar(CLASSES['perhaps actual'])}`),
    item('sometime', bar(CLASSES.sometime)),
    item('overdue', bar(CLASSES.overdue)),
    item('due', html`<rect class="${CLASSES.due}" x="50%"/>`),
    item('done', html`<rect class="${CLASSES.done}" x="50%"/>`),
    item('now', html`<rect class="now" x="50%"/>`),
    item('missing', html`<rect class="gap" width="100%"/>`),
  ]}</ul>`;
}
