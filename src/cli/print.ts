import type { Output } from '../effects/streams.ts';
import type { Context } from '../office/context.ts';
import type { Writer } from '../write/formats.ts';
import { visibleLines } from '../write/terminal/visible.ts';
import type { Format } from './formats.ts';

/** Prints in one of the formats that have a writer. */
export async function print<Printed extends Format>(
  format: Printed,
  writers: Readonly<Record<Printed, Writer>>,
  { effects: { stdout } }: Context,
): Promise<void> {
  const written = await writers[format]();
  const pieces = typeof written === 'string' ? [written] : written;
  if (format === 'table') for (const piece of pieces) await stdout.write(piece);
  else await writePieces(pieces, stdout);
}

/** Characters per write. */
const CHUNK = 65_536;

/**
 * Writes many small pieces with few writes and waits for each, so that a slow reader is not flooded. Characters that
 * could control a terminal are made visible on a terminal; elsewhere no byte is changed.
 */
async function writePieces(pieces: Iterable<string>, output: Output): Promise<void> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += output.isTerminal ? visibleLines(piece) : piece;
    if (chunk.length >= CHUNK) {
      await output.write(chunk);
      chunk = '';
    }
  }
  if (chunk !== '') await output.write(chunk);
}
