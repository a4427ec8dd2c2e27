import type { AgencyEntry } from '../../model/configuration.ts';
import type { NameTest, Scheme } from './scheme.ts';

/**
 * The track of an agency: the one set in kp.yaml, else the first whose rule its name meets, else the one without a
 * rule.
 */
export function trackOf(agency: string, entry: AgencyEntry | undefined, { tracks }: Scheme): string {
  if (entry?.track !== undefined) return entry.track;
  const named = tracks.find(({ members }) => members.some((test) => meetsName(agency, test)));
  const other = tracks.find(({ members }) => members.length === 0);
  return (named ?? other)?.name ?? '';
}

function meetsName(agency: string, { endsWith, beginsWith, contains, without }: NameTest): boolean {
  const name = without.reduce((rest, word) => rest.replaceAll(word, ''), agency);
  const holds = (words: readonly string[], test: (word: string) => boolean) =>
    words.length === 0 || words.some(test);
  return (
    holds(endsWith, (word) => name.endsWith(word)) &&
    holds(beginsWith, (word) => name.startsWith(word)) &&
    holds(contains, (word) => name.includes(word))
  );
}
