import { findingSpeech } from '../../language/describe.ts';
import { type Office, officeOf } from '../../ledgers/office.ts';
import { applyWaivers } from '../../ledgers/project/checks/waivers.ts';
import { submitterOf } from '../../ledgers/project/reading/submitter.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../../office/context.ts';
import { isSetAside, isUnreadable, unreadableFiles } from '../../office/count-inputs.ts';
import { monthFindings } from '../../office/month-findings.ts';
import { ownDrift } from '../../office/own-drift.ts';
import { pictureOptions } from '../../office/picture.ts';
import type { Dataset } from '../../office/pipeline.ts';
import { readFiles, readingRequest } from '../../office/read-inputs.ts';
import { overviewTarget, returnFiles, returnTargets } from '../../office/return-files.ts';
import { findConfiguration } from '../../office/workspace.ts';
import {
  type Checked,
  checkDocument,
  checkTable,
  receiptsTable,
  withShortNames,
} from '../../show/check/check.ts';
import { renderCheck } from '../../show/check/picture.ts';
import { type ReceivedFile, receiptsOf } from '../../show/check/receipts.ts';
import { shortNamesAmong } from '../../show/file-names.ts';
import type { Run } from '../command.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { chosenFindings } from '../finding-choice.ts';
import { FORMATS } from '../formats.ts';
import { refuseOutputs } from '../refuse-outputs.ts';
import { readingAsked } from '../requests.ts';
import { renderTables, sayTables, type TablePack, tableTargets, writeTables } from '../table-formats.ts';
import { writePieces } from '../write-pieces.ts';

/**
 * `kp check [INPUT…]`: every fault at once; with `--return` each list that has one goes back marked, beside an overview of
 * who reported. Findings are what this command is about, and stand on standard output.
 */
export const check: Run = async (inputs, options, context) => {
  const { effects, language } = context;
  const format = options.choice('format', FORMATS.check) ?? 'table';
  const failOn = options.choice('failOn', FAIL_ON) ?? 'error';
  const choose = chosenFindings(options);
  const folder = options.text('return');
  const targets = [
    ...(await tableTargets(options.texts('output'), context)),
    ...(folder === undefined ? [] : [overviewTarget(folder, context)]),
  ];
  const { files, reading } = await readingRequest(inputs, readingAsked(options), context);
  const all = returnTargets(files, files, folder, context);
  await refuseOutputs([...targets, ...all], files, context);

  const { value: dataset, findings: read } = await readFiles(files, reading, context);
  const { period } = dataset;
  if (period === undefined) throw failure('usage/no-period', { files: dataset.readings.length }, read);
  const configuration = await findConfiguration(context);
  const office = officeOf(configuration);
  const ofLists = await monthFindings(dataset, period, read, context);
  const found = [...ofLists.findings, ...(await ownDrift(period, inputs, context))];
  const waivers = configuration?.waivers ?? [];
  const { open, waived } = applyWaivers(choose(found), waivers, period, dataset.projects);
  const checked: Checked = {
    period,
    findings: open,
    waived,
    receipts: receiptsOf(receivedFiles(dataset, office), dataset.projects, open),
    notReported: ofLists.notReported,
  };

  const shorten = shortNamesAmong(checked.receipts.map(({ file }) => file));
  const shown = withShortNames(checked, shorten);
  const pack = checkPack(checked, shown, context);
  const style = { language, unit: undefined, rawCsv: options.flag('rawCsv') };
  const counting = dataset.readings.filter((one) => one.supersededBy === undefined).map(({ file }) => file);
  const returned = returnTargets(
    files.filter(({ name }) => counting.includes(name)),
    files,
    folder,
    context,
  );
  await refuseOutputs(returned, files, context);
  await writeTables(targets, pack, style, context);
  const written = await returnFiles(returned, open, shorten, reading, context);
  const picture = {
    ...pictureOptions(undefined, context),
    words: language.check,
    speech: findingSpeech(language),
    all: context.settings.verbose,
  };
  if (format === 'table') await effects.stdout.write(renderCheck(shown, picture));
  else await writePieces([await renderTables(format, pack, style)], effects.stdout);
  await sayTables(targets, context);
  await sayTables(written, context);
  return exitCode({ unreadable: unreadableFiles(dataset), findings: open, failOn });
};

/** Programs know a file by its path, people by its name. */
function checkPack(checked: Checked, shown: Checked, { language }: Context): TablePack {
  const { check: words } = language;
  const speech = findingSpeech(language);
  const findings = () => checkTable(shown, words, speech);
  return {
    document: () => checkDocument(checked, speech.describe),
    tables: (format) =>
      format === 'xlsx' || format === 'md' ? [receiptsTable(shown, words), findings()] : [findings()],
    heading: words.heading(checked.period.year, checked.period.month),
  };
}

function receivedFiles({ readings }: Dataset, office: Office): ReceivedFile[] {
  return readings.map((reading) => {
    const tables = tablesOf(reading);
    const [first] = tables;
    const isBlank = reading.sheets.some(({ leftOut }) => leftOut === 'blank-form');
    const isLeftOut = isSetAside(reading) || (tables.length === 0 && !isBlank && !isUnreadable(reading));
    return {
      file: reading.file,
      sha256: reading.sha256,
      agency: first && submitterOf(first, office).agency,
      state: isLeftOut ? 'left-out' : reading.workbook === undefined ? 'refused' : 'read',
      supersededBy: reading.supersededBy,
      rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    };
  });
}

function tablesOf({ sheets }: Dataset['readings'][number]) {
  return sheets.flatMap(({ tables }) => tables);
}
