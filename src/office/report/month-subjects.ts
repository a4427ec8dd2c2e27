import { describeProblem } from '../../language/describe.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { isYearOver } from '../../model/period.ts';
import { Failure } from '../../model/problem.ts';
import { kindOf } from '../../model/problem-kind.ts';
import { shortReason } from '../../show/alerts/reason.ts';
import { cardTables, groupTables, lightsTable, unknownTable } from '../../show/alerts/tables.ts';
import { courseChart } from '../../show/forecast/course-chart.ts';
import { forecastTables } from '../../show/forecast/tables.ts';
import type { MonthSubject } from '../../show/month-subject.ts';
import { boardTables, indicatorTable } from '../../show/rank/table.ts';
import { capitalised } from '../../write/spoken/en.ts';
import { type ComparedMonth, changeTables } from '../changes/change-tables.ts';
import type { Context } from '../context.ts';
import type { Drawing } from '../picture.ts';
import { schemesInUse } from '../workspace/schemes.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  alertsOfMonth,
  boardOfMonth,
  forecastOfMonth,
  ledgersOfMonth,
  type PartAsked,
} from './month-parts.ts';

/**
 * What a month's workbook has besides its report, the most important first: changes since last month, the main
 * boards, alerts, the year's forecast, ledgers in use, boards by other schemes. If one cannot be computed, the others
 * still are.
 */
export async function monthSubjects(
  month: ComparedMonth,
  drawing: Drawing,
  workspace: Workspace,
  context: Context,
): Promise<readonly MonthSubject[]> {
  const asked = { period: month.period, goesBy: month.records.goesBy, registers: [], drawing };
  const { dispatch } = context.language;
  const orWhyNot = async (id: string, title: string, work: () => Promise<readonly MonthSubject[]>) => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Failure) || kindOf(error.problem) === 'ended') throw error;
      return [
        { id, title, tables: [], reference: [], undone: describeProblem(error.problem, context.language) },
      ];
    }
  };
  const { changes, boards } = dispatch.subjects;
  const [scheme, ...others] = schemesInUse(workspace.configuration);
  const boardsBy = (schemes: readonly string[]) =>
    orWhyNot('boards', boards, () => boardsOf(boards, schemes, asked, context));
  return [
    ...(await orWhyNot('changes', changes, () => changesOf(changes, month, drawing, workspace, context))),
    ...(await boardsBy(scheme === undefined ? [] : [scheme])),
    ...(await orWhyNot('alerts', dispatch.parts.alerts, () => alertsOf(asked, context))),
    ...(await orWhyNot('forecast', dispatch.parts.forecast, () => forecastOf(asked, context))),
    ...(await orWhyNot('ledgers', dispatch.ledgers, () => ledgersOf(asked, context))),
    ...(await boardsBy(others)),
  ];
}

async function changesOf(
  title: string,
  month: ComparedMonth,
  drawing: Drawing,
  workspace: Workspace,
  context: Context,
): Promise<readonly MonthSubject[]> {
  const all = await changeTables(month, drawing, workspace, context);
  if (all.length === 0) return [];
  const tables = all.filter(({ id }) => CHANGES.has(id));
  return [{ id: 'changes', title, tables, reference: all.filter((table) => !tables.includes(table)) }];
}

/** The tables of a comparison that a meeting needs; the others are for reference. */
const CHANGES: ReadonlySet<string> = new Set(['rollForward', 'comparisonByAgency', 'entered', 'left']);

async function boardsOf(
  title: string,
  schemes: readonly string[],
  asked: PartAsked,
  context: Context,
): Promise<readonly MonthSubject[]> {
  const { rank: words, dispatch } = context.language;
  const rankings = [];
  for (const scheme of schemes) {
    const { board } = await boardOfMonth(scheme, asked, context);
    if (board !== undefined) rankings.push(board.ranking);
  }
  // Each has its own indicators, so tables of several schemes would share no column.
  return rankings.map((ranking) => {
    const { name } = ranking.scheme;
    const indicators = indicatorTable(ranking, words);
    return {
      id: undefined,
      title: name.includes(title) ? name : dispatch.named(title, name),
      tables: boardTables(ranking, words),
      reference: [{ ...indicators, sheet: dispatch.named(indicators.title, name) }],
    };
  });
}

async function alertsOf(asked: PartAsked, context: Context): Promise<readonly MonthSubject[]> {
  const { value } = await alertsOfMonth(asked, context);
  if (value === undefined) return [];
  const { shown } = value;
  const { language } = context;
  // These titles are names of sheets and targets of links, and some programs merge two spaces.
  const lists = cardTables(shown, language, shortReason).map((table) => ({
    ...table,
    title: table.title.replace(/ +/g, ' '),
  }));
  const isRead = ({ id }: LayoutTable) => id === 'red' || id === 'yellow';
  const reference = [
    ...lists.filter((table) => !isRead(table)),
    unknownTable(shown, language),
    lightsTable(shown, language),
  ];
  const { parts, subjects } = language.dispatch;
  const groups = groupTables(shown, language).map((table) => ({
    ...table,
    title: language.ledger.tableOf(parts.alerts, table.title),
    sheet: subjects.alertGroups,
  }));
  return [
    {
      id: 'alerts',
      title: parts.alerts,
      tables: [...lists.filter(isRead), ...groups],
      reference: reference.filter(({ rows }) => rows.length > 0),
    },
  ];
}

async function forecastOf(asked: PartAsked, context: Context): Promise<readonly MonthSubject[]> {
  // By its end the year has come to what the report says.
  if (isYearOver(asked.period)) return [];
  const { value } = await forecastOfMonth(asked, context);
  // Of a month in which nothing is completed there is nothing to go by.
  if (value === undefined || value.subject.forecast.completed === undefined) return [];
  const { dispatch, forecast: words } = context.language;
  const title = dispatch.parts.forecast;
  const all = forecastTables(value.subject, { ...asked.drawing, words }).filter(
    ({ rows }) => rows.length > 0,
  );
  const isTest = ({ id }: LayoutTable) => id === 'tested';
  return [
    {
      id: 'forecast',
      title,
      tables: all.filter((table) => !isTest(table)),
      reference: all.filter(isTest),
      charts: courseChart(value.subject, words),
    },
  ];
}

async function ledgersOf(asked: PartAsked, context: Context): Promise<readonly MonthSubject[]> {
  const { value } = await ledgersOfMonth(asked, context);
  return (value?.ledgers ?? []).map(({ counts, tables, traceOf }) => ({
    id: counts.ledger,
    title: capitalised(counts.title),
    ...tables,
    traceOf,
  }));
}
