import { fileStem } from '../normalise/revision.ts';
import { fieldOf, type Header, type HeaderColumn, readAgain, wordsOf } from './header.ts';
import { type SheetTask, textsOfRow } from './task.ts';

/** A header, and the ledger whose fields explain most of it. */
export interface FoundHeader<Field extends string> {
  readonly task: SheetTask<Field>;
  readonly header: Header<Field>;
  /** Another ledger that explains about as much. */
  readonly rival: string | undefined;
}

/**
 * Decides which ledger the next header belongs to: of the headers nearest to the top, the one of which most fields are
 * explained. A title (above the header, or the sheet's name) counts as two fields. It decides alone if its fields make
 * no whole list, no other ledger explains as much, and no column reports what only the first ledger has. Close cases
 * are reported.
 */
export function whichLedger<Field extends string>(
  task: SheetTask<Field>,
  from: number,
  year: number | undefined,
  headerOf: (task: SheetTask<Field>, fewest?: number) => Header<Field> | undefined,
): FoundHeader<Field> | undefined {
  const own = headerOf(task);
  const isNear = own !== undefined && own.positions[0]! - from <= FEW_LINES;
  const words = isNear ? wordsOf(own, year) : '';
  const found = [task, ...(task.others ?? [])].flatMap((one): Claim<Field>[] => {
    const header = one === task ? own : isNear ? readAgain(own, words, one.dictionary, year) : headerOf(one);
    if (header === undefined) return [];
    const fields = fieldsOf(header);
    const isTitled = hasTitle(one, from, header);
    // What no other ledger takes goes to the first one, even if it is not a whole list.
    if (one !== task && !one.ledger.isList(fields, isTitled)) return [];
    const isWhole = one.ledger.isList(fields, false);
    return [{ task: one, header, isWhole, worth: fields.size + (isTitled ? TITLED : 0) }];
  });
  if (found.length === 0) return bareList(task, from, headerOf);
  const top = Math.min(...found.map(({ header }) => header.positions[0]!));
  const highest = found.filter(({ header }) => header.positions[0] === top);
  const titled = highest.find((claim) => !claim.isWhole && claim.task !== task);
  const opposes = (other: Claim<Field>) =>
    other.task === task
      ? reportsMore(other, titled!, task.ledger.reporting)
      : other.isWhole && other.worth >= titled!.worth;
  if (titled !== undefined && !highest.some(opposes))
    return { task: titled.task, header: titled.header, rival: undefined };
  const claims = highest
    .filter((claim) => claim.isWhole || claim.task === task)
    .sort((first, second) => Number(second.isWhole) - Number(first.isWhole) || second.worth - first.worth);
  const [best, second] = claims;
  if (best === undefined) return undefined;
  const isClose = second?.isWhole === true && best.worth - second.worth < CLOSE;
  // Only the first ledger has the progress of the year: it is not dropped silently, unless the title leaves no doubt.
  const lost = claims.find((one) => one.task === task && one !== best && one.isWhole);
  const isLost =
    lost !== undefined &&
    reportsMore(lost, best, task.ledger.done) &&
    !titlesOf(best, from).some((line) => best.task.ledger.titled?.test(line) && !PROGRESS.test(line));
  const rival = isClose ? second : isLost ? lost : undefined;
  return { task: best.task, header: best.header, rival: rival?.task.ledger.id };
}

/** 领导, 项目: two columns, of which only the title tells what list they are. */
function bareList<Field extends string>(
  { others = [] }: SheetTask<Field>,
  from: number,
  headerOf: (task: SheetTask<Field>, fewest: number) => Header<Field> | undefined,
): FoundHeader<Field> | undefined {
  for (const task of others) {
    const header = headerOf(task, 2);
    if (header === undefined || !hasTitle(task, from, header)) continue;
    if (task.ledger.isList(fieldsOf(header), true)) return { task, header, rival: undefined };
  }
  return undefined;
}

function fieldsOf<Field extends string>({ columns }: Header<Field>): ReadonlySet<Field> {
  return new Set(columns.flatMap(({ match }) => fieldOf(match) ?? []));
}

interface Claim<Field extends string> {
  readonly task: SheetTask<Field>;
  readonly header: Header<Field>;
  /** Its fields alone, without a title, make such a list. */
  readonly isWhole: boolean;
  /** The number of explained fields, plus a bonus for a title. */
  readonly worth: number;
}

/** With at most this many lines above the header, no other header is above it. */
const FEW_LINES = 4;
/** A ledger must explain this many fields more than another one to be beyond doubt. */
const CLOSE = 2;
const TITLED = 2;

/** Whether a column may report something (its values may have to decide what) that the titled ledger does not know. */
function reportsMore<Field extends string>(
  { header }: Claim<Field>,
  titled: Claim<Field>,
  reporting: ReadonlySet<Field>,
): boolean {
  const told = titled.header.columns.filter(({ match }) => match.candidates.length > 0);
  const known = new Set(told.map(({ column }) => column));
  const mayReport = ({ match }: HeaderColumn<Field>) =>
    match.candidates.some(({ field }) => reporting.has(field));
  return header.columns.some((one) => !known.has(one.column) && mayReport(one));
}

const PROGRESS = /推进|进展|进度|完成|调度/;

function hasTitle<Field extends string>(
  task: SheetTask<Field>,
  from: number,
  header: Header<Field>,
): boolean {
  const { titled } = task.ledger;
  return titled !== undefined && titlesOf({ task, header }, from).some((line) => titled.test(line));
}

/** The sheet's name and the lines above the header; if neither says anything, the file's name. */
function titlesOf<Field extends string>(
  { task: { sheet, file }, header }: Pick<Claim<Field>, 'task' | 'header'>,
  from: number,
): string[] {
  const lines = Array.from({ length: header.positions[0]! - from }, (_, at) =>
    textsOfRow(sheet, from + at).join(' '),
  );
  const isUntitled = BARE_SHEET.test(sheet.name) && lines.every((line) => line.trim() === '');
  const titles = isUntitled ? [fileStem(file)] : [sheet.name, ...lines];
  return titles.map((title) => title.replaceAll(BUREAU, ''));
}

/** 招商局, 行政审批局: these say who sends a list, not what it contains. */
const BUREAU = /(?:招商|引资|审批|督查)\p{Script=Han}{0,4}?(?:局|中心|集团|室)/gu;
const BARE_SHEET = /^(?:sheet|工作表|表)?\s*\d*$/i;
