import { Random } from '../fuzz/random.ts';

/** Which list is drawn, and which of its habits are given up for the plain way. */
export interface Draw {
  readonly seed: number;
  readonly number: number;
  readonly plain?: ReadonlySet<string> | undefined;
  /** Topics on which the clerk certainly departs from the plain way, and which of the other ways it takes. */
  readonly forced?: ReadonlyMap<string, number> | undefined;
}

/**
 * Someone who fills in lists. Every question of form is decided by chance, but by a chance of its own: the same draw
 * gives the same list, and a habit given up leaves all other decisions as they were. So a failing list can be made
 * smaller habit by habit until only those are left that it takes.
 */
export class Clerk {
  /** Where this clerk departs from the plain way: topic → what is done there. */
  readonly habits = new Map<string, string>();
  readonly #draw: Draw;
  /** How much rarer its habits are than those of the wildest. */
  readonly #tidiness: number;

  constructor(draw: Draw) {
    this.#draw = draw;
    this.#tidiness = this.random('tidiness').pick([1, 2, 3, 4]);
  }

  /** Chance for what is no habit: names, amounts, how many rows. */
  random(topic: string): Random {
    return new Random(this.#draw.seed, this.#draw.number, hash(topic));
  }

  /** The plain way, or once in so many lists one of the others. */
  choose<T>(topic: string, oneIn: number, plain: T, others: readonly T[]): T {
    const random = this.random(topic);
    const forced = this.#draw.forced?.get(topic);
    if (forced === undefined && !this.#departs(topic, random, oneIn)) return plain;
    const way = forced === undefined ? random.pick(others) : others[forced]!;
    this.habits.set(topic, labelOf(way));
    return way;
  }

  /** The plain words, or once in so many lists words put together by chance. */
  word(topic: string, oneIn: number, plain: string, others: (random: Random) => string): string {
    const random = this.random(topic);
    if (!this.#departs(topic, random, oneIn)) return plain;
    const words = others(random);
    if (words !== plain) this.habits.set(topic, words);
    return words;
  }

  /** What is done on one list in one is done by all; the rest is rarer the tidier a clerk is. */
  #departs(topic: string, random: Random, oneIn: number): boolean {
    const isChosen = random.oneIn(oneIn === 1 ? 1 : oneIn * this.#tidiness);
    return isChosen && !this.#draw.plain?.has(topic);
  }

  does(topic: string, oneIn: number): boolean {
    return this.choose(topic, oneIn, false, [true]);
  }

  /** Any of the ways, the first being the plain one. */
  pick<T>(topic: string, ways: readonly [T, ...T[]]): T {
    const at = this.random(topic).integer(ways.length);
    if (at === 0 || this.#draw.plain?.has(topic)) return ways[0];
    const way = ways[at]!;
    this.habits.set(topic, labelOf(way));
    return way;
  }
}

function labelOf(way: unknown): string {
  return typeof way === 'string' ? way : JSON.stringify(way);
}

/** FNV-1a over the UTF-16 units of a topic. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
