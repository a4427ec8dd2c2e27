import { expect, test } from 'vitest';
import { figureTitle } from '../../../../src/ledgers/project/show/report/figure-title.ts';
import { report as en } from '../../../../src/ledgers/project/words/en/report.ts';
import { report as zh } from '../../../../src/ledgers/project/words/zh-CN/report.ts';

test.each([
  ['overall.rate', '完成率', 'Completion rate'],
  ['overall.completed', '本年累计完成投资', 'Completed this year'],
  ['overall.lead', '高于时序（百分点）', 'Ahead of time (percentage points)'],
  ['starts.rate', '开工率（占全年计划）', 'Start rate (of the year’s plan)'],
  ['byAgency[锦坪区].rate', '锦坪区 完成率', '锦坪区 Completion rate'],
  ['byAgency[锦坪区].finishes.finished', '锦坪区 已竣工', '锦坪区 Finished'],
  ['starts.byLevel[省重点].started', 'starts.byLevel[省重点].started', 'starts.byLevel[省重点].started'],
  ['problems', '存在问题项目', 'Projects with problems'],
  // A figure for programs has no other name than its path.
  ['inputs.lines', 'inputs.lines', 'inputs.lines'],
])('%s', (path, chinese, english) => {
  expect(figureTitle(path, zh)).toBe(chinese);
  expect(figureTitle(path, en)).toBe(english);
});
