import { placeOf } from '../../../model/record.ts';
import { severalNames } from '../../../normalise/several.ts';
import type { Proof, ShownSubject } from '../../../show/alerts/alerts.ts';
import { addendOf } from '../../../show/trace/trace.ts';
import { cellOf } from '../cell-of.ts';
import type { ProjectField } from '../fields.ts';
import { freeText } from '../free-text.ts';
import type { Project } from '../record.ts';
import { completedOf } from '../stated.ts';
import { ALERT_RULES, RULES } from './rules.ts';
import type { AlertSubject, ProjectSubject } from './subject.ts';

/** A subject as shown on a card, with the cells that prove the alert. */
export function shownSubject(subject: AlertSubject): ShownSubject {
  if (subject.kind === 'agency') {
    const { agency, isSilent } = subject;
    const nothing = { code: undefined, sponsor: undefined, area: undefined, source: undefined };
    return { ...nothing, name: agency, isAgency: true, isSilent, agency, proofs: () => [] };
  }
  const { project } = subject;
  return {
    name: project.name,
    isAgency: false,
    isSilent: subject.isAbsent,
    code: project.code,
    agency: project.agency,
    sponsor: severalNames(freeText(project, 'sponsor')).join('、') || undefined,
    area: project.area,
    source: placeOf(project),
    proofs: (rule) => proofsOf(rule, subject),
  };
}

/** For a rule that uses earlier reports, their cells as well. */
function proofsOf(rule: string, { project, earlier }: ProjectSubject): readonly Proof[] {
  const id = ALERT_RULES.find((one) => one === rule);
  if (id === undefined) return [];
  const { fields, lookedBack } = RULES[id];
  const before = lookedBack === true ? earlier.slice(0, LOOKED_BACK).map((report) => report.project) : [];
  const own = fields(project).flatMap((field) => proofOf(project, field));
  return [...own, ...before.flatMap((one) => proofOf(one, 'completed'))];
}

/** No shipped rule looks further back. */
const LOOKED_BACK = 3;

function proofOf(project: Project, field: ProjectField | undefined): Proof[] {
  const evidence = field && cellOf(project, field);
  if (field === undefined || evidence === undefined) return [];
  return [{ field, addend: addendOf(project, amountOf(project, field), evidence) }];
}

/** For an amount, its value; any other field counts as one. */
function amountOf(project: Project, field: ProjectField): number {
  switch (field) {
    case 'completed':
      return completedOf(project) ?? 0;
    case 'annualPlan':
    case 'fundsInPlace':
      return project[field] ?? 0;
    default:
      return 1;
  }
}
