/**
 * Whether a file name fits a pattern: `*` any characters, `?` one, `[abc]` `[a-z]` one of these, `[!abc]` one other,
 * `{a,b}` either. A bracket or brace that is never closed stands for itself. All possibilities are followed at once,
 * so the time is at most name × pattern.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  const steps = compile([...pattern]);
  let places = reach(steps, [0]);
  for (const character of name) {
    const next: number[] = [];
    for (const place of places) {
      const step = steps[place];
      if (step?.kind === 'many') next.push(place);
      else if (step?.kind === 'one' && step.fits(character)) next.push(place + 1);
    }
    places = reach(steps, next);
  }
  return places.has(steps.length);
}

/** Whether a path has wildcards of `matchesPattern`. */
export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path);
}

type Step =
  /** One character, then the next step. */
  | { readonly kind: 'one'; readonly fits: (character: string) => boolean }
  /** Any characters, or none. */
  | { readonly kind: 'many' }
  /** No character: go on at each of these steps. */
  | { readonly kind: 'go'; readonly to: readonly number[] };

/** The steps that can be reached from these without taking a character. */
function reach(steps: readonly Step[], from: readonly number[]): Set<number> {
  const places = new Set<number>();
  const waiting = [...from];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (places.has(place)) continue;
    places.add(place);
    const step = steps[place];
    if (step?.kind === 'many') waiting.push(place + 1);
    else if (step?.kind === 'go') waiting.push(...step.to);
  }
  return places;
}

function compile(pattern: readonly string[]): Step[] {
  const braces = findBraces(pattern);
  const steps: Step[] = [];
  /**
   * For each open brace: its `go` step, its branches so far, and the ends of its branches, which continue behind the
   * brace.
   */
  const open: { readonly at: number; readonly branches: number[]; readonly ends: number[] }[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at]!;
    const brace = open.at(-1);
    const isPart = braces.has(at);
    const set = character === '[' ? readSet(pattern, at) : undefined;
    if (character === '*') steps.push({ kind: 'many' });
    else if (character === '?') steps.push({ kind: 'one', fits: () => true });
    else if (set !== undefined) {
      steps.push({ kind: 'one', fits: set.fits });
      at = set.end;
    } else if (isPart && character === '{') {
      open.push({ at: steps.length, branches: [steps.length + 1], ends: [] });
      steps.push({ kind: 'go', to: [] });
    } else if (isPart && character === ',' && brace !== undefined) {
      brace.ends.push(steps.length);
      steps.push({ kind: 'go', to: [] });
      brace.branches.push(steps.length);
    } else if (isPart && character === '}' && brace !== undefined) {
      open.pop();
      steps[brace.at] = { kind: 'go', to: brace.branches };
      for (const end of brace.ends) steps[end] = { kind: 'go', to: [steps.length] };
    } else steps.push({ kind: 'one', fits: (other) => other === character });
  }
  return steps;
}

/** Where braces open, separate and close; only those that are closed and contain a comma. */
function findBraces(pattern: readonly string[]): Set<number> {
  const found = new Set<number>();
  const open: number[][] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '[') at = readSet(pattern, at)?.end ?? at;
    else if (character === '{') open.push([at]);
    else if (character === ',') open.at(-1)?.push(at);
    else if (character === '}') {
      const parts = open.pop() ?? [];
      if (parts.length > 1) for (const part of [...parts, at]) found.add(part);
    }
  }
  return found;
}

/** `[abc]`, `[a-z]`, `[!abc]`; a `]` right after the opening belongs to the set. */
function readSet(pattern: readonly string[], at: number) {
  const isNegated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  const start = at + (isNegated ? 2 : 1);
  const end = pattern.indexOf(']', start + 1);
  if (end < 0) return undefined;
  const ranges: [first: string, last: string][] = [];
  for (let next = start; next < end; next += 1) {
    const isRange = pattern[next + 1] === '-' && next + 2 < end;
    ranges.push([pattern[next]!, pattern[isRange ? next + 2 : next]!]);
    if (isRange) next += 2;
  }
  const holds = (character: string): boolean =>
    ranges.some(([first, last]) => code(first) <= code(character) && code(character) <= code(last));
  return { end, fits: (character: string): boolean => holds(character) !== isNegated };
}

function code(character: string): number {
  return character.codePointAt(0) ?? 0;
}
