import { describe, expect, test } from 'vitest';
import { FINDING_CODES, FINDINGS } from '../../src/findings/findings.ts';
import { describeFinding, describeProblem } from '../../src/language/describe.ts';
import { loadLanguage } from '../../src/language/language.ts';
import type { Finding } from '../../src/model/finding.ts';
import { LANGUAGES } from '../../src/model/language-tag.ts';
import type { Problem } from '../../src/model/problem.ts';
import { PROBLEM_FACTS } from './facts.ts';

const findings = FINDING_CODES.map((code) => {
  return { code, facts: FINDINGS[code].example, source: { file: 'a.xlsx' } } as Finding;
});
const problems = Object.entries(PROBLEM_FACTS).map(([code, facts]) => ({ code, facts }) as Problem);

/** What a sentence must quote, wherever it stands in the facts. */
const QUOTED = ['raw', 'header', 'printed', 'name', 'wanted', 'first'];

/** Amounts in 元, which are said in 万元 or 亿元. */
const AMOUNTS = ['total', 'done', 'listed', 'threshold', 'before', 'after'];

/** Facts that choose a wording instead of being quoted. */
const CHOICES = ['hint', 'what', 'found', 'expected', 'of'];

describe.each(LANGUAGES)('%s', async (tag) => {
  const language = await loadLanguage(tag);

  describe('every finding says what was found, quoting it, and what to do', () => {
    test.each(findings.map((found) => [found.code, found] as const))('%s', (_, found) => {
      const { sentence, remedy } = describeFinding(found, language);
      const said = sentence + remedy;
      expect(said).not.toMatch(/undefined|null|NaN|\[object/);
      for (const text of [sentence, remedy]) {
        expect(text.length).toBeGreaterThan(1);
        expect(text).not.toMatch(/[。.！!]$|^\s|\s$| {2}/);
      }
      const facts = new Map<string, unknown>(Object.entries(found.facts));
      for (const key of QUOTED) {
        const value = facts.get(key);
        if (typeof value === 'string') expect(sentence).toContain(value);
      }
      for (const [fact, value] of facts)
        if (typeof value === 'number' && !AMOUNTS.includes(fact)) expect(sentence).toContain(String(value));
      for (const key of ['field', 'used']) {
        const value = facts.get(key);
        const name = new Map<unknown, string>(Object.entries(language.names.fields)).get(value);
        if (name !== undefined) expect(sentence).toContain(name);
      }
      if (tag === 'en') expect(said.replace(/“[^”]*”/g, '')).not.toMatch(/\d(?:元|万|亿)/);
      if (tag === 'zh-CN') expect(remedy).toMatch(/请|如|无需|建议/);
      else expect(remedy).toMatch(/^[A-Z]/);
    });
  });

  describe('every problem', () => {
    test.each(problems.map((problem) => [problem.code, problem] as const))('%s', (_, problem) => {
      const text = describeProblem(problem, language);
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|[。.]$|\n/);
      for (const [fact, value] of Object.entries(problem.facts)) {
        if (typeof value !== 'string' || /^E[A-Z]+$/.test(value) || CHOICES.includes(fact)) continue;
        expect(text).toContain(value);
      }
    });
  });
});

test('no two findings share their sentence', async () => {
  for (const tag of LANGUAGES) {
    const language = await loadLanguage(tag);
    const sentences = findings.map((found) => describeFinding(found, language).sentence);
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
  }
});
