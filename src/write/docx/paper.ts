import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { LayoutTable } from '../../model/layout.ts';
import type { Letterhead, Paper, PaperAnnex, PaperSection } from '../../model/paper.ts';
import { notesWithUnit, RENDER_WORDS, type RenderOptions, type RenderWords, unitOf } from '../columns.ts';
import { escapeXml } from '../xlsx/text.ts';
import { renderChart } from './chart.ts';
import { withSameBytes } from './same-bytes.ts';
import { isWide, renderTable, SHORT } from './table.ts';
import { renderTemplate } from './template.ts';
import {
  bodyParagraph,
  EXACT_LINE,
  INDENT,
  OTHER_NAMES,
  paragraph,
  plainText,
  run,
  TITLE_SPACING,
} from './text.ts';

type Options = RenderOptions & { readonly words: RenderWords };

/**
 * A paper as a Word document: laid out after GB/T 9704—2012, or filled into the office's own document. Equal papers
 * give equal bytes.
 */
export async function renderPaper(paper: Paper, options: RenderOptions): Promise<Uint8Array> {
  const own: Options = { ...options, words: options.words ?? RENDER_WORDS['zh-CN'] };
  if (paper.template !== undefined)
    return renderTemplate(paper, paper.template, {
      section: (section) => sectionOf(section, own, false),
      table: (table) => tableOf(table, UPRIGHT_WIDTH, own),
      chart: (chart) => renderChart(chart, UPRIGHT_WIDTH),
    });
  const document = new Document({
    title: plainText(paper.title),
    creator: 'kp',
    lastModifiedBy: 'kp',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: 32 } } } },
    sections: [
      { ...pageOf(false), children: textOf(paper, own) },
      ...runsOf(paper.annexes).map(({ wide, annexes }) => ({
        ...pageOf(wide),
        children: annexes.flatMap((annex, at) => annexOf(annex, at > 0 && isLong(annex), own)),
      })),
    ],
  });
  const bytes = await Packer.toBuffer(document);
  return withSameBytes(bytes, (name, text) => (name === 'word/fontTable.xml' ? withOtherNames(text) : text));
}

/** Twentieths of a point: A4, and the standard's margins of 37, 35, 28 and 26 mm. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1304, header: 851 };
const UPRIGHT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const WIDE_WIDTH = PAGE.height - MARGIN.top - MARGIN.bottom;

/** A landscape page is the upright one turned: its top margin is the left one of the upright page. */
function pageOf(wide: boolean): Pick<ISectionOptions, 'properties' | 'footers'> {
  const { top, bottom, left, right, footer, header } = MARGIN;
  const turned = { top: left, bottom: right, left: bottom, right: top };
  return {
    properties: {
      page: {
        size: { ...PAGE, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...(wide ? turned : { top, bottom, left, right }), header, footer: wide ? header : footer },
      },
    },
    footers: {
      default: pageNumber(AlignmentType.RIGHT),
      even: pageNumber(AlignmentType.LEFT),
    },
  };
}

/** `— 1 —`, one character away from the outer edge. */
function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const font = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' };
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: 28 });
  return new Footer({
    children: [new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [number] })],
  });
}

function textOf({ title, letterhead, lead, sections, annexList }: Paper, options: Options): FileChild[] {
  return [
    ...headOf(letterhead),
    ...title.split('\n').map((line, at, lines) =>
      paragraph(line, 'title', {
        alignment: AlignmentType.CENTER,
        spacing: at === lines.length - 1 ? TITLE_SPACING : { ...TITLE_SPACING, after: 0 },
      }),
    ),
    ...(letterhead.to === undefined ? [] : [paragraph(`${letterhead.to}：`, 'text')]),
    bodyParagraph(lead),
    ...sections.flatMap((section, at) =>
      // The list of annexes must not stand alone on a page.
      sectionOf(withPointer(section), options, at === sections.length - 1 && annexList.length > 0),
    ),
    ...annexList.map((line, at) =>
      paragraph(line, 'text', {
        indent: INDENT,
        keepNext:
          at === 0 || at === annexList.length - 2 || (annexList.length <= FEW && at < annexList.length - 1),
        spacing: at === 0 ? { ...EXACT_LINE, before: 560 } : EXACT_LINE,
      }),
    ),
    ...(letterhead.signature ?? []).map((line, at) =>
      paragraph(line, 'text', {
        alignment: AlignmentType.RIGHT,
        indent: { right: 1280 },
        spacing: at === 0 ? { ...EXACT_LINE, before: 1120 } : EXACT_LINE,
      }),
    ),
  ];
}

/** So many annexes are kept together. A longer list may continue on the next page, but never with a single line. */
const FEW = 10;

const RED = 'FF0000';

/** The red head with the document number, over a red line. */
function headOf({ head, number }: Letterhead): FileChild[] {
  if (head === undefined && number === undefined) return [];
  const line = { style: BorderStyle.SINGLE, size: 16, color: RED, space: 4 };
  return [
    ...(head === undefined
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 560 },
            children: [run(head, 'head', { color: RED, size: headSize(head) })],
          }),
        ]),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...EXACT_LINE, after: 1120 },
      border: { bottom: line },
      children: [run(number ?? '', 'text')],
    }),
  ];
}

/** The size in half points: as large as fits on one line. */
function headSize(head: string): number {
  const most = Math.floor(UPRIGHT_WIDTH / 10 / [...head].length);
  return Math.max(SMALLEST_HEAD, Math.min(LARGEST_HEAD, most));
}

const LARGEST_HEAD = 84;
/** The size of the title; a longer name takes two lines. */
const SMALLEST_HEAD = 44;

/** The pointer to annexes is added only where annexes follow. */
function withPointer({ pointer, paragraphs, ...section }: PaperSection): PaperSection {
  const last = paragraphs.length - 1;
  const pointed = paragraphs.map((text, at) => (at === last ? text + pointer : text));
  return { ...section, pointer, paragraphs: pointed };
}

function sectionOf(
  { heading, paragraphs, tables, charts }: PaperSection,
  options: Options,
  isKept: boolean,
): FileChild[] {
  return [
    paragraph(heading, 'heading', { heading: HeadingLevel.HEADING_1, indent: INDENT, keepNext: true }),
    ...paragraphs.map((text, at) => bodyParagraph(text, isKept && at === paragraphs.length - 1)),
    ...charts.map((chart) => renderChart(chart, UPRIGHT_WIDTH)),
    ...tables.flatMap((table) => [
      ...(table.title === heading
        ? []
        : [paragraph(table.title, 'caption', { alignment: AlignmentType.CENTER, keepNext: true })]),
      ...tableOf(table, UPRIGHT_WIDTH, options),
    ]),
  ];
}

/** Groups neighbouring annexes with the same page orientation. */
function runsOf(annexes: readonly PaperAnnex[]) {
  const runs: { readonly wide: boolean; readonly annexes: PaperAnnex[] }[] = [];
  for (const annex of annexes) {
    const wide = isWide(annex.table);
    if (runs.at(-1)?.wide !== wide) runs.push({ wide, annexes: [] });
    runs.at(-1)!.annexes.push(annex);
  }
  return runs;
}

function isLong({ table }: PaperAnnex): boolean {
  return table.rows.length > SHORT;
}

function annexOf({ label, table }: PaperAnnex, isOnNewPage: boolean, options: Options): FileChild[] {
  return [
    paragraph(label, 'heading', { pageBreakBefore: isOnNewPage, keepNext: true }),
    paragraph(table.title, 'title', {
      alignment: AlignmentType.CENTER,
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { ...TITLE_SPACING, after: 140 },
    }),
    ...tableOf(table, isWide(table) ? WIDE_WIDTH : UPRIGHT_WIDTH, options),
  ];
}

/** Notes stand above the table: behind one that fills its page they would be on the next, alone. */
function tableOf(table: LayoutTable, width: number, options: Options): FileChild[] {
  return [
    ...notesWithUnit(table, unitOf(table, options), options.words).map((note) =>
      paragraph(note, 'note', { spacing: {}, keepNext: true }),
    ),
    renderTable(table, width, options),
    paragraph('', 'note', { spacing: {} }),
  ];
}

function withOtherNames(fontTable: string): string {
  const fonts = Object.entries(OTHER_NAMES).map(
    ([name, others]) =>
      `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(others)}"/></w:font>`,
  );
  return fontTable.replace(
    /(<w:fonts\b[^>]*?)(?:\/>|>([\s\S]*)<\/w:fonts>)/,
    `$1>$2${fonts.join('')}</w:fonts>`,
  );
}
