/** Reads JSON values with type checks: a value is used only after its type has been checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined if the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Also undefined if it is nested deeper than any document that kp writes: what walks through it could not end. */
export function parseDocument(text: string): unknown {
  const json = parseJson(text);
  return isDeeper(json, DEEPEST) ? undefined : json;
}

const DEEPEST = 50;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inside) => isDeeper(inside, levels - 1));
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A safe integer, else undefined. */
export function integerIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

export function flagIn(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Empty if the value is not a list. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Empty if the value is not a list of texts. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) && value.every(isText) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function objectsIn(value: unknown): readonly JsonObject[] {
  return listIn(value).filter(isObject);
}

/** Tuples of integers; those of a different length are dropped. */
export function integerTuplesIn(value: unknown, length: number): readonly (readonly number[])[] {
  return listIn(value)
    .map((tuple) =>
      listIn(tuple)
        .map(integerIn)
        .filter((one) => one !== undefined),
    )
    .filter((tuple) => tuple.length === length);
}
