import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minimalFiles } from './minimal-files.ts';

/** A file that mutants are made of. */
export interface Seed {
  /** With the folders that it lies in, `/` between them. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Corpus {
  /** One small list in every format: a change hits its structure more often than its text. */
  readonly minimal: readonly Seed[];
  /** The lists as agencies send them, and the broken ones. */
  readonly fixtures: readonly Seed[];
}

export function loadCorpus(fixtures: string): Corpus {
  const paths = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(?:submissions|broken)\/.*\.\w+$/.test(path))
    .sort();
  return {
    minimal: minimalFiles(),
    fixtures: paths.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(fixtures, name))) })),
  };
}
