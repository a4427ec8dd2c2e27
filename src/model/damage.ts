/** What can be wrong with what `history/` holds, with the facts its sentence needs; the sentence is made in `language/`. */
export interface DamageFacts {
  missing: Record<never, never>;
  /** Something that kp did not put there. */
  extra: Record<never, never>;
  /** A symbolic link, or neither a regular file nor a folder. */
  'wrong-kind': Record<never, never>;
  unreadable: { reason: string };
  /** Cut short, or longer than it was. */
  size: { bytes: number; expected: number };
  /** Its bytes are not those that were stored. */
  changed: Record<never, never>;
  /** The file is complete, but its content does not parse. */
  malformed: Record<never, never>;
  /** Written by a version of kp that stores months in another way. */
  'other-format': { schema: string };
  /** It lies under another month or version than it says. */
  misplaced: { period: string; version: number };
  /** The records no longer add up to the stored total. */
  total: { total: string; stored: number | undefined; own: number | undefined };
  /** The records no longer give the stored report; `figures` are paths in it, the first few. */
  report: { figures: readonly string[]; count: number };
  /** It names a former version or the month before, which is not there. */
  'link-missing': { period: string; version: number };
  /** It names a former version or the month before by a checksum that is not theirs. */
  'link-broken': { period: string; version: number };
  /** `head.json` knows it by another checksum. */
  'head-differs': Record<never, never>;
  /** A list of the month was changed, added or removed after the month was closed. */
  'list-changed': { period: string };
  'list-added': { period: string };
  'list-missing': { period: string };
}

export type DamageKind = keyof DamageFacts;

/** One fault of one file or folder, named from the workspace's folder. */
export type Damage = {
  [Kind in DamageKind]: { readonly path: string; readonly kind: Kind; readonly facts: DamageFacts[Kind] };
}[DamageKind];

/** Builds a damage; the compiler holds the facts to the kind. */
export function damage<Kind extends DamageKind>(path: string, kind: Kind, facts: DamageFacts[Kind]): Damage {
  return { path, kind, facts } as Damage;
}

/** Worth knowing about the history, but no damage. */
export interface HistoryNoteFacts {
  /** A month was closed on a version of the one before that has been revised since. */
  'former-version': { period: string; before: string; version: number };
  /** A month was closed after a later one had been closed. */
  'closed-late': { period: string; later: string };
  /** Months between two closed ones, `from` to `to`, that were never closed. */
  gap: { from: string; to: string };
  /** A folder that a killed run left. */
  leftover: { path: string };
  /** `kp history repair` moved it to quarantine, or found it gone; `record` says what was wrong with it. */
  quarantined: { path: string; record: string };
  lost: { path: string; record: string };
  /** The history was begun by a version of kp that wrote no `head.json`; the next closing writes it. */
  'no-head': Record<never, never>;
  /**
   * This version of kp calculates other figures than the one that closed the month; `figures` are paths in the
   * report, the first few.
   */
  recalculated: { path: string; kp: string; figures: readonly string[] };
}

export type HistoryNoteKind = keyof HistoryNoteFacts;

export type HistoryNote = {
  [Kind in HistoryNoteKind]: { readonly kind: Kind; readonly facts: HistoryNoteFacts[Kind] };
}[HistoryNoteKind];

/** Builds a note; the compiler holds the facts to the kind. */
export function historyNote<Kind extends HistoryNoteKind>(
  kind: Kind,
  facts: HistoryNoteFacts[Kind],
): HistoryNote {
  return { kind, facts } as HistoryNote;
}
