import { matchesPattern } from '../effects/wildcard.ts';
import type { SourceEntry } from '../model/configuration.ts';
import type { Period } from '../model/period.ts';
import { agencyInFileName, type OwnNames } from '../normalise/agency.ts';

/** All that kp.yaml says about one file. */
export interface StatedSource {
  readonly agency: string | undefined;
  readonly month: Period | undefined;
  readonly note: string | undefined;
  /** Why the whole file is not counted. */
  readonly leaveOut: string | undefined;
  /** The sheets that are not counted, each with the reason. */
  readonly sheets: ReadonlyMap<string, string>;
}

export const NOTHING_STATED: StatedSource = {
  agency: undefined,
  month: undefined,
  note: undefined,
  leaveOut: undefined,
  sheets: new Map(),
};

/** If two entries say the same thing about a file, the first counts. */
export function statedSources(entries: readonly SourceEntry[]): (file: string) => StatedSource {
  if (entries.length === 0) return () => NOTHING_STATED;
  const known = new Map<string, StatedSource>();
  return (file) => {
    const stated = known.get(file) ?? combined(entries.filter((entry) => isMeant(file, entry.file)));
    known.set(file, stated);
    return stated;
  };
}

/** The agency of a file: the one stated in kp.yaml, else the one in its name. */
export function agencyOfFile(
  file: string,
  office: OwnNames & { readonly stated: (file: string) => StatedSource },
): string | undefined {
  return office.stated(file).agency ?? agencyInFileName(file, office);
}

function combined(entries: readonly SourceEntry[]): StatedSource {
  const ofFile = entries.filter(({ sheet }) => sheet === undefined);
  const first = <Key extends keyof SourceEntry>(key: Key) =>
    ofFile.find((entry) => entry[key] !== undefined)?.[key];
  const sheets = new Map<string, string>();
  for (const { sheet, leaveOut } of entries)
    if (sheet !== undefined && leaveOut !== undefined && !sheets.has(sheet)) sheets.set(sheet, leaveOut);
  return {
    agency: first('agency'),
    month: first('month'),
    note: first('note'),
    leaveOut: first('leaveOut'),
    sheets,
  };
}

/**
 * A path matches by as much as is written: `2023-09/a.xlsx` is any such file, from whichever folder kp was called.
 */
function isMeant(file: string, written: string): boolean {
  const depth = written.split('/').length;
  return matchesPattern(file.split('/').slice(-depth).join('/'), written);
}
