import { FINDING_CODES, FINDINGS, sayExample } from '../../findings/findings.ts';
import type { FindingCode } from '../../model/finding.ts';
import { nearestNames } from '../../model/nearest.ts';
import { failure } from '../../model/problem.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { codesOf } from '../finding-choice.ts';

/**
 * `kp explain CODE`: what a finding means and how grave it is, how it reads, and what to do about it; `money` explains
 * all findings about money.
 */
export const explain: Run = async ([word = ''], _options, { effects, language }) => {
  const codes = codesOf(word);
  if (codes.length === 0) {
    const near = nearestNames(word, FINDING_CODES);
    const known = near.length > 0 ? near : ['money/unreadable', 'money'];
    throw failure('usage/unknown-topic', { topic: word, known });
  }
  const { names, factWords, tag } = language;
  const words = language.commands.explain;
  const lines = codes.map((code: FindingCode) => {
    const { severity, [tag]: text } = FINDINGS[code];
    const { sentence, remedy } = sayExample(code, tag, factWords);
    return `${code}  ${names.severities[severity]}
    ${text.meaning}
    ${words.example(sentence)}
    ${words.remedy(remedy)}
`;
  });
  await effects.stdout.write(lines.join(''));
  return EXIT.done;
};
