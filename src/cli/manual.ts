import type { Language } from '../language/language.ts';
import { COMMANDS, type CommandDefinition, GLOBAL_OPTIONS } from './command.ts';
import { meaningOf } from './help-page.ts';
import { OPTION_FLAGS } from './options.ts';

/** The manual page of a command, or of kp itself, as roff for `man`, with the content of the help page. */
export function manualPage(
  definition: CommandDefinition | undefined,
  language: Language,
  version: string,
): string {
  const { help } = language;
  const name = definition === undefined ? 'kp' : `kp-${definition.name}`;
  const words = definition === undefined ? undefined : help.commands[definition.name];
  const { manual } = help;
  return [
    `.TH ${name.toUpperCase()} 1 "" "kp ${version}"`,
    // Left-aligned and not hyphenated, because Chinese has few spaces that could be widened.
    '.ad l',
    '.nh',
    `.SH ${manual.name}`,
    `${escaped(name)} \\- ${escaped(words?.summary ?? help.about.replace(/^kp[:：]\s*/, ''))}`,
    `.SH ${manual.synopsis}`,
    `.B kp${definition === undefined ? '' : ` ${definition.name}`}`,
    line([...(definition?.arguments ?? ['COMMAND', '[INPUT...]']), help.anyOptions].join(' ')),
    ...(words === undefined || words.notes.length === 0
      ? []
      : [`.SH ${manual.description}`, ...words.notes.flatMap((note) => ['.PP', line(note)])]),
    `.SH ${manual.examples}`,
    ...entries(words?.examples ?? help.commands.report.examples),
    ...(definition === undefined
      ? [
          `.SH ${manual.commands}`,
          ...entries(COMMANDS.map(({ name: own }) => [`kp ${own}`, help.commands[own].summary])),
        ]
      : [
          `.SH ${manual.options}`,
          ...entries(definition.options.map((id) => [OPTION_FLAGS[id], meaningOf(id, definition, language)])),
        ]),
    `.SH ${manual.globals}`,
    ...entries([
      ...GLOBAL_OPTIONS.map((id) => [OPTION_FLAGS[id], help.options[id]] as const),
      ['-V, --version', help.version],
      ['-h, --help', help.showHelp],
    ]),
    `.SH ${manual.exit}`,
    '.nf',
    ...help.topics.exit.slice(2).map((text) => line(text)),
    '.fi',
    `.SH ${manual.seeAlso}`,
    definition === undefined
      ? COMMANDS.map(({ name: own }) => `.BR kp\\-${own} (1)`).join(',\n')
      : `.BR kp (1)`,
    '',
  ].join('\n');
}

/** A term, and its meaning below it. */
function entries(rows: readonly (readonly [term: string, meaning: string])[]): string[] {
  return rows.flatMap(([term, meaning]) => ['.TP', `.B ${escaped(term)}`, line(meaning)]);
}

/** A line of text, escaped so that it is not read as a roff request. */
function line(text: string): string {
  return escaped(text).replace(/^(?=[.'])/, '\\&');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq');
}
