import type { PartId } from './dispatch.ts';

/** The texts of `kp dispatch` besides those of its parts. */
export interface DispatchWords {
  readonly title: (year: number, month: number) => string;
  readonly parts: Readonly<Record<Exclude<PartId, 'ledger'>, string>>;
  /** The file names of a part, without extension. */
  readonly files: Readonly<Record<'rank' | 'alerts' | 'forecast', string>>;
  /** The other subjects of a month with sheets of their own. */
  readonly subjects: Readonly<Record<'changes' | 'boards' | 'alertGroups', string>>;
  readonly ledgers: string;
  /** The title of one of several: 排名（区县）. */
  readonly named: (title: string, name: string) => string;
  /** Added if there are several schemes. */
  readonly byScheme: (scheme: string) => string;
  readonly boards: (
    track: string,
    board: 'red' | 'black',
    agencies: readonly string[],
    hasTracks: boolean,
  ) => string;
  readonly noBoards: (agencies: number) => string;
  readonly ledger: (items: number, open: number | null, overdue: number | null) => string;
  readonly forecast: (span: string, rate: string | undefined, plan: string | undefined) => string;
  /** What the plan needs each month, or that it is fulfilled. */
  readonly planNeeds: (perMonth: string) => string;
  readonly planComplete: string;
  /** For a method that does not apply. */
  readonly forecastOpen: (method: string, reason: string) => string;
  readonly notDone: (reason: string) => string;
  readonly nothingRead: string;
  readonly planUnread: string;
  readonly written: (files: number, folder: string) => string;
  readonly notWritten: (files: number, folder: string) => string;
  readonly labels: Readonly<Record<'files' | 'removed' | 'notRemoved' | 'left', string>>;
  readonly removed: (files: readonly string[]) => string;
  readonly left: (files: readonly string[]) => string;
  readonly red: (count: number) => string;
  readonly more: (count: number, file: string) => string;
  readonly needs: string;
  readonly nothingNeeded: string;
  readonly unread: (files: readonly string[]) => string;
  readonly warnings: (count: number, file: string) => string;
  readonly comma: string;
}
