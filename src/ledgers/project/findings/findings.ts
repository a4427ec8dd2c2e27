import { adjustmentFindings } from './adjustment.ts';
import { amountFindings } from './amount.ts';
import { candidateFindings } from './candidate.ts';
import { carriedFindings } from './carried.ts';
import { codeFindings } from './code.ts';
import { finishFindings } from './finish.ts';
import { monthFindings } from './month.ts';
import { phaseFindings } from './phase.ts';
import { planFindings } from './plan.ts';
import { projectFindings } from './project.ts';
import { startFindings } from './start.ts';
import { yearFindings } from './year.ts';

/** All findings about projects: alone, and compared with the month before, the year before and the plan. */
export const findingsOfProjects = {
  ...projectFindings,
  ...phaseFindings,
  ...planFindings,
  ...amountFindings,
  ...startFindings,
  ...finishFindings,
  ...codeFindings,
  ...monthFindings,
  ...yearFindings,
  ...adjustmentFindings,
  ...candidateFindings,
  ...carriedFindings,
};
