import type { Output } from '../effects/streams.ts';
import { visibleLines } from '../write/terminal/visible.ts';

/** Characters handed to the system at once. */
const CHUNK = 65_536;

/**
 * Writes data in many small pieces but few writes, waiting for each: a slow reader is never flooded. A terminal is shown
 * what could drive it; off one not a byte is changed.
 */
export async function writePieces(pieces: Iterable<string>, output: Output): Promise<void> {
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
