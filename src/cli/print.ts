import type { Output } from '../effects/streams.ts';
import type { Context } from '../office/context.ts';
import type { Writer } from '../write/formats.ts';
import { visibleLines } from '../write/terminal/visible.ts';
import type { Format } from './formats.ts';

/** Prints one of the formats that there are writers for. */
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

/** Characters handed to the system at once. */
const CHUNK = 65_536;

/**
 * Writes data in many small pieces but few writes, waiting for each: a slow reader is never flooded. A terminal is shown
 * what could drive it; off one not a byte is changed.
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
