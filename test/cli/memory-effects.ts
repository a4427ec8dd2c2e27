import { Readable } from 'node:stream';
import type { Effects } from '../../src/effects/effects.ts';
import { realFiles } from '../../src/effects/files.ts';
import type { Output } from '../../src/effects/streams.ts';

export interface MemoryEffects extends Effects {
  readonly out: () => string;
  readonly err: () => string;
}

export interface MemoryOptions {
  readonly environment?: Record<string, string>;
  readonly input?: string | Uint8Array;
  /** Columns of the terminal; without it the streams are no terminals. */
  readonly columns?: number;
  /** What stdout answers instead of taking what is written. */
  readonly stdoutFails?: Error;
  readonly clock?: () => number;
}

/** Effects that keep what is written, and read standard input from memory. Files are real. */
export function memoryEffects(options: MemoryOptions = {}): MemoryEffects {
  const stdout: Uint8Array[] = [];
  const stderr: Uint8Array[] = [];
  return {
    stdout: output(stdout, options.columns, options.stdoutFails),
    stderr: output(stderr, options.columns),
    files: realFiles(() => Readable.from([Buffer.from(options.input ?? '')])),
    clock: { now: options.clock ?? (() => 0), moment: () => '2023-10-09T01:02:03+08:00' },
    environment: options.environment ?? {},
    out: () => Buffer.concat(stdout).toString(),
    err: () => Buffer.concat(stderr).toString(),
  };
}

function output(written: Uint8Array[], columns: number | undefined, fails?: Error): Output {
  return {
    isTerminal: columns !== undefined,
    columns: () => columns,
    async write(content) {
      if (fails !== undefined) throw fails;
      written.push(Buffer.from(content));
    },
  };
}
