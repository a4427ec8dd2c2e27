import { measuredValue } from '../../calculate/figure.ts';
import type { Progress } from '../../calculate/progress.ts';
import type { Report } from '../../calculate/report.ts';
import type { HeadlineFigures } from '../../language/terminal-words.ts';
import { countText, leadSide, moneyText, type PictureOptions, percentText } from './picture.ts';

/** The sentences with which a bulletin opens: all projects, then those of the province. */
export function headlines(report: Report, options: PictureOptions): string[] {
  const { terminal } = options.language;
  const months = terminal.months(report.period.month);
  if (report.projects.length === 0) return [terminal.noProjects(months)];
  const provincial = report.groups.get('byLevel')?.rows.find(({ key }) => key === '省重点')?.progress;
  return [
    terminal.headline(headlineFigures(report.overall, months, options)),
    ...(provincial === undefined
      ? []
      : [terminal.levelHeadline('省重点', headlineFigures(provincial, months, options))]),
    ...(report.basis === undefined ? [] : [options.language.report.notes.basis(report.basis)]),
  ];
}

function headlineFigures(progress: Progress, months: string, options: PictureOptions): HeadlineFigures {
  const lead = measuredValue(progress.lead);
  return {
    months,
    projects: countText(measuredValue(progress.projects)),
    totalInvestment: moneyText(measuredValue(progress.totalInvestment), options),
    completed: moneyText(measuredValue(progress.completed), options),
    annualPlan: moneyText(measuredValue(progress.annualPlan), options),
    rate: percentText(measuredValue(progress.rate)),
    lead: lead === undefined ? undefined : leadSide(lead),
  };
}
