import type { Setting } from '../../configure/settings.ts';
import type { ConfigurationWords } from '../../configure/words.ts';
import type { YamlData } from '../../configure/yaml-nodes.ts';
import { CONFIGURATION_FILE } from '../../effects/kept-folders.ts';
import { configurationWords } from '../../language/language.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { failure } from '../../model/problem.ts';
import { type Context, usesColor } from '../../office/context.ts';
import { findConfiguration, findWorkspace } from '../../office/workspace.ts';
import { palette } from '../../write/terminal/palette.ts';
import { drawTable } from '../../write/terminal/table.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import { writePieces } from '../write-pieces.ts';

/** `kp config [show|check]`: what holds here, and where each value comes from. A kp.yaml with faults ends the run with 5. */
export const config: Run = async ([asked = 'show'], options, context) => {
  const { effects, language } = context;
  const action = ACTIONS.find((known) => known === asked);
  if (action === undefined)
    throw failure('usage/invalid-value', { option: 'kp config', value: asked, expected: ACTIONS });
  const format = options.choice('format', FORMATS.config) ?? 'table';
  const words = await configurationWords(language.tag);
  await findConfiguration(context);
  const place = await context.workspacePlace();
  if (action === 'check') {
    const workspace = await findWorkspace(context);
    if (workspace !== undefined)
      await (await import('../../office/schemes.ts')).checkSchemes(workspace, context);
    const said = place === undefined ? words.config.noFile : words.config.sound(visible(place.path));
    await effects.stdout.write(`${said}\n`);
    return EXIT.done;
  }
  const { settingsOf } = await import('../../configure/settings.ts');
  const settings = settingsOf(place?.reading.file).map((setting) => resolved(setting, place?.path, context));
  if (format === 'json') {
    const document = { schema: 'kp.config/1', path: place?.path ?? null, values: settings };
    await writePieces([`${JSON.stringify(document, null, 2)}\n`], effects.stdout);
    return EXIT.done;
  }
  if (place === undefined && !context.settings.quiet) await effects.stderr.write(`${words.config.noFile}\n`);
  const colors = palette(usesColor(context.settings.color, effects.environment, effects.stdout.isTerminal));
  const table = settingsTable(settings, options.flag('origin'), words);
  await effects.stdout.write(drawTable(table, { width: effects.stdout.columns(), unit: '亿元', colors }));
  return EXIT.done;
};

const ACTIONS = ['show', 'check'] as const;

interface Resolved {
  readonly key: string;
  readonly value: Exclude<YamlData, undefined> | null;
  readonly origin: Origin;
}

type Origin =
  | { readonly from: 'default' }
  | { readonly from: 'file'; readonly path: string; readonly line: number; readonly column: number }
  | { readonly from: 'environment' | 'option'; readonly name: string };

/** The language alone can also be said by an option or the environment; both come before kp.yaml. */
function resolved(
  setting: Setting,
  path: string | undefined,
  { settings, language, effects }: Context,
): Resolved {
  const { key, value = null, place } = setting;
  if (key === 'language' && settings.language !== undefined)
    return { key, value: language.tag, origin: { from: 'option', name: '--lang' } };
  if (key === 'language' && (effects.environment.KP_LANG ?? '') !== '')
    return { key, value: language.tag, origin: { from: 'environment', name: 'KP_LANG' } };
  if (key === 'language') return { key, value: language.tag, origin: originOf(place, path) };
  return { key, value, origin: originOf(place, path) };
}

function originOf(place: Setting['place'], path: string | undefined): Origin {
  return place === undefined || path === undefined ? { from: 'default' } : { from: 'file', path, ...place };
}

function settingsTable(
  settings: readonly Resolved[],
  withOrigin: boolean,
  { config: words }: ConfigurationWords,
): LayoutTable {
  const columns = [
    { id: 'key', title: words.key },
    { id: 'value', title: words.value },
    ...(withOrigin ? [{ id: 'origin', title: words.origin }] : []),
  ];
  return {
    id: 'config',
    title: '',
    notes: [],
    columns: columns.map((column) => ({ ...column, kind: 'text', expendable: 0 })),
    rows: settings.map(({ key, value, origin }) => {
      const texts = [
        key,
        shown(value ?? undefined, words),
        ...(withOrigin ? [originText(origin, words)] : []),
      ];
      return { cells: texts.map((text) => ({ type: 'text', text })) };
    }),
  };
}

/** A value on one line; what has a name begins with it. */
function shown(value: YamlData, words: ConfigurationWords['config']): string {
  if (value === undefined) return words.empty;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => shown(item, words)).join(words.items);
  return Object.entries(value)
    .map(([key, inner]) => (key === 'name' ? '' : `${key}: `) + shown(inner, words))
    .join(words.entries);
}

function originText(origin: Origin, words: ConfigurationWords['config']): string {
  switch (origin.from) {
    case 'default':
      return words.byDefault;
    case 'file':
      return `${CONFIGURATION_FILE}:${origin.line}:${origin.column}`;
    case 'environment':
      return words.environment(origin.name);
    case 'option':
      return words.option(origin.name);
  }
}
