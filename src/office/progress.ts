import type { SourceFile } from '../effects/discover.ts';
import { formatCount } from '../write/amounts.ts';
import { progressLine } from '../write/terminal/progress-line.ts';
import type { Context } from './context.ts';
import type { Progress } from './reading/read-lists.ts';

export interface ProgressDisplay {
  /** Undefined if no progress is shown, so that the caller need not count. */
  readonly show: ((done: Progress) => void) | undefined;
  /** Removes the line; await this before writing anything else. */
  readonly clear: () => Promise<void>;
}

/** Milliseconds before anything is shown, unless the size says that the work will take longer. */
const PATIENCE = 500;
const LARGE_BYTES = 32 * 1024 * 1024;
const INTERVAL = 100;

/** One line on stderr that is overwritten again and again, on a terminal only. */
export function startProgress(
  files: readonly SourceFile[],
  { settings, language, effects }: Context,
): ProgressDisplay {
  const { stderr, clock, environment } = effects;
  const isWanted = settings.progress && !settings.quiet && settings.log === 'text';
  const isShown = stderr.isTerminal && isWanted && environment.TERM !== 'dumb';
  if (!isShown) return { show: undefined, clear: async () => undefined };
  const bytes = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const started = clock.now();
  let next = started + (bytes > LARGE_BYTES ? 0 : PATIENCE);
  let writing: Promise<void> = Promise.resolve();
  let shown = false;
  const write = (text: string): void => {
    // If the terminal cannot be written to, the work goes on.
    writing = writing.then(() => stderr.write(text)).catch(() => undefined);
  };
  return {
    show({ files: done, totalFiles, rows, share }) {
      const now = clock.now();
      if (now < next) return;
      next = now + INTERVAL;
      shown = true;
      const left = secondsLeft(now - started, share);
      const words = language.commands.progress(done, totalFiles, formatCount(rows), left);
      write(`\r\u001b[K${progressLine(share, words, (stderr.columns() ?? 80) - 1)}`);
    },
    async clear() {
      if (shown) write('\r\u001b[K');
      await writing;
    },
  };
}

/** Before this, the speed cannot be estimated. */
const LEAST_ELAPSED = 1000;
const LEAST_SHARE = 0.02;

/** Estimated from the speed so far; undefined while that is not possible. */
function secondsLeft(elapsed: number, share: number): number | undefined {
  if (elapsed < LEAST_ELAPSED || share < LEAST_SHARE || share >= 1) return undefined;
  return Math.ceil((elapsed * (1 - share)) / share / 1000);
}
