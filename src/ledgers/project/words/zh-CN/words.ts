import type { ProjectWords } from '../words.ts';
import { alertRules } from './alerts.ts';
import { comparison } from './comparison.ts';
import { figures } from './figures.ts';
import { picture } from './picture.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import { rolled } from './rolled.ts';
import { trend } from './trend.ts';
import { wallChart } from './wall-chart.ts';
import { workbook } from './workbook.ts';

export const projectWords: ProjectWords = {
  report,
  alertRules,
  picture,
  workbook,
  plan,
  comparison,
  trend,
  rolled,
  wallChart,
  figures,
};
