import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CAUSES } from '../src/findings/causes.ts';
import { FINDING_CODES, FINDINGS, sayExample } from '../src/findings/findings.ts';
import { loadLanguage } from '../src/language/language.ts';
import type { FindingCode } from '../src/model/finding.ts';
import type { LanguageTag } from '../src/model/language-tag.ts';

/** The pages of docs/ that list every finding, as they are written from the findings themselves by `npm run docs`. */
test.each([
  ['docs/FINDINGS.md', 'en'],
  ['docs/FINDINGS.zh-CN.md', 'zh-CN'],
] as const)('%s is what `npm run docs` writes', async (path, tag) => {
  const page = await findingsPage(tag);
  if (process.env.DOCS_UPDATE) writeFileSync(path, page);
  expect(readFileSync(path, 'utf8')).toBe(page);
});

const HEADS = {
  en: {
    title: 'Findings',
    about:
      'Every finding kp can report, as `kp explain CODE` tells it. error: a figure would be wrong, or a row or file was left out. warning: a figure is doubtful. note: kp decided something for you.',
    columns: ['code', 'severity', 'meaning', 'for example', 'usual cause', 'what to do'],
  },
  'zh-CN': {
    title: '提示一览',
    about:
      'kp 能指出的全部问题，与 `kp explain 代码` 所说相同。错误：数字会错，或有行、有文件未计入；警告：数字可疑；说明：kp 替您作了决定。',
    columns: ['代码', '程度', '含义', '例', '常见原因', '处理办法'],
  },
} as const;

/** A table for each subject: what stands before the slash of a code. */
async function findingsPage(tag: LanguageTag): Promise<string> {
  const { factWords, names } = await loadLanguage(tag);
  const { title, about, columns } = HEADS[tag];
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const row = (code: FindingCode) => {
    const { severity, cause, [tag]: text } = FINDINGS[code];
    const { sentence, remedy } = sayExample(code, tag, factWords);
    return line([
      `\`${code}\``,
      names.severities[severity],
      text.meaning,
      sentence,
      CAUSES[cause][tag],
      remedy,
    ]);
  };
  const subjects = [...new Set(FINDING_CODES.map(subjectOf))];
  const tables = subjects.map((subject) => {
    const rows = FINDING_CODES.filter((code) => subjectOf(code) === subject).map(row);
    return [`## ${subject}`, '', line(columns), '|---|---|---|---|---|---|', ...rows, ''].join('\n');
  });
  return [`# ${title}`, '', about, '', tables.join('\n')].join('\n');
}

function subjectOf(code: FindingCode): string {
  return code.slice(0, code.indexOf('/'));
}
