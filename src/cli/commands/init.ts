import type { ConfigurationWords } from '../../configure/words.ts';
import { configurationWords } from '../../language/language.ts';
import { makeWorkspace, type NewWorkspace } from '../../office/workspace/new-workspace.ts';
import { padEnd } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { printFindings } from '../print-findings.ts';
import { refuseOptions } from '../requests.ts';

/** An example of a month's folder; the lists will tell the real month. */
const SOME_MONTH = '2023-08';

/** `kp init [DIR]`: makes a workspace with a commented kp.yaml. Refuses if there is one already. */
export const init: Run = async ([named], options, context) => {
  const { effects, settings, language } = context;
  const folder = named ?? settings.workspace ?? '.';
  const period = options.month('period');
  const from = options.text('from');
  const isExample = options.flag('example');
  if (isExample) refuseOptions(['from', 'period'], options);
  const { value: made, findings } = await makeWorkspace({ folder, period, from, isExample }, context);
  await printFindings(findings, context);
  if (made === undefined) return EXIT.unreadable;
  if (!settings.quiet) {
    const words = await configurationWords(language.tag);
    const said = settings.dryRun ? words.init.wouldMake(visible(folder)) : words.init.made(visible(folder));
    const next = isExample ? exampleSteps(visible(folder), words) : nextSteps(visible(folder), made, words);
    await effects.stdout.write(`${said}\n${next}`);
  }
  return EXIT.done;
};

function nextSteps(folder: string, { month, agencies }: NewWorkspace, words: ConfigurationWords): string {
  const { init } = words;
  const taken = agencies === undefined ? [] : ['', init.taken(agencies)];
  const steps = init.steps(folder, month ?? SOME_MONTH, agencies !== undefined);
  return [...contents(init.contents), ...taken, '', init.next, ...numbered(steps), ''].join('\n');
}

/** Five commands to try. */
function exampleSteps(folder: string, { init }: ConfigurationWords): string {
  const all = contents([...init.contents, init.corrections]);
  const commands = init.tries.map(([call, meaning]) => [call, `# ${meaning}`] as const);
  const width = Math.max(...commands.map(([call]) => call.length));
  const calls = commands.map(([call, meaning]) => `  ${padEnd(call, width)}  ${meaning}`);
  const enter = folder === '.' ? [] : [`  cd ${folder}`];
  return [...all, '', init.example, '', init.tryThese, ...enter, ...calls, ''].join('\n');
}

function contents(all: ConfigurationWords['init']['contents']): string[] {
  const width = Math.max(...all.map(([name]) => name.length));
  return all.map(([name, meaning]) => `  ${padEnd(name, width)}  ${meaning}`);
}

function numbered(steps: readonly string[]): string[] {
  return steps.map((step, at) => `  ${at + 1}. ${step}`);
}
