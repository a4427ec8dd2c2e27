import { parentPort } from 'node:worker_threads';
import type { Outcome } from '../model/outcome.ts';
import type { InputFile, Limits } from './options.ts';
import { readWorkbook } from './workbook.ts';
import { buffersOf, type PackedWorkbook, packWorkbook } from './xlsx/packed.ts';

/** What the thread is asked. */
export interface Request {
  readonly id: number;
  readonly file: InputFile;
  readonly limits: Limits | undefined;
}

export interface Answer {
  readonly id: number;
  readonly outcome: Outcome<PackedWorkbook | undefined>;
}

parentPort?.on('message', async ({ id, file, limits }: Request) => {
  const { value, findings } = await readWorkbook(file, limits === undefined ? {} : { limits });
  const packed = value && packWorkbook(value);
  const answer: Answer = { id, outcome: { value: packed, findings } };
  parentPort?.postMessage(answer, packed === undefined ? [] : buffersOf(packed));
});
