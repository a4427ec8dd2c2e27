import type { CommandName, OptionId } from '../language/help-words.ts';
import type { Context } from '../office/context.ts';
import type { ExitCode } from './exit.ts';
import type { Options } from './options.ts';

/** The function of a command. `inputs` are its arguments in order. */
export type Run = (inputs: readonly string[], options: Options, context: Context) => Promise<ExitCode>;

export interface CommandDefinition {
  readonly name: CommandName;
  /** As shown in the usage line: `[INPUT...]`, `<FIGURE>`. */
  readonly arguments: readonly string[];
  readonly options: readonly OptionId[];
  /** Loads the command's own module. */
  readonly load: () => Promise<Run>;
}

/** Options that affect how a list is read. */
const READING = ['period', 'encoding', 'delimiter', 'quote', 'sheet', 'headerRow', 'skipHidden'] as const;

/** Every command, in the order of the help page. */
export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'report',
    arguments: ['[INPUT...]'],
    options: [
      'output',
      'format',
      'by',
      'where',
      'unit',
      'benchmark',
      'template',
      'failOn',
      'rawCsv',
      'fields',
      'plan',
      'lists',
      ...READING,
    ],
    load: async () => (await import('./commands/report.ts')).report,
  },
  {
    name: 'check',
    arguments: ['[INPUT...]'],
    options: ['return', 'output', 'format', 'only', 'ignore', 'failOn', 'rawCsv', 'fields', ...READING],
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'explain',
    arguments: ['[CODE]'],
    options: ['format', 'output', 'rawCsv', 'fields'],
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'template',
    arguments: ['[NAME]'],
    options: ['agency', 'all', 'period', 'output', 'format'],
    load: async () => (await import('./commands/template.ts')).template,
  },
  {
    name: 'plan',
    arguments: ['[YEAR|INPUT...]'],
    options: [
      'plan',
      'output',
      'format',
      'by',
      'where',
      'unit',
      'failOn',
      'rawCsv',
      'fields',
      'date',
      'reason',
      'remove',
      ...READING,
    ],
    load: async () => (await import('./commands/plan.ts')).plan,
  },
  {
    name: 'compare',
    arguments: ['<A>', '<B>'],
    options: ['output', 'format', 'unit', 'plan', 'rawCsv', 'fields', ...READING],
    load: async () => (await import('./commands/compare.ts')).compare,
  },
  {
    name: 'trend',
    arguments: ['[FIGURE]'],
    options: ['from', 'to', 'project', 'findings', 'output', 'format', 'where', 'unit', 'rawCsv', 'fields'],
    load: async () => (await import('./commands/trend.ts')).trend,
  },
  {
    name: 'forecast',
    arguments: ['[INPUT...]'],
    options: ['output', 'format', 'where', 'unit', 'plan', 'rawCsv', 'fields', 'lists', ...READING],
    load: async () => (await import('./commands/forecast.ts')).forecast,
  },
  {
    name: 'rank',
    arguments: ['[INPUT...]'],
    options: [
      'scheme',
      'track',
      'explain',
      'whatIf',
      'replay',
      'compareSchemes',
      'register',
      'output',
      'format',
      'plan',
      'rawCsv',
      'fields',
      'lists',
      ...READING,
    ],
    load: async () => (await import('./commands/rank.ts')).rank,
  },
  {
    name: 'alerts',
    arguments: ['[INPUT...]'],
    options: [
      'rules',
      'on',
      'replay',
      'output',
      'format',
      'failOn',
      'rawCsv',
      'fields',
      'plan',
      'lists',
      ...READING,
    ],
    load: async () => (await import('./commands/alerts.ts')).alerts,
  },
  {
    name: 'ledger',
    arguments: ['[NAME]', '[INPUT...]'],
    options: ['on', 'output', 'format', 'unit', 'failOn', 'rawCsv', 'fields', ...READING],
    load: async () => (await import('./commands/ledger.ts')).ledger,
  },
  {
    name: 'sample',
    arguments: ['[INPUT...]'],
    options: [
      'seed',
      'size',
      'share',
      'strata',
      'unseen',
      'output',
      'format',
      'where',
      'plan',
      'rawCsv',
      'fields',
      'lists',
      ...READING,
    ],
    load: async () => (await import('./commands/sample.ts')).sample,
  },
  {
    name: 'proof',
    arguments: ['<FILE...>'],
    options: ['data', 'alone', 'output', 'format', 'where', 'plan', 'rawCsv', 'fields', 'lists', ...READING],
    load: async () => (await import('./commands/proof.ts')).proof,
  },
  {
    name: 'dispatch',
    arguments: [],
    options: ['period', 'output', 'format', 'plan', 'register', 'failOn'],
    load: async () => (await import('./commands/dispatch.ts')).dispatch,
  },
  {
    name: 'inspect',
    arguments: ['[INPUT...]'],
    options: ['format', 'failOn', ...READING],
    load: async () => (await import('./commands/inspect.ts')).inspect,
  },
  {
    name: 'trace',
    arguments: ['<FIGURE>', '[INPUT...]'],
    options: ['format', 'where', 'benchmark', 'scheme', 'register', 'plan', 'lists', ...READING],
    load: async () => (await import('./commands/trace.ts')).trace,
  },
  {
    name: 'normalize',
    arguments: ['[INPUT...]'],
    options: ['format', 'where', 'rawCsv', 'fields', ...READING],
    load: async () => (await import('./commands/normalize.ts')).normalize,
  },
  {
    name: 'cells',
    arguments: ['<INPUT>'],
    options: ['table', 'sheet', 'format', 'encoding', 'delimiter', 'quote'],
    load: async () => (await import('./commands/cells.ts')).cells,
  },
  {
    name: 'init',
    arguments: ['[DIR]'],
    options: ['example', 'fromLists', 'period'],
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    name: 'config',
    arguments: ['[ACTION]'],
    options: ['origin', 'format'],
    load: async () => (await import('./commands/config.ts')).config,
  },
  {
    name: 'schema',
    arguments: ['[NAME]'],
    options: [],
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  {
    name: 'completion',
    arguments: ['<SHELL>'],
    options: [],
    load: async () => (await import('./commands/completion.ts')).completion,
  },
  {
    name: 'man',
    arguments: ['[COMMAND]'],
    options: [],
    load: async () => (await import('./commands/man.ts')).man,
  },
  {
    name: 'close',
    arguments: [],
    options: ['accept', 'revise', 'format', ...READING],
    load: async () => (await import('./commands/close.ts')).close,
  },
  {
    name: 'history',
    arguments: ['[ACTION]', '[PERIOD...]'],
    options: ['format', 'all', 'rawCsv', 'fields'],
    load: async () => (await import('./commands/history.ts')).history,
  },
  {
    name: 'export',
    arguments: ['<DIR>'],
    options: ['datasetFormat', 'period', 'without', 'city', 'format'],
    load: async () => (await import('./commands/export.ts')).exportMonths,
  },
  {
    name: 'rollup',
    arguments: ['[DATASET...]'],
    options: ['period', 'cities', 'output', 'format', 'unit', 'rawCsv', 'fields'],
    load: async () => (await import('./commands/rollup.ts')).rollup,
  },
  {
    name: 'help',
    arguments: ['[TOPIC]'],
    options: [],
    load: async () => (await import('./commands/help.ts')).help,
  },
];

export const GLOBAL_OPTIONS: readonly OptionId[] = [
  'workspace',
  'quiet',
  'verbose',
  'debug',
  'lang',
  'color',
  'noColor',
  'progress',
  'dryRun',
  'log',
];
