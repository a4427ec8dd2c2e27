import { join, sep } from 'node:path';
import { compareCodePoints, type SourceFile } from '../../effects/discover.ts';
import type { Files } from '../../effects/files.ts';
import { CONFIGURATION_FILE } from '../../effects/kept-folders.ts';
import { digestOf } from '../../history/digest.ts';
import type { Sealed } from '../../show/dispatch/dispatch.ts';
import type { Context } from '../context.ts';

/** A file system that records what is read through it. */
export interface RecordingFiles {
  readonly files: Files;
  /** By name, as seen from the workspace's folder. */
  readonly inputs: () => readonly Sealed[];
}

/** A context that records everything the run reads: lists, closed months, kp.yaml. */
export async function recordingContext(
  context: Context,
): Promise<{ readonly context: Context; readonly inputs: RecordingFiles['inputs'] }> {
  const place = await context.workspacePlace();
  const { files, inputs } = recordingFiles(context.effects.files, place?.root ?? '.');
  if (place !== undefined) await files.read(join(place.root, CONFIGURATION_FILE));
  return { context: { ...context, effects: { ...context.effects, files } }, inputs };
}

/** Every input of a run is read through this: lists, plans, closed months, schemes, light rules. */
export function recordingFiles(files: Files, root: string): RecordingFiles {
  const read = new Map<string, string>();
  const above = join(root, 'x').slice(0, -1);
  const note = (path: string, bytes: Uint8Array) => {
    const own = path.startsWith(above) ? path.slice(above.length) : path;
    read.set(own.split(sep).join('/'), digestOf(bytes));
  };
  const recording = (file: SourceFile, path: string): SourceFile => ({
    ...file,
    async read() {
      const bytes = await file.read();
      note(path, bytes);
      return bytes;
    },
  });
  return {
    files: {
      ...files,
      async discover(inputs) {
        return (await files.discover(inputs)).map((file) => recording(file, file.name));
      },
      async read(path, most) {
        const bytes = await files.read(path, most);
        if (bytes !== undefined) note(path, bytes);
        return bytes;
      },
      async readPlain(path) {
        const bytes = await files.readPlain(path);
        note(path, bytes);
        return bytes;
      },
    },
    inputs: () =>
      Array.from(read, ([file, sha256]) => ({ file, sha256 })).sort((one, other) =>
        compareCodePoints(one.file, other.file),
      ),
  };
}
