import type { Scope } from './times.ts';

/** What kind of figure a heading asks for. `either`: what is planned or what was done of it; `forecast`: 预计完成. */
export type Nature = 'plan' | 'done' | 'either' | 'expected' | 'forecast' | 'rate' | 'share';
/** Of what. A rate of the plan is `plan`. */
export type Measure = 'investment' | 'total' | 'funds' | 'output' | 'plan';
/** What happens at the time asked for; `completion` is a mere 完成. */
export type Event = 'start' | 'finish' | 'completion' | 'duration' | 'statistics';
export type Form = 'time' | 'limit' | 'whether' | 'state';

/** What a heading means, in one line: when, which kind, of what; or what happens, planned or done, in which form. */
export type Sense =
  | `${Scope | '-'} ${Nature | '-'} ${Measure | '-'}`
  | `${Event} ${'plan' | 'done' | '-'} ${Form | '-'}`;

/** Why a heading, understood as it is, is no figure or date of the whole. */
export type Veto = 'part' | 'gap' | 'other' | 'elsewhen' | 'former' | 'change' | 'event' | 'person';
