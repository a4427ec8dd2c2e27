import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/read/options.ts';
import { inflate } from '../../src/read/xlsx/inflate.ts';
import { readZipDirectory } from '../../src/read/xlsx/zip-directory.ts';
import { ZipWriter } from '../../src/write/zip.ts';

const LONG = Array.from({ length: 400 }, (_, index) => `${index} 重点项目 `.repeat(1_000));
const PARTS: readonly [name: string, pieces: readonly string[]][] = [
  ['empty.xml', []],
  ['a/one.xml', ['<a>甲</a>']],
  ['a/pieces.xml', ['<a>', '', '甲乙', '</a>']],
  ['a/long.xml', LONG],
];

async function written(): Promise<Uint8Array> {
  const zip = new ZipWriter();
  for (const [name, pieces] of PARTS) await zip.add(name, pieces);
  return zip.finish();
}

test('every part comes back, in order, from another reader', async () => {
  const parts = Object.entries(unzipSync(await written()));
  expect(parts.map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
    PARTS.map(([name, pieces]) => [name, pieces.join('')]),
  );
});

test('the reader of kp finds nothing wrong with sizes, checksums and places', async () => {
  const directory = readZipDirectory(await written(), DEFAULT_LIMITS);
  for (const [name, pieces] of PARTS) {
    const chunks: Uint8Array[] = [];
    await inflate(directory.get(name)!, (chunk) => chunks.push(chunk.slice()));
    expect(Buffer.concat(chunks).toString()).toBe(pieces.join(''));
  }
});

test('equal parts give equal bytes', async () => {
  expect(Buffer.compare(await written(), await written())).toBe(0);
});

test('a part that cannot be made fails the file', async () => {
  const zip = new ZipWriter();
  await expect(zip.add('a.xml', failing())).rejects.toThrow('no more');
});

function* failing(): Generator<string> {
  yield 'a';
  throw new Error('no more');
}
