import { damaged, refused } from '../../read/xlsx/fault.ts';
import {
  attributeOf,
  elementsOf,
  firstElement,
  type TagPlace,
  tagsOf,
  unescapedXml,
} from '../../return/xml-edit.ts';
import type { ZipPackage } from '../../return/zip-package.ts';
import { type CellPlace, Grid, type Paper, type Paragraph } from './paper.ts';

/** A piece of text within a run of a Word document, and its place in the XML. */
export interface RunText {
  /** The position of its first character in the paragraph, from 0. */
  readonly start: number;
  readonly text: string;
  /** The opening tags of its `w:t` and its run. */
  readonly open: TagPlace;
  readonly run: TagPlace;
}

/** The main part of a Word document, as text and as XML. */
export interface WordPaper extends Paper {
  readonly part: string;
  readonly xml: string;
  /** For each of `paragraphs`, its runs. */
  readonly runs: readonly (readonly RunText[])[];
}

/**
 * Reads the paragraphs of a Word document. Numbers count all paragraphs, also empty ones and those in tables. Tracked
 * changes count as accepted. Throws the reader's Fault for a package without a document.
 */
export async function wordPaper(zip: ZipPackage): Promise<WordPaper> {
  const part = await documentPart(zip);
  const xml = await zip.text(part);
  if (/<!DOCTYPE/i.test(xml)) throw refused(part, 'doctype');
  const walk = new DocumentWalk(xml);
  for (const tag of tagsOf(xml)) walk.take(tag);
  return { part, xml, paragraphs: walk.paragraphs, runs: walk.runs };
}

async function documentPart(zip: ZipPackage): Promise<string> {
  const links = await zip.text('_rels/.rels');
  for (const { open } of elementsOf(links, 'Relationship')) {
    const type = attributeOf(links, open, 'Type') ?? '';
    const target = (attributeOf(links, open, 'Target') ?? '').replace(/^\//, '');
    if (type.endsWith('/officeDocument') && zip.has(target)) return target;
  }
  if (!zip.has('word/document.xml')) throw damaged('word/document.xml', 'missing');
  return 'word/document.xml';
}

interface OpenParagraph {
  readonly number: number;
  readonly cell: CellPlace | undefined;
  text: string;
  isHeading: boolean;
  readonly runs: RunText[];
}

type GrowingCell = CellPlace & { rows: number };

interface OpenTable {
  readonly grid: Grid;
  /** For each column, the cell that cells marked as continuing belong to. */
  readonly above: Map<number, GrowingCell>;
  cell: CellPlace | undefined;
}

/** Elements that are not shown: copies for old programs, deleted text, instructions of fields. */
const UNSEEN = new Set(['Fallback', 'del', 'moveFrom', 'instrText', 'delText', 'delInstrText']);

class DocumentWalk {
  readonly paragraphs: Paragraph[] = [];
  readonly runs: (readonly RunText[])[] = [];
  readonly #xml: string;
  readonly #open: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  #count = 0;
  #tableCount = 0;
  #unseen = 0;
  #run: TagPlace | undefined;
  #text: TagPlace | undefined;

  constructor(xml: string) {
    this.#xml = xml;
  }

  take(tag: TagPlace): void {
    if (UNSEEN.has(tag.name)) {
      if (tag.kind !== 'empty') this.#unseen += tag.kind === 'open' ? 1 : -1;
      return;
    }
    if (this.#unseen > 0) return;
    if (tag.kind === 'close') this.#close(tag);
    else this.#begin(tag);
  }

  #begin(tag: TagPlace): void {
    const table = this.#tables.at(-1);
    const paragraph = this.#open.at(-1);
    switch (tag.name) {
      case 'p': {
        // Paragraphs in drawings have another namespace.
        if (tag.prefix !== '' && tag.prefix !== 'w:') return;
        this.#count += 1;
        const started = { number: this.#count, cell: table?.cell, text: '', isHeading: false, runs: [] };
        if (tag.kind === 'open') this.#open.push(started);
        return;
      }
      case 'pStyle':
        if (paragraph !== undefined)
          paragraph.isHeading = /^(?:heading|title|标题|[1-9]$)/i.test(
            attributeOf(this.#xml, tag, 'val') ?? '',
          );
        return;
      case 'tbl':
        this.#tables.push({ grid: new Grid(this.#tableCount), above: new Map(), cell: undefined });
        this.#tableCount += 1;
        return;
      case 'tr':
        table?.grid.nextRow();
        return;
      case 'gridBefore':
        table?.grid.place(1, this.#numberIn(tag));
        return;
      case 'tc':
        if (table !== undefined) table.cell = this.#cellAt(tag, table);
        return;
      case 'r':
        this.#run = tag;
        return;
      case 't':
        if (tag.kind === 'open') this.#text = tag;
        return;
      case 'tab':
      case 'br':
      case 'cr':
        // Outside a run, `tab` is only a tab stop of the ruler.
        if (paragraph !== undefined && this.#run !== undefined) paragraph.text += ' ';
        return;
      case 'noBreakHyphen':
        if (paragraph !== undefined) paragraph.text += '-';
        return;
      default:
    }
  }

  #close(tag: TagPlace): void {
    switch (tag.name) {
      case 'p': {
        const done = tag.prefix === '' || tag.prefix === 'w:' ? this.#open.pop() : undefined;
        if (done !== undefined) this.#keep(done);
        return;
      }
      case 'tbl':
        this.#tables.pop();
        return;
      case 'tc': {
        const table = this.#tables.at(-1);
        if (table !== undefined) table.cell = undefined;
        return;
      }
      case 'r':
        this.#run = undefined;
        return;
      case 't': {
        const paragraph = this.#open.at(-1);
        if (this.#text === undefined || paragraph === undefined || this.#run === undefined) return;
        const text = unescapedXml(this.#xml.slice(this.#text.end, tag.start));
        paragraph.runs.push({ start: paragraph.text.length, text, open: this.#text, run: this.#run });
        paragraph.text += text;
        this.#text = undefined;
        return;
      }
      default:
    }
  }

  #keep({ number, text, isHeading, cell, runs }: OpenParagraph): void {
    if (text.trim() === '') return;
    this.paragraphs.push({ text, at: (character) => `${number}:${character + 1}`, isHeading, cell });
    this.runs.push(runs);
  }

  /** The place of a cell. Cells merged downwards are one: the lower ones are marked as continuing it. */
  #cellAt(tag: TagPlace, table: OpenTable): CellPlace {
    const [first] = tagsOf(this.#xml, tag.end);
    const isTold = first?.name === 'tcPr' && first.kind === 'open';
    const properties = isTold ? this.#xml.indexOf(`</${first.prefix}tcPr>`, tag.end) : tag.end;
    const span = firstElement(this.#xml, 'gridSpan', tag.end, properties);
    const columns = span === undefined ? 1 : this.#numberIn(span.open);
    const merge = firstElement(this.#xml, 'vMerge', tag.end, properties);
    const place: GrowingCell = table.grid.place(1, columns);
    const isContinued = merge !== undefined && attributeOf(this.#xml, merge.open, 'val') !== 'restart';
    const above = table.above.get(place.column);
    if (isContinued && above !== undefined) {
      above.rows = place.row - above.row + 1;
      return above;
    }
    table.above.set(place.column, place);
    return place;
  }

  #numberIn(tag: TagPlace): number {
    const number = Number(attributeOf(this.#xml, tag, 'val') ?? 1);
    return Number.isInteger(number) && number > 0 ? Math.min(number, 1000) : 1;
  }
}
