import type { Formula } from '../../model/formula.ts';
import type { LanguageTag } from '../../model/language-tag.ts';
import type { LayoutCell, LayoutColumn, LayoutTable } from '../../model/layout.ts';
import type { Period } from '../../model/period.ts';
import type { ChartTrace, Headline } from '../../model/wall-chart.ts';
import { formatCell } from '../amounts.ts';
import { notesWithUnit, RENDER_WORDS, type RenderOptions, titleWithUnit, unitOf } from '../columns.ts';
import { headlineCard, sourcePanel, timeStyle } from './headlines.ts';
import { dataBlock, html, type Markup } from './markup.ts';
import pageStyle from './page.css?packed';
import { renderPage } from './page.ts';
import script from './script/tables.ts?packed';
import tablesStyle from './tables.css?packed';
import { Traces } from './traces.ts';
import { PAGE_WORDS } from './words.ts';

/** The contents of a page of tables. */
export interface TablesPage {
  readonly title: string;
  readonly tables: readonly LayoutTable[];
  /** Stands above the tables, in a month's report. */
  readonly opening?: Opening | undefined;
  /** Finds the source of a figure; without it the page shows no sources. */
  readonly traceOf?: ((formula: Formula, table: LayoutTable) => ChartTrace | undefined) | undefined;
}

interface Opening {
  readonly period: Period;
  readonly aside: string;
  readonly sentences: readonly string[];
  readonly headlines: readonly Headline[];
  readonly notes: readonly string[];
}

interface PageOptions extends RenderOptions {
  readonly tag: LanguageTag;
}

/** Tables as a page that can be mailed or put on a shared drive. */
export function renderTables({ title, tables, opening, traceOf }: TablesPage, options: PageOptions): string {
  const { tag } = options;
  const words = PAGE_WORDS[tag];
  const traces = new Traces();
  const trace = (formula: Formula, table: LayoutTable) => {
    const found = traceOf?.(formula, table);
    return found && traces.trace(found);
  };
  const drawn = tables.map((table) => renderTable(table, trace, options));
  const cards = (opening?.headlines ?? []).map((one) => headlineCard(one, traces));
  const contents = tables.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`);
  const body = html`<a class="skip" href="#tables">${words.toTables}</a>
<header><h1>${title}</h1>${
    opening === undefined
      ? ''
      : html`<p class="aside">${opening.aside}</p>
${opening.sentences.map((sentence) => html`<p class="lead">${sentence}</p>`)}`
  }</header>
<main>
${cards.length === 0 ? '' : html`<section aria-label="${words.headlines}" class="headlines">${cards}</section>`}
${tables.length < 2 ? '' : html`<nav class="contents" aria-label="${words.contents}"><ul>${contents}</ul></nav>`}
${traceOf === undefined ? '' : html`<p class="hint">${words.figureHint}</p>`}
<div class="tables" id="tables">
${drawn}</div>
${opening === undefined ? '' : html`<section class="notes"><h2>${words.notes}</h2><ul>${opening.notes.map((note) => html`<li>${note}</li>`)}</ul></section>`}
</main>
${sourcePanel(words)}
${dataBlock(traces.traced(words.script))}`;
  const time = opening === undefined ? '' : timeStyle(opening.period);
  return renderPage({ tag, title, style: pageStyle + tablesStyle + time, script, body });
}

function renderTable(
  table: LayoutTable,
  trace: (formula: Formula, table: LayoutTable) => number | undefined,
  options: PageOptions,
): Markup {
  const unit = unitOf(table, options);
  const words = options.words ?? RENDER_WORDS[options.tag];
  const head = table.columns.map(
    (column) => html`<th scope="col" class="${alignment(column)}">${titleWithUnit(column, unit, words)}`,
  );
  const shown = (cell: LayoutCell) => {
    const text = formatCell(cell, unit);
    const formula = 'formula' in cell ? cell.formula : undefined;
    const number = formula && trace(formula, table);
    return number === undefined ? text : html`<button type="button" data-t=${number}>${text}</button>`;
  };
  const rows = table.rows.map(({ cells, emphasis }) => {
    const [first, ...others] = cells.map((cell, at) => ({
      content: shown(cell),
      kind: alignment(table.columns[at]!),
    }));
    return html`<tr${emphasis === undefined ? '' : html` class="${emphasis}"`}>${
      first === undefined ? '' : html`<th scope="row" class=${first.kind}>${first.content}`
    }${others.map(({ content, kind }) => html`<td class=${kind}>${content}`)}
`;
  });
  return html`<section><h2 id="${table.id}">${table.title}</h2>
${notesWithUnit(table, unit, words).map((note) => html`<p class="hint">${note}</p>`)}
<div class="scroll" tabindex="0" role="region" aria-labelledby="${table.id}"><table><thead><tr>${head}</thead><tbody>${rows}</tbody></table></div></section>
`;
}

/** `p` marks rates and leads: in a row behind schedule these are highlighted. */
function alignment({ kind }: LayoutColumn): 'text' | 'date' | 'p' | 'n' {
  if (kind === 'percent' || kind === 'points') return 'p';
  return kind === 'text' || kind === 'date' ? kind : 'n';
}
