/** A call of kp as a person writes it, read without a shell. */
export interface Call {
  /** What follows `kp`. */
  readonly argv: readonly string[];
  /** Of `COLUMNS=100 kp …`: a terminal of that width. */
  readonly columns: number | undefined;
  /** Of `… | kp …`: the file that is piped in. */
  readonly inputFile: string | undefined;
  /** What `| head -n 5`, `| tail -n 1` or `| pick overall starts` (of a JSON document) leave of the output. */
  readonly filter: (output: string) => string;
}

/** Reads `[cat FILE |] [COLUMNS=n] kp ARGUMENTS [| FILTER …] [> FILE]`. Throws on anything else. */
export function readCall(line: string): Call {
  const stages = splitStages(words(line));
  const isPiped = stages[0]?.[0] === 'cat';
  const inputFile = isPiped ? stages.shift()?.[1] : undefined;
  const [start = [], ...filters] = stages;
  const columns = /^COLUMNS=(\d+)$/.exec(start[0] ?? '')?.[1];
  const call = columns === undefined ? start : start.slice(1);
  if (call[0] !== 'kp') throw new Error(`no call of kp: ${line}`);
  const redirect = call.indexOf('>');
  return {
    argv: call.slice(1, redirect < 0 ? undefined : redirect),
    columns: columns === undefined ? undefined : Number(columns),
    inputFile,
    filter: (output) => filters.reduce(applyFilter, output),
  };
}

function applyFilter(output: string, [name, ...values]: readonly string[]): string {
  switch (name) {
    case 'head':
      return lines(output).slice(0, Number(values[1])).join('');
    case 'tail':
      return lines(output).slice(-Number(values[1])).join('');
    case 'pick': {
      const document: unknown = JSON.parse(output);
      const entries = Object.entries(Object(document)).filter(([key]) => values.includes(key));
      return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
    }
    default:
      throw new Error(`no filter ${name}`);
  }
}

/** With their line breaks. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function splitStages(all: readonly string[]): string[][] {
  const stages: string[][] = [[]];
  for (const word of all) {
    if (word === '|') stages.push([]);
    else stages.at(-1)?.push(word);
  }
  return stages;
}

/** Words parted by spaces; quotes, single or double, hold one together. A `#` ends the line. */
function words(line: string): string[] {
  const found: string[] = [];
  for (const [, single, double, bare] of line.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)) {
    const word = single ?? double ?? bare ?? '';
    if (bare?.startsWith('#')) break;
    found.push(word);
  }
  return found;
}
