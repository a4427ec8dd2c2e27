import type { ScoreEntry } from '../calculate/scoring/entry.ts';
import { entryWords } from '../ledgers/entry-words.ts';
import { officeOf } from '../ledgers/office.ts';
import { scoreEntry } from '../ledgers/score/facts.ts';
import { isRegister, SCORES } from '../ledgers/score/score.ts';
import type { Configuration } from '../model/configuration.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { lastDayOf, type Period } from '../model/period.ts';
import { createRecogniser } from '../recognise/recognise.ts';
import { checkedLedgers } from './checked-ledgers.ts';
import { readLedgers } from './read-ledger.ts';
import { readLists, type SourceFile } from './read-lists.ts';

interface Registers {
  readonly entries: readonly ScoreEntry[];
  readonly unreadable: number;
}

/** Reads the registers that agencies are scored by, in the order given, for the ranking of a month. */
export async function readRegisters(
  files: readonly SourceFile[],
  period: Period,
  configuration: Configuration | undefined,
): Promise<Outcome<Registers>> {
  const office = officeOf(configuration);
  const recognise = createRecogniser({
    ...entryWords(SCORES, office, configuration?.synonyms.columns),
    isList: isRegister,
  });
  const { value: readings, findings: read } = await readLists(files, {}, { recognise, office });
  const others = readings.filter(
    ({ workbook, sheets }) => workbook !== undefined && sheets.every(({ tables }) => tables.length === 0),
  );
  const none = new Set(others.map(({ file }) => file));
  const unread = readings.filter(({ workbook, sameAs }) => workbook === undefined && sameAs === undefined);
  const of = readLedgers({ readings }, period, configuration);
  const month = { period, projects: [], moved: new Map(), of };
  const { entries, findings } = checkedLedgers(month, undefined, lastDayOf(period), configuration)(SCORES);
  const found: Finding[] = [
    // That it is no register says why nothing of it was read.
    ...read.filter(({ code, source }) => !none.has(source.file) || !NO_LIST.has(code)),
    ...others.map(({ file }) => finding('register/no-table', { expected: EXPECTED }, { file })),
    ...findings,
  ];
  return {
    value: {
      entries: entries.flatMap((entry) => scoreEntry(entry) ?? []),
      unreadable: none.size + unread.length,
    },
    findings: found,
  };
}

const NO_LIST: ReadonlySet<Finding['code']> = new Set<Finding['code']>(['file/no-table', 'file/blank-form']);
const EXPECTED = ['责任单位', '年月', '事项'];
