import type { ProofWords } from '../../show/proof/words.ts';

const verdicts: ProofWords['verdicts'] = {
  right: '相符',
  unknown: '未核',
  rounding: '尾数',
  'other-denominator': '口径不同',
  wrong: '有误',
};

export const proof: ProofWords = {
  title: (period) => `文稿数字校对${period === undefined ? '' : `  ${period}`}`,
  counts: (figures, counts) =>
    `共${figures}个数字：相符${counts.right}个，尾数差异${counts.rounding}个，口径不同${counts['other-denominator']}个，未能核对${counts.unknown}个，有误${counts.wrong}个`,
  verdicts,
  table: '数字清单',
  hidden: (right) => `相符的${right}个未列出，加 -v 可看全部`,
  nothing: '文稿中没有可核对的数字',
  columns: {
    file: '文件',
    at: '位置',
    figure: '文稿数字',
    sentence: '所在语句',
    verdict: '结论',
    expected: '应为',
    measure: '指标',
    denominator: '分母',
    against: '依据',
    parts: '由此推算',
  },
  against: { data: '数据', text: '文稿自身' },
  comment: (verdict, { expected, measure, denominator, parts }) => {
    const lines = [verdicts[verdict]];
    if (expected !== undefined) lines.push(`应为${expected}`);
    if (denominator !== undefined) lines.push(`分母：${denominator}`);
    if (parts.length > 0) lines.push(`由文中${parts.join('、')}推算`);
    if (measure !== undefined) lines.push(`kp trace '${measure}' 可看来源`);
    return lines.join('\n');
  },
};
