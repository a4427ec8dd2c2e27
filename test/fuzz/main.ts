import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Message, Task } from './child.ts';
import { loadCorpus } from './corpus.ts';
import { mutantOf } from './mutate.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    /** Only the mutant of this number. */
    only: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    save: { type: 'string', default: 'out/fuzz' },
  },
});
const FIXTURES = 'fixtures';
const BATCH = 50;
const HANG_MILLISECONDS = 10_000;
const MOST_MEGABYTES = 1024;

interface Failure {
  readonly number: number;
  readonly complaint: string;
}

const seed = Number(values.seed);
const first = values.only === undefined ? 0 : Number(values.only);
const end = values.only === undefined ? Number(values.count) : first + 1;
if (!(end > first && Number.isInteger(seed))) throw new Error('--count, --seed and --only are whole numbers');
let next = first;
let done = 0;
const failures: Failure[] = [];
const slow: { number: number; milliseconds: number }[] = [];

const started = performance.now();
await Promise.all(Array.from({ length: Math.min(Number(values.jobs), end - first) }, keepWorking));
report();
process.exitCode = failures.length > 0 ? 1 : 0;

/** One child after the other, each until it has no more to do, hangs or dies. */
async function keepWorking(): Promise<void> {
  let left: Task | undefined;
  do left = await runChild(left);
  while (left !== undefined || next < end);
}

/** Resolves with what a child that had to be given up left undone. */
function runChild(left: Task | undefined): Promise<Task | undefined> {
  const child = fork(new URL('child.mjs', import.meta.url), [FIXTURES, values.seed], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`],
  });
  let waiting = left;
  let task: Task | undefined;
  let current: { readonly number: number; readonly since: number } | undefined;
  let megabytes = 0;
  let lastWords = '';
  let hangs = false;
  let watchdog: NodeJS.Timeout | undefined;

  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-2000);
  });
  child.on('message', (message: Message) => {
    clearTimeout(watchdog);
    if (message.kind === 'begin') {
      current = { number: message.number, since: performance.now() };
      watchdog = setTimeout(() => {
        hangs = true;
        child.kill('SIGKILL');
      }, HANG_MILLISECONDS);
    } else if (message.kind === 'end') {
      const { number, complaint } = message;
      if (complaint !== undefined) failures.push({ number, complaint });
      else if (message.megabytes > MOST_MEGABYTES && megabytes <= MOST_MEGABYTES) {
        failures.push({ number, complaint: `memory: ${message.megabytes} MB` });
      }
      megabytes = message.megabytes;
      noteTime(number, performance.now() - (current?.since ?? 0));
      current = undefined;
    } else {
      task = waiting ?? nextTask();
      waiting = undefined;
      if (task === undefined) child.disconnect();
      else child.send(task);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('exit', () => {
      clearTimeout(watchdog);
      if (current === undefined) {
        if (task === undefined) resolve(undefined);
        else reject(new Error(`a child died between mutants: ${lastWords}`));
        return;
      }
      const { number } = current;
      failures.push({
        number,
        complaint: hangs ? `hang: over ${HANG_MILLISECONDS} ms` : `death: ${lastWords}`,
      });
      resolve(task !== undefined && number + 1 < task.to ? { from: number + 1, to: task.to } : undefined);
    });
  });
}

function nextTask(): Task | undefined {
  if (next >= end) return undefined;
  const from = next;
  next = Math.min(end, from + BATCH);
  return { from, to: next };
}

function noteTime(number: number, milliseconds: number): void {
  done += 1;
  slow.push({ number, milliseconds });
  slow.sort((a, b) => b.milliseconds - a.milliseconds);
  slow.length = Math.min(slow.length, 5);
  if (done % 1000 === 0) process.stderr.write(`${done} of ${end - first}, ${failures.length} failures\n`);
}

/** Every failing mutant, and the one that was asked for, is saved and printed with what makes it again. */
function report(): void {
  const corpus = loadCorpus(FIXTURES);
  failures.sort((a, b) => a.number - b.number);
  const asked =
    values.only === undefined || failures.length > 0 ? [] : [{ number: first, complaint: 'passes' }];
  for (const { number, complaint } of [...failures, ...asked]) {
    const mutant = mutantOf(corpus, seed, number);
    const path = join(values.save, `${seed}-${number}${extname(mutant.seed.name)}`);
    mkdirSync(values.save, { recursive: true });
    writeFileSync(path, mutant.bytes);
    const lines = [
      complaint,
      `of ${mutant.seed.name}`,
      ...mutant.recipe,
      `npm run fuzz -- --seed ${seed} --only ${number}`,
    ];
    process.stdout.write(`\n${path}\n  ${lines.join('\n  ')}\n`);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const slowest = slow
    .map(({ number, milliseconds }) => `${number} (${Math.round(milliseconds)} ms)`)
    .join(', ');
  process.stdout.write(`\n${end - first} mutants of run ${seed} in ${seconds} s; slowest: ${slowest}\n`);
  process.stdout.write(`${end - first - failures.length} passed, ${failures.length} failed\n`);
}
