import packageFile from '../../../package.json' with { type: 'json' };
import { nearestNames } from '../../model/nearest.ts';
import { failure } from '../../model/problem.ts';
import { COMMANDS, type Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { manualPage } from '../manual.ts';

/** `kp man [COMMAND]`: the manual page as roff: `kp man report | man -l -`. */
export const man: Run = async ([asked], _options, { effects, language }) => {
  const definition = COMMANDS.find(({ name }) => name === asked);
  if (asked !== undefined && definition === undefined) {
    const names = COMMANDS.map(({ name }) => name);
    const near = nearestNames(asked, names);
    throw failure('usage/unknown-topic', { topic: asked, known: near.length > 0 ? near : names });
  }
  await effects.stdout.write(manualPage(definition, language, packageFile.version));
  return EXIT.done;
};
