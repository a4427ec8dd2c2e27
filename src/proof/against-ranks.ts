import { compareExact, type Exact, exact, rounded, times } from '../model/exact.ts';
import type { KnownFigure } from './known.ts';
import type { End, RankClaim } from './rank-claims.ts';
import { UNKNOWN, type Verdict } from './verdict.ts';

/** Figures by group: a table such as `byAgency` and its keys, in the office's order. */
export interface Ranked {
  readonly figures: readonly KnownFigure[];
  readonly groups: readonly { readonly table: string; readonly key: string }[];
}

interface Placed {
  readonly key: string;
  readonly value: Exact;
}

/** Those among whom is ranked. */
export type Circle = readonly Placed[];

/**
 * Whether somebody has the place that a text gives. Those with equal printed figures share their places, so a text
 * may name either first. If it does not say among whom, both all and those of the same kind (districts, departments)
 * are tried: it is only wrong if it is wrong among both.
 */
export function againstRanks(
  claims: readonly RankClaim[],
  known: Ranked,
  against: Verdict['against'],
): Verdict[] {
  const values = new Map(known.figures.map((figure) => [figure.path, figure]));
  return claims.map((claim) => {
    const verdict = verdictOf(claim, known, values);
    if (verdict === undefined) return UNKNOWN;
    return { ...verdict, against, measure: against === 'data' ? verdict.measure : undefined };
  });
}

function verdictOf(
  claim: RankClaim,
  known: Ranked,
  values: ReadonlyMap<string, KnownFigure>,
): Verdict | undefined {
  if (claim.isOpen || claim.named.length === 0) return undefined;
  const measures = claim.measures.length === 0 ? ['rate'] : claim.measures;
  const tables = [...new Set(claim.named[0]!.map(tableOf))].filter((table) =>
    claim.named.every((groups) => groups.some((group) => tableOf(group) === table)),
  );
  let wrong: Verdict | undefined;
  for (const measure of measures)
    for (const table of tables) {
      const keys = claim.named.map((groups) => keyOf(groups.find((group) => tableOf(group) === table)!));
      const all = known.groups.flatMap(({ table: own, key }): Placed[] => {
        const figure = own === table ? values.get(`${table}[${key}].${measure}`) : undefined;
        return figure === undefined ? [] : [{ key, value: asPrinted(figure) }];
      });
      const path = `${table}[${keys[0]}].${measure}`;
      if (keys.some((key) => all.every((one) => one.key !== key)) || all.length < FEWEST) continue;
      for (const among of circlesOf(claim, keys, all).filter((circle) => hasAll(circle, keys))) {
        const expected = shouldBe(claim, keys, among);
        const verdict: Verdict = {
          verdict: expected === undefined ? 'right' : 'wrong',
          against: 'data',
          measure: path,
          expected,
          denominator: undefined,
        };
        if (expected === undefined) return verdict;
        wrong ??= verdict;
      }
    }
  // If the text does not say by which measure it ranks, it cannot be called wrong.
  return claim.measures.length === 0 ? undefined : wrong;
}

/** Fewer than this have no ranking. */
const FEWEST = 2;

function tableOf(group: string): string {
  return group.slice(0, group.indexOf('['));
}

function keyOf(group: string): string {
  return group.slice(group.indexOf('[') + 1, -1);
}

/** The value as texts print it: rates in percent with two decimals. */
export function asPrinted({ value, isRate }: KnownFigure): Exact {
  return isRate ? rounded(times(value, exact(100)), 2) : value;
}

/** The circles to rank in: the one that the text names, else all, and those of the same kind as the first name. */
function circlesOf({ among }: RankClaim, keys: readonly string[], all: Circle): readonly Circle[] {
  if (among === 'all') return [all];
  if (among !== undefined) return [all.filter(({ key }) => isDistrict(key) === (among === 'districts'))];
  return circlesAmong(keys, all);
}

/** All, and those of the same kind as the first of `keys`. */
export function circlesAmong([first = '']: readonly string[], all: Circle): readonly Circle[] {
  const own = all.filter(({ key }) => isDistrict(key) === isDistrict(first));
  return own.length === all.length || own.length < FEWEST ? [all] : [all, own];
}

function hasAll(circle: readonly Placed[], keys: readonly string[]): boolean {
  return keys.every((key) => circle.some((one) => one.key === key));
}

function isDistrict(key: string): boolean {
  return /[区县市]$/.test(key) && !/^市/.test(key);
}

/** What the text should say; undefined if it is right. */
function shouldBe(claim: RankClaim, keys: readonly string[], among: readonly Placed[]): string | undefined {
  const { place, isLatin } = claim;
  const comma = isLatin ? ', ' : '、';
  const placed = keys.flatMap((key) => among.find((one) => one.key === key) ?? []);
  const [first] = placed as [Placed];
  switch (place.kind) {
    case 'place': {
      const [low, high] = placeOf(first, among, place.from);
      return place.place >= low && place.place <= high ? undefined : placeText(low, place.from, isLatin);
    }
    case 'extreme':
      return placeOf(first, among, place.from)[0] === 1
        ? undefined
        : among
            .filter((one) => placeOf(one, among, place.from)[0] === 1)
            .map(({ key }) => key)
            .join(comma);
    case 'first': {
      const areThere = placed.every((one) => placeOf(one, among, place.from)[0] <= place.count);
      if (areThere && (!place.isInOrder || areInOrder(placed, place.from))) return undefined;
      const sorted = inOrder(among, place.from).slice(0, place.count);
      return sorted.map(({ key }) => key).join(comma);
    }
    case 'near': {
      // 居前的是A、B、C: the first three of four are that as well.
      const last = Math.max(Math.ceil(among.length / 2), placed.length);
      const behind = placed.find((one) => placeOf(one, among, place.from)[0] > last);
      return behind && placeText(placeOf(behind, among, 'top')[0], 'top', isLatin);
    }
    default:
      return areInOrder(placed, place.from)
        ? undefined
        : inOrder(placed, place.from)
            .map(({ key }) => key)
            .join(comma);
  }
}

/** The first and the last place that equal values share. */
export function placeOf(
  { value }: Placed,
  among: readonly Placed[],
  from: End,
): readonly [low: number, high: number] {
  const isBefore = (one: Placed) =>
    from === 'top' ? compareExact(one.value, value) > 0 : compareExact(one.value, value) < 0;
  const before = among.filter(isBefore).length;
  const equal = among.filter((one) => compareExact(one.value, value) === 0).length;
  return [before + 1, before + equal];
}

function inOrder(all: readonly Placed[], from: End): readonly Placed[] {
  return [...all].sort((one, other) => (from === 'top' ? -1 : 1) * compareExact(one.value, other.value));
}

function areInOrder(placed: readonly Placed[], from: End): boolean {
  return placed.every((one, at) => {
    const next = placed[at + 1];
    if (next === undefined) return true;
    const order = compareExact(one.value, next.value);
    return from === 'top' ? order >= 0 : order <= 0;
  });
}

function placeText(place: number, from: End, isLatin: boolean): string {
  if (!isLatin) return `${from === 'top' ? '' : '倒数'}第${place}位`;
  return `${from === 'top' ? 'place' : 'place from the bottom'} ${place}`;
}
