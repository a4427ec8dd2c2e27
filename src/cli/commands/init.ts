import { join } from 'node:path';
import { exampleConfiguration } from '../../configure/example.ts';
import type { ConfigurationWords } from '../../configure/words.ts';
import { CONFIGURATION_FILE } from '../../effects/kept-folders.ts';
import { reasonOf } from '../../effects/write.ts';
import { configurationWords } from '../../language/language.ts';
import { formatPeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { padEnd } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';

const FOLDERS = ['submissions', 'plan', 'history', 'out'];
/** How the first month's folder might be called; which month it is, the lists will tell. */
const SOME_MONTH = '2023-08';

/** `kp init [DIR]`: a workspace with a kp.yaml that explains itself. Refuses where there is one already. */
export const init: Run = async ([named], options, { effects, settings, language }) => {
  const folder = named ?? settings.workspace ?? '.';
  const period = options.month('period');
  const month = period === undefined ? undefined : formatPeriod(period);
  const path = join(folder, CONFIGURATION_FILE);
  const found = await effects.files.read(path).catch((error: unknown) => reasonOf(error));
  if (typeof found === 'string') throw failure('output/failed', { path, reason: found });
  if (found !== undefined) throw failure('usage/workspace-exists', { path });
  const words = await configurationWords(language.tag);
  if (!settings.dryRun) {
    await effects.files.check([path], [], []);
    for (const name of FOLDERS) await effects.files.makeFolder(join(folder, name));
    if (month !== undefined) await effects.files.makeFolder(join(folder, 'submissions', month));
    const text = exampleConfiguration(language.tag, words, language.names.fields);
    // Last: a folder with a kp.yaml is a whole workspace.
    await effects.files.write([{ path, bytes: Buffer.from(text) }]);
  }
  if (!settings.quiet) {
    const said = settings.dryRun ? words.init.wouldMake(visible(folder)) : words.init.made(visible(folder));
    await effects.stdout.write(`${said}\n${nextSteps(visible(folder), month ?? SOME_MONTH, words)}`);
  }
  return EXIT.done;
};

function nextSteps(folder: string, month: string, { init: words }: ConfigurationWords): string {
  const width = Math.max(...words.contents.map(([name]) => name.length));
  const contents = words.contents.map(([name, meaning]) => `  ${padEnd(name, width)}  ${meaning}`);
  const steps = words.steps(folder, month).map((step, at) => `  ${at + 1}. ${step}`);
  return [...contents, '', words.next, ...steps, ''].join('\n');
}
