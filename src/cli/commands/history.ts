import { formatPeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { openHistory, verifyHistory } from '../../office/history/check.ts';
import { closedMonths } from '../../office/history/closed-months.ts';
import { driftOfHolding } from '../../office/history/drift.ts';
import { repairHistory } from '../../office/history/repair.ts';
import { pictureOptions } from '../../office/picture.ts';
import { requireWorkspace } from '../../office/workspace/workspace.ts';
import { historyDocument } from '../../show/history/document.ts';
import { historyPicture } from '../../show/history/list.ts';
import { repairPicture } from '../../show/history/repair-picture.ts';
import { verdictPicture } from '../../show/history/verdict.ts';
import { jsonText } from '../../write/json-text.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { DOCUMENT } from '../formats.ts';
import { print } from '../print.ts';
import { printFindings } from '../print-findings.ts';
import { versionAsked } from '../requests.ts';

const ACTIONS = ['list', 'show', 'export', 'verify', 'repair'] as const;

/**
 * `kp history [list|show|export|verify|repair] [PERIOD…]`: lists what was closed, verifies that it is unchanged, and
 * moves damaged files aside. `history-months.ts` shows and exports single months.
 */
export const history: Run = async ([asked = 'list', ...months], options, context) => {
  const action = ACTIONS.find((known) => known === asked);
  if (action === undefined)
    throw failure('usage/invalid-value', { option: 'kp history', value: asked, expected: ACTIONS });
  const wanted = months.map(versionAsked);
  if (action === 'show' || action === 'export') {
    const { showMonth, exportMonths } = await import('./history-months.ts');
    return (action === 'show' ? showMonth : exportMonths)(wanted, options, context);
  }
  if (wanted[0] !== undefined)
    throw failure('usage/excess-arguments', { argument: formatPeriod(wanted[0].period) });
  const workspace = await requireWorkspace(context);
  const format = options.choice('format', DOCUMENT) ?? 'table';
  const { settings, language } = context;
  const repair = action === 'repair' ? await repairHistory(workspace, context) : undefined;
  const opened =
    repair?.found ?? (await (action === 'list' ? openHistory : verifyHistory)(workspace, context));
  const shown = closedMonths(opened, language);
  const drawing = pictureOptions(undefined, context);
  const table = () =>
    action === 'list'
      ? historyPicture(shown, drawing)
      : (repair === undefined ? '' : repairPicture(repair.repaired, settings.dryRun, language.history)) +
        verdictPicture(shown, settings.quiet, drawing);
  await print(format, { table, json: () => jsonText(historyDocument(shown)) }, context);
  const isDamaged = opened.damages.length > 0;
  if (action !== 'list') return isDamaged ? EXIT.findings : EXIT.done;
  const held = opened.months.flatMap(({ versions }) => versions.at(-1)?.month ?? []);
  for (const group of await driftOfHolding(held, workspace, context)) await printFindings(group, context);
  return isDamaged ? EXIT.unreadable : EXIT.done;
};
