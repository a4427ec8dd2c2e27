import { approvalFindings } from './approval/findings.ts';
import { kickoffFindings } from './kickoff/findings.ts';
import { lifecycleFindings } from './lifecycle/findings.ts';
import { matterFindings } from './matter/findings.ts';
import { needFindings } from './need/findings.ts';
import { findingsOfProjects } from './project/findings/findings.ts';
import { promotionFindings } from './promotion/findings.ts';
import { registerFindings } from './score/findings.ts';
import { sponsorFindings } from './sponsor/findings.ts';
import { supervisionFindings } from './supervision/findings.ts';
import { targetFindings } from './target/findings.ts';
import { tourFindings } from './tour/findings.ts';

/** The findings of each ledger. */
export const LEDGER_FINDINGS = {
  ...findingsOfProjects,
  ...registerFindings,
  ...matterFindings,
  ...sponsorFindings,
  ...targetFindings,
  ...tourFindings,
  ...approvalFindings,
  ...needFindings,
  ...kickoffFindings,
  ...supervisionFindings,
  ...lifecycleFindings,
  ...promotionFindings,
};
