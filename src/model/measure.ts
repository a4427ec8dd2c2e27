import type { Yuan } from './yuan.ts';

/** Why a measure has no value. */
export type NotApplicable =
  /** The group that the measure is about is empty. */
  | 'no-projects'
  /** The denominator is zero: no plan, nothing due … */
  | 'no-denominator'
  /** kp.yaml sets no goal for it. */
  | 'no-goal'
  /** Quantities of several units (套, 个): they are never added up. */
  | 'several-units'
  /** No list gave the value. */
  | 'not-reported'
  /** It compares with an earlier month that is not there. */
  | 'no-former-period'
  /** So much is missing that the figure would be misleading. */
  | 'incomplete'
  /**
   * Compared with a list of another year that ends in another month: figures since 1 January cover different times.
   */
  | 'other-months';

/** What a figure leaves out because nobody stated it: projects, and their annual plan as far as that is stated, in 元. */
export interface Lacking {
  readonly projects: number;
  readonly annualPlan: Yuan;
}

/** A measure is measured, with what it leaves out, or not applicable with the reason. Missing is never 0. */
export type Measure<T> =
  | { readonly state: 'measured'; readonly value: T; readonly missing?: Lacking | undefined }
  | { readonly state: 'not-applicable'; readonly reason: NotApplicable };

/** `missing` is undefined where nothing is missing. */
export function measured<T>(value: T, missing?: Lacking): Measure<T> {
  return missing === undefined ? { state: 'measured', value } : { state: 'measured', value, missing };
}

export function notApplicable<T>(reason: NotApplicable): Measure<T> {
  return { state: 'not-applicable', reason };
}
