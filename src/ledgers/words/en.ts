import { fieldTitles } from '../project/fields.ts';
import { measures } from '../project/words/en/measures.ts';
import { projectWords } from '../project/words/en/words.ts';
import type { LedgerTexts } from './words.ts';

export const ledgerTexts: LedgerTexts = { ...projectWords, fields: fieldTitles('en'), measures };
