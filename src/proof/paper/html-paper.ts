import { type HtmlAttributes, scanHtml } from '../../read/legacy/scan-html.ts';
import { type CellPlace, Grid, linesOf, type Paper, type Paragraph, PlacedText } from './paper.ts';

/**
 * Reads a web page: each block is a paragraph, and tables keep their cells. Throws the reader's Fault beyond its
 * limits.
 */
export function htmlPaper(source: string, file: string): Paper {
  const placeOf = linesOf(source);
  const paragraphs: Paragraph[] = [];
  const tables: { readonly grid: Grid; cell: CellPlace | undefined }[] = [];
  let placed = new PlacedText();
  let isHeading = false;
  let hidden = 0;
  let count = 0;

  function endBlock(): void {
    const paragraph = placed.take(placeOf, { isHeading, cell: tables.at(-1)?.cell });
    if (paragraph !== undefined) paragraphs.push(paragraph);
    placed = new PlacedText();
  }

  scanHtml(source, file, {
    open(name, attributes) {
      if (HIDDEN.has(name)) hidden += 1;
      if (!BLOCKS.has(name)) return;
      endBlock();
      isHeading = HEADING.test(name);
      if (name === 'table') {
        tables.push({ grid: new Grid(count), cell: undefined });
        count += 1;
      }
      const table = tables.at(-1);
      if (table === undefined) return;
      if (name === 'tr') table.grid.nextRow();
      if (name === 'td' || name === 'th')
        table.cell = table.grid.place(spanOf(attributes, 'rowspan'), spanOf(attributes, 'colspan'));
    },
    close(name) {
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
      if (!BLOCKS.has(name)) return;
      endBlock();
      isHeading = false;
      const table = tables.at(-1);
      if (name === 'table') tables.pop();
      else if (table !== undefined && (name === 'td' || name === 'th')) table.cell = undefined;
    },
    text(text, at) {
      if (hidden > 0) return;
      const shown = text.replaceAll(/[\r\n\t\f]/g, ' ');
      placed.add(shown, at);
    },
    style() {},
  });
  endBlock();
  return { paragraphs };
}

const HEADING = /^h[1-6]$/;
const HIDDEN = new Set(['head', 'title', 'select', 'template', 'noscript']);
const BLOCKS = new Set(
  'address article aside blockquote body br caption dd div dl dt figcaption footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const WIDEST_SPAN = 1000;

function spanOf(attributes: HtmlAttributes, name: string): number {
  const span = Number(attributes.get(name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST_SPAN) : 1;
}
