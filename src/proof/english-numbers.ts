const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number of projects in words: eight have been completed, fourteen of the 21, seven projects. */
const COUNT = new RegExp(
  String.raw`\b(?:(?:${TENS.slice(2).join('|')})(?:-(?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(2).join('|')})\b(?=\s+(?:of\s+(?:the|these|them)\b|(?:more\s+)?(?:have|has|had|were|are|remain)\b|(?:(?:key|new|ongoing|reserve|provincial|municipal|more|such)\s+)*projects\b))`,
  'gi',
);

/** The numbers of projects that an English text has in words. */
export function countsInWords(
  text: string,
): { readonly start: number; readonly end: number; readonly value: number }[] {
  return Array.from(text.matchAll(COUNT), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    value: numberOf(word.toLowerCase()),
  }));
}

/** 14 for 14 and fourteen; undefined if it is no number. */
export function englishNumber(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const number = numberOf(word.toLowerCase());
  return number > 0 ? number : undefined;
}

function numberOf(word: string): number {
  const [first = '', second = 'zero'] = word.split('-');
  const tens = TENS.indexOf(first);
  return tens > 1 ? tens * 10 + ONES.indexOf(second) : ONES.indexOf(first);
}
