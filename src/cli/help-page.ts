import stringWidth from 'string-width';
import type { Language } from '../language/language.ts';
import { COMMANDS, type CommandDefinition, GLOBAL_OPTIONS } from './command.ts';
import { OPTION_FLAGS } from './options.ts';

/** The help page of a command, or of kp itself. Led by examples. Ends with a line break. */
export function helpPage(command: string | undefined, language: Language): string {
  const definition = COMMANDS.find((known) => known.name === command);
  return definition === undefined ? overviewPage(language) : commandPage(definition, language);
}

/** What follows a usage error: how the command is called, and where to read more. */
export function usageLine(command: CommandDefinition['name'] | undefined, language: Language): string {
  const { usage, seeHelp } = language.help;
  return `${usage}${callOf(command, language)}\n${seeHelp(command)}\n`;
}

function overviewPage(language: Language): string {
  const { help } = language;
  return [
    help.about,
    '',
    `${help.usage}${callOf(undefined, language)}`,
    '',
    help.examples,
    ...table(help.commands.report.examples),
    '',
    help.commandsTitle,
    ...table(COMMANDS.map(({ name }) => [name, help.commands[name].summary])),
    '',
    ...globalOptions(language),
    '',
    help.more,
    '',
  ].join('\n');
}

function commandPage(definition: CommandDefinition, language: Language): string {
  const { help } = language;
  const words = help.commands[definition.name];
  const options = definition.options.map((id) => [OPTION_FLAGS[id], help.options[id]] as const);
  return [
    `kp ${definition.name}: ${words.summary}`,
    '',
    help.examples,
    ...table(words.examples),
    '',
    `${help.usage}${callOf(definition.name, language)}`,
    ...(words.notes.length > 0 ? ['', ...words.notes.map((note) => `  ${note}`)] : []),
    ...(options.length > 0 ? ['', help.optionsTitle, ...table(options)] : []),
    '',
    ...globalOptions(language),
    '',
  ].join('\n');
}

function callOf(command: CommandDefinition['name'] | undefined, language: Language): string {
  const definition = COMMANDS.find((known) => known.name === command);
  const words =
    definition === undefined ? ['COMMAND', '[INPUT...]'] : [definition.name, ...definition.arguments];
  return ['kp', ...words, language.help.anyOptions].join(' ');
}

function globalOptions(language: Language): string[] {
  const { help } = language;
  return [
    help.globalsTitle,
    ...table([
      ...GLOBAL_OPTIONS.map((id) => [OPTION_FLAGS[id], help.options[id]] as const),
      ['-V, --version', help.version],
      ['-h, --help', help.showHelp],
    ]),
  ];
}

/** Two columns, aligned by display width; a long left side gets a line of its own. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(44, Math.max(...rows.map(([left]) => stringWidth(left))));
  return rows.flatMap(([left, right]) => {
    const gap = width - stringWidth(left);
    return gap >= 0
      ? [`  ${left}${' '.repeat(gap)}  ${right}`]
      : [`  ${left}`, `  ${' '.repeat(width)}  ${right}`];
  });
}
