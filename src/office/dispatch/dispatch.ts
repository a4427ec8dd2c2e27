import { join } from 'node:path';
import packageFile from '../../../package.json' with { type: 'json' };
import { CONFIGURATION_FILE } from '../../effects/kept-folders.ts';
import { severityOf } from '../../findings/findings.ts';
import { digestOf } from '../../history/digest.ts';
import { findingSpeech } from '../../language/describe.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import type { Finding } from '../../model/finding.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { formatSource } from '../../model/source.ts';
import type { Basis } from '../../model/vocabulary.ts';
import { checkFolder } from '../../show/check/shown.ts';
import { dispatchDocument, type FilledFolder, type ShownDispatch } from '../../show/dispatch/dispatch.ts';
import { renderDispatch } from '../../show/dispatch/picture.ts';
import { jsonText } from '../../write/json-text.ts';
import type { Context } from '../context.ts';
import { emptyMemory } from '../memory.ts';
import { closedMonth } from '../months/months.ts';
import { fillFolder, MANIFESTS, type NamedBytes, planFolder } from '../pack/folder.ts';
import { recordingFiles } from '../pack/inputs.ts';
import type { Drawing } from '../picture.ts';
import type { PartAsked } from '../report/month-parts.ts';
import { reportFiles } from '../report/report.ts';
import { schemesInUse } from '../workspace/schemes.ts';
import { currentMonth, monthFiles, submissionFiles, type Workspace } from '../workspace/workspace.ts';
import { fileNames, orWhyNot, type Part, type PartName } from './part.ts';
import { alertsPart, checkPart, forecastPart, ledgerParts, rankPart, reportPart } from './parts.ts';

/** Which month to do, and where to write it. */
export interface DispatchAsked {
  /** Undefined: the workspace's current month. */
  readonly period: Period | undefined;
  /** Undefined: `out/<period>/` of the workspace. */
  readonly folder: string | undefined;
  readonly goesBy: Basis | undefined;
  readonly registers: readonly string[];
}

/** The same, parsed. */
export interface DispatchRequest extends Omit<DispatchAsked, 'period' | 'folder'> {
  readonly period: Period;
  readonly folder: string;
  readonly schemes: readonly string[];
  /** The names of all files that a run may write into the folder. */
  readonly names: readonly string[];
}

/** The result of a month's run. */
export interface MonthRun {
  readonly shown: ShownDispatch;
  readonly folder: FilledFolder;
  readonly findings: readonly Finding[];
  readonly unreadable: number;
  /** Why some parts could not be done. */
  readonly problems: readonly Problem[];
}

/** A month that is neither closed nor has lists is a Failure, since no part could be done. */
export async function dispatchRequest(
  asked: DispatchAsked,
  workspace: Workspace,
  context: Context,
): Promise<DispatchRequest> {
  const period = asked.period ?? (await currentMonth(workspace, context));
  const isEmpty = (await monthFiles(workspace, period, context)).length === 0;
  if (isEmpty && (await closedMonth(period, workspace, context)) === undefined)
    await submissionFiles(workspace, period, context);
  const folder = asked.folder ?? join(workspace.root, 'out', formatPeriod(period));
  const schemes = schemesInUse(workspace.configuration);
  return { ...asked, period, folder, schemes, names: namesOf(schemes, context) };
}

/**
 * Does the whole month in one run: report, check, ranking, alerts, ledgers in use, forecast. What one part read is
 * reused by the others, and a part that fails does not stop the others.
 */
export async function dispatchMonth(
  request: DispatchRequest,
  { root }: Workspace,
  drawing: Drawing,
  context: Context,
): Promise<MonthRun> {
  const { files: real } = context.effects;
  const { files, inputs } = recordingFiles(real, root);
  await files.read(join(root, CONFIGURATION_FILE));
  const own = { ...context, memory: emptyMemory(), effects: { ...context.effects, files } };
  const parts = await partsOf(request, { ...request, drawing }, own);
  // If no list could be read, the papers of the previous run stay as they are.
  const ready = parts.some(({ isUnread }) => isUnread) ? [] : await bytesOf(parts, context);
  const shown = shownOf(request.period, parts, ready, inputs());
  const plan =
    ready.length === 0
      ? untouched(request)
      : await planFolder(request.folder, ready, { command: 'dispatch', names: request.names }, context);
  if (ready.length > 0 && !context.settings.dryRun) {
    const document = dispatchDocument(shown, findingSpeech(context.language).describe);
    await fillFolder(plan, Buffer.from([...jsonText(document)].join('')), context);
  }
  return {
    shown,
    folder: plan,
    findings: findingsOf(parts),
    unreadable: parts.reduce((sum, { unreadable }) => sum + unreadable, 0),
    problems: parts.flatMap(({ problem }) => problem ?? []),
  };
}

/** For people. Ends with a line break. */
export function dispatchPicture({ shown, folder }: MonthRun, drawing: Drawing, context: Context): string {
  const { language, settings } = context;
  return renderDispatch(shown, folder, {
    ...drawing,
    speech: findingSpeech(language),
    alertsFile: isInOneWorkbook(shown.parts)
      ? language.commands.packWorkbook
      : `${language.dispatch.files.alerts}.xlsx`,
    isDryRun: settings.dryRun,
  });
}

/** For programs: the document written into the folder, and the result for that folder. */
export function dispatchText({ shown, folder }: MonthRun, { language }: Context): Iterable<string> {
  const { path, removed, left } = folder;
  const document = dispatchDocument(shown, findingSpeech(language).describe);
  return jsonText({ ...document, folder: path, removed, left });
}

async function partsOf(
  { schemes }: DispatchRequest,
  run: PartAsked,
  context: Context,
): Promise<readonly Part[]> {
  const { dispatch: words } = context.language;
  const parts: Part[] = [];
  const add = async <Name extends PartName>(
    name: Name,
    work: (name: Name, run: PartAsked, context: Context) => Promise<Part | readonly Part[]>,
  ) => {
    parts.push(...(await orWhyNot(name, () => work(name, run, context), context)));
  };
  const named = (part: 'report' | 'check' | 'alerts' | 'forecast') => ({
    part,
    name: undefined,
    title: words.parts[part],
  });
  await add(named('report'), reportPart);
  await add(named('check'), checkPart);
  for (const [at, name] of schemes.entries()) {
    const files = rankFiles(schemes, at, context);
    const own = { part: 'rank' as const, name, title: words.parts.rank };
    await add(own, async (_, ...rest) => {
      const part = await rankPart(own, files, ...rest);
      return schemes.length === 1 ? part : { ...part, said: [words.byScheme(name), ...part.said] };
    });
  }
  await add(named('alerts'), alertsPart);
  await add({ part: 'ledger', name: undefined, title: words.ledgers }, ledgerParts);
  await add(named('forecast'), forecastPart);
  return isInOneWorkbook(parts)
    ? parts
    : parts.map((part) => ({ ...part, files: [...(part.workbook ? [part.workbook] : []), ...part.files] }));
}

/** The workbook of the report has the tables of the other parts as well. */
function isInOneWorkbook(parts: readonly Pick<Part, 'part' | 'isDone'>[]): boolean {
  return parts.some(({ part, isDone }) => part === 'report' && isDone);
}

/** The file names of a ranking; the first scheme of kp.yaml is the main one. */
function rankFiles(
  schemes: readonly string[],
  at: number,
  { language: { dispatch: words } }: Context,
): readonly [title: string, id: string] {
  const scheme = schemes[at]!;
  return at === 0 ? [words.files.rank, 'rank'] : [words.named(words.files.rank, scheme), `rank-${scheme}`];
}

function namesOf(schemes: readonly string[], context: Context): readonly string[] {
  const { language } = context;
  const { files } = language.dispatch;
  return [
    ...reportFiles(language),
    ...checkFolder(language.check),
    ...schemes.flatMap((_, at) => fileNames(...rankFiles(schemes, at, context))),
    ...fileNames(files.alerts, 'alerts'),
    ...LEDGERS.flatMap(({ id, title }) => fileNames(title[language.tag], id)),
    ...fileNames(files.forecast, 'forecast'),
    MANIFESTS.dispatch,
  ];
}

async function bytesOf(parts: readonly Part[], { language }: Context): Promise<readonly NamedBytes[]> {
  const style = { tag: language.tag, unit: undefined, rawCsv: false };
  const ready: NamedBytes[] = [];
  for (const { name, bytes } of parts.flatMap(({ files }) => files))
    ready.push({ name, bytes: await bytes(style) });
  return ready;
}

function shownOf(
  period: Period,
  parts: readonly Part[],
  ready: readonly NamedBytes[],
  inputs: ShownDispatch['inputs'],
): ShownDispatch {
  const findings = findingsOf(parts);
  const of = (severity: string) => findings.filter((found) => severityOf(found) === severity);
  const warnings = of('warning');
  const checked = new Set(parts.find(({ part }) => part === 'check')?.findings.map(keyOf));
  return {
    period,
    version: packageFile.version,
    parts: parts.map(({ files, ...part }) => ({
      ...part,
      files: ready.length === 0 ? [] : files.map(({ name }) => name),
    })),
    notReported: parts.find(({ notReported }) => notReported !== undefined)?.notReported,
    red: parts.flatMap(({ red }) => red ?? []),
    unread: parts.flatMap(({ unread }) => unread ?? []),
    errors: of('error'),
    doubts: warnings.filter((found) => ASKS.test(found.code) || !checked.has(keyOf(found))),
    warnings: warnings.length,
    files: ready.map(({ name, bytes }) => ({ file: name, sha256: digestOf(bytes) })),
    inputs,
  };
}

/**
 * Only the office can settle which projects are the same and what changed in closed months; other warnings are in the
 * check.
 */
const ASKS = /^(?:identity|closed)\//;

/** The findings of all parts, each once. For lists, those of the check, because it tells one cause from another. */
function findingsOf(parts: readonly Part[]): readonly Finding[] {
  const waived = new Set(parts.flatMap((part) => part.waived ?? []).map(keyOf));
  const lists = parts.find((part) => part.lists !== undefined)?.lists;
  const found = parts.flatMap((part) =>
    part.lists === undefined ? part.findings.filter(({ source }) => !lists?.has(source.file)) : part.findings,
  );
  const known = new Map(found.map((one) => [keyOf(one), one]));
  return [...known].flatMap(([key, one]) => (waived.has(key) ? [] : [one]));
}

function keyOf({ code, source, facts }: Finding): string {
  return [code, formatSource(source), JSON.stringify(facts)].join('\n');
}

function untouched({ folder }: DispatchRequest) {
  return { path: folder, files: [], manifest: MANIFESTS.dispatch, removed: [], left: [] };
}
