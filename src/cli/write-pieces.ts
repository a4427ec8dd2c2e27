import type { Output } from './effects/streams.ts';

/** Characters handed to the system at once. */
const CHUNK = 65_536;

/** Writes many small pieces in few writes, waiting for each: a slow reader is never flooded. */
export async function writePieces(pieces: Iterable<string>, output: Output): Promise<void> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length >= CHUNK) {
      await output.write(chunk);
      chunk = '';
    }
  }
  if (chunk !== '') await output.write(chunk);
}
