import type { Ratio } from '../../model/ratio.ts';

/** 红、黄、蓝, the worst first. */
export const LIGHTS = ['red', 'yellow', 'blue'] as const;
export type Light = (typeof LIGHTS)[number];

/** A light, or grey: the rule holds and has no colour, because nothing can be said (未报送, 不全). Grey warns of nothing. */
export type Shade = Light | 'grey';
export const SHADES = [...LIGHTS, 'grey'] as const satisfies readonly Shade[];

/** When which light is lit: data, that an office writes as it has settled it. */
export interface LightRules {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly rules: readonly LightRule[];
}

export interface LightRule {
  /** What the facts are about: `lagging`, `overdue-start` … */
  readonly rule: string;
  /** Whom it is asked of: `project`, `agency` … */
  readonly of: string;
  /** The worst first: the first that holds is lit. */
  readonly levels: readonly Level[];
  /** Without a level that holds the light is grey, not out. */
  readonly isGrey: boolean;
}

export interface Level {
  readonly light: Light;
  /** All of them must hold; none hold always. */
  readonly bounds: readonly Bound[];
}

/** Within what a fact must lie: `from` and `upTo` include the bound, `above` and `below` do not. */
export interface Bound {
  /** A fact of the rule, or `months`: for how many months in a row the rest of the rule has held. */
  readonly fact: string;
  readonly from?: Ratio | undefined;
  readonly above?: Ratio | undefined;
  readonly below?: Ratio | undefined;
  readonly upTo?: Ratio | undefined;
}

/** The fact that the engine counts itself. */
export const MONTHS = 'months';

/** Above 0 where the first is the worse; undefined is no light at all. */
export function compareShades(first: Shade | undefined, second: Shade | undefined): number {
  return placeOf(second) - placeOf(first);
}

export function worstOf(shades: readonly (Shade | undefined)[]): Shade | undefined {
  return SHADES.find((shade) => shades.includes(shade));
}

/** Whether somebody is warned: grey only says that nothing is known. */
export function isLight(shade: Shade | undefined): shade is Light {
  return shade !== undefined && shade !== 'grey';
}

function placeOf(shade: Shade | undefined): number {
  return shade === undefined ? SHADES.length : SHADES.indexOf(shade);
}
