import { describe, expect, test } from 'vitest';
import { dataBlock, html } from '../../../src/write/html/markup.ts';

/** What a hostile list may call a project. */
const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--<script>',
  '&lt;b&gt;',
];

describe('text stays text', () => {
  test.each([
    ['a < b', 'a &lt; b'],
    ['Q&A', 'Q&amp;A'],
    ['"一期"', '&quot;一期&quot;'],
    ["it's", 'it&#39;s'],
    ['一期\n二期', '一期↵二期'],
    ['\u202e目项', '&lt;U+202E&gt;目项'],
    ['\u0000', '␀'],
    ['普通项目（一期）', '普通项目（一期）'],
  ])('%j', (text, written) => {
    expect(html`<td>${text}`.text).toBe(`<td>${written}`);
  });

  test.each(HOSTILE)('%s', (name) => {
    const { text } = html`<td title="${name}">${name}</td>`;
    expect(text.match(/[<>]/g)).toHaveLength(4);
    expect(text.match(/"/g)).toHaveLength(2);
    expect(text).not.toContain("'");
  });
});

test('markup is not escaped twice, lists stand one after the other, nothing is nothing', () => {
  const row = html`<tr>${['a', '&', undefined].map((text) => html`<td>${text}`)}`;
  expect(html`<table>${row}${undefined}</table>`.text).toBe('<table><tr><td>a<td>&amp;<td></table>');
});

test.each([
  ['12', true],
  ['12.5%', true],
  ['planned', true],
  ['', false],
  ['a b', false],
  ['x onload', false],
  ['>', false],
])('without quotes an attribute takes %j: %s', (value, isTaken) => {
  const written = () => html`<rect width=${value} />`.text;
  if (isTaken) expect(written()).toBe(`<rect width=${value} />`);
  else expect(written).toThrow('attribute without quotes');
});

test.each(HOSTILE)('data is closed by nothing in it: %s', (name) => {
  const { text } = dataBlock({ names: [name] });
  expect(text.match(/<\/?script/gi)).toEqual(['<script', '</script']);
  const json = /^<script[^>]*>(.*)<\/script>$/.exec(text)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual({ names: [name] });
});
