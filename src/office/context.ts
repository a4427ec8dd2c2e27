import type { Effects } from '../effects/effects.ts';
import type { Language } from '../language/language.ts';
import type { LanguageTag } from '../model/language-tag.ts';
import type { Memory } from './memory.ts';
import type { WorkspacePlace } from './workspace/workspace.ts';

export type ColorChoice = 'auto' | 'always' | 'never';
export const COLOR_CHOICES: readonly ColorChoice[] = ['auto', 'always', 'never'];

export const LOG_FORMATS = ['text', 'json'] as const;

/** The values of the options that all commands share. */
export interface Settings {
  /** The folder given with `-C`. */
  readonly workspace: string | undefined;
  /** The language given with `--lang`; the language in use is that of the context. */
  readonly language: LanguageTag | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly progress: boolean;
  readonly dryRun: boolean;
  readonly color: ColorChoice;
  /** How stderr is written: for people, or a JSON document a line. */
  readonly log: (typeof LOG_FORMATS)[number];
}

/** For work without a command line: it says nothing, and writes nothing by itself. */
export const SILENT: Settings = {
  workspace: undefined,
  language: undefined,
  quiet: true,
  verbose: false,
  progress: false,
  dryRun: true,
  color: 'never',
  log: 'text',
};

/** What every command gets besides its own arguments. */
export interface Context {
  readonly settings: Settings;
  readonly language: Language;
  readonly effects: Effects;
  /** For `workspace.ts`: finds the folder with the kp.yaml for this call; undefined if there is none. */
  readonly workspacePlace: () => Promise<WorkspacePlace | undefined>;
  /** In a run that asks several things of the same months: what it has read. Undefined: nothing is kept. */
  readonly memory?: Memory;
}

/** Whether a stream gets colours: the option first, then FORCE_COLOR and NO_COLOR, then whether it is a terminal. */
export function usesColor(
  choice: ColorChoice,
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if ((environment.NO_COLOR ?? '') !== '') return false;
  return isTerminal && environment.TERM !== 'dumb';
}
