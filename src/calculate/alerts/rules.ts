import type { Ratio } from '../../model/ratio.ts';

/** 红、黄、蓝, the worst first. */
export const LIGHTS = ['red', 'yellow', 'blue'] as const;
export type Light = (typeof LIGHTS)[number];

/**
 * A light, or grey: the rule applies, but no colour can be given because data is missing (未报送, 不全). Grey is no warning.
 */
export type Shade = Light | 'grey';
export const SHADES = [...LIGHTS, 'grey'] as const satisfies readonly Shade[];

/** Which light is lit when: data that an office writes down by its own rules. */
export interface LightRules {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly rules: readonly LightRule[];
}

export interface LightRule {
  /** What the facts are about: `lagging`, `overdue-start` … */
  readonly rule: string;
  /** The kind of subject that the rule is for: `project`, `agency` … */
  readonly of: string;
  /** The worst first; the first level that holds decides the light. */
  readonly levels: readonly Level[];
  /** If no level holds, the light is grey instead of off. */
  readonly isGrey: boolean;
}

export interface Level {
  readonly light: Light;
  /** All bounds must hold; without bounds the level always holds. */
  readonly bounds: readonly Bound[];
}

/** The range of a fact: `from` and `upTo` include the bound, `above` and `below` do not. */
export interface Bound {
  /** A fact of the rule; or `months`: the number of months in a row for which the rest of the rule has held. */
  readonly fact: string;
  readonly from?: Ratio | undefined;
  readonly above?: Ratio | undefined;
  readonly below?: Ratio | undefined;
  readonly upTo?: Ratio | undefined;
}

/** The fact that the engine counts itself. */
export const MONTHS = 'months';

/** For sorting: above 0 if the first is worse; undefined means no light. */
export function compareShades(first: Shade | undefined, second: Shade | undefined): number {
  return placeOf(second) - placeOf(first);
}

export function worstOf(shades: readonly (Shade | undefined)[]): Shade | undefined {
  return SHADES.find((shade) => shades.includes(shade));
}

/** Whether the shade is a warning: grey only says that data is missing. */
export function isLight(shade: Shade | undefined): shade is Light {
  return shade !== undefined && shade !== 'grey';
}

function placeOf(shade: Shade | undefined): number {
  return shade === undefined ? SHADES.length : SHADES.indexOf(shade);
}
