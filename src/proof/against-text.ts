import type { Claim } from './claim.ts';
import type { Paper } from './paper/paper.ts';
import type { Judged, Verdict } from './verdict.ts';
import { contradictions } from './within/contradictions.ts';
import { changeVerdicts, directionsIn } from './within/courses.ts';
import { multiplesIn } from './within/multiples.ts';
import { rateVerdict } from './within/rates.ts';
import { shareVerdicts } from './within/shares.ts';
import { rightInText, sumVerdicts } from './within/sums.ts';
import { TextFigures } from './within/text-figures.ts';

/**
 * Checks a text against itself: rates and leads against the amounts beside them, wholes against their parts, figures
 * that are stated twice, changes, their direction and multiples against the figures before and after. Judges only figures that the
 * data leave open; a figure that the data call wrong is not used as evidence.
 */
export function againstText(
  claims: readonly Claim[],
  byData: readonly (Verdict | undefined)[],
  paper: Paper,
): { readonly verdicts: readonly (Verdict | undefined)[]; readonly others: readonly Judged[] } {
  const text = new TextFigures(claims, byData, paper);
  const places = new Map(claims.map((claim, at) => [claim, at]));
  const verdicts: (Verdict | undefined)[] = claims.map(() => undefined);
  const say = (claim: Claim, verdict: Verdict) => {
    const at = places.get(claim)!;
    if (byData[at] === undefined) verdicts[at] = verdict;
  };
  const said = (claim: Claim) => verdicts[places.get(claim)!];
  const sums = [...sumVerdicts(text)];
  for (const [claim, { verdict }] of sums) if (verdict === 'wrong') text.doubt(claim);
  for (const claim of claims) {
    const found = rateVerdict(claim, text);
    if (found === undefined) continue;
    say(claim, found.verdict);
    // A right rate also confirms its amounts.
    if (found.verdict.verdict === 'right')
      for (const one of found.from) if (said(one) === undefined) say(one, rightInText(one));
  }
  for (const [claim, verdict] of sums) {
    if (said(claim)?.verdict !== 'wrong') say(claim, verdict);
  }
  for (const [claim, verdict] of shareVerdicts(text)) if (said(claim) === undefined) say(claim, verdict);
  for (const [claim, verdict] of contradictions(text, (one) => isProved(said(one)))) say(claim, verdict);
  for (const [claim, verdict] of changeVerdicts(text))
    if (said(claim) === undefined || verdict.verdict === 'right') say(claim, verdict);
  return { verdicts, others: [...directionsIn(text), ...multiplesIn(text)] };
}

function isProved(verdict: Verdict | undefined): boolean {
  return verdict?.verdict === 'right' || verdict?.verdict === 'rounding';
}
