import * as z from 'zod';
import { nearestNames } from '../model/nearest.ts';
import type { Fault, Problem, WrittenKind } from '../model/problem.ts';
import { hintOfLine, syntaxProblem } from './syntax-hint.ts';
import { VALUE_KINDS } from './values.ts';
import type { YamlFile } from './yaml.ts';
import type { YamlData, YamlPath } from './yaml-nodes.ts';

/** The contents of a file as parsed by a schema; undefined, with all faults, if it does not fit. */
export function checkShape<Schema extends z.ZodType>(
  file: YamlFile,
  schema: Schema,
): { readonly value: z.output<Schema> | undefined; readonly faults: readonly Fault[] } {
  const result = schema.safeParse(file.data ?? {});
  if (result.success) return { value: result.data, faults: [] };
  const faults = new Map<string, Fault>();
  const allowed = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  for (const issue of result.error.issues) {
    for (const fault of faultsOf(issue, file, allowed)) {
      const place = `${fault.line}:${fault.column}`;
      if (!faults.has(place)) faults.set(place, fault);
    }
  }
  return { value: undefined, faults: [...faults.values()] };
}

/** `agencies.name`: the keys on the way, without the numbers of list items. */
export function keyName(path: YamlPath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function faultsOf(issue: z.core.$ZodIssue, file: YamlFile, allowed: JsonSchema): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(allowed, issue.path);
    return issue.keys.map((key) => {
      const facts = { key, inside: keyName(issue.path), known, suggestion: nearestNames(key, known, 1)[0] };
      return placed([...issue.path, key], 'key', { code: 'configuration/unknown-key', facts }, file);
    });
  }
  return [placed(issue.path, 'value', problemOf(issue, dataAt(file.data, issue.path)), file)];
}

/** If the line itself looks like a typical slip, that is reported instead. */
function placed(path: YamlPath, part: 'key' | 'value', problem: Problem, file: YamlFile): Fault {
  const place = file.placeOf(path, part);
  const written = file.line(place.line);
  const hint = WRITING.has(problem.code) ? hintOfLine(written) : undefined;
  return { ...place, problem: hint === undefined ? problem : syntaxProblem(written, hint) };
}

const WRITING: ReadonlySet<Problem['code']> = new Set([
  'configuration/unknown-key',
  'configuration/wrong-kind',
]);

function problemOf(issue: z.core.$ZodIssue, data: YamlData): Problem {
  const key = keyName(issue.path);
  const found = kindOf(data);
  const wanted = VALUE_KINDS.find((kind) => kind === issue.message);
  if (issue.code === 'custom' && wanted !== undefined) {
    return {
      code: 'configuration/unreadable-value',
      facts: { key, written: String(data), expected: wanted },
    };
  }
  if (issue.code === 'invalid_value' && typeof data === 'string') {
    const known = issue.values.map(String);
    const suggestion = nearestNames(data, known, 1)[0];
    return { code: 'configuration/unknown-word', facts: { key, word: data, known, suggestion } };
  }
  const last = issue.path.at(-1);
  const isEmpty = found === 'nothing' || (found === 'list' && issue.code === 'too_small');
  if (isEmpty && typeof last === 'string') {
    const facts = { key: last, inside: keyName(issue.path.slice(0, -1)) };
    return { code: 'configuration/missing-key', facts };
  }
  const expected = issue.code === 'invalid_type' ? (KINDS.get(issue.expected) ?? 'text') : 'text';
  return { code: 'configuration/wrong-kind', facts: { key, found, expected } };
}

const KINDS: ReadonlyMap<string, WrittenKind> = new Map([
  ['string', 'text'],
  ['array', 'list'],
  ['object', 'map'],
  ['record', 'map'],
]);

function kindOf(data: YamlData): WrittenKind {
  if (data === undefined || data === '') return 'nothing';
  if (typeof data === 'string') return 'text';
  return Array.isArray(data) ? 'list' : 'map';
}

/** The value at a path; for a path inside a short form (`red: 5` for `red: { places: 5 }`), the short form itself. */
export function dataAt(data: YamlData, path: YamlPath): YamlData {
  let found = data;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)];
    else if (typeof found === 'object') found = new Map(Object.entries(found)).get(String(step));
    else return typeof found === 'string' ? found : undefined;
  }
  return found;
}

/** A part of a file presented as a whole file, with positions in the original. */
export function partOf(file: YamlFile, part: YamlPath): YamlFile {
  return {
    ...file,
    data: dataAt(file.data, part),
    has: (path) => file.has([...part, ...path]),
    placeOf: (path, what) => file.placeOf([...part, ...path], what),
  };
}

/** The keys that a map may have at this path, as in the schema for editors. */
function knownKeys(allowed: JsonSchema, path: YamlPath): readonly string[] {
  let place = allowed;
  for (const step of path) {
    const inner =
      typeof step === 'number'
        ? place.items
        : (place.properties?.[String(step)] ?? place.additionalProperties);
    if (typeof inner !== 'object' || Array.isArray(inner)) return [];
    place = inner;
  }
  const names = typeof place.propertyNames === 'object' ? place.propertyNames.enum : undefined;
  return (names ?? Object.keys(place.properties ?? {})).map(String);
}
