import { formatCount } from '../render/amounts.ts';
import { truncate } from '../render/terminal/text.ts';
import type { Context } from './context.ts';

/** How far the reading has come. */
interface ProgressState {
  readonly files: number;
  readonly rows: number;
}

export interface ProgressLine {
  readonly show: (state: ProgressState) => void;
  /** Takes the line away; to be awaited before anything else is written. */
  readonly clear: () => Promise<void>;
}

/** Work shorter than this shows nothing. */
const PATIENCE = 500;
const INTERVAL = 100;

/** One line on stderr that is written over and over, on a terminal only. */
export function startProgress(files: number, { settings, language, effects }: Context): ProgressLine {
  const { stderr, clock } = effects;
  if (!stderr.isTerminal || !settings.progress || settings.quiet) {
    return { show: () => undefined, clear: async () => undefined };
  }
  const started = clock.now();
  let last = started + PATIENCE - INTERVAL;
  let writing: Promise<void> = Promise.resolve();
  let shown = false;
  const write = (text: string): void => {
    // A terminal that takes no more is no reason to stop the work.
    writing = writing.then(() => stderr.write(text)).catch(() => undefined);
  };
  return {
    show(state) {
      const now = clock.now();
      if (now - last < INTERVAL) return;
      last = now;
      shown = true;
      const left = secondsLeft(now - started, state.files, files);
      const line = language.commands.progress(state.files, files, formatCount(state.rows), left);
      write(`\r\u001b[K${truncate(line, (stderr.columns() ?? 80) - 1)}`);
    },
    async clear() {
      if (shown) write('\r\u001b[K');
      await writing;
    },
  };
}

/** From the pace so far; unknown until a few files have been read. */
function secondsLeft(elapsed: number, done: number, files: number): number | undefined {
  if (done < 2 || done >= files) return undefined;
  return Math.ceil(((elapsed / done) * (files - done)) / 1000);
}
