import { measuredValue } from '../../../../calculate/figure.ts';
import type { HeadlineFigures } from '../../../../language/terminal-words.ts';
import {
  countText,
  leadSide,
  moneyText,
  type PictureOptions,
  percentText,
} from '../../../../write/terminal/picture.ts';
import { type MissingNote, missingNote, ownNote } from '../../measures/missing-note.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';

/** The sentences with which a bulletin opens: all projects, then those of the province. */
export function headlines(report: Report, options: PictureOptions): string[] {
  const { terminal } = options.language;
  const months = terminal.months(report.period.month);
  if (report.projects.length === 0) return [terminal.noProjects(months)];
  const provincial = report.groups.get('byLevel')?.rows.find(({ key }) => key === '省重点')?.progress;
  return [
    terminal.headline(headlineFigures(report.overall, missingNote(report), months, options)),
    ...(provincial === undefined
      ? []
      : [
          terminal.levelHeadline('省重点', headlineFigures(provincial, ownNote(provincial), months, options)),
        ]),
    ...(report.basis === undefined ? [] : [options.language.report.notes.basis(report.basis)]),
  ];
}

/** Where something is missing, the sentence is about the projects that state both plan and completed. */
function headlineFigures(
  progress: Progress,
  missing: MissingNote | undefined,
  months: string,
  options: PictureOptions,
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
    missing: missing === undefined ? '' : options.language.report.notes.missing(missing),
  };
}
