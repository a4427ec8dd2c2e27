import { join } from 'node:path';
import type { SourceFile } from '../../effects/discover.ts';
import { digestOf } from '../../history/digest.ts';
import { flagIn, integerIn, isObject, objectsIn, parseDocument, textIn } from '../../history/json.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatDate, latestDay, type PlainDate, parseDate } from '../../model/plain-date.ts';
import { QUOTES, type TextOptions } from '../../read/options.ts';
import type { Context } from '../context.ts';
import type { PipelineOptions } from '../pipeline.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * An adjustment of a year's plan. `plan/<year>.adjustments/<id>/` holds the lists as sent in, and adjustment.json with
 * the rest. It is written once, completely, and never changed. The plan's own files are never changed either.
 */
export interface AdjustmentEntry {
  /** The date, with `-2` … if there are several on one day. */
  readonly id: string;
  readonly date: PlainDate;
  readonly reason: string;
  /** Projects whose row says nothing else are removed from the plan. */
  readonly removal: boolean;
  /** The options that were used for reading the lists. */
  readonly reading: ReadingChoices;
  readonly lists: readonly SealedFile[];
  /** The files of the plan that the adjustment was made for. */
  readonly plan: readonly SealedFile[];
}

export type ReadingChoices = Pick<
  PipelineOptions,
  keyof TextOptions | 'sheet' | 'headerRow' | 'leaveOutHidden'
>;

/** A file name with the SHA-256 of the bytes, in hexadecimal. */
export interface SealedFile {
  readonly file: string;
  readonly sha256: string;
}

/** An adjustment with its lists; for recorded ones the checksums have been verified. */
export interface StoredAdjustment {
  readonly entry: AdjustmentEntry;
  readonly lists: readonly SourceFile[];
}

/** The recorded adjustments of a year, in the order in which they apply; a damaged one is reported and left out. */
export async function storedAdjustments(
  year: number,
  workspace: Workspace,
  context: Context,
): Promise<Outcome<readonly StoredAdjustment[]>> {
  const findings: Finding[] = [];
  const found: StoredAdjustment[] = [];
  for (const id of await context.effects.files.folders(join(workspace.root, adjustmentsFolder(year)))) {
    const folder = `${adjustmentsFolder(year)}/${id}`;
    const stored = await storedAdjustment(id, folder, workspace, context);
    if (stored === undefined)
      findings.push(finding('adjustment/altered', { date: id }, { file: `${folder}/${ENTRY}` }));
    else found.push(stored);
  }
  return { value: inOrder(found), findings };
}

/** By date; those of one day in the order of recording. */
export function inOrder(adjustments: readonly StoredAdjustment[]): readonly StoredAdjustment[] {
  return [...adjustments].sort(
    ({ entry: first }, { entry: second }) =>
      latestDay(first.date) - latestDay(second.date) ||
      first.id.length - second.id.length ||
      (first.id < second.id ? -1 : 1),
  );
}

/** Writes an adjustment completely or not at all; false if another run has just used its name. */
export function writeAdjustment(
  year: number,
  entry: AdjustmentEntry,
  lists: readonly Uint8Array[],
  { root }: Workspace,
  { effects }: Context,
): Promise<boolean> {
  const files = entry.lists.map(({ file }, at) => ({ name: file, bytes: lists[at]! }));
  return effects.files.writeFolder({
    path: join(root, adjustmentsFolder(year), entry.id),
    root,
    files: [...files, { name: ENTRY, bytes: Buffer.from(entryText(entry)) }],
  });
}

/** `2023-07-15`, or `2023-07-15-2` if that is taken. */
export async function freeId(date: PlainDate, { root }: Workspace, { effects }: Context): Promise<string> {
  const taken = new Set(await effects.files.folders(join(root, adjustmentsFolder(date.year))));
  const day = formatDate(date);
  let id = day;
  for (let number = 2; taken.has(id); number += 1) id = `${day}-${number}`;
  return id;
}

/** Names for the stored copies of the lists: their own names, numbered if two are equal. */
export function copyNames(names: readonly string[]): readonly string[] {
  const taken = new Set([ENTRY]);
  return names.map((name, at) => {
    const own = name.slice(name.lastIndexOf('/') + 1);
    const copy = taken.has(own) || own === '-' ? `${at + 1}-${own}` : own;
    taken.add(copy);
    return copy;
  });
}

/** Relative to the workspace. */
export function adjustmentsFolder(year: number): string {
  return `plan/${year}.adjustments`;
}

const ENTRY = 'adjustment.json';
const SCHEMA = 'kp.adjustment/1';

/** Undefined if any part of it is missing or has changed. */
async function storedAdjustment(
  id: string,
  folder: string,
  { root }: Workspace,
  { effects }: Context,
): Promise<StoredAdjustment | undefined> {
  const text = await effects.files.read(join(root, folder, ENTRY));
  const entry = text && readEntry(id, Buffer.from(text).toString());
  if (entry === undefined) return undefined;
  const lists: SourceFile[] = [];
  for (const { file, sha256 } of entry.lists) {
    const bytes = await effects.files.read(join(root, folder, file));
    if (bytes === undefined || digestOf(bytes) !== sha256) return undefined;
    const read = () => Promise.resolve(bytes);
    lists.push({ name: `${folder}/${file}`, place: undefined, size: bytes.length, read });
  }
  return { entry, lists };
}

function entryText({ date, reason, removal, reading, lists, plan }: AdjustmentEntry): string {
  const entry = { schema: SCHEMA, date: formatDate(date), reason, removal, reading, lists, plan };
  return `${JSON.stringify({ ...entry, seal: digestOf(JSON.stringify(entry)) }, null, 2)}\n`;
}

function readEntry(id: string, text: string): AdjustmentEntry | undefined {
  const json = parseDocument(text);
  if (!isObject(json) || json.schema !== SCHEMA) return undefined;
  // Earlier versions of kp wrote no seal.
  const { seal, ...said } = json;
  if (seal !== undefined && seal !== digestOf(JSON.stringify(said))) return undefined;
  const date = parseDate(textIn(json.date) ?? '');
  const reason = textIn(json.reason);
  const removal = flagIn(json.removal);
  const lists = sealedIn(json.lists);
  if (date?.precision !== 'day' || reason === undefined || removal === undefined) return undefined;
  if (!id.startsWith(formatDate(date))) return undefined;
  // Lists must be in the entry's own folder; a path in the entry is rejected.
  if (lists.length === 0 || lists.some(({ file }) => /[/\\]|^\.\.?$/.test(file))) return undefined;
  return { id, date, reason, removal, reading: readingIn(json.reading), lists, plan: sealedIn(json.plan) };
}

function readingIn(value: unknown): ReadingChoices {
  if (!isObject(value)) return {};
  return {
    encoding: textIn(value.encoding),
    delimiter: textIn(value.delimiter),
    quote: QUOTES.find((quote) => quote === value.quote),
    sheet: textIn(value.sheet),
    headerRow: integerIn(value.headerRow),
    leaveOutHidden: flagIn(value.leaveOutHidden),
  };
}

function sealedIn(value: unknown): readonly SealedFile[] {
  return objectsIn(value).map(({ file, sha256 }) => ({
    file: textIn(file) ?? '',
    sha256: textIn(sha256) ?? '',
  }));
}
