// The licences of the packages that are built into dist/, as their terms ask: each with its own text.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Of esbuild's outputs, what stands in them; a package that is left out whole needs no mention. */
export async function licencesOf({ outputs }) {
  const folders = new Set(
    Object.values(outputs)
      .flatMap(({ inputs }) => Object.keys(inputs))
      .flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  const packages = await Promise.all([...folders].map(licenceOf));
  const named = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...named.values()]
    .sort((first, second) => (first.name < second.name ? -1 : 1))
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenceOf(folder) {
  const { name, version, license, author, homepage } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  if (license === undefined) throw new Error(`${name} states no licence`);
  const file = (await readdir(folder)).find((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry));
  // Some packages name their licence, and forget to bring its text.
  const text =
    file === undefined
      ? `The package brings no text of this licence. ${author?.name ?? author ?? ''} ${homepage ?? ''}`
      : await readFile(join(folder, file), 'utf8');
  return { name, version, license, text };
}
