/** Reads a header's text for a given year and remembers the answer, because rows and files repeat the same texts. */
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
