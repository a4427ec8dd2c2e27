import { fieldOf, type Header, readAgain } from './header.ts';
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
 * lines above it and the sheet's name call the list counts as two of them. Of equals the first in the order of ledgers holds,
 * and it is said.
 */
export function whichLedger<Field extends string>(
  task: SheetTask<Field>,
  from: number,
  year: number | undefined,
  headerOf: (task: SheetTask<Field>) => Header<Field> | undefined,
): FoundHeader<Field> | undefined {
  const own = headerOf(task);
  const isNear = own !== undefined && own.positions[0]! - from <= FEW_LINES;
  const found = [task, ...(task.others ?? [])].flatMap((one): Claim<Field>[] => {
    const header = one === task ? own : isNear ? readAgain(own, one.dictionary, year) : headerOf(one);
    if (header === undefined) return [];
    const fields = new Set(header.columns.flatMap(({ match }) => fieldOf(match) ?? []));
    // The first ledger takes what no other one does, even where it is no whole list.
    if (one !== task && !one.ledger.isList(fields)) return [];
    const isWhole = one.ledger.isList(fields);
    return [{ task: one, header, isWhole, worth: fields.size + titleWorth(one, from, header) }];
  });
  const top = Math.min(...found.map(({ header }) => header.positions[0]!));
  const claims = found
    .filter(({ header }) => header.positions[0] === top)
    .sort((first, second) => Number(second.isWhole) - Number(first.isWhole) || second.worth - first.worth);
  const [best, second] = claims;
  if (best === undefined) return undefined;
  const isClose = second?.isWhole === true && best.worth - second.worth < CLOSE;
  return { task: best.task, header: best.header, rival: isClose ? second.task.ledger.id : undefined };
}

interface Claim<Field extends string> {
  readonly task: SheetTask<Field>;
  readonly header: Header<Field>;
  readonly isWhole: boolean;
  /** Fields that are explained. */
  readonly worth: number;
}

/** Below no more lines than these no other header stands above the one that was found. */
const FEW_LINES = 4;
/** So many fields one ledger must explain more than another to be beyond doubt. */
const CLOSE = 2;
const TITLED = 2;

function titleWorth<Field extends string>(
  { sheet, ledger }: SheetTask<Field>,
  from: number,
  { positions }: Header<Field>,
): number {
  if (ledger.titled === undefined) return 0;
  const lines = Array.from({ length: positions[0]! - from }, (_, at) =>
    textsOfRow(sheet, from + at).join(' '),
  );
  return [sheet.name, ...lines].some((line) => ledger.titled!.test(line)) ? TITLED : 0;
}
