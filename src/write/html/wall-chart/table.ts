import { fraction, type Ratio } from '../../../model/ratio.ts';
import type { ChartAmount, ChartGroup, ChartLine, WallChart } from '../../../model/wall-chart.ts';
import { formatMoney, formatPercent, NOTHING } from '../../amounts.ts';
import { place } from '../headlines.ts';
import { html, type Markup } from '../markup.ts';
import type { PageWords } from '../words.ts';
import { type Bar, calendarOf, type Milestone } from './calendar.ts';

/**
 * The chart as a table: each group's row, then its lines. The group rows of other groupings wait in a template, so
 * that the script only moves rows.
 */
export function renderTable(chart: WallChart, unit: string, words: PageWords): Markup {
  const { groupings, lines, lights } = chart;
  const shown = groupings.flatMap((grouping, at) => (grouping.isShown ? [{ ...grouping, at }] : []));
  const first = groupings.findIndex(({ isSeveral }) => !isSeveral);
  const span = shown.length + (lights === undefined ? 1 : 2);
  const head = (grouping: number, group: ChartGroup, at: number) =>
    groupRow(`${grouping}.${at}`, group, span, chart);
  const bodies =
    first < 0
      ? [html`<tbody>${lines.map(row)}`]
      : groupings[first]!.groups.map(
          (group, at) => html`<tbody>${head(first, group, at)}${linesIn(lines, first, group).map(row)}`,
        );
  const others = groupings.flatMap(({ isSeveral, groups }, grouping) =>
    isSeveral || grouping === first ? [] : groups.map((group, at) => head(grouping, group, at)),
  );
  return html`<table id="lines"${lights === undefined ? '' : html` class="lit"`} aria-describedby="hint">
<colgroup>${lights === undefined ? '' : html`<col class="l">`}<col class="name">${shown.map(({ id }) => html`<col class="${id}">`)}<col class="n"><col class="n"><col class="r"><col class="c">
<thead><tr>${lights === undefined ? '' : heading('light', '', words.light)}${heading('name', '', words.project)}${shown.map(({ id, title, at }) => heading(`g${at}`, id, title))}${heading('plan', 'annualPlan', words.plan, unit)}${heading('done', 'completed', words.completed, unit)}${heading('rate', 'annualPlan completed', words.rate)}<th scope="col" class="c" data-fields="plannedStart plannedFinish actualStart actualFinish"><span class="months" aria-hidden="true">${words.months.map((month) => html`<span>${month}${words.monthUnit === '' ? '' : html`<i>${words.monthUnit}</i>`}</span>`)}</span>${sorter('finish', words.calendar)}
${bodies}
</table>
<template id="heads">${others}</template>`;

  function row(line: ChartLine): Markup {
    const light = lights?.find(({ shade }) => shade === line.light);
    return html`<tr>${lights === undefined ? '' : html`<td>${light === undefined ? '' : html`<b class="${light.shade}" title="${light.title}">${light.short}</b>`}`}<th scope=row><button>${line.name}</button>${shown.map(({ at }) => html`<td>${line.groups[at]!.join('、')}`)}${amount(line.annualPlan, chart, words)}${amount(line.completed, chart, words)}${rate(line.rate, line.isBehind)}${calendar(line, chart, words)}
`;
  }
}

/** The lines of a group, in a grouping where each line has exactly one group. */
export function linesIn(
  lines: readonly ChartLine[],
  grouping: number,
  { key }: ChartGroup,
): readonly ChartLine[] {
  return lines.filter(({ groups }) => groups[grouping]![0] === key);
}

function heading(id: string, fields: string, title: string, unit?: string): Markup {
  const more = unit === undefined ? '' : html`<small>${unit}</small>`;
  return html`<th scope="col" data-fields="${fields}">${sorter(id, title)}${more}`;
}

function sorter(id: string, title: string): Markup {
  return html`<button type="button" data-sort="${id}">${title}</button>`;
}

function groupRow(id: string, group: ChartGroup, span: number, { unit }: WallChart): Markup {
  const { title, count, annualPlan, completed, remarks } = group;
  const sum = (value: number | undefined) => (value === undefined ? NOTHING : formatMoney(value, unit));
  return html`<tr class="g" data-head="${id}"><th scope="rowgroup" colspan="${span}"><button type="button">${title}</button> <small>${count}</small><td>${sum(annualPlan)}<td>${sum(completed)}${rate(group.rate, group.isBehind)}<td>${remarks.join(' · ')}
`;
}

function amount(value: ChartAmount, { unit }: WallChart, words: PageWords): Markup {
  if (value === 'missing') return html`<td class="gap">${words.script.missing}`;
  return html`<td>${value === undefined ? NOTHING : formatMoney(value, unit)}`;
}

function rate(value: Ratio | undefined, isBehind: boolean): Markup {
  if (value === undefined) return html`<td class=x>${NOTHING}`;
  const bar = `r${barOf(fraction(value))}`;
  const text = formatPercent(value);
  return isBehind ? html`<td class="${bar} late">${text}` : html`<td class=${bar}>${text}`;
}

/** The class for a rate's bar, one per percent: short, because thousands of rows have one. */
function barOf(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 100);
}

export const RATE_BARS = Array.from({ length: 101 }, (_, at) => `.r${at}{--r:${at / 100}}`).join('');

/** Screen readers get the drawing as text. */
function calendar(line: ChartLine, { period }: WallChart, words: PageWords): Markup {
  const { bars, milestones } = calendarOf(line, period);
  const drawn = [
    ...bars.map(
      ({ kind, from, to }) =>
        html`<rect${kind === 'planned' ? '' : html` class=${CLASSES[kind]}`}${from > 0 ? html` x=${place(from)}` : ''}${isToEnd(kind, to) ? '' : html` width=${place(to - from)}`} />`,
    ),
    ...milestones.map(({ kind, at }) => html`<rect class=${CLASSES[kind]} x=${place(at)} />`),
  ];
  const remark = remarkOf(line, period.year, words);
  const said = remark === undefined ? '' : html`<i>${remark}</i>`;
  return html`<td><svg role=img aria-label="${line.calendar}">${drawn}</svg>${said}`;
}

/** Planned bars that go beyond the year need no width: the drawing ends there. */
function isToEnd(kind: Bar['kind'], to: number): boolean {
  return (kind === 'planned' || kind === 'perhaps planned') && to >= 100;
}

/** One letter each, because there are thousands; the plan, which nearly all lines have, needs no class. */
export const CLASSES: Readonly<Record<Bar['kind'] | Milestone['kind'], string>> = {
  planned: 'p',
  'perhaps planned': 'pp',
  actual: 'a',
  'perhaps actual': 'pa',
  sometime: 's',
  overdue: 'o',
  due: 'd',
  done: 'f',
};

/** What no bar can show, in words. */
function remarkOf(
  { planned: { start, finish }, actual }: ChartLine,
  year: number,
  words: PageWords,
): string | undefined {
  if (start === undefined && finish === undefined) return words.datesMissing;
  if (start !== undefined && start.year > year) return words.later;
  return actual.state === 'unknown' ? words.startUnknown : undefined;
}
