import type { ProofWords } from '../../show/proof/words.ts';

const verdicts: ProofWords['verdicts'] = {
  right: 'right',
  unknown: 'unknown',
  rounding: 'rounding',
  'other-denominator': 'other denominator',
  wrong: 'wrong',
};

export const proof: ProofWords = {
  title: (period) => `Figures of the text${period === undefined ? '' : `  ${period}`}`,
  counts: (figures, counts) =>
    `${figures} figures: ${counts.right} right, ${counts.rounding} differ by rounding, ${counts['other-denominator']} hold over another denominator, ${counts.unknown} unknown, ${counts.wrong} wrong`,
  verdicts,
  table: 'Figures',
  hidden: (right) => `${right} that are right are not listed; -v shows all`,
  nothing: 'the text has no figures that can be held against anything',
  columns: {
    file: 'File',
    at: 'At',
    figure: 'Figure',
    sentence: 'In its sentence',
    verdict: 'Verdict',
    expected: 'Expected',
    measure: 'Measure',
    denominator: 'Denominator',
    against: 'Against',
    parts: 'Computed from',
  },
  against: { data: 'data', text: 'the text itself' },
  comment: (verdict, { expected, measure, denominator, parts }) => {
    const lines = [verdicts[verdict]];
    if (expected !== undefined) lines.push(`expected ${expected}`);
    if (denominator !== undefined) lines.push(`denominator: ${denominator}`);
    if (parts.length > 0) lines.push(`computed from ${parts.join(', ')} in the text`);
    if (measure !== undefined) lines.push(`kp trace '${measure}' shows where it comes from`);
    return lines.join('\n');
  },
};
