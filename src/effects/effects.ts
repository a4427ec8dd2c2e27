import { type Clock, realClock } from './clock.ts';
import { type Files, realFiles } from './files.ts';
import { realStreams, type Streams, standardInput } from './streams.ts';

/** Everything a command does to the world around it. Handed in last, so that a test can hand in its own. */
export interface Effects extends Streams {
  readonly files: Files;
  readonly clock: Clock;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** When the user or the system asks the run to end: calls back once, then ends it with the code it is given. */
  onInterrupt(stop: (signal: 'SIGINT' | 'SIGTERM') => number): void;
}

export function realEffects(): Effects {
  return {
    ...realStreams(process.env),
    files: realFiles(standardInput),
    clock: realClock,
    environment: process.env,
    onInterrupt(stop) {
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => process.exit(stop(signal)));
    },
  };
}
