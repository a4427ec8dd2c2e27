import { measuredValue } from '../../../../calculate/figure.ts';
import { countText, leadSide, moneyText, percentText } from '../../../../write/terminal/picture.ts';
import { type MissingNote, missingNote, ownNote } from '../../measures/missing-note.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { HeadlineFigures } from './picture-words.ts';

/** The opening sentences of a bulletin: all projects, then the provincial ones. */
export function headlines(report: Report, options: ProjectPicture): string[] {
  const { picture } = options.words;
  const months = picture.months(report.period.month);
  if (report.projects.length === 0) return [picture.noProjects(months)];
  const provincial = report.groups.get('byLevel')?.rows.find(({ key }) => key === '省重点')?.progress;
  return [
    picture.headline(headlineFigures(report.overall, missingNote(report), months, options)),
    ...(provincial === undefined
      ? []
      : [picture.levelHeadline('省重点', headlineFigures(provincial, ownNote(provincial), months, options))]),
    ...(report.basis === undefined ? [] : [options.words.report.notes.basis(report.basis)]),
  ];
}

/** If data is missing, the sentence is about the projects that state both plan and completed investment. */
function headlineFigures(
  progress: Progress,
  missing: MissingNote | undefined,
  months: string,
  options: ProjectPicture,
): HeadlineFigures {
  const lead = measuredValue(progress.lead);
  const isPart = missing !== undefined && progress.rate.measure.state === 'measured';
  const { projects, completed, annualPlan } = isPart ? progress.rated : progress;
  return {
    months,
    projects: countText(measuredValue(projects)),
    isPart,
    totalInvestment: moneyText(measuredValue(progress.totalInvestment), options),
    completed: moneyText(measuredValue(completed), options),
    annualPlan: moneyText(measuredValue(annualPlan), options),
    rate: percentText(measuredValue(progress.rate)),
    lead: lead === undefined ? undefined : leadSide(lead),
    missing: missing === undefined ? '' : options.words.report.notes.missing(missing),
  };
}
