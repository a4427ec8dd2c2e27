import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutRow, LayoutTable } from '../../../../model/layout.ts';
import type { PaperChart } from '../../../../model/paper.ts';
import { isYearOver, lastDayOf } from '../../../../model/period.ts';
import { compareRatios, type Ratio, roundRatio } from '../../../../model/ratio.ts';
import type { Source } from '../../../../show/bulletin/paper.ts';
import type { Member } from '../../../../show/bulletin/sentence.ts';
import { monthName } from '../../../../write/spoken/en.ts';
import { DIMENSIONS } from '../../measures/dimensions.ts';
import { ownNote } from '../../measures/missing-note.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';
import { WATCH_LISTS } from '../../measures/watch-lists.ts';
import { changeSentences } from '../comparison/picture.ts';
import { namedFigures } from './figures.ts';
import { sayableOf } from './headline.ts';
import { leading } from './leading.ts';
import { type Material, shownTable } from './tabled.ts';
import { areStepsUnknown, hasContent, isTwin } from './tables.ts';

/** What a bulletin needs from the month's projects: figures, words, groups, tables and charts. */
export function bulletinSource(material: Material): Source {
  const { report, drawing, inputs, pack } = material;
  const sayable = sayableOf(report, drawing);
  const { bulletin } = drawing.words;
  const { period, reporting } = report;
  const silent = reporting?.notReported ?? [];
  const lists = listsOf(report, material);
  const known: Readonly<Record<string, string>> = {
    year: String(period.year),
    month: String(period.month),
    monthName: monthName(period.month),
    lastDay: String(lastDayOf(period).day),
    timeProgress: `${roundRatio({ numerator: period.month, denominator: 12 }, 2, 2)}%`,
    silent: silent.join(bulletin.comma),
    unreadable: inputs.unreadable === 0 ? '' : String(inputs.unreadable),
    errors: inputs.errors === 0 ? '' : String(inputs.errors),
    yearOver: isYearOver(period) ? '1' : '',
    noneBehind: isNobodyBehind(report) ? '1' : '',
    moreBehind: moreBehind(report),
    workbook: pack.packWorkbook,
  };
  return {
    figure: sayable.figure,
    paths: () => Array.from(namedFigures(report), ({ path }) => path),
    word: (name) => known[name] ?? sayable.word(name),
    list: (name) => lists.get(name) ?? sayable.list(name),
    tables: (id) => (saysNothing(id, report) ? [] : tablesOf(id, material)),
    asked: (id) => tablesOf(id, material),
    chart: (id) => (id === 'byAgency' ? rateChart(report, bulletin.charts) : undefined),
  };
}

const TABLES = [...DIMENSIONS.map(({ table }) => table), 'starts', 'reserves', ...WATCH_LISTS] as const;

function tablesOf(id: string, material: Material): readonly LayoutTable[] {
  return TABLES.filter((one) => one === id && hasContent(one, material.report)).map((one) =>
    one === 'lagging' ? furthestBehindFirst(material) : shownTable(one, material),
  );
}

/** A table with one group only repeats the text, and so do reserves without any known step. */
function saysNothing(id: string, report: Report): boolean {
  const { groups } = report;
  if (id === 'reserves') return areStepsUnknown(report);
  const rows = DIMENSIONS.flatMap(({ table }) => (table === id ? (groups.get(table)?.rows ?? []) : []));
  const isGroups = DIMENSIONS.some(({ table }) => table === id);
  return isGroups && (rows.length < 2 || isTwin(id, report));
}

/** The paper shows the first rows of a long list, so the projects furthest behind come first. */
function furthestBehindFirst(material: Material): LayoutTable {
  const { drawing } = material;
  const table = shownTable('lagging', material);
  const at = table.columns.findIndex(({ id }) => id === 'lead');
  const leadOf = ({ cells }: LayoutRow) => {
    const cell = cells[at];
    return cell?.type === 'points' ? cell.value : undefined;
  };
  const rows = [...table.rows].sort((one, other) => {
    const [first, second] = [leadOf(one), leadOf(other)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return compareRatios(first, second);
  });
  return { ...table, notes: [...table.notes, drawing.words.bulletin.furthestBehindFirst], rows };
}

/** Nobody reads longer lists of names; of few agencies at most half are said to be in front. */
const BEST = 3;
const NAMED = 10;

function listsOf(report: Report, { drawing }: Material): ReadonlyMap<string, readonly Member[]> {
  const { notes } = drawing.words.report;
  const { groups, starts, reserves } = report;
  const levels = (groups.get('byLevel')?.rows ?? []).map(({ key, progress }): Member => {
    const own = ownNote(progress);
    return { key, path: `byLevel[${key}]`, words: { missing: own && notes.missing(own) } };
  });
  const agencies = ratedAgencies(report);
  const member = ({ key }: { readonly key: string }): Member => ({ key, path: `byAgency[${key}]` });
  const best = leading(agencies, Math.min(BEST, Math.floor(agencies.length / 2))).map(member);
  const behind = agencies.filter(({ lead }) => lead.numerator < 0).reverse();
  const isEveryone = behind.length === (groups.get('byAgency')?.rows.length ?? 0);
  const incomplete = (groups.get('byAgency')?.rows ?? []).filter(({ progress }) => progress.isIncomplete);
  return new Map([
    ['changes', changeSentences(report, drawing).map((key): Member => ({ key, path: 'changes' }))],
    ['levels', levels.length > 1 ? levels : []],
    ['highest', best.length === 1 ? best : []],
    ['best', best],
    ['behind', agencies.length > 1 ? behind.slice(0, NAMED).map(member) : []],
    ['allBehind', agencies.length > 1 && agencies.length <= NAMED && isEveryone ? behind.map(member) : []],
    ['incomplete', incomplete.map(member)],
    [
      'startLevels',
      starts.byLevel.length > 1 || starts.byLevel[0]?.planned.records !== starts.planned.records
        ? starts.byLevel.map(({ key }) => ({ key, path: `starts.byLevel[${key}]` }))
        : [],
    ],
    [
      'steps',
      reserves.steps
        .filter(({ projects }) => (measuredValue(projects) ?? 0) > 0)
        .map(({ key }) => ({ key, path: `reserves.steps[${key}]` })),
    ],
  ]);
}

/** Agencies that can be compared with the time progress, by rate from the highest, then in the office's order. */
function ratedAgencies({ groups }: Report) {
  const rows = groups.get('byAgency')?.rows ?? [];
  return rows
    .flatMap(({ key, progress }) => {
      const [rate, lead] = [measuredValue(progress.rate), measuredValue(progress.lead)];
      return rate === undefined || lead === undefined ? [] : [{ key, rate, lead }];
    })
    .sort((one, other) => compareRatios(other.rate, one.rate));
}

/** How many are behind time besides those that are named. */
function moreBehind(report: Report): string {
  const more = ratedAgencies(report).filter(({ lead }) => lead.numerator < 0).length - NAMED;
  return more > 0 ? String(more) : '';
}

function isNobodyBehind(report: Report): boolean {
  const agencies = ratedAgencies(report);
  const all = report.groups.get('byAgency')?.rows.length ?? 0;
  return all > 1 && agencies.length === all && agencies.every(({ lead }) => lead.numerator >= 0);
}

function rateChart(
  { groups, period }: Report,
  words: Readonly<Record<'byAgency' | 'rate' | 'timeProgress', string>>,
): PaperChart | undefined {
  const rows = (groups.get('byAgency')?.rows ?? [])
    .filter(({ progress }) => percentOf(progress) !== null)
    .sort((one, other) => percentOf(other.progress)! - percentOf(one.progress)!);
  if (rows.length < 2) return undefined;
  const time = Number(roundRatio({ numerator: period.month, denominator: 12 }, 2, 2));
  return {
    title: words.byAgency,
    categories: rows.map(({ key }) => key),
    series: [
      { name: words.rate, kind: 'column', values: rows.map(({ progress }) => percentOf(progress)) },
      { name: words.timeProgress, kind: 'line', values: rows.map(() => time) },
    ],
    unit: '%',
  };
}

function percentOf({ rate }: Progress): number | null {
  const value: Ratio | undefined = measuredValue(rate);
  return value === undefined ? null : Number(roundRatio(value, 2, 2));
}
