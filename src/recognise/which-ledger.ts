import { fileStem } from '../normalise/revision.ts';
import { fieldOf, type Header, type HeaderColumn, readAgain } from './header.ts';
import { type SheetTask, textsOfRow } from './task.ts';

/** A header, and the ledger whose fields explain it best. */
export interface FoundHeader<Field extends string> {
  readonly task: SheetTask<Field>;
  readonly header: Header<Field>;
  /** Another ledger that explains it as well. */
  readonly rival: string | undefined;
}

/**
 * Which ledger the next header is of: of those that stand highest, the one of which most fields are explained. What the
 * lines above it and the sheet's name call the list counts as two of them; where the fields leave it open, no other ledger
 * explains as much with that, and none reports one that only it has, that decides. Of equals the first in the order of ledgers holds, and it is said.
 */
export function whichLedger<Field extends string>(
  task: SheetTask<Field>,
  from: number,
  year: number | undefined,
  headerOf: (task: SheetTask<Field>, fewest?: number) => Header<Field> | undefined,
): FoundHeader<Field> | undefined {
  const own = headerOf(task);
  const isNear = own !== undefined && own.positions[0]! - from <= FEW_LINES;
  const found = [task, ...(task.others ?? [])].flatMap((one): Claim<Field>[] => {
    const header = one === task ? own : isNear ? readAgain(own, one.dictionary, year) : headerOf(one);
    if (header === undefined) return [];
    const fields = fieldsOf(header);
    const isTitled = hasTitle(one, from, header);
    // The first ledger takes what no other one does, even where it is no whole list.
    if (one !== task && !one.ledger.isList(fields, isTitled)) return [];
    const isWhole = one.ledger.isList(fields, false);
    return [{ task: one, header, fields, isWhole, worth: fields.size + (isTitled ? TITLED : 0) }];
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
  // What was done of the year is in no other ledger: unless a title leaves no doubt, it is not left out without a word.
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
  readonly fields: ReadonlySet<string>;
  /** Its fields alone make such a list. */
  readonly isWhole: boolean;
  /** Fields that are explained. */
  readonly worth: number;
}

/** Below no more lines than these no other header stands above the one that was found. */
const FEW_LINES = 4;
/** So many fields one ledger must explain more than another to be beyond doubt. */
const CLOSE = 2;
const TITLED = 2;

/** A column, though its values may yet have to settle which, of which the titled ledger knows nothing. */
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

/** The sheet's name, and the lines above its header; where neither says anything, the file's name. */
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

/** 招商局, 行政审批局: who sends a list, not what it is. */
const BUREAU = /(?:招商|引资|审批|督查)\p{Script=Han}{0,4}?(?:局|中心|集团|室)/gu;
const BARE_SHEET = /^(?:sheet|工作表|表)?\s*\d*$/i;
