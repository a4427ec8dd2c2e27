import { visible } from '../terminal/visible.ts';

/** Text that is already HTML. All other text is escaped, only in this file. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | undefined | readonly Content[];

/**
 * A template for HTML: inserted text is escaped, lists are joined, undefined adds nothing. An attribute in quotes
 * takes any text; without quotes only a number or a plain word.
 */
export function html(literals: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = literals[0]!;
  for (const [at, content] of contents.entries()) {
    const own = textOf(content);
    if (text.endsWith('=') && !PLAIN.test(own)) throw new Error(`attribute without quotes: ${own}`);
    text += own + literals[at + 1]!;
  }
  return new Markup(text);
}

const PLAIN = /^[\w.%-]+$/;

function textOf(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(textOf).join('');
  return content === undefined ? '' : escaped(String(content));
}

/** Also shows control and direction characters as visible signs, so that a name cannot change how its line reads. */
function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Data for the page's own script. In JSON `<` only occurs in strings, where it can be written as `\u003c`. */
export function dataBlock(data: unknown): Markup {
  const json = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? visible(value) : value,
  );
  return new Markup(`<script type="application/json" id="data">${json.replaceAll('<', '\\u003c')}</script>`);
}
