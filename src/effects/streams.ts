// The only module that touches the standard streams.
import type { Readable } from 'node:stream';
import { Failure, failure } from '../model/problem.ts';
import { needsWholeWrites, writeWhole } from './files.ts';
import { reasonOf } from './write.ts';

export interface Output {
  readonly isTerminal: boolean;
  /** The width of the terminal in columns; undefined where it is no terminal. */
  columns(): number | undefined;
  /**
   * Resolves when the system has taken everything. Fails with `stream/closed` when the reader has gone, and with
   * `stream/failed` when it cannot be written.
   */
  write(content: string | Uint8Array): Promise<void>;
}

export interface Streams {
  readonly stdout: Output;
  readonly stderr: Output;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function realStreams(environment: Environment): Streams {
  return {
    stdout: output(() => process.stdout, 1, environment),
    stderr: withoutReader(output(() => process.stderr, 2, environment)),
  };
}

/** Some terminals (a serial line, a CI job) report 0; then COLUMNS counts, else the usual 80. */
export function terminalColumns(told: number | undefined, environment: Environment): number {
  const columns = Number(environment.COLUMNS);
  return told || (Number.isInteger(columns) && columns > 0 ? columns : 80);
}

/** If nobody reads stderr, the run goes on: data and exit code still count. */
function withoutReader(remarks: Output): Output {
  return {
    get isTerminal() {
      return remarks.isTerminal;
    },
    columns: remarks.columns,
    write: (content) =>
      remarks.write(content).catch((error: unknown) => {
        if (!(error instanceof Failure && error.problem.code === 'stream/closed')) throw error;
      }),
  };
}

/** Opened at the first read. */
export function standardInput(): Readable {
  return process.stdin;
}

/** Opening a stream takes Node some time, so each is opened at its first use. */
function output(open: () => NodeJS.WriteStream, descriptor: number, environment: Environment): Output {
  let opened: NodeJS.WriteStream | undefined;
  // The callback of the failed write reports the error; without a listener Node would crash.
  const stream = () => (opened ??= open().on('error', () => undefined));
  return {
    get isTerminal() {
      return stream().isTTY === true;
    },
    columns: () => (stream().isTTY ? terminalColumns(stream().columns, environment) : undefined),
    async write(content) {
      try {
        if (stream().isTTY || !needsWholeWrites(descriptor)) await writeToStream(stream(), content);
        else writeWhole(descriptor, typeof content === 'string' ? Buffer.from(content) : content);
      } catch (error) {
        const reason = reasonOf(error);
        throw GONE.has(reason) ? failure('stream/closed', {}) : failure('stream/failed', { reason });
      }
    },
  };
}

const GONE: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'EOF']);

function writeToStream(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()));
  });
}

/** Captures the lines that a library can only print to the console; nothing is printed. */
export function printedBy(work: () => void): readonly string[] {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: unknown) => lines.push(...String(line).split('\n'));
  try {
    work();
  } finally {
    console.log = log;
  }
  return lines;
}
