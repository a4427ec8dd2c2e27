import { createHash } from 'node:crypto';
import type { LanguageTag } from '../../model/language-tag.ts';
import { html, Markup } from './markup.ts';

export interface Page {
  readonly tag: LanguageTag;
  readonly title: string;
  /** Style sheets and the script, as built. */
  readonly style: string;
  readonly script: string;
  readonly body: Markup;
}

/**
 * A page in one file that needs nothing else: style, script and data are in it, and its policy allows only these, by
 * their SHA-256. So text from a list can never run as code.
 */
export function renderPage({ tag, title, style, script, body }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src ${digest(style)}`,
    `script-src ${digest(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="kp">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
<script>${new Markup(script)}</script>
</body>
</html>
`;
  return page.text;
}

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
