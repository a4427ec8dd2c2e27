import { isAlias, isMap, isNode, isScalar, isSeq, Scalar, type YAMLMap } from 'yaml';
import type { Fault, Problem } from '../model/problem.ts';
import type { Place } from './yaml.ts';

/** Maps, lists and texts of a file. An empty value is undefined, and such a key is left out of its map. */
export type YamlData = string | undefined | YamlData[] | { readonly [key: string]: YamlData };

/** Keys and indices, from the top of the file inward. */
export type YamlPath = readonly PropertyKey[];

export interface YamlNodes {
  readonly data: YamlData;
  /** By the path as JSON. */
  readonly places: ReadonlyMap<string, { readonly key: Place; readonly value: Place }>;
  /** YAML features that kp.yaml does not allow, and duplicate keys. */
  readonly unwanted: readonly Fault[];
}

/** A parsed file as plain data, with the position of each value. */
export function readNodes(root: unknown, placeAt: (offset: number) => Place): YamlNodes {
  const places = new Map<string, { key: Place; value: Place }>();
  const unwanted: Fault[] = [];
  const placeOf = (node: unknown): Place => placeAt(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  const refuse = (node: unknown, problem: Problem) => unwanted.push({ ...placeOf(node), problem });

  const refuseHidden = (node: unknown) => {
    const [hidden] = isScalar(node) ? (HIDDEN.exec(String(node.value)) ?? []) : [];
    if (hidden !== undefined) refuse(node, notAllowed('hidden', codePoint(hidden)));
  };

  function read(node: unknown, path: YamlPath, key: unknown): YamlData {
    if (isNode(node)) places.set(JSON.stringify(path), { key: placeOf(key), value: placeOf(node) });
    if (isAlias(node)) {
      refuse(node, notAllowed('alias', `*${node.source}`));
      return undefined;
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
    if (node.anchor !== undefined) refuse(node, notAllowed('anchor', `&${node.anchor}`));
    if (node.tag !== undefined)
      refuse(node, notAllowed('tag', node.tag.replace(/^tag:yaml.org,2002:/, '!!')));
    if (isScalar(node)) {
      refuseHidden(node);
      return textOf(node);
    }
    return isSeq(node) ? node.items.map((item, at) => read(item, [...path, at], item)) : readMap(node, path);
  }

  function readMap(map: YAMLMap, path: YamlPath): YamlData {
    const entries = new Map<string, YamlData>();
    const first = new Map<string, number>();
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      refuseHidden(key);
      const { line } = placeOf(key);
      if (isAlias(key)) refuse(key, notAllowed('alias', `*${key.source}`));
      if (name === '__proto__') refuse(key, notAllowed('key', name));
      if (!isScalar(key) || name === '__proto__') continue;
      const firstLine = first.get(name);
      if (firstLine !== undefined) {
        refuse(key, { code: 'configuration/duplicate-key', facts: { key: name, firstLine } });
        // Read only to collect the faults in it.
        read(value, [...path, name, line], key);
        continue;
      }
      first.set(name, line);
      const data = read(value, [...path, name], key);
      if (data !== undefined) entries.set(name, data);
    }
    return Object.fromEntries(entries);
  }

  return { data: read(root, [], root), places, unwanted };
}

function notAllowed(what: 'alias' | 'anchor' | 'tag' | 'key' | 'hidden', written: string): Problem {
  return { code: 'configuration/not-allowed', facts: { what, written } };
}

const NOTHING: ReadonlySet<string> = new Set(['', '~', 'null']);

function textOf({ type, value }: Scalar): YamlData {
  const text = String(value);
  return type === Scalar.PLAIN && NOTHING.has(text) ? undefined : text;
}

/**
 * Control characters except tab and line break, and invisible ones: no office uses them in a name, and such a name
 * would match nothing.
 */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cf}]/u;

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
