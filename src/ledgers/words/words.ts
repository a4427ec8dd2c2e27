import type { ProjectField } from '../project/fields.ts';
import type { MeasureId } from '../project/measures/scored.ts';
import type { ProjectWords } from '../project/words/words.ts';

/** The words for the project list in one language; other ledgers bring their words in both languages. */
export interface LedgerTexts extends ProjectWords {
  readonly fields: Readonly<Record<ProjectField, string>>;
  readonly measures: Readonly<Record<MeasureId, string>>;
}
