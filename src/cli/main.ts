import packageFile from '../../package.json' with { type: 'json' };
import { type Effects, realEffects } from '../effects/effects.ts';
import { type Language, loadLanguage } from '../language/language.ts';
import { isLanguageTag, LANGUAGES, type LanguageTag } from '../model/language-tag.ts';
import { failure } from '../model/problem.ts';
import { SILENT } from '../office/context.ts';
import { type WorkspacePlace, workspaceFinder } from '../office/workspace/workspace.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** Runs the command line and returns its exit code. Everything heavy is loaded by the command that needs it. */
export async function main(
  argv: readonly string[] = process.argv.slice(2),
  effects: Effects = realEffects(),
): Promise<ExitCode> {
  // The shell asks how a word can continue; of the words behind `--` only the workspace is used here.
  const isCompleting = argv[0] === 'complete' && argv[1] === '--';
  const options = isCompleting ? argv.slice(2) : argv;
  const workspacePlace = workspaceFinder(askedFor(options, WORKSPACE), effects);
  try {
    if (argv[0] === '--version' || argv[0] === '-V') {
      await effects.stdout.write(`${packageFile.version}\n`);
      return EXIT.done;
    }
    if (isCompleting) return await complete(options, workspacePlace, effects);
    const [{ run }, language] = await Promise.all([
      import('./run.ts'),
      chosenLanguage(argv, workspacePlace, effects),
    ]);
    return await run(argv, { language, effects, workspacePlace }, isLogged(argv));
  } catch (error) {
    return await report(error, await tagForFaults(argv, workspacePlace, effects), argv, effects);
  }
}

async function complete(
  words: readonly string[],
  workspacePlace: Finder,
  effects: Effects,
): Promise<ExitCode> {
  const [{ complete: answer }, language] = await Promise.all([
    import('./complete.ts'),
    chosenLanguage([], workspacePlace, effects),
  ]);
  await effects.stdout.write(await answer(words, { language, effects, workspacePlace, settings: SILENT }));
  return EXIT.done;
}

type Finder = () => Promise<WorkspacePlace | undefined>;

/** The option, else KP_LANG, else kp.yaml, else Chinese. */
async function chosenLanguage(
  argv: readonly string[],
  workspacePlace: Finder,
  effects: Effects,
): Promise<Language> {
  const option = askedFor(argv, LANGUAGE);
  const asked = option ?? effects.environment.KP_LANG ?? '';
  if (asked === '') return loadLanguage(await configuredLanguage(workspacePlace));
  if (!isLanguageTag(asked)) {
    const blamed = option === undefined ? 'KP_LANG' : '--lang';
    throw failure('usage/invalid-value', { option: blamed, value: asked, expected: LANGUAGES });
  }
  return loadLanguage(asked);
}

/** Problems with the workspace are reported by the command that needs it. */
async function configuredLanguage(workspacePlace: Finder): Promise<LanguageTag> {
  const place = await workspacePlace().catch(() => undefined);
  return place?.reading.configuration.language ?? 'zh-CN';
}

// The language is needed before the options are parsed, because their descriptions are written in it; and the
// workspace is needed for the language.
const LANGUAGE = /^--lang(?:=(?<value>.*))?$/s;
const LOG = /^--log(?:=(?<value>.*))?$/s;
const WORKSPACE = /^(?:--workspace(?:=(?<value>.*))?|-[qv]*C(?<glued>.*))$/s;

/** Whether the command line asks for `--log json`, even if it has errors. */
function isLogged(argv: readonly string[]): boolean {
  return askedFor(argv, LOG) === 'json';
}

/** The value of the last occurrence of an option. */
function askedFor(argv: readonly string[], option: RegExp): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((argument) => option.test(argument));
  const given = options[at];
  if (given === undefined) return undefined;
  const { value, glued } = option.exec(given)?.groups ?? {};
  return value ?? (glued || options[at + 1]);
}

async function tagForFaults(
  argv: readonly string[],
  workspacePlace: Finder,
  effects: Effects,
): Promise<LanguageTag> {
  const asked = askedFor(argv, LANGUAGE) ?? effects.environment.KP_LANG ?? '';
  return isLanguageTag(asked) ? asked : configuredLanguage(workspacePlace);
}

/** Prints on stderr what ended the run. If even that fails, only the exit code remains. */
async function report(
  error: unknown,
  tag: LanguageTag,
  argv: readonly string[],
  effects: Effects,
): Promise<ExitCode> {
  const { describeFault, faultExitCode, logFault } = await import('./fault.ts');
  const text = isLogged(argv)
    ? await logFault(error, tag, effects)
    : await describeFault(error, tag, argv.includes('--debug'));
  if (text !== '') await effects.stderr.write(text).catch(() => undefined);
  return faultExitCode(error);
}
