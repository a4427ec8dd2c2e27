import { FINDING_CODES } from '../findings/findings.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import { nearestNames } from '../model/nearest.ts';
import { failure } from '../model/problem.ts';
import type { Options } from './options.ts';

/** A filter for findings by `--only` and `--ignore`; each takes codes and `subject/*`, separated by commas. */
export function chosenFindings(options: Options): (findings: readonly Finding[]) => readonly Finding[] {
  const only = patterns('only', options);
  const ignored = patterns('ignore', options);
  return (findings) =>
    findings.filter(
      ({ code }) => (only.length === 0 || only.some((is) => is(code))) && !ignored.some((is) => is(code)),
    );
}

/** The codes that a word means: one code, or all codes of a subject (`money/*`, `money`). Empty if it is unknown. */
export function codesOf(word: string): readonly FindingCode[] {
  const subject = word.replace(/\/\*?$/, '');
  return FINDING_CODES.filter((code) => code === word || code.startsWith(`${subject}/`));
}

function patterns(id: 'only' | 'ignore', options: Options): readonly ((code: string) => boolean)[] {
  const words = options.texts(id).flatMap((text) => text.split(/[,，、\s]+/).filter((word) => word !== ''));
  return words.map((word) => {
    const codes = new Set<string>(codesOf(word));
    if (codes.size > 0) return (code) => codes.has(code);
    const near = nearestNames(word, FINDING_CODES);
    const expected = near.length > 0 ? near : ['money/unreadable', 'money/*'];
    throw failure('usage/invalid-value', { option: `--${id}`, value: word, expected });
  });
}
