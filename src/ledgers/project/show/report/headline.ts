import { figureFinder, type SaidFigure, saidFigure } from '../../../../show/bulletin/said-figure.ts';
import { type Member, type Piece, type Sayable, say, textOf } from '../../../../show/bulletin/sentence.ts';
import { missingNote, ownNote } from '../../measures/missing-note.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { namedFigures } from './figures.ts';

/** The opening sentences of a bulletin: all projects, the provincial ones, and the plan that was used. */
export function headlines(report: Report, options: ProjectPicture): string[] {
  return openingSentences(report, options).map(textOf);
}

/** The same in pieces, each figure with its name. */
function openingSentences(report: Report, options: ProjectPicture): readonly (readonly Piece[])[] {
  const sayable = sayableOf(report, options);
  return options.words.bulletin.opening
    .map((sentence) => say(sentence, sayable, options))
    .filter((pieces) => pieces.length > 0);
}

/** Everything that sentences can say about a month's projects. */
export function sayableOf(report: Report, { words }: Pick<ProjectPicture, 'words'>): Sayable {
  const { notes } = words.report;
  const { period, groups, basis, reporting } = report;
  const silent = reporting?.notReported ?? [];
  const missing = missingNote(report);
  const find = figureFinder(() => namedFigures(report));
  const figure = (path: string): SaidFigure | undefined => {
    const found = find(path);
    return found && saidFigure(found, report.columns);
  };
  const provincial = (groups.get('byLevel')?.rows ?? []).flatMap(({ key, progress }): Member[] => {
    if (key !== '省重点') return [];
    const own = ownNote(progress);
    return [{ key, path: `byLevel[${key}]`, words: { missing: own && notes.missing(own) } }];
  });
  const known: Readonly<Record<string, string | undefined>> = {
    months: words.picture.months(period.month),
    missing: missing && notes.missing(missing),
    basis: basis && notes.basis(basis),
    unheard: silent.length === 0 ? undefined : words.picture.unheard(silent),
  };
  return {
    figure,
    word: (name) => known[name],
    list: (name) => (name === 'provincial' ? provincial : []),
  };
}
