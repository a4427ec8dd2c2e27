// The only module of the command line that knows the time. Results never depend on it; the progress line does.

export interface Clock {
  /** Milliseconds since some moment, never going back. */
  now(): number;
}

export const realClock: Clock = { now: () => performance.now() };
