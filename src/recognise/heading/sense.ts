import type { Scope } from './times.ts';

/**
 * The kind of figure that a heading asks for. `either`: what is planned or what was done of it; `forecast`: 预计完成;
 * `assigned`: 省级下达, a plan from above, which may be the whole plan or only the money that comes from there.
 */
export type Nature = 'plan' | 'done' | 'either' | 'expected' | 'forecast' | 'rate' | 'share' | 'assigned';
/** What is measured. For a rate of the plan it is `plan`. */
export type Measure = 'investment' | 'total' | 'funds' | 'output' | 'plan';
/** The event whose time is asked for; `completion` is 完成 without saying of what. */
export type Event = 'start' | 'finish' | 'completion' | 'duration' | 'statistics';
export type Form = 'time' | 'limit' | 'whether' | 'state';

/** What a heading means, in one line: time, kind and measure; or event, planned or done, and form. */
export type Sense =
  | `${Scope | '-'} ${Nature | '-'} ${Measure | '-'}`
  | `${Event} ${'plan' | 'done' | '-'} ${Form | '-'}`;

/** Why a heading that is understood is still not a figure or date of the whole. */
export type Veto = 'part' | 'gap' | 'other' | 'elsewhen' | 'former' | 'change' | 'event' | 'person';
