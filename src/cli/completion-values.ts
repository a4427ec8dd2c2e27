import type { OptionId } from '../language/help-words.ts';
import { LANGUAGES } from '../model/language-tag.ts';
import { BASES } from '../model/vocabulary.ts';
import type { Context } from '../office/context.ts';
import { COLOR_CHOICES, LOG_FORMATS } from '../office/context.ts';
import { DATASET_FORMATS, WITHOUT } from '../office/dataset/asked.ts';
import { KNOWN_NAMES, type Known } from '../office/workspace/known-names.ts';
import { QUOTES } from '../read/options.ts';
import { COMMANDS, type CommandDefinition } from './command.ts';
import { FAIL_ON } from './fail-on.ts';
import { FORMATS } from './formats.ts';

/** What can stand at a place of the command line: names, files, or something that cannot be known. */
export type Expected =
  | { readonly names: (context: Context) => Promise<readonly Known[]> }
  | 'files'
  | undefined;

/** What an option of a command takes. */
export function valuesOf(id: OptionId, { name }: Pick<CommandDefinition, 'name'>): Expected {
  if (id === 'format')
    return oneOf(new Map<string, readonly string[]>(Object.entries(FORMATS)).get(name) ?? []);
  return OPTIONS[id];
}

/** The arguments of a command: the first one, and the following ones. */
export function argumentsOf(name: CommandDefinition['name']): readonly [first: Expected, rest: Expected] {
  return ARGUMENTS[name] ?? ['files', 'files'];
}

function oneOf(words: readonly string[]): Expected {
  return { names: async () => words.map((word): Known => [word, '']) };
}

const { period, closedPeriod, agency, track, figure, code, scheme, lights, ledger, document, project } =
  KNOWN_NAMES;

const OPTIONS: Partial<Readonly<Record<OptionId, Expected>>> = {
  period: { names: period },
  from: { names: period },
  fromLists: 'files',
  to: { names: period },
  agency: { names: agency },
  explain: { names: agency },
  track: { names: track },
  only: { names: code },
  ignore: { names: code },
  scheme: { names: scheme },
  compareSchemes: { names: scheme },
  rules: { names: lights },
  by: oneOf(['agency', 'level', 'district', 'category', 'phase', 'chain', 'area']),
  unit: oneOf(['亿元', '万元']),
  failOn: oneOf(FAIL_ON),
  plan: oneOf(BASES),
  datasetFormat: oneOf(DATASET_FORMATS),
  without: oneOf(WITHOUT),
  strata: oneOf(['agency', 'level', 'district', 'light']),
  encoding: oneOf(['utf-8', 'gb18030', 'big5', 'utf-16le']),
  delimiter: oneOf([',', ';', '|', 'tab', 'space']),
  quote: oneOf(QUOTES),
  project: { names: project },
  lang: oneOf(LANGUAGES),
  color: oneOf(COLOR_CHOICES),
  log: oneOf(LOG_FORMATS),
  output: 'files',
  return: 'files',
  register: 'files',
  whatIf: 'files',
  workspace: 'files',
};

const NOTHING: Expected = undefined;

const ARGUMENTS: Partial<Readonly<Record<CommandDefinition['name'], readonly [Expected, Expected]>>> = {
  trace: [{ names: figure }, 'files'],
  trend: [{ names: figure }, NOTHING],
  explain: [{ names: code }, NOTHING],
  ledger: [{ names: ledger }, 'files'],
  template: [{ names: ledger }, NOTHING],
  schema: [{ names: async (_context) => [...(await document()), ['config', 'kp.yaml']] }, NOTHING],
  plan: [oneOf(['candidates', 'next', 'adjust', 'adjustments']), 'files'],
  compare: [{ names: period }, { names: period }],
  config: [oneOf(['show', 'check']), NOTHING],
  history: [oneOf(['list', 'show', 'export', 'verify', 'repair']), { names: closedPeriod }],
  completion: [oneOf(['bash', 'zsh', 'fish', 'powershell']), NOTHING],
  close: [NOTHING, NOTHING],
  dispatch: [NOTHING, NOTHING],
  help: [
    {
      names: async ({ language: { help } }) => [
        ...COMMANDS.map(({ name }): Known => [name, help.commands[name].summary]),
        ...['figures', ...Object.keys(help.topics)].map((topic): Known => [topic, '']),
      ],
    },
    NOTHING,
  ],
};
