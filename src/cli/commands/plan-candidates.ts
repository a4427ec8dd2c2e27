import { describeFinding } from '../../language/describe.ts';
import { matchProjects } from '../../ledgers/project/identity/identity.ts';
import { type Planned, screenCandidates } from '../../ledgers/project/plan/candidates.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { candidatesDocument, candidatesTable } from '../../ledgers/project/show/plan/candidates.ts';
import type { Finding } from '../../model/finding.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../../office/context.ts';
import { nothingRead, unreadableFiles } from '../../office/count-inputs.ts';
import { pictureOptions } from '../../office/picture.ts';
import { readLists, readPlan } from '../../office/plan/plans.ts';
import { recordRequest, wantedProjects } from '../../office/record-request.ts';
import { requireWorkspace, type Workspace } from '../../office/workspace.ts';
import type { DisplayUnit } from '../../write/amounts.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../write/terminal/blocks.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { printFindings } from '../print-findings.ts';
import { refuseOutputs } from '../refuse-outputs.ts';
import { readingAsked, recordsAsked } from '../requests.ts';
import { renderTables, sayTables, type TablePack, tableTargets, writeTables } from '../table-formats.ts';
import { writePieces } from '../write-pieces.ts';
import { yearAndLists } from './plan.ts';

/**
 * `kp plan candidates [YEAR] INPUT…`: the projects put forward for a year's plan, screened by the thresholds of kp.yaml
 * and against what is planned already; with each that fails, why.
 */
export const planCandidates: Run = async (inputs, options, context) => {
  const { effects, language } = context;
  const format = options.choice('format', FORMATS.plan) ?? 'table';
  const unit = options.choice<DisplayUnit>('unit', ['亿元', '万元']);
  const failOn = options.choice('failOn', FAIL_ON) ?? 'never';
  const targets = await tableTargets(options.texts('output'), context);
  const { year: named, lists } = yearAndLists(inputs);
  const workspace = await requireWorkspace(context);
  const { candidates: thresholds } = workspace.configuration.thresholds;
  if (thresholds.size === 0) throw failure('usage/no-thresholds', {});
  if (lists.length === 0) throw failure('usage/missing-argument', { argument: 'INPUT' });

  const read = await readLists(lists, named, 'adjustment', readingAsked(options), context);
  await refuseOutputs(targets, read.files, context);
  if (nothingRead(read.dataset)) {
    await printFindings(read.findings, context);
    return EXIT.unreadable;
  }
  const projects = wantedProjects(
    read.projects,
    recordRequest(recordsAsked(options), workspace.configuration),
  );
  const planned = await plannedAlready(projects, read.year, workspace, context);
  const candidates = screenCandidates(projects, thresholds, planned);
  const reasons = candidates.flatMap((candidate) => candidate.reasons);
  const sentence = (reason: Finding): string => describeFinding(reason, language).sentence;
  const table = candidatesTable(candidates, language.report, language.plan, sentence);
  const pack: TablePack = {
    document: () => candidatesDocument(read.year, candidates, sentence),
    tables: () => [table],
    heading: String(read.year),
  };
  const style = { language, unit, rawCsv: options.flag('rawCsv') };
  await writeTables(targets, pack, style, context);
  if (format === 'table') {
    const picture = pictureOptions(unit, context);
    const passed = candidates.filter((candidate) => candidate.reasons.length === 0).length;
    const blocks = [
      sentenceBlock([language.plan.spoken.candidates(String(passed), candidates.length)], picture),
      tableBlock(table, true, picture),
    ];
    await effects.stdout.write(
      drawPicture(language.plan.spoken.candidatesTitle(read.year), '', blocks, picture),
    );
  } else await writePieces([await renderTables(format, pack, style)], effects.stdout);
  await printFindings(read.findings, context);
  await sayTables(targets, context);
  const findings = [...read.findings, ...reasons];
  return exitCode({ unreadable: unreadableFiles(read.dataset), findings, failOn });
};

/** Candidates that are in the plan of the year, or of the one before, by code or by name and agency. */
async function plannedAlready(
  candidates: readonly Project[],
  year: number,
  workspace: Workspace,
  context: Context,
): Promise<ReadonlyMap<Project, Planned>> {
  const found = new Map<Project, Planned>();
  const { identities, agencies } = workspace.configuration;
  for (const plannedIn of [year - 1, year]) {
    const plan = await readPlan(plannedIn, 'adjusted', workspace, context);
    const matching = matchProjects(plan?.projects ?? [], candidates, identities, agencies).value;
    for (const { before, after, how } of matching.pairs) {
      // Likeness alone turns nobody down: a second stage is like the first.
      if (how !== 'code' && how !== 'name' && how !== 'settled') continue;
      for (const project of after) found.set(project, { year: plannedIn, project: before[0]! });
    }
  }
  return found;
}
