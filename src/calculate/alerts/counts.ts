import type { Card, LifeLight, LightState } from './lives.ts';
import { compareShades, isLight, type Light, type Shade } from './rules.ts';

/** The number of cards by their worst light. `projects` counts the cards with a light; grey is not a light. */
export type LightCounts = { readonly projects: number } & Readonly<Record<Shade, number>>;

export function countCards<S, W>(cards: readonly Card<S, W>[]): LightCounts {
  const count = (wanted: Shade) => cards.filter(({ light }) => light === wanted).length;
  const [red, yellow, blue, grey] = [count('red'), count('yellow'), count('blue'), count('grey')];
  return { projects: red + yellow + blue, red, yellow, blue, grey };
}

/**
 * The number of lights by state this month. Lights that are (or were) only grey and lights that are waived are not
 * counted.
 */
export function countStates<S, W>(cards: readonly Card<S, W>[]): Readonly<Record<LightState, number>> {
  const lights = cards.flatMap((card) => card.lights).filter(({ waived }) => waived === undefined);
  const count = (state: LightState, shadeOf: (light: LifeLight<W>) => Shade | undefined) =>
    lights.filter((light) => light.state === state && isLight(shadeOf(light))).length;
  const now = ({ light }: LifeLight<W>) => light;
  const before = ({ was }: LifeLight<W>) => was;
  return {
    opened: count('opened', now),
    continuing: count('continuing', now),
    escalated: count('escalated', now),
    eased: count('eased', before),
    cleared: count('cleared', before),
    reopened: count('reopened', now),
  };
}

/** The worst light first; equal lights by the longest duration; else in the given order. */
export function inOrderOfLight<S, W>(cards: readonly Card<S, W>[]): readonly Card<S, W>[] {
  const longest = new Map(cards.map((card) => [card, longestOf(card)]));
  return [...cards].sort(
    (one, other) => compareShades(other.light, one.light) || longest.get(other)! - longest.get(one)!,
  );
}

/** The card's lights that are lit and not waived: the worst first, equal colours by the longest duration. */
export function shownLights<S, W>({ lights }: Card<S, W>): readonly LifeLight<W>[] {
  return lights
    .filter(({ light, waived }) => light !== undefined && waived === undefined)
    .sort((one, other) => compareShades(other.light, one.light) || other.months - one.months);
}

export function groupCards<S, W>(
  cards: readonly Card<S, W>[],
  keysOf: (subject: S) => readonly string[],
): ReadonlyMap<string, LightCounts> {
  const groups = new Map<string, Card<S, W>[]>();
  for (const card of cards)
    for (const key of keysOf(card.subject)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [card]);
      else group.push(card);
    }
  return new Map(Array.from(groups, ([key, own]) => [key, countCards(own)]));
}

/** For sorting: more red first, then more yellow, then more blue. */
export function compareCounts(one: Readonly<Record<Light, number>>, other: typeof one): number {
  return other.red - one.red || other.yellow - one.yellow || other.blue - one.blue;
}

function longestOf<S, W>({ light, lights }: Card<S, W>): number {
  return Math.max(0, ...lights.filter((one) => one.light === light).map(({ months }) => months));
}
