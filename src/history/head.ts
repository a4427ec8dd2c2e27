import { formatPeriod, monthIndex, parsePeriod } from '../model/period.ts';
import { digestOf } from './digest.ts';
import { integerIn, isObject, type JsonObject, objectsIn, parseJson, textIn } from './json.ts';
import type { Link } from './manifest.ts';

/**
 * The last stored version of every month in `history/`, by the checksum of its manifest. Each month names the month
 * before it, but nothing names the newest one; the head does, so that nobody can remove the newest months unnoticed.
 */
export interface Head {
  /** Ascending. */
  readonly months: readonly Link[];
  /** Announced before storing; whether it was really stored can only be seen on disk. */
  readonly next: Link | undefined;
}

export const HEAD_FILE = 'head.json';
const SCHEMA = 'kp.head/1';

export function headText({ months, next }: Head): string {
  const said = {
    schema: SCHEMA,
    newest: months.length === 0 ? null : formatPeriod(months.at(-1)!.period),
    months: months.map(linkJson),
    next: next === undefined ? null : linkJson(next),
  };
  return `${JSON.stringify({ ...said, seal: digestOf(JSON.stringify(said)) }, null, 2)}\n`;
}

/** Undefined unless the text is exactly as `headText` writes it. */
export function readHead(text: string): Head | undefined {
  const json = parseJson(text);
  if (!isObject(json)) return undefined;
  const months = objectsIn(json.months).flatMap((link) => linkIn(link) ?? []);
  const head = { months, next: isObject(json.next) ? linkIn(json.next) : undefined };
  return headText(head) === text ? head : undefined;
}

/** The head with these versions added; each replaces the earlier version of its month. */
export function withMonths(head: readonly Link[], links: readonly Link[]): readonly Link[] {
  const byMonth = new Map<number, Link>();
  for (const link of [...head, ...links]) {
    const index = monthIndex(link.period.year, link.period.month);
    const known = byMonth.get(index);
    if (known === undefined || known.version < link.version) byMonth.set(index, link);
  }
  return [...byMonth].sort(([first], [second]) => first - second).map(([, link]) => link);
}

function linkJson({ period, version, digest }: Link): JsonObject {
  return { period: formatPeriod(period), version, digest };
}

function linkIn(json: JsonObject): Link | undefined {
  const period = parsePeriod(textIn(json.period) ?? '');
  const version = integerIn(json.version);
  const digest = textIn(json.digest);
  return period && version !== undefined && digest !== undefined ? { period, version, digest } : undefined;
}
