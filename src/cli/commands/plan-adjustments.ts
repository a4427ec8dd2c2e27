import { effectOf } from '../../ledgers/project/plan/effect.ts';
import { adjustmentsDocument, adjustmentsTable } from '../../ledgers/project/show/plan/adjustments.ts';
import { effectSentence } from '../../ledgers/project/show/plan/picture.ts';
import { failure } from '../../model/problem.ts';
import { pictureOptions } from '../../office/picture.ts';
import { latestPlannedYear, requirePlan } from '../../office/plan/plans.ts';
import { requireWorkspace } from '../../office/workspace.ts';
import type { DisplayUnit } from '../../write/amounts.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../write/terminal/blocks.ts';
import type { Run } from '../command.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { printFindings } from '../print-findings.ts';
import { renderTables, sayTables, type TablePack, tableTargets, writeTables } from '../table-formats.ts';
import { writePieces } from '../write-pieces.ts';
import { yearAndLists } from './plan.ts';

/** `kp plan adjustments [YEAR]`: what is recorded, with date, reason and effect. */
export const planAdjustments: Run = async (inputs, options, context) => {
  const { effects, language } = context;
  const format = options.choice('format', FORMATS.plan) ?? 'table';
  const unit = options.choice<DisplayUnit>('unit', ['亿元', '万元']);
  const failOn = options.choice('failOn', FAIL_ON) ?? 'error';
  const targets = await tableTargets(options.texts('output'), context);
  const workspace = await requireWorkspace(context);
  const { year: wanted, lists } = yearAndLists(inputs);
  if (lists[0] !== undefined) throw failure('usage/excess-arguments', { argument: lists[0] });
  const year = wanted ?? (await latestPlannedYear(workspace, context));
  const plan = await requirePlan(year, 'adjusted', workspace, context);
  const recorded = plan.adjustments.map(({ entry, changes }) => ({ ...entry, changes }));
  const table = adjustmentsTable(recorded, language.report, language.plan);
  const pack: TablePack = {
    document: () => adjustmentsDocument(year, recorded),
    tables: () => [table],
    heading: language.plan.tables.adjustments,
  };
  const style = { language, unit, rawCsv: options.flag('rawCsv') };
  await writeTables(targets, pack, style, context);
  if (format === 'table') {
    const picture = pictureOptions(unit, context);
    const effect = effectSentence(effectOf(recorded.flatMap(({ changes }) => changes)), picture);
    const blocks =
      recorded.length === 0
        ? [sentenceBlock([language.plan.spoken.noAdjustments], picture)]
        : [tableBlock(table, true, picture), sentenceBlock([effect], picture)];
    await effects.stdout.write(drawPicture(language.plan.spoken.title(year), '', blocks, picture));
  } else await writePieces([await renderTables(format, pack, style)], effects.stdout);
  await printFindings(plan.findings, context);
  await sayTables(targets, context);
  return exitCode({ unreadable: 0, findings: plan.findings, failOn });
};
