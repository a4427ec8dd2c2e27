// The only module of the command line that knows the time. Results never depend on it; the progress line does, and the
// seal of a closed month says when it was closed.

export interface Clock {
  /** Milliseconds since some moment, never going back. */
  now(): number;
  /** The moment as China's clocks have it, wherever the machine stands: `2023-10-09T09:02:03+08:00`. */
  moment(): string;
}

export const realClock: Clock = {
  now: () => performance.now(),
  moment: () => `${new Date(Date.now() + EIGHT_HOURS).toISOString().slice(0, 19)}+08:00`,
};

const EIGHT_HOURS = 8 * 60 * 60 * 1000;
