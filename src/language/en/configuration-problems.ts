import type { SyntaxHint, ValueKind, WrittenKind } from '../../model/problem.ts';
import type { ConfigurationProblemWords } from '../language.ts';
import { systemReason } from './facts.ts';

export const configurationProblems: ConfigurationProblemWords = {
  'configuration/invalid': ({ path, faults }) =>
    `“${path}” has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; correct ${faults.length === 1 ? 'it' : 'them'} and run again`,
  'configuration/unreadable': ({ path, reason }) => `“${path}” could not be opened: ${systemReason(reason)}`,
  'configuration/too-large': ({ bytes, limit }) =>
    `the file has ${bytes} bytes, more than the ${limit} allowed; is it the right file?`,
  'configuration/encoding': ({ encoding }) =>
    `the encoding is not UTF-8${encoding === undefined ? '' : ` but looks like ${encoding}`}. Save the file as UTF-8`,
  'configuration/syntax': ({ written, hint }) =>
    `“${written}” cannot be read${hint === undefined ? '' : `: ${hints[hint]}`}`,
  'configuration/not-allowed': ({ what, written }) => notAllowed[what](written),
  'configuration/duplicate-key': ({ key, firstLine }) =>
    `“${key}” appears twice; it is already in line ${firstLine}`,
  'configuration/unknown-key': ({ key, inside, known, suggestion }) =>
    `there is no key “${key}”${inside === '' ? '' : ` in “${inside}”`}${meant(suggestion, known)}`,
  'configuration/missing-key': ({ key, inside }) =>
    `${inside === '' ? 'the file' : `“${inside}”`} lacks the key “${key}”`,
  'configuration/wrong-kind': ({ key, found, expected }) =>
    `${key === '' ? 'the file' : `“${key}”`} takes ${wanted[expected]}; found ${kinds[found]}`,
  'configuration/unknown-word': ({ key, word, known, suggestion }) =>
    `“${key}” does not know “${word}”${meant(suggestion, known)}`,
  'configuration/unreadable-value': ({ key, written, expected }) =>
    `“${key}” cannot read “${written}”, expected ${values[expected]}`,
  'configuration/claimed-twice': ({ name, first, second, firstLine }) =>
    first === second
      ? `“${name}” appears twice; it is already in line ${firstLine}`
      : name === second
        ? `“${name}” is already a name or an alias of “${first}” in line ${firstLine}`
        : `“${name}” stands for “${second}” here and for “${first}” in line ${firstLine}; it can only stand for one`,
  'configuration/no-span': ({ measure, over }) =>
    `“${measure}” is a state, so it has no figure for a ${over}; “over” can only be year`,
  'configuration/no-where': ({ measure }) =>
    `“${measure}” is not computed from projects, so “where” does not apply; leave it out`,
  'configuration/no-goal': ({ measure }) =>
    `“${measure}” is not a figure of another ledger, so goals in kp.yaml do not apply; write the target as a number`,
  'configuration/never-lit': ({ light }) =>
    `“${light}” would never be lit, because a more severe light already covers it`,
  'configuration/unordered': ({ key }) =>
    key === 'from'
      ? 'list the bands from the highest from down; the one without from comes last'
      : `list the bands from the lowest ${key} up`,
  'configuration/scheme-twice': ({ scheme, first, second }) =>
    `the scheme “${scheme}” is in “${first}” and in “${second}”, from the same month; change “from” in one of them, or remove one`,
  'configuration/reversed': ({ from, until }) => `it ends on ${until}, before it begins on ${from}`,
};

const hints: Readonly<Record<SyntaxHint, string>> = {
  tab: 'the line begins with a tab; indent with spaces',
  'wide-space': 'the line begins with a full-width space; indent with plain spaces',
  'wide-colon': 'the colon is a full-width “：”; write a plain “:” and a space',
  'no-space-after-colon': 'a space must follow the colon',
  'no-space-after-dash': 'a space must follow the “-”',
  'two-colons': 'two colons in one line; put text that holds a colon in quotes',
  'open-quote': 'the quote is never closed',
  'open-bracket': 'the bracket is never closed',
  'reserved-character': 'text that begins with this character must be put in quotes',
  backslash: 'this backslash has no meaning in double quotes; use single quotes',
  indent: 'it does not fit the lines around it. Align lines of one level; each is “key: value” or “- value”',
  nesting: 'it is nested too deeply',
};

const notAllowed: Readonly<
  Record<'alias' | 'anchor' | 'tag' | 'documents' | 'key' | 'hidden', (written: string) => string>
> = {
  alias: (written) =>
    `aliases like “${written}” are not allowed: write it out, or put it in quotes if it is text`,
  anchor: (written) =>
    `anchors like “${written}” are not allowed: remove it, or put it in quotes if it is text`,
  tag: (written) => `tags like “${written}” are not allowed: remove it, or put it in quotes if it is text`,
  documents: (written) => `one file holds one configuration; remove the line “${written}”`,
  key: (written) => `“${written}” cannot be a key`,
  hidden: (written) => `it contains an invisible character (${written}); type it again`,
};

const kinds: Readonly<Record<WrittenKind, string>> = {
  text: 'text',
  list: 'a list',
  map: '“key: value”',
  nothing: 'nothing',
};

const wanted: Readonly<Record<WrittenKind, string>> = {
  ...kinds,
  list: 'a list (lines that begin with “- ”, or [one, two])',
  map: 'lines “key: value”',
};

const values: Readonly<Record<ValueKind, string>> = {
  percent: 'a percentage like 10%',
  money: 'an amount with its unit, like 5000万元',
  date: 'a day like 2023-12-31',
  whole: 'a whole number, 1 or more',
  'day-of-month': 'a day of the month, 1 to 31',
  month: 'a month, as 2023-09',
  'yes-no': 'true or false',
  number: 'a number, a percentage or an amount with its unit, like 60, -0.1, 90%, 10亿元',
  positive: 'a number, a percentage or an amount with its unit above 0, like 60, 90%, 10亿元',
  goal: 'a number above 0, like 80% or 4亿元; or goal, as goals in kp.yaml say',
  bound: 'a number or a percentage like 100%, or none',
  mark: 'a number or a percentage like 90%, or time for the time progress',
  missing: 'weight (goes to the other indicators), no-rank, or points',
  count: 'a number of things, like 5',
  quarter: 'a quarter, 1 to 4',
  year: 'a year, as 2024',
  spread: 'months, working-days, or twelve weights like 4/4/8/9/9/10/8/8/10/10/10/10',
  period: 'a month like 2023-01',
};

/** A longer list would not help. */
const MOST_WORDS = 15;

function meant(suggestion: string | undefined, known: readonly string[]): string {
  if (suggestion !== undefined) return `; did you mean “${suggestion}”?`;
  return `; there are ${known.slice(0, MOST_WORDS).join(', ')}${known.length > MOST_WORDS ? ' …' : ''}`;
}
