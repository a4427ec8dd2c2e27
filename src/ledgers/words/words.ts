import type { ProjectField } from '../project/fields.ts';
import type { MeasureId } from '../project/measures/scored.ts';
import type { ProjectWords } from '../project/words/words.ts';

/** What is said of the project list in one language; the other ledgers bring their words in both. */
export interface LedgerTexts extends ProjectWords {
  readonly fields: Readonly<Record<ProjectField, string>>;
  readonly measures: Readonly<Record<MeasureId, string>>;
}
