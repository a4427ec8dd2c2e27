import { latestDay, type PlainDate, plainDate } from '../../model/plain-date.ts';

/** A clause that begins with a day that has come: 4月18日签订投资协议. */
export interface DatedClause {
  readonly day: PlainDate;
  /** The clause without its day, as done: what is told of a day that has come has happened. */
  readonly asDone: string;
}

/**
 * The clauses that begin with a day which had come `by` the given one; undefined for the others. A month alone has come once it
 * is over, because 6月签约 in June may be a plan. The year is that of the clause, else that of the dated clause before (the next
 * one where the months begin anew), else that of the list; a day without a year that is still ahead says nothing.
 */
export function datedClauses(
  clauses: readonly string[],
  by: PlainDate,
): readonly (DatedClause | undefined)[] {
  let last: PlainDate | undefined;
  return clauses.map((clause) => {
    const match = DATE.exec(clause.replace(DOTTED, '$1年$2月$3日'));
    if (match === null) return undefined;
    const [written, ownYear, month, date] = match;
    const day = plainDate(
      yearOf(ownYear, Number(month), last, by),
      Number(month),
      date === undefined ? undefined : Number(date),
    );
    if (day === undefined) return undefined;
    last = day;
    if (!hasCome(day, by)) return undefined;
    return { day, asDone: `已于${match.input.slice(written.length)}` };
  });
}

function yearOf(own: string | undefined, month: number, last: PlainDate | undefined, by: PlainDate): number {
  if (own !== undefined) return Number(own.length === 2 ? `20${own}` : own);
  if (last === undefined) return by.year;
  return month < last.month ? last.year + 1 : last.year;
}

function hasCome(day: PlainDate, by: PlainDate): boolean {
  if (latestDay(day) > latestDay(by)) return false;
  return day.precision === 'day' || day.year < by.year || day.month < by.month;
}

/** 2024.4.18, 2024-04-18 */
const DOTTED = /(20\d\d)[.\-/](\d{1,2})[.\-/](\d{1,2})日?/;
const DATE =
  /^(?:目前|现|项目|企业|公司)?(?:已经?)?(?:于|在)?(?:(20\d\d|\d\d)年)?(\d{1,2})月份?(?:(\d{1,2})[日号])?/;
