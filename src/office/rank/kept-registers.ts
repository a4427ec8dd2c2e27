import type { ScoreEntry } from '../../calculate/scoring/entry.ts';
import {
  asksRegister,
  figuresAsked,
  growsByRegister,
  indicatorsByLedger,
} from '../../calculate/scoring/requests.ts';
import type { Scheme } from '../../calculate/scoring/scheme.ts';
import { yearBefore } from '../../calculate/scoring/window.ts';
import { LEDGER_FIGURES } from '../../ledgers/ledger-figures.ts';
import type { Configuration, Goal } from '../../model/configuration.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Outcome } from '../../model/outcome.ts';
import { isSamePeriod, type Period } from '../../model/period.ts';
import { formatSource } from '../../model/source.ts';
import { completeLists, type ScoringMonth, scoredIn } from '../ledger/registers.ts';
import { goalsOfMonth } from '../ledger/stated-goals.ts';
import { ledgerFiguresOf } from './ledger-figures.ts';
import type { RankingSource } from './ranker.ts';

/**
 * The entries by which agencies are scored: registers given on the command line; if a scheme needs them, those in the
 * lists of the year up to the ranked month; and figures of other ledgers. A row that several months or the command
 * line repeat counts once. Findings are reported for the requested ranking only.
 */
export function keptRegisters(
  given: readonly ScoreEntry[],
  monthOf: (period: Period) => Promise<ScoringMonth | undefined>,
  configuration: Configuration | undefined,
  say: (found: readonly Finding[]) => void,
): RankingSource['register'] {
  let isSaid = false;
  const sayOnce = (found: readonly Finding[]) => {
    if (!isSaid && found.length > 0) say(found);
    isSaid = true;
  };
  return async (scheme, period) => {
    const { value: figures, findings } = await figuresOf(scheme, period, monthOf, configuration);
    const unlisted = [...noLedger(scheme, await monthOf(period)), ...findings];
    if (!asksRegister(scheme)) {
      sayOnce([...unlisted, ...outranked(scheme, given)]);
      return [...given, ...figures];
    }
    const lists: List[] = [{ period: undefined, entries: given }];
    for (const month of monthsOf(period, growsByRegister(scheme))) {
      const own = await monthOf(month);
      const found = own === undefined ? [] : scoredIn(own, configuration);
      for (const entries of groupBy(found, ({ source }) => source.file).values())
        lists.push({ period: month, entries });
    }
    const { entries, repeated } = once(lists);
    const remarks = lists.length > 1 ? remarksOn(lists, given, entries, repeated) : [];
    sayOnce([...unlisted, ...outranked(scheme, entries), ...remarks]);
    return [...entries, ...figures];
  };
}

/** Ledgers that the scheme scores by, but of which the month has no list. */
function noLedger(scheme: Scheme, month: ScoringMonth | undefined): readonly Finding[] {
  return [...indicatorsByLedger(scheme)].flatMap(([indicator, measure]) => {
    const { ledger } = LEDGER_FIGURES.get(measure)!;
    const isListed = (month?.entries(ledger) ?? []).length > 0;
    return isListed ? [] : [finding('register/no-ledger', { indicator, measure }, { file: '' })];
  });
}

/** If both a ledger and a register give a figure, that of the ledger counts. */
function outranked(scheme: Scheme, entries: readonly ScoreEntry[]): readonly Finding[] {
  return [...indicatorsByLedger(scheme)].flatMap(([item, measure]) => {
    const own = entries.filter((entry) => entry.item === item);
    if (own.length === 0) return [];
    return [finding('register/outranked', { item, measure, entries: own.length }, own[0]!.source)];
  });
}

/** As of the month's end; if a scheme scores by growth, also as of the same month of the year before. */
async function figuresOf(
  scheme: Scheme,
  period: Period,
  monthOf: (period: Period) => Promise<ScoringMonth | undefined>,
  configuration: Configuration | undefined,
): Promise<Outcome<readonly ScoreEntry[]>> {
  const figures: ScoreEntry[] = [];
  const findings: Finding[] = [];
  if (figuresAsked(scheme).length === 0) return { value: figures, findings };
  for (const when of growsByRegister(scheme) ? [period, yearBefore(period)] : [period]) {
    const month = await monthOf(when);
    if (month === undefined) continue;
    const goals = await goalsIn(month, scheme, monthOf, configuration);
    figures.push(...ledgerFiguresOf(scheme, month, configuration, goals.value));
    findings.push(...goals.findings);
  }
  return { value: figures, findings };
}

/** The goals of the figures that a scheme asks for, those of tasks by the lists of targets of the year. */
async function goalsIn(
  month: ScoringMonth,
  scheme: Scheme,
  monthOf: (period: Period) => Promise<ScoringMonth | undefined>,
  configuration: Configuration | undefined,
): Promise<Outcome<readonly Goal[]>> {
  const asked = figuresAsked(scheme).map((item) => LEDGER_FIGURES.get(item)!);
  const goals = (configuration?.goals ?? []).filter(({ figure }) =>
    asked.some(
      ({ ledger, by, id }) => figure.startsWith(`${ledger.id}.${by}[`) && figure.endsWith(`].${id}`),
    ),
  );
  const own = completeLists(month, configuration);
  return goalsOfMonth(
    goals,
    month.period,
    own,
    async (earlier, ledger) => (await monthOf(earlier))?.entries(ledger) ?? [],
  );
}

function monthsOf({ year, month }: Period, withYearBefore: boolean): readonly Period[] {
  const upTo = (of: number, last: number) =>
    Array.from({ length: last }, (_, at): Period => ({ year: of, month: at + 1 }));
  return [...(withYearBefore ? upTo(year - 1, 12) : []), ...upTo(year, month)];
}

/** The entries of one file in a month's lists; files given on the command line come first. */
interface List {
  readonly period: Period | undefined;
  readonly entries: readonly ScoreEntry[];
}

interface Counted {
  readonly entry: ScoreEntry;
  readonly period: Period | undefined;
}

/**
 * Within one list, equal rows are separate entries. If several lists have the same rows, the list with the most of
 * them counts.
 */
function once(lists: readonly List[]) {
  const counted = new Map<string, Counted[]>();
  const entries: ScoreEntry[] = [];
  const repeated: (Counted & { readonly first: Counted })[] = [];
  for (const { period, entries: own } of lists) {
    const seen = new Map<string, number>();
    for (const entry of own) {
      const key = keyOf(entry);
      const at = seen.get(key) ?? 0;
      seen.set(key, at + 1);
      const known = counted.get(key) ?? [];
      const first = known[at];
      if (first !== undefined) repeated.push({ entry, period, first });
      else {
        entries.push(entry);
        counted.set(key, [...known, { entry, period }]);
      }
    }
  }
  return { entries, repeated };
}

function keyOf({ agency, period, item, value, target, mark }: ScoreEntry): string {
  const number = (one: ScoreEntry['value']) => (one === undefined ? '' : `${one.top}/${one.bottom}`);
  return [agency, period.year, period.month, item, number(value), number(target), mark].join('\n');
}

/**
 * Reports how many rows of the lists count, and rows that two lists of one month share, since nobody knows whether
 * they are separate entries.
 */
function remarksOn(
  lists: readonly List[],
  given: readonly ScoreEntry[],
  entries: readonly ScoreEntry[],
  repeated: ReturnType<typeof once>['repeated'],
): readonly Finding[] {
  const files = lists.slice(1).map(({ entries: [first] }) => first!.source.file);
  const facts = { files, entries: entries.length - given.length, repeated: repeated.length };
  const doubtful = repeated.filter(
    ({ period, first }) =>
      period !== undefined && first.period !== undefined && isSamePeriod(period, first.period),
  );
  return [
    finding('register/in-lists', facts, { file: files[0]! }),
    ...doubtful.map(({ entry, first }) =>
      finding(
        'table/repeated-entry',
        { name: entry.item, first: formatSource(first.entry.source) },
        entry.source,
      ),
    ),
  ];
}
