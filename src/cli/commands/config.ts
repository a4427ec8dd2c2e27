import { settingsTable } from '../../configure/settings-table.ts';
import type { ConfigValuesDocument } from '../../contract/config.ts';
import { CONFIGURATION_FILE } from '../../effects/kept-folders.ts';
import { configurationWords } from '../../language/language.ts';
import { failure } from '../../model/problem.ts';
import { pictureOptions } from '../../office/picture.ts';
import { sayLines } from '../../office/say.ts';
import { resolvedSettings } from '../../office/workspace/settings.ts';
import { findConfiguration, findWorkspace } from '../../office/workspace/workspace.ts';
import { jsonText } from '../../write/json-text.ts';
import { drawTable } from '../../write/terminal/table.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked } from '../output.ts';
import { print } from '../print.ts';

const ACTIONS = ['show', 'check'] as const;

/**
 * `kp config [show|check]`: the settings in use, and where each one comes from. A kp.yaml with faults ends the run
 * with 5.
 */
export const config: Run = async ([asked = 'show'], options, context) => {
  const action = ACTIONS.find((known) => known === asked);
  if (action === undefined)
    throw failure('usage/invalid-value', { option: 'kp config', value: asked, expected: ACTIONS });
  const { format } = await outputAsked(options, FORMATS.config, context);
  const words = await configurationWords(context.language.tag);
  await findConfiguration(context);
  const place = await context.workspacePlace();
  if (action === 'check') {
    const workspace = await findWorkspace(context);
    if (workspace !== undefined)
      await (await import('../../office/workspace/schemes.ts')).checkSchemes(workspace, context);
    const said = place === undefined ? words.config.noFile : words.config.sound(visible(place.path));
    await context.effects.stdout.write(`${said}\n`);
    return EXIT.done;
  }
  const values = await resolvedSettings(context);
  const withOrigin = options.flag('origin');
  const { width, colors } = pictureOptions(undefined, context);
  const table = () => {
    const settings = settingsTable(values, withOrigin, CONFIGURATION_FILE, words);
    return `${drawTable(settings, { width, unit: '亿元', colors }).join('\n')}\n`;
  };
  const document: ConfigValuesDocument = { schema: 'kp.config/1', path: place?.path ?? null, values };
  const json = () => jsonText(document);
  if (format === 'table' && place === undefined && !context.settings.quiet)
    await sayLines([words.config.noFile], context);
  await print(format, { table, json }, context);
  return EXIT.done;
};
