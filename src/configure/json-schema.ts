import * as z from 'zod';
import { CONFIGURATION } from './schema.ts';
import type { ConfigurationWords } from './words.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema (draft 2020-12) of kp.yaml, which editors use for completion, explanations and checks. */
export function configurationSchema({ keys }: ConfigurationWords): JsonSchema {
  const schema = z.toJSONSchema(CONFIGURATION, { io: 'input', unrepresentable: 'any' });
  return { title: 'kp.yaml', ...described(schema, [], new Map<string, string>(Object.entries(keys))) };
}

/** Adds the meaning of every key. */
function described(
  schema: JsonSchema,
  path: readonly string[],
  meanings: ReadonlyMap<string, string>,
): JsonSchema {
  const { properties, items, additionalProperties: others } = schema;
  if (typeof items === 'object' && !Array.isArray(items))
    return { ...schema, items: described(items, path, meanings) };
  if (typeof others === 'object')
    return { ...schema, additionalProperties: described(others, path, meanings) };
  if (properties === undefined) return schema;
  const explained = Object.entries(properties).map(([key, inner]) => {
    if (typeof inner !== 'object') return [key, inner];
    const description = meanings.get([...path, key].join('.')) ?? meanings.get(key);
    return [key, { description, ...described(inner, [...path, key], meanings) }];
  });
  return { ...schema, properties: Object.fromEntries(explained) };
}
