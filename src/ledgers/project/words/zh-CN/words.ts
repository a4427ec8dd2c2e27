import type { ProjectWords } from '../words.ts';
import { alertRules } from './alerts.ts';
import { comparison } from './comparison.ts';
import { figures } from './figures.ts';
import { picture } from './picture.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import { trend } from './trend.ts';

export const projectWords: ProjectWords = { report, alertRules, picture, plan, comparison, trend, figures };
