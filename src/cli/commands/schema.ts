import { configurationWords } from '../../language/language.ts';
import { failure } from '../../model/problem.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { writePieces } from '../write-pieces.ts';

/** `kp schema config`: the JSON Schema by which editors complete and check kp.yaml. */
export const schema: Run = async ([name = ''], _options, { effects, language }) => {
  if (name !== 'config')
    throw failure('usage/invalid-value', { option: 'kp schema', value: name, expected: ['config'] });
  const { configurationSchema } = await import('../../configure/json-schema.ts');
  const document = configurationSchema(await configurationWords(language.tag));
  await writePieces([`${JSON.stringify(document, null, 2)}\n`], effects.stdout);
  return EXIT.done;
};
