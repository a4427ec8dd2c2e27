import type { ChartData } from '../wall-chart/data.ts';
import { lineSources } from './line-sources.ts';
import { chartState, matching } from './lines.ts';
import { sourcePanel } from './panel.ts';
import { paperChooser } from './paper.ts';
import { followTraces } from './traces.ts';

/**
 * The wall chart's script: it filters, groups and sorts the lines, shows sources and fits the paper. It computes no
 * figure: all are in the page.
 */
const data = JSON.parse(element('data').textContent ?? '') as ChartData;
const table = element('lines') as HTMLTableElement;
const tools = element('tools') as HTMLFormElement;
const heads = new Map(
  [...table.querySelectorAll('tr.g'), ...(element('heads') as HTMLTemplateElement).content.children].map(
    (head) => [(head as HTMLElement).dataset.head ?? '', head],
  ),
);
const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.g)')];
const panel = sourcePanel();
const sources = lineSources(data, rows, panel);
const state = chartState(tools);
const paper = paperChooser(table);
let arranged = JSON.stringify([state.grouping(), state.order]);

followTraces(data, panel);
pick();
tools.hidden = false;
stick();
tools.addEventListener('input', (event) => {
  if (event.target === element('paper')) return;
  if (event.target === element('group')) arrange();
  else pick();
});
tools.addEventListener('submit', (event) => event.preventDefault());
element('clear').addEventListener('click', () => {
  tools.reset();
  order(undefined);
});
element('print').addEventListener('click', () => window.print());
window.addEventListener('beforeprint', () => paper.adjust());
window.addEventListener('resize', stick);
table.tHead?.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-sort]');
  if (button === null) return;
  order(button);
});

/** Sorts by the button's column; again: the other way round; a third time: as in the lists. */
function order(button: HTMLElement | undefined): void {
  state.sortBy(button?.dataset.sort);
  for (const head of table.tHead!.querySelectorAll('th')) head.removeAttribute('aria-sort');
  if (state.order !== undefined)
    button?.closest('th')?.setAttribute('aria-sort', state.order.isDown ? 'descending' : 'ascending');
  arrange();
}

/** Rebuilds the table if grouping or order have changed. */
function arrange(): void {
  const grouping = state.grouping();
  const wanted = JSON.stringify([grouping, state.order]);
  if (wanted !== arranged) rearrange(grouping);
  arranged = wanted;
  pick();
}

function rearrange(grouping: number | undefined): void {
  const bodies = new Map<number, HTMLTableSectionElement>();
  const keys = grouping === undefined ? [0] : data.groupings[grouping]!.titles.map((_, at) => at);
  for (const key of keys) {
    const body = document.createElement('tbody');
    const head = heads.get(`${grouping}.${key}`);
    if (head !== undefined) body.append(head);
    bodies.set(key, body);
  }
  for (const line of state.inOrder(data, rows)) {
    const key = grouping === undefined ? 0 : data.lines[line]![0][grouping];
    bodies.get(typeof key === 'number' ? key : 0)?.append(rows[line]!);
  }
  for (const body of [...table.tBodies]) body.remove();
  table.append(...bodies.values());
}

/** Shows the lines that match, and the heads of groups with at least one. */
function pick(): void {
  const holds = matching(data, rows, state.asked());
  let shown = 0;
  for (const [line, row] of rows.entries()) {
    row.hidden = !holds(line);
    if (!row.hidden) shown += 1;
  }
  for (const body of table.tBodies) body.hidden = body.querySelector('tr:not(.g):not([hidden])') === null;
  const count = data.words.shown.replace('{shown}', String(shown)).replace('{all}', String(rows.length));
  const output = element('shown');
  output.textContent = [count, ...state.said(data)].join(' · ');
  output.classList.toggle('all', shown === rows.length);
  sources.rove();
}

/** Keeps the head of the table right below the tools, whatever their height. */
function stick(): void {
  table.style.setProperty('--tools', `${tools.offsetHeight}px`);
}

function element(id: string): HTMLElement {
  return document.getElementById(id)!;
}
