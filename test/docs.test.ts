import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { COMMANDS, GLOBAL_OPTIONS } from '../src/cli/command.ts';
import { EXIT } from '../src/cli/exit.ts';
import { main } from '../src/cli/main.ts';
import { OPTION_FLAGS } from '../src/cli/options.ts';
import type { OptionId } from '../src/language/help-words.ts';
import { LEDGERS } from '../src/ledgers/ledgers.ts';
import { calculateReport } from '../src/ledgers/project/measures/report.ts';
import { namedFigures } from '../src/ledgers/project/show/report/figures.ts';
import { memoryEffects } from './cli/memory-effects.ts';
import { readCall } from './shell-call.ts';
import { importsOf, sourceFiles } from './source-files.ts';

/** What the papers promise is what the program does. */
const PAGES = [
  'README',
  'docs/OFFICE',
  'docs/COMMANDS',
  'docs/FIGURES',
  'docs/CONTRACT',
  'docs/LIBRARY',
] as const;
const folder = mkdtempSync(join(tmpdir(), 'kp-docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['.md', '.zh-CN.md'])('the papers in %s', (ending) => {
  const read = (page: (typeof PAGES)[number]) => readFileSync(`${page}${ending}`, 'utf8');
  const commands = read('docs/COMMANDS');
  const contract = read('docs/CONTRACT');

  test('README is short enough to be read', () => {
    expect(read('README').split('\n').length).toBeLessThanOrEqual(120);
  });

  test('README leads to every other page', () => {
    for (const page of PAGES.slice(1)) expect(read('README')).toContain(`](${page}${ending})`);
  });

  test('COMMANDS has a section for every command, and for no other', () => {
    const sections = [...commands.matchAll(/^## kp (\w+)/gm)].map((match) => match[1]);
    expect(sections).toEqual(expect.arrayContaining(COMMANDS.map((command) => command.name)));
    expect(sections).toHaveLength(COMMANDS.length);
  });

  test('COMMANDS names every option as it is written, and no other', () => {
    const used = [...COMMANDS.flatMap(({ options }) => options), ...GLOBAL_OPTIONS];
    const missing = used.map((id) => OPTION_FLAGS[id]).filter((flag) => !commands.includes(`\`${flag}\``));
    expect(missing).toEqual([]);
    const known = new Set(Object.values(OPTION_FLAGS).flatMap((flag) => flag.match(/--[a-z-]+/g) ?? []));
    const all = PAGES.map(read).join('\n');
    expect((all.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? []).filter((flag) => !known.has(flag))).toEqual([]);
  });

  test('COMMANDS says of every option which commands take it, as `npm run docs` writes it', () => {
    const page = `docs/COMMANDS${ending}`;
    const right = commands.replace(OPTION_ROW, (row, flags: string, takers: string) =>
      row.replace(`| ${flags}| ${takers} |`, `| ${flags}| ${takersOf(flags, ending)} |`),
    );
    // `npm run docs` writes the column anew.
    if (process.env.DOCS_UPDATE) writeFileSync(page, right);
    else expect(commands).toBe(right);
    const rows = [...commands.matchAll(OPTION_ROW)].flatMap(([, flags]) => flagsIn(flags!));
    expect(rows.sort()).toEqual(Object.values<string>(OPTION_FLAGS).sort());
  });

  test('COMMANDS lists every exit code', () => {
    const codes = Object.values(EXIT);
    for (const code of codes) expect(commands).toMatch(new RegExp(`^\\| ${code} \\| `, 'm'));
  });

  test('COMMANDS and OFFICE show how every ledger is called', () => {
    const shown = (page: (typeof PAGES)[number]) =>
      new Set([...read(page).matchAll(/\bkp ledger ([a-z]+)\b/g)].map(([, id]) => id));
    for (const page of ['docs/COMMANDS', 'docs/OFFICE'] as const)
      expect(
        LEDGERS.map(({ id }) => id).filter((id) => !shown(page).has(id)),
        page,
      ).toEqual([]);
  });

  test('README gives every package that is built in its reason, and no other', () => {
    const section =
      read('README')
        .split(/^### /m)
        .find((part) => part.includes('\n| `commander` |')) ?? '';
    const named = [...section.matchAll(/^\| `([^`]+)` \| .+ \|$/gm)].map((match) => match[1]!);
    expect(named.sort()).toEqual(builtIn());
  });

  test('CONTRACT shows every key of the report, COMMANDS those of the records', async () => {
    const json = /```json\n([\s\S]*?)```/.exec(contract)?.[1] ?? '';
    const report = await run(
      'kp report fixtures/submissions/chengdu-2023-09 --benchmark 全省=1% --format json',
    );
    const keys = keysOf(JSON.parse(report.out));
    expect([...keys].filter((key) => !json.includes(`"${key}"`))).toEqual([]);
    const records = await run('kp normalize fixtures/submissions/guangan-zone-2023 | head -n 1');
    expect([...keysOf(JSON.parse(records.out))].filter((key) => !commands.includes(`\`${key}\``))).toEqual(
      [],
    );
  });

  test('FIGURES names measures as they can be traced', () => {
    const empty = calculateReport([], { year: 2019, month: 8 });
    const paths = new Set([...namedFigures(empty)].map(({ path }) => path));
    const rows = [...read('docs/FIGURES').matchAll(/^\| \S+ \| `([a-z]\w*(?:\.\w+)?)` \| /gm)].map(
      (match) => match[1]!,
    );
    const tables = ['timeProgress', 'reserves', 'benchmarks'];
    expect(rows.filter((path) => !paths.has(path) && !tables.includes(path))).toEqual([]);
    for (const measure of [
      'overall.rate',
      'overall.lead',
      'starts.rate',
      'starts.rateOfDue',
      'starts.rateOfAll',
    ])
      expect(rows).toContain(measure);
  });

  test.each(PAGES.flatMap((page) => examples(read(page))))('%s', async (line, expected) => {
    const { code, out, err } = await run(line);
    expect(code, err).toBe(expected);
    expect(out).not.toBe('');
  });

  test.each(PAGES.flatMap((page) => pictures(read(page))))(
    'is what kp prints today: %s',
    async (line, shown) => {
      const printed = (await run(line)).out.split('\n');
      let at = 0;
      for (const wanted of shown) {
        const found = printed.indexOf(wanted, at);
        expect(found, `“${wanted}”`).toBeGreaterThanOrEqual(at);
        at = found + 1;
      }
    },
  );
});

describe('CONTRIBUTING.md', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');

  test('names scripts that are there', () => {
    const named = [...text.matchAll(/npm (?:run )?(?!run|ci|install)([a-z:]+)/g)].map(([, script]) => script);
    expect(named.filter((script) => !Object.keys(packageFile.scripts).includes(script!))).toEqual([]);
  });

  test('names places that are there, but for the files of its examples', () => {
    const made = /visit|asciidoc|statistics|commands\/fields/;
    const from = ['.', 'src', 'src/ledgers/project'];
    const named = [...text.matchAll(/`((?:[a-z]+\/)+[\w.-]*)`/g)].map(([, path]) => path!);
    const missing = named.filter(
      (path) => !made.test(path) && !from.some((folder) => existsSync(`${folder}/${path}`)),
    );
    expect(missing).toEqual([]);
  });
});

/** A row of the table of options: `| flags | who takes them | meaning |`. */
const OPTION_ROW = /^\| ((?:`-[^`]+`[ ·　]*)+)\| ([^|]*) \|/gm;

function flagsIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, flag]) => flag!);
}

/** The commands that take the options of a row: once where they are the same of each. */
function takersOf(cell: string, ending: string): string {
  const [all, comma] = ending === '.md' ? ['all', ', '] : ['各命令', '、'];
  const takers = flagsIn(cell).map((flag) => {
    const id = (Object.keys(OPTION_FLAGS) as OptionId[]).find((one) => OPTION_FLAGS[one] === flag);
    expect(id, flag).toBeDefined();
    if (GLOBAL_OPTIONS.includes(id!)) return all;
    return COMMANDS.flatMap(({ name, options }) => (options.includes(id!) ? [name] : [])).join(comma);
  });
  return [...new Set(takers)].length === 1 ? takers[0]! : takers.join(' · ');
}

/** The packages that src/ imports something of, and not only types. */
function builtIn(): string[] {
  const imported = sourceFiles()
    .flatMap(importsOf)
    .filter(({ isType }) => !isType)
    .map(({ target }) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? '');
  return [...new Set(imported)].filter((name) => name in packageFile.devDependencies).sort();
}

/** The lines of ```sh blocks, and the commands of numbered rows; `# exit 3` says how one ends. */
function examples(text: string): [line: string, exit: number][] {
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)];
  const rows = [...text.matchAll(/^\| \d+ \| .* \| `(kp .*)` \|$/gm)];
  const lines = [
    ...blocks.flatMap(([, block]) => block!.trim().split('\n')),
    ...rows.map(([, call]) => call!),
  ];
  return lines.map((line) => [line, Number(/# exit (\d+)/.exec(line)?.[1] ?? 0)]);
}

/** ```text blocks that begin with a call: what it prints, shortened where a line is `…`. */
function pictures(text: string): [line: string, shown: string[]][] {
  return [...text.matchAll(/^```text\n\$ (kp .*|COLUMNS=.*)\n([\s\S]*?)^```/gm)].map(([, line, shown]) => [
    line!,
    shown!.split('\n').filter((part) => part.trim() !== '…' && part !== ''),
  ]);
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Both papers show many of the same calls. */
const ran = new Map<string, Promise<Ran>>();

function run(line: string): Promise<Ran> {
  const call = line.replace(/\s+#.*/, '');
  const known = ran.get(call) ?? runAnew(call);
  ran.set(call, known);
  return known;
}

/** What stands before the place that a call writes to. */
const WRITES = ['-o', 'init', '--return'];

/** Runs a call; what it writes goes to a folder of its own. */
async function runAnew(line: string): Promise<Ran> {
  const { argv, columns, inputFile, filter } = readCall(line);
  const redirected = argv.map((word, at) =>
    WRITES.includes(argv[at - 1] ?? '') ? `${folder}/${word}` : word,
  );
  const effects = memoryEffects({
    ...(columns === undefined ? {} : { columns }),
    ...(inputFile === undefined ? {} : { input: readFileSync(inputFile) }),
  });
  const code = await main(redirected, effects);
  return { code, out: filter(effects.out()), err: effects.err() };
}

/** Every key of a document, at any depth. */
function keysOf(value: unknown, keys = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return keys;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) keys.add(key);
    keysOf(inner, keys);
  }
  return keys;
}
