import type { Context } from './context.ts';
import type { ExitCode } from './exit.ts';
import type { OptionId, Options } from './options.ts';

/** A command's work. `inputs` are its arguments in order. */
export type Run = (inputs: readonly string[], options: Options, context: Context) => Promise<ExitCode>;

export interface CommandDefinition {
  readonly name: CommandName;
  /** As on the usage line: `[INPUT...]`, `<FIGURE>`. */
  readonly arguments: readonly string[];
  readonly options: readonly OptionId[];
  /** Loads the command's own file. */
  readonly load: () => Promise<Run>;
}

type CommandName = 'report' | 'cells' | 'inspect' | 'normalize' | 'trace' | 'help';

/** Options that bear on how a list is read. */
const READING = ['period', 'encoding', 'delimiter', 'sheet', 'headerRow', 'skipHidden'] as const;

/** Every command, in the order of the help page. */
export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'report',
    arguments: ['[INPUT...]'],
    options: ['output', 'format', 'by', 'where', 'unit', 'benchmark', 'failOn', 'rawCsv', ...READING],
    load: async () => (await import('./commands/report.ts')).report,
  },
  {
    name: 'inspect',
    arguments: ['<INPUT...>'],
    options: ['format', 'failOn', ...READING],
    load: async () => (await import('./commands/inspect.ts')).inspect,
  },
  {
    name: 'trace',
    arguments: ['<FIGURE>', '[INPUT...]'],
    options: ['format', 'where', 'benchmark', ...READING],
    load: async () => (await import('./commands/trace.ts')).trace,
  },
  {
    name: 'normalize',
    arguments: ['<INPUT...>'],
    options: ['format', 'where', 'rawCsv', ...READING],
    load: async () => (await import('./commands/normalize.ts')).normalize,
  },
  {
    name: 'cells',
    arguments: ['<INPUT>'],
    options: ['sheet', 'format', 'encoding', 'delimiter'],
    load: async () => (await import('./commands/cells.ts')).cells,
  },
  {
    name: 'help',
    arguments: ['[TOPIC]'],
    options: [],
    load: async () => (await import('./commands/help.ts')).help,
  },
];

export const GLOBAL_OPTIONS: readonly OptionId[] = [
  'quiet',
  'verbose',
  'debug',
  'lang',
  'color',
  'noColor',
  'progress',
  'dryRun',
];
