import * as z from 'zod';
import { CONFIGURATION } from './schema.ts';
import type { Place, YamlFile } from './yaml.ts';
import type { YamlData, YamlPath } from './yaml-nodes.ts';

/** One line of the resolved configuration: a value, a list item or a map entry. */
export interface Setting {
  /** `thresholds.lagging`, `agencies[0]` */
  readonly key: string;
  /** As written, or the default; undefined if there is neither. */
  readonly value: YamlData;
  /** Its position in kp.yaml; undefined if it is not there. */
  readonly place: Place | undefined;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Every key in the order of the schema, with its value. `file` is undefined if there is no kp.yaml. */
export function settingsOf(file: YamlFile | undefined): readonly Setting[] {
  const schema = z.toJSONSchema(CONFIGURATION, { io: 'input', unrepresentable: 'any' });
  return settingsIn(schema, file?.data, [], file);
}

function settingsIn(schema: JsonSchema, data: YamlData, path: YamlPath, file: YamlFile | undefined) {
  const settings: Setting[] = [];
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const at = [...path, key];
    const value = partsOf(data).get(key);
    if (typeof inner !== 'object') continue;
    if (inner.properties !== undefined) settings.push(...settingsIn(inner, value, at, file));
    else if (typeof value === 'object' && partsOf(value).size > 0) {
      for (const [part, one] of partsOf(value)) settings.push(written([...at, part], one, file));
    } else if (typeof value === 'string') settings.push(written(at, value, file));
    else settings.push({ key: settingKey(at), value: defaultOf(inner), place: undefined });
  }
  return settings;
}

function written(path: YamlPath, value: YamlData, file: YamlFile | undefined): Setting {
  return { key: settingKey(path), value, place: file?.placeOf(path) };
}

/** The entries of a map by key, the items of a list by number. */
function partsOf(data: YamlData): ReadonlyMap<string | number, YamlData> {
  if (Array.isArray(data)) return new Map(data.entries());
  return new Map(typeof data === 'object' ? Object.entries(data) : []);
}

function settingKey(path: YamlPath): string {
  return path.reduce<string>(
    (key, step) =>
      typeof step === 'number' ? `${key}[${step}]` : key === '' ? String(step) : `${key}.${String(step)}`,
    '',
  );
}

/** Texts and lists of texts; other lists and maps are empty by default. */
function defaultOf({ default: own }: JsonSchema): YamlData {
  if (typeof own === 'string') return own;
  return Array.isArray(own) && own.length > 0 ? own.filter((one) => typeof one === 'string') : undefined;
}
