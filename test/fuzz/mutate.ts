import { unzipSync, zipSync } from 'fflate';
import type { Corpus, Seed } from './corpus.ts';
import { EDITS, TEXT_EDITS } from './edits.ts';
import { Random } from './random.ts';

/** A file with something wrong in it. */
export interface Mutant {
  readonly seed: Seed;
  readonly bytes: Uint8Array;
  /** What was done to the seed, step by step. */
  readonly recipe: readonly string[];
  /** The part of the package that was changed, with right checksums; undefined when the file's own bytes were. */
  readonly part: string | undefined;
}

/** The mutant of this number: the same run and number give the same mutant. */
export function mutantOf(corpus: Corpus, run: number, number: number): Mutant {
  const random = new Random(run, number);
  const seed = random.pick(random.oneIn(2) ? corpus.minimal : corpus.fixtures);
  const parts = random.oneIn(3) ? undefined : partsOf(seed);
  if (parts === undefined)
    return { seed, ...edited(seed.bytes, isText(seed.bytes), random), part: undefined };
  const part = random.pick([...parts.keys(), ...WEIGHTY.filter((name) => parts.has(name))]);
  const content = parts.get(part) ?? new Uint8Array();
  const { bytes, recipe } = edited(content, isText(content), random);
  return { seed, bytes: packed(new Map(parts).set(part, bytes)), recipe: [`in ${part}`, ...recipe], part };
}

/** Parts that decide about rows and cells are changed more often than the others. */
const WEIGHTY = [
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet1.bin',
  'xl/worksheets/sheet1.bin',
  'xl/sharedStrings.xml',
  'xl/sharedStrings.bin',
  'content.xml',
];

function edited(bytes: Uint8Array, isText: boolean, random: Random): { bytes: Uint8Array; recipe: string[] } {
  const recipe: string[] = [];
  let changed = bytes;
  const steps = random.oneIn(2) ? 1 : 1 + random.integer(4);
  for (let step = 0; step < steps; step += 1) {
    const edit = random.pick(isText ? [...EDITS, ...TEXT_EDITS] : EDITS);
    const done = edit.apply(changed, random);
    changed = done.bytes;
    recipe.push(`${edit.name} ${done.note}`);
  }
  return { bytes: changed, recipe };
}

const unpacked = new Map<Seed, ReadonlyMap<string, Uint8Array> | undefined>();

/** The parts of a package that is sound; undefined for any other file. */
function partsOf(seed: Seed): ReadonlyMap<string, Uint8Array> | undefined {
  if (!unpacked.has(seed)) unpacked.set(seed, unpack(seed.bytes));
  return unpacked.get(seed);
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  } catch {
    return undefined;
  }
}

function packed(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 1, mtime: '2023-10-08T00:00:00' });
}

/** Markup or lines: hardly a zero byte at its beginning. */
function isText(bytes: Uint8Array): boolean {
  return bytes.length > 0 && !bytes.subarray(0, 200).includes(0);
}
