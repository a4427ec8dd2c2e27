import { expect, test } from 'vitest';
import { isPhaseWord, readPhase } from '../../src/normalise/phase.ts';

test.each([
  ['储备', '储备'],
  ['储备项目', '储备'],
  ['前期', '储备'],
  ['前期项目', '储备'],
  ['前期工作项目', '储备'],
  ['谋划', '储备'],
  ['预备', '储备'],
  ['储备(前期)', '储备'],
  ['储备（前期）项目', '储备'],
  ['儲備', '储备'],
  ['新开工', '新开工'],
  ['计划新开工', '新开工'],
  ['拟新开工', '新开工'],
  ['新建', '新开工'],
  ['计划开工', '新开工'],
  ['今年新开工', '新开工'],
  ['2019年计划新开工项目', '新开工'],
  ['一、计划新开工项目', '新开工'],
  ['2.新开工类', '新开工'],
  ['計劃新開工', '新开工'],
  ['续建', '续建'],
  ['续建项目', '续建'],
  ['续 建', '续建'],
  ['结转', '续建'],
  ['續建', '续建'],
  ['竣工', '竣工'],
  ['计划竣工', '竣工'],
  ['竣工（投产）', '竣工'],
  ['计划竣工(投产)项目', '竣工'],
  ['竣工投产', '竣工'],
  ['投产', '竣工'],
  ['计划投产', '竣工'],
  ['完工', '竣工'],
  ['拟建成', '竣工'],
  ['续建（竣工）', '竣工'],
  ['储', '储备'],
  ['新', '新开工'],
  ['续', '续建'],
  ['竣', '竣工'],
])('%s → %s', (text, phase) => {
  expect(readPhase(text)).toBe(phase);
  expect(isPhaseWord(text)).toBe(true);
});

test.each([
  ['在建', '续建'],
  ['已建成', '竣工'],
  ['已竣工', '竣工'],
])('%s → %s, but it may be a status as well', (text, phase) => {
  expect(readPhase(text)).toBe(phase);
  expect(isPhaseWord(text)).toBe(false);
});

test.each([
  '',
  '改建',
  '扩建',
  '未开工',
  '市政',
  '省重点',
  '新项目',
  '改',
  '开工时间',
  '产业',
  '续'.repeat(100_000),
])('%.20s is no phase', (text) => {
  expect(readPhase(text)).toBeUndefined();
  expect(isPhaseWord(text)).toBe(false);
});
