import type { ErrorCode } from 'yaml';
import type { Fault, Problem, SyntaxHint } from '../model/problem.ts';

/**
 * Finds lines with typical slips, each a fault, and returns the text with these corrected, so that the rest of the file
 * can be parsed and report its own faults.
 */
export function mendLines(text: string): { readonly text: string; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const lines = text.split('\n').map((line, at) => {
    if (/^\s*(?:#|$)/.test(line)) return line;
    const slip = SLIPS.find(({ looks }) => looks.test(line));
    if (slip === undefined) return line;
    faults.push({ line: at + 1, column: line.search(/[^ ]/) + 1, problem: syntaxProblem(line, slip.hint) });
    return slip.mend(line);
  });
  return { text: lines.join('\n'), faults };
}

/** Slips caused by Chinese input methods and the tab key. Keys are Latin words, so ordinary text is not matched. */
const SLIPS: readonly {
  readonly looks: RegExp;
  readonly hint: SyntaxHint;
  readonly mend: (line: string) => string;
}[] = [
  { looks: /^ *\t/, hint: 'tab', mend: withPlainIndent },
  { looks: /^ *[\u3000\u00a0]/, hint: 'wide-space', mend: withPlainIndent },
  {
    looks: /^ *(?:- +)?[A-Za-z]\w*\s*：/,
    hint: 'wide-colon',
    mend: (line) => line.replace(/\s*：/, ': '),
  },
  {
    looks: /^ *(?:- +)?[A-Za-z]\w*:[^\s:/]/,
    hint: 'no-space-after-colon',
    mend: (line) => line.replace(':', ': '),
  },
];

function withPlainIndent(line: string): string {
  return line.replace(/^\s+/, (indent) => indent.replace(/[\t\u3000]/g, '  ').replace(/[^ ]/g, ' '));
}

/** A line that cannot be read, shortened to what a person needs to find it. */
export function syntaxProblem(line: string, hint: SyntaxHint | undefined): Problem {
  const written = line.trim();
  const shown = written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
  return { code: 'configuration/syntax', facts: { written: shown, hint } };
}

const LONGEST = 60;

/** A guess what is wrong with a line that does not parse; undefined if the line looks fine. */
export function hintOfLine(line: string): SyntaxHint | undefined {
  return HABITS.find(({ looks }) => looks.test(line))?.hint;
}

/** The same, from the parser's error code. */
export function hintOfError(code: ErrorCode, message: string): SyntaxHint | undefined {
  if (code === 'MISSING_CHAR' && /quote/.test(message)) return 'open-quote';
  if (code === 'BAD_INDENT' && /Flow/.test(message)) return 'open-bracket';
  return HINTS.get(code);
}

const HABITS: readonly { readonly looks: RegExp; readonly hint: SyntaxHint }[] = [
  { looks: /^ *(?:- +)?[\p{L}\d_.]+\s*：/u, hint: 'wide-colon' },
  { looks: /^ *(?:- +)?[\p{L}\d_.]+:(?!\/\/)[^\s:]/u, hint: 'no-space-after-colon' },
  { looks: /^ *-[^\s-]/, hint: 'no-space-after-dash' },
];

const HINTS: ReadonlyMap<ErrorCode, SyntaxHint> = new Map([
  ['TAB_AS_INDENT', 'tab'],
  ['BAD_SCALAR_START', 'reserved-character'],
  ['BAD_DQ_ESCAPE', 'backslash'],
  ['BLOCK_AS_IMPLICIT_KEY', 'two-colons'],
  ['BAD_INDENT', 'indent'],
  ['MISSING_CHAR', 'indent'],
  ['MULTILINE_IMPLICIT_KEY', 'indent'],
  ['UNEXPECTED_TOKEN', 'indent'],
  ['RESOURCE_EXHAUSTION', 'nesting'],
]);
