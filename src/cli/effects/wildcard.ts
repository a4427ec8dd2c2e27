/** Whether a file name fits a pattern of `*` (any characters) and `?` (one); time is at most name × pattern. */
export function matchesPattern(name: string, pattern: string): boolean {
  const characters = [...name];
  const wanted = [...pattern];
  let at = 0;
  let part = 0;
  let star = -1;
  let starAt = 0;
  while (at < characters.length) {
    if (wanted[part] === '*') {
      star = part;
      starAt = at;
      part += 1;
    } else if (part < wanted.length && (wanted[part] === '?' || wanted[part] === characters[at])) {
      part += 1;
      at += 1;
    } else if (star >= 0) {
      part = star + 1;
      starAt += 1;
      at = starAt;
    } else {
      return false;
    }
  }
  while (wanted[part] === '*') part += 1;
  return part === wanted.length;
}
