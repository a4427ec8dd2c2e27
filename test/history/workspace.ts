import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { type MemoryEffects, memoryEffects } from '../cli/memory-effects.ts';

/** Files of a workspace by their paths. */
export type Part = Readonly<Record<string, string>>;

const HEADER =
  '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）,是否开工,存在问题';

export function list(...rows: readonly string[]): string {
  return [HEADER, ...rows, ''].join('\n');
}

/** A small city's lists. */
export const JULY: Part = {
  'submissions/2023-07/武侯区.csv': list(
    '武侯智谷,武侯区,续建,10000,5000,3000,是,',
    '簇桥医院,武侯区,新开工,8000,2000,0,否,用地手续未办结',
  ),
  'submissions/2023-07/青羊区.csv': list('青羊总部,青羊区,续建,20000,6000,3500,是,'),
};
export const AUGUST: Part = {
  'submissions/2023-08/武侯区.csv': list(
    '武侯智谷,武侯区,续建,10000,5000,3600,是,',
    '簇桥医院,武侯区,新开工,8000,2000,200,是,',
  ),
  'submissions/2023-08/青羊区.csv': list('青羊总部,青羊区,续建,20000,6000,4000,是,'),
};
/** An amount that is no number: an error. */
export const FAULTY: Part = {
  'submissions/2023-08/青羊区.csv': list('青羊总部,青羊区,续建,20000,6000,待定金额,是,'),
};
/** A photo among the lists: unreadable. */
export const PHOTO: Part = { 'submissions/2023-08/照片.jpg': '\u00ff\u00d8\u00ff\u00e0photo' };

/** Makes a workspace in a folder of its own and answers that. */
export function makeWorkspace(...parts: readonly Part[]): string {
  const root = mkdtempSync(join(tmpdir(), 'kp-history-'));
  writeFileSync(join(root, 'kp.yaml'), 'city: 成都\n');
  addFiles(root, ...parts);
  return root;
}

export function addFiles(root: string, ...parts: readonly Part[]): void {
  for (const [path, text] of parts.flatMap((part) => Object.entries(part))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, path.endsWith('.jpg') ? 'latin1' : 'utf8');
  }
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls kp in a workspace. */
export async function kp(
  root: string,
  args: readonly string[],
  effects: MemoryEffects = memoryEffects(),
): Promise<Ran> {
  const code = await main(['-C', root, ...args], effects);
  return { code, out: effects.out(), err: effects.err() };
}

/** Every file below a folder, by its path from there, with its bytes as text. */
export function contents(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

/** A report as JSON, written as kp writes it but for the hashes of its lists, which a closed month has in its manifest. */
export function withoutHashes(report: string): {
  readonly hashes: readonly { readonly file: string; readonly sha256: string }[];
  readonly document: string;
} {
  const document = JSON.parse(report);
  const { hashes, ...inputs } = document.inputs;
  return { hashes, document: `${JSON.stringify({ ...document, inputs }, null, 2)}\n` };
}
