import type { Shown } from '../../write/formats.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { forecastDocument } from './document.ts';
import { renderForecast } from './picture.ts';
import type { ForecastSubject } from './subject.ts';
import { forecastTables } from './tables.ts';
import type { ForecastWords } from './words.ts';

/** A forecast in every format. */
export function forecastShown(subject: ForecastSubject, drawing: PictureOptions<ForecastWords>): Shown {
  return {
    document: () => forecastDocument(subject),
    tables: () => forecastTables(subject, drawing),
    heading: drawing.words.title(subject.forecast.period),
    picture: () => renderForecast(subject, drawing),
  };
}
