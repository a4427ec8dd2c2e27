import { configurationWords } from '../../language/language.ts';
import { failure } from '../../model/problem.ts';
import { jsonText } from '../../write/json-text.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { print } from '../print.ts';

/** `kp schema config`: the JSON Schema by which editors complete and check kp.yaml. */
export const schema: Run = async ([name = ''], _options, context) => {
  if (name !== 'config')
    throw failure('usage/invalid-value', { option: 'kp schema', value: name, expected: ['config'] });
  const { configurationSchema } = await import('../../configure/json-schema.ts');
  const document = configurationSchema(await configurationWords(context.language.tag));
  await print('json', { json: () => jsonText(document) }, context);
  return EXIT.done;
};
