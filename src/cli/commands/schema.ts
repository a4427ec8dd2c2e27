import { configurationWords } from '../../language/language.ts';
import { nearestNames } from '../../model/nearest.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../../office/context.ts';
import { jsonText } from '../../write/json-text.ts';
import { padEnd } from '../../write/terminal/text.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { print } from '../print.ts';

/** `kp schema [NAME]`: the JSON Schema of a document, or of kp.yaml; without a name, the list of schemas. */
export const schema: Run = async ([asked], _options, context) => {
  if (asked === undefined) {
    await context.effects.stdout.write(await listOfSchemas());
    return EXIT.done;
  }
  const document = await schemaOf(asked, context);
  await print('json', { json: () => jsonText(document) }, context);
  return EXIT.done;
};

const KP_YAML = 'config';

/** `report`, `kp.report` and `kp.report/1` mean the same; the records of `kp normalize` have two names. */
async function schemaOf(asked: string, context: Context): Promise<object> {
  if (asked === KP_YAML) {
    const { configurationSchema } = await import('../../configure/json-schema.ts');
    return configurationSchema(await configurationWords(context.language.tag));
  }
  const { promisedDocuments, schemaNamed } = await import('../../office/workspace/document-schemas.ts');
  const plain = asked.replace(/^kp\./, '').replace(/\/1$/, '');
  const found = schemaNamed(OTHER_NAMES.get(plain) ?? plain);
  if (found !== undefined) return found;
  const known = [...promisedDocuments().keys(), KP_YAML];
  const near = nearestNames(plain, known);
  const expected = near.length > 0 ? near : known;
  throw failure('usage/invalid-value', { option: 'kp schema', value: asked, expected });
}

const OTHER_NAMES = new Map([
  ['normalize', 'records'],
  ['config', 'config-values'],
]);

async function listOfSchemas(): Promise<string> {
  const { documentName, promisedDocuments } = await import('../../office/workspace/document-schemas.ts');
  const documents = Array.from(promisedDocuments(), ([name, { call }]) => [name, documentName(name), call]);
  const rows = [...documents, [KP_YAML, 'kp.yaml', 'kp init']];
  const widthOf = (at: number) => Math.max(...rows.map((row) => row[at]!.length));
  const widths = [widthOf(0), widthOf(1)];
  return rows
    .map(
      ([name = '', id = '', call = '']) =>
        `${padEnd(name, widths[0]!)}  ${padEnd(id, widths[1]!)}  ${call}\n`,
    )
    .join('');
}
