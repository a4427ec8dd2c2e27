import { type Clock, realClock } from './clock.ts';
import { type Files, realFiles } from './files.ts';
import { realSignals } from './signals.ts';
import { realStreams, type Streams, standardInput } from './streams.ts';

/** Everything a command does to the outside. It is the last argument, so that a test can pass its own. */
export interface Effects extends Streams {
  readonly files: Files;
  readonly clock: Clock;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export function realEffects(): Effects {
  return {
    ...realStreams(process.env),
    files: realFiles(standardInput, undefined, realSignals()),
    clock: realClock,
    environment: process.env,
  };
}
