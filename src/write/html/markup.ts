import { visible } from '../terminal/visible.ts';

/** Text that is HTML. Whatever is no Markup is text and is escaped, here and nowhere else. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | undefined | readonly Content[];

/**
 * HTML as a template: text in it stays text, lists stand one after the other, what is undefined leaves nothing. Between
 * quotes of an attribute anything may stand; without quotes only a number or a plain word.
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

/** Controls and characters that turn the direction of writing are made visible: a name must not rewrite its line. */
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

/** Data for the page's own script. In JSON `<` stands only in texts, where it can be written as its number. */
export function dataBlock(id: string, data: unknown): Markup {
  const json = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? visible(value) : value,
  );
  return new Markup(`<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`);
}
