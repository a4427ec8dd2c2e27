/** Reads a text of a header against a year, and remembers the answer: bands of rows and the files of a batch repeat them. */
export function rememberHeaders<Answer>(
  read: (text: string, year: number | undefined) => Answer,
): (text: string, year: number | undefined) => Answer {
  const known = new Map<string, Answer>();
  return (text, year) => {
    const key = `${year} ${text}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = read(text, year);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(key, answer);
    }
    return answer;
  };
}

const MOST_REMEMBERED = 10_000;
