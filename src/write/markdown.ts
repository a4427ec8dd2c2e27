import type { LayoutTable } from '../model/layout.ts';
import { formatCell } from './amounts.ts';
import { notesWithUnit, RENDER_WORDS, type RenderOptions, titleWithUnit, unitOf } from './columns.ts';

/** Tables as Markdown: a heading, the notes, and a table with figures at the right and total rows in bold. */
export function renderMarkdown(tables: readonly LayoutTable[], options: RenderOptions = {}): string {
  return tables.map((table) => renderTable(table, options)).join('\n');
}

function renderTable(table: LayoutTable, options: RenderOptions): string {
  const unit = unitOf(table, options);
  const words = options.words ?? RENDER_WORDS['zh-CN'];
  const titles = table.columns.map((column) => escapeMarkdown(titleWithUnit(column, unit, words)));
  const rules = table.columns.map((column) =>
    column.kind === 'text' || column.kind === 'date' ? '---' : '---:',
  );
  const rows = table.rows.map((row) =>
    row.cells.map((cell) => {
      const text = escapeMarkdown(formatCell(cell, unit));
      return row.emphasis === 'total' && text !== '' ? `**${text}**` : text;
    }),
  );
  const lines = [
    `## ${escapeMarkdown(table.title)}`,
    '',
    ...notesWithUnit(table, unit, words).flatMap((note) => [escapeMarkdown(note), '']),
    ...[titles, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Escapes text, so that it cannot become a column, emphasis, a link or HTML. */
function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'))
    .replace(/\r\n|\r|\n/g, '<br>');
}
