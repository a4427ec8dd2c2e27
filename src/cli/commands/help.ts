import { failure } from '../../model/problem.ts';
import { COMMANDS, type Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { helpPage } from '../help-page.ts';

/** `kp help [TOPIC]`: a command, or one of the topics. */
export const help: Run = async ([topic], _options, { language, effects }) => {
  const topics = new Map(Object.entries({ figures: language.figures, ...language.help.topics }));
  const lines = topic === undefined ? undefined : topics.get(topic);
  const commands = COMMANDS.map(({ name }) => name);
  if (topic !== undefined && lines === undefined && !commands.some((name) => name === topic)) {
    throw failure('usage/unknown-topic', { topic, known: [...commands, ...topics.keys()] });
  }
  await effects.stdout.write(
    lines === undefined ? helpPage(topic, language, effects.stdout.columns()) : `${lines.join('\n')}\n`,
  );
  return EXIT.done;
};
