import { createHash } from 'node:crypto';

/** A record that can be drawn. */
export interface Candidate<R> {
  readonly record: R;
  /** Identifies it, whatever the order of the list; unique. */
  readonly identity: string;
  readonly stratum: string;
  /** How many tickets it has: a whole number from 1 on. */
  readonly weight: number;
}

export interface Drawing<R> extends Candidate<R> {
  /** The smallest of its tickets, in hexadecimal. */
  readonly ticket: string;
  readonly isDrawn: boolean;
}

export interface Stratum {
  readonly key: string;
  readonly size: number;
  readonly drawn: number;
}

export interface Draw<R> {
  readonly strata: readonly Stratum[];
  /** All candidates, in the order in which they were given. */
  readonly candidates: readonly Drawing<R>[];
}

/**
 * 分层随机抽查: a draw that anybody can repeat from the seed and the list.
 *
 *     ticket k of a candidate = SHA-256 of the text `seed:identity:k` in UTF-8, in hexadecimal, k from 1 to its weight
 *     number of a candidate   = the smallest of its tickets
 *     places of a stratum     = places × size of the stratum ÷ size of all, whole; those left over go to the largest
 *                               remainders, of equal ones to the stratum that comes first
 *     drawn                   = in each stratum those with the smallest numbers
 *
 * Each ticket is as likely as any other to be the smallest: a weight of 3 makes it three times as likely to be drawn first.
 * More places than candidates draw all of them.
 */
export function drawSample<R>(
  candidates: readonly Candidate<R>[],
  strata: readonly string[],
  seed: string,
  places: number,
): Draw<R> {
  const wanted = Math.min(places, candidates.length);
  const sizes = new Map(strata.map((key) => [key, 0]));
  for (const { stratum } of candidates) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  const drawnOf = placesOf([...sizes], candidates.length, wanted);
  const numbered = candidates.map((candidate) => ({ ...candidate, ticket: numberOf(candidate, seed) }));
  const drawn = new Set<string>();
  for (const [key] of sizes) {
    const own = numbered.filter(({ stratum }) => stratum === key).sort(byTicket);
    for (const { identity } of own.slice(0, drawnOf.get(key))) drawn.add(identity);
  }
  return {
    strata: Array.from(sizes, ([key, size]) => ({ key, size, drawn: drawnOf.get(key)! })),
    candidates: numbered.map((one) => ({ ...one, isDrawn: drawn.has(one.identity) })),
  };
}

function numberOf({ identity, weight }: Candidate<unknown>, seed: string): string {
  const tickets = Array.from({ length: weight }, (_, at) =>
    createHash('sha256')
      .update(`${seed}:${identity}:${at + 1}`)
      .digest('hex'),
  );
  return tickets.sort()[0]!;
}

/** No two identities are equal, so no two tickets are. */
function byTicket(one: { readonly ticket: string }, other: { readonly ticket: string }): number {
  return one.ticket < other.ticket ? -1 : 1;
}

/** Largest remainders, in whole numbers. */
function placesOf(
  sizes: readonly (readonly [key: string, size: number])[],
  all: number,
  places: number,
): ReadonlyMap<string, number> {
  const whole = new Map(sizes.map(([key, size]) => [key, all === 0 ? 0 : Math.floor((places * size) / all)]));
  const left = places - [...whole.values()].reduce((sum, one) => sum + one, 0);
  const byRemainder = [...sizes].sort(
    ([, one], [, other]) => ((places * other) % all) - ((places * one) % all),
  );
  for (const [key] of byRemainder.slice(0, left)) whole.set(key, whole.get(key)! + 1);
  return whole;
}
