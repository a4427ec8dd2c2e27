import type { LayoutTable } from '../model/layout.ts';
import type { ConfigurationWords } from './words.ts';
import type { YamlData } from './yaml-nodes.ts';

/** The value of a key of kp.yaml, and where it is set. */
export interface Resolved {
  readonly key: string;
  readonly value: Exclude<YamlData, undefined> | null;
  readonly origin: Origin;
}

export type Origin =
  | { readonly from: 'default' }
  | { readonly from: 'file'; readonly path: string; readonly line: number; readonly column: number }
  | { readonly from: 'environment' | 'option'; readonly name: string };

/** One row per key; `file` is the name of kp.yaml. */
export function settingsTable(
  settings: readonly Resolved[],
  withOrigin: boolean,
  file: string,
  { config: words }: ConfigurationWords,
): LayoutTable {
  const columns = [
    { id: 'key', title: words.key },
    { id: 'value', title: words.value },
    ...(withOrigin ? [{ id: 'origin', title: words.origin }] : []),
  ];
  return {
    id: 'config',
    title: '',
    notes: [],
    columns: columns.map((column) => ({ ...column, kind: 'text', expendable: 0 })),
    rows: settings.map(({ key, value, origin }) => {
      const texts = [
        key,
        shown(value ?? undefined, words),
        ...(withOrigin ? [originText(origin, file, words)] : []),
      ];
      return { cells: texts.map((text) => ({ type: 'text', text })) };
    }),
  };
}

/** A value on one line; entries with a name start with it. */
function shown(value: YamlData, words: ConfigurationWords['config']): string {
  if (value === undefined) return words.empty;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => shown(item, words)).join(words.items);
  return Object.entries(value)
    .map(([key, inner]) => (key === 'name' ? '' : `${key}: `) + shown(inner, words))
    .join(words.entries);
}

function originText(origin: Origin, file: string, words: ConfigurationWords['config']): string {
  switch (origin.from) {
    case 'default':
      return words.byDefault;
    case 'file':
      return `${file}:${origin.line}:${origin.column}`;
    case 'environment':
      return words.environment(origin.name);
    case 'option':
      return words.option(origin.name);
  }
}
