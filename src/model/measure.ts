/** Why a measure has no value. */
export type NotApplicable =
  /** Nothing is in the group the measure is about. */
  | 'no-projects'
  /** The denominator is zero: no plan, nothing due … */
  | 'no-denominator'
  /** No list gave the value. */
  | 'not-reported'
  /** It is measured against an earlier month that is not there. */
  | 'no-former-period'
  /** Held against a list of another year's other month, what is counted from 1 January covers another time. */
  | 'other-months';

/** A measure is measured, or not applicable with the reason. Missing is never 0. */
export type Measure<T> =
  | { readonly state: 'measured'; readonly value: T }
  | { readonly state: 'not-applicable'; readonly reason: NotApplicable };

export function measured<T>(value: T): Measure<T> {
  return { state: 'measured', value };
}

export function notApplicable<T>(reason: NotApplicable): Measure<T> {
  return { state: 'not-applicable', reason };
}
