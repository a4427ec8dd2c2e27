import type { ScoreEntry } from '../../calculate/scoring/entry.ts';
import { entryWords } from '../../ledgers/entries/entry-words.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import { officeOf } from '../../ledgers/office.ts';
import { scoreEntry } from '../../ledgers/score/facts.ts';
import { isRegister, SCORES } from '../../ledgers/score/score.ts';
import type { Configuration } from '../../model/configuration.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { lastDayOf, type Period } from '../../model/period.ts';
import { createRecogniser } from '../../recognise/recognise.ts';
import { checkedLedgers } from '../check/checked-ledgers.ts';
import type { Month } from '../months/months.ts';
import { readLists, type SourceFile } from '../reading/read-lists.ts';
import { completeLedgers } from './ledger-entries.ts';
import { readLedgers } from './read-ledger.ts';

interface Registers {
  readonly entries: readonly ScoreEntry[];
  readonly unreadable: number;
}

/**
 * Reads the registers by which agencies are scored, in the given order, for the ranking of a month; also lists of
 * other ledgers that score them.
 */
export async function readRegisters(
  files: readonly SourceFile[],
  period: Period,
  configuration: Configuration | undefined,
): Promise<Outcome<Registers>> {
  const office = officeOf(configuration);
  const synonyms = configuration?.synonyms.columns;
  const recognise = createRecogniser(
    { ...entryWords(SCORES, office, synonyms), isList: isRegister },
    SCORING.map((ledger) => entryWords(ledger, office, synonyms)),
  );
  const { value: readings, findings: read } = await readLists(files, {}, { recognise, office });
  const others = readings.filter(
    ({ workbook, sheets }) =>
      workbook !== undefined && sheets.every(({ tables, others: more }) => tables.length + more.length === 0),
  );
  const none = new Set(others.map(({ file }) => file));
  const unread = readings.filter(({ workbook, sameAs }) => workbook === undefined && sameAs === undefined);
  const of = readLedgers({ readings }, period, configuration);
  const month = { period, projects: [], moved: new Map(), of };
  const checked = checkedLedgers(month, undefined, lastDayOf(period), configuration);
  const { entries, findings } = checked(SCORES);
  const more = SCORING.map((ledger) => ({ ledger, ...checked(ledger) }));
  const found: Finding[] = [
    // "Not a register" already explains why nothing was read from the file.
    ...read.filter(({ code, source }) => !none.has(source.file) || !NO_LIST.has(code)),
    ...others.map(({ file }) => finding('register/no-table', { expected: EXPECTED }, { file })),
    ...[findings, ...more.map((one) => one.findings)].flat(),
  ];
  return {
    value: {
      entries: [
        ...entries.flatMap((entry) => scoreEntry(entry) ?? []),
        ...more.flatMap(({ ledger, entries: own }) => ledger.scored!(own, period)),
      ],
      unreadable: none.size + unread.length,
    },
    findings: found,
  };
}

/** What a month's lists contribute to scores: its registers, and other ledgers that score agencies. */
export function scoredIn(
  month: ScoringMonth,
  configuration: Configuration | undefined,
): readonly ScoreEntry[] {
  const { period } = month;
  const complete = completeLists(month, configuration);
  return [
    ...complete(SCORES).entries.flatMap((entry) => scoreEntry(entry) ?? []),
    ...SCORING.flatMap((ledger) => ledger.scored!(complete(ledger).entries, period)),
  ];
}

/** The entries of any ledger of the month, completed from its other lists. */
export function completeLists(
  { period, projects = [], entries }: ScoringMonth,
  configuration: Configuration | undefined,
): ReturnType<typeof completeLedgers> {
  const of = (ledger: Ledger) => ({ entries: entries(ledger) ?? [], isStored: false });
  return completeLedgers({ period, projects, moved: new Map(), of }, lastDayOf(period), configuration);
}

/** A month with its lists; without projects if there are only registers. */
export interface ScoringMonth extends Pick<Month, 'period' | 'entries'> {
  readonly projects: Month['projects'] | undefined;
}

/** The other ledgers by which agencies are scored. */
const SCORING = LEDGERS.filter(({ scored }) => scored !== undefined);

const NO_LIST: ReadonlySet<Finding['code']> = new Set<Finding['code']>(['file/no-table', 'file/blank-form']);
const EXPECTED = ['责任单位', '年月', '事项'];
