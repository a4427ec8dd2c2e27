/**
 * Caches the answers of a reader, for columns with few different words: a hundred thousand phases are four words.
 * Answers must be immutable. The cache is bounded, and long texts are not kept.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || (text.length <= LONGEST && answers.has(text))) return known as T;
    const answer = read(text);
    if (text.length <= LONGEST) {
      if (answers.size >= MOST) answers.clear();
      answers.set(text, answer);
    }
    return answer;
  };
}

const LONGEST = 64;
const MOST = 2_000;
