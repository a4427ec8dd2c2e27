import type { PartId } from './dispatch.ts';

/** What `kp dispatch` says besides its parts. */
export interface DispatchWords {
  readonly title: (year: number, month: number) => string;
  readonly parts: Readonly<Record<Exclude<PartId, 'ledger'>, string>>;
  /** What the files of a part are called, without their extension. */
  readonly files: Readonly<Record<'rank' | 'alerts' | 'forecast', string>>;
  /** What else of a month has a sheet of its own. */
  readonly subjects: Readonly<Record<'changes' | 'boards' | 'alertGroups', string>>;
  readonly ledgers: string;
  /** One of several: 排名（区县）. */
  readonly named: (title: string, name: string) => string;
  /** Where there are several. */
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
  /** What the plan needs each month, or that it is complete. */
  readonly planNeeds: (perMonth: string) => string;
  readonly planComplete: string;
  /** Of a method that does not apply. */
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
