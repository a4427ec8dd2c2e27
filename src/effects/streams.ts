// The only module that touches the standard streams.
import type { Readable } from 'node:stream';
import { Failure, failure } from '../model/problem.ts';
import { needsWholeWrites, writeWhole } from './files.ts';
import { reasonOf } from './write.ts';

export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined off one. */
  columns(): number | undefined;
  /**
   * Resolves when the system has taken all of it. Fails with `stream/closed` when nobody reads any more, and with
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

/** Some terminals (a serial line, a job of CI) say 0: then COLUMNS, else the usual 80. */
export function terminalColumns(told: number | undefined, environment: Environment): number {
  const columns = Number(environment.COLUMNS);
  return told || (Number.isInteger(columns) && columns > 0 ? columns : 80);
}

/** Nobody reading the remarks is no reason to stop, nor to end otherwise: the data and the exit code still count. */
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

/** Opened only when somebody reads from it. */
export function standardInput(): Readable {
  return process.stdin;
}

/** Node takes its time to open a stream, so each is opened when it is first asked for. */
function output(open: () => NodeJS.WriteStream, descriptor: number, environment: Environment): Output {
  let opened: NodeJS.WriteStream | undefined;
  // The callback of the write that failed reports it; without a listener Node would end with a stack.
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

/** The lines that a library prints, which knows no other way out than the console; nothing is written. */
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
