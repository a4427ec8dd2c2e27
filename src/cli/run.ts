import { Command, type CommanderError, Option } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { describeProblem } from '../language/describe.ts';
import type { OptionId } from '../language/help-words.ts';
import { LANGUAGES } from '../model/language-tag.ts';
import { formatPeriod, parsePeriod } from '../model/period.ts';
import { Failure, failure } from '../model/problem.ts';
import { kindOf } from '../model/problem-kind.ts';
import {
  COLOR_CHOICES,
  type ColorChoice,
  type Context,
  LOG_FORMATS,
  type Settings,
} from '../office/context.ts';
import { visible } from '../write/terminal/visible.ts';
import { COMMANDS, type CommandDefinition, GLOBAL_OPTIONS } from './command.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { helpPage, usageLine } from './help-page.ts';
import { OPTION_FLAGS, Options, REPEATABLE } from './options.ts';

/** Parses the arguments and runs the command. `isLogged`: how errors in them are printed. */
export async function run(
  argv: readonly string[],
  surroundings: Omit<Context, 'settings'>,
  isLogged: boolean,
): Promise<ExitCode> {
  const { language, effects } = surroundings;
  let named: CommandDefinition | undefined;
  let ending: ExitCode = EXIT.done;
  const program = createProgram(async (definition, inputs, options) => {
    named = definition;
    const context = { ...surroundings, settings: settingsFrom(new Options(program.opts())) };
    await refuseMonthAsInput(definition, inputs, context);
    const start = await definition.load();
    ending = await start(inputs, options, context).catch(async (error: unknown) => {
      await sayFindings(error, context);
      throw error;
    });
  });
  try {
    await program.parseAsync(withColorValue(argv), { from: 'user' });
    return ending;
  } catch (error) {
    if (error instanceof HelpAsked) {
      const stream = error.missing ? effects.stderr : effects.stdout;
      await stream.write(helpPage(error.command, language, stream.columns()));
      return error.missing ? EXIT.usage : EXIT.done;
    }
    if (error instanceof VersionAsked) {
      await effects.stdout.write(`${packageFile.version}\n`);
      return EXIT.done;
    }
    if (!(error instanceof Failure) || kindOf(error.problem) !== 'usage') throw error;
    const command = named?.name ?? commandNamed(argv);
    const problem = isLogged
      ? (await import('../office/log.ts')).problemLog(error.problem, language, effects)
      : `kp: ${visible(describeProblem(error.problem, language))}\n${usageLine(command, language)}`;
    await effects.stderr.write(problem);
    return EXIT.usage;
  }
}

/** `kp report 2023-09`: inputs are files and folders, and a month that is none of these was meant for `--period`. */
async function refuseMonthAsInput(
  definition: CommandDefinition,
  inputs: readonly string[],
  { effects }: Context,
): Promise<void> {
  if (!definition.options.includes('period') || !definition.arguments.includes('[INPUT...]')) return;
  for (const input of inputs) {
    const suggestion = periodOption(input);
    if (suggestion === undefined || (await effects.files.kindOf(input)) !== undefined) continue;
    throw failure('usage/excess-arguments', { argument: input, suggestion });
  }
}

function periodOption(text: string): string | undefined {
  const period = parsePeriod(text);
  return period && `--period ${formatPeriod(period)}`;
}

/** Findings from before the run was stopped. */
async function sayFindings(error: unknown, context: Context): Promise<void> {
  if (!(error instanceof Failure) || error.findings.length === 0) return;
  const { printFindings } = await import('./print-findings.ts');
  await printFindings(error.findings, context);
}

type Start = (definition: CommandDefinition, inputs: readonly string[], options: Options) => Promise<void>;

function createProgram(start: Start): Command {
  const program = new Command('kp').helpCommand(false);
  for (const id of GLOBAL_OPTIONS) program.addOption(optionOf(id));
  withOurEnd(program);
  for (const definition of COMMANDS) {
    const command = withOurEnd(program.command(definition.name));
    for (const argument of definition.arguments) command.argument(argument);
    for (const id of definition.options) command.addOption(optionOf(id));
    command.action(() => start(definition, command.args, new Options(command.opts())));
  }
  return program;
}

function optionOf(id: OptionId): Option {
  const option = new Option(OPTION_FLAGS[id]);
  if (!REPEATABLE.has(id)) return option;
  return option.argParser((value, before: readonly string[] | undefined) => [...(before ?? []), value]);
}

/** Commander must neither print nor exit: its messages become a Failure, in the user's language. */
function withOurEnd(command: Command): Command {
  const name = command.name() === 'kp' ? undefined : command.name();
  return command
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .helpOption('-h, --help')
    .version(packageFile.version, '-V, --version')
    .exitOverride((error) => {
      if (error.code === 'commander.helpDisplayed') throw new HelpAsked(name, false);
      if (error.code === 'commander.version') throw new VersionAsked();
      if (error.code === 'commander.help') throw new HelpAsked(name, true);
      throw usageFailure(error, command);
    });
}

class HelpAsked extends Error {
  readonly command: string | undefined;
  readonly missing: boolean;

  constructor(command: string | undefined, missing: boolean) {
    super('help');
    this.command = command;
    this.missing = missing;
  }
}

class VersionAsked extends Error {}

/** Commander quotes the wrong word, and writes its suggestion after "Did you mean". */
function usageFailure(error: CommanderError, command: Command): Failure {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^,?]+)/.exec(error.message)?.[1];
  switch (error.code) {
    case 'commander.unknownCommand':
      return failure('usage/unknown-command', { command: quoted, suggestion });
    case 'commander.unknownOption':
      return failure('usage/unknown-option', {
        option: quoted,
        suggestion: suggestion ?? usualElsewhere(quoted, command),
      });
    case 'commander.missingArgument':
      return failure('usage/missing-argument', { argument: quoted });
    case 'commander.optionMissingArgument':
      return failure('usage/missing-value', { option: quoted });
    case 'commander.excessArguments':
      return excessArgument(command);
    default:
      return failure('usage/other', { message: error.message });
  }
}

function excessArgument({ args, registeredArguments, options }: Command): Failure {
  const argument = args[registeredArguments.length] ?? '';
  const takesPeriod = options.some(({ long }) => long === '--period');
  return failure('usage/excess-arguments', {
    argument,
    suggestion: takesPeriod ? periodOption(argument) : undefined,
  });
}

/** What other tools call the format and the month: `--json`, `-f`, `--month`. */
function usualElsewhere(option: string, { options }: Command): string | undefined {
  const name = option.replace(/^--?/, '');
  const isFormat = FORMATS_AS_OPTIONS.has(name);
  const long = isFormat ? '--format' : LONG_NAMES.get(name);
  if (!options.some((own) => own.long === long)) return undefined;
  return isFormat ? `${long} ${name}` : long;
}

const FORMATS_AS_OPTIONS: ReadonlySet<string> = new Set(['json', 'ndjson', 'csv', 'tsv', 'md']);
const LONG_NAMES: ReadonlyMap<string, string> = new Map([
  ['f', '--format'],
  ['m', '--period'],
  ['p', '--period'],
  ['month', '--period'],
  ['date', '--period'],
]);

function settingsFrom(options: Options): Settings {
  return {
    workspace: options.text('workspace'),
    language: options.choice('lang', LANGUAGES),
    quiet: options.flag('quiet'),
    verbose: options.flag('verbose'),
    progress: options.flag('progress'),
    dryRun: options.flag('dryRun'),
    color: colorFrom(options),
    log: options.choice('log', LOG_FORMATS) ?? 'text',
  };
}

/** Commander stores `--no-color` as false under the same name. */
function colorFrom(options: Options): ColorChoice {
  return options.has('color') ? (options.choice('color', COLOR_CHOICES) ?? 'never') : 'auto';
}

/**
 * `--color` alone means always; commander would take the INPUT after it as its value. Only a bare Latin word that is
 * no command counts as the value, so that a misspelt value is an error and not a file.
 */
function withColorValue(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((argument, at) => {
    if (argument !== '--color' || (end >= 0 && at > end)) return argument;
    const next = argv[at + 1] ?? '';
    const isValue = /^[a-z]+$/i.test(next) && !COMMANDS.some(({ name }) => name === next);
    return isValue ? argument : '--color=always';
  });
}

function commandNamed(argv: readonly string[]): CommandDefinition['name'] | undefined {
  return COMMANDS.find((definition) => argv.includes(definition.name))?.name;
}
