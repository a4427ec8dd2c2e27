import type { LayoutTable } from '../../model/layout.ts';
import type { Letterhead, Paper, PaperChart, PaperSection } from '../../model/paper.ts';
import { OUTLINE, type SectionOutline } from './outline.ts';
import { type Sayable, type Sentence, type Speech, say, textOf } from './sentence.ts';
import type { BulletinWords } from './words.ts';

/** Where a bulletin takes its figures, tables and charts from: each part of an office's month is one. */
export interface Source extends Sayable {
  readonly table: (id: string) => LayoutTable | undefined;
  readonly chart: (id: string) => PaperChart | undefined;
}

/** The bulletin of a month: what nothing is known of is left out, and the sections are numbered without gaps. */
export function bulletinPaper(
  source: Source,
  letterhead: Letterhead,
  words: BulletinWords,
  speech: Speech,
): Paper {
  const said = (sentence: Sentence) => textOf(say(sentence, source, speech));
  const paragraphs = (outline: SectionOutline): readonly string[] =>
    paragraphsOf(outline, words)
      .map((sentences) => sentences.map(said).filter((text) => text !== ''))
      .filter((sentences) => sentences.length > 0)
      .map((sentences) => sentences.join(words.space));
  const sections = OUTLINE.map((outline) => ({ outline, paragraphs: paragraphs(outline) })).filter(
    (section) => section.paragraphs.length > 0,
  );
  const tables = sections.map(({ outline }) => outline.annexes.flatMap((id) => filled(source.table(id))));
  const count = tables.flat().length;
  const before = tables.map((_, at) => tables.slice(0, at).flat().length);
  return {
    title: said(words.title),
    letterhead,
    lead: said(words.lead),
    sections: sections.map(({ outline, paragraphs: texts }, at): PaperSection => {
      const first = before[at]! + 1;
      const last = before[at]! + tables[at]!.length;
      const pointed = () => withLast(texts, words.space + words.seeAnnexes(first, last, count));
      return {
        id: outline.id,
        heading: words.numbered(at + 1, words.sections[outline.id].heading),
        paragraphs: last < first ? texts : pointed(),
        tables: outline.tables.flatMap((id) => filled(source.table(id))),
        charts: outline.charts.flatMap((id) => source.chart(id) ?? []),
      };
    }),
    annexes: tables.flat().map((table, at) => ({ label: words.annex(at + 1, count), table })),
    annexList: tables.flat().map(({ title }, at) => words.annexLine(at + 1, count, title)),
  };
}

/** The first source that knows it. */
export function together(sources: readonly Source[]): Source {
  const first = <T>(ask: (source: Source) => T | undefined): T | undefined => {
    for (const source of sources) {
      const found = ask(source);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    figure: (path) => first((source) => source.figure(path)),
    word: (name) => first((source) => source.word(name)),
    list: (name) => sources.map((source) => source.list(name)).find((list) => list.length > 0) ?? [],
    table: (id) => first((source) => source.table(id)),
    chart: (id) => first((source) => source.chart(id)),
  };
}

function paragraphsOf({ id }: SectionOutline, { opening, sections }: BulletinWords) {
  const { paragraphs } = sections[id];
  return id === 'overall' ? [opening, ...paragraphs] : paragraphs;
}

function filled(table: LayoutTable | undefined): readonly LayoutTable[] {
  return table === undefined || table.rows.length === 0 ? [] : [table];
}

function withLast(texts: readonly string[], added: string): readonly string[] {
  return texts.map((text, at) => (at === texts.length - 1 ? text + added : text));
}
