import { FINDING_CODES } from '../findings/findings.ts';
import { ALERTS } from '../ledgers/projects.ts';
import { groupBy } from '../model/group-by.ts';
import { nearestNames } from '../model/nearest.ts';
import { formatDate, type PlainDate } from '../model/plain-date.ts';
import type { Fault, Problem } from '../model/problem.ts';
import { agencyKey } from '../normalise/agency.ts';
import { matchingKey } from '../normalise/text.ts';
import { headerKeys } from '../recognise/header-key.ts';
import { plainPath } from '../show/trace/named-figure.ts';
import { OF_AGENCY } from './check-goals.ts';
import { keyName } from './check-shape.ts';
import { OTHER_CATEGORIES } from './schema.ts';
import { dayOf } from './values.ts';
import type { YamlFile } from './yaml.ts';
import type { YamlData, YamlPath } from './yaml-nodes.ts';

/**
 * Finds faults that single values cannot show: a spelling claimed by two entries, an unknown agency or finding code, a
 * time that ends before it begins. Works on the raw file, so that other faults do not hide these.
 */
export function checkNames(file: YamlFile): Fault[] {
  const { data } = file;
  const namesOf = (list: string) => namings(list, data);
  return [
    ...claimedTwice(namesOf('agencies'), agencyKey, file),
    ...ENTRY_LISTS.flatMap((list) => claimedTwice(namesOf(list), matchingKey, file)),
    ...claimedTwice(candidates(data), categoryKey(data), file),
    ...ledgersOf(synonyms('columns', data)).flatMap((own) => claimedTwice(own, bareHeader, file)),
    ...claimedTwice(synonyms('values', data), matchingKey, file),
    ...SOURCE_KEYS.flatMap((key) => claimedTwice(sourcesThatSay(key, data), (writing) => writing, file)),
    ...unknownWords(agenciesMeant(data), namesOf('agencies'), agencyKey, file),
    ...unknownWords(categoriesMeant(data), namesOf('categories'), matchingKey, file),
    ...unknownFindings(file),
    ...reversedTimes(file),
  ];
}

const ENTRY_LISTS = ['categories', 'chains', 'areas', 'lifecycle', 'benchmarks'] as const;

const SOURCE_KEYS = ['agency', 'month', 'leaveOut', 'note'] as const;

/** The files and sheets for which an entry of `sources` sets this key. */
function sourcesThatSay(key: (typeof SOURCE_KEYS)[number], data: YamlData): Naming[] {
  return itemsOf(partOf(data, 'sources')).flatMap(([at, entry]) => {
    const [file, sheet] = [textOf(partOf(entry, 'file')), textOf(partOf(entry, 'sheet'))];
    if (file === undefined || partOf(entry, key) === undefined) return [];
    const writing = sheet === undefined ? file : `${file}:${sheet}`;
    return [{ writing, meaning: writing, owner: at, path: ['sources', at, 'file'] }];
  });
}

/** The categories named in `thresholds.candidates`, each by name or alias. */
function candidates(data: YamlData): Naming[] {
  return categoriesMeant(data).map(({ word, path }) => ({ writing: word, meaning: word, owner: word, path }));
}

function categoryKey(data: YamlData): (writing: string) => string {
  const names = new Map(
    namings('categories', data).map(({ writing, meaning }) => [matchingKey(writing), meaning]),
  );
  return (writing) => names.get(matchingKey(writing)) ?? matchingKey(writing);
}

/** In the form in which the recogniser looks it up: without a unit in brackets. */
function bareHeader(header: string): string {
  return headerKeys(header, undefined).full.at(-1) ?? '';
}

/** One spelling, and what it is declared to mean. */
interface Naming {
  readonly writing: string;
  readonly meaning: string;
  /** Distinguishes several meanings of one name. */
  readonly owner: PropertyKey;
  readonly path: YamlPath;
}

function namings(list: string, data: YamlData): Naming[] {
  return itemsOf(partOf(data, list)).flatMap(([at, entry]) => {
    const name = textOf(entry) ?? textOf(partOf(entry, 'name'));
    if (name === undefined) return [];
    const own = { meaning: name, owner: at };
    return [
      { ...own, writing: name, path: typeof entry === 'string' ? [list, at] : [list, at, 'name'] },
      ...itemsOf(partOf(entry, 'aliases')).flatMap(([index, alias]) =>
        typeof alias === 'string' ? [{ ...own, writing: alias, path: [list, at, 'aliases', index] }] : [],
      ),
    ];
  });
}

function synonyms(map: string, data: YamlData): Naming[] {
  return Object.entries(mapOf(partOf(partOf(data, 'synonyms'), map))).flatMap(([word, writings]) =>
    itemsOf(writings).flatMap(([at, writing]) => {
      const path = ['synonyms', map, word, at];
      return typeof writing === 'string' ? [{ writing, meaning: word, owner: word, path }] : [];
    }),
  );
}

/** A header may be a field of several ledgers: `matters.due` and `plannedFinish`. */
function ledgersOf(columns: readonly Naming[]): readonly (readonly Naming[])[] {
  return [
    ...groupBy(columns, ({ meaning }) => (meaning.includes('.') ? meaning.split('.')[0] : '')).values(),
  ];
}

function claimedTwice(all: readonly Naming[], keyOf: (writing: string) => string, file: YamlFile): Fault[] {
  const known = new Map<string, Naming>();
  const faults: Fault[] = [];
  for (const one of all) {
    const first = known.get(keyOf(one.writing));
    if (first === undefined) known.set(keyOf(one.writing), one);
    else if (first.owner !== one.owner) {
      const facts = {
        name: one.writing,
        first: first.meaning,
        second: one.meaning,
        firstLine: file.placeOf(first.path).line,
      };
      faults.push({ ...file.placeOf(one.path), problem: { code: 'configuration/claimed-twice', facts } });
    }
  }
  return faults;
}

interface Meant {
  readonly word: string;
  readonly path: YamlPath;
  readonly part?: 'key';
}

function agenciesMeant(data: YamlData): Meant[] {
  const named = ['identities', 'waivers', 'exemptions', 'sources'].flatMap((list) =>
    itemsOf(partOf(data, list)).flatMap(([at, item]) => {
      const word = textOf(partOf(item, 'agency'));
      return word === undefined ? [] : [{ word, path: [list, at, 'agency'] }];
    }),
  );
  const goals = Object.entries(mapOf(partOf(data, 'goals'))).flatMap(([year, figures]) =>
    Object.keys(mapOf(figures)).flatMap((figure): Meant[] => {
      const word = OF_AGENCY.exec(plainPath(figure))?.[1];
      return word === undefined ? [] : [{ word, path: ['goals', year, figure], part: 'key' }];
    }),
  );
  return [...named, ...goals];
}

function categoriesMeant(data: YamlData): Meant[] {
  return Object.keys(mapOf(partOf(partOf(data, 'thresholds'), 'candidates')))
    .filter((word) => word !== OTHER_CATEGORIES)
    .map((word) => ({ word, path: ['thresholds', 'candidates', word], part: 'key' }));
}

/** Words that are not among the entries; if the office has listed none, every word is allowed. */
function unknownWords(
  meant: readonly Meant[],
  entries: readonly Naming[],
  keyOf: (writing: string) => string,
  file: YamlFile,
): Fault[] {
  if (entries.length === 0) return [];
  const keys = new Set(entries.map(({ writing }) => keyOf(writing)));
  const known = [...new Set(entries.map(({ meaning }) => meaning))];
  return meant
    .filter(({ word }) => !keys.has(keyOf(word)))
    .map(({ word, path, part }) => ({
      ...file.placeOf(path, part),
      problem: unknownWord(path, word, known),
    }));
}

function unknownFindings(file: YamlFile): Fault[] {
  // Lights can be waived like findings.
  const codes = [...FINDING_CODES, ...ALERTS.rules.map(({ id }) => `alert/${id}`)];
  const known = [...codes, ...new Set(codes.map((code) => code.replace(/\/.*/, '/*')))];
  return itemsOf(partOf(file.data, 'waivers')).flatMap(([at, waiver]) => {
    const code = textOf(partOf(waiver, 'code'));
    if (code === undefined || known.includes(code)) return [];
    const path = ['waivers', at, 'code'];
    return [{ ...file.placeOf(path), problem: unknownWord(path, code, known) }];
  });
}

function unknownWord(path: YamlPath, word: string, known: readonly string[]): Problem {
  const suggestion = nearestNames(word, known, 1)[0];
  return { code: 'configuration/unknown-word', facts: { key: keyName(path), word, known, suggestion } };
}

function reversedTimes(file: YamlFile): Fault[] {
  return itemsOf(partOf(file.data, 'exemptions')).flatMap(([at, exemption]) => {
    const from = dayOf(textOf(partOf(exemption, 'from')) ?? '');
    const until = dayOf(textOf(partOf(exemption, 'until')) ?? '');
    if (from === undefined || until === undefined || dayNumber(from) <= dayNumber(until)) return [];
    const facts = { from: formatDate(from), until: formatDate(until) };
    const place = file.placeOf(['exemptions', at, 'until']);
    return [{ ...place, problem: { code: 'configuration/reversed', facts } as const }];
  });
}

function dayNumber({ year, month, day }: PlainDate): number {
  return (year * 100 + month) * 100 + day;
}

function partOf(data: YamlData, key: string): YamlData {
  return new Map(Object.entries(mapOf(data))).get(key);
}

function mapOf(data: YamlData): { readonly [key: string]: YamlData } {
  return typeof data === 'object' && !Array.isArray(data) ? data : {};
}

function itemsOf(data: YamlData): (readonly [at: number, item: YamlData])[] {
  return Array.isArray(data) ? [...data.entries()] : [];
}

function textOf(data: YamlData): string | undefined {
  return typeof data === 'string' ? data : undefined;
}
