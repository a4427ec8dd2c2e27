import { extname } from 'node:path';
import { failure } from '../../model/problem.ts';
import {
  dispatchMonth,
  dispatchPicture,
  dispatchRequest,
  dispatchText,
} from '../../office/dispatch/dispatch.ts';
import { pictureOptions } from '../../office/picture.ts';
import { sayLines } from '../../office/say.ts';
import { monthFiles, requireWorkspace } from '../../office/workspace/workspace.ts';
import { FILE_FORMATS } from '../../write/formats.ts';
import type { Run } from '../command.ts';
import { EXIT, problemExitCode } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import type { Options } from '../options.ts';
import { refuseOutputs } from '../output.ts';
import { print } from '../print.ts';
import { printErrors } from '../print-findings.ts';
import { recordsAsked } from '../requests.ts';

/** `kp dispatch`: the whole month in one run, into one folder; things that a person must do are printed last. */
export const dispatch: Run = async (_inputs, options, context) => {
  const format = options.choice('format', FORMATS.dispatch) ?? 'table';
  const failOn = options.choice('failOn', FAIL_ON) ?? 'error';
  const { goesBy } = recordsAsked(options);
  const registers = options.texts('register');
  const asked = { period: options.month('period'), folder: folderAsked(options), goesBy, registers };
  const workspace = await requireWorkspace(context);
  const request = await dispatchRequest(asked, workspace, context);
  const named = await context.effects.files.discover(registers);
  const lists = await monthFiles(workspace, request.period, context);
  const target = { path: request.folder, format: 'folder' } as const;
  await refuseOutputs([target], [...lists, ...named], context, request.names);
  const drawing = pictureOptions(undefined, context);
  const run = await dispatchMonth(request, workspace, drawing, context);
  const { quiet } = context.settings;
  // The picture ends with the problems; where it is not shown, they are printed here.
  if (quiet || format === 'json') {
    await printErrors(run.findings, context);
    const undone = run.shown.parts.filter(({ isDone }) => !isDone);
    const lines = undone.map(({ title, said }) => [title, ...said].join(' '));
    await sayLines(lines, context);
  }
  const writers = {
    table: () => (quiet ? '' : dispatchPicture(run, drawing, context)),
    json: () => dispatchText(run, context),
  };
  await print(format, writers, context);
  const { unreadable, findings } = run;
  const codes = [exitCode({ unreadable, findings, failOn }), ...run.problems.map(problemExitCode)];
  return codes.sort((one, other) => other - one)[0] ?? EXIT.done;
};

/** Any name may stand for the folder. */
function folderAsked(options: Options): string | undefined {
  const [folder, ...more] = options.texts('output');
  if (more[0] !== undefined) throw failure('usage/excess-arguments', { argument: more[0] });
  const isFile = folder !== undefined && FILE_FORMATS.some((one) => extname(folder) === `.${one}`);
  if (isFile || folder?.trim() === '')
    throw failure('usage/invalid-value', { option: '--output', value: folder, expected: ['DIR/'] });
  return folder;
}
