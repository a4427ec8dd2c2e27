import { tableClaims } from './cell-claims.ts';
import type { Claim, Subject } from './claim.ts';
import { EVERYTHING } from './claim.ts';
import { figuresIn, halfWidthText, isLatin } from './figures.ts';
import { Mentioned } from './mentioned.ts';
import type { Names } from './names.ts';
import type { Paper } from './paper/paper.ts';
import type { Spoken } from './spoken.ts';
import { claimsOf } from './text-claims.ts';
import { sentencesOf, type Token } from './tokens.ts';

/** Every figure of a text with what it claims, in reading order. */
export function readClaims({ paragraphs }: Paper, names: Names): Claim[] {
  const claims: Claim[] = [];
  const mentioned = new Mentioned();
  let heading: Subject | undefined;
  for (let at = 0; at < paragraphs.length; at += 1) {
    const { text, cell } = paragraphs[at]!;
    if (cell !== undefined) {
      let end = at;
      while (end < paragraphs.length && paragraphs[end]!.cell?.table === cell.table) end += 1;
      const around = paragraphs
        .slice(Math.max(0, at - 2), at)
        .filter((one) => one.cell === undefined)
        .map((one) => one.text)
        .join(' ');
      claims.push(...tableClaims(paragraphs, at, end, around, names));
      at = end - 1;
      continue;
    }
    const found = figuresIn(text, undefined);
    const sentences = sentencesOf(text, found, names);
    if (found.figures.length === 0 && text.length <= LONGEST_HEADING && !/[。；！？.;!?]\s*$/.test(text))
      heading = subjectNamed(sentences.flat());
    mentioned.beginParagraph();
    const spoken: Spoken = {
      home: names.home,
      isHeld: names.areOfData,
      heading,
      last: names.home,
      going: undefined,
      rate: undefined,
      topic: new Set(),
      mentioned,
    };
    const isEnglish = isLatin(halfWidthText(text));
    for (const [sentence, tokens] of sentences.entries())
      claims.push(...claimsOf(tokens, spoken, { paragraph: at, sentence }, isEnglish));
  }
  return claims;
}

const LONGEST_HEADING = 40;

function subjectNamed(tokens: readonly Token[]): Subject | undefined {
  const name = tokens.find((token) => token.type === 'name');
  const phase = tokens.find((token) => token.type === 'phase');
  if (name?.type === 'name') return { ...EVERYTHING, groups: name.name.groups };
  return phase?.type === 'phase' ? { ...EVERYTHING, phase: phase.phase } : undefined;
}
