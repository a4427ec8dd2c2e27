/** The help page of one command. */
interface CommandHelp {
  readonly summary: string;
  /** A command line and its meaning. A page begins with them. */
  readonly examples: readonly (readonly [call: string, meaning: string])[];
  readonly notes: readonly string[];
  /** Options with a meaning of their own in this command. */
  readonly options?: Partial<Readonly<Record<OptionId, string>>>;
}

/** Every command; `cli/command.ts` says which arguments and options each takes. */
export type CommandName =
  | 'report'
  | 'check'
  | 'explain'
  | 'template'
  | 'plan'
  | 'compare'
  | 'trend'
  | 'forecast'
  | 'rank'
  | 'alerts'
  | 'ledger'
  | 'sample'
  | 'proof'
  | 'dispatch'
  | 'cells'
  | 'inspect'
  | 'normalize'
  | 'trace'
  | 'init'
  | 'config'
  | 'schema'
  | 'completion'
  | 'man'
  | 'close'
  | 'history'
  | 'export'
  | 'rollup'
  | 'help';

/** Every option; `cli/options.ts` says how each is written. */
export type OptionId =
  | 'period'
  | 'output'
  | 'format'
  | 'by'
  | 'where'
  | 'unit'
  | 'benchmark'
  | 'template'
  | 'failOn'
  | 'return'
  | 'agency'
  | 'only'
  | 'ignore'
  | 'lists'
  | 'plan'
  | 'date'
  | 'on'
  | 'from'
  | 'fromLists'
  | 'to'
  | 'reason'
  | 'remove'
  | 'scheme'
  | 'track'
  | 'explain'
  | 'whatIf'
  | 'replay'
  | 'compareSchemes'
  | 'register'
  | 'rules'
  | 'encoding'
  | 'delimiter'
  | 'quote'
  | 'table'
  | 'sheet'
  | 'headerRow'
  | 'rawCsv'
  | 'fields'
  | 'skipHidden'
  | 'origin'
  | 'example'
  | 'accept'
  | 'revise'
  | 'all'
  | 'seed'
  | 'size'
  | 'share'
  | 'strata'
  | 'unseen'
  | 'data'
  | 'alone'
  | 'datasetFormat'
  | 'without'
  | 'city'
  | 'cities'
  | 'workspace'
  | 'quiet'
  | 'verbose'
  | 'debug'
  | 'lang'
  | 'progress'
  | 'dryRun'
  | 'color'
  | 'noColor'
  | 'log'
  | 'project'
  | 'findings';

export interface HelpWords {
  readonly about: string;
  readonly usage: string;
  readonly examples: string;
  readonly commandsTitle: string;
  readonly optionsTitle: string;
  readonly globalsTitle: string;
  readonly more: string;
  readonly seeHelp: (command: string | undefined) => string;
  readonly anyOptions: string;
  readonly version: string;
  readonly showHelp: string;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly options: Readonly<Record<OptionId, string>>;
  /** What an option does, and its allowed words; the first one is the default. */
  readonly oneOf: (meaning: string, words: readonly string[]) => string;
  /** The headings of a manual page. */
  readonly manual: Readonly<
    Record<
      | 'name'
      | 'synopsis'
      | 'description'
      | 'examples'
      | 'commands'
      | 'options'
      | 'globals'
      | 'exit'
      | 'seeAlso',
      string
    >
  >;
  /** Pages about other topics than commands, as lines. */
  readonly topics: Readonly<Record<'exit' | 'schemes' | 'lights', readonly string[]>>;
}
