import packageFile from '../../package.json' with { type: 'json' };
import {
  isLanguageTag,
  LANGUAGES,
  type Language,
  type LanguageTag,
  loadLanguage,
} from '../language/language.ts';
import { Failure, failure } from '../model/problem.ts';
import { type Effects, realEffects } from './effects.ts';
import { EXIT, type ExitCode, problemExitCode } from './exit.ts';

/** Runs the command line and returns its exit code. Everything heavy is loaded by the command that needs it. */
export async function main(
  argv: readonly string[] = process.argv.slice(2),
  effects: Effects = realEffects(),
): Promise<ExitCode> {
  effects.onInterrupt((signal) => {
    effects.files.removeTemporaries();
    return signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
  });
  try {
    if (argv[0] === '--version' || argv[0] === '-V') {
      await effects.stdout.write(`${packageFile.version}\n`);
      return EXIT.done;
    }
    const { run } = await import('./run.ts');
    return await run(argv, await chosenLanguage(argv, effects), effects);
  } catch (error) {
    return await report(error, argv, effects);
  }
}

async function chosenLanguage(argv: readonly string[], effects: Effects): Promise<Language> {
  const option = askedLanguage(argv);
  const asked = option ?? effects.environment.KP_LANG ?? '';
  if (asked === '') return loadLanguage('zh-CN');
  if (!isLanguageTag(asked)) {
    const blamed = option === undefined ? 'KP_LANG' : '--lang';
    throw failure('usage/invalid-value', { option: blamed, value: asked, expected: LANGUAGES });
  }
  return loadLanguage(asked);
}

/** The language is needed before the options are read: their very descriptions are written in it. */
function askedLanguage(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = options[at];
  if (argument === undefined) return undefined;
  return argument === '--lang' ? options[at + 1] : argument.slice('--lang='.length);
}

/** Says on stderr what ended the run. If even that cannot be written, the exit code must do. */
async function report(error: unknown, argv: readonly string[], effects: Effects): Promise<ExitCode> {
  const asked = askedLanguage(argv) ?? effects.environment.KP_LANG ?? '';
  const tag: LanguageTag = isLanguageTag(asked) ? asked : 'zh-CN';
  const { describeFault } = await import('./fault.ts');
  const text = await describeFault(error, tag, argv.includes('--debug'));
  if (text !== '') await effects.stderr.write(text).catch(() => undefined);
  return error instanceof Failure ? problemExitCode(error.problem) : EXIT.bug;
}
