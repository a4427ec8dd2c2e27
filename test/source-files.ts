import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export interface SourceText {
  /** From `src/`, with `/`: `cli/main.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every module of `src/`. */
export function sourceFiles(): SourceText[] {
  const root = join(import.meta.dirname, '../src');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export interface Import {
  /** From `src/` for modules of its own, else the package: `model/period.ts`, `node:fs`. */
  readonly target: string;
  readonly isType: boolean;
  /** Loaded when it is first used: not before the importing module is complete. */
  readonly isLazy: boolean;
}

/** What a module imports. */
export function importsOf({ path, text }: SourceText): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(/^(?:import|export) (type )?[^;'"]*?from '([^']+)'/gms)) {
    found.push({ target: resolved(path, match[2]!), isType: match[1] !== undefined, isLazy: false });
  }
  for (const match of text.matchAll(/\bimport\(\s*'([^']+)'\s*\)|^import '([^']+)'/gm)) {
    found.push({
      target: resolved(path, match[1] ?? match[2]!),
      isType: false,
      isLazy: match[1] !== undefined,
    });
  }
  return found;
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}
