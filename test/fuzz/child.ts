import { setImmediate } from 'node:timers/promises';
import { loadCorpus } from './corpus.ts';
import { complaint } from './judge.ts';
import { mutantOf } from './mutate.ts';

/** From the parent: judge these mutants. */
export interface Task {
  readonly from: number;
  readonly to: number;
}

/** To the parent: about to begin with a mutant, or done with it. */
export type Message =
  | { readonly kind: 'begin'; readonly number: number }
  | {
      readonly kind: 'end';
      readonly number: number;
      readonly complaint: string | undefined;
      readonly megabytes: number;
    }
  | { readonly kind: 'idle' };

const [fixtures, run] = process.argv.slice(2);
const corpus = loadCorpus(fixtures!);

process.on('message', async ({ from, to }: Task) => {
  for (let number = from; number < to; number += 1) {
    send({ kind: 'begin', number });
    const found = await judge(number);
    // A rejection that nobody waits for ends the process here, while the parent knows which mutant it is about.
    await setImmediate();
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    send({ kind: 'end', number, complaint: found, megabytes });
  }
  send({ kind: 'idle' });
});
send({ kind: 'idle' });

async function judge(number: number): Promise<string | undefined> {
  try {
    return await complaint(mutantOf(corpus, Number(run), number));
  } catch (error) {
    return `crash: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function send(message: Message): void {
  process.send?.(message);
}
