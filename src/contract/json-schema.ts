import * as z from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema (draft 2020-12) of a document. It is open: keys may be added to a document, never changed. */
export function documentSchema(name: string, schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => withoutSafeBounds(jsonSchema),
  });
  return { $schema, title: name, ...rest };
}

/** Drops the bounds of 2^53 from whole numbers: they only repeat what every JSON reader assumes. */
function withoutSafeBounds(schema: JsonSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}
