import { fieldTitles } from '../project/fields.ts';
import { measures } from '../project/words/zh-CN/measures.ts';
import { projectWords } from '../project/words/zh-CN/words.ts';
import type { LedgerTexts } from './words.ts';

export const ledgerTexts: LedgerTexts = { ...projectWords, fields: fieldTitles('zh-CN'), measures };
