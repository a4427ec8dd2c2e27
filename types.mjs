// Writes the types of the package to dist/types/: what tsc declares for src/library/, and the documents written out from
// schemas/, so that who imports kp needs no library of schemas to check a program.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = process.argv[2] ?? 'dist/types';
const IMPORTED = /(from )'\.\/([\w-]+)\.ts'/g;

/** The documents that the library answers, and what programs call parts of them. */
const DOCUMENTS = ['report', 'check', 'rank', 'trace', 'records'];
const PARTS = {
  FindingDocument: "CheckDocument['findings'][number]",
  RecordDocument: "RecordsDocument['records'][number]",
};

const declared = mkdtempSync(join(tmpdir(), 'kp-types-'));
execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json', '--outDir', declared],
  {
    stdio: 'inherit',
  },
);
writeFileSync(join(declared, 'library/documents.d.ts'), documentTypes());
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const file of reached('kp')) {
  const text = readFileSync(join(declared, 'library', `${file}.d.ts`), 'utf8');
  writeFileSync(join(FOLDER, `${file}.d.ts`), text.replace(IMPORTED, "$1'./$2.js'"));
}
rmSync(declared, { recursive: true });

/** The declarations that the entry needs, itself among them. Outside src/library/ there must be none. */
function reached(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(declared, 'library', `${file}.d.ts`), 'utf8');
  const outside = text.match(/(?:from |import\()'(?!\.\/).*/);
  if (outside !== null) throw new Error(`${file}.d.ts would need ${outside[0]}`);
  for (const [, , next] of text.matchAll(IMPORTED)) reached(next, found);
  return found;
}

function documentTypes() {
  const documents = DOCUMENTS.map((name) => {
    const schema = JSON.parse(readFileSync(`schemas/kp.${name}.1.json`, 'utf8'));
    const title = `${name[0].toUpperCase()}${name.slice(1)}Document`;
    return `/** \`${schema.title}\` */\nexport interface ${title} ${typeOf(schema, title)}\n`;
  });
  const parts = Object.entries(PARTS).map(([name, type]) => `export type ${name} = ${type};\n`);
  return [...documents, ...parts].join('\n');
}

/** A JSON Schema as a type; what a schema of kp may say is a case here. */
function typeOf(schema, title, indent = '') {
  const { type, const: only, enum: words, anyOf, oneOf, $ref } = schema;
  const inner = (one) => typeOf(one, title, `${indent}  `);
  if ($ref === '#') return title;
  if (only !== undefined) return JSON.stringify(only);
  if (words !== undefined) return words.map((word) => JSON.stringify(word)).join(' | ');
  const either = anyOf ?? oneOf;
  if (either !== undefined) return either.map(inner).join(' | ');
  if (Array.isArray(type))
    return type.map((one) => typeOf({ ...schema, type: one }, title, indent)).join(' | ');
  if (type === 'array') return `readonly (${inner(schema.items)})[]`;
  if (type === 'object') return objectType(schema, inner, indent);
  if (type === 'integer') return 'number';
  if (['string', 'number', 'boolean', 'null'].includes(type)) return type;
  if (type === undefined && Object.keys(schema).length === 0) return 'unknown';
  throw new Error(`no type for ${JSON.stringify(schema)}`);
}

function objectType({ properties, required = [], additionalProperties }, inner, indent) {
  if (properties === undefined) return `Readonly<Record<string, ${inner(additionalProperties ?? {})}>>`;
  const lines = Object.entries(properties).map(([key, schema]) => {
    const comment = schema.description === undefined ? '' : `${indent}  /** ${schema.description} */\n`;
    const optional = required.includes(key) ? '' : '?';
    return `${comment}${indent}  readonly ${key}${optional}: ${inner(schema)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}
