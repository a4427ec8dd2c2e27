import { type Document, LineCounter, type Node, parseDocument, Scalar, visit, type YAMLError } from 'yaml';
import type { Fault, Problem } from '../model/problem.ts';
import { hintOfError, hintOfLine, mendLines, syntaxProblem } from './syntax-hint.ts';
import { readNodes, type YamlData, type YamlPath } from './yaml-nodes.ts';
import { yamlText } from './yaml-text.ts';

/** Line and column, from 1. */
export type Place = Pick<Fault, 'line' | 'column'>;

export interface YamlFile {
  readonly data: YamlData;
  /** In the order of the file. */
  readonly faults: readonly Fault[];
  has(path: YamlPath): boolean;
  /** The position of a value or of its key; for a path that is not in the file, that of the nearest parent. */
  placeOf(path: YamlPath, part?: 'value' | 'key'): Place;
  /** The text of a line, from 1. */
  line(number: number): string;
}

/**
 * Reads a configuration file as texts, lists and maps; no text becomes a number, a date or a boolean because of its
 * form. Aliases, anchors, tags and several documents are faults: people do not need them, and without them a file
 * cannot expand when it is read.
 */
export function readYaml(bytes: Uint8Array): YamlFile {
  const decoded = yamlText(bytes);
  const { text, faults } = mendLines(decoded.text);
  const lines = text.split(/\r?\n/);
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    stringKeys: true,
    uniqueKeys: false,
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const found = [...decoded.faults, ...faults];
  const open = openings(document, text);
  for (const error of document.errors) {
    const place = placeAt(startOf(error, open, text));
    // Further errors on the same line follow from the first and would only be noise.
    if (found.some(({ line }) => line === place.line)) continue;
    found.push({ ...place, problem: problemOf(error, lines[place.line - 1] ?? '') });
  }
  const { data, places, unwanted } = readNodes(document.contents, placeAt);
  return {
    data,
    faults: [...found, ...unwanted].sort(inOrder),
    has: (path) => places.has(JSON.stringify(path)),
    placeOf(path, part = 'value') {
      const place = places.get(JSON.stringify(path));
      if (place !== undefined) return place[part];
      return path.length === 0 ? { line: 1, column: 1 } : this.placeOf(path.slice(0, -1));
    },
    line: (number) => lines[number - 1] ?? '',
  };
}

export function inOrder(first: Place, second: Place): number {
  return first.line - second.line || first.column - second.column;
}

function problemOf({ code, message }: YAMLError, line: string): Problem {
  if (code === 'MULTIPLE_DOCS')
    return { code: 'configuration/not-allowed', facts: { what: 'documents', written: '---' } };
  return syntaxProblem(line, hintOfLine(line) ?? hintOfError(code, message));
}

/** The position of a fault. An unclosed quote or bracket is only noticed further down; the fault is where it opens. */
function startOf({ code, pos: [missed] }: YAMLError, open: readonly number[], text: string): number {
  const opening =
    code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? open.findLast((start) => start < missed) : undefined;
  if (opening !== undefined) return opening;
  let start = missed;
  while (text[start] === ' ') start += 1;
  return start;
}

/** Positions of quotes and brackets that are never closed, ascending. */
function openings(document: Document.Parsed, text: string): number[] {
  const open: number[] = [];
  const addIfOpen = (range: Node['range'], closings: string) => {
    const last = range && text[range[1] - 1];
    if (range && (range[1] - range[0] < 2 || !closings.includes(last ?? ' '))) open.push(range[0]);
  };
  if (document.errors.length > 0) {
    visit(document, {
      Scalar(_, { type, range }) {
        if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) addIfOpen(range, '"\'');
      },
      Collection: (_, { flow, range }) => (flow ? addIfOpen(range, ']}') : undefined),
    });
  }
  return open;
}
