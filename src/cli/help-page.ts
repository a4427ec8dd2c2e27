import type { OptionId } from '../language/help-words.ts';
import type { Language } from '../language/language.ts';
import { displayWidth } from '../write/terminal/display-width.ts';
import { wrap } from '../write/terminal/text.ts';
import { COMMANDS, type CommandDefinition, GLOBAL_OPTIONS } from './command.ts';
import { FORMATS } from './formats.ts';
import { OPTION_FLAGS } from './options.ts';

/**
 * The help page of a command, or of kp itself. Examples come first. Ends with a line break. `width` is that of the
 * terminal; without a terminal nothing is wrapped.
 */
export function helpPage(command: string | undefined, language: Language, width: number | undefined): string {
  const definition = COMMANDS.find((known) => known.name === command);
  const room = width ?? Number.POSITIVE_INFINITY;
  return definition === undefined ? overviewPage(language, room) : commandPage(definition, language, room);
}

/** Printed after a usage error: how the command is called, and where to read more. */
export function usageLine(command: CommandDefinition['name'] | undefined, language: Language): string {
  const { usage, seeHelp } = language.help;
  return `${usage}${callOf(command, language)}\n${seeHelp(command)}\n`;
}

function overviewPage(language: Language, width: number): string {
  const { help } = language;
  return [
    ...wrap(help.about, width),
    '',
    ...wrap(`${help.usage}${callOf(undefined, language)}`, width),
    '',
    help.examples,
    ...table(help.commands.report.examples, width),
    '',
    help.commandsTitle,
    ...table(
      COMMANDS.map(({ name }) => [name, help.commands[name].summary]),
      width,
    ),
    '',
    ...globalOptions(language, width),
    '',
    ...wrap(help.more, width),
    '',
  ].join('\n');
}

function commandPage(definition: CommandDefinition, language: Language, width: number): string {
  const { help } = language;
  const words = help.commands[definition.name];
  const options = definition.options.map(
    (id) => [OPTION_FLAGS[id], meaningOf(id, definition, language)] as const,
  );
  return [
    ...wrap(`kp ${definition.name}: ${words.summary}`, width),
    '',
    help.examples,
    ...table(words.examples, width),
    '',
    ...wrap(`${help.usage}${callOf(definition.name, language)}`, width),
    ...(words.notes.length > 0
      ? ['', ...words.notes.flatMap((note) => wrap(note, width - 2)).map((line) => `  ${line}`)]
      : []),
    ...(options.length > 0 ? ['', help.optionsTitle, ...table(options, width)] : []),
    '',
    ...globalOptions(language, width),
    '',
  ].join('\n');
}

/** What an option does in a command; for `--format` also which formats the command has. */
export function meaningOf(
  id: OptionId,
  { name }: Pick<CommandDefinition, 'name'>,
  { help }: Language,
): string {
  const meaning = help.commands[name].options?.[id] ?? help.options[id];
  const formats =
    id === 'format' ? new Map<string, readonly string[]>(Object.entries(FORMATS)).get(name) : undefined;
  return formats === undefined ? meaning : help.oneOf(meaning, formats);
}

function callOf(command: CommandDefinition['name'] | undefined, language: Language): string {
  const definition = COMMANDS.find((known) => known.name === command);
  const words =
    definition === undefined ? ['COMMAND', '[INPUT...]'] : [definition.name, ...definition.arguments];
  return ['kp', ...words, language.help.anyOptions].join(' ');
}

function globalOptions(language: Language, width: number): string[] {
  const { help } = language;
  return [
    help.globalsTitle,
    ...table(
      [
        ...GLOBAL_OPTIONS.map((id) => [OPTION_FLAGS[id], help.options[id]] as const),
        ['-V, --version', help.version],
        ['-h, --help', help.showHelp],
      ],
      width,
    ),
  ];
}

/** The right column is at least this wide; the left one gives way. */
const NARROWEST_RIGHT = 30;

/**
 * Two columns, aligned by display width. A long text on the left gets a line of its own and is never wrapped, so that
 * it can be copied.
 */
function table(rows: readonly (readonly [string, string])[], width: number): string[] {
  const widest = Math.max(...rows.map(([left]) => displayWidth(left)));
  const column = Math.max(4, Math.min(44, widest, width - 4 - NARROWEST_RIGHT));
  const indent = ' '.repeat(column + 4);
  return rows.flatMap(([left, right]) => {
    const gap = column - displayWidth(left);
    const [first = '', ...more] = wrap(right, width - column - 4);
    const beside = more.map((line) => indent + line);
    return gap >= 0
      ? [`  ${left}${' '.repeat(gap)}  ${first}`, ...beside]
      : [`  ${left}`, indent + first, ...beside];
  });
}
