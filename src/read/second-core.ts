import { Worker } from 'node:worker_threads';
import type { Outcome } from '../model/outcome.ts';
import type { Workbook } from '../model/sheet.ts';
import type { InputFile, Limits } from './options.ts';
import type { Answer, Request } from './second-core-worker.ts';
import { sniff } from './sniff.ts';
import { unpackWorkbook } from './xlsx/packed.ts';

type Resolve = (outcome: Outcome<Workbook | undefined> | undefined) => void;

/** Reads .xlsx files in a thread of its own, while the files before them are being understood in this one. */
export class SecondCore {
  readonly #waiting = new Map<number, Resolve>();
  #worker: Worker | undefined;
  #asked = 0;

  /** Undefined where the thread cannot answer, so that the file has to be read here: another format, no memory left. */
  read(file: InputFile, limits: Limits | undefined): Promise<Outcome<Workbook | undefined> | undefined> {
    if (!IS_BUILT || sniff(file.bytes) !== 'xlsx') return Promise.resolve(undefined);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const request: Request = { id: this.#asked, file, limits };
    this.#asked += 1;
    return new Promise((resolve) => {
      this.#waiting.set(request.id, resolve);
      // Only while it is waited for does the thread keep the process alive.
      worker.ref();
      worker.postMessage(request);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./second-core-worker.js', import.meta.url));
    worker.on('message', ({ id, outcome: { value, findings } }: Answer) => {
      this.#answer(id, { value: value && unpackWorkbook(value), findings });
      if (this.#waiting.size === 0) worker.unref();
    });
    // Whatever the reason, reading here will tell it.
    const fail = () => {
      this.#worker = undefined;
      for (const id of [...this.#waiting.keys()]) this.#answer(id, undefined);
    };
    worker.on('error', fail);
    worker.on('messageerror', fail);
    return worker;
  }

  #answer(id: number, outcome: Parameters<Resolve>[0]): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }
}

/** The thread's own script is made by the build; from the sources everything is read in one thread. */
const IS_BUILT = import.meta.url.endsWith('.js');
