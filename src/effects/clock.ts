// The only module of the command line that reads the time. Figures never depend on it: it is used for the progress
// line and for the time at which a month was closed.

export interface Clock {
  /** Milliseconds since some fixed moment, never going back. */
  now(): number;
  /** The time in China's time zone, wherever the machine is: `2023-10-09T09:02:03+08:00`. */
  moment(): string;
}

export const realClock: Clock = {
  now: () => performance.now(),
  moment: () => `${new Date(Date.now() + EIGHT_HOURS).toISOString().slice(0, 19)}+08:00`,
};

const EIGHT_HOURS = 8 * 60 * 60 * 1000;
