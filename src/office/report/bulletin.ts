import { describeProblem } from '../../language/describe.ts';
import type { Paper } from '../../model/paper.ts';
import { isYearOver } from '../../model/period.ts';
import { Failure } from '../../model/problem.ts';
import { kindOf } from '../../model/problem-kind.ts';
import { alertsSource } from '../../show/alerts/bulletin.ts';
import { bulletinPaper, NOTHING, type Source, together } from '../../show/bulletin/paper.ts';
import { forecastSource } from '../../show/forecast/bulletin.ts';
import { boardsSource } from '../../show/rank/bulletin.ts';
import { type ComparedMonth, changeTables } from '../changes/change-tables.ts';
import type { Context } from '../context.ts';
import { forecastFigures } from '../forecast/figures.ts';
import { emptyMemory } from '../memory.ts';
import type { Drawing } from '../picture.ts';
import { schemesInUse } from '../workspace/schemes.ts';
import { findConfiguration, findWorkspace } from '../workspace/workspace.ts';
import {
  alertsOfMonth,
  boardOfMonth,
  forecastOfMonth,
  ledgersOfMonth,
  type PartAsked,
} from './month-parts.ts';

/** Where to write a bulletin, and how. */
interface BulletinAsked {
  /** Undefined where the projects are not a whole month of the workspace. */
  readonly asked: PartAsked | undefined;
  readonly month: ComparedMonth;
  readonly template: Paper['template'];
  readonly drawing: Drawing;
}

/**
 * The bulletin of a month. If the projects are a whole month of the workspace, also changes since last month, boards,
 * alerts, ledgers and forecast; if one of these cannot be computed, the paper says why.
 */
export async function monthBulletin(
  projects: Source,
  { asked, month, template, drawing }: BulletinAsked,
  context: Context,
): Promise<Paper> {
  const configuration = await findConfiguration(context);
  const city = (name: string) => (name === 'city' ? configuration?.city : undefined);
  const parts = asked === undefined ? [] : await partsOf(asked, month, context);
  const source = together([projects, { ...NOTHING, word: city }, ...parts]);
  const letterhead = configuration?.bulletin ?? {};
  return { ...bulletinPaper(source, letterhead, drawing.words.bulletin, drawing), template };
}

async function partsOf(
  asked: PartAsked,
  month: ComparedMonth,
  { memory = emptyMemory(), ...all }: Context,
): Promise<readonly Source[]> {
  const context = { ...all, memory };
  const { dispatch } = context.language;
  return [
    await orWhyNot(dispatch.subjects.changes, () => changes(asked, month, context), context),
    await orWhyNot(dispatch.parts.rank, () => boards(asked, context), context),
    await orWhyNot(dispatch.parts.alerts, () => alerts(asked, context), context),
    await orWhyNot(dispatch.ledgers, () => ledgers(asked, context), context),
    await orWhyNot(dispatch.parts.forecast, () => forecast(asked, context), context),
  ];
}

async function orWhyNot(key: string, work: () => Promise<Source>, { language }: Context): Promise<Source> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure) || kindOf(error.problem) === 'ended') throw error;
    const undone = [{ key, path: '', words: { reason: describeProblem(error.problem, language) } }];
    return { ...NOTHING, list: (name) => (name === 'undone' ? undone : []) };
  }
}

async function changes({ drawing }: PartAsked, month: ComparedMonth, context: Context): Promise<Source> {
  const workspace = await findWorkspace(context);
  if (workspace === undefined) return NOTHING;
  const all = await changeTables(month, drawing, workspace, context);
  return { ...NOTHING, tables: (id) => all.filter((table) => table.id === id) };
}

async function boards(asked: PartAsked, context: Context): Promise<Source> {
  const schemes = schemesInUse(await findConfiguration(context));
  const ranked = await Promise.all(schemes.map((scheme) => boardOfMonth(scheme, asked, context)));
  const rankings = ranked.flatMap(({ board }) => (board === undefined ? [] : [board.ranking]));
  return boardsSource(rankings, context.language);
}

async function alerts(asked: PartAsked, context: Context): Promise<Source> {
  const { value } = await alertsOfMonth(asked, context);
  return value === undefined ? NOTHING : alertsSource(value.shown, context.language);
}

async function ledgers(asked: PartAsked, context: Context): Promise<Source> {
  const { value } = await ledgersOfMonth(asked, context);
  return together((value?.ledgers ?? []).map(({ source }) => source));
}

async function forecast(asked: PartAsked, context: Context): Promise<Source> {
  if (isYearOver(asked.period)) return NOTHING;
  const { value } = await forecastOfMonth(asked, context);
  if (value === undefined) return NOTHING;
  const { forecast: words, bulletin } = context.language;
  const figures = forecastFigures(value, words);
  return forecastSource(value.subject, figures, { ...asked.drawing, words, bulletin });
}
