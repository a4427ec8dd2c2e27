import { RootCommand } from '@bomb.sh/tab';
import { printedBy } from '../effects/streams.ts';
import type { Context } from '../office/context.ts';
import type { Known } from '../office/workspace/known-names.ts';
import { visible } from '../write/terminal/visible.ts';
import { COMMANDS, GLOBAL_OPTIONS } from './command.ts';
import { argumentsOf, type Expected, valuesOf } from './completion-values.ts';
import { meaningOf } from './help-page.ts';
import { OPTION_FLAGS } from './options.ts';

/**
 * `kp complete -- WORDS…`, called by the scripts of `kp completion`: how the last word can continue, one line each
 * with its meaning, and finally whether the shell may propose files. Errors are not printed, because the command is
 * not finished yet.
 */
export async function complete(words: readonly string[], context: Context): Promise<string> {
  const asked: Expected[] = [];
  // The library needs all values at once, but those of a workspace must be looked up first: a first round finds out
  // which are needed.
  roundOf(words, context, (expected) => {
    asked.push(expected);
    return [];
  });
  const [expected] = asked;
  const names =
    expected === undefined || expected === 'files' ? [] : await expected.names(context).catch(() => []);
  const lines = roundOf(words, context, () => names);
  const found = lines.slice(0, -1);
  // The library never lets the shell propose files; here they may be wanted, as a list, a scheme or an output.
  const mayBeFile = expected === 'files' || (expected !== undefined && found.length === 0);
  return [...found, mayBeFile ? FILES : NO_FILES, ''].join('\n');
}

const FILES = ':0';
const NO_FILES = ':4';

/** The lines that the library prints for these words. */
function roundOf(
  words: readonly string[],
  { language }: Context,
  namesOf: (expected: Expected) => readonly Known[],
): readonly string[] {
  const root = new RootCommand();
  const propose = (expected: Expected) => (add: (value: string, meaning: string) => void) => {
    for (const [name, meaning] of namesOf(expected)) add(name, visible(meaning));
  };
  for (const definition of COMMANDS) {
    const command = root.command(definition.name, language.help.commands[definition.name].summary);
    for (const id of [...definition.options, ...GLOBAL_OPTIONS]) {
      const { long, short, takesValue } = flagsOf(OPTION_FLAGS[id]);
      const meaning = meaningOf(id, definition, language);
      if (takesValue) command.option(long, meaning, propose(valuesOf(id, definition)), short);
      else if (short === undefined) command.option(long, meaning);
      else command.option(long, meaning, short);
    }
    const [first, rest] = argumentsOf(definition.name);
    if (definition.arguments.length > 0) command.argument('first', propose(first));
    if (definition.arguments.length > 0) command.argument('rest', propose(rest), true);
  }
  return printedBy(() => root.parse([...words]));
}

/** `-o, --output <PATH>` */
function flagsOf(flags: string): { long: string; short: string | undefined; takesValue: boolean } {
  const long = /--([\w-]+)/.exec(flags)?.[1] ?? '';
  return { long, short: /^-(\w),/.exec(flags)?.[1], takesValue: flags.includes('<') };
}
