import { reasonOf } from '../effects/write.ts';

/** A part of kp itself that could not be loaded: it is missing, cannot be read or is not whole. */
export interface BrokenPart {
  /** Undefined where Node does not tell: the disk failed while reading, or the text ends too early. */
  readonly path: string | undefined;
  /** A code of the system (`ENOENT`), or `not-whole`. */
  readonly reason: string;
}

/** Undefined for every other error. */
export function brokenPart(error: unknown): BrokenPart | undefined {
  if (!(error instanceof Error) || !isThrownByLoader(error)) return undefined;
  const reason = error instanceof SyntaxError ? 'not-whole' : reasonOf(error);
  return { path: pathOf(error), reason: REASONS.get(reason) ?? reason };
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ERR_MODULE_NOT_FOUND', 'ENOENT'],
  ['ERR_UNSUPPORTED_DIR_IMPORT', 'EISDIR'],
]);

/** Node's loader stands uppermost in the stack, with nothing above it but the reading of the file. */
function isThrownByLoader({ stack = '' }: Error): boolean {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return (
    frames.find((frame) => !frame.includes('(node:internal/fs/'))?.includes('(node:internal/modules/') ??
    false
  );
}

function pathOf(error: Error): string | undefined {
  if ('path' in error && typeof error.path === 'string') return error.path;
  return /'(?<path>[^']+\.js)'/.exec(error.message)?.groups?.path;
}
