import { describeHistoryNote } from '../../language/describe-damage.ts';
import type { OptionId } from '../../language/help-words.ts';
import { storeMonth } from '../../office/history/close.ts';
import { ownDrift } from '../../office/history/own-drift.ts';
import { pictureOptions } from '../../office/picture.ts';
import { sayLines } from '../../office/say.ts';
import { currentMonth, requireWorkspace } from '../../office/workspace/workspace.ts';
import { jsonText } from '../../write/json-text.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import type { Options } from '../options.ts';
import { print } from '../print.ts';
import { printFindings } from '../print-findings.ts';
import { readingAsked } from '../requests.ts';

/** `kp close`: stores the month, or says why it cannot. */
export const close: Run = async (_inputs, options, context) => {
  const { settings, language } = context;
  const format = options.choice('format', FORMATS.close) ?? 'table';
  const accept = reasonOf('accept', options);
  const revise = reasonOf('revise', options);
  const workspace = await requireWorkspace(context);
  const period = options.month('period') ?? (await currentMonth(workspace, context));
  // A revision stores the present lists. Without one, the closed month stays as it is, even if its lists have changed
  // since.
  if (revise === undefined) await printFindings(await ownDrift(period, [], context), context);
  const asked = { period, reading: readingAsked(options), accept, revise };
  const stored = await storeMonth(asked, workspace, context);
  await printFindings(stored.findings, context);
  const table = () => stored.picture(pictureOptions(undefined, context));
  await print(format, { table, json: () => jsonText(stored.document()) }, context);
  if (settings.quiet) return EXIT.done;
  const notes = stored.notes.map((note) => describeHistoryNote(note, language.history));
  const unneeded = stored.isAcceptedInVain ? [language.history.close.nothingToAccept] : [];
  await sayLines([...notes, ...unneeded], context);
  return EXIT.done;
};

/** An empty reason is an error. */
function reasonOf(id: Extract<OptionId, 'accept' | 'revise'>, options: Options): string | undefined {
  return options.parsed(id, ['"…"'], (text) => (text.trim() === '' ? undefined : text.trim()));
}
