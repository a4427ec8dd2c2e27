const LONGEST = 31;

/**
 * A name for each title that Excel accepts: without `* ? : \ / [ ]` and `'`, at most 31 characters, and different
 * from the others even without regard to case.
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const name = unusedName(cleanName(title), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/**
 * The colon in a title is not allowed in a name and becomes a dash. `History` is the only name that Excel reserves.
 */
function cleanName(title: string): string {
  const name = title
    .replace(/: /g, ' - ')
    .replace(/[*?:\\/[\]'\x00-\x1F\x7F\uFFFE\uFFFF]|\p{Surrogate}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' || name.toLowerCase() === 'history' ? `${name}_` : name;
}

function unusedName(name: string, taken: ReadonlySet<string>): string {
  let candidate = cut(name, LONGEST);
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) {
    const suffix = `(${number})`;
    candidate = cut(name, LONGEST - suffix.length) + suffix;
  }
  return candidate;
}

/** Cuts between words if there are blanks, else between characters, and marks the cut with `…`. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  const isInWord = /[\p{Script=Latin}\d]{2}$/u.test(text.slice(0, length));
  const whole = isInWord ? kept.replace(/[,\s-]*\s\S*$/, '') : kept;
  return `${whole.trimEnd()}…`;
}
