import { PROJECTS } from '../../ledgers/projects.ts';
import type { Outcome } from '../../model/outcome.ts';
import { failure } from '../../model/problem.ts';
import { traceForecast } from '../../show/forecast/trace.ts';
import type { Context } from '../context.ts';
import { type Traceable, type Traced, tracedAs } from '../trace.ts';
import { forecastFigures } from './figures.ts';
import { type ForecastAsked, yearForecast } from './forecast.ts';

/** Figures of the year's forecast, traced to the cells of the months used. Undefined if nothing could be read. */
export async function forecastTraceable(
  asked: ForecastAsked,
  context: Context,
): Promise<Outcome<Traceable | undefined>> {
  const { value: year, findings } = await yearForecast(asked, context);
  if (year === undefined) return { value: undefined, findings };
  const { forecast: words, report } = context.language;
  const trace = async (wanted: string): Promise<Traced> => {
    const figures = forecastFigures(year, words);
    const found = traceForecast(figures, wanted, PROJECTS.forecast.cellOf, report.formula);
    if (!found.found) throw failure('usage/unknown-figure', { figure: wanted, examples: found.suggestions });
    const { columns } = year.months.at(year.subject.forecast.period)!.sums;
    return tracedAs(found.trace, found.figures, columns);
  };
  return { value: { trace, drift: [...year.drift, ...year.remarks], unreadable: year.unreadable }, findings };
}
