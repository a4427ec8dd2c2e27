import { type FindingCode, SEVERITY } from '../../model/finding.ts';
import { nearestNames } from '../../model/nearest.ts';
import { failure } from '../../model/problem.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { codesOf } from '../finding-choice.ts';

/** `kp explain CODE`: what a finding means, and how grave it is; `money` explains all findings about money. */
export const explain: Run = async ([word = ''], _options, { effects, language }) => {
  const codes = Object.keys(SEVERITY).filter((code): code is FindingCode => codesOf(word).includes(code));
  if (codes.length === 0) {
    const near = nearestNames(word, Object.keys(SEVERITY));
    const known = near.length > 0 ? near : ['money/unreadable', 'money'];
    throw failure('usage/unknown-topic', { topic: word, known });
  }
  const { severities } = language.names;
  const lines = codes.map(
    (code) => `${code}  ${severities[SEVERITY[code]]}\n    ${language.meanings[code]}\n`,
  );
  await effects.stdout.write(lines.join(''));
  return EXIT.done;
};
