import { extname } from 'node:path';
import { nameBeforeReturn, timesReturned } from '../normalise/revision.ts';

/**
 * The names of returned lists: their own, with the number of times they were returned (`mark`). Never one of the
 * `received` names, in any case, because the returned list would overwrite another. Two equal names get a number. A
 * workbook with macros keeps .xlsm, because Excel opens it under no other extension.
 */
export function returnNames(
  names: readonly string[],
  received: readonly string[],
  mark: (times: number) => string,
): readonly string[] {
  const sent = new Set(received.map((name) => plain(withoutExtension(name))));
  const taken = new Set<string>();
  return names.map((name) => {
    const own = nameBeforeReturn(withoutExtension(name));
    let times = timesReturned(name) + 1;
    while (sent.has(plain(own + mark(times)))) times += 1;
    const first = own + mark(times);
    let unique = first;
    for (let number = 2; taken.has(plain(unique)) || sent.has(plain(unique)); number += 1)
      unique = `${first} ${number}`;
    taken.add(plain(unique));
    const extension = extname(name);
    return unique + (/^\.xl[st]m$/i.test(extension) ? '.xlsm' : '.xlsx');
  });
}

function withoutExtension(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

/** As file systems compare names that see no case. */
function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
