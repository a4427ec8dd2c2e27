import type { Shown } from '../../write/formats.ts';
import type { ShortenName } from '../file-names.ts';
import { type Checked, checkDocument, checkTable, receiptsTable, withShortNames } from './check.ts';
import { type CheckOptions, renderCheck } from './picture.ts';

/** A month as it was checked, in every format. Programs know a file by its path, people by its name. */
export function checkShown(checked: Checked, shorten: ShortenName, drawing: CheckOptions): Shown {
  const { words, speech } = drawing;
  const shown = withShortNames(checked, shorten);
  const findings = () => checkTable(shown, words, speech);
  return {
    document: () => checkDocument(checked, speech.describe),
    tables: (format) =>
      format === 'xlsx' || format === 'md' ? [receiptsTable(shown, words), findings()] : [findings()],
    heading: words.heading(checked.period.year, checked.period.month),
    picture: () => renderCheck(shown, drawing),
  };
}
